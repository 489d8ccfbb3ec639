// Walks the rows of one form and fills a draft: facts beside their labels, 资金, goals, indicators, results. What a row
// is follows from the words printed in it, never from its number.
import { headingKey, roleOf } from '../../../budget/form/headings.ts'
import { addTo, type FormDraft, use } from './form-draft.ts'
import { fundHead, isFundHead, isFundLabel, isFundSide, plainFunds, readFundRow } from './form-funds.ts'
import { beginGoals, goalRow, type Walk } from './form-goals.ts'
import { finishLevels, indicatorColumns, isIndicatorHead, readIndicatorRow } from './form-indicators.ts'
import {
  bracketUnit,
  factKey,
  isFirstLevel,
  isFormTitle,
  isInstitutionLine,
  isOrderRow,
  isSecondLevel,
  isYearLine,
  namesPerson,
  unitLine,
} from './form-labels.ts'
import { type FormCell, type FormRow, isAmountCell, isBanner, isFigure, keyOf, lineOf } from './form-rows.ts'
import { indicatorBanner } from './indicator-banner.ts'

const heads = (draft: FormDraft, row: FormRow): boolean => {
  const [cell, second] = row.cells
  if (cell === undefined) return true
  if (isOrderRow(row.cells.map(({ text }) => text)) && draft.facts.size === 0) draft.order = second?.text.trim() ?? ''
  else if (row.cells.every(({ text }) => isYearLine(text))) draft.yearLine = lineOf(cell.text)
  else if (row.cells.length === 1 && isFormTitle(cell.text))
    draft.title = draft.title === '' ? lineOf(cell.text) : draft.title
  else if (row.cells.length === 1 && unitLine(cell.text) !== '') draft.unit = unitLine(cell.text)
  else if (row.cells.length <= 2 && isInstitutionLine(cell.text) && draft.facts.size === 0) {
    draft.institutionLine = lineOf(cell.text)
    const unit = second === undefined ? '' : unitLine(second.text)
    if (unit !== '') draft.unit = unit
    else if (second !== undefined) return false
  } else return false
  use(draft, ...row.cells)
  return true
}

/** Names and telephones are dropped; the date beside them stays. */
const persons = (draft: FormDraft, row: FormRow): boolean => {
  if (!row.cells.some(({ text }) => namesPerson(text) || /(?:填报人|经办人|联系电话|负责人)[:：]/.test(text)))
    return false
  draft.clerk = true
  let keeps = ''
  for (const cell of row.cells) {
    const key = factKey(cell.text)
    if (key === '填报日期') {
      keeps = key
      use(draft, cell)
    } else if (keeps !== '' && /\d{4}/.test(cell.text)) {
      addTo(draft.facts, keeps, cell.text.replace(/\s+/g, ''))
      use(draft, cell)
      keeps = ''
    } else {
      const date = /(?:填报日期|填表日期|日期)[:：]\s*(\d{4}[\d年月日./-]*)/.exec(cell.text)?.[1]
      if (date !== undefined) addTo(draft.facts, '填报日期', date)
      draft.dropped.add(cell.cell)
    }
  }
  return true
}

const total = (draft: FormDraft, row: FormRow): boolean => {
  const [cell] = row.cells
  if (cell === undefined || roleOf('part', cell.text) !== 'total') return false
  // Some forms print the headings once more: 总分 分值 100 得分 97.
  const said = row.cells.slice(1).filter(({ text }) => !['分值', '得分'].includes(headingKey(text)))
  if (said.length > 3) return false
  const figures = said.filter(({ text }) => isFigure(text.replace(/分$/, '')))
  const keys = figures.length === 1 ? ['得分'] : ['分值', '得分']
  draft.total = figures.slice(0, 2).map(({ text }, index) => [keys[index] ?? '得分', text] as const)
  use(draft, ...row.cells)
  return true
}

