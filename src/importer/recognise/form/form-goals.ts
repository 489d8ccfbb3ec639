// Goals of a form: one text under its label, or two side by side (预期 and 实际, the period and the year), over rows that
// a page may cut.
import { headsGoal, roleOf } from '../../../budget/form/headings.ts'
import { addTo, type FormDraft, use } from './form-draft.ts'
import type { FundState } from './form-funds.ts'
import type { IndicatorColumn } from './form-indicators.ts'
import { isFirstLevel, isSecondLevel } from './form-labels.ts'
import type { FormCell, FormRow } from './form-rows.ts'

/** Part of the form in which the reader is. */
export type Section = 'head' | 'funds' | 'goals' | 'plan' | 'indicators'

/** What the reader remembers from row to row. */
export interface Walk {
  section: Section
  funds: FundState
  goals: readonly { readonly column: number; readonly key: string }[]
  plan: readonly FormCell[]
  columns: readonly IndicatorColumn[]
  /** Lists of indicators that banners have opened, in their order, and which one is being read. */
  readonly lists: string[]
  list: number
  /** Cell at the side of the section, which may span its rows. */
  side: FormCell | null
  /** 资金 began with a heading over the whole table. */
  banner: boolean
}

const goalKey = (text: string): string => {
  switch (roleOf('goal', text)) {
    case 'expected':
      return '预期'
    case 'actual':
      return '实际完成'
    case 'period':
      return '实施期'
    case 'annual':
      return '年度'
    default:
      return /总/.test(text) ? '总体' : '年度'
  }
}

const isGoal = (text: string): boolean => text.length <= 24 && headsGoal(text)

/** Two goals side by side are the year's and the whole period's, whatever the second is called. */
const goalKeys = (texts: readonly string[]): readonly string[] => {
  const keys = texts.map(goalKey)
  if (keys.length !== 2 || !keys.includes('年度')) return keys
  if (keys[0] === keys[1]) return texts.map((text) => (/年度|当年|本年/.test(text) ? '年度' : '实施期'))
  return keys.map((key) => (key === '总体' ? '实施期' : key))
}

/** Takes a row that begins goals: their headings, or a label with its text. */
export const beginGoals = (draft: FormDraft, row: FormRow, walk: Walk): boolean => {
  const [lead, ...rest] = row.cells
  if (lead === undefined) return false
  const leads = isGoal(lead.text) || roleOf('part', lead.text) === 'goals'
  const goals = row.cells.filter(({ text }) => isGoal(text))
  // 年度总体目标 beside 预期目标 and 实际完成情况 is the side of two columns; 实施期目标 beside 年度目标 is one of them.
  const sided = leads && rest.length >= 2 && rest.every(({ text }) => isGoal(text))
  const headed = sided ? rest : goals.length >= 2 && goals.length === row.cells.length ? goals : null
  if (headed !== null) {
    walk.section = 'goals'
    walk.side = headed.includes(lead) ? null : lead
    const keys = goalKeys(headed.map(({ text }) => text))
    walk.goals = headed.map(({ column }, index) => ({ column, key: keys[index] ?? '年度' }))
    if (headed.length === 2) draft.halves = keys
    use(draft, ...row.cells)
    return true
  }
  if (!leads || rest.length > 2) return false
  // A goal under its own label; two texts under one label are 预期 and 实际, or period and year, as the headings said.
  walk.section = 'goals'
  walk.side = lead
  if (rest.length === 2 && walk.goals.length !== 2) return false
  if (rest.length < 2 && walk.goals.length < 2)
    walk.goals = [{ column: rest[0]?.column ?? lead.column + lead.width, key: goalKey(lead.text) }]
  rest.forEach((cell, index) => {
    addTo(draft.goals, walk.goals[index]?.key ?? goalKey(lead.text), cell.text)
  })
  use(draft, ...row.cells)
  return true
}

/** Takes a row of goals below their headings, or one that goes on with them. */
export const goalRow = (draft: FormDraft, row: FormRow, walk: Walk): boolean => {
  const cells = row.cells.filter(
    (cell) =>
      cell !== walk.side &&
      !(cell.column === 0 && row.cells.length > walk.goals.length && (isGoal(cell.text) || cell.text.length <= 2)),
  )
  if (cells.length === 0 || cells.length > Math.max(1, walk.goals.length)) return false
  if (cells.some(({ text }) => isFirstLevel(text) || isSecondLevel(text))) return false
  cells.forEach((cell, index) => {
    const nearest = walk.goals.toSorted(
      (a, b) => Math.abs(a.column - cell.column) - Math.abs(b.column - cell.column),
    )[0]
    const goal = cells.length === walk.goals.length ? walk.goals[index] : nearest
    const key = goal?.key ?? '年度'
    const before = draft.goals.get(key) ?? ''
    const joint = before === '' || /[。；;：:]$/.test(before) || /^\d[、.．]/.test(cell.text) ? '\n' : ''
    addTo(draft.goals, key, cell.text, joint)
  })
  use(draft, ...row.cells)
  return true
}
