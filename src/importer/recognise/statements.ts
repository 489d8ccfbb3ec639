// The recogniser of statements: tables found in all documents become the statements of one disclosure, each once, with
// its report. It refuses a table that it cannot name and asks for what only the clerk knows.
import type { Unit } from '../../budget/money.ts'
import type { Statement, StatementId } from '../../budget/statement.ts'
import type { StatementDeclaration } from '../../budget/statement-declaration.ts'
import { declarationsOf } from '../../budget/statements/index.ts'
import { rowWords } from '../../sheet/body-rows.ts'
import type { HeadingBlock } from '../../sheet/heading-block.ts'
import { layoutOf, readBody } from '../../sheet/read-table.ts'
import { squeeze } from '../../sheet/sheet-view.ts'
import type { Fate, Question, TableReport } from '../import-report.ts'
import type { DisclosureFacts, Item, RecognisedStatement, Recogniser, RecogniserContext } from '../recognition.ts'
import { withheldStatement } from '../withheld.ts'
import { bodiesOf, type Draft, notesOf, placeText, sourceText } from './statement/draft.ts'
import { type FoundTable, findTables, headingCells, isOtherSheet } from './statement/find-tables.ts'
import { hiddenFates } from './statement/hidden-cells.ts'
import { readBack, statedAmounts } from './statement/proofs.ts'
import { fileQuestionId, fileQuestions, type PartedFiles, partingOf } from './statement/repeats.ts'
import { draftReport, nameOf, refusal } from './statement/table-report.ts'
import { type SettledUnits, settleUnits } from './statement/units.ts'

interface State {
  readonly context: RecogniserContext
  readonly declarations: readonly StatementDeclaration[]
  readonly drafts: Map<StatementId, Draft>
  /** Statements that an earlier table gave already, each with the pages that it goes on over. */
  readonly repeats: Draft[]
  readonly fates: Map<Item, Fate>
  readonly questions: Question[]
  readonly refused: TableReport[]
  readonly facts: { department?: string }
  last: Draft | null
}

const fileOf = (state: State, id: StatementId): string => `${state.context.dataFolder}/tables/${id}.csv`

const leaveTable = (state: State, table: FoundTable, fate: Fate): number => {
  let cells = 0
  for (let row = table.blocks[0]?.first ?? table.from; row < table.to; row++)
    for (const { cell } of table.view.filled(row)) {
      cells++
      if (!state.fates.has(cell)) state.fates.set(cell, fate)
    }
  return cells
}

const refuseTable = (state: State, table: FoundTable, why: string, reason: string): void => {
  const cells = leaveTable(state, table, { kind: 'left', why: reason })
  state.refused.push(refusal(table, why, cells))
}

/** Which statement the table is: by its title, by the only fitting headings, by the clerk's answer. */
const blockOf = (state: State, table: FoundTable): HeadingBlock | null => {
  const [only, ...others] = table.blocks
  if (only === undefined || others.length === 0) return only ?? null
  const id = `table/${table.grid.sheet || table.document.file}`
  const answer = state.context.options.answers?.[id] ?? ''
  const chosen = table.blocks.find(({ declaration }) => nameOf(declaration.id) === answer)
  state.questions.push({
    id,
    text: '这张表没有标题，从表头看可能是几张表中的一张：它是哪一张？',
    choices: ['不录入', ...table.blocks.map(({ declaration }) => nameOf(declaration.id))],
    answer,
    place: table.grid.place,
  })
  return chosen ?? null
}

const samePaths = (a: HeadingBlock, b: HeadingBlock): boolean =>
  a.columns.map(({ path }) => squeeze(path)).join('|') === b.columns.map(({ path }) => squeeze(path)).join('|')

const addBody = (state: State, draft: Draft, table: FoundTable, block: HeadingBlock): void => {
  const headings: string[] = []
  for (let row = draft.block.first; row <= draft.block.last; row++) headings.push(rowWords(draft.first.view, row))
  const context = { view: table.view, columns: block.columns, declarations: state.declarations, headings }
  const body = readBody(context, layoutOf(block), table.from, table.to, fileOf(state, draft.id))
  draft.pieces.push({ table, body })
}

