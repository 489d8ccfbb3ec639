// What a rule says of one form: the form stands alone in a disclosure of a department of this project.
import type { Archive, Department } from '../../src/budget/archive.ts'
import type { Disclosure } from '../../src/budget/disclosure.ts'
import type { Rule } from '../../src/budget/rules/rule.ts'
import { readForms } from '../../src/intake/form.ts'
import { realDocuments } from '../real-documents.ts'

const [department] = realDocuments().value.departments
const [real] = department?.disclosures ?? []

/** The verdicts of a rule on a form, given as its YAML without 项目名称. */
export const formVerdicts = (rule: Rule, text: string): readonly string[] => {
  if (department === undefined || real === undefined) throw new Error('no disclosure')
  const path = 'data/lakeside/2024/budget/projects/a.yaml'
  const { value } = readForms({ path, text: `项目名称: 湖滨绿道养护\n${text}`, encoding: 'utf-8' }, 'a')
  const disclosure: Disclosure = { ...real, torn: [], forms: value.map(({ form }) => form) }
  const own: Department = { ...department, disclosures: [disclosure] }
  const archive: Archive = { ...realDocuments().value, departments: [own] }
  return rule.run({ archive, department: own, disclosure }).map(({ verdict }) => verdict)
}
