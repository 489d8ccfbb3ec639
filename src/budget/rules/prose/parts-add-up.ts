// GJ-405: parts that a paragraph names after 其中 add up to the amount that they divide.
import { sumFen } from '../../money.ts'
import { type Equation, exampleEquation, judgeEquation, roundingTolerance } from '../equation.ts'
import { defineRule, type Judgement, type Subject } from '../rule.ts'
import { type Composition, compositionsOf } from './compositions.ts'
import { anchored, paragraphsOf, sayingName, sayingTerm } from './sayings.ts'

/** The equation, and whether the parts are known to be all there are. */
interface Division extends Equation {
  readonly complete: boolean
}

/** True when the parts come to the whole, to the 分. */
export const adds = ({ lead, parts }: Composition): boolean =>
  sumFen(parts.map(({ amount }) => amount)) === lead.amount.fen

const judge = (division: Division): Judgement => {
  const judgement = judgeEquation(division)
  if (judgement.verdict === 'agree' || division.complete) return judgement
  const reason = `${division.leftName}之后列出的各项不一定是全部，相加与总数不等也说明不了问题`
  return { ...judgement, verdict: 'unexecuted', message: reason, difference: '', differenceFen: null }
}

const subjectOf = ({ lead, parts, complete }: Composition): Subject<Division> =>
  anchored(
    {
      relation: '=',
      left: [sayingTerm(lead)],
      right: parts.map((part) => sayingTerm(part, sayingName(part))),
      leftName: sayingName(lead),
      rightName: '其后所列各项之和',
      complete,
    },
    lead,
  )

const names = ['政府采购预算总额', '货物、工程、服务之和'] as const
const division = (whole: string, parts: readonly (readonly [string, string])[], complete = true): Division => ({
  ...exampleEquation('=', [[names[0], whole]], parts, names),
  complete,
})

/** Needs two parts: one part alone divides nothing. */
export const partsAddUp = defineRule<Division>({
  code: 'GJ-405',
  title: '说明中的分项之和等于总数',
  compares:
    '一段话里“其中”“主要包括”之后的各项金额相加，与它们所分解的总数比较，例如政府采购预算总额与货物、工程、服务，基本支出与人员经费、公用经费。',
  meaning: '分项与总数不等，可能漏写或写错一项。只列出主要几项的，相加少于总数很正常，这时不作判断。',
  tolerance: roundingTolerance,
  basis: ['《地方预决算公开操作规程》（财预〔2016〕143号）'],
  related: ['GJ-401', 'GJ-402'],
  severity: '不符',
  fix: '把这一段的各项金额重新相加，更正写错的一项',
  examples: [
    {
      shows: '51.78 等于 29.78、1.00、21.00 之和',
      input: division('51.78', [
        ['货物', '29.78'],
        ['工程', '1.00'],
        ['服务', '21.00'],
      ]),
      verdict: 'agree',
    },
    {
      shows: '总数多 1 万元',
      input: division('52.78', [
        ['货物', '29.78'],
        ['工程', '1.00'],
        ['服务', '21.00'],
      ]),
      verdict: 'differ',
    },
    {
      shows: '两项各四舍五入，差末位一个单位',
      input: division('1.00', [
        ['货物', '0.34'],
        ['服务', '0.67'],
      ]),
      verdict: 'hint',
    },
    {
      shows: '只写了主要几项',
      input: division(
        '51.78',
        [
          ['货物', '29.78'],
          ['工程', '1.00'],
        ],
        false,
      ),
      verdict: 'unexecuted',
    },
  ],
  select: ({ department, disclosure }) =>
    paragraphsOf({ department, disclosure })
      .flatMap(compositionsOf)
      .filter(({ parts }) => parts.length > 1)
      .map(subjectOf),
  judge,
})
