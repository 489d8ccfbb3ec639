// A disclosure as an entry of a list: the portal's newest, a department's years.

import { type Archive, type Department, departmentName } from '../../budget/archive.ts'
import type { Disclosure } from '../../budget/disclosure.ts'
import { disclosurePath } from './address.ts'
import { badgeOf } from './badge.ts'
import { superiorCrumb } from './belonging.ts'
import type { Crumb } from './crumb.ts'
import { type KeyFigure, keyFigures } from './disclosure-figures.ts'
import { holdings } from './holdings.ts'
import { periodName } from './period.ts'

export interface DisclosureCard {
  readonly department: string
  /** `2022年预算`. */
  readonly period: string
  readonly title: string
  readonly path: string
  readonly badge: string
  /** `11 张公开表，11 张项目绩效目标表`. */
  readonly holds: string
  /** The department whose money contains this; `null` for a department's own. */
  readonly superior: Crumb | null
  readonly entered: string
  readonly figures: readonly KeyFigure[]
}

/** Figures at most `limit`, so that entries of a list stay alike in height. */
export const disclosureCard = (
  archive: Pick<Archive, 'departments'>,
  department: Department,
  disclosure: Disclosure,
  limit = 4,
): DisclosureCard => ({
  department: departmentName(department, disclosure.year),
  period: periodName(disclosure),
  title: disclosure.title,
  path: disclosurePath(disclosure),
  badge: badgeOf(disclosure),
  holds: holdings(disclosure),
  superior: superiorCrumb(archive, disclosure),
  entered: disclosure.entered,
  figures: keyFigures(disclosure).slice(0, limit),
})
