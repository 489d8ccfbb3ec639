// One department's disclosure for a year and stage: what the document is, what it holds, what is lost in it.

import type { Unit } from './money.ts'
import type { Objectives } from './objectives.ts'
import type { Content } from './passage.ts'
import type { KeyPlace } from './place.ts'
import type { Form } from './project.ts'
import type { Stage } from './stage.ts'
import type { Statement, StatementEntry, TableId } from './statement.ts'

/** 文件性质: what the document calls itself. */
export type DocumentNature = '正式' | '草案'
/** 状态: only 已公开 is built; 草稿 is shown by `dev` alone. */
export type DisclosureState = '已公开' | '草稿'

/** A date as YYYY-MM-DD; '' when not stated. */
export type DateText = string

/** 预算单位. */
export interface Institution {
  readonly code: string
  readonly name: string
  /** 性质, e.g. 行政单位; '' when the document does not say. */
  readonly nature: string
}

/** 来源: where the text was taken from; '' for what is not known, never invented. */
export interface Source {
  readonly file: string
  readonly url: string
  readonly retrieved: DateText
  readonly note: string
}

/**
 * 位置, written one way everywhere: `<statement>`, `<statement>/<row>`, `<statement>/<row>/<column>`,
 * `projects/<id>`, `projects/<id>/<key or indicator no.>`, `content/<file>`.
 */
export type Position = string

/** 残缺: a fourth value beside 0, blank and 未公开. */
export interface Torn {
  readonly position: Position
  readonly note: string
  readonly place: KeyPlace
}

/** 更正: both figures stay visible. */
export interface Correction {
  readonly date: DateText
  readonly position: Position
  readonly before: string
  readonly after: string
  readonly note: string
  readonly place: KeyPlace
}

/** 答复: a department's answer to a finding; it is shown beside the finding and never hides it. */
export interface Answer {
  /** 编号 of the rule, e.g. GJ-101. */
  readonly code: string
  readonly position: Position
  readonly note: string
  readonly place: KeyPlace
}

/** 项目清单: the list of projects that a document prints before its forms. */
export interface ProjectListRow {
  readonly number: string
  readonly name: string
  readonly note: string
}

/** What a 篇章 places: a content file or one of the generated parts. */
export type ChapterPart =
  | { readonly kind: 'content'; readonly file: string }
  | { readonly kind: 'statements' | 'projectList' | 'forms' | 'objectives' }

/** 篇章: a part of the printed document, in its order. */
export interface Chapter {
  readonly title: string
  readonly parts: readonly ChapterPart[]
}

export interface Disclosure {
  /** Folder name of the department. */
  readonly department: string
  readonly year: number
  readonly stage: Stage
  readonly title: string
  /** False when the document prints no title and 标题 is ours (拟定). */
  readonly titlePrinted: boolean
  readonly nature: DocumentNature
  readonly state: DisclosureState
  readonly unit: Unit
  /** 录入日期: the only date that ordering, feed and print rely on. */
  readonly entered: DateText
  readonly approved: DateText
  readonly published: DateText
  /** 编制单位 and 审核单位 as printed. */
  readonly compiler: string
  readonly reviewer: string
  readonly source: Source
  readonly institutions: readonly Institution[]
  readonly chapters: readonly Chapter[]
  readonly entries: readonly StatementEntry[]
  readonly statements: readonly Statement[]
  /** 空表说明: what the document itself says of a blank statement. */
  readonly blankNotes: Readonly<Partial<Record<TableId, string>>>
  readonly torn: readonly Torn[]
  readonly projectList: readonly ProjectListRow[]
  readonly corrections: readonly Correction[]
  readonly answers: readonly Answer[]
  /** 上级: folder of the department that this institution belongs to; '' for a department's own. */
  readonly superior: string
  readonly objectives: Objectives | null
  readonly forms: readonly Form[]
  readonly contents: readonly Content[]
  readonly place: KeyPlace
}

/** `<department>/<year>/<stage>`: folder, address and identity of a disclosure. */
export const disclosureKey = (disclosure: Pick<Disclosure, 'department' | 'year' | 'stage'>): string =>
  `${disclosure.department}/${disclosure.year}/${disclosure.stage}`

/** The statement, where this disclosure has it. */
export const statementOf = (disclosure: Disclosure, id: TableId): Statement | undefined =>
  disclosure.statements.find((statement) => statement.id === id)

/** The declared gaps at a position or anywhere below it. */
export const tornAt = (disclosure: Disclosure, position: Position): readonly Torn[] =>
  disclosure.torn.filter((torn) => torn.position === position || torn.position.startsWith(`${position}/`))
