// Reads the made-up department as the program reads its files, some of them replaced where a test wants a fault.
import type { Archive, Department } from '../../src/budget/archive.ts'
import type { Disclosure } from '../../src/budget/disclosure.ts'
import type { Problem } from '../../src/budget/problem.ts'
import type { Stage } from '../../src/budget/stage.ts'
import { assembleArchive } from '../../src/intake/assemble.ts'
import type { SourceFile } from '../../src/intake/sources.ts'
import type { Form } from './final-tables.ts'
import { madeUpDepartment, madeUpFiles } from './made-up-department.ts'

export interface ReadDepartment {
  readonly archive: Archive
  readonly department: Department
  readonly problems: readonly Problem[]
  readonly disclosure: (year: number, stage: Stage) => Disclosure
}

/** Changes to files: the text of a path (below `<year>/<stage>/tables/…` and the like) from what it was. */
export type Changes = Readonly<Record<string, (text: string) => string>>

/** The department on a form, with changes to files of its data folder. */
export const readMadeUpDepartment = (form: Form, changes: Changes = {}): ReadDepartment => {
  const files = new Map(madeUpFiles(form))
  for (const [path, change] of Object.entries(changes)) {
    const whole = path.startsWith('content/') ? path : `data/${madeUpDepartment}/${path}`
    files.set(whole, change(files.get(whole) ?? ''))
  }
  const sources = new Map(
    [...files].map(([path, text]): [string, SourceFile] => [path, { path, text, encoding: 'utf-8' }]),
  )
  const { value, problems } = assembleArchive(sources, new Map(), { drafts: false })
  const department = value.departments[0]
  if (department === undefined) throw new Error('the made-up department was not read')
  return {
    archive: value,
    department,
    problems,
    disclosure: (year, stage) => {
      const found = department.disclosures.find((one) => one.year === year && one.stage === stage)
      if (found === undefined) throw new Error(`no ${stage} of ${year}`)
      return found
    },
  }
}
