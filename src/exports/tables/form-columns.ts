// The columns by which rows about a project form say which form they are from.
import { type Form, formKindNames } from '../../budget/project.ts'
import { formPath } from '../../views/words/address.ts'
import type { Column, Facts, TableReference } from '../data-table.ts'
import { type DisclosureRow, disclosureColumns, disclosureKeyFields, disclosureRows } from './disclosure-columns.ts'

/** A row knows its form and the form's permanent address. */
export interface FormRow extends DisclosureRow {
  readonly form: Form
  readonly address: string
}

/** Disclosure, then 项目编号, 项目名称 and 表式. */
export const formColumns: readonly Column<FormRow>[] = [
  ...disclosureColumns,
  {
    name: '项目编号',
    id: 'project',
    type: 'string',
    required: true,
    role: 'activity:generic:project:code',
    description: '项目在本站的固定标识，同一项目跨年度不变',
    text: ({ form }) => form.id,
  },
  {
    name: '项目名称',
    id: 'project_name',
    type: 'string',
    required: true,
    role: 'activity:generic:project:label',
    description: '原表的项目名称',
    text: ({ form }) => form.name,
  },
  {
    name: '表式',
    id: 'form_kind',
    type: 'string',
    required: true,
    values: Object.values(formKindNames),
    description: '绩效目标表或绩效自评表',
    text: ({ form }) => formKindNames[form.kind],
  },
]

/** The fields that name a form. */
export const formKeyFields: readonly string[] = [...disclosureKeyFields, '项目编号']

/** Rows below a form lead back to its row in projects. */
export const formReference: TableReference = { fields: formKeyFields, table: 'projects', targets: formKeyFields }

/** One row a form, in printed order. */
export const formRows = (facts: Facts): readonly FormRow[] =>
  disclosureRows(facts).flatMap((row) =>
    row.disclosure.forms
      .toSorted((a, b) => a.order - b.order)
      .map((form) => ({ ...row, form, address: facts.address(formPath(row.disclosure, form)) })),
  )

/** A string column of forms. */
export const formText = (
  name: string,
  id: string,
  description: string,
  text: (form: Form) => string,
): Column<FormRow> => ({ name, id, type: 'string', description, text: ({ form }) => text(form) })

/** The last column of every table of forms. */
export const formAddress: Column<FormRow> = {
  name: '永久地址',
  id: 'address',
  type: 'string',
  required: true,
  description: '在网页上的固定网址',
  text: ({ address }) => address,
}