/** What the tables of a statement hold is written; now, since another file may have given the better one. */
const placeDraft = (state: State, draft: Draft): void => {
  const taken: Fate = { kind: 'placed', file: fileOf(state, draft.id) }
  const told: Fate = { kind: 'placed', file: `${state.context.dataFolder}/disclosure.yaml` }
  const repeated: Fate = { kind: 'furniture', why: '续表的表头' }
  for (const { table, body } of draft.pieces) {
    for (const [item, fate] of body.fates) state.fates.set(item, fate)
    const own = table === draft.first
    for (const cell of headingCells(table)) if (!state.fates.has(cell)) state.fates.set(cell, own ? taken : repeated)
    for (const item of table.notes) state.fates.set(item, told)
    for (const item of table.head.items) if (!state.fates.has(item)) state.fates.set(item, own ? told : repeated)
    const { department } = table.head
    if (state.facts.department === undefined && department !== '' && !/^[xX×…]+/.test(department))
      state.facts.department = department
  }
}

const continueDraft = (state: State, table: FoundTable): boolean => {
  const { last } = state
  if (last === null) return false
  const block = table.blocks[0]
  if (block === undefined) {
    last.mended.push(`${placeText(table)}没有表头，按上一张表的列接上`)
    addBody(state, last, table, { ...last.block, first: -1, last: -1 })
    return true
  }
  const untitled = table.head.title === '' && table.document === last.first.document
  if (!(table.head.continues || untitled) || !samePaths(block, last.block)) return false
  if (table.head.id !== null && table.head.id !== last.id) return false
  last.mended.push(`${placeText(table)}是续表，接在前面`)
  addBody(state, last, table, block)
  return true
}

/** 千元 and the like: figures of a unit that is not kept would be wrong under any other. */
const strangeUnit = '计量单位不是元、万元或亿元：请换算后再导入这张表'

const takeTable = (state: State, table: FoundTable): void => {
  if (table.head.unit === 'other') {
    refuseTable(state, table, strangeUnit, strangeUnit)
    state.last = null
    return
  }
  if (continueDraft(state, table)) return
  // Headings that several statements have, under a title that none of them has: a table of its own.
  if (isOtherSheet(table, state.declarations)) {
    state.last = null
    return
  }
  const block = blockOf(state, table)
  if (block === null) {
    refuseTable(state, table, '没有标题，只看表头不能认定', '不能认定是哪张表')
    return
  }
  const { id } = block.declaration
  const draft: Draft = { id, first: table, block, layout: layoutOf(block), pieces: [], mended: [] }
  if (state.drafts.has(id)) state.repeats.push(draft)
  else state.drafts.set(id, draft)
  // Its pages go on with it, whether it is written or not.
  state.last = draft
  addBody(state, draft, table, block)
}

