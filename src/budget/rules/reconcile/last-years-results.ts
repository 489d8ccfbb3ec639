// GJ-306: what a form says of last year is what last year's self-evaluation of the same project said.
import { compareDecimals } from '../../decimal.ts'
import type { Disclosure } from '../../disclosure.ts'
import type { Indicator, Reading } from '../../indicator.ts'
import { below } from '../../place.ts'
import { type Form, indicatorsOf } from '../../project.ts'
import { readValue, unitKey, withUnit } from '../../reading.ts'
import { bare } from '../../wording.ts'
import { exampleIndicator } from '../example-form.ts'
import { exactTolerance, targetBasis } from '../form-rule-text.ts'
import { formPosition, quoted, textOperand } from '../form-subjects.ts'
import { documentOf } from '../other-document.ts'
import { defineRule, type Judgement, type RuleContext, type Subject, wordJudgement } from '../rule.ts'

interface LastYear {
  readonly indicator: Indicator
  /** 上年完成值 as this year's form prints it. */
  readonly said: string
  /** The same row of last year's self-evaluation. */
  readonly before: Indicator
  readonly year: number
  readonly position: string
}

const isAlike = (said: Reading, before: Reading): boolean | null => {
  if (said.kind !== 'number' || before.kind !== 'number') return null
  if (said.unit !== '' && before.unit !== '' && unitKey(said.unit) !== unitKey(before.unit)) return null
  return said.change === before.change && compareDecimals(said.number, before.number) === 0
}

const judge = ({ indicator, said, before, year, position }: LastYear): Judgement => {
  const evidence = [
    textOperand(`${quoted(indicator.third)}的上年完成值`, said, position, below(indicator.place, '上年完成值')),
    textOperand(`${year}年自评的实际完成值`, before.actual, '', below(before.place, '实际完成值')),
  ]
  const alike = isAlike(
    withUnit(readValue(said), indicator.reading.kind === 'number' ? indicator.reading.unit : ''),
    before.actualReading,
  )
  if (alike === null) return wordJudgement('unexecuted', '上年完成值或上年自评的完成值不是可以比较的数', evidence)
  return alike
    ? wordJudgement('agree', '上年完成值与上年自评相同', evidence)
    : wordJudgement(
        'hint',
        `${quoted(indicator.third)}的上年完成值写${quoted(said)}，${year}年自评写${quoted(before.actual)}`,
        evidence,
      )
}

const priorOf = (indicator: Indicator): string =>
  indicator.cells.find(({ role, text }) => role === 'prior' && text !== '')?.text ?? ''

const rowSubjects = (form: Form, earlier: Form, year: number): readonly Subject<LastYear>[] =>
  indicatorsOf(form).flatMap((indicator) => {
    const said = priorOf(indicator)
    const name = bare(indicator.third)
    const same = indicatorsOf(earlier).filter(({ third }) => bare(third) === name)
    const [before] = same
    if (said === '' || name === '' || before === undefined || same.length > 1 || before.actual === '') return []
    const position = formPosition(form, indicator.number)
    return [{ input: { indicator, said, before, year, position }, position, marks: [], torn: [] }]
  })

const lastEvaluations = ({ department, disclosure }: RuleContext): Disclosure | undefined =>
  documentOf(department, disclosure.year - 1, 'final')

const example = (said: string, actual: string): LastYear => ({
  indicator: exampleIndicator('数量指标', '维护路灯数量', '≥500盏'),
  said,
  before: exampleIndicator('数量指标', '维护路灯数量', '≥480盏', { actual }),
  year: 2023,
  position: '',
})

export const lastYearsResults = defineRule<LastYear>({
  code: 'GJ-306',
  title: '表中写的上年完成值等于上年自评的完成值',
  compares:
    '项目表里“上年完成值”一列，与本站所存同一部门上年决算中同一项目、同名指标的实际完成值比较；名称不同或上年没有自评的不比较。',
  meaning: '同一个上年数两处不同，可能是统计口径调整，也可能抄错；今年的目标是高是低，要看哪一个数对。',
  tolerance: exactTolerance,
  basis: targetBasis,
  related: ['GJ-305', 'GJ-435'],
  severity: '提示',
  fix: '核对上年自评表；口径有调整的，在表中写明',
  examples: [
    { shows: '两处都是 486 盏', input: example('486盏', '486盏'), verdict: 'agree' },
    { shows: '今年写 520，上年自评写 486', input: example('520', '486盏'), verdict: 'hint' },
    { shows: '上年自评没有写数', input: example('486盏', '达成预期指标'), verdict: 'unexecuted' },
  ],
  select: (context) => {
    const earlier = lastEvaluations(context)
    if (earlier === undefined) return []
    return context.disclosure.forms.flatMap((form) => {
      const before = earlier.forms.find(({ id, kind }) => id === form.id && kind === 'evaluation')
      return before === undefined ? [] : rowSubjects(form, before, earlier.year)
    })
  },
  judge,
})
