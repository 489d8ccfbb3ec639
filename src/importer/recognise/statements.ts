// The recogniser of statements: tables found in all documents become the statements of one disclosure, each once, with
// its report. It refuses a table that it cannot name and asks for what only the clerk knows.
import type { Unit } from '../../budget/money.ts'
import type { StatementId } from '../../budget/statement.ts'
import type { StatementDeclaration } from '../../budget/statement-declaration.ts'
import { declarationsOf, statementDeclarations } from '../../budget/statements/index.ts'
import { rowWords, saysWhyBlank } from '../../sheet/body-rows.ts'
import type { HeadingBlock } from '../../sheet/heading-block.ts'
import { layoutOf, readBody, type TableBody, type TableLayout } from '../../sheet/read-table.ts'
import { squeeze } from '../../sheet/sheet-view.ts'
import type { Fate, Question, TableReport } from '../import-report.ts'
import type { DisclosureFacts, Item, RecognisedStatement, Recogniser, RecogniserContext } from '../recognition.ts'
import type { SourcePlace } from '../source-document.ts'
import { withheldStatement } from '../withheld.ts'
import { type FoundTable, findTables, headingCells } from './statement/find-tables.ts'
import { hiddenFates } from './statement/hidden-cells.ts'
import { proofsOf, readBack, standingOf, statedAmounts } from './statement/proofs.ts'
import { type SettledUnits, settleUnits } from './statement/units.ts'

/** A statement that is being put together from one or more tables. */
interface Draft {
  readonly id: StatementId
  readonly first: FoundTable
  readonly block: HeadingBlock
  readonly layout: TableLayout
  readonly bodies: TableBody[]
  /** Notes below its tables, inside the grid and outside of it. */
  readonly notes: string[]
  readonly mended: string[]
}

interface State {
  readonly context: RecogniserContext
  readonly declarations: readonly StatementDeclaration[]
  readonly drafts: Map<StatementId, Draft>
  readonly fates: Map<Item, Fate>
  readonly questions: Question[]
  readonly refused: TableReport[]
  readonly facts: { department?: string }
  last: Draft | null
}

const nameOf = (id: StatementId): string => statementDeclarations[id].titles[0] ?? id

const fileOf = (state: State, id: StatementId): string => `${state.context.dataFolder}/tables/${id}.csv`

const refusal = (table: FoundTable, why: string, cells: number): TableReport => ({
  place: table.grid.place,
  title: table.head.title,
  takenFor: '没有认定是哪张表',
  why,
  file: '',
  rows: Math.max(0, table.to - table.from),
  amounts: 0,
  cellsPlaced: 0,
  cellsLeft: cells,
  mended: [],
  proofs: [],
  standing: 'unproven',
  unfilled: false,
})

