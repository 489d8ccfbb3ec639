// One piece of work of the desk, inside the worker: what was read stays there, and the page asks for the parts that it
// shows. What is said was decided by importer, rules and views.

import { explanations } from '../authoring/explain.ts'
import { type DisclosureFile, readDisclosureJson } from '../exports/disclosure-json.ts'
import { templateEntries } from '../exports/template/template-workbook.ts'
import type { DocumentReader } from '../importer/readers/index.ts'
import { importReportText } from '../importer/report-text.ts'
import { standingWords } from '../importer/table-standing.ts'
import { checkState, report, sortProblems } from '../report.ts'
import { checksPages } from '../views/check/checks.ts'
import { readingView } from '../views/desk/reading-view.ts'
import { type ShownItems, type SourceSheet, sourceSheets } from '../views/desk/source-view.ts'
import { type PrintedPart, printPages } from '../views/document/print.ts'
import { disclosurePath } from '../views/words/address.ts'
import { type Examined, examine } from './examine.ts'
import { guessPeriod } from './guess-period.ts'
import { type HeldFiles, holdFiles } from './held-files.ts'
import type { Answer, Choice, DeskOptions, Shown } from './messages.ts'
import { render } from './render.ts'
import { nothingToCheck, readingSentence } from './sentence.ts'
import { type FindSource, sourceFinder } from './source-places.ts'
import { zipOf } from './zip-files.ts'

