// Sources → Archive: every file read, every fault collected, nothing thrown for bad input. Knows no disk: the command
// hands it what files.ts read, the desk what a browser holds in memory.
import type { Archive, Department, Term } from '../budget/archive.ts'
import { type Classification, createClassification } from '../budget/classification/index.ts'
import type { Content } from '../budget/passage.ts'
import type { LinePlace, Place } from '../budget/place.ts'
import type { Outcome, Problem } from '../budget/problem.ts'
import { readSubjects } from './classification.ts'
import { controlCharacter } from './control-characters.ts'
import { type DepartmentHead, readDepartment } from './department.ts'
import { readDisclosure } from './disclosure.ts'
import { printedTerms, readGlossary } from './glossary.ts'
import { type DepartmentFolder, type Layout, readLayout } from './layout.ts'
import { resolveLinks, siblingPages } from './links.ts'
import { readProse } from './markdown.ts'
import { concealer, scanPersonalData } from './privacy.ts'
import { checkDepartments } from './references.ts'
import { readSite } from './site.ts'
import type { SourceFile, Sources } from './sources.ts'
import { createLocate } from './yaml-place.ts'

/** What the caller decides. */
export interface ReadOptions {
  /** Whether 草稿 is read too. */
  readonly drafts: boolean
}

/** What was read, and where its values stand. */
export interface ArchiveOutcome extends Outcome<Archive> {
  /** Takes personal information that was found out of a text that is about to be printed. */
  readonly conceal: (text: string) => string
  /** How many 草稿 were left out because they were not asked for. */
  readonly draftsLeftOut: number
  /** Line and column of any place, looked up when it is printed. */
  readonly locate: (place: Place) => LinePlace
}

type Take = <T>(outcome: Outcome<T>) => T

const readDepartmentFolder = (
  folder: DepartmentFolder,
  classification: Classification,
  options: ReadOptions,
  take: Take,
  leftOut: () => void,
): Department | null => {
  const unread: DepartmentHead = {
    id: folder.id,
    code: '',
    codes: [],
    region: { code: '', province: '', city: '', county: '' },
    names: [],
    note: '',
    place: { file: `data/${folder.id}/department.yaml`, path: [] },
  }
  const head = folder.department === null ? null : take(readDepartment(folder.department, folder.id))
  const disclosures = folder.disclosures.flatMap((own) => {
    const outcome = readDisclosure(own, { ...options, classification })
    // What could not be read has its problem; only a draft that nobody asked for is passed over without one.
    if (outcome.value === null && outcome.problems.length === 0) leftOut()
    return take(outcome) ?? []
  })
  // Without anything to show the department has no page: a folder of drafts alone is not announced.
  return disclosures.length === 0 && folder.disclosures.length > 0 ? null : { ...(head ?? unread), disclosures }
}

const readPages = (layout: Layout, defaults: Sources, take: Take): readonly Content[] => {
  const pages = new Map<string, SourceFile>()
  for (const [path, source] of defaults) {
    const id = /^defaults\/pages\/([^/]+)\.md$/.exec(path)?.[1]
    if (id !== undefined) pages.set(id, source)
  }
  for (const [id, source] of layout.pages) pages.set(id, source)
  return take(
    resolveLinks(
      [...pages].map(([id, source]) => take(readProse(source, id))),
      siblingPages,
    ),
  )
}

/** The portal's explanation replaces the shipped one of the same term; printed ones stand beside them. */
const readTerms = (files: readonly SourceFile[], departments: readonly Department[], take: Take): readonly Term[] => {
  const own = new Map(files.flatMap((file) => take(readGlossary(file))).map((term) => [term.term, term]))
  return [...own.values(), ...departments.flatMap(({ disclosures }) => disclosures.flatMap(printedTerms))]
}

const present = (...files: readonly (SourceFile | null | undefined)[]): readonly SourceFile[] =>
  files.filter((file) => file !== null && file !== undefined)

/** The same fault seen from two sides is said once. */
const unique = (problems: readonly Problem[]): readonly Problem[] => [
  ...new Map(problems.map((found) => [JSON.stringify([found.code, found.place, found.what]), found])).values(),
]

/** 提示 that one way of writing gives in many cells of a file: the first one names the rest. */
const perFile: readonly string[] = ['GS-110', 'GS-111']

const onceAFile = (problems: readonly Problem[]): readonly Problem[] => {
  const groups = Map.groupBy(
    problems.filter(({ code }) => perFile.includes(code)),
    ({ code, place }) => `${code} ${place.file}`,
  )
  return problems.flatMap((found) => {
    const [first, ...others] = groups.get(`${found.code} ${found.place.file}`) ?? [found]
    if (found !== first) return []
    return others.length === 0
      ? found
      : { ...found, evidence: [...found.evidence, `这个文件里同样的还有 ${others.length} 处`] }
  })
}

/** A problem that repeats nothing personal. */
export const concealed = (found: Problem, conceal: (text: string) => string): Problem => ({
  ...found,
  what: conceal(found.what),
  evidence: found.evidence.map(conceal),
  fix: conceal(found.fix),
})

/** Sources → archive; pure, so that tests can write their folders as text. */
export const assembleArchive = (
  sources: Sources,
  defaults: Sources,
  options: ReadOptions,
): Omit<ArchiveOutcome, 'locate'> => {
  const problems: Problem[] = []
  const take: Take = (outcome) => {
    problems.push(...outcome.problems)
    return outcome.value
  }
  const scans = [...sources.values()].map(scanPersonalData)
  for (const scan of scans) problems.push(...scan.problems)
  for (const source of sources.values()) {
    const control = controlCharacter(source)
    if (control !== null) problems.push(control)
  }
  const layout = take(readLayout(sources))
  const classification = createClassification(layout.classifications.flatMap((source) => take(readSubjects(source))))
  let draftsLeftOut = 0
  const leftOut = (): void => {
    draftsLeftOut += 1
  }
  const departments = layout.departments.flatMap(
    (folder) => readDepartmentFolder(folder, classification, options, take, leftOut) ?? [],
  )
  problems.push(...checkDepartments(departments))
  const conceal = concealer(scans.flatMap(({ secrets }) => secrets))
  return {
    conceal,
    draftsLeftOut,
    value: {
      site: take(readSite(present(defaults.get('defaults/site.yaml'), layout.site))),
      classification,
      departments,
      pages: readPages(layout, defaults, take),
      terms: readTerms(present(defaults.get('defaults/glossary.yaml'), layout.glossary), departments, take),
    },
    problems: onceAFile(unique(problems)).map((found) => concealed(found, conceal)),
  }
}

/** The archive of sources that are read already, wherever they came from, with the faults met on the way. */
export const archiveOf = (
  sources: Outcome<Sources>,
  defaults: Outcome<Sources>,
  options: ReadOptions,
): ArchiveOutcome => {
  const read = assembleArchive(sources.value, defaults.value, options)
  const locate = createLocate(sources.value, defaults.value)
  return {
    ...read,
    problems: [...sources.problems, ...defaults.problems, ...read.problems],
    locate: (place) => {
      const found = locate(place)
      return { ...found, file: read.conceal(found.file) }
    },
  }
}
