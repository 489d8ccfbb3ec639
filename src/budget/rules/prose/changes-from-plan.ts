// GJ-438: a change from the year's budget that a 决算 states is the outcome less the budget that its table prints.
import { type Equation, exampleEquation, judgeEquation, roundingTolerance } from '../equation.ts'
import { defineRule, type RuleContext, type Subject } from '../rule.ts'
import { type Change, type ChangeNames, changeEquation, judgeChange } from './changes-equal-differences.ts'
import { type Movement, movementsOf, possible } from './movements.ts'
import { plannedBeside } from './planned-amounts.ts'
import { anchored, type Paragraphs, paragraphsOf } from './sayings.ts'

const fromPlan: ChangeNames = { risen: '预算数与增加额之和', fallen: '决算数与减少额之和' }

/** Only where one outcome is meant and the table prints its budget; anything else is left to who reads it. */
const subjectOf = (context: RuleContext, movement: Movement): readonly Subject<Change>[] => {
  const { change, lead } = movement
  if (change === null && lead.claim.kind !== 'unchanged') return []
  const found = movement.candidates
    .filter((candidate) => possible(candidate, change))
    .flatMap((now) => {
      const plan = plannedBeside(context, movement.lead, now)
      return plan === null ? [] : [{ now, input: changeEquation(movement, now, plan, fromPlan) }]
    })
  const chosen = found.find(({ input }) => judgeEquation(input).verdict === 'agree') ?? found[0]
  return chosen === undefined || (found.length > 1 && judgeEquation(chosen.input).verdict !== 'agree')
    ? []
    : [anchored(chosen.input, chosen.now)]
}

const subjectsOf = (context: RuleContext, paragraphs: Paragraphs): readonly Subject<Change>[] =>
  movementsOf(paragraphs, 'plan').flatMap((movement) => subjectOf(context, movement))

const names = ['预算数', '决算数与减少额之和'] as const
const example = (plan: string, now: string, change: string): Equation =>
  exampleEquation(
    '=',
    [['公务接待费预算数', plan]],
    [
      ['公务接待费决算数', now],
      ['所写的减少额', change],
    ],
    names,
  )

/** Changes of “三公” from the budget beside them in the table. */
export const changesFromPlan = defineRule<Change>({
  code: 'GJ-438',
  title: '说明中比预算的增减额等于决算数减预算数',
  compares:
    '决算的情况说明里“与预算相比增加（减少）多少万元”“与预算相比无变化”，与“三公”经费表印出的决算数减预算数的结果比较；写明年初预算的不与全年预算数比较，反之亦然。',
  meaning: '不同，可能是把与上年相比的数写成了与预算相比，也可能是数没有更新；表中没有预算数的不作判断。',
  tolerance: roundingTolerance,
  basis: ['《地方预决算公开操作规程》（财预〔2016〕143号）'],
  related: ['GJ-403', 'GJ-406', 'GJ-416'],
  severity: '不符',
  fix: '用决算数减预算数，更正增减额，或更正所比的是哪一个数',
  examples: [
    { shows: '1.8 等于 1.52 加 0.28', input: example('1.8', '1.52', '0.28'), verdict: 'agree' },
    { shows: '预算 14.9，决算 5.21，写减少 0.1', input: example('14.9', '5.21', '0.1'), verdict: 'differ' },
    { shows: '差末位一个单位', input: example('1.80', '1.52', '0.29'), verdict: 'hint' },
    { shows: '表中没有预算数', input: example('', '1.52', '0.28'), verdict: 'unexecuted' },
  ],
  select: (context) =>
    context.disclosure.stage === 'final'
      ? paragraphsOf(context).flatMap((paragraphs) => subjectsOf(context, paragraphs))
      : [],
  judge: judgeChange,
})
