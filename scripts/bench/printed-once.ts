// Mutants that nothing in their document can contradict, with the reason: what they change is printed once. Each reason
// asks of the changed line itself, so that a figure with a second one beside it never counts as alone.
import type { Sources } from '../../src/intake/sources.ts'

/** One changed file: the first line that differs, before and after, and the whole text before. */
export interface Mutant {
  readonly name: string
  /** With the number of the line. */
  readonly path: string
  readonly before: string
  readonly after: string
  readonly text: string
}

/** A row of indicators without its words and values: what is left is points. */
const withoutWords = (row: string): string =>
  row.replace(/(三级指标|指标值|实际完成值|(?:绩效)?指标描述|(?:指标)?确定依据|偏差原因): (?:"[^"]*"|[^,}]*)/g, '$1')

const hasMoney = (text: string): boolean => /[1-9][\d,]*\.\d{2}|0\.(?:\d[1-9]|[1-9]\d)/.test(text)

/** Whole numbers of a text, so that 12 is not found in 2012. */
const numbersOf = (text: string): readonly string[] => text.match(/\d+(?:[.,]\d+)*/g) ?? []

/** The number that a change of one digit touched. */
const touched = ({ before, after }: Mutant): string | null => {
  const [old, now] = [numbersOf(before), numbersOf(after)]
  const index = old.findIndex((number, each) => number !== now[each])
  return index < 0 || old.length !== now.length ? null : (old[index] ?? null)
}

/** Whether a number stands anywhere else in the files of the same document: data and prose of one year and stage. */
const standsTwice = (number: string, { path }: Mutant, sources: Sources): boolean => {
  const [, department, year, stage] = path.split('/')
  const all = [...sources].flatMap(([other, { text }]) =>
    other.includes(`/${department}/${year}/${stage}/`) ? numbersOf(text) : [],
  )
  return all.filter((each) => each === number).length > 1
}

/** Whether the columns whose headings changed places hold no amount but 0: nothing has moved. */
const movedNothing = ({ before, after, text }: Mutant): boolean => {
  const [old, now] = [before.split(','), after.split(',')]
  const moved = old.flatMap((heading, index) => (heading === now[index] ? [] : [index]))
  const rows = text.split('\n').slice(1)
  return (
    moved.length === 2 &&
    rows.every((row) =>
      moved.every(
        (index) =>
          !hasMoney(row.replace(/"([^"]*)"/g, (_, cell: string) => cell.replaceAll(',', '')).split(',')[index] ?? ''),
      ),
    )
  )
}

/** Keys of disclosure.yaml that say something of the file, not of the budget; a date is stated nowhere else. */
const optional = /^\s*(?:- \{ 位置: |(?:编制单位|审核单位|来源|标题出处|录入日期|批复日期|公开日期|部门行)\s*:)/

const reasons: readonly (readonly [string, (mutant: Mutant, sources: Sources) => boolean])[] = [
  [
    '没有分值的一行指标只印一次',
    ({ name, before }) => /漏录|漏填/.test(name) && /三级指标: \S/.test(before) && !/分值: "?\d/.test(before),
  ],
  [
    '指标的名称、指标值、实际完成值只印一次',
    ({ name, before, after }) =>
      name.includes('任意一位') && /三级指标: /.test(before) && withoutWords(before) === withoutWords(after),
  ],
  [
    '项目表的文字里的号码、数量只印一次',
    (mutant, sources) => {
      const number = mutant.name === '任意项目表：任意一位数字' ? touched(mutant) : null
      const inWords = !/三级指标: |分值|得分|执行率|项: |时点: /.test(mutant.before)
      return number !== null && inWords && !standsTwice(number, mutant, sources)
    },
  ],
  ['收入科目的名称只印一次', ({ name, before }) => name.endsWith('名称少一个字') && /^1\d{2,6},/.test(before)],
  ['对调列名的两列没有一个数', (mutant) => mutant.name.endsWith('列名对调') && movedNothing(mutant)],
  ['这张表没有一个数', ({ name, text }) => name.startsWith('任意表') && !hasMoney(text)],
  [
    '这张表没有一个数，计量单位没有可乘的',
    ({ name, before, path }, sources) => {
      const table = /表: ([\w-]+)/.exec(before)?.[1]
      const file = sources.get(path.replace(/disclosure\.yaml:\d+$/, `tables/${table}.csv`))
      return name === '任意登记：计量单位' && file !== undefined && !hasMoney(file.text)
    },
  ],
  [
    '截止日期在预算中可以是前一年，也可以是前两年',
    ({ name, before }) => /说明：年份/.test(name) && /截[至止]20\d\d年12月31日/.test(before),
  ],
  [
    '没有数的一行里的增减只是话',
    ({ name, before }) => name === '任意说明：增减写反' && !/\d(?:\.\d+)?\s*(?:万|亿)?元|\d\s*%/.test(before),
  ],
  ['登记里说明文件本身的一栏只写一次', ({ name, before }) => name.startsWith('任意登记') && optional.test(before)],
  [
    '目标表的得分只印一次',
    ({ name, before, path }) =>
      name.startsWith('项目表：分值') && !/总分|执行/.test(before) && /得分: "\d/.test(before) && /budget/.test(path),
  ],
]

/** Why nothing in the document could tell; `null` where a second figure, name or row stands. */
export const printedOnce = (mutant: Mutant, sources: Sources): string | null =>
  reasons.find(([, holds]) => holds(mutant, sources))?.[0] ?? null
