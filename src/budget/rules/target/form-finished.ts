// ZB-609: a form that is published has been filled in: no prompt of the template in place of a text, no figures in place
// of names, no points without a result.
import { type Disclosure, tornAt } from '../../disclosure.ts'
import { type Indicator, isBlankIndicator } from '../../indicator.ts'
import { type Form, indicatorsOf } from '../../project.ts'
import { exampleIndicator } from '../example-form.ts'
import { noTolerance, targetBasis } from '../form-rule-text.ts'
import { formPosition, formSubject, textOperand } from '../form-subjects.ts'
import { pointsAsValues } from '../heading-rows.ts'
import { defineRule, type Judgement, type Operand, wordJudgement } from '../rule.ts'

interface FinishedInput {
  /** Headings under which a prompt still stands. */
  readonly prompts: readonly { readonly heading: string; readonly text: string }[]
  readonly rows: readonly Indicator[]
  /** Columns that the form prints to be filled in afterwards; a form without them asks for neither. */
  readonly asksScore: boolean
  readonly asksResult: boolean
  /** Rows whose points stand in the column of values. */
  readonly points: readonly Indicator[]
}

/** What templates print for those who fill them in: `（200字以内）`, `结合自评情况，说明…`. */
const prompt =
  /[（(]\s*\d+\s*字(?:以内|左右)[）)]|^(?:对照年度目标|结合自评情况|针对项目自评中)|^(?:请|此处)(?:填写|填报|简要说明)/

const isPrompt = (text: string): boolean => prompt.test(text.trim())

const judge = ({ prompts, rows, asksScore, asksResult, points }: FinishedInput): Judgement => {
  const numbered = rows.filter(({ third }) => /^\d+(?:\.\d+)?$/.test(third.trim()))
  const weighed = rows.filter(({ weight }) => weight !== null && weight.value.units > 0n)
  const unscored = asksScore ? weighed.filter(({ score }) => score === null) : []
  const undone = asksResult
    ? weighed.filter(({ actual, value, score }) => actual === '' && value !== '' && score === null)
    : []
  const said = [
    prompts.length === 0 ? '' : `${prompts.map(({ heading }) => `“${heading}”`).join('、')}还是表样的提示语`,
    numbered.length === 0 ? '' : `${numbered.length} 行的三级指标只写了数，没有名称`,
    unscored.length === 0 ? '' : `${unscored.length} 行有分值没有得分`,
    undone.length === 0 ? '' : `${undone.length} 行没有填完成值`,
    points.length === 0 ? '' : `${points.length} 行的指标值只写了数，合计恰为 100，像是把分值填在了指标值一栏`,
  ].filter((part) => part !== '')
  const evidence: readonly Operand[] = [
    ...prompts.map(({ heading, text }) => textOperand(heading, text, '', null)),
    ...[...new Set([...numbered, ...unscored, ...undone, ...points])].map(({ third, value, place }) =>
      textOperand(third, value, '', place),
    ),
  ]
  return said.length === 0
    ? wordJudgement('agree', '没有发现没有填完的地方')
    : wordJudgement('hint', `表没有填完就公开：${said.join('；')}`, evidence)
}

const inputOf = (disclosure: Disclosure, form: Form): FinishedInput => ({
  prompts: [...form.paragraphs, ...form.goals].filter(({ text }) => isPrompt(text)),
  rows: indicatorsOf(form).filter(
    (row) => !isBlankIndicator(row) && tornAt(disclosure, formPosition(form, row.number)).length === 0,
  ),
  asksScore: form.kind === 'evaluation' && form.indicatorColumns.some(({ role }) => role === 'score'),
  asksResult: form.kind === 'evaluation' && form.indicatorColumns.some(({ role }) => role === 'actual'),
  points: pointsAsValues(form),
})

const lamp = (details: Parameters<typeof exampleIndicator>[3]): Indicator =>
  exampleIndicator('数量指标', '维护路灯数量', '≥500盏', details)

export const formFinished = defineRule<FinishedInput>({
  code: 'ZB-609',
  title: '公开的项目表已经填完',
  compares:
    '看项目表的文字是否还是表样的提示语（如“200字以内”），三级指标是否只写了数，指标值一栏是否填了分值（没有分值一栏，各行都是不带单位的数、合计 100、与完成值相同），自评表印有完成值、得分两栏的，看有分值的行是否都填了；每张表至多一条提示。',
  meaning: '没有填完的表公开出来，读者不知道是没有做，还是没有填。',
  tolerance: noTolerance,
  basis: targetBasis,
  related: ['ZB-201', 'PJ-306'],
  severity: '提示',
  fix: '补填空白的各处，删去表样的提示语',
  examples: [
    {
      shows: '各处都填了',
      input: {
        prompts: [],
        rows: [lamp({ actual: '520盏', weight: '20', score: '20' })],
        asksScore: true,
        asksResult: true,
        points: [],
      },
      verdict: 'agree',
    },
    {
      shows: '有分值，没有完成值和得分',
      input: { prompts: [], rows: [lamp({ weight: '20' })], asksScore: true, asksResult: true, points: [] },
      verdict: 'hint',
    },
    {
      shows: '指标表只印分值，没有完成值和得分两栏',
      input: { prompts: [], rows: [lamp({ weight: '20' })], asksScore: false, asksResult: false, points: [] },
      verdict: 'agree',
    },
    {
      shows: '指标值一栏填的是分值',
      input: {
        prompts: [],
        rows: [],
        asksScore: false,
        asksResult: true,
        points: [exampleIndicator('质量指标', '建设符合验收要求', '20', { actual: '20' })],
      },
      verdict: 'hint',
    },
    {
      shows: '结论还是表样的提示语',
      input: {
        prompts: [{ heading: '评价结论', text: '说明取得的成效（200字以内）' }],
        rows: [],
        asksScore: true,
        asksResult: true,
        points: [],
      },
      verdict: 'hint',
    },
    {
      shows: '名称只写了数',
      input: {
        prompts: [],
        rows: [exampleIndicator('数量指标', '88', '100')],
        asksScore: false,
        asksResult: false,
        points: [],
      },
      verdict: 'hint',
    },
  ],
  select: ({ disclosure }) => disclosure.forms.map((form) => formSubject(form, inputOf(disclosure, form), '绩效指标')),
  judge,
})
