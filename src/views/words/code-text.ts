// What a permanent code says of itself, wherever it is declared: a rule, a duty, or a message of reading. The catalogue, the
// pages of the codes and every finding take their titles from here.
import { type MessageCode, messageCodes, messages } from '../../budget/messages.ts'
import type { ProblemCode, ProblemGroup } from '../../budget/problem.ts'
import { rules } from '../../budget/rules/index.ts'
import { duties } from '../../budget/rules/ledger.ts'
import type { DutyText } from '../../budget/rules/obligation.ts'
import type { Rule } from '../../budget/rules/rule.ts'
import { rulePath } from './address.ts'

/** 勾稽 GJ, 绩效目标 ZB …: the groups in the order of the catalogue, each with what it is about. */
export const codeGroups: readonly { readonly id: ProblemGroup; readonly name: string; readonly about: string }[] = [
  { id: 'GJ', name: '勾稽', about: '表内各行、表与表之间、文字与表之间、今年与往年之间的数是否对得上。' },
  { id: 'ZB', name: '绩效目标', about: '项目资金、支出计划和绩效指标写得是否完整、可衡量、放对地方。' },
  { id: 'PJ', name: '绩效自评', about: '执行率、分值、得分和偏差原因是否对得上。' },
  { id: 'YW', name: '公开义务', about: '法律和规程要求公开的内容是否公开。' },
  { id: 'YS', name: '个人信息', about: '公开前扫描个人信息；一经发现，不生成网站。' },
  { id: 'WJ', name: '文件', about: '文件和文件夹是否齐全、放对位置、能读出。' },
  { id: 'GS', name: '格式', about: '金额、日期、表头和各项内容是否写得能读懂，不猜、不略过。' },
  { id: 'KM', name: '科目', about: '科目编码和名称与政府收支分类科目是否一致。' },
]

/** Group of a code: `GJ-103` → GJ. */
export const groupOf = (code: string): string => code.split('-')[0] ?? ''

/** Chinese name of the group of a code. */
export const groupName = (code: string): string => codeGroups.find(({ id }) => id === groupOf(code))?.name ?? ''

/** Title and address of a code. */
export interface CodeLink {
  readonly code: string
  readonly title: string
  readonly path: string
}

const isMessageCode = (code: string): code is MessageCode => messageCodes.some((known) => known === code)

/** The rule of a code; `undefined` for a message of reading. */
export const ruleOf = (code: string): Rule | undefined => rules.find((rule) => rule.code === code)

/** The message of a code; `undefined` for a rule. */
export const messageOf = (code: string): (typeof messages)[MessageCode] | undefined =>
  isMessageCode(code) ? messages[code] : undefined

/** The duty of a code; a duty may be a rule as well. */
export const dutyOf = (code: string): DutyText | undefined => duties.find((duty) => duty.code === code)

/** Every code that has a page: rules and duties by code, then the messages of reading. */
export const allCodes: readonly ProblemCode[] = [
  ...new Set<ProblemCode>([
    ...[...rules, ...duties].map(({ code }) => code).toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0)),
    ...messageCodes,
  ]),
]

/** A code with its title; one without a declaration is called by itself. */
export const codeLink = (code: string): CodeLink => ({
  code,
  title: ruleOf(code)?.title ?? dutyOf(code)?.title ?? messageOf(code)?.title ?? code,
  path: rulePath(code),
})

/** What a finding of this code may mean. */
export const codeMeaning = (code: string): string =>
  ruleOf(code)?.meaning ?? dutyOf(code)?.meaning ?? messageOf(code)?.meaning ?? ''
