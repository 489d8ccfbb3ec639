// GJ-410: what is as last year needs no reason; one given beside it is often left over from a template.
import { defineRule, type Judgement, type Operand, type RuleContext, type Subject, wordJudgement } from '../rule.ts'
import { atProse, type Paragraphs, paragraphsOf, prosePosition, type Saying } from './sayings.ts'

/** 持平 in one file, each with the reason of a change that follows it; '' when none does. */
interface Unchanged {
  readonly sayings: readonly { readonly said: Operand; readonly reason: string }[]
}

const judge = ({ sayings }: Unchanged): Judgement => {
  const odd = sayings.filter(({ reason }) => reason !== '')
  const [first] = odd
  if (first === undefined)
    return wordJudgement(
      'agree',
      '写持平、相同的，没有另写增减原因',
      sayings.map(({ said }) => said),
    )
  const others = odd.length === 1 ? '' : `；同样的共 ${odd.length} 处`
  return wordJudgement(
    'hint',
    `“${first.said.text}”，其后又写了“${first.reason}”${others}`,
    odd.map(({ said }) => said),
  )
}

/** `保持不变`, `未安排`: why nothing changed is no reason of a change. */
const fitting = /不变|无变化|没有变化|持平|一致|相同|未安排|没有安排|未发生|无此|均无|也未|稳定/u

/** The reason that follows in the same part of the sentence, or opens the next sentence. */
const reasonAfter = ({ section }: Paragraphs, { claim }: Saying): string => {
  const here = section.segments[claim.segment]
  const rest = here?.text.slice(claim.start + claim.text.length) ?? ''
  const next = section.segments[claim.segment + 1]
  // 收入增加…，其中其他收入与上年持平。主要原因是…: the next sentence tells why the rest of this one changed.
  const ofOthers = section.claims.some(
    ({ kind, sentence, direction }) =>
      sentence === claim.sentence && (kind === 'change' || kind === 'percentChange') && direction !== 'same',
  )
  const ends = next !== undefined && next.passage === claim.passage && /^[。;,\s]*$/.test(rest)
  const following = ends && !ofOthers ? next.text : ''
  const found = /^[,。;\s]*((?:主要)?(?:增减|变动|增加|减少)?(?:变动|变化)?(?:的)?原因(?:是|为|:)[^。;]*)/.exec(
    rest + following,
  )
  const reason = found?.[1]?.trim() ?? ''
  return fitting.test(reason) ? '' : reason
}

const subjectsOf = (context: RuleContext): readonly Subject<Unchanged>[] =>
  context.disclosure.contents.flatMap((content) => {
    const own = paragraphsOf(context).filter(({ section }) => section.content === content)
    const sayings = own.flatMap((paragraphs) =>
      paragraphs.sayings
        .filter(({ claim }) => claim.kind === 'unchanged' && !claim.reason)
        .map((saying) => {
          const { claim, section } = saying
          const said = {
            label: section.heading,
            text: claim.text,
            position: prosePosition(section),
            place: claim.place,
          }
          return { said, reason: reasonAfter(paragraphs, saying) }
        }),
    )
    return sayings.length === 0 ? [] : [atProse({ sayings }, { content })]
  })

const example = (reason: string): Unchanged => ({
  sayings: [{ said: { label: '“三公”经费', text: '与上年持平', position: '', place: null }, reason }],
})

/** 持平 with 主要原因. */
export const unchangedWithReason = defineRule<Unchanged>({
  code: 'GJ-410',
  title: '与上年持平的，不必再写增减原因',
  compares: '情况说明里写“与上年持平”“与上年相同”的，看紧接着是否又写了“主要原因”。',
  meaning: '持平而有“主要原因”，可能是模板没有改净，也可能是解释为何没有变化；请人判断。',
  tolerance: '不涉及金额比较。',
  basis: [],
  related: ['GJ-411', 'GJ-412'],
  severity: '提示',
  fix: '删去多余的原因，或写明其实有增减',
  examples: [
    { shows: '“与上年持平。”', input: example(''), verdict: 'agree' },
    {
      shows: '“与上年持平，主要原因是公务用车运行费保持不变”',
      input: example('主要原因是公务用车运行费保持不变'),
      verdict: 'hint',
    },
  ],
  select: subjectsOf,
  judge,
})
