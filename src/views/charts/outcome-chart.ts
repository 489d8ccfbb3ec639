// 承诺了什么，兑现了什么: indicators of self-evaluations by what their completion says. Each is counted once; a row that the
// document itself shows as short counts as short whatever else it says.
import { decimalText } from '../../budget/decimal.ts'
import { type Disclosure, disclosureKey } from '../../budget/disclosure.ts'
import { saysMet } from '../../budget/facts/completions.ts'
import { type Indicator, isBlankIndicator } from '../../budget/indicator.ts'
import { indicatorsOf } from '../../budget/project.ts'
import { shortfallsOf } from '../../budget/rules/shortfall.ts'
import { chartCsvPath, formsPath } from '../words/address.ts'
import { formListName } from '../words/form-list.ts'
import type { BarChart } from './chart.ts'
import { cell, type Drawn, numberPoint, shareText } from './chart-point.ts'

type Outcome = 'told' | 'bare' | 'short' | 'silent' | 'inapplicable'

const names: Readonly<Record<Outcome, string>> = {
  told: '写明完成情况',
  bare: '只写“达成预期”',
  short: '没有全部完成或没有得满分',
  silent: '没有写完成情况',
  inapplicable: '指标不适用',
}

const outcomeOf = (indicator: Indicator): Outcome => {
  if (indicator.reading.kind === 'notApplicable') return 'inapplicable'
  if (shortfallsOf(indicator).length > 0) return 'short'
  if (indicator.actual === '') return 'silent'
  return saysMet(indicator) ? 'bare' : 'told'
}

/** `null` where the disclosure holds no self-evaluation with indicators. */
export const outcomeChart = (disclosure: Disclosure): BarChart | null => {
  const forms = disclosure.forms.filter(({ kind }) => kind === 'evaluation')
  const outcomes = forms
    .flatMap(indicatorsOf)
    .filter((indicator) => !isBlankIndicator(indicator))
    .map(outcomeOf)
  if (outcomes.length === 0) return null
  const count = (outcome: Outcome): number => outcomes.filter((one) => one === outcome).length
  const share = (outcome: Outcome): string => shareText(BigInt(count(outcome)), BigInt(outcomes.length))
  const shown = (Object.keys(names) as Outcome[]).filter((outcome) => count(outcome) > 0)
  const drawn = shown.map((outcome): Drawn => {
    const number = { units: BigInt(count(outcome)), scale: 0 }
    const point = numberPoint(names[outcome], number, decimalText(number), ` 项，占 ${share(outcome)}`)
    return {
      point: { ...point, whole: String(outcomes.length) },
      row: [cell(names[outcome]), cell(point.text), cell(share(outcome))],
    }
  })
  return {
    kind: 'bars',
    id: 'outcome',
    title: '绩效指标完成得怎样',
    sentence: `${forms.length} 张自评表共 ${outcomes.length} 项指标：${count('short')} 项没有全部完成或没有得满分，${count('bare')} 项只写“达成预期”，${count('told')} 项写明完成情况。`,
    unit: '项',
    points: drawn.map(({ point }) => point),
    drill: [],
    table: {
      caption: `${disclosure.year}年绩效指标的完成情况（单位：项）`,
      columns: ['完成情况', '项数', '占全部指标'],
      rows: drawn.map(({ row }) => row),
      valueColumn: 1,
    },
    source: { label: formListName(disclosure.forms), path: formsPath(disclosure) },
    notes: ['按各表自己写的完成情况、完成值和得分归类，每项只计一次；框为全部指标。'],
    csvPath: chartCsvPath(`/${disclosureKey(disclosure)}/`, 'outcome'),
  }
}
