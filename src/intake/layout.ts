// Sources → folders: the departments, their disclosures, and what each folder holds. What a single path may be is
// slot.ts; what the files say is left to their readers.
import { type Disclosure, disclosureKey } from '../budget/disclosure.ts'
import { problem } from '../budget/messages.ts'
import type { Outcome, Problem } from '../budget/problem.ts'
import { stages } from '../budget/stage.ts'
import type { TableId } from '../budget/statement.ts'
import { type FolderKey, type Slot, slotOf } from './slot.ts'
import type { SourceFile, Sources } from './sources.ts'

/** One clerk's unit of work. */
export interface DisclosureFolder extends FolderKey {
  readonly disclosure: SourceFile
  readonly objectives: SourceFile | null
  readonly tables: ReadonlyMap<TableId, SourceFile>
  /** By project id, in name order. */
  readonly projects: ReadonlyMap<string, SourceFile>
  /** By content id, in name order. */
  readonly contents: ReadonlyMap<string, SourceFile>
}

/** A department's folder; `department` is null where its file is missing, which has been reported. */
export interface DepartmentFolder {
  readonly id: string
  readonly department: SourceFile | null
  /** Oldest first, budget before final. */
  readonly disclosures: readonly DisclosureFolder[]
}

export interface Layout {
  readonly site: SourceFile | null
  readonly glossary: SourceFile | null
  readonly classifications: readonly SourceFile[]
  /** Portal pages by id. */
  readonly pages: ReadonlyMap<string, SourceFile>
  readonly departments: readonly DepartmentFolder[]
}

interface Slotted {
  readonly slot: Slot
  readonly source: SourceFile
}

const startOf = (file: string) => ({ file, line: 1, column: 1 })

/** One message a cause: a wrong folder is one fault, whatever it holds. */
const slotProblems = (slotted: readonly Slotted[]): readonly Problem[] => {
  const said = new Set<string>()
  return slotted.flatMap(({ slot, source }) => {
    if (slot.kind !== 'fault' || said.has(`${slot.code} ${slot.cause}`)) return []
    said.add(`${slot.code} ${slot.cause}`)
    return [problem(slot.code, startOf(source.path), slot.what, slot.fix === null ? {} : { fix: slot.fix })]
  })
}

const sourceOf = (slotted: readonly Slotted[], kind: Slot['kind']): SourceFile | null =>
  slotted.find(({ slot }) => slot.kind === kind)?.source ?? null

type InFolder = Extract<Slot, { readonly folder: FolderKey }>
const inFolder = (slot: Slot): slot is InFolder => 'folder' in slot

const byId = (
  slotted: readonly Slotted[],
  kind: 'project' | 'content',
  problems: Problem[],
): Map<string, SourceFile> => {
  const found = new Map<string, SourceFile>()
  for (const { slot, source } of slotted) {
    if (slot.kind !== kind) continue
    const earlier = found.get(slot.id)
    if (earlier === undefined) found.set(slot.id, source)
    else {
      const names = `${earlier.path.split('/').at(-1)} 与 ${source.path.split('/').at(-1)}`
      problems.push(problem('WJ-113', startOf(source.path), `${names} 是同一个项目编号“${slot.id}”`))
    }
  }
  return found
}

/** A folder with its own files; `null` and a message when it has no disclosure.yaml. */
const toFolder = (key: FolderKey, slotted: readonly Slotted[], problems: Problem[]): DisclosureFolder | null => {
  const disclosure = sourceOf(slotted, 'disclosure')
  const folder = disclosureKey(key)
  if (disclosure === null) {
    const inData = slotted.some(({ slot }) => slot.kind !== 'content')
    const first = slotted[0]?.source.path ?? ''
    problems.push(
      inData
        ? problem('WJ-110', startOf(`data/${folder}/disclosure.yaml`), `文件夹 data/${folder} 里没有 disclosure.yaml`)
        : problem('WJ-114', startOf(first), `有文字说明 content/${folder}，没有公开文件 data/${folder}`),
    )
    return null
  }
  const tables = slotted.flatMap(({ slot, source }) =>
    slot.kind === 'table' ? [[slot.statement, source] as const] : [],
  )
  return {
    ...key,
    disclosure,
    objectives: sourceOf(slotted, 'objectives'),
    tables: new Map(tables),
    projects: byId(slotted, 'project', problems),
    contents: byId(slotted, 'content', problems),
  }
}

const byTime = (a: FolderKey, b: FolderKey): number =>
  a.year - b.year || stages.indexOf(a.stage) - stages.indexOf(b.stage)

const toDepartment = (id: string, slotted: readonly Slotted[], problems: Problem[]): DepartmentFolder => {
  const own = slotted.find(({ slot }) => slot.kind === 'department' && slot.department === id)
  const groups = new Map<string, { key: FolderKey; files: Slotted[] }>()
  for (const entry of slotted) {
    if (!inFolder(entry.slot) || entry.slot.folder.department !== id) continue
    const key = disclosureKey(entry.slot.folder as Pick<Disclosure, keyof FolderKey>)
    const group = groups.get(key) ?? { key: entry.slot.folder, files: [] }
    group.files.push(entry)
    groups.set(key, group)
  }
  const inData = own !== undefined || slotted.some(({ source }) => source.path.startsWith(`data/${id}/`))
  if (own === undefined && inData)
    problems.push(problem('WJ-111', startOf(`data/${id}/department.yaml`), `文件夹 data/${id} 里没有 department.yaml`))
  const disclosures = [...groups.values()].flatMap(({ key, files }) => toFolder(key, files, problems) ?? [])
  return { id, department: own?.source ?? null, disclosures: disclosures.sort(byTime) }
}

const departmentOf = (slot: Slot): readonly string[] =>
  slot.kind === 'department' ? [slot.department] : inFolder(slot) ? [slot.folder.department] : []

/** A root without a single department, where nothing else says why. */
export const noDepartment: Problem = problem('WJ-115', startOf('data'), 'data 文件夹里一个部门也没有')

/** Sorts all sources of a budget root. */
export const readLayout = (sources: Sources): Outcome<Layout> => {
  const slotted = [...sources.values()].map((source): Slotted => ({ slot: slotOf(source.path), source }))
  const problems: Problem[] = [...slotProblems(slotted)]
  const ids = [...new Set(slotted.flatMap(({ slot }) => departmentOf(slot)))].sort()
  const departments = ids.map((id) => toDepartment(id, slotted, problems))
  const pages = slotted.flatMap(({ slot, source }) => (slot.kind === 'page' ? [[slot.id, source] as const] : []))
  return {
    value: {
      site: sourceOf(slotted, 'site'),
      glossary: sourceOf(slotted, 'glossary'),
      classifications: slotted.flatMap(({ slot, source }) => (slot.kind === 'classification' ? [source] : [])),
      pages: new Map(pages),
      departments,
    },
    problems,
  }
}
