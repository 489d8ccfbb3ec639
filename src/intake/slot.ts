// What a path means: every file below data/ and content/ has one place it can stand in, or is a fault.

import type { MessageCode } from '../budget/messages.ts'
import { reservedNames } from '../budget/page-table.ts'
import { type Stage, stages } from '../budget/stage.ts'
import { statementIds, type TableId, tableIdOf } from '../budget/statement.ts'
import { statementDeclarations } from '../budget/statements/index.ts'
import { nearest } from './distance.ts'

/** A disclosure's folder, the same in data/ and content/. */
export interface FolderKey {
  readonly department: string
  readonly year: number
  readonly stage: Stage
}

/** A path that fits nowhere. */
export interface SlotFault {
  readonly kind: 'fault'
  readonly code: MessageCode
  /** The folder or file at fault: one message each, however many files are in it. */
  readonly cause: string
  readonly what: string
  readonly fix: string | null
}

export type Slot =
  | { readonly kind: 'site' | 'glossary' | 'classification' | 'ignored' }
  | { readonly kind: 'page'; readonly id: string }
  | { readonly kind: 'department'; readonly department: string }
  | { readonly kind: 'disclosure' | 'objectives'; readonly folder: FolderKey }
  | { readonly kind: 'table'; readonly folder: FolderKey; readonly statement: TableId }
  | { readonly kind: 'project' | 'content'; readonly folder: FolderKey; readonly id: string }
  | SlotFault

const fault = (code: MessageCode, cause: string, what: string, fix: string | null = null): SlotFault => ({
  kind: 'fault',
  code,
  cause,
  what,
  fix,
})

/** True for what may be part of an address. */
export const isSlug = (name: string): boolean => /^[a-z\d]+(?:-[a-z\d]+)*$/.test(name)

const misplaced = (path: string, known: readonly string[]): SlotFault => {
  const name = path.split('/').at(-1) ?? path
  const meant = nearest(name, known)
  const fix = meant === null ? null : `改名为“${meant}”，或移出这个文件夹`
  return fault('WJ-112', path, `“${name}”不是这个文件夹里应有的文件`, fix)
}

/** Name without extension, or the fault of a name that cannot be part of an address. */
const idOf = (path: string, extension: RegExp): string | SlotFault => {
  const id = (path.split('/').at(-1) ?? '').replace(extension, '')
  return isSlug(id) ? id : fault('WJ-107', path, `文件名“${id}”不能用作网址`)
}

const tableSlot = (path: string, folder: FolderKey): Slot => {
  const name = path.split('/').at(-1) ?? ''
  if (!name.endsWith('.csv')) return misplaced(path, [])
  const word = name.slice(0, -4)
  const statement = tableIdOf(word)
  if (statement !== null) return { kind: 'table', folder, statement }
  const meant = nearest(word, statementIds)
  const known = statementIds.map((id) => `${id}.csv（${statementDeclarations[id].titles[0]}）`).join('、')
  const fix =
    meant === null
      ? `改为以下之一：${known}；都不是的表改名为以 other- 开头的英文名，照原样公开`
      : `改名为“${meant}.csv”`
  return fault('WJ-103', path, `没有“${word}”这张公开表`, fix)
}

const dataSlot = (path: string, folder: FolderKey, rest: readonly string[]): Slot => {
  const [first = '', second] = rest
  if (rest.length === 1 && first === 'disclosure.yaml') return { kind: 'disclosure', folder }
  if (rest.length === 1 && first === 'objectives.yaml') return { kind: 'objectives', folder }
  if (rest.length === 2 && first === 'tables') return tableSlot(path, folder)
  if (rest.length === 2 && first === 'projects' && /\.ya?ml$/.test(second ?? '')) {
    const id = idOf(path, /\.ya?ml$/)
    return typeof id === 'string' ? { kind: 'project', folder, id } : id
  }
  return misplaced(path, rest.length === 1 ? ['disclosure.yaml', 'objectives.yaml'] : [])
}

const contentSlot = (path: string, folder: FolderKey, rest: readonly string[]): Slot => {
  if (rest.length !== 1 || !path.endsWith('.md')) return misplaced(path, [])
  const id = idOf(path, /\.md$/)
  return typeof id === 'string' ? { kind: 'content', folder, id } : id
}

const departmentFault = (top: string, department: string): SlotFault | null => {
  const cause = `${top}/${department}`
  if (reservedNames.includes(department))
    return fault('WJ-106', cause, `“${department}”是本站页面的地址，部门文件夹不能用这个名字`)
  return isSlug(department) ? null : fault('WJ-107', cause, `部门文件夹名“${department}”不能用作网址`)
}

/** `<top>/<department>/<year>/<stage>/…` */
const folderSlot = (path: string, parts: readonly string[]): Slot => {
  const [top = '', department = '', yearName = '', stageName = '', ...rest] = parts
  const wrong = departmentFault(top, department)
  if (wrong !== null) return wrong
  if (top === 'data' && parts.length === 3 && yearName === 'department.yaml') return { kind: 'department', department }
  if (parts.length === 3) return misplaced(path, top === 'data' ? ['department.yaml'] : [])
  if (!/^[12]\d{3}$/.test(yearName))
    return fault('WJ-108', `${top}/${department}/${yearName}`, `年度文件夹“${yearName}”不是四位年份`)
  if (parts.length === 4) return misplaced(path, [])
  const stage = stages.find((known) => known === stageName)
  if (stage === undefined)
    return fault('WJ-109', `${top}/${department}/${yearName}/${stageName}`, `没有“${stageName}”这个阶段`)
  const folder = { department, year: Number(yearName), stage }
  return top === 'data' ? dataSlot(path, folder, rest) : contentSlot(path, folder, rest)
}

/** Folder of the department that a path lies in; `null` for what departments share. */
export const departmentIn = (path: string): string | null => {
  const [top = '', folder = '', ...rest] = path.split('/')
  const shared = rest.length === 0 || (top === 'data' ? folder === 'classifications' : folder === 'pages')
  return shared ? null : folder
}

/** The one place that a path below data/ or content/ stands for. */
export const slotOf = (path: string): Slot => {
  const parts = path.split('/')
  const [top, first = '', second = ''] = parts
  if (parts.length === 2) {
    if (first === 'README.md') return { kind: 'ignored' }
    if (top === 'data' && first === 'site.yaml') return { kind: 'site' }
    if (top === 'content' && first === 'glossary.yaml') return { kind: 'glossary' }
    return misplaced(path, top === 'data' ? ['site.yaml'] : ['glossary.yaml'])
  }
  if (top === 'data' && first === 'classifications')
    return parts.length === 3 && second.endsWith('.csv') ? { kind: 'classification' } : misplaced(path, [])
  if (top === 'content' && first === 'pages') {
    if (parts.length !== 3 || !second.endsWith('.md')) return misplaced(path, [])
    const id = idOf(path, /\.md$/)
    return typeof id === 'string' ? { kind: 'page', id } : id
  }
  return folderSlot(path, parts)
}
