// 比上年增减: how much each figure changed, in the document's own words where it states the change, else subtracted from
// last year's figure that the same table or last year's document prints. Bars go right for more, left for less.
import type { Department } from '../../budget/archive.ts'
import { type Disclosure, disclosureKey } from '../../budget/disclosure.ts'
import { factName, factOf } from '../../budget/facts/fact.ts'
import type { FigureId } from '../../budget/facts/key-figures.ts'
import { earlierFigure } from '../../budget/facts/yearly-change.ts'
import { formatAmount, type Unit } from '../../budget/money.ts'
import { chartCsvPath, explanationsPath, linePath, tablesPath } from '../words/address.ts'
import { statedChange } from '../words/stated-change.ts'
import type { BarChart } from './chart.ts'
import { amountText, cell, type Drawn, plainAmount } from './chart-point.ts'

/** Wholes before parts; what is printed twice under two names is drawn once. */
const compared: readonly FigureId[] = [
  'expenditure-total',
  'general',
  'basic',
  'project',
  'three-public-total',
  'three-public-reception',
  'three-public-vehicles',
]

interface Change {
  readonly id: FigureId
  readonly name: string
  readonly fen: bigint
  readonly before: { readonly text: string; readonly path: string }
  readonly now: { readonly text: string; readonly path: string }
  readonly stated: boolean
  readonly path: string
}

const changeOf = (department: Department, disclosure: Disclosure, id: FigureId, unit: Unit): Change | null => {
  const fact = factOf(disclosure, id)
  if (fact.stated === null) return null
  const path = linePath(disclosure, fact.cell.statement, fact.cell.line)
  const now = { text: amountText(fact.stated, unit), path }
  const earlier = earlierFigure(department, disclosure, id)
  if (earlier !== null) {
    const { statement, line } = earlier.cell
    const before = {
      text: amountText(earlier.stated, unit),
      path: linePath(earlier.document ?? disclosure, statement, line),
    }
    return { id, name: factName(fact), fen: fact.stated.fen - earlier.stated.fen, before, now, stated: false, path: '' }
  }
  const said = statedChange(department, disclosure, [id])
  if (said === null || (said.change === null && said.direction !== 'same')) return null
  const size = said.change?.fen ?? 0n
  return {
    id,
    name: factName(fact),
    fen: said.direction === 'down' && size > 0n ? -size : size,
    before: { text: said.prior === null ? '—' : amountText(said.prior, unit), path: said.path },
    now,
    stated: true,
    path: said.path,
  }
}

const moved = (fen: bigint, unit: Unit): string =>
  fen === 0n ? '持平' : `${fen < 0n ? '减少' : '增加'} ${formatAmount(fen < 0n ? -fen : fen, unit)} ${unit}`

const drawnOf = (change: Change, unit: Unit): Drawn => {
  const text = formatAmount(change.fen, unit)
  return {
    point: {
      label: change.name,
      text,
      mark: change.fen > 0n ? `+${text}` : text,
      value: plainAmount(change.fen, unit),
      whole: null,
      say: `${change.name}：比上年${moved(change.fen, unit)}`,
      state: 'value',
      hatched: false,
    },
    row: [
      cell(change.name),
      cell(change.before.text, change.before.path),
      cell(change.now.text, change.now.path),
      cell(text, change.path),
      cell(change.stated ? '文件写明' : '本站计算'),
    ],
  }
}

/** `null` where fewer than two figures can be held against the year before. */
export const changeChart = (department: Department, disclosure: Disclosure): BarChart | null => {
  const { unit } = disclosure
  const found = compared.flatMap((id) => changeOf(department, disclosure, id, unit) ?? [])
  const changes = found.filter(
    (change, index) =>
      !found.slice(0, index).some(({ fen, now }) => fen === change.fen && now.text === change.now.text),
  )
  if (changes.length < 2) return null
  const drawn = changes.map((change) => drawnOf(change, unit))
  return {
    kind: 'bars',
    id: 'change',
    title: '比上年增减',
    sentence: `${changes
      .slice(0, 3)
      .map(({ name, fen }) => `${name}比上年${moved(fen, unit)}`)
      .join('；')}。`,
    unit,
    points: drawn.map(({ point }) => point),
    drill: [],
    table: {
      caption: `${disclosure.year}年比上年增减（单位：${unit}）`,
      columns: ['项目', `上年（${unit}）`, `今年（${unit}）`, `增减（${unit}）`, '增减的来处'],
      rows: drawn.map(({ row }) => row),
      valueColumn: 3,
    },
    source: changes.every(({ stated }) => stated)
      ? { label: '文字说明', path: explanationsPath(disclosure) }
      : { label: '公开表', path: tablesPath(disclosure) },
    notes: ['向右为增加，向左为减少；上年数没有列出的，增减照文件所写。'],
    csvPath: chartCsvPath(`/${disclosureKey(disclosure)}/`, 'change'),
  }
}
