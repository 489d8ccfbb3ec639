// Finds the forms of projects in all documents and writes one file each. A form begins where 项目名称 stands beside its
// value; the lines above it are its title; a table that goes on over a page belongs to the form before it.
import { headsGoal, roleOf } from '../../../budget/form/headings.ts'
import { findPersonalData } from '../../../budget/personal/personal-data.ts'
import type { Fate, Proof, TableReport } from '../../import-report.ts'
import { cellsOf, type Item, type RecognisedFile, type Recogniser, type RecogniserContext } from '../../recognition.ts'
import type { Grid, Paragraph, SourceDocument } from '../../source-document.ts'
import { emptyDraft, type FormDraft } from './form-draft.ts'
import { isEvaluation } from './form-file.ts'
import { isIndicatorHead } from './form-indicators.ts'
import {
  factKey,
  isFormTitle,
  isInstitutionLine,
  isOrderRow,
  isYearLine,
  namesPerson,
  unitLine,
} from './form-labels.ts'
import { type FormRow, formRows, isFigure, lineOf } from './form-rows.ts'
import { readForm } from './read-form.ts'
import { type FoundForm, keyOf, personal, repeatOf, repeatReport, textOf, type WrittenForm } from './repeated-form.ts'

/** 项目名称 with its value to the right, and not a column heading of a list. */
const namesProject = (row: FormRow): boolean =>
  row.cells.some(({ text }, index) => {
    const value = row.cells[index + 1]
    return (
      roleOf('fact', text) === 'name' &&
      /名称/.test(text) &&
      value !== undefined &&
      factKey(value.text) === null &&
      !/^(?:序号|备注|金额|预算数|资金来源|项目资金)$/.test(lineOf(value.text))
    )
  })

const isHeadRow = (row: FormRow): boolean => {
  const [cell] = row.cells
  if (cell === undefined) return true
  if (row.cells.length > 2) return false
  if (isOrderRow(row.cells.map(({ text }) => text))) return true
  return isFormTitle(cell.text) || isYearLine(cell.text) || unitLine(cell.text) !== '' || isInstitutionLine(cell.text)
}

/** Ranges of rows, each a form; what stands before the first form goes on from the grid before. */
const segments = (
  rows: readonly FormRow[],
): { readonly before: readonly FormRow[]; readonly forms: readonly (readonly FormRow[])[] } => {
  const starts: number[] = []
  rows.forEach((row, index) => {
    if (!namesProject(row)) return
    let start = index
    while (start > 0 && isHeadRow(rows[start - 1] ?? row) && !starts.includes(start - 1)) start--
    starts.push(start)
  })
  const first = starts[0] ?? rows.length
  return {
    before: rows.slice(0, first),
    forms: starts.map((start, index) => rows.slice(start, starts[index + 1] ?? rows.length)),
  }
}

const hasFormWords = (rows: readonly FormRow[]): boolean =>
  rows.some(isIndicatorHead) ||
  rows.some(({ cells }) => cells.some(({ text }) => headsGoal(text) || roleOf('part', text) === 'plan'))

const goesOn = (
  grid: Grid,
  rows: readonly FormRow[],
  open: FoundForm | null,
  between: readonly Paragraph[],
): boolean => {
  if (open === null || rows.length === 0) return false
  const words = between.filter(({ margin }) => margin !== true)
  if (words.length > 0) return false
  const widest = Math.max(...open.rows.map(({ width }) => width))
  return grid.continues || Math.abs(Math.max(...rows.map(({ width }) => width)) - widest) <= 2 || hasFormWords(rows)
}

