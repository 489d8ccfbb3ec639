// How well an engine answers: recall of all, share with a right page first, mean reciprocal rank, questions without a
// result, and false hits where there is nothing to find.
import type { Engine } from './search-engines.ts'
import type { QuestionSet } from './search-queries.ts'

export interface Measured {
  readonly engine: string
  readonly set: string
  readonly count: number
  /** Mean over the questions of the share of all answers found. */
  readonly recall: number
  readonly first: number
  readonly reciprocal: number
  readonly empty: number
  /** Results for what does not exist. */
  readonly falseHits: number
  /** Questions that were not answered fully or not rightly first: for looking at. */
  readonly missed: readonly string[]
}

const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length

/** Asks one engine all questions of a set. */
export const measure = async (engine: Engine, { name, questions }: QuestionSet): Promise<Measured> => {
  const answers: { asked: string; recall: number; rank: number; found: number; expected: number }[] = []
  for (const { asked, all, right } of questions) {
    const found = await engine.find(asked)
    const held = found.filter((number) => all.has(number)).length
    const recall = all.size === 0 ? 1 : held / all.size
    answers.push({
      asked,
      recall,
      rank: found.findIndex((number) => right.has(number)) + 1,
      found: found.length,
      expected: all.size,
    })
  }
  return {
    engine: engine.name,
    set: name,
    count: questions.length,
    recall: mean(answers.map(({ recall }) => recall)),
    first: mean(answers.map(({ rank }) => (rank === 1 ? 1 : 0))),
    reciprocal: mean(answers.map(({ rank }) => (rank === 0 ? 0 : 1 / rank))),
    empty: answers.filter(({ found }) => found === 0).length,
    falseHits: answers.filter(({ found, expected }) => expected === 0 && found > 0).length,
    missed: answers
      .filter(({ recall, rank, expected }) => expected > 0 && (recall < 1 || rank !== 1))
      .map(({ asked }) => asked),
  }
}

const share = (value: number): string => value.toFixed(3)

/** Rows of a table, a line for each engine and set. */
export const measuredLines = (measured: readonly Measured[]): readonly string[] => [
  '问题集 | 引擎 | 问题数 | 召回 | 首位正确 | 平均倒数排名 | 无结果 | 误报',
  ...measured.map(({ set, engine, count, recall, first, reciprocal, empty, falseHits }) =>
    [
      set,
      engine,
      count,
      share(recall),
      set.startsWith('e') ? '—' : share(first),
      set.startsWith('e') ? '—' : share(reciprocal),
      empty,
      falseHits,
    ].join(' | '),
  ),
]
