// One thing that search can find: what it is, whose, which year, how much, and its text row by row with the anchors
// to land on. How it is indexed and ranked is decided in src/search.

/** 类型 as results and facets name it, in the order in which equally good results stand. */
export const searchKinds = [
  '部门',
  '公开概览',
  '公开表',
  '绩效目标',
  '绩效自评',
  '说明',
  '名词',
  '规则',
  '下载',
] as const
/** One of the kinds. */
export type SearchKind = (typeof searchKinds)[number]

/** A printed figure with the name of its column. */
export interface SearchFigure {
  readonly name: string
  readonly text: string
  /** In 分, where it is money in a known unit. */
  readonly fen?: bigint
}

/** A row, an indicator or a passage of a record. */
export interface SearchPart {
  /** Root-relative address where it stands, anchor included. */
  readonly path: string
  /** Name of the row or heading; weighs more than `text`. */
  readonly label: string
  readonly text: string
  /** Found as wholes or by any beginning, never as words. */
  readonly codes: readonly string[]
  /** Found as wholes or by their beginning up to the point or behind it, never as words. */
  readonly figures: readonly SearchFigure[]
}

/** How much it is about: as printed with its unit, and in 分 for sorting. */
export interface SearchAmount {
  readonly text: string
  readonly fen: bigint
}

/** One result of search; everything that is found is in exactly one record. */
export interface SearchRecord {
  readonly kind: SearchKind
  /** Root-relative, without the deployment's base. */
  readonly path: string
  readonly title: string
  /** Folder of the department; '' for what belongs to the portal. */
  readonly department: string
  /** The department's name as of that year; '' for what belongs to the portal. */
  readonly whose: string
  /** 0 for what belongs to no year. */
  readonly year: number
  /** `2022年预算`; '' for what belongs to no year. */
  readonly period: string
  /** `河北省唐山市玉田县`; '' for what belongs to the portal. */
  readonly region: string
  readonly amount: SearchAmount | null
  /** Codes that name this very thing: a project's, a department's, a rule's. */
  readonly codes: readonly string[]
  /** Of a department: its other names; absent on everything else. */
  readonly names?: readonly string[]
  readonly parts: readonly SearchPart[]
  /** The same thing over the years, where it has a page; `null` otherwise. */
  readonly overYears: string | null
}
