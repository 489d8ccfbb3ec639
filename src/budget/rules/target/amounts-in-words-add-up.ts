// ZB-611: amounts that a goal, a result or a paragraph names as parts of an amount come to that amount.
import { tornAt } from '../../disclosure.ts'
import { formatAmount } from '../../money.ts'
import type { KeyPlace } from '../../place.ts'
import type { Form } from '../../project.ts'
import { examplePlace } from '../example-form.ts'
import { targetBasis } from '../form-rule-text.ts'
import { formPosition, quoted, textOperand } from '../form-subjects.ts'
import { defineRule, type Judgement, type Subject, wordJudgement } from '../rule.ts'
import { amountPattern, amountsIn, lastDigit, type WordAmount } from '../word-amounts.ts'

interface WordSum {
  readonly heading: string
  readonly text: string
  readonly position: string
  readonly place: KeyPlace
  readonly gap: string
}

/** `89.97万元。其中:30万元…;30万元…;29.99万元…。` */
const listed = new RegExp(`${amountPattern}[，,。；;]?\\s*其中[:：]?([^。]*)`, 'g')
/** `854万元（高标准农田400万元，示范建设295万元，畅通工程159万元）` */
const bracketed = new RegExp(`${amountPattern}\\s*[（(]([^（）()]*)[）)]`, 'g')

const half = (amount: WordAmount): bigint => lastDigit(amount) / 2n

/** What is wrong with the first sum of a text; `null` where every one holds, '' where there is none. */
const faultOf = (text: string): string | null => {
  const flat = text.normalize('NFKC').replace(/\s+/g, '')
  const found = [...flat.matchAll(listed), ...flat.matchAll(bracketed)].flatMap((match) => {
    const [total] = amountsIn(match[0])
    const parts = amountsIn(match[3] ?? '')
    const same = total !== undefined && parts.length >= 2 && parts.every(({ unit }) => unit === total.unit)
    return same ? [{ total, parts }] : []
  })
  if (found.length === 0) return ''
  // Parts that come to less may be a choice of them; parts that come to more cannot be.
  const wrong = found.find(({ total, parts }) => {
    const sum = parts.reduce((all, { fen }) => all + fen, 0n)
    const finest = [total, ...parts].map(half).reduce((least, one) => {
      const smaller = one < least
      return smaller ? one : least
    })
    return sum - total.fen > finest * BigInt(parts.length)
  })
  if (wrong === undefined) return null
  const sum = wrong.parts.reduce((all, { fen }) => all + fen, 0n)
  const { unit, decimals } = wrong.total
  const finest = Math.max(decimals, ...wrong.parts.map((part) => part.decimals))
  return `写作 ${wrong.total.text}，其中各项（${wrong.parts.map(({ text: part }) => part).join('、')}）之和为 ${formatAmount(sum, unit, finest)} ${unit}`
}

const judge = ({ heading, text, position, place, gap }: WordSum): Judgement => {
  const evidence = [textOperand(heading, text, position, place)]
  if (gap !== '') return wordJudgement('unexecuted', `文字残缺，不作判断：${gap}`, evidence)
  const fault = faultOf(text)
  return fault === null || fault === ''
    ? wordJudgement('agree', '文字里的合计不小于其中各项之和', evidence)
    : wordJudgement('hint', `${quoted(heading)}里${fault}`, evidence)
}

const subjectsOf = (form: Form): readonly Omit<WordSum, 'gap'>[] => [
  ...form.paragraphs.map(({ heading, text, place }) => ({
    heading,
    text,
    place,
    position: formPosition(form, heading),
  })),
  ...form.goals.map(({ heading, text, place }) => ({ heading, text, place, position: formPosition(form, '目标') })),
]

const example = (text: string, gap = ''): WordSum => ({
  heading: '实际完成情况',
  text,
  position: '',
  place: examplePlace,
  gap,
})

export const amountsInWordsAddUp = defineRule<WordSum>({
  code: 'ZB-611',
  title: '文字里写的金额不小于其中各项之和',
  compares: '目标、完成情况和项目概况等文字中，“……万元，其中……”和“……万元（……）”里的各项金额相加，与前面的金额比较。',
  meaning: '其中各项可以没有列全，所以比合计小不作提示；比合计大，多半是有一个数写错，或没有随着更新。',
  tolerance: '按印出的最细一位小数，每项可差半个单位。',
  basis: targetBasis,
  related: ['ZB-101', 'ZB-603'],
  severity: '提示',
  fix: '核对合计与其中各项，改正写错的数',
  examples: [
    {
      shows: '各项之和等于合计',
      input: example('完成60万元，其中：30万元用于设计，30万元用于审计。'),
      verdict: 'agree',
    },
    { shows: '各项没有列全', input: example('完成60万元，其中：30万元用于设计，20万元用于审计。'), verdict: 'agree' },
    {
      shows: '各项之和比合计多 0.02 万元',
      input: example('完成89.97万元。其中:30万元用于预算;30万元用于审计;29.99万元用于设计。'),
      verdict: 'hint',
    },
    { shows: '文字残缺', input: example('完成60万元，其中：', '所据文本中断，待核对原件'), verdict: 'unexecuted' },
  ],
  select: ({ disclosure }) =>
    disclosure.forms.flatMap((form) =>
      subjectsOf(form)
        .filter(({ text }) => faultOf(text) !== '')
        .map((input): Subject<WordSum> => {
          const torn = tornAt(disclosure, input.position)
          return { input: { ...input, gap: torn[0]?.note ?? '' }, position: input.position, marks: [], torn }
        }),
    ),
  judge,
})
