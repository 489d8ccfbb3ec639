// GJ-414: shares of parts that make up a whole come to 100 %.
import {
  compareDecimals,
  type Decimal,
  decimalText,
  parseDecimal,
  subtractDecimals,
  sumDecimals,
} from '../../decimal.ts'
import { defineRule, type Judgement, type Operand, type Subject, wordJudgement } from '../rule.ts'
import { compositionsOf } from './compositions.ts'
import { adds } from './parts-add-up.ts'
import { anchored, type Paragraphs, paragraphsOf, type Saying, sayingOperand } from './sayings.ts'
import { partOf } from './shares-equal-quotients.ts'
import { wholeOf } from './subjects.ts'

interface Shares {
  readonly shares: readonly Decimal[]
  readonly evidence: readonly Operand[]
  /** False when a part has no share. */
  readonly all: boolean
}

const hundred: Decimal = { units: 100n, scale: 0 }

const judge = ({ shares, evidence, all }: Shares): Judgement => {
  if (!all) return wordJudgement('unexecuted', '有的分项没有写占比，无从相加', evidence)
  const sum = sumDecimals(shares)
  const gap = subtractDecimals(sum, hundred)
  const text = `各项占比合计 ${decimalText(sum)}%`
  if (gap.units === 0n) return wordJudgement('agree', text, evidence)
  const size = { units: gap.units < 0n ? -gap.units : gap.units, scale: gap.scale }
  // n shares, each rounded by at most half a last digit.
  const allowed = { units: 5n * BigInt(shares.length), scale: Math.min(...shares.map(({ scale }) => scale)) + 1 }
  const rounding = compareDecimals(size, allowed) <= 0
  return {
    ...wordJudgement(
      rounding ? 'hint' : 'differ',
      `${text}，与 100% 相差 ${decimalText(size)} 个百分点${rounding ? '，在四舍五入的尾差之内' : ''}`,
      evidence,
    ),
    difference: `${decimalText(size)} 个百分点`,
  }
}

const subjectsOf = (paragraphs: Paragraphs): readonly Subject<Shares>[] => {
  const printed = paragraphs.sayings.filter(
    ({ claim }) => claim.kind === 'share' && !claim.reason && !claim.vague && wholeOf(claim.clause) === '',
  )
  return compositionsOf(paragraphs)
    .filter((one) => one.parts.length > 1 && adds(one))
    .flatMap(({ parts, lead }) => {
      const shares = parts.map((part) => printed.find((share) => partOf(paragraphs.sayings, share) === part))
      const found = shares.filter((share): share is Saying => share !== undefined)
      if (found.length < 2) return []
      const evidence = found.map((share, index) => sayingOperand(share, `“${parts[index]?.subject ?? ''}”所占的比例`))
      const input = { shares: found.map(({ claim }) => claim.number), evidence, all: found.length === parts.length }
      return [anchored(input, lead)]
    })
}

const example = (all: boolean, ...texts: readonly string[]): Shares => ({
  shares: texts.flatMap((text) => parseDecimal(text) ?? []),
  evidence: texts.map((text) => ({ label: '占比', text: `${text}%`, position: '', place: null })),
  all,
})

/** Only where the parts themselves make up the whole. */
export const sharesAddUp = defineRule<Shares>({
  code: 'GJ-414',
  title: '各项占比合计为 100%',
  compares: '一段话里的分项金额正好等于总数时，各分项的占比相加，与 100% 比较。',
  meaning: '占比是分别四舍五入的，合计差几个末位单位很平常；差得多，说明有一项占比写错。',
  tolerance: '每项占比可差末位的半个单位，在此以内列为提示，超出列为不符。',
  basis: [],
  related: ['GJ-402', 'GJ-405'],
  severity: '不符',
  fix: '逐项重新计算占比',
  examples: [
    { shows: '11.19% 与 88.81%', input: example(true, '11.19', '88.81'), verdict: 'agree' },
    { shows: '有一项写错', input: example(true, '11.19', '98.81'), verdict: 'differ' },
    { shows: '三项各四舍五入，合计 99.99%', input: example(true, '33.33', '33.33', '33.33'), verdict: 'hint' },
    { shows: '有一项没有写占比', input: example(false, '11.19', '88.81'), verdict: 'unexecuted' },
  ],
  select: (context) => paragraphsOf(context).flatMap(subjectsOf),
  judge,
})
