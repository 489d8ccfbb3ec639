// A department and a project over the years. Periods stand in order, and a year that this portal does not hold has its
// own empty place: nothing is drawn through it.
import { byTime, type Department } from '../../budget/archive.ts'
import { amountOf, type Cell } from '../../budget/cell.ts'
import { type Disclosure, statementOf } from '../../budget/disclosure.ts'
import type { Stated, Unit } from '../../budget/money.ts'
import { type Form, formKindNames, totalFunds } from '../../budget/project.ts'
import { lineAmount, type Side, type StatementId, totalLine } from '../../budget/statement.ts'
import { threePublicPartNames } from '../../budget/statements/three-public.ts'
import { chartCsvPath, departmentPath, disclosurePath, formPath, linePath, projectPath } from '../address.ts'
import type { BarChart } from '../chart.ts'
import { periodName } from '../page.ts'
import { type Step, stepsOf } from '../project-steps.ts'
import {
  amountPoint,
  amountText,
  cell,
  cellPoint,
  type Drawn,
  emptyPoint,
  plainAmount,
  shareText,
} from './chart-point.ts'
import { type PartCell, partCells } from './three-public-chart.ts'

const unheld = '本站未收录'
const unstated = '文件未列'

/** A drawn value of a year. */
interface Dated {
  readonly year: number
  readonly drawn: Drawn
}

/** Puts an empty place where a year is missing between two that are held. */
const withBreaks = (dated: readonly Dated[], columns: number, valueColumn: number): readonly Drawn[] =>
  dated.flatMap(({ year, drawn }, index) => {
    const before = dated[index - 1]?.year ?? year
    const missing = Array.from({ length: Math.max(0, year - before - 1) }, (_, step): Drawn => {
      const label = `${before + step + 1}年`
      const row = Array.from({ length: columns }, (_, column) =>
        cell(column === 0 ? label : column === valueColumn ? unheld : ''),
      )
      return { point: emptyPoint(label, 'missing', unheld), row }
    })
    return [...missing, drawn]
  })

/** One unit for all: shared by the amounts, else 万元. */
const unitOf = (amounts: readonly Stated[]): Unit => {
  const [first, ...others] = new Set(amounts.map(({ unit }) => unit))
  return first === undefined || others.length > 0 ? '万元' : first
}

interface Total {
  readonly disclosure: Disclosure
  readonly stated: Stated | null
  readonly path: string
}

const totals: readonly (readonly [StatementId, string, Side])[] = [
  ['summary', 'amount', 'expenditure'],
  ['expenditure', 'total', 'single'],
]

const totalOf = (disclosure: Disclosure): Total => {
  for (const [id, column, side] of totals) {
    const statement = statementOf(disclosure, id)
    const line = statement && totalLine(statement, side)
    const stated = lineAmount(line, column)
    if (statement && line && stated) return { disclosure, stated, path: linePath(disclosure, statement, line) }
  }
  return { disclosure, stated: null, path: disclosurePath(disclosure) }
}

const changeSentence = (held: readonly (Total & { readonly stated: Stated })[], unit: Unit): string => {
  const last = held.at(-1)
  if (last === undefined) return ''
  const said = `${periodName(last.disclosure)}支出合计 ${amountText(last.stated, unit)} ${unit}`
  const before = held.findLast(
    ({ disclosure }) => disclosure.stage === last.disclosure.stage && disclosure.year === last.disclosure.year - 1,
  )
  if (before === undefined) return `${said}；没有上一年同阶段的公开可以对照。`
  const apart = last.stated.fen - before.stated.fen
  if (apart === 0n) return `${said}，与上年相同。`
  const rate = shareText(apart < 0n ? -apart : apart, before.stated.fen)
  return `${said}，比${periodName(before.disclosure)}${apart > 0n ? '增加' : '减少'}${rate === '' ? '（上年为 0，不计比例）' : ` ${rate}`}（本站计算）。`
}

const totalChart = (department: Department): BarChart | null => {
  const all = department.disclosures.toSorted(byTime).map(totalOf)
  const held = all.flatMap((total) => (total.stated === null ? [] : [{ ...total, stated: total.stated }]))
  if (held.length < 2) return null
  const unit = unitOf(held.map(({ stated }) => stated))
  const dated = all.map(({ disclosure, stated, path }): Dated => {
    const label = periodName(disclosure)
    const point = stated === null ? emptyPoint(label, 'missing', unstated) : amountPoint(label, stated, unit)
    const row = [cell(label), cell(point.text, path)]
    return { year: disclosure.year, drawn: { point: { ...point, hatched: disclosure.stage === 'budget' }, row } }
  })
  const drawn = withBreaks(dated, 2, 1)
  return {
    kind: 'bars',
    id: 'years',
    title: '历年支出合计',
    sentence: changeSentence(held, unit),
    unit,
    points: drawn.map(({ point }) => point),
    drill: [],
    table: {
      caption: `历年支出合计（单位：${unit}）`,
      columns: ['年度与阶段', `支出合计（${unit}）`],
      rows: drawn.map(({ row }) => row),
      valueColumn: 1,
    },
    source: { label: '历年公开', path: '#disclosures' },
    notes: [
      '斜线条为预算，实条为决算，各为当年文件所印。',
      ...(drawn.some(({ point }) => point.text === unheld) ? ['未收录的年度留空，前后年度之间不作连接。'] : []),
    ],
    csvPath: chartCsvPath(departmentPath(department.id), 'years'),
  }
}

interface DatedPart extends PartCell {
  readonly disclosure: Disclosure
  readonly path: string
}

