// The money of one project form by form over the years, with that of the projects it continues.
import type { Archive, Department } from '../../budget/archive.ts'
import { amountOf, type Cell } from '../../budget/cell.ts'
import { unitOf } from '../../budget/facts/common-unit.ts'
import { formBudget, formBudgetCell, formSpentCell } from '../../budget/facts/form-money.ts'
import { type Step, stepsOf } from '../../budget/facts/project-chain.ts'
import type { Unit } from '../../budget/money.ts'
import { type Form, formKindNames } from '../../budget/project.ts'
import { chartCsvPath, formPath, projectPath } from '../words/address.ts'
import type { BarChart } from './chart.ts'
import { amountText, cell, cellPoint, type Drawn, explained, plainAmount } from './chart-point.ts'
import { unheld, withBreaks } from './year-breaks.ts'

/** The forms of a project over the years, as their section is headed. */
export const projectStepsTitle = '历年目标与自评'

/** What was asked for in a target, spent in an evaluation. */
const drawnCell = (form: Form): Cell | undefined =>
  form.kind === 'target' ? formBudgetCell(form) : formSpentCell(form)

const stepDrawn = ({ disclosure, form, relation }: Step, unit: Unit): Drawn => {
  const target = form.kind === 'target'
  const what = target ? '安排' : '执行'
  const period = `${disclosure.year}年${formKindNames[form.kind]}`
  const name = relation === 'own' ? '' : `（${form.name}）`
  const budget = target ? null : formBudget(form)
  const label = `${period}${name}${what}`
  const point = cellPoint(label, drawnCell(form), unit)
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
export const projectYearsChart = (
  archive: Pick<Archive, 'departments'>,
  department: Department,
  id: string,
): BarChart | null => {
  const steps = stepsOf(archive, department, id).filter(({ relation }) => relation !== 'after')
  const amounts = steps.flatMap(({ form }) => amountOf(drawnCell(form)) ?? [])
  if (steps.length < 2 || amounts.length === 0) return null
  const unit = unitOf(amounts)
  const drawn = withBreaks(
    steps.map((step) => ({ year: step.disclosure.year, drawn: stepDrawn(step, unit) })),
    5,
    4,
  )
  const said = drawn.map(({ point }) => point.say.replace('：', ''))
  return explained({
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
    source: { label: projectStepsTitle, path: '#steps' },
    notes: [
      '斜线条为目标表所列安排，实条为自评表的全年执行数，框为全年预算数。',
      ...(drawn.some(({ point }) => point.text === unheld) ? ['未收录的年度留空，前后年度之间不作连接。'] : []),
      ...(amounts.some((amount) => amount.unit !== unit) ? [`各表计量单位不同，已换算为${unit}。`] : []),
    ],
    csvPath: chartCsvPath(projectPath(department.id, id), 'money'),
  })
}
