// PJ-306: the completion column says what was done, not only that the target was met. One 提示 a form.
import { saysMet } from '../../facts/completions.ts'
import { exampleIndicator } from '../example-form.ts'
import { evaluationBasis, noTolerance } from '../form-rule-text.ts'
import { formSubject, textOperand } from '../form-subjects.ts'
import { defineRule, type Judgement, wordJudgement } from '../rule.ts'
import { exampleSheet, type SheetInput, sheetRows } from '../score-rows.ts'
import { evaluationsOf } from '../score-sheet.ts'

const counted = ['number', 'range']

const judge = ({ rows }: SheetInput): Judgement => {
  const written = rows.filter(({ indicator }) => indicator.actual !== '' && indicator.reading.kind !== 'notApplicable')
  if (written.length === 0) return wordJudgement('unexecuted', '没有写实际完成值')
  const bareRows = written.filter(({ indicator }) => saysMet(indicator))
  const quantified = bareRows.filter(({ indicator }) => counted.includes(indicator.reading.kind))
  const evidence = (quantified.length > 0 ? quantified : bareRows).map(({ indicator, position }) =>
    textOperand(`“${indicator.third}”指标值 ${indicator.value}`, indicator.actual, position, indicator.place),
  )
  if (bareRows.length === 0) return wordJudgement('agree', '完成栏写了实际完成的内容')
  const share = `完成栏 ${written.length} 行中，${bareRows.length} 行只写达成预期，没有写实际完成的数或情况`
  const figures = quantified.length > 0 ? `；其中 ${quantified.length} 行的指标值是数` : ''
  return wordJudgement('hint', `${share}${figures}`, evidence)
}

export const completionSaysWhat = defineRule<SheetInput>({
  code: 'PJ-306',
  title: '完成栏写出实际完成的内容',
  compares:
    '一张自评表的实际完成值，数一数只写“达成预期指标”“完成”的行；每张表至多一条提示，指标值是数的行单独计数。不适用的行归 PJ-402。',
  meaning: '指标值是“每年2次”，完成栏应写实际几次。只写“达成预期指标”，读者无法核对。',
  tolerance: noTolerance,
  basis: evaluationBasis,
  related: ['PJ-303', 'PJ-305'],
  severity: '提示',
  fix: '在完成栏写出实际完成的数量、比率或日期',
  examples: [
    {
      shows: '写了完成的数',
      input: exampleSheet(exampleIndicator('数量指标', '外出拜访', '≥20次', { actual: '22' })),
      verdict: 'agree',
    },
    {
      shows: '部分达成，写了情况',
      input: exampleSheet(
        exampleIndicator('成本指标', '不超预算', '45万', { actual: '部分达成预期指标并具有一定效果' }),
      ),
      verdict: 'agree',
    },
    {
      shows: '只写“达成预期指标”',
      input: exampleSheet(exampleIndicator('数量指标', '走访慰问', '每年2次', { actual: '达成预期指标' })),
      verdict: 'hint',
    },
    {
      shows: '完成栏全部空白',
      input: exampleSheet(exampleIndicator('数量指标', '走访慰问', '每年2次')),
      verdict: 'unexecuted',
    },
  ],
  select: ({ disclosure }) =>
    evaluationsOf(disclosure).map((form) => formSubject(form, { rows: sheetRows(form) }, '绩效指标', [])),
  judge,
})
