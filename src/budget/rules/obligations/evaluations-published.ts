// YW-208: self-evaluations are published with the final accounts.
import { defineDuty, outcome } from '../obligation.ts'

export const evaluationsPublished = defineDuty({
  code: 'YW-208',
  title: '公开绩效自评结果',
  heading: '完整性',
  basis: ['项目支出绩效自评（财预〔2020〕10号）', '《地方预决算公开操作规程》（财预〔2016〕143号）'],
  meaning: '随决算公开项目支出绩效自评的结果。',
  exempt: ({ disclosure }) => (disclosure.stage === 'final' ? '' : '绩效自评随决算公开，本文件属于预算阶段'),
  judge: ({ disclosure }) => {
    const evaluations = disclosure.forms.filter(({ kind }) => kind === 'evaluation')
    return evaluations.length > 0
      ? outcome('合格', `公开了 ${evaluations.length} 张项目绩效自评表`, ['projects'])
      : outcome('待人工判断', '本文件没有绩效自评表，可能另行公开')
  },
})
