// PJ-401: an indicator that does not apply carries no points. One 提示 a form, with the points awarded.
import { sumDecimals } from '../../decimal.ts'
import type { Indicator, Points } from '../../indicator.ts'
import { exampleIndicator } from '../example-form.ts'
import { evaluationBasis, exactTolerance } from '../form-rule-text.ts'
import { formPosition } from '../form-subjects.ts'
import { defineRule, type Judgement, type Operand } from '../rule.ts'
import { exampleSheet, type SheetInput, sheetRows } from '../score-rows.ts'
import { evaluationsOf, pointsJudgement, pointsText } from '../score-sheet.ts'

const isInapplicable = ({ indicator }: SheetInput['rows'][number]): boolean =>
  indicator.reading.kind === 'notApplicable'
const isWeighted = ({ weight }: Indicator): boolean => weight !== null && weight.value.units !== 0n

const sumText = (points: readonly (Points | null)[]): string =>
  pointsText(sumDecimals(points.flatMap((one) => (one === null ? [] : [one.value]))))

const judge = ({ rows }: SheetInput): Judgement => {
  const inapplicable = rows.filter(isInapplicable)
  const weighted = inapplicable.filter(({ indicator }) => isWeighted(indicator))
  const evidence: readonly Operand[] = weighted.map(({ indicator, position }) => ({
    label: `${indicator.second}“${indicator.third}”`,
    text: `分值 ${indicator.weight?.text ?? '—'}，得分 ${indicator.score?.text ?? '—'}`,
    position,
    place: indicator.place,
  }))
  if (weighted.length === 0) return pointsJudgement('agree', `${inapplicable.length} 项不适用的指标没有分值`, evidence)
  const weight = sumText(weighted.map(({ indicator }) => indicator.weight))
  const score = sumText(weighted.map(({ indicator }) => indicator.score))
  return pointsJudgement('hint', `${weighted.length} 项写明不适用的指标占分值 ${weight} 分，得分 ${score} 分`, evidence)
}

const row = (weight: string, score: string): Indicator =>
  exampleIndicator('生态效益指标', '不适用此指标', '不适用此指标', { actual: '达成预期指标', weight, score })

export const inapplicableCarriesNothing = defineRule<SheetInput>({
  code: 'PJ-401',
  title: '不适用的指标不占分值',
  compares: '指标值写“不适用”的各行，看分值是否为 0 或空白；每张表至多一条提示，写明合计的分值与得分。',
  meaning: '不适用的指标无从完成，占了分值又得分，总分就含有没有做事的分。',
  tolerance: exactTolerance,
  basis: evaluationBasis,
  related: ['PJ-402'],
  severity: '提示',
  fix: '把不适用的指标的分值改为 0，分配给适用的指标',
  examples: [
    { shows: '不适用，分值 0', input: exampleSheet(row('0', '0')), verdict: 'agree' },
    { shows: '不适用，分值空白', input: exampleSheet(row('', '0')), verdict: 'agree' },
    {
      shows: '三项不适用共 25 分，全部得分',
      input: exampleSheet(row('10', '10'), row('5', '5'), row('10', '10')),
      verdict: 'hint',
    },
  ],
  select: ({ disclosure }) =>
    evaluationsOf(disclosure).flatMap((form) => {
      const rows = sheetRows(form)
      const inapplicable = rows.filter(isInapplicable)
      const [lead, ...others] = [...inapplicable.filter(({ indicator }) => isWeighted(indicator)), ...inapplicable]
      if (lead === undefined) return []
      const marks = [
        ...new Set(others.filter(({ indicator }) => isWeighted(indicator)).map(({ position }) => position)),
      ]
      return [{ input: { rows }, position: lead.position, marks: [...marks, formPosition(form, '总分')], torn: [] }]
    }),
  judge,
})
