// ZB-205: under 质量 and 时效 a value says what is to be reached, not only that it goes well.
import { exampleRow } from '../example-form.ts'
import { noTolerance, targetBasis } from '../form-rule-text.ts'
import { judgeRow, quoted, type RowInput, rowHint, rowHolds, rowSubjects } from '../form-subjects.ts'
import { headingOf, isMeasured, wordFault } from '../indicator-value.ts'
import { defineRule } from '../rule.ts'

export const valueNotVague = defineRule<RowInput>({
  code: 'ZB-205',
  title: '质量指标、时效指标的指标值可以判断',
  compares:
    '质量指标和时效指标的指标值，与一份只表示程度、方向或完成的词表（效果明显、成效显著、积极推进、进一步提升、完成、及时等）逐字比较；写明数、日期、依据或具体状态的不算。',
  meaning:
    '“效果明显”“及时”“完成”没有说到什么程度、到哪一天，事后总可以说已经达到。定性的话用于效益指标的，见 ZB-206。',
  tolerance: noTolerance,
  basis: targetBasis,
  related: ['ZB-203', 'ZB-206', 'ZB-207'],
  severity: '提示',
  fix: '质量指标写明要达到的标准或比率，时效指标写明日期或时限',
  examples: [
    {
      shows: '写明状态',
      input: exampleRow('质量指标', '储备盐符合度', '质量合格，无破损、受潮、污染'),
      verdict: 'agree',
    },
    { shows: '写明日期', input: exampleRow('时效指标', '开展走访慰问', '12月31日前完成'), verdict: 'agree' },
    {
      shows: '质量写“成效显著”',
      input: exampleRow('质量指标', '建立健全工业互联网平台体系', '成效显著'),
      verdict: 'hint',
    },
    { shows: '时效写“及时慰问”', input: exampleRow('时效指标', '离退休住院人员慰问', '及时慰问'), verdict: 'hint' },
    {
      shows: '这一行残缺',
      input: exampleRow('质量指标', '确保碘盐供应', '成效显著', { gap: '行首未见二级指标标题，待核对原件' }),
      verdict: 'unexecuted',
    },
  ],
  select: ({ disclosure }) =>
    rowSubjects(disclosure, (indicator) => {
      if (!['质量', '时效'].includes(headingOf(indicator) ?? '')) return false
      const fault = wordFault(indicator)
      const judged = indicator.reading.kind === 'qualitative' || isMeasured(indicator)
      return judged && (fault === null || fault === 'vague')
    }),
  judge: judgeRow((input) =>
    wordFault(input.indicator) === 'vague'
      ? rowHint(
          input,
          `${headingOf(input.indicator) ?? ''}指标${quoted(input.indicator.third)}的指标值只写${quoted(input.indicator.value)}，难以判断是否达到`,
        )
      : rowHolds(input, '指标值写明了数、日期或具体状态'),
  ),
})