/** Title, year and unit from the paragraphs above a form; only the last lines before the table count. */
const takeHead = (draft: FormDraft, between: readonly Paragraph[]): void => {
  for (const paragraph of between.toReversed()) {
    if (paragraph.margin === true) continue
    const text = lineOf(paragraph.text)
    const joined =
      draft.title !== '' &&
      !isFormTitle(text) &&
      text.length > 6 &&
      isFormTitle(text + draft.title) &&
      /^[效目]/.test(draft.title)
    if (isYearLine(text) && draft.yearLine === '') draft.yearLine = text
    else if (unitLine(text) !== '' && draft.unit === '') draft.unit = unitLine(text)
    else if (isInstitutionLine(text) && draft.institutionLine === '' && draft.title === '') draft.institutionLine = text
    else if (isFormTitle(text) && draft.title === '') draft.title = text
    else if (joined) draft.title = text + draft.title
    else break
    draft.used.add(paragraph)
  }
  draft.order = /^[（(]?(\d{1,3})[)）、.．]/.exec(draft.title)?.[1] ?? ''
}

const find = (documents: readonly SourceDocument[], context: RecogniserContext): readonly FoundForm[] => {
  const found: FoundForm[] = []
  for (const document of documents) {
    let open: FoundForm | null = null
    let between: Paragraph[] = []
    for (const part of document.parts) {
      if (part.kind === 'paragraph') {
        if (context.isFree(part)) between.push(part)
        continue
      }
      const free = part.rows.some(({ cells }) => cells.some((cell) => cell !== null && context.isFree(cell)))
      if (!free || part.hidden || isDoubtful(part)) {
        open = null
        between = []
        continue
      }
      const { before, forms } = segments(formRows(part))
      if (goesOn(part, before, open, between)) {
        open?.rows.push(...before)
        if (part.inferred === true) open?.draft.mended.push(noLines)
        open?.draft.mended.push('表格换页，后半张接在前半张之后')
      } else if (before.some(({ cells }) => cells.length > 0)) open = null
      for (const [index, rows] of forms.entries()) {
        const draft = emptyDraft(part.place)
        if (index === 0) takeHead(draft, between)
        if (part.inferred === true) draft.mended.push(noLines)
        open = { draft, rows: [...rows] }
        found.push(open)
      }
      between = []
    }
  }
  return found.filter(({ rows }) => hasFormWords(rows))
}

const amount = (text: string): number => Number(text.replace(/[,，\s]/g, ''))

/** Scores that add up to the printed total. */
const proofsOf = (draft: FormDraft): readonly Proof[] => {
  const total = draft.total.find(([key]) => key === '得分')?.[1] ?? ''
  const scores = draft.indicators.map(({ cells }) => cells.get('得分') ?? '').filter(isFigure)
  if (total === '' || scores.length === 0) return []
  const execution = draft.execution.find(([key]) => key === '得分')?.[1] ?? '0'
  const sum = scores.reduce((all, text) => all + amount(text), 0)
  const holds = [sum, sum + amount(execution)].some((value) => Math.abs(value - amount(total)) < 0.011)
  return holds ? [{ rule: '总分 = 各项得分之和', held: 1, broken: [] }] : []
}

const unfilled = (draft: FormDraft): boolean =>
  (draft.facts.get('项目名称') ?? '').replace(/[*＊×xX_…\s]+/g, '') === '' &&
  draft.funds.every(({ cells }) => cells.every(([, text]) => text === '' || /^[0.]+$/.test(text)))

