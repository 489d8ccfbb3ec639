// One row of 政府收支分类科目 and how the shipped rows are written down: a line a row, with the source they were read in.

/** 支出功能分类; 政府预算支出经济分类 (50x); 部门预算支出经济分类 (30x, 310 …). */
export type ClassificationKind = 'functional' | 'government' | 'departmental'

/** One code and one of its names. A code renamed over the years has one row a name. */
export interface Subject {
  readonly kind: ClassificationKind
  readonly code: string
  readonly name: string
  /** First and last budget year of this name, both inclusive; absent = not known to be limited. */
  readonly from?: number
  readonly to?: number
  /** Where the name was read, for the one who doubts it; absent in what a portal adds. */
  readonly source?: string
}

/** The source of rows that no sample prints but the series of a printed one implies. */
export const standardSeries = '政府收支分类科目'

const rowPattern = /^(\d+) (\S+)(?: (\d{4})?-(\d{4})?)?$/u

/** Rows written as `编码 名称`, with `-2019`, `2020-` or `2019-2021` behind a name that was not always the name. */
export const subjectRows = (kind: ClassificationKind, source: string, text: string): readonly Subject[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const [, code, name, from, to] = rowPattern.exec(line) ?? []
      if (code === undefined || name === undefined) throw new Error(`not a row of the classification: ${line}`)
      const years = {
        ...(from === undefined ? {} : { from: Number(from) }),
        ...(to === undefined ? {} : { to: Number(to) }),
      }
      return { kind, code, name, ...years, source }
    })
