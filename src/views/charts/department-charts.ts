// A department over the years: all spending of each period, and “三公” part by part, as each document prints them. The
// budgets stand in one row of years and the final accounts in another: an outcome does not continue a plan.
import { byTime, type Department } from '../../budget/archive.ts'
import { amountOf } from '../../budget/cell.ts'
import { type Disclosure, statementOf } from '../../budget/disclosure.ts'
import { unitOf } from '../../budget/facts/common-unit.ts'
import { factOf } from '../../budget/facts/fact.ts'
import type { Stated, Unit } from '../../budget/money.ts'
import { type Stage, stageNames, stages } from '../../budget/stage.ts'
import { threePublicPartNames } from '../../budget/statements/three-public.ts'
import { chartCsvPath, departmentPath, disclosurePath, linePath } from '../words/address.ts'
import { periodName } from '../words/period.ts'
import type { BarChart } from './chart.ts'
import { amountPoint, amountText, cell, cellPoint, emptyPoint, explained, shareText } from './chart-point.ts'
import { type PartCell, partCells } from './three-public-chart.ts'
import { type Dated, unheld, withBreaks } from './year-breaks.ts'

const unstated = '文件未列'

interface Total {
  readonly disclosure: Disclosure
  readonly stated: Stated | null
  readonly path: string
}

const totalOf = (disclosure: Disclosure): Total => {
  const { stated, cell: found } = factOf(disclosure, 'expenditure-total')
  const path = found === null ? disclosurePath(disclosure) : linePath(disclosure, found.statement, found.line)
  return { disclosure, stated, path }
}

type HeldTotal = Total & { readonly stated: Stated }

/** The last period of one stage against the year before it at the same stage. */
const changeSentence = (held: readonly HeldTotal[], unit: Unit): string => {
  const last = held.at(-1)
  if (last === undefined) return ''
  const said = `${periodName(last.disclosure)}支出总计 ${amountText(last.stated, unit)} ${unit}`
  const before = held.find(({ disclosure }) => disclosure.year === last.disclosure.year - 1)
  if (before === undefined) return `${said}；没有上一年同阶段的公开可以对照。`
  const apart = last.stated.fen - before.stated.fen
  if (apart === 0n) return `${said}，与上年相同。`
  const rate = shareText(apart < 0n ? -apart : apart, before.stated.fen)
  return `${said}，比${periodName(before.disclosure)}${apart > 0n ? '增加' : '减少'}${rate === '' ? '（上年为 0，不计比例）' : ` ${rate}`}（本站计算）。`
}

const atStage = <T extends { readonly disclosure: Disclosure }>(all: readonly T[], stage: Stage): readonly T[] =>
  all.filter(({ disclosure }) => disclosure.stage === stage)

const bothStages = '斜线条为预算，实条为决算，各为当年文件所列；预算和决算分开排列，决算不是预算的下一年。'
const oneStage = '斜线条为预算，实条为决算，各为当年文件所列。'

const stagesNote = (disclosures: readonly Disclosure[]): string =>
  new Set(disclosures.map(({ stage }) => stage)).size > 1 ? bothStages : oneStage

const totalDrawn = ({ disclosure, stated, path }: Total, unit: Unit): Dated => {
  const label = periodName(disclosure)
  const point = stated === null ? emptyPoint(label, 'missing', unstated) : amountPoint(label, stated, unit)
  const row = [cell(label), cell(point.text, path)]
  return { year: disclosure.year, drawn: { point: { ...point, hatched: disclosure.stage === 'budget' }, row } }
}

const totalChart = (department: Department): BarChart | null => {
  const all = department.disclosures.toSorted(byTime).map(totalOf)
  const held = all.flatMap((total): readonly HeldTotal[] => {
    const { stated } = total
    return stated === null ? [] : [{ ...total, stated }]
  })
  if (held.length < 2) return null
  const unit = unitOf(held.map(({ stated }) => stated))
  const drawn = stages.flatMap((stage) =>
    withBreaks(
      atStage(all, stage).map((total) => totalDrawn(total, unit)),
      2,
      1,
      stageNames[stage],
    ),
  )
  return {
    kind: 'bars',
    id: 'years',
    title: '历年支出总计',
    sentence: stages.map((stage) => changeSentence(atStage(held, stage), unit)).join(''),
    unit,
    points: drawn.map(({ point }) => point),
    drill: [],
    table: {
      caption: `历年支出总计（单位：${unit}）`,
      columns: ['年度与阶段', `支出总计（${unit}）`],
      rows: drawn.map(({ row }) => row),
      valueColumn: 1,
    },
    source: { label: '历年公开', path: '#disclosures' },
    notes: [
      stagesNote(all.map(({ disclosure }) => disclosure)),
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
  return `${periods} 份公开文件列有“三公”经费，逐项列出${blank === '' ? '' : `；${blank}各年均空白`}。`
}

const partDrawn = (part: DatedPart, name: string, unit: Unit): Dated => {
  const point = cellPoint(`${name}，${part.period}`, part.cell, unit)
  return {
    year: part.disclosure.year,
    drawn: {
      point: { ...point, hatched: part.disclosure.stage === 'budget' },
      row: [cell(part.period), cell(name), cell(point.text, part.path)],
    },
  }
}

const partChart = (department: Department): BarChart | null => {
  const parts = partsOverYears(department)
  const amounts = parts.flatMap((part) => amountOf(part.cell) ?? [])
  if (new Set(parts.map(({ period }) => period)).size < 2 || amounts.length === 0) return null
  const unit = unitOf(amounts)
  const drawn = [...Map.groupBy(parts, ({ part }) => part)].flatMap(([id, own]) =>
    // A part that no year states would be a row of dashes a year.
    own.every((part) => part.cell.kind === 'blank')
      ? []
      : stages.flatMap((stage) =>
          withBreaks(
            atStage(own, stage).map((part) => partDrawn(part, threePublicPartNames[id], unit)),
            3,
            2,
            stageNames[stage],
          ),
        ),
  )
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
    notes: [stagesNote(parts.map(({ disclosure }) => disclosure))],
    csvPath: chartCsvPath(departmentPath(department.id), 'three-public-years'),
  }
}

/** What a department's page draws; nothing where fewer than two periods state the same figure. */
export const departmentCharts = (department: Department): readonly BarChart[] =>
  [totalChart(department), partChart(department)].filter((chart) => chart !== null).map(explained)
