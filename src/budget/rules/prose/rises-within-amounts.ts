// GJ-413: an amount cannot have risen by more than it is.
import { defineRule, type Judgement, type Operand, type RuleContext, type Subject, wordJudgement } from '../rule.ts'
import { movementsOf, possible } from './movements.ts'
import { anchored, paragraphsOf, sayingOperand } from './sayings.ts'

interface Rise {
  readonly change: Operand
  readonly now: Operand
  readonly within: boolean
}

const judge = ({ change, now, within }: Rise): Judgement =>
  within
    ? wordJudgement('agree', '增加额不大于本年数', [change, now])
    : wordJudgement('hint', `本年数为 ${now.text}，增加额却写作 ${change.text}，倒推出的上年数为负`, [change, now])

const subjectsOf = (context: RuleContext): readonly Subject<Rise>[] =>
  paragraphsOf(context).flatMap((paragraphs) =>
    movementsOf(paragraphs).flatMap(({ change, candidates }) => {
      const fitting = candidates.find((candidate) => possible(candidate, change))
      const now = fitting ?? candidates[0]
      if (change === null || change.claim.direction !== 'up' || now === undefined) return []
      const input = {
        change: sayingOperand(change, '所写的增加额'),
        now: sayingOperand(now),
        within: fitting !== undefined,
      }
      return [anchored(input, now)]
    }),
  )

const operand = (label: string, text: string): Operand => ({ label, text, position: '', place: null })

/** Only rises: a fall may be larger than what is left. */
export const risesWithinAmounts = defineRule<Rise>({
  code: 'GJ-413',
  title: '增加额不大于本年数',
  compares: '情况说明里的“比上年增加多少万元”，与它所说的本年数比较。',
  meaning: '增加额大于本年数，上年数就成了负数，多半是照搬了别的项目的增减额。',
  tolerance: '不涉及尾差。',
  basis: [],
  related: ['GJ-403'],
  severity: '提示',
  fix: '核对这一项的增减额',
  examples: [
    {
      shows: '本年 10,441.41，增加 8,866.64',
      input: { change: operand('增加额', '8866.64 万元'), now: operand('本年数', '10441.41 万元'), within: true },
      verdict: 'agree',
    },
    {
      shows: '本年 0，却写增加 1,421.25',
      input: { change: operand('增加额', '1421.25 万元'), now: operand('本年数', '0 万元'), within: false },
      verdict: 'hint',
    },
  ],
  select: subjectsOf,
  judge,
})
