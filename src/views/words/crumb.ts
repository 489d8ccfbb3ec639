// The steps of a breadcrumb, and those that lead to a department and to a disclosure.
import { type Department, departmentName } from '../../budget/archive.ts'
import type { Disclosure } from '../../budget/disclosure.ts'
import { departmentPath, directoryPath, disclosurePath } from './address.ts'
import { periodName } from './period.ts'

/** One step of the breadcrumb, root-relative without the deployment's base. */
export interface Crumb {
  readonly label: string
  readonly path: string
}

/** 部门目录 › department. */
export const departmentCrumbs = (department: Department, name: string): readonly Crumb[] => [
  { label: '部门目录', path: directoryPath },
  { label: name, path: departmentPath(department.id) },
]

/** 部门目录 › department, named as in that year › period; pages below a disclosure append themselves. */
export const disclosureCrumbs = (department: Department, disclosure: Disclosure): readonly Crumb[] => [
  ...departmentCrumbs(department, departmentName(department, disclosure.year)),
  { label: periodName(disclosure), path: disclosurePath(disclosure) },
]
