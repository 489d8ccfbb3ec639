// PJ-402: an indicator that does not apply is not said to be met. One 提示 a form.
import { saysMet } from '../../facts/completions.ts'
import type { Indicator } from '../../indicator.ts'
import { exampleIndicator } from '../example-form.ts'
import { evaluationBasis, noTolerance } from '../form-rule-text.ts'
import { textOperand } from '../form-subjects.ts'
import { defineRule, type Judgement, wordJudgement } from '../rule.ts'
import { exampleSheet, type SheetInput, sheetRows } from '../score-rows.ts'
import { evaluationsOf } from '../score-sheet.ts'

const judge = ({ rows }: SheetInput): Judgement => {
  const met = rows.filter(({ indicator }) => saysMet(indicator))
  const evidence = met.map(({ indicator, position }) =>
    textOperand(`${indicator.second}“${indicator.third}”`, indicator.actual, position, indicator.place),
  )
  return met.length === 0
    ? wordJudgement('agree', '不适用的指标没有写达成')
    : wordJudgement(
        'hint',
        `${met.length} 项写明不适用的指标，实际完成值写“${met[0]?.indicator.actual ?? ''}”`,
        evidence,
      )
}

const row = (actual: string): Indicator => exampleIndicator('生态效益指标', '不适用', '不适用', { actual })

export const inapplicableNotMet = defineRule<SheetInput>({
  code: 'PJ-402',
  title: '不适用的指标不写达成',
  compares: '指标值写“不适用”的各行，看实际完成值是否写“达成预期指标”；每张表至多一条提示。',
  meaning: '不适用的指标无所谓达成，多半是整列复制的结果，也说明完成栏不是逐行填写的。',
  tolerance: noTolerance,
  basis: evaluationBasis,
  related: ['PJ-306', 'PJ-401'],
  severity: '提示',
  fix: '把这些行的实际完成值改为“不适用”或留空',
  examples: [
    { shows: '完成栏也写不适用', input: exampleSheet(row('不适用')), verdict: 'agree' },
    { shows: '完成栏写“达成预期指标”', input: exampleSheet(row('达成预期指标'), row('达成预期指标')), verdict: 'hint' },
  ],
  select: ({ disclosure }) =>
    evaluationsOf(disclosure).flatMap((form) => {
      const rows = sheetRows(form).filter(({ indicator }) => indicator.reading.kind === 'notApplicable')
      const [lead, ...others] = rows
      if (lead === undefined) return []
      return [{ input: { rows }, position: lead.position, marks: others.map(({ position }) => position), torn: [] }]
    }),
  judge,
})
