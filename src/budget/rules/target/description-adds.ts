// ZB-602: where a form describes its indicators, the descriptions say more than the names. One 提示 a form at most.
import type { Indicator } from '../../indicator.ts'
import { indicatorsOf } from '../../project.ts'
import { bare } from '../../wording.ts'
import { exampleIndicator } from '../example-form.ts'
import { noTolerance, targetBasis } from '../form-rule-text.ts'
import { formSubject, textOperand } from '../form-subjects.ts'
import { defineRule, type Judgement, wordJudgement } from '../rule.ts'

interface DescriptionInput {
  readonly indicators: readonly Indicator[]
}

const judge = ({ indicators }: DescriptionInput): Judgement => {
  if (indicators.length === 0) return wordJudgement('unexecuted', '没有写指标描述')
  const repeated = indicators.filter(({ third, description }) => bare(third) === bare(description))
  const says = `有指标描述的 ${indicators.length} 行中，${repeated.length} 行的描述与名称相同`
  const evidence = repeated.map(({ third, description, place }) => textOperand(third, description, '', place))
  return repeated.length * 2 > indicators.length
    ? wordJudgement('hint', says, evidence)
    : wordJudgement('agree', says, evidence)
}

const example = (...rows: readonly (readonly [string, string])[]): DescriptionInput => ({
  indicators: rows.map(([third, description]) => exampleIndicator('质量指标', third, '100%', { description })),
})

export const descriptionAdds = defineRule<DescriptionInput>({
  code: 'ZB-602',
  title: '指标描述不只是重复名称',
  compares: '印有指标描述的表，数一数描述与三级指标名称相同的行；超过一半的，整张表作一条提示。',
  meaning: '描述用来说明指标怎样计算。与名称相同，读者不知道“综合利用率”是什么除以什么。',
  tolerance: noTolerance,
  basis: targetBasis,
  related: ['ZB-207', 'ZB-601'],
  severity: '提示',
  fix: '在描述中写明计算方法：什么除以什么，数从哪里来',
  examples: [
    { shows: '描述写了算法', input: example(['群众满意度', '群众满意数量占总数的比例']), verdict: 'agree' },
    {
      shows: '三行中两行照抄名称',
      input: example(['综合利用率', '综合利用率'], ['积极评价率', '积极评价率'], ['满意率', '满意人数占比']),
      verdict: 'hint',
    },
    { shows: '表中没有描述', input: example(), verdict: 'unexecuted' },
  ],
  select: ({ disclosure }) =>
    disclosure.forms.flatMap((form) => {
      const indicators = indicatorsOf(form).filter(({ third, description }) => third !== '' && description !== '')
      return indicators.length === 0 ? [] : [formSubject(form, { indicators }, '绩效指标')]
    }),
  judge,
})
