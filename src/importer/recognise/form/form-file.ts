// A form that was read → projects/<id>.yaml, in the order and under the keys in which forms are kept.
import { yamlEntry, yamlFlow, yamlScalar } from '../../write/yaml-text.ts'
import type { FormDraft, IndicatorDraft } from './form-draft.ts'
import { levelOf } from './form-labels.ts'

const headKeys = ['项目名称', '项目编码', '主管部门', '实施单位', '项目来源', '项目属性', '项目期', '填报日期']

/** True where a form says what came of its goals. */
export const isEvaluation = (draft: FormDraft): boolean =>
  draft.goals.has('实际完成') ||
  draft.total.length > 0 ||
  draft.indicators.some(({ cells }) => cells.has('实际完成值') || cells.has('得分')) ||
  /自评|评价/.test(draft.title)

const indicatorLines = (rows: readonly IndicatorDraft[]): readonly string[] => {
  const lines: string[] = []
  let open: string | null = null
  for (const row of rows) {
    if (row.first !== open) {
      const { name, weight } = levelOf(row.first)
      lines.push(`  - 一级指标:${name === '' ? '' : ` ${yamlScalar(name)}`}`)
      if (weight !== '') lines.push(`    分值: ${JSON.stringify(weight)}`)
      lines.push('    二级指标:')
      open = row.first
    }
    const second = levelOf(row.second)
    const cells: (readonly [string, string])[] = [
      ...(row.second === '' ? [] : [['二级指标', second.name] as const]),
      ...(second.weight === '' ? [] : [['二级指标分值', second.weight] as const]),
      ...[...row.cells].filter(([, text]) => text !== ''),
    ]
    lines.push(`      - ${yamlFlow(cells.map(([key, text]) => [key, text.replace(/\n/g, '')]))}`)
  }
  return lines
}

const fundLines = (draft: FormDraft): readonly string[] =>
  draft.funds.length === 0
    ? []
    : [
        '资金:',
        ...draft.funds.map(({ label, periodLabel, cells }) => {
          const period = periodLabel === '' ? [] : [['实施期项', periodLabel] as const]
          const [before, after] = [cells.filter(([key]) => key !== '实施期'), cells.filter(([key]) => key === '实施期')]
          return `  - ${yamlFlow([['项', label], ...before, ...period, ...after])}`
        }),
      ]

/** Indicators of one half; the year's stand under 绩效指标, the whole period's under 实施期绩效指标. */
const halfLines = (draft: FormDraft): readonly string[] => {
  const two = draft.indicators.some(({ half }) => half === 1)
  if (!two) return draft.indicators.length === 0 ? [] : ['绩效指标:', ...indicatorLines(draft.indicators)]
  const annual = draft.halves[0] === '年度' ? 0 : 1
  const of = (half: number): readonly IndicatorDraft[] => draft.indicators.filter((one) => one.half === half)
  return ['绩效指标:', ...indicatorLines(of(annual)), '实施期绩效指标:', ...indicatorLines(of(1 - annual))]
}

/** Text of the file. `unit` is what the form or else the document prints. */
export const formFile = (draft: FormDraft, order: number, unit: string): string => {
  const fact = (key: string): string => draft.facts.get(key) ?? ''
  const rest = [...draft.facts].filter(
    ([key, text]) => !headKeys.includes(key) && key !== '填报单位行' && key !== '预算执行率' && text !== '',
  )
  const line = draft.institutionLine === '' ? fact('填报单位行') : draft.institutionLine
  const lines = [
    `表式: ${isEvaluation(draft) ? '绩效自评' : '绩效目标'}`,
    ...(draft.title === '' ? [] : [yamlEntry('表题', draft.title)]),
    ...(draft.yearLine === '' ? [] : [yamlEntry('年度行', draft.yearLine)]),
    `序号: "${draft.order === '' ? order : draft.order}"`,
    ...headKeys
      .filter((key) => draft.facts.has(key))
      .map((key) => yamlEntry(key, key === '项目编码' ? fact(key).replace(/\s+/g, '') : fact(key).replace(/\n/g, ''))),
    ...(line === '' ? [] : [yamlEntry('填报单位行', line)]),
    ...(draft.clerk ? ['经办人信息: 不予公开'] : []),
    `计量单位: ${unit}`,
    ...fundLines(draft),
    ...(draft.execution.length > 0
      ? [`预算执行: ${yamlFlow(draft.execution)}`]
      : fact('预算执行率') === ''
        ? []
        : [yamlEntry('预算执行率', fact('预算执行率'))]),
    ...rest.map(([key, text]) => yamlEntry(key, text)),
    ...(draft.plan.length === 0
      ? []
      : [
          '资金支出计划:',
          ...draft.plan.map(
            ([when, share]) =>
              `  - ${yamlFlow([
                ['时点', when],
                ['比例', share],
              ])}`,
          ),
        ]),
    ...(draft.goals.size === 0 ? [] : ['目标:', ...[...draft.goals].map(([key, text]) => yamlEntry(key, text, '  '))]),
    ...halfLines(draft),
    ...(draft.total.length === 0 ? [] : [`总分: ${yamlFlow(draft.total)}`]),
  ]
  return `${lines.join('\n')}\n`
}
