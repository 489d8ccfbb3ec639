// The lists of a disclosure's statements, forms, projects and goals, each entry with the address of its place.

import { type Disclosure, tornAt } from '../../budget/disclosure.ts'
import { formAmount } from '../../budget/facts/form-money.ts'
import { formatAmount } from '../../budget/money.ts'
import { isBlank } from '../../budget/statement.ts'
import { formPath, objectivesPath, statementPath } from '../words/address.ts'
import type { Crumb } from '../words/crumb.ts'
import { objectiveAnchors } from '../words/objective-anchors.ts'

/** An entry of the contents; `remark` is an amount or a state (空表, 有残缺). */
export interface ContentsEntry {
  readonly number: string
  readonly label: string
  readonly path: string
  readonly remark: string
}

/** 部门整体绩效目标 with its sectional goals. */
export interface ObjectivesContents extends Crumb {
  readonly entries: readonly ContentsEntry[]
}

/** The statements of a disclosure in printed order, with what is to be known before opening one. */
export const tableEntries = (disclosure: Disclosure): readonly ContentsEntry[] =>
  disclosure.statements.map((statement) => ({
    number: '',
    label: statement.entry.title,
    path: statementPath(disclosure, statement.id),
    remark: isBlank(statement) ? '空表' : tornAt(disclosure, statement.id).length > 0 ? '有残缺' : '',
  }))

/** The forms of a disclosure with their whole budget; an evaluation's is what was spent. */
export const formEntries = (disclosure: Disclosure): readonly ContentsEntry[] =>
  disclosure.forms.map((form) => {
    const amount = formAmount(form)
    return {
      number: String(form.order),
      label: form.name,
      path: formPath(disclosure, form),
      remark: amount === null ? '' : `${formatAmount(amount.fen, disclosure.unit)} ${disclosure.unit}`,
    }
  })

/** The list of projects that the document prints, linked to forms of the same name. */
export const projectListEntries = (disclosure: Disclosure): readonly ContentsEntry[] =>
  disclosure.projectList.map((row) => {
    const form = disclosure.forms.find((candidate) => candidate.name === row.name)
    return {
      number: row.number,
      label: row.name,
      path: form === undefined ? '' : formPath(disclosure, form),
      remark: row.note,
    }
  })

/** Sectional goals as entries; `null` where the document states none. */
export const objectivesContents = (disclosure: Disclosure): ObjectivesContents | null => {
  const { objectives } = disclosure
  if (objectives === null) return null
  const anchors = objectiveAnchors(objectives)
  return {
    label: '部门整体绩效目标',
    path: objectivesPath(disclosure),
    entries: objectives.sections.map((section, index) => ({
      number: '',
      label: section.title,
      path: `${objectivesPath(disclosure)}#${anchors[index]?.anchor ?? ''}`,
      remark: section.indicators.length === 0 ? '' : `${section.indicators.length}项指标`,
    })),
  }
}