const partsOverYears = (department: Department): readonly DatedPart[] =>
  department.disclosures.toSorted(byTime).flatMap((disclosure) => {
    const statement = statementOf(disclosure, 'three-public')
    if (statement === undefined) return []
    return partCells(disclosure, statement)
      .filter(({ prior }) => !prior)
      .map((part) => ({ ...part, disclosure, path: linePath(disclosure, statement, part.line) }))
  })

const partSentence = (parts: readonly DatedPart[]): string => {
  const names = [...new Set(parts.map(({ part }) => part))].filter((part) =>
    parts.every((each) => each.part !== part || each.cell.kind === 'blank'),
  )
  const periods = new Set(parts.map(({ period }) => period)).size
  const blank = names.map((part) => threePublicPartNames[part]).join('、')
  return `${periods} 份公开印有“三公”经费，逐项列出${blank === '' ? '' : `；${blank}各年均空白`}。`
}

const partChart = (department: Department): BarChart | null => {
  const parts = partsOverYears(department)
  const amounts = parts.flatMap((part) => amountOf(part.cell) ?? [])
  if (new Set(parts.map(({ period }) => period)).size < 2 || amounts.length === 0) return null
  const unit = unitOf(amounts)
  const grouped = [...Map.groupBy(parts, ({ part }) => part)]
  const drawn = grouped.flatMap(([id, own]) => {
    // A part that no year states would be a row of dashes a year.
    if (own.every((part) => part.cell.kind === 'blank')) return []
    return withBreaks(
      own.map((part): Dated => {
        const point = cellPoint(`${threePublicPartNames[id]}，${part.period}`, part.cell, unit)
        return {
          year: part.disclosure.year,
          drawn: {
            point: { ...point, hatched: part.disclosure.stage === 'budget' },
            row: [cell(part.period), cell(threePublicPartNames[id]), cell(point.text, part.path)],
          },
        }
      }),
      3,
      2,
    )
  })
  return {
    kind: 'bars',
    id: 'three-public-years',
    title: '历年“三公”经费',
    sentence: partSentence(parts),
    unit,
    points: drawn.map(({ point }) => point),
    drill: [],
    table: {
      caption: `历年“三公”经费（单位：${unit}）`,
      columns: ['年度与阶段', '部分', `金额（${unit}）`],
      rows: drawn.map(({ row }) => row),
      valueColumn: 2,
    },
    source: { label: '历年公开', path: '#disclosures' },
    notes: ['斜线条为预算，实条为决算，各为当年文件所印。'],
    csvPath: chartCsvPath(departmentPath(department.id), 'three-public-years'),
  }
}

/** What a department's page draws; nothing where fewer than two periods state the same figure. */
export const departmentCharts = (department: Department): readonly BarChart[] =>
  [totalChart(department), partChart(department)].filter((chart) => chart !== null)

const askedCell = (form: Form): Cell | undefined => totalFunds(form)?.cells[form.kind === 'target' ? 'annual' : 'spent']

const stepDrawn = ({ disclosure, form, relation }: Step, unit: Unit): Drawn => {
  const target = form.kind === 'target'
  const what = target ? '安排' : '执行'
  const period = `${disclosure.year}年${formKindNames[form.kind]}`
  const name = relation === 'own' ? '' : `（${form.name}）`
  const budget = target ? null : amountOf(totalFunds(form)?.cells.adjusted)
  const label = `${period}${name}${what}`
  const point = cellPoint(label, askedCell(form), unit)
  const budgetText = budget === null ? '' : amountText(budget, unit)
  return {
    point: {
      ...point,
      hatched: target,
      whole: budget === null ? null : plainAmount(budget.fen, unit),
      mark: budgetText === '' ? point.mark : `${point.mark}／${budgetText}`,
      say: point.say.replace('：', ' ') + (budgetText === '' ? '' : `，全年预算 ${budgetText} ${unit}`),
    },
    row: [cell(period), cell(form.name, formPath(disclosure, form)), cell(what), cell(budgetText), cell(point.text)],
  }
}

/** Money of a project and of those it continues, form by form; `null` for a single form. */
export const projectYearsChart = (department: Department, id: string): BarChart | null => {
  const steps = stepsOf(department, id).filter(({ relation }) => relation !== 'after')
  const amounts = steps.flatMap(({ form }) => amountOf(askedCell(form)) ?? [])
  if (steps.length < 2 || amounts.length === 0) return null
  const unit = unitOf(amounts)
  const drawn = withBreaks(
    steps.map((step) => ({ year: step.disclosure.year, drawn: stepDrawn(step, unit) })),
    5,
    4,
  )
  const said = drawn.map(({ point }) => point.say.replace('：', ''))
  return {
    kind: 'bars',
    id: 'money',
    title: '历年资金',
    // A long row of years is told by its two ends.
    sentence: `${(said.length > 4 ? [said.at(0), said.at(-1)] : said).join('；')}。`,
    unit,
    points: drawn.map(({ point }) => point),
    drill: [],
    table: {
      caption: `历年资金（单位：${unit}）`,
      columns: ['年度与表式', '项目', '金额是', `全年预算数（${unit}）`, `金额（${unit}）`],
      rows: drawn.map(({ row }) => row),
      valueColumn: 4,
    },
    source: { label: '历年目标与自评', path: '#steps' },
    notes: [
      '斜线条为目标表所列安排，实条为自评表的全年执行数，框为全年预算数。',
      ...(drawn.some(({ point }) => point.text === unheld) ? ['未收录的年度留空，前后年度之间不作连接。'] : []),
      ...(amounts.some((amount) => amount.unit !== unit) ? [`各表计量单位不同，已换算为${unit}。`] : []),
    ],
    csvPath: chartCsvPath(projectPath(department.id, id), 'money'),
  }
}
