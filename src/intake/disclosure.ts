// One folder → Disclosure: its head, statements, forms, objectives and prose put together. Drafts are left out here,
// with everything that is wrong in them.
import type { Classification } from '../budget/classification/index.ts'
import type { Disclosure } from '../budget/disclosure.ts'
import { problem } from '../budget/messages.ts'
import { below } from '../budget/place.ts'
import type { Outcome, Problem } from '../budget/problem.ts'
import type { Form } from '../budget/project.ts'
import type { Statement, StatementEntry } from '../budget/statement.ts'
import { checkCorrections } from './corrections.ts'
import { withDerivedAmounts } from './derived-amounts.ts'
import { checkDates } from './disclosure-dates.ts'
import { type DisclosureHead, readDisclosureHead } from './disclosure-file.ts'
import { foreignTitle } from './foreign-year.ts'
import { type ReadForm, readForms } from './form.ts'
import { checkFormTitles } from './form-titles.ts'
import { checkAlike } from './forms-alike.ts'
import { checkInstitutionNames } from './institution-names.ts'
import type { DisclosureFolder } from './layout.ts'
import { resolveLinks, sharedPage } from './links.ts'
import { checkListed } from './listed-parts.ts'
import { readProse } from './markdown.ts'
import { checkChildren } from './missing-children.ts'
import { checkFilled } from './never-filled.ts'
import { checkPoints } from './numbered-points.ts'
import { readObjectives } from './objectives.ts'
import { checkDisclosure, normalPosition } from './references.ts'
import { readStatement } from './statement.ts'
import { checkRows } from './statement-rows.ts'
import { checkNames } from './statement-subjects.ts'
import { checkMissingTotals } from './statement-totals.ts'
import { checkEntries, checkUnit } from './table-entries.ts'
import { createLocate } from './yaml-place.ts'

/** What a folder alone does not know. */
export interface DisclosureOptions {
  readonly classification: Classification
  /** Whether 草稿 is read too. */
  readonly drafts: boolean
}

/** Takes the value and keeps the problems. */
const collector =
  (problems: Problem[]) =>
  <T>(outcome: Outcome<T>): T => {
    problems.push(...outcome.problems)
    return outcome.value
  }

const readStatements = (
  folder: DisclosureFolder,
  entries: readonly StatementEntry[],
  classification: Classification,
  problems: Problem[],
): readonly Statement[] => {
  const take = collector(problems)
  const statements = entries.flatMap((entry) => {
    const source = folder.tables.get(entry.id)
    if (source !== undefined)
      return take(readStatement(source, { entry, year: folder.year, stage: folder.stage, classification })) ?? []
    problems.push(problem('WJ-105', entry.place, `“公开表”列了“${entry.id}”，没有 tables/${entry.id}.csv 这个文件`))
    return []
  })
  for (const [id, source] of folder.tables) {
    if (entries.some((entry) => entry.id === id)) continue
    const place = { file: source.path, line: 1, column: 1 }
    problems.push(problem('WJ-104', place, `“公开表”里没有列“${id}”，这个文件不会公开`))
  }
  problems.push(
    ...entries.flatMap(({ title, place }) =>
      foreignTitle(title, 'path' in place ? below(place, '标题') : place, folder.year),
    ),
  )
  problems.push(
    ...checkEntries(entries, statements),
    ...checkChildren(statements),
    ...checkMissingTotals(statements),
    ...checkNames(statements, classification, folder.year),
  )
  return statements
}

/** Headings of forms that mean nothing to the program: kept and shown, and said once a document. */
const unknownHeadings = (forms: readonly ReadForm[]): readonly Problem[] => {
  const [lead] = forms.filter(({ unknown }) => unknown.length > 0)
  if (lead === undefined) return []
  const headings = [...new Set(forms.flatMap(({ unknown }) => unknown))].map((heading) => {
    const count = forms.filter(({ unknown }) => unknown.includes(heading)).length
    return `“${heading}”${count > 1 ? `（${count} 张表）` : ''}`
  })
  const what = `项目表里有 ${headings.length} 个栏目程序不认识，照原样保留和显示，不参加核对：${headings.join('、')}`
  return [problem('GS-311', lead.form.place, what)]
}

