// How a file was read, as the desk tells it: tables with what proves them, questions with their answers, what is left
// for a person to look at. All words are the import report's.
import type { SourcePlace } from '../../sheet/grid.ts'

/** The parts of an import report that the desk shows. */
export interface ReadReport {
  readonly tables: readonly {
    readonly place: SourcePlace
    readonly title: string
    readonly takenFor: string
    readonly why: string
    readonly rows: number
    readonly cellsPlaced: number
    readonly mended: readonly string[]
    readonly proofs: readonly {
      readonly rule: string
      readonly held: number
      readonly broken: readonly { readonly evidence: string }[]
    }[]
    readonly file: string
    readonly amounts?: number
    readonly standing: 'proven' | 'unproven' | 'against'
    readonly unfilled: boolean
  }[]
  readonly questions: readonly {
    readonly id: string
    readonly text: string
    readonly choices: readonly string[]
    readonly answer: string
    readonly place: SourcePlace
  }[]
  readonly leftovers: readonly {
    readonly place: SourcePlace
    readonly text: string
    readonly fate: { readonly kind: string; readonly why: string }
  }[]
  readonly refused: readonly { readonly file: string; readonly what: string; readonly fix: string }[]
  readonly remarks: readonly { readonly text: string; readonly place: SourcePlace }[]
  readonly unfilled: boolean
}

/** A table as it was taken. */
export interface ReadTableView {
  readonly title: string
  readonly takenFor: string
  readonly why: string
  readonly size: string
  readonly standing: string
  readonly notes: readonly string[]
}

/** A question with its choices; one of them is the answer that holds now. */
export interface QuestionView {
  readonly id: string
  readonly text: string
  readonly where: string
  readonly choices: readonly { readonly value: string; readonly chosen: boolean }[]
}

/** What the desk says of a reading. */
export interface ReadingView {
  readonly refused: readonly { readonly file: string; readonly what: string; readonly fix: string }[]
  readonly unfilled: boolean
  readonly questions: readonly QuestionView[]
  readonly tables: readonly ReadTableView[]
  /** Grouped by their reason. */
  readonly left: readonly { readonly why: string; readonly places: readonly string[]; readonly more: number }[]
  readonly remarks: readonly string[]
}

const shownPlaces = 8

/** Says a place: `工作表“收入”B7`, `第 3 页`, `第 12 行`; with the file's name before it where several were handed in. */
type SayPlace = (place: SourcePlace) => string

const withinFile = ({ sheet, cell, page, line }: SourcePlace): string =>
  [
    sheet === undefined ? '' : `工作表“${sheet}”`,
    page === undefined ? '' : `第 ${page} 页`,
    line === undefined ? '' : `第 ${line} 行`,
    cell ?? '',
  ].join('')

/** A place in a list is found only with its file, where there is more than one. */
const placesOf = (report: ReadReport): SayPlace => {
  const all = [report.tables, report.questions, report.leftovers, report.remarks].flat()
  const several = new Set(all.map(({ place }) => place.file)).size > 1
  return (place) => {
    const within = withinFile(place)
    return several || within === '' ? `${place.file} ${within}`.trim() : within
  }
}

const tableView = (table: ReadReport['tables'][number], say: SayPlace, standing: string): ReadTableView => ({
  title: table.title === '' ? say(table.place) : table.title,
  takenFor: table.takenFor,
  why: table.why,
  size: `${table.rows} 行，${table.cellsPlaced} 格`,
  standing,
  notes: [
    ...table.mended,
    ...table.proofs.flatMap(({ rule, broken }) =>
      broken.slice(0, 5).map(({ evidence }) => `不符：${rule}：${evidence}`),
    ),
  ],
})

const leftGroups = (report: ReadReport, say: SayPlace): ReadingView['left'] => {
  const left = report.leftovers.filter(({ fate }) => fate.kind === 'left')
  return [...Map.groupBy(left, ({ fate }) => fate.why)].map(([why, group]) => ({
    why,
    places: group
      .slice(0, shownPlaces)
      .map(({ place, text }) => `${say(place)}：${text.replace(/\s+/g, ' ').slice(0, 60)}`),
    more: Math.max(0, group.length - shownPlaces),
  }))
}

/** The report in the order in which a clerk needs it; `standingOf` says what proves a table. */
export const readingView = (
  report: ReadReport,
  standingOf: (table: ReadReport['tables'][number]) => string,
): ReadingView => {
  const say = placesOf(report)
  return {
    refused: report.refused,
    unfilled: report.unfilled,
    questions: report.questions.map(({ id, text, choices, answer, place }) => ({
      id,
      text,
      where: say(place),
      choices: choices.map((value, index) => ({ value, chosen: answer === '' ? index === 0 : value === answer })),
    })),
    tables: report.tables.map((table) => tableView(table, say, standingOf(table))),
    left: leftGroups(report, say),
    remarks: [...new Set(report.remarks.map(({ text, place }) => `${text}（${say(place)}）`))],
  }
}
