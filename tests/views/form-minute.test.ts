// 一分钟看懂 of one form: the form's own words quoted, its own amounts not buried, 自评 named as the department's.
import { describe, expect, test } from 'vitest'
import type { Form } from '../../src/budget/project.ts'
import { formView } from '../../src/views/form/form.ts'
import { formMinute } from '../../src/views/form/form-minute.ts'
import { completionWords } from '../../src/views/minute/minute-forms.ts'
import { realDocuments } from '../real-documents.ts'

const disclosures = realDocuments().value.departments.flatMap((department) => department.disclosures)

const formOf = (id: string, kind: Form['kind']): Form => {
  const found = disclosures.flatMap(({ forms }) => forms).find((form) => form.id === id && form.kind === kind)
  if (found === undefined) throw new Error(`${id} is missing`)
  return found
}

const lines = (form: Form) => new Map(formMinute(form).lines.map((line) => [line.id, line]))

describe('the minute of a form', () => {
  const reform = formOf('zhengtong-ferroalloy-reform', 'target')

  test('quotes whole the passage in which the form names what is due, paid and missing, and leads to it', () => {
    const { quote } = lines(reform).get('accounts') ?? {}
    expect(quote?.text).toMatch(/^应缴.*合计.*已支付.*缺口9013\.5825万元$/)
    expect(quote?.source.path).toMatch(/^#/)
    const without = { ...reform, paragraphs: reform.paragraphs.map((one) => ({ ...one, text: '资金缺口 100 万元。' })) }
    expect(lines(without).has('accounts')).toBe(false)
  })

  test('says what for in the form’s words, how much as printed, and what is promised', () => {
    expect(lines(reform).get('purpose')?.quote?.text).toContain('土地使用权资金缺口')
    expect(lines(reform).get('asked')?.text).toBe('年度资金 90,000,000 元，合 9,000.00 万元（换算）。')
    expect(lines(reform).get('targets')?.text).toMatch(/^绩效指标 \d+ 项：/)
    expect(lines(reform).has('evaluations')).toBe(false)
  })

  test('every line of every form leads to a part that its card has', () => {
    for (const disclosure of disclosures)
      for (const form of disclosure.forms) {
        const card = formView(form, disclosure)
        const anchors = ['#funds', '#facts', '#indicators', '#goals', ...card.texts.map(({ anchor }) => `#${anchor}`)]
        for (const { quote, links } of formMinute(form).lines)
          for (const { path } of [...(quote === null ? [] : [quote.source]), ...links]) expect(anchors).toContain(path)
      }
  })

  test('an evaluation is called the department’s own, and results without a figure are counted', () => {
    const evaluation = lines(formOf('industrial-internet', 'evaluation')).get('evaluations')?.text
    expect(evaluation).toMatch(/^部门自评总分 [\d.]+ 分/)
    expect(completionWords({ written: 12, bare: 9, inapplicable: 0 })).toBe(
      '实际完成情况填了 12 项，其中 9 项只写“达成预期指标”一类的话，没有写完成的数或情况。',
    )
    expect(completionWords({ written: 12, bare: 9, inapplicable: 2 })).toMatch(/（含 2 项指标值写明不适用的）。$/)
    expect(completionWords({ written: 3, bare: 0, inapplicable: 0 })).toBe('实际完成情况填了 3 项，都写了具体内容。')
    expect(completionWords({ written: 0, bare: 0, inapplicable: 0 })).toBe('实际完成情况没有填写。')
  })
})
