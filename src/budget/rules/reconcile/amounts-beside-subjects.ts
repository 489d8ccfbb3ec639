// GJ-109: the amounts of a column stand beside the rows they belong to. Where they stand some rows away, the sums fail by
// the dozen and all hold again once the column is moved: that is one cause, and it is said once.
import { addendsOf } from '../../composition.ts'
import { lastDigitFen, type Stated, sumFen } from '../../money.ts'
import { childLines, type Line, lineAmount, type Statement } from '../../statement.ts'
import { type Check, defineRule, type Judgement, type Operand, type Subject } from '../rule.ts'
import { amountColumns, cellLabel, cellPosition, columnHeading } from '../terms.ts'

/** A column as it is printed: amounts from top to bottom, and the sums between rows, by row number. */
export interface PrintedColumn {
  readonly title: string
  readonly amounts: readonly (Stated | null)[]
  /** `[whole, parts]`. */
  readonly sums: readonly (readonly [number, readonly number[]])[]
  /** The rows as a reader finds them. */
  readonly rows: readonly Pick<Operand, 'label' | 'position'>[]
}

/** How far amounts may have slipped. */
const farthest = 4
/** So many sums make the coincidence of all of them negligible. */
const fewest = 3

const holds = (whole: Stated | null, parts: readonly (Stated | null)[]): boolean | null => {
  const printed = parts.filter((part): part is Stated => part !== null)
  if (whole === null && printed.length === 0) return null
  const gap = (whole?.fen ?? 0n) - sumFen(printed)
  const digit = whole ?? printed[0]
  const allowed = digit === undefined ? 0n : lastDigitFen(digit) * BigInt(printed.length + 1)
  return (gap < 0n ? -gap : gap) * 2n <= allowed
}

/** Sums that hold and that fail when every amount is taken from `shift` rows further down, the end from the start. */
const tally = ({ amounts, sums }: PrintedColumn, shift: number): { readonly held: number; readonly failed: number } => {
  const at = (row: number): Stated | null => amounts[(row + shift + amounts.length) % amounts.length] ?? null
  const outcomes = sums.map(([whole, parts]) => holds(at(whole), parts.map(at))).filter((one) => one !== null)
  const held = outcomes.filter((one) => one).length
  return { held, failed: outcomes.length - held }
}

const shifts = Array.from({ length: farthest }, (_, index) => [index + 1, -index - 1]).flat()

const judge = (column: PrintedColumn): Judgement => {
  const plain = { evidence: [] as readonly Operand[], difference: '', differenceFen: null }
  const printed = tally(column, 0)
  if (printed.failed < fewest) return { ...plain, verdict: 'agree', message: `${column.title}的金额与科目对得上` }
  const shift = shifts.find((one) => {
    const moved = tally(column, one)
    return moved.failed === 0 && moved.held >= fewest
  })
  if (shift === undefined) return { ...plain, verdict: 'agree', message: `${column.title}没有整列错行的迹象` }
  const count = Math.abs(shift)
  const first = column.amounts.findIndex((amount) => amount !== null)
  const owner = column.rows[(first - shift + column.rows.length) % column.rows.length]
  const amount = column.amounts[first]
  const beside = column.rows[first]
  const evidence: readonly Operand[] =
    amount == null || owner === undefined || beside === undefined
      ? []
      : [
          {
            label: `${beside.label}旁印的金额，应属${owner.label}`,
            text: `${amount.text} ${amount.unit}`,
            position: beside.position,
            place: amount.place,
          },
        ]
  return {
    ...plain,
    verdict: 'differ',
    message: `${column.title}的金额与科目错开 ${count} 行：照印出的位置有 ${printed.failed} 处加总不符，整列${shift > 0 ? '上' : '下'}移 ${count} 行就全部相符`,
    evidence,
  }
}