/** The unit of a table that states none is the one that most other tables state. */
const usualUnit = (drafts: readonly Draft[]): Unit | null => {
  const counts = new Map<Unit, number>()
  for (const { first } of drafts) {
    const { unit } = first.head
    if (unit !== null && unit !== 'other') counts.set(unit, (counts.get(unit) ?? 0) + 1)
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null
}

/** What the line of the unit says beside the department's name is said by 计量单位. */
const withoutUnit = (line: string): string =>
  line.replace(/\s*(?:金额|计量)?单位\s*[：:]\s*(?:人民币)?[万亿]?元\s*$/, '')

const statementOf = (draft: Draft, unit: Unit): RecognisedStatement =>
  withheldStatement({
    id: draft.id,
    number: draft.first.head.number,
    title: draft.first.head.title,
    departmentLine: withoutUnit(draft.first.head.departmentLine),
    unit,
    note: notesOf(draft).join('\n'),
    columnAliases: {},
    rows: [draft.layout.headings, ...bodiesOf(draft).flatMap(({ rows }) => rows.map(({ texts }) => texts))],
    place: draft.first.grid.place,
  })

/** What intake will read of a draft under a unit. */
const readAs = ({ context }: State, draft: Draft, unit: Unit): Statement | null =>
  readBack(statementOf(draft, unit), unit, context.options.year, context.options.stage)

/** Amounts of a draft as if they were 万元, which keeps every decimal that a budget prints. */
const amountsOf = (state: State, draft: Draft): readonly bigint[] => {
  const read = readAs(state, draft, '万元')
  return read === null ? [] : statedAmounts(read)
}

const unitsOf = (state: State, drafts: readonly Draft[], usual: Unit | null): SettledUnits =>
  settleUnits(
    drafts.map((draft) => {
      const { unit, title } = draft.first.head
      return {
        id: draft.id,
        title: title === '' ? nameOf(draft.id) : title,
        stated: unit === 'other' ? null : unit,
        amounts: amountsOf(state, draft),
        place: draft.first.grid.place,
      }
    }),
    usual,
    state.context.options.answers ?? {},
  )

/** One reading of a draft, in its own unit or in that of most tables. */
const readingOf = (state: State, draft: Draft, usual: Unit | null): Statement | null => {
  const { unit } = draft.first.head
  return readAs(state, draft, unit === null || unit === 'other' ? (usual ?? '万元') : unit)
}

/** A draft that is not written, and why not. */
interface Unwritten {
  readonly draft: Draft
  readonly why: string
  readonly kind: 'left' | 'furniture'
}

const leaveDraft = (state: State, { draft, why, kind }: Unwritten): void => {
  for (const { table } of draft.pieces) {
    const cells = leaveTable(state, table, { kind, why })
    for (const item of [...table.head.items, ...table.notes])
      if (!state.fates.has(item)) state.fates.set(item, { kind, why })
    // What is the same as a table that is written is said there.
    if (kind === 'left') state.refused.push(refusal(table, why, cells))
  }
}

/** Each repeated statement is said once: the same amounts are noted, others asked for where they come from two files. */
const settleRepeats = (state: State): readonly Unwritten[] => {
  const answers = state.context.options.answers ?? {}
  const usual = usualUnit([...state.drafts.values()])
  const parted: PartedFiles[] = []
  const unwritten: Unwritten[] = []
  for (const again of state.repeats) {
    const kept = state.drafts.get(again.id)
    if (kept === undefined) continue
    const [one, two] = [readingOf(state, kept, usual), readingOf(state, again, usual)]
    const parting = one === null || two === null ? null : partingOf(one, two)
    const [file, other] = [kept.first.document.file, again.first.document.file]
    if (parting?.count === 0) {
      kept.mended.push(`${sourceText(again.first)}是同一张表，金额相同，没有再录入`)
      unwritten.push({ draft: again, why: `与${sourceText(kept.first)}的同一张表相同`, kind: 'furniture' })
      continue
    }
    const asked = parting !== null && file !== other
    const chosen = asked && answers[fileQuestionId(file, other)] === other
    const [written, left] = chosen ? [again, kept] : [kept, again]
    state.drafts.set(again.id, written)
    const place = asked ? sourceText(written.first) : placeText(written.first)
    unwritten.push({ draft: left, why: `“${nameOf(again.id)}”已经由${place}录入`, kind: 'left' })
    if (asked)
      parted.push({ kept: file, again: other, statement: nameOf(again.id), parting, place: again.first.grid.place })
  }
  state.questions.push(...fileQuestions(parted, answers))
  return unwritten
}

const leaveHidden = (state: State, tables: readonly FoundTable[]): void => {
  if (state.context.options.keepHidden === true) return
  for (const { grid } of tables)
    for (const [cell, fate] of hiddenFates(grid)) if (!state.fates.has(cell)) state.fates.set(cell, fate)
}

/** Takes every statement of the documents. */
export const recogniseStatements: Recogniser = (documents, context) => {
  const declarations = declarationsOf(context.options.stage)
  const state: State = {
    context,
    declarations,
    drafts: new Map(),
    repeats: [],
    fates: new Map(),
    questions: [],
    refused: [],
    facts: {},
    last: null,
  }
  const { year, stage } = context.options
  const stated = { year, stage }
  const keepHidden = context.options.keepHidden === true
  const tables = documents.flatMap((document) => findTables({ document, declarations, year, keepHidden }))
  for (const table of tables) takeTable(state, table)
  const unwritten = settleRepeats(state)
  const drafts = [...state.drafts.values()]
  for (const draft of drafts) placeDraft(state, draft)
  for (const each of unwritten) leaveDraft(state, each)
  leaveHidden(state, tables)
  const usual = usualUnit(drafts)
  const facts: DisclosureFacts = { ...state.facts, ...(usual === null ? {} : { unit: usual }) }
  const { units, notes, questions } = unitsOf(state, drafts, usual)
  const statements = drafts.map((draft) => ({ draft, statement: statementOf(draft, units.get(draft.id) ?? '万元') }))
  return {
    statements: statements.map(({ statement }) => statement),
    files: [],
    chapters: [],
    facts,
    tables: [
      ...statements.map(({ draft, statement }) =>
        draftReport(draft, statement, { ...stated, file: fileOf(state, draft.id), note: notes.get(draft.id) }),
      ),
      ...state.refused,
    ],
    questions: [...state.questions, ...questions],
    fates: state.fates,
  }
}
