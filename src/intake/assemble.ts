// Sources → Archive: what departments share, then the departments, all at once or some of them; every file read, every
// fault collected, nothing thrown for bad input. Knows no disk: the command hands it what files.ts read, the desk what a
// browser holds in memory.
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
import { invisibleCharacters } from './invisible-characters.ts'
import { type DepartmentFolder, type Layout, noDepartment, readLayout } from './layout.ts'
import { resolveLinks, siblingPages } from './links.ts'
import { readProse } from './markdown.ts'
import { concealer, scanPersonalData } from './privacy.ts'
import { checkDepartments } from './references.ts'
import { readSite, withOwnPages } from './site.ts'
import { departmentIn } from './slot.ts'
import type { SourceFile, Sources } from './sources.ts'
import { createLocate } from './yaml-place.ts'

/** What the caller decides. */
export interface ReadOptions {
  /** Whether 草稿 is read too. */
  readonly drafts: boolean
}

/** What was read of sources. */
export interface Assembled extends Outcome<Archive> {
  /** Takes personal information that was found out of a text that is about to be printed. */
  readonly conceal: (text: string) => string
  /** How many 草稿 were left out because they were not asked for. */
  readonly draftsLeftOut: number
}

/** What was read, and where its values stand. */
export interface ArchiveOutcome extends Assembled {
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

/** Pages as they were read last: the desk and `dev` read a root again at every change, and hardly ever one of these. */
let pagesBefore: { readonly sources: readonly SourceFile[]; readonly read: Outcome<readonly Content[]> } | null = null

const areSame = (some: readonly SourceFile[], others: readonly SourceFile[]): boolean =>
  some.length === others.length &&
  some.every(({ path, text, encoding }, index) => {
    const other = others[index]
    return path === other?.path && text === other.text && encoding === other.encoding
  })

const readPagesOf = (pages: ReadonlyMap<string, SourceFile>): Outcome<readonly Content[]> => {
  const prose = [...pages].map(([id, source]) => readProse(source, id))
  const { value, problems } = resolveLinks(
    prose.map((read) => read.value),
    siblingPages,
  )
  return { value, problems: [...prose.flatMap((read) => read.problems), ...problems] }
}

const readPages = (layout: Layout, defaults: Sources, take: Take): readonly Content[] => {
  const pages = new Map<string, SourceFile>()
  for (const [path, source] of defaults) {
    const id = /^defaults\/pages\/([^/]+)\.md$/.exec(path)?.[1]
    if (id !== undefined) pages.set(id, source)
  }
  for (const [id, source] of layout.pages) pages.set(id, source)
  const sources = [...pages.values()]
  if (pagesBefore === null || !areSame(pagesBefore.sources, sources))
    pagesBefore = { sources, read: readPagesOf(pages) }
  return take(pagesBefore.read)
}

/** The portal's explanation replaces the shipped one of the same term. */
const readTerms = (files: readonly SourceFile[], take: Take): readonly Term[] => [
  ...new Map(files.flatMap((file) => take(readGlossary(file))).map((term) => [term.term, term])).values(),
]

const present = (...files: readonly (SourceFile | null | undefined)[]): readonly SourceFile[] =>
  files.filter((file) => file !== null && file !== undefined)

/** The same fault seen from two sides is said once. */
const unique = (problems: readonly Problem[]): readonly Problem[] => [
  ...new Map(problems.map((found) => [JSON.stringify([found.code, found.place, found.what]), found])).values(),
]

/** 提示 that one way of writing gives in many cells of a file: the first one names the rest. */
const perFile: readonly string[] = ['GS-110', 'GS-111', 'GS-113']

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

/** What departments have in common: it is read once, however the departments are read. */
export interface Shared {
  /** Terms are those of the portal; what documents print is added by who has read them. */
  readonly value: Omit<Archive, 'departments'>
  readonly problems: readonly Problem[]
  readonly secrets: readonly string[]
}

/** Personal data and control characters of the sources stand first among the problems. */
const collecting = (sources: Sources) => {
  const scans = [...sources.values()].map(scanPersonalData)
  const controls = [...sources.values()].flatMap((source) => controlCharacter(source) ?? [])
  const unseen = [...sources.values()].flatMap((source) => invisibleCharacters(source) ?? [])
  const problems: Problem[] = [...scans.flatMap((scan) => scan.problems), ...controls, ...unseen]
  const take: Take = (outcome) => {
    problems.push(...outcome.problems)
    return outcome.value
  }
  return { problems, take, secrets: scans.flatMap(({ secrets }) => secrets) }
}

const partOf = (sources: Sources, belongs: (path: string) => boolean): Sources =>
  new Map([...sources].filter(([path]) => belongs(path)))

const isShared = (path: string): boolean => departmentIn(path) === null

const said = (problems: readonly Problem[], conceal: Assembled['conceal']): readonly Problem[] =>
  onceAFile(unique(problems)).map((found) => concealed(found, conceal))

/** Reads what stands in no department's folder over the defaults; `alone` where there is no department's folder at all. */
export const readShared = (sources: Sources, defaults: Sources, alone: boolean): Shared => {
  const own = partOf(sources, isShared)
  const { problems, take, secrets } = collecting(own)
  const layout = take(readLayout(own))
  const pages = readPages(layout, defaults, take)
  const value = {
    site: withOwnPages(
      take(readSite(present(defaults.get('defaults/site.yaml'), layout.site), [...layout.pages.keys()])),
      pages,
    ),
    classification: createClassification(layout.classifications.flatMap((source) => take(readSubjects(source)))),
    pages,
    terms: readTerms(present(defaults.get('defaults/glossary.yaml'), layout.glossary), take),
  }
  return {
    value,
    problems: said(
      alone && problems.length === 0 && !value.site.startsEmpty ? [noDepartment] : problems,
      concealer(secrets),
    ),
    secrets,
  }
}

/** Reads the folders of departments that refer to no others; problems and terms of what is shared are not repeated. */
export const readDepartments = (sources: Sources, shared: Shared, options: ReadOptions): Assembled => {
  const own = partOf(sources, (path) => !isShared(path))
  const { problems, take, secrets } = collecting(own)
  const layout = take(readLayout(own))
  let draftsLeftOut = 0
  const leftOut = (): void => {
    draftsLeftOut += 1
  }
  const departments = layout.departments.flatMap(
    (folder) => readDepartmentFolder(folder, shared.value.classification, options, take, leftOut) ?? [],
  )
  problems.push(...checkDepartments(departments))
  const conceal = concealer([...shared.secrets, ...secrets])
  return { conceal, draftsLeftOut, value: { ...shared.value, departments }, problems: said(problems, conceal) }
}

/** Everything at once. */
export const assembleArchive = (sources: Sources, defaults: Sources, options: ReadOptions): Assembled => {
  const shared = readShared(sources, defaults, [...sources.keys()].every(isShared))
  const read = readDepartments(sources, shared, options)
  const terms = [
    ...shared.value.terms,
    ...read.value.departments.flatMap(({ disclosures }) => disclosures.flatMap(printedTerms)),
  ]
  return { ...read, value: { ...read.value, terms }, problems: [...shared.problems, ...read.problems] }
}

/** With places that can be looked up; personal data in the name of a file is not repeated either. */
export const located = (
  read: Assembled,
  unread: readonly Problem[],
  ...sources: readonly Sources[]
): ArchiveOutcome => {
  const locate = createLocate(...sources)
  return {
    ...read,
    problems: [...unread, ...read.problems],
    locate: (place) => {
      const found = locate(place)
      return { ...found, file: read.conceal(found.file) }
    },
  }
}

/** The archive of sources that are read already, wherever they came from, with the faults met on the way. */
export const archiveOf = (
  sources: Outcome<Sources>,
  defaults: Outcome<Sources>,
  options: ReadOptions,
): ArchiveOutcome =>
  located(
    assembleArchive(sources.value, defaults.value, options),
    [...sources.problems, ...defaults.problems],
    sources.value,
    defaults.value,
  )