/** Labels with their values, side by side. */
const facts = (draft: FormDraft, row: FormRow): boolean => {
  const { cells } = row
  const labels = cells.map(({ text }) => factKey(text) ?? (roleOf('part', text) === 'execution' ? '预算执行率' : null))
  if (labels.every((key) => key === null)) {
    // An unknown heading with its value is kept under its own words.
    const [label, value] = cells
    const heading =
      label !== undefined &&
      value !== undefined &&
      cells.length === 2 &&
      label.text.length <= 16 &&
      !/[。，]/.test(label.text) &&
      !isFigure(label.text)
    if (!heading) return false
    addTo(draft.facts, headingKey(label.text), value.text)
    use(draft, ...cells)
    return true
  }
  let open: string | null = null
  cells.forEach((cell, index) => {
    const key = labels[index] ?? null
    const next = cells[index + 1]
    const isLabel = key !== null && (open === null || next !== undefined)
    if (isLabel && !(open !== null && labels[index + 1] !== null && next !== undefined)) {
      if (open !== null) addTo(draft.facts, open, '')
      open = key
    } else if (open !== null) {
      addTo(draft.facts, open, cell.text)
      open = null
    } else {
      // A label that no list knows, between labels that are known.
      open = cell.text.length <= 16 && next !== undefined ? headingKey(cell.text) : null
      if (open === null) return
    }
    use(draft, cell)
  })
  if (open !== null) addTo(draft.facts, open, '')
  const unit = cells.map(({ text }) => unitLine(text)).find((text) => text !== '')
  if (unit !== undefined && draft.unit === '') draft.unit = unit
  return true
}

/** Cells of a row without the side cell of its section. */
const besideSide = (row: FormRow, side: FormCell | null): readonly FormCell[] =>
  side === null ? row.cells : row.cells.filter((cell) => cell !== side)

const isTime = (text: string): boolean =>
  /^(?:第?[一二三四1-4]季度|\d{1,2}月(?:底|末|份)?|[上下]半年|年底)(?:\s*[（(]%[)）])?$/.test(text.replace(/\s+/g, ''))

const plan = (draft: FormDraft, row: FormRow, walk: Walk): boolean => {
  const [lead, ...rest] = row.cells
  if (
    lead !== undefined &&
    roleOf('part', lead.text) === 'plan' &&
    rest.length > 0 &&
    rest.every(({ text }) => isTime(text))
  ) {
    walk.section = 'plan'
    walk.plan = rest
    walk.side = lead
    use(draft, ...row.cells)
    return true
  }
  if (walk.section !== 'plan') return false
  const cells = besideSide(row, walk.side)
  if (cells.length === 0 || !cells.every(({ text }) => isFigure(text))) return false
  draft.plan = walk.plan.map((time, index): readonly [string, string] => {
    const same =
      cells.length === walk.plan.length
        ? cells[index]
        : cells.find(({ column }) => column >= time.column && column < time.column + Math.max(time.width, 2))
    return [lineOf(time.text), same?.text ?? '']
  })
  use(draft, ...row.cells)
  walk.section = 'head'
  return true
}

/** 项目资金 as a banner: the next row holds the headings. */
const openFunds = (draft: FormDraft, row: FormRow, lead: FormCell, walk: Walk): boolean => {
  const unit = bracketUnit(lead.text)
  if (unit !== '' && draft.unit === '') draft.unit = unit
  Object.assign(walk, { section: 'funds', side: null, funds: plainFunds(), banner: true })
  use(draft, ...row.cells)
  return true
}

/** The headings below the banner of 资金, and those of 预算执行 below its rows. */
const bannerHead = (draft: FormDraft, cells: readonly FormCell[], walk: Walk): boolean => {
  const [first, ...rest] = cells
  if (!walk.banner || first === undefined || rest.length === 0) return false
  const named = roleOf('fund', first.text) === 'label' && rest.every(({ text }) => !isAmountCell(text))
  if (!named && roleOf('part', first.text) !== 'execution') return false
  walk.funds = fundHead(rest)
  use(draft, ...cells)
  return true
}

const beginFunds = (draft: FormDraft, row: FormRow, walk: Walk): boolean => {
  const [lead, ...rest] = row.cells
  if (lead === undefined || !isFundSide(lead.text)) return false
  if (rest.length === 0) return isBanner(row) && openFunds(draft, row, lead, walk)
  const headed = isFundHead(rest)
  if (!headed && !rest.some(({ text }) => isAmountCell(text) || isFundLabel(text))) return false
  walk.section = 'funds'
  walk.side = lead
  walk.funds = headed ? fundHead(rest) : plainFunds()
  const unit = bracketUnit(lead.text) || rest.map(({ text }) => bracketUnit(text)).find((text) => text !== '') || ''
  if (unit !== '' && draft.unit === '') draft.unit = unit
  use(draft, ...row.cells)
  if (!headed) readFundRow(draft, row, rest, walk.funds)
  return true
}

