// One statement that two files give, a workbook and its PDF: the same amounts are said once; where they are not the same
// the clerk is asked which file counts, once for each pair of files.
import { formatAmount, type Stated } from '../../../budget/money.ts'
import { type Line, lineAmount, type Statement } from '../../../budget/statement.ts'
import type { Question } from '../../import-report.ts'
import type { SourcePlace } from '../../source-document.ts'

/** Where two readings of one statement part, in words; `count` is 0 where they are the same. */
export interface Parting {
  readonly count: number
  /** `“教育支出”一行“合计”一列：120.00 万元、130.00 万元`; '' where nothing parts. */
  readonly example: string
}

/** Two files that give the same statement with other amounts. */
export interface PartedFiles {
  readonly kept: string
  readonly again: string
  readonly statement: string
  readonly parting: Parting
  readonly place: SourcePlace
}

interface Cell {
  readonly words: string
  readonly amount: Stated
}

const rowWords = (line: Line): string => line.name || line.code || '合计'

/** Amounts by row and column; a second row of the same words is another place. Zeros may be blank in the other file. */
const cellsOf = (statement: Statement): ReadonlyMap<string, Cell> => {
  const cells = new Map<string, Cell>()
  const seen = new Map<string, number>()
  for (const line of statement.lines) {
    const row = `${line.side} ${line.code === '' ? line.name : line.code}`
    const nth = (seen.get(row) ?? 0) + 1
    seen.set(row, nth)
    for (const { id, side, path } of statement.columns) {
      const amount = side === line.side ? lineAmount(line, id) : null
      if (amount === null || amount.fen === 0n) continue
      cells.set(`${row} ${nth} ${id}`, { words: `“${rowWords(line)}”一行“${path.at(-1) ?? id}”一列`, amount })
    }
  }
  return cells
}

const said = (amount: Stated | undefined): string =>
  amount === undefined ? '没有金额' : `${formatAmount(amount.fen, amount.unit, amount.decimals)} ${amount.unit}`

/** Compares what two tables of one statement say. */
export const partingOf = (kept: Statement, again: Statement): Parting => {
  const [before, after] = [cellsOf(kept), cellsOf(again)]
  const parted = [...new Set([...before.keys(), ...after.keys()])].filter(
    (key) => before.get(key)?.amount.fen !== after.get(key)?.amount.fen,
  )
  const [first = ''] = parted
  const [one, two] = [before.get(first), after.get(first)]
  const words = (one ?? two)?.words ?? ''
  return { count: parted.length, example: first === '' ? '' : `${words}：${said(one?.amount)}、${said(two?.amount)}` }
}

/** Name of the question which of two files counts. */
export const fileQuestionId = (kept: string, again: string): string => `file/${kept}/${again}`

/** One question for each pair of files; its first choice is the file that was read first. */
export const fileQuestions = (
  parted: readonly PartedFiles[],
  answers: Readonly<Record<string, string>>,
): readonly Question[] => {
  const pairs = new Map<string, PartedFiles[]>()
  for (const each of parted) {
    const id = fileQuestionId(each.kept, each.again)
    pairs.set(id, [...(pairs.get(id) ?? []), each])
  }
  return [...pairs].flatMap(([id, tables]): readonly Question[] => {
    const [first] = tables
    if (first === undefined) return []
    const names = tables.map(({ statement, parting }) => `${statement}（${parting.count} 处）`).join('、')
    return [
      {
        id,
        text: `两个文件里都有${names}，金额不同，如${first.parting.example}：以哪个文件为准？`,
        choices: [first.kept, first.again],
        answer: answers[id] ?? '',
        place: first.place,
      },
    ]
  })
}