const leaveTable = (state: State, table: FoundTable, why: string, fate: Fate): void => {
  let cells = 0
  for (let row = table.blocks[0]?.first ?? table.from; row < table.to; row++)
    for (const { cell } of table.view.filled(row)) {
      cells++
      if (!state.fates.has(cell)) state.fates.set(cell, fate)
    }
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
  const { view } = table
  const headings: string[] = []
  const source = draft.first
  for (let row = draft.block.first; row <= draft.block.last; row++) headings.push(rowWords(source.view, row))
  const context = { view, columns: block.columns, declarations: state.declarations, headings }
  const body = readBody(context, layoutOf(block), table.from, table.to, fileOf(state, draft.id))
  draft.bodies.push(body)
  draft.notes.push(...body.notes, ...table.notes.map(({ text }) => text.trim()))
  for (const [item, fate] of body.fates) state.fates.set(item, fate)
  const taken: Fate = { kind: 'placed', file: fileOf(state, draft.id) }
  const repeated: Fate = { kind: 'furniture', why: '续表的表头' }
  const own = table === draft.first
  for (const cell of headingCells(table)) if (!state.fates.has(cell)) state.fates.set(cell, own ? taken : repeated)
  const told: Fate = { kind: 'placed', file: `${state.context.dataFolder}/disclosure.yaml` }
  for (const item of table.notes) state.fates.set(item, told)
  for (const item of table.head.items) if (!state.fates.has(item)) state.fates.set(item, own ? told : repeated)
  if (state.facts.department === undefined && table.head.department !== '' && !/^[xX×…]+/.test(table.head.department))
    state.facts.department = table.head.department
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

const placeText = ({ grid }: FoundTable): string => {
  const { sheet, page, cell, line, file } = grid.place
  if (sheet !== undefined) return `工作表“${sheet}”`
  return page === undefined ? `${file}${line === undefined ? '' : `第 ${line} 段`}${cell ?? ''}` : `第 ${page} 页`
}

/** 千元 and the like: figures of a unit that is not kept would be wrong under any other. */
const strangeUnit = '计量单位不是元、万元或亿元：请换算后再导入这张表'

const takeTable = (state: State, table: FoundTable): void => {
  if (table.head.unit === 'other') {
    leaveTable(state, table, strangeUnit, { kind: 'left', why: strangeUnit })
    state.last = null
    return
  }
  if (continueDraft(state, table)) return
  const block = blockOf(state, table)
  if (block === null) {
    leaveTable(state, table, '没有标题，只看表头不能认定', { kind: 'left', why: '不能认定是哪张表' })
    return
  }
  const { id } = block.declaration
  const earlier = state.drafts.get(id)
  if (earlier !== undefined) {
    const why = `“${nameOf(id)}”已经由${placeText(earlier.first)}录入`
    leaveTable(state, table, why, { kind: 'left', why })
    return
  }
  const draft: Draft = { id, first: table, block, layout: layoutOf(block), bodies: [], notes: [], mended: [] }
  state.drafts.set(id, draft)
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
    note: draft.notes.join('\n'),
    columnAliases: {},
    rows: [draft.layout.headings, ...draft.bodies.flatMap(({ rows }) => rows.map(({ texts }) => texts))],
    place: draft.first.grid.place,
  })

/** Amounts of a draft as if they were 万元, which keeps every decimal that a budget prints. */
const amountsOf = (state: State, draft: Draft): readonly bigint[] => {
  const { year, stage } = state.context.options
  const read = readBack(statementOf(draft, '万元'), '万元', year, stage)
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

const reportOf = (
  state: State,
  draft: Draft,
  statement: RecognisedStatement,
  note: string | undefined,
): TableReport => {
  const { year, stage } = state.context.options
  const read = readBack(statement, statement.unit ?? '元', year, stage)
  const rows = draft.bodies.flatMap((body) => body.rows)
  const placeOfRow = (row: number): SourcePlace =>
    rows[row]?.cells.find((cell) => cell !== null)?.place ?? draft.first.grid.place
  const proofs = read === null ? [] : proofsOf(read, placeOfRow)
  const sum = (pick: (body: TableBody) => number): number => draft.bodies.reduce((all, body) => all + pick(body), 0)
  const amounts = sum(({ amounts }) => amounts)
  const explained = draft.notes.some(saysWhyBlank)
  return {
    place: draft.first.grid.place,
    title: draft.first.head.title,
    takenFor: nameOf(draft.id),
    why: draft.first.head.why || '表头只与这一张表相符',
    file: fileOf(state, draft.id),
    rows: sum(({ rows }) => rows.length),
    amounts,
    cellsPlaced: sum(({ placed }) => placed),
    cellsLeft: sum(({ left }) => left),
    mended: [
      ...(note === undefined ? [] : [note]),
      ...draft.mended,
      ...new Set(draft.bodies.flatMap(({ mended }) => mended)),
    ],
    proofs,
    standing: standingOf(proofs),
    unfilled: amounts === 0 && !explained,
  }
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
    fates: new Map(),
    questions: [],
    refused: [],
    facts: {},
    last: null,
  }
  const { year } = context.options
  const keepHidden = context.options.keepHidden === true
  const tables = documents.flatMap((document) => findTables({ document, declarations, year, keepHidden }))
  for (const table of tables) takeTable(state, table)
  leaveHidden(state, tables)
  const drafts = [...state.drafts.values()]
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
      ...statements.map(({ draft, statement }) => reportOf(state, draft, statement, notes.get(draft.id))),
      ...state.refused,
    ],
    questions: [...state.questions, ...questions],
    fates: state.fates,
  }
}
