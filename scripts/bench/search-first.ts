// How often the first answer to a typed question is right, how often one of the first three, and what is found of things
// that do not exist.
import type { SearchRecord } from '../../src/views/search/search-record.ts'
import type { Engine } from './search-engines.ts'
import type { TypedSet } from './search-typed.ts'

export interface FirstAnswers {
  readonly set: string
  readonly count: number
  readonly first: number
  readonly firstThree: number
  /** Questions whose first answer was wrong, with what stood there. */
  readonly missed: readonly string[]
}

/** Asks all questions of a set; of what does not exist nothing is the right answer. */
export const firstAnswers = async (
  engine: Engine,
  records: readonly SearchRecord[],
  { name, questions }: TypedSet,
): Promise<FirstAnswers> => {
  let [first, firstThree] = [0, 0]
  const missed: string[] = []
  for (const { asked, right } of questions) {
    const found = (await engine.find(asked, 3)).flatMap((number) => records[number] ?? [])
    const ranks = right === null ? [found.length === 0] : found.slice(0, 3).map(right)
    if (ranks[0]) first++
    if (ranks.includes(true)) firstThree++
    if (!ranks[0])
      missed.push(
        `${asked} → ${found
          .slice(0, 3)
          .map(({ kind, title }) => `${kind} ${title}`)
          .join(' | ')}`,
      )
  }
  return { set: name, count: questions.length, first, firstThree, missed }
}

const sum = (all: readonly FirstAnswers[], of: (each: FirstAnswers) => number): number =>
  all.reduce((total, each) => total + of(each), 0)

/** A line for each set and one for all. */
export const firstAnswerLines = (all: readonly FirstAnswers[]): readonly string[] => {
  const line = (set: string, rows: readonly FirstAnswers[]): string => {
    const count = sum(rows, (row) => row.count)
    const share = (part: number): string => `${part}（${((part / count) * 100).toFixed(1)}%）`
    return [set, count, share(sum(rows, (row) => row.first)), share(sum(rows, (row) => row.firstThree))].join(' | ')
  }
  return ['问题 | 个数 | 首位正确 | 前三位有', ...all.map((row) => line(row.set, [row])), line('合计', all)]
}
