// GJ-408: counts that the prose states: projects with 绩效目标, and 预算单位.
import { defineRule, type Judgement, type Operand, type RuleContext, type Subject, wordJudgement } from '../rule.ts'
import { formClaimsOf } from './form-claims.ts'
import { atProse, type Paragraphs, paragraphsOf, type Saying, sayingOperand } from './sayings.ts'

interface Count {
  readonly stated: Operand
  readonly number: bigint
  /** What was counted in the data, by name; empty when nothing of the kind is in the document. */
  readonly found: readonly string[]
  /** 份绩效目标表, 个预算单位. */
  readonly what: string
  /** True where a document may publish only some of them. */
  readonly partly: boolean
}

const judge = ({ stated, number, found, what, partly }: Count): Judgement => {
  const counted: Operand = { label: `本文件所列${what}`, text: `${found.length}`, position: '', place: null }
  const evidence = [stated, counted, ...found.map((label) => ({ label, text: '1', position: '', place: null }))]
  if (found.length === 0) return wordJudgement('unexecuted', `本文件没有列出${what}，无从计数`, [stated])
  if (partly && number > BigInt(found.length))
    return wordJudgement(
      'unexecuted',
      `写作 ${number} 个，本文件只列出 ${found.length} 份${what}，其余没有公开，不作比较`,
      evidence,
    )
  const gap = number - BigInt(found.length)
  if (gap === 0n) return wordJudgement('agree', `写作 ${number} 个，与所列的${what}数相同`, evidence)
  const size = gap < 0n ? -gap : gap
  return {
    ...wordJudgement(
      'hint',
      `写作 ${number} 个，本文件列出 ${found.length} 个${what}，${gap > 0n ? '少' : '多'} ${size} 个`,
      evidence,
    ),
    difference: `${size} 个`,
  }
}

const subject = (saying: Saying, found: readonly string[], what: string, partly: boolean): Subject<Count> =>
  atProse({ stated: sayingOperand(saying), number: saying.claim.number.units, found, what, partly }, saying.section)

/** `2个预算单位开展了…`: some of them do something; how many there are is another sentence. */
const ofSome = /^\d+个预算单位(?:开展|编报|实行|申报|填报|的)/u

const institutionCounts = ({ disclosure }: RuleContext, { section, sayings }: Paragraphs): readonly Subject<Count>[] =>
  sayings
    .filter(({ claim }) => claim.kind === 'count' && claim.noun === '预算单位')
    .filter(({ claim }) => !ofSome.test(section.segments[claim.segment]?.text.slice(claim.start) ?? ''))
    .map((saying) =>
      subject(
        saying,
        disclosure.institutions.map(({ name }) => name),
        '预算单位',
        false,
      ),
    )

const subjectsOf = (context: RuleContext): readonly Subject<Count>[] =>
  paragraphsOf(context).flatMap((paragraphs) => [
    ...formClaimsOf(context.disclosure, paragraphs).map(({ count, forms }) =>
      subject(
        count,
        forms.map(({ name }) => name),
        '绩效目标表',
        true,
      ),
    ),
    ...institutionCounts(context, paragraphs),
  ])

const example = (number: bigint, found: readonly string[]): Count => ({
  stated: { label: '实行绩效目标管理的项目', text: `${number}个`, position: '', place: null },
  number,
  found,
  what: '绩效目标表',
  partly: true,
})

/** Only 提示: a document may publish some of its forms elsewhere. */
export const countsEqualProse = defineRule<Count>({
  code: 'GJ-408',
  title: '说明中的个数等于所列的个数',
  compares:
    '情况说明里的“项目 8 个”“预算单位共 2 个”，与本文件所列的绩效目标表份数、预算单位个数比较。句中写了实施单位的，只数该单位的表。公开的表比所写的少，可能只公开了一部分，不作比较。',
  meaning: '不同，可能说明没有跟着改，或一张表含几个项目；需要人来判断。',
  tolerance: '个数没有尾差，不同即列为提示。',
  basis: ['核心绩效目标和指标（财预〔2021〕101号）'],
  related: ['GJ-404'],
  severity: '提示',
  fix: '核对个数，检查是否漏列了绩效目标表或预算单位',
  examples: [
    { shows: '写 3 个，列出 3 份', input: example(3n, ['项目甲', '项目乙', '项目丙']), verdict: 'agree' },
    { shows: '写 4 个，公开了 3 份', input: example(4n, ['项目甲', '项目乙', '项目丙']), verdict: 'unexecuted' },
    { shows: '写 2 个，列出 3 份', input: example(2n, ['项目甲', '项目乙', '项目丙']), verdict: 'hint' },
    { shows: '没有列出任何表', input: example(3n, []), verdict: 'unexecuted' },
  ],
  select: subjectsOf,
  judge,
})
