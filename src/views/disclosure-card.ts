// A disclosure as an entry of a list: the portal's newest, a department's years.
import { type Department, departmentName } from '../budget/archive.ts'
import type { Disclosure } from '../budget/disclosure.ts'
import { disclosurePath } from './address.ts'
import { type KeyFigure, keyFigures } from './disclosure-figures.ts'
import { periodName } from './page.ts'

export interface DisclosureCard {
  readonly department: string
  /** `2022年预算`. */
  readonly period: string
  readonly title: string
  readonly path: string
  readonly badge: string
  /** `11 张公开表，11 张项目绩效目标表`. */
  readonly holds: string
  readonly entered: string
  readonly figures: readonly KeyFigure[]
}

/** What a disclosure holds, in one line: `11张公开表、11张项目绩效目标`. */
export const holdings = (disclosure: Disclosure): string => {
  const targets = disclosure.forms.filter((form) => form.kind === 'target').length
  const evaluations = disclosure.forms.length - targets
  const parts = [
    disclosure.statements.length === 0 ? '' : `${disclosure.statements.length}张公开表`,
    targets === 0 ? '' : `${targets}张项目绩效目标表`,
    evaluations === 0 ? '' : `${evaluations}张项目绩效自评表`,
    disclosure.objectives === null ? '' : '部门整体绩效目标',
    disclosure.contents.length === 0 ? '' : '文字说明',
  ]
  return parts.filter((part) => part !== '').join('、')
}

/** Figures at most `limit`, so that entries of a list stay alike in height. */
export const disclosureCard = (department: Department, disclosure: Disclosure, limit = 4): DisclosureCard => ({
  department: departmentName(department, disclosure.year),
  period: periodName(disclosure),
  title: disclosure.title,
  path: disclosurePath(disclosure),
  badge: disclosure.nature === '草案' ? '草案' : '',
  holds: holdings(disclosure),
  entered: disclosure.entered,
  figures: keyFigures(disclosure).slice(0, limit),
})
