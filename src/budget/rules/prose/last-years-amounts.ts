// GJ-435: an amount of last year that the prose names is the one printed for last year.
import { equalityExamples, pair, sameFigure } from '../comparison.ts'
import { type Equation, judgeEquation } from '../equation.ts'
import { defineRule, type RuleContext, type Subject } from '../rule.ts'
import { lastYearsOf } from './movements.ts'
import { type AmountSaying, paragraphsOf, prosePosition, type Saying, sayingTerm } from './sayings.ts'

/** The heading and the sentence before a claim: a part after 2023年决算…，其中 is of the outcome, too. */
const saidBefore = ({ section, claim }: Saying): string =>
  section.heading +
  section.segments
    .filter(({ sentence, index }) => sentence === claim.sentence && index <= claim.segment)
    .map(({ text, index }) => (index === claim.segment ? text.slice(0, claim.start) : text))
    .join('')

/** 上年执行数 stands in no budget, 上年预算 in no final account: only what the same stage prints compares. */
const isComparable = (saying: Saying, stage: 'budget' | 'final'): saying is AmountSaying => {
  const { claim, amount, figure } = saying
  if (claim.kind !== 'amount' || claim.year !== 'prior' || amount === null || figure === null) return false
  if (claim.reason || claim.vague) return false
  const words = `${claim.clause}${saying.subject}`
  return stage === 'budget'
    ? !/执行|决算|完成|支出数|实际/u.test(words + saidBefore(saying))
    : claim.role === 'actual' && !/预算/u.test(words)
}

const subjectsOf = (context: RuleContext): readonly Subject<Equation>[] => {
  const { stage } = context.disclosure
  return paragraphsOf(context).flatMap(({ sayings }) =>
    sayings.flatMap((saying) => {
      if (!isComparable(saying, stage) || saying.figure === null) return []
      const printed = lastYearsOf(context, saying.figure)
      if (printed === null) return []
      const said = sayingTerm(saying)
      return [
        {
          ...pair({ ...said, label: /上年/u.test(said.label) ? said.label : `${said.label}（上年数）` }, printed),
          position: prosePosition(saying.section),
        },
      ]
    }),
  )
}

export const lastYearsAmounts = defineRule<Equation>({
  ...sameFigure,
  code: 'GJ-435',
  title: '说明中写的上年数等于上年印出的数',
  compares:
    '情况说明里写出的上年预算数（决算说明里为上年决算数），与本年表中印出的上年数比较；表中没有的，与本站所存同一部门上年同一阶段文件中同一项的数比较。预算说明里的上年执行数不比较。',
  meaning: '同一个上年数写得不同，可能是口径调整或追溯调整，也可能抄的是另一年的数；由它算出的增减也会跟着错。',
  related: ['GJ-301', 'GJ-403'],
  severity: '提示',
  fix: '核对上年文件中的数；口径有调整的，在说明中写明',
  examples: equalityExamples('说明中的上年数', '上年文件中的数'),
  select: subjectsOf,
  judge: judgeEquation,
})