const slugOf = (draft: FormDraft, number: number): string => {
  const code = (draft.facts.get('项目编码') ?? '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
  return /^[a-z0-9-]{6,40}$/.test(code) ? `project-${code}` : `project-${String(number).padStart(2, '0')}`
}

/** The name that the project has had, else a new one that no other project has. */
const idOf = (
  draft: FormDraft,
  number: number,
  taken: ReadonlySet<string>,
  known: Readonly<Record<string, string>>,
): string => {
  const standing = known[(draft.facts.get('项目名称') ?? '').replace(/\s+/g, '')]
  if (standing !== undefined && !taken.has(standing)) return standing
  const slug = slugOf(draft, number)
  // A name made of the project's code means that project, whatever it is called this year.
  const numbered = /^project-\d{2,3}$/.test(slug)
  const others = new Set([...taken, ...(numbered ? Object.values(known) : [])])
  if (!others.has(slug)) return slug
  let next = number
  while (others.has(`${slug}-${next}`)) next++
  return `${slug}-${next}`
}

/** Words of forms in a text without rulings: no cell's column is certain, so none is guessed. */
const doubtfulCells = (documents: readonly SourceDocument[], context: RecogniserContext): readonly Item[] =>
  documents.flatMap(({ parts }) =>
    parts.flatMap((part) => (part.kind === 'grid' && isDoubtful(part) ? cellsOf(part).filter(context.isFree) : [])),
  )

const isDoubtful = (grid: Grid): boolean =>
  grid.rows.some(({ cells }) => cells.some((cell) => cell?.columns !== undefined))

const noLines = '原文没有表线，格子按文字的位置分开，一、二级指标按居中的位置归到各行，请对照原件看一遍'
const noRulings = '这份文字没有表线，绩效表的格子分不准，请改用 Word 或 PDF 原件导入这张表'

/** Takes the forms of projects. */
export const recogniseForms: Recogniser = (documents, context) => {
  const files: RecognisedFile[] = []
  const tables: TableReport[] = []
  const fates = new Map<Item, Fate>()
  const taken = new Set<string>()
  for (const cell of doubtfulCells(documents, context))
    fates.set(
      cell,
      namesPerson(cell.text.split(/[:：]/)[0] ?? '') || findPersonalData(cell.text).length > 0
        ? personal
        : { kind: 'left', why: noRulings },
    )
  const written = new Map<string, WrittenForm>()
  let number = 0
  for (const { draft, rows } of find(documents, context)) {
    readForm(draft, rows)
    const blank = unfilled(draft)
    const earlier = blank ? undefined : written.get(keyOf(draft))
    if (earlier !== undefined && earlier.draft.place.file !== draft.place.file) {
      const repeat = repeatOf(earlier, { draft, rows })
      for (const [item, fate] of repeat) if (!fates.has(item)) fates.set(item, fate)
      const left = [...repeat.values()].filter(({ kind }) => kind === 'left').length
      if (left > 0) tables.push(repeatReport(earlier, draft, { rows: draft.rows, left }))
      continue
    }
    number++
    if (!blank) written.set(keyOf(draft), { draft, rows, number })
    const id = idOf(draft, number, taken, context.options.projectIds ?? {})
    taken.add(id)
    const path = blank ? '' : `${context.dataFolder}/projects/${id}.yaml`
    for (const item of draft.used)
      fates.set(item, blank ? { kind: 'furniture', why: '空白的绩效表' } : { kind: 'placed', file: path })
    for (const item of draft.dropped) fates.set(item, personal)
    const cells = rows.flatMap((row) => row.cells)
    const left = cells.filter(({ cell }) => !draft.used.has(cell) && !draft.dropped.has(cell))
    for (const { cell } of left) fates.set(cell, { kind: 'left', why: '这张绩效表里没有合适的位置' })
    const proofs = proofsOf(draft)
    tables.push({
      place: draft.place,
      title: draft.title === '' ? (draft.facts.get('项目名称') ?? '') : draft.title,
      takenFor: isEvaluation(draft) ? '项目支出绩效自评表' : '项目支出绩效目标表',
      why: `有“项目名称”${draft.indicators.length > 0 ? `和 ${draft.indicators.length} 条绩效指标` : ''}`,
      file: path,
      rows: draft.rows,
      cellsPlaced: cells.length - left.length,
      cellsLeft: left.length,
      mended: [...new Set(draft.mended)],
      proofs,
      standing: proofs.length > 0 ? 'proven' : 'unproven',
      unfilled: blank,
    })
    if (!blank)
      files.push({
        path,
        text: textOf(draft, number),
        chapter: '',
        place: draft.place,
      })
  }
  return { statements: [], files, chapters: [], facts: {}, tables, questions: [], fates }
}
