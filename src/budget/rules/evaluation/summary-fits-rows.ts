// PJ-307: where the overall text says that the year's goal was met, the rows and the money say so too.

import { compareDecimals } from '../../decimal.ts'
import { tornAt } from '../../disclosure.ts'
import type { KeyPlace } from '../../place.ts'
import { actualGoal } from '../../project.ts'
import { exampleIndicator, examplePlace } from '../example-form.ts'
import {
  type ExecutionInput,
  exampleExecution,
  executionRate,
  executionSubjects,
  fineScale,
  percentText,
  roundedTo,
} from '../execution-terms.ts'
import { evaluationBasis, noTolerance } from '../form-rule-text.ts'
import { formPosition, quoted, textOperand } from '../form-subjects.ts'
import { defineRule, type Judgement, type Operand, wordJudgement } from '../rule.ts'
import { exampleSheet, type SheetInput, saysUnmet, sheetRows } from '../score-rows.ts'
import { evaluationsOf } from '../score-sheet.ts'

interface SummaryInput extends SheetInput {
  readonly text: string
  readonly position: string
  readonly place: KeyPlace
  readonly money: ExecutionInput
}

const metGoal = /(?:达到|达成|完成|实现)了?预期(?:目标|指标)/
const notDone = /未完成|未实施|尚未|未验收/
const eighty = { units: 80n, scale: 0 }

const judge = ({ text, position, place, rows, money }: SummaryInput): Judgement => {
  const sentence = metGoal.exec(text)?.[0] ?? ''
  const said: Operand = textOperand('实际完成情况', text, position, place)
  const unmet = rows.filter(({ indicator }) => saysUnmet(indicator) || notDone.test(indicator.reason))
  const rate = executionRate(money, fineScale)
  const low = rate !== null && compareDecimals(rate, eighty) < 0
  const facts = [
    ...(unmet.length > 0 ? [`有 ${unmet.length} 行指标写明未完成或部分完成`] : []),
    ...(low ? [`预算执行率为 ${percentText(roundedTo(rate, 1))}`] : []),
  ]
  const evidence = [
    said,
    ...unmet.map(({ indicator, position: row }) =>
      textOperand(
        `“${indicator.third}”`,
        [indicator.actual, indicator.reason].filter((part) => part !== '').join('；'),
        row,
        indicator.place,
      ),
    ),
  ]
  return facts.length === 0
    ? wordJudgement('agree', '总的说明与各行指标、预算执行不矛盾', [said])
    : wordJudgement('hint', `实际完成情况写${quoted(sentence)}，而${facts.join('，')}`, evidence)
}

const example = (text: string, input: SheetInput, adjusted: string, spent: string): SummaryInput => ({
  ...input,
  text,
  position: '',
  place: examplePlace,
  money: exampleExecution({ adjusted, spent }),
})

const done = exampleIndicator('数量指标', '走访慰问', '每年2次', { actual: '达成预期指标' })
const undone = exampleIndicator('数量指标', '购买设备', '打印机2台', {
  actual: '未完成预期指标且效果较差',
  reason: '暂未购买打印机',
})

export const summaryFitsRows = defineRule<SummaryInput>({
  code: 'PJ-307',
  title: '说全年达到预期目标的，各行指标和预算执行相符',
  compares: '目标的实际完成情况写“达到预期目标”的，看各行有没有“未完成”“部分达成”“尚未验收”，预算执行率是否低于 80%。',
  meaning: '总的一句话与分项的说法不一。可能主要目标确已达到，请在文字中说明没有完成的部分。',
  tolerance: noTolerance,
  basis: evaluationBasis,
  related: ['PJ-306', 'PJ-403'],
  severity: '提示',
  fix: '在实际完成情况中写明没有完成的部分和原因',
  examples: [
    {
      shows: '各行达成，钱也花完',
      input: example('2023年达到预期目标。', exampleSheet(done), '10', '10'),
      verdict: 'agree',
    },
    {
      shows: '有一行未完成',
      input: example('2023年完成预期指标。', exampleSheet(done, undone), '4.54', '4.54'),
      verdict: 'hint',
    },
    { shows: '执行率 60%', input: example('2023年达到预期目标。', exampleSheet(done), '25', '15'), verdict: 'hint' },
  ],
  select: ({ disclosure }) => {
    const moneys = executionSubjects(disclosure, '预算执行')
    return evaluationsOf(disclosure).flatMap((form, index) => {
      const money = moneys[index]?.input
      const result = actualGoal(form)
      if (money === undefined || result === undefined || !metGoal.test(result.text)) return []
      const position = formPosition(form, '目标')
      const { text, place } = result
      const input: SummaryInput = { text, position, place, rows: sheetRows(form), money }
      return [{ input, position, marks: [], torn: tornAt(disclosure, position) }]
    })
  },
  judge,
})