const sameId = (forms: readonly ReadForm[]): readonly Problem[] =>
  forms.flatMap(({ form }, index) =>
    forms.slice(0, index).some((earlier) => earlier.form.id === form.id)
      ? [problem('WJ-113', form.place, `项目编号“${form.id}”已经有一张表`)]
      : [],
  )

/** In the document's order: by 序号, forms without one behind those with one and in the order of their files. */
const readProjects = (folder: DisclosureFolder, problems: Problem[]): readonly Form[] => {
  const take = collector(problems)
  const read = [...folder.projects].flatMap(([id, source]) => take(readForms(source, id)))
  problems.push(...sameId(read), ...unknownHeadings(read))
  const last = Math.max(0, ...read.map(({ form }) => form.order))
  const ordered = read.map(({ form }) => form).sort((a, b) => (a.order || last + 1) - (b.order || last + 1))
  return ordered.map((form, index) => (form.order === 0 ? { ...form, order: index + 1 } : form))
}

const assemble = (
  folder: DisclosureFolder,
  head: DisclosureHead,
  options: DisclosureOptions,
  problems: Problem[],
): Disclosure => {
  const take = collector(problems)
  const { department, year, stage } = folder
  const statements = readStatements(folder, head.entries, options.classification, problems)
  const forms = readProjects(folder, problems)
  const objectives = folder.objectives === null ? null : take(readObjectives(folder.objectives))
  const prose = [...folder.contents].map(([id, source]) => take(readProse(source, id)))
  const contents = take(withDerivedAmounts(take(resolveLinks(prose, sharedPage)), statements))
  const normal = <T extends { readonly position: string }>(entry: T): T => ({
    ...entry,
    position: normalPosition({ statements, year }, entry.position),
  })
  return {
    ...head,
    department,
    year,
    stage,
    statements,
    forms,
    objectives,
    contents,
    torn: head.torn.map(normal),
    corrections: head.corrections.map(normal),
    answers: head.answers.map(normal),
  }
}

/** A form of another year than the folder; its title may name a project of an earlier year. */
const foreignForm =
  (year: number) =>
  ({ yearLine, place }: Form): readonly Problem[] =>
    foreignTitle(yearLine, below(place, '年度行'), year)

/** What a disclosure says of itself; places of its YAML files are looked up only for a message. */
const checkWithin = (folder: DisclosureFolder, disclosure: Disclosure): readonly Problem[] => {
  const files = [folder.disclosure, ...folder.projects.values()]
  const locate = createLocate(new Map(files.map((file) => [file.path, file])))
  return [
    ...checkFilled(disclosure),
    ...foreignTitle(disclosure.title, below(disclosure.place, '标题'), disclosure.year),
    ...disclosure.chapters.flatMap(({ title }, index) =>
      foreignTitle(title, below(disclosure.place, '篇章', index, '标题'), disclosure.year),
    ),
    ...checkDates(disclosure),
    ...checkRows(disclosure),
    ...checkUnit(disclosure),
    ...checkAlike(disclosure.forms),
    ...checkFormTitles(disclosure.forms),
    ...checkPoints(disclosure.forms),
    ...checkListed(disclosure),
    ...checkInstitutionNames(disclosure),
    ...disclosure.forms.flatMap(foreignForm(disclosure.year)),
    ...checkDisclosure(disclosure),
    ...checkCorrections(disclosure, locate),
  ]
}

/** `null` for a draft that was not asked for and for a folder whose head cannot be read. */
export const readDisclosure = (folder: DisclosureFolder, options: DisclosureOptions): Outcome<Disclosure | null> => {
  const head = readDisclosureHead(folder.disclosure)
  if (head.value === null) return { value: null, problems: head.problems }
  if (head.value.state === '草稿' && !options.drafts) return { value: null, problems: [] }
  const problems: Problem[] = [...head.problems]
  const disclosure = assemble(folder, head.value, options, problems)
  // References into files that could not be read would be accused for the fault of the file.
  const readable = !problems.some(({ severity }) => severity === '错误')
  return { value: disclosure, problems: readable ? [...problems, ...checkWithin(folder, disclosure)] : problems }
}
