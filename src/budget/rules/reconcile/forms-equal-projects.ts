// GJ-219: the target forms of a disclosure together ask for what 项目支出 sets aside.

import { termAbsenceOf } from '../../absence.ts'
import { amountOf, cellPlace } from '../../cell.ts'
import type { Disclosure } from '../../disclosure.ts'
import { formCell } from '../../facts/form-money.ts'
import { formatAmount } from '../../money.ts'
import { projectPosition } from '../../position.ts'
import type { Form } from '../../project.ts'
import { totalTerm } from '../comparison.ts'
import { type Equation, exampleEquation, judgeEquation, roundingTolerance, type Term } from '../equation.ts'
import { formClaimsOf } from '../prose/form-claims.ts'
import { paragraphsOf } from '../prose/sayings.ts'
import { defineRule, type Judgement, type RuleContext } from '../rule.ts'

/** An equation with the forms that may explain a difference: those of another 主管部门. */
interface FormsEquation extends Equation {
  readonly strangers: readonly { readonly name: string; readonly authority: string; readonly fen: bigint }[]
}

const names = ['各项目绩效目标表的年度资金总额之和', '项目支出'] as const

const formTerm = (form: Form): Term => {
  const cell = formCell(form, 'annual')
  return {
    label: `项目“${form.name}”`,
    position: projectPosition(form.id, '资金'),
    amount: amountOf(cell),
    absence: termAbsenceOf(cell),
    place: cell === undefined ? form.place : cellPlace(cell),
  }
}

/** Forms whose 主管部门 code is not the one that most forms of the disclosure print. */
const strangers = (forms: readonly Form[]): FormsEquation['strangers'] => {
  const counts = new Map<string, number>()
  for (const { authority } of forms) counts.set(authority.code, (counts.get(authority.code) ?? 0) + 1)
  const usual = [...counts].sort((a, b) => b[1] - a[1])[0]?.[0]
  return forms
    .filter(({ authority }) => authority.code !== usual)
    .map((form) => ({
      name: form.name,
      authority: form.authority.printed,
      fen: amountOf(formCell(form, 'annual'))?.fen ?? 0n,
    }))
}

const projectTotal = (disclosure: Disclosure): Term | null =>
  totalTerm(disclosure, { id: 'expenditure', side: 'single', column: 'project' }) ??
  totalTerm(disclosure, { id: 'general', side: 'single', column: 'project' })

const judge = (equation: FormsEquation): Judgement => {
  const judgement = judgeEquation(equation)
  const gap = judgement.differenceFen
  const stranger = equation.strangers.find(({ fen }) => gap !== null && fen === gap)
  if (stranger === undefined) return judgement
  const amount = `${formatAmount(stranger.fen, '万元')} 万元`
  return {
    ...judgement,
    message: `${judgement.message}，正好是“${stranger.name}”的 ${amount}，该表的主管部门印作“${stranger.authority}”`,
  }
}

/**
 * True when the explanations count as many projects with 绩效目标 as there are forms and do not say themselves that those
 * are a part of 项目支出: then nothing may be missing.
 */
const allCounted = (context: RuleContext, forms: readonly Form[], total: Term): boolean =>
  paragraphsOf(context)
    .flatMap((paragraphs) => formClaimsOf(context.disclosure, paragraphs))
    .some(
      ({ count, amount, institution }) =>
        institution === '' &&
        count.claim.number.units === BigInt(forms.length) &&
        (amount === null || amount.amount.fen >= (total.amount?.fen ?? 0n)),
    )

const withStrangers = (equation: Equation): FormsEquation => ({ ...equation, strangers: [] })

export const formsEqualProjects = defineRule<FormsEquation>({
  code: 'GJ-219',
  title: '项目绩效目标表的资金合计等于项目支出',
  compares:
    '本文件各项目绩效目标表的年度资金总额相加，与支出总表的项目支出合计比较。公开一部分项目的绩效目标很正常：合计小于项目支出的，只有说明所写的项目个数与公开的表数相同、又没有写明这些项目只是项目支出的一部分时才列出。',
  meaning: '合计大于项目支出，可能混入了别的部门的项目或含非本年资金；小于项目支出，可能有的项目漏列。',
  tolerance: roundingTolerance,
  basis: ['《地方预决算公开操作规程》（财预〔2016〕143号）', '核心绩效目标和指标（财预〔2021〕101号）'],
  related: ['GJ-102', 'GJ-404'],
  severity: '不符',
  fix: '逐个项目核对金额和主管部门，检查是否多列或少列了项目',
  examples: [
    {
      shows: '各表合计等于项目支出',
      input: withStrangers(
        exampleEquation(
          '=',
          [
            ['项目甲', '9,269.17'],
            ['项目乙', '3.40'],
          ],
          [['项目支出', '9,272.57']],
          names,
        ),
      ),
      verdict: 'agree',
    },
    {
      shows: '合计多 9.00 万元，正好是一个别的主管部门的项目',
      input: {
        ...exampleEquation(
          '=',
          [
            ['项目甲', '9,272.57'],
            ['铁路道口安全', '9.00'],
          ],
          [['项目支出', '9,272.57']],
          names,
        ),
        strangers: [{ name: '铁路道口安全', authority: '907-经济建设科', fen: 9_000_000n }],
      },
      verdict: 'differ',
    },
    {
      shows: '两个加数的尾差',
      input: withStrangers(
        exampleEquation(
          '=',
          [
            ['项目甲', '1.01'],
            ['项目乙', '2.00'],
          ],
          [['项目支出', '3.00']],
          names,
        ),
      ),
      verdict: 'hint',
    },
    {
      shows: '只公开了一部分项目的表',
      input: withStrangers(exampleEquation('≤', [['项目甲', '1.01']], [['项目支出', '3.00']], names)),
      verdict: 'agree',
    },
    {
      shows: '项目支出为空白',
      input: withStrangers(exampleEquation('=', [['项目甲', '1.01']], [['项目支出', '']], names)),
      verdict: 'unexecuted',
    },
  ],
  select: (context) => {
    const { disclosure } = context
    const forms = disclosure.forms.filter(({ kind }) => kind === 'target')
    const total = projectTotal(disclosure)
    if (forms.length === 0 || total === null) return []
    const terms = forms.map(formTerm)
    const input = {
      relation: allCounted(context, forms, total) ? ('=' as const) : ('≤' as const),
      left: terms,
      right: [total],
      leftName: names[0],
      rightName: total.label,
      strangers: strangers(forms),
    }
    return [{ input, position: 'projects', marks: [total.position], torn: [] }]
  },
  judge,
})