/** A file that the desk hands over. */
interface MadeFile {
  readonly name: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

/** Asked by the worker, answered in finished HTML. */
export interface Desk {
  readonly examine: (files: readonly File[], options: DeskOptions, published: File | null) => Promise<Shown>
  readonly sheet: (id: string) => string
  readonly part: (id: string) => string
  readonly place: (file: string, line: number, text: string) => { readonly sheet: string; readonly id: string } | null
  readonly files: () => Readonly<Record<string, string>>
  readonly template: () => MadeFile | null
  readonly explain: () => MadeFile | null
}

/** A part of the reading: one statement, one form, one text. */
interface ReadingPart extends Choice {
  readonly part: PrintedPart
}

const plainText = (html: string): string => html.replace(/<[^>]*>/g, '').trim()

const partsOf = (examined: Examined): readonly ReadingPart[] => {
  const view = printPages(examined.archive, examined.reviews)[0]?.props.view
  if (view === undefined) return []
  const single = view.chapters.flatMap(({ title, parts }) =>
    parts.flatMap((part): readonly Omit<ReadingPart, 'id'>[] => {
      if (part.kind === 'statements')
        return part.statements.map((statement) => ({
          label: statement.title,
          part: { ...part, statements: [statement] },
        }))
      if (part.kind === 'forms')
        return part.forms.map((form) => ({ label: form.name, part: { ...part, forms: [form] } }))
      const heading = /<h\d[^>]*>(.*?)<\/h\d>/.exec(part.html)?.[1] ?? ''
      return [{ label: plainText(heading) || title || '文字', part }]
    }),
  )
  return single.map((part, index) => ({ id: `part-${index + 1}`, ...part }))
}

const findingsHtml = (examined: Examined): string => {
  const { checked, archive, reviews, result } = examined
  // An empty folder is no fault of the clerk's.
  if (Object.keys(result.files).length === 0) return `<p class="notice">${nothingToCheck}</p>`
  const errors = sortProblems(
    checked.problems.filter(({ severity }) => severity === '错误'),
    checked.locate,
  ).map(({ problem, at }) => ({ ...problem, at }))
  const view = checksPages(archive, reviews, checked.problems)[0]?.props.view
  return (
    render.problems({ problems: errors }) + (view === undefined ? '' : render.checks({ view: { ...view, lists: {} } }))
  )
}

const reportText = ({ result, checked }: Examined): string => {
  if (Object.keys(result.files).length === 0) return `${importReportText(result.report)}\n\n${nothingToCheck}\n`
  const stops = checked.problems.some((problem) => checked.draftDifferences.includes(problem))
  const state = checkState(checked.problems, stops)
  return `${importReportText(result.report)}\n\n核对\n${report(checked.problems, checked.locate, state)}\n`
}

const publishedIn = async (file: File | null): Promise<DisclosureFile | null> =>
  file === null ? null : readDisclosureJson(await file.text())

/** A desk with nothing on it. `portal` holds the site's own additions to the classification. */
export const openDesk = (
  portal: Readonly<Record<string, string>>,
  say: (answer: Answer) => void,
  reader: DocumentReader,
): Desk => {
  let examined: Examined | null = null
  let sheets: readonly SourceSheet[] = []
  let shown: ShownItems = new Map()
  let parts: readonly ReadingPart[] = []
  let find: FindSource = () => null
  const hold = holdFiles(reader)

  const periodOf = async (options: DeskOptions, { inputs, read }: HeldFiles) => {
    if (options.year !== 0) return options
    const readings = []
    for (const input of inputs) readings.push(await read(input))
    const guess = guessPeriod(readings.flatMap((reading) => (reading.ok ? [reading.document] : [])))
    // A year that no file names has to be some year until the clerk says it: the one in which the work is done.
    return { ...options, ...guess, year: guess.year || Number(options.recordedOn.slice(0, 4)) }
  }

  const examineFiles: Desk['examine'] = async (files, wish, published) => {
    const held = await hold(files, (name, done) =>
      say({ kind: 'progress', done, of: files.length + 1, words: `正在读“${name}”` }),
    )
    const options = await periodOf(wish, held)
    say({ kind: 'progress', done: files.length, of: files.length + 1, words: '正在核对' })
    const examination = { options, name: options.name, portal, published: await publishedIn(published) }
    const now = await examine(held.inputs, examination, held.read)
    examined = now
    const { result } = now
    const names = new Map(result.report.tables.map(({ file, takenFor, title }) => [file, `“${title || takenFor}”`]))
    const laid = sourceSheets(result.documents, result.fates, (file) => names.get(file) ?? '')
    sheets = laid.sheets
    shown = laid.shown
    parts = partsOf(now)
    find = sourceFinder(result)
    return {
      year: options.year,
      stage: options.stage,
      sentence: readingSentence(now),
      reading: render.reading({ view: readingView(result.report, standingWords) }),
      findings: findingsHtml(now),
      sheets: sheets.map(({ id, label, left }) => ({ id, label: left === 0 ? label : `${label}（${left} 处待看）` })),
      parts: parts.map(({ id, label }) => ({ id, label })),
      report: reportText(now),
      name: now.archive.departments[0]?.names[0]?.name ?? '',
      path: now.disclosure === null ? '' : disclosurePath(now.disclosure),
    }
  }

  return {
    examine: examineFiles,
    sheet: (id) => {
      const sheet = sheets.find((one) => one.id === id)
      return sheet === undefined ? '' : render.sheet({ sheet })
    },
    part: (id) => {
      const found = parts.find((one) => one.id === id)
      return found === undefined ? '' : render.part({ part: found.part, level: 3 })
    },
    place: (file, line, text) => {
      const item = find(file, line, text)
      return item === null ? null : (shown.get(item) ?? null)
    },
    files: () => examined?.files ?? {},
    template: () => {
      const department = examined?.archive.departments[0]
      if (examined === null || examined.disclosure === null || department === undefined) return null
      const { disclosure } = examined
      const year = disclosure.year + 1
      const entries = templateEntries(department, disclosure, { year })
      return { name: `${department.id}-${year}-${disclosure.stage}-填报.xlsx`, bytes: zipOf(entries) }
    },
    explain: () => {
      const department = examined?.archive.departments[0]
      if (examined === null || examined.disclosure === null || department === undefined) return null
      const text = Object.values(explanations(department, examined.disclosure)).join('\n')
      return { name: '说明初稿.md', bytes: new TextEncoder().encode(text) }
    },
  }
}