const fundRow = (draft: FormDraft, row: FormRow, walk: Walk): boolean => {
  const cells = besideSide(row, walk.side)
  const spanned = walk.side !== null && row.above.includes(walk.side)
  const [first] = cells
  if (first === undefined) return row.cells.length === 0
  if (bannerHead(draft, cells, walk)) return true
  // Below a banner every row with an amount beside a label, or with results alone, is a row of 资金.
  if (walk.banner && walk.funds.columns.length > 0 && cells.some(({ text }) => isAmountCell(text)))
    return readFundRow(draft, row, cells, walk.funds)
  if (/用途/.test(walk.side?.text ?? '') && cells.length === 1 && !isFigure(first.text)) {
    addTo(draft.facts, '资金用途', first.text)
    use(draft, first)
    return true
  }
  const belongs =
    spanned ||
    (row.ragged && first.column > 0 && (isFundLabel(first.text) || cells.some(({ text }) => isAmountCell(text))))
  if (!belongs && !(isFundLabel(first.text) && cells.slice(1).every(({ text }) => isAmountCell(text)))) return false
  if (isFundHead(cells)) {
    walk.funds = fundHead(cells)
    use(draft, ...cells)
    return true
  }
  return readFundRow(draft, row, cells, walk.funds)
}

const step = (draft: FormDraft, row: FormRow, walk: Walk): boolean => {
  if (row.cells.length === 0) return true
  if (heads(draft, row) || persons(draft, row)) return true
  if (isIndicatorHead(row)) {
    walk.section = 'indicators'
    walk.columns = indicatorColumns(row).map((column) => ({ ...column, half: column.half + walk.list }))
    walk.side = null
    use(draft, ...row.cells)
    return true
  }
  if (walk.section === 'indicators') {
    // Where merges are known, a heading alone in its row is a banner and no level.
    if (total(draft, row) || (!row.ragged && indicatorBanner(draft, row, walk))) return true
    const [lead, value] = row.cells
    const tail =
      lead !== undefined &&
      lead.column === 0 &&
      value !== undefined &&
      row.cells.length <= 4 &&
      !isFirstLevel(lead.text) &&
      !isSecondLevel(lead.text) &&
      factKey(lead.text) !== null &&
      row.above.length === 0
    if (!tail) {
      readIndicatorRow(draft, row, walk.columns)
      return true
    }
  }
  if (indicatorBanner(draft, row, walk)) return true
  if (plan(draft, row, walk) || beginFunds(draft, row, walk)) return true
  if (walk.section === 'funds' && fundRow(draft, row, walk)) return true
  if (beginGoals(draft, row, walk)) return true
  if (walk.section === 'goals' && factKey(keyOf(row.cells[0])) === null && goalRow(draft, row, walk)) return true
  return facts(draft, row)
}

/** Reads the rows of one form into its draft. Cells that nothing fits are not marked as used. */
export const readForm = (draft: FormDraft, rows: readonly FormRow[]): void => {
  const walk: Walk = {
    section: 'head',
    funds: plainFunds(),
    goals: [],
    plan: [],
    columns: [],
    lists: [],
    list: 0,
    side: null,
    banner: false,
  }
  for (const row of rows) {
    draft.rows++
    step(draft, row, walk)
  }
  finishLevels(
    draft,
    rows.some(({ ragged }) => ragged),
  )
  const [from, to] = [
    draft.facts.get('计划开始日期') ?? draft.facts.get('开始日期'),
    draft.facts.get('计划完成日期') ?? draft.facts.get('完成日期') ?? draft.facts.get('计划结束日期'),
  ]
  if (from !== undefined && to !== undefined && !draft.facts.has('项目期')) {
    draft.facts.set('项目期', `${from}至${to}`)
    for (const key of ['计划开始日期', '开始日期', '计划完成日期', '完成日期', '计划结束日期']) draft.facts.delete(key)
  }
}
