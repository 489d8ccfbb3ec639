// YW-207: performance targets are published with the budget.
import { defineDuty, outcome } from '../obligation.ts'
import { passagesOn, positionsOf } from './document-scope.ts'

export const targetsPublished = defineDuty({
  code: 'YW-207',
  title: '公开绩效目标',
  heading: '完整性',
  basis: ['《地方预决算公开操作规程》（财预〔2016〕143号）', '核心绩效目标和指标（财预〔2021〕101号）'],
  meaning: '随预算公开项目绩效目标。公开了多少张、是否涵盖全部项目，要与项目支出对照（GJ-219）。',
  exempt: ({ disclosure }) => (disclosure.stage === 'budget' ? '' : '绩效目标随预算公开，本文件属于决算阶段'),
  judge: ({ disclosure }) => {
    const targets = disclosure.forms.filter(({ kind }) => kind === 'target')
    if (targets.length > 0) return outcome('合格', `公开了 ${targets.length} 张项目绩效目标表`, ['projects'])
    if (disclosure.objectives !== null) return outcome('待人工判断', '公开了部门整体绩效目标，没有看到项目绩效目标表')
    const prose = passagesOn(disclosure, /绩效/)
    return prose.length > 0
      ? outcome('待人工判断', '文字里提到绩效，没有看到绩效目标表', positionsOf(prose))
      : outcome('不合格', '没有看到绩效目标')
  },
})