const sumsOf = (statement: Statement, lines: readonly Line[]): PrintedColumn['sums'] => {
  const rows = new Map(lines.map((line, row) => [line, row]))
  return lines.flatMap((line, row) => {
    const below = line.code === '' || line.total ? addendsOf(statement, line) : childLines(statement, line)
    const parts = below.flatMap((one) => rows.get(one) ?? [])
    return parts.length === 0 ? [] : [[row, parts] as const]
  })
}

const subjectsOf = (statement: Statement): readonly Subject<PrintedColumn>[] => {
  const lines = statement.lines.filter(({ side }) => side === 'single')
  const sums = sumsOf(statement, lines)
  if (sums.length < fewest) return []
  const columns = amountColumns(statement, 'single').map(({ id }) => ({
    input: {
      title: `《${statement.entry.title}》“${columnHeading(statement, 'single', id)}”一列`,
      amounts: lines.map((line) => lineAmount(line, id)),
      sums,
      rows: lines.map((line) => ({
        label: cellLabel(statement, line, id),
        position: cellPosition(statement, line, id),
      })),
    },
    position: statement.id,
    marks: [],
    torn: [],
  }))
  // A column whose sums hold is no subject of this rule: GJ-103 and GJ-104 have said that they agree.
  return columns.filter(({ input }) => tally(input, 0).failed >= fewest)
}

const exampleAmount = (text: string): Stated => ({
  kind: 'stated',
  fen: BigInt(text.replace('.', '')) * 10_000n,
  text,
  unit: '万元',
  decimals: 2,
  place: { file: '示例', line: 1, column: 1 },
})

const example = (texts: readonly string[]): PrintedColumn => ({
  title: '支出决算表“合计”一列',
  amounts: texts.map((text) => (text === '' ? null : exampleAmount(text))),
  sums: [
    [0, [1, 4, 7]],
    [1, [2, 3]],
    [4, [5, 6]],
    [7, [8]],
  ],
  rows: ['合计', '208', '20805', '20808', '210', '21011', '21012', '221', '22102'].map((label) => ({
    label,
    position: '',
  })),
})

/** Names the check for the grouping of findings. */
export const isMisplaced = ({ code, verdict }: Pick<Check, 'code' | 'verdict'>): boolean =>
  code === 'GJ-109' && verdict === 'differ'

export const amountsBesideSubjects = defineRule<PrintedColumn>({
  code: 'GJ-109',
  title: '金额印在自己的科目旁边',
  compares:
    '一列中有三处以上加总不符时，看整列上移或下移一至四行后是否全部相符；是的，就是金额与科目错行，其余不符都由此而来，不再逐项列出。',
  meaning: '整列金额与科目错行，多半是制表或转换文件时插入、漏掉了一行。数本身可能都对，只是印错了位置。',
  tolerance: '加总按末位四舍五入的尾差判断；移动后仍有一处不符的，不算错行。',
  basis: ['预算法第四十六条', '《地方预决算公开操作规程》（财预〔2016〕143号）'],
  related: ['GJ-103', 'GJ-104'],
  severity: '不符',
  fix: '对照底表，把这一列的金额移回各自的科目旁边',
  examples: [
    {
      shows: '各行都加得上',
      input: example(['16.00', '7.00', '4.00', '3.00', '6.00', '5.00', '1.00', '3.00', '3.00']),
      verdict: 'agree',
    },
    {
      shows: '整列下移了一行',
      input: example(['3.00', '16.00', '7.00', '4.00', '3.00', '6.00', '5.00', '1.00', '3.00']),
      verdict: 'differ',
    },
    {
      shows: '只有一处填错，不是错行',
      input: example(['16.00', '7.00', '4.00', '2.00', '6.00', '5.00', '1.00', '3.00', '3.00']),
      verdict: 'agree',
    },
    {
      shows: '三处不符，移动也不相符，逐项列出',
      input: example(['17.00', '7.00', '5.00', '3.00', '6.00', '9.00', '1.00', '3.00', '3.00']),
      verdict: 'agree',
    },
  ],
  select: ({ disclosure }) => disclosure.statements.flatMap(subjectsOf),
  judge,
})
