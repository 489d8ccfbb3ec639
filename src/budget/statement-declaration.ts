// What the program knows of a statement before it sees one: its names, columns and labelled rows, and the arithmetic
// between them. Everything that adds up (rules, leaves, lines.csv, charts) reads it through `composition.ts`.
import type { ColumnKind, Side, StatementId } from './statement.ts'

/** Whether money comes in or goes out. */
export type Direction = 'income' | 'expenditure'

/**
 * What the figures of a column are about, when not the year and stage of the document: `prior` = last year, `change` =
 * the difference to it, `plan` = an earlier phase of the same year (预算数 beside 决算数). They take part in no sum of
 * this year, yet in sums among themselves.
 */
export type About = 'prior' | 'change' | 'plan'

/** Headings of several levels by their parts: every one of `above` stands over every one of `below`. */
export interface LevelledTitles {
  readonly above: readonly string[]
  readonly below: readonly string[]
}

/** What a declaration knows of a column; `titles` are matched after `headingKey`, the longest path first. */
export interface ColumnDeclaration {
  /** Unique within its side, e.g. `total`, `basic`, `project`. */
  readonly id: string
  readonly side: Side
  readonly kind: ColumnKind
  /** The official heading first, then the wordings of provinces; `{年}` stands for the year of the disclosure, `{上年}` for the year before. */
  readonly titles: readonly string[]
  /** Further titles, kept in parts: written out, those of 三公 in a 决算 alone would be 170,000 paths. */
  readonly levelled?: readonly LevelledTitles[]
  readonly required: boolean
  /**
   * The column of its side that this one is an addend of: 基本支出 of 合计. Where a table does not print that column,
   * its addends go to what it adds to itself. Absent: the column stands alone.
   */
  readonly addsTo?: string
  /**
   * Where two headings mean that column, the one with fewer levels means this one: 合计 beside “三公”经费/小计 holds
   * 会议费, too.
   */
  readonly outerOf?: string
  readonly about?: About
  /** With `about`: the column whose earlier figure this one is (`plan-total` of `total`). */
  readonly of?: string
  /** Where a one-sided table holds both directions (本年收入 beside 本年支出); absent: the direction of its side. */
  readonly direction?: Direction
}

/** A row that forms print by label, not by code. `id` is its permanent anchor. */
export interface LineDeclaration {
  readonly id: string
  readonly side: Side
  readonly titles: readonly string[]
  /** A total of its side: the last sum (`收入总计`), or one that adds to it (`本年收入合计`). */
  readonly total?: true
  /**
   * Labels that mean this row only where another total follows further down on the same side: 合计 above 总计 is
   * 本年收入合计, and the total of everything where nothing follows.
   */
  readonly titlesBeforeTotal?: readonly string[]
  /**
   * The labelled row that this one is an addend of. Where it is not printed, the amount goes to what that row adds to
   * itself. Absent: the total of the side.
   */
  readonly addsTo?: string
  /** 其中: the row that this one is a part of; never added beside it. */
  readonly partOf?: string
  /** Printed in the table without being part of its total (a second division, 机关运行经费 beside 三公). */
  readonly aside?: true
  /** The label means this row only below that one: the three budgets below 上年结转 are parts of it. */
  readonly after?: string
  /** The 类 that add up to this row, where it sums some of them (人员经费合计 = 301 + 303). */
  readonly codes?: readonly string[]
  /** Anchors that this row had in earlier versions; they go on working where no other row of the table has them. */
  readonly formerIds?: readonly string[]
}

/** Columns that balance in every row: `opening + income = spending + closing`; what is blank or not printed counts 0. */
export interface ColumnBalance {
  readonly left: readonly string[]
  readonly right: readonly string[]
}

/** Which classification a statement's codes and row names belong to. */
export type LineNaming = 'functional' | 'economic' | 'institution' | 'label'

/** What the program knows of a table; of one that nobody knows, nothing but that its rows have labels. */
export interface TableDeclaration {
  /** The name on most forms, then the names seen elsewhere. */
  readonly titles: readonly string[]
  /** What it tells a citizen, in one Chinese sentence. */
  readonly meaning: string
  readonly naming: Readonly<Partial<Record<Side, LineNaming>>>
  /** Whether a side is money coming in or going out. */
  readonly direction: Readonly<Partial<Record<Side, Direction>>>
  readonly columns: readonly ColumnDeclaration[]
  readonly lines: readonly LineDeclaration[]
  /** The labelled row that subjects, institutions and unknown labels add up to, by side; absent: the side's total. */
  readonly rowsAddTo?: Readonly<Partial<Record<Side, string>>>
  /** Equations between columns that hold in every row. */
  readonly balances?: readonly ColumnBalance[]
  /** The form repeats its group of headings side by side: the halves are read as rows put below each other. */
  readonly repeatedHeadings?: true
}

/** What the program knows of one statement, at one stage where stages differ. */
export interface StatementDeclaration extends TableDeclaration {
  readonly id: StatementId
}
