// The explanations of 忻州 2022, every claim looked at by eye: what agrees, what is worth a look, what could not be
// checked, and nothing called wrong.

import { beforeAll, describe, expect, it } from 'vitest'
import { rules } from '../../src/budget/rules/index.ts'
import { ledger } from '../../src/budget/rules/ledger.ts'
import { blankStatementsExplained } from '../../src/budget/rules/obligations/blank-statements.ts'
import { oneName } from '../../src/budget/rules/obligations/one-name.ts'
import { amountsEqualStatements } from '../../src/budget/rules/prose/amounts-equal-statements.ts'
import { changeRates } from '../../src/budget/rules/prose/change-rates.ts'
import { changesEqualDifferences } from '../../src/budget/rules/prose/changes-equal-differences.ts'
import { changesWithReasons } from '../../src/budget/rules/prose/changes-with-reasons.ts'
import { countsEqualProse } from '../../src/budget/rules/prose/counts-equal-prose.ts'
import { formFundsEqualProse } from '../../src/budget/rules/prose/form-funds-equal-prose.ts'
import { partChangesAddUp } from '../../src/budget/rules/prose/part-changes-add-up.ts'
import { partsAddUp } from '../../src/budget/rules/prose/parts-add-up.ts'
import { sharesEqualQuotients } from '../../src/budget/rules/prose/shares-equal-quotients.ts'
import type { Check, Rule, RuleContext } from '../../src/budget/rules/rule.ts'
import { realDocuments } from '../real-documents.ts'

let context: RuleContext

beforeAll(() => {
  const archive = realDocuments().value
  const department = archive.departments.find(({ id }) => id === 'xinzhou-industry')
  const disclosure = department?.disclosures[0]
  if (department === undefined || disclosure === undefined) throw new Error('忻州 was not read')
  context = { archive, department, disclosure }
})

const tally = (rule: Rule): Readonly<Record<string, number>> => {
  const counts: Record<string, number> = {}
  for (const { verdict } of rule.run(context)) counts[verdict] = (counts[verdict] ?? 0) + 1
  return counts
}

const findings = (rule: Rule): readonly Check[] =>
  rule.run(context).filter(({ verdict }) => verdict === 'hint' || verdict === 'differ')

describe('忻州 2022 in words', () => {
  it('names 42 amounts that the tables and one form print', () => {
    expect(tally(amountsEqualStatements)).toEqual({ agree: 42 })
  })

  it('holds 0.00 of the prose against the blank incomes and parts', () => {
    const zeros = amountsEqualStatements
      .run(context)
      .filter(({ evidence }) => /^0(?:\.00)? /.test(evidence[0]?.text ?? ''))
    expect(zeros.map(({ verdict }) => verdict)).toEqual(zeros.map(() => 'agree'))
    expect(zeros).toHaveLength(12)
  })

  it('has twelve shares that agree and one that is a last digit off', () => {
    expect(tally(sharesEqualQuotients)).toEqual({ agree: 12, hint: 1 })
    expect(findings(sharesEqualQuotients)[0]).toMatchObject({
      position: 'general/208/total',
      message: expect.stringContaining('写作 88.99%，按所写的数计算为 89.00%，相差 0.01 个百分点，即末位一个单位'),
    })
  })

  it('divides eleven amounts into parts that add up, procurement and 人员 + 公用 among them', () => {
    expect(tally(partsAddUp)).toEqual({ agree: 11 })
    const wholes = partsAddUp.run(context).map(({ evidence }) => evidence[0]?.text)
    expect(wholes).toContain('51.78 万元')
    expect(wholes).toContain('1168.84 万元')
  })

  it('rose by 563.04 %, said three times', () => {
    expect(tally(changeRates)).toEqual({ agree: 3 })
  })

  it('spent 7 on “三公” in 2021: 1 + 6, less 2 in all', () => {
    expect(tally(partChangesAddUp)).toEqual({ agree: 1 })
    const backwards = partChangesAddUp.run(context)[0]?.evidence.at(-1)?.text
    expect(backwards).toBe('总数 7 万元；“公务接待费” 1 万元，“公务用车运行维护费” 6 万元')
  })

  it('counts 8 and 3 projects holding 9,269.17 and 12.40, and 2 institutions', () => {
    expect(tally(countsEqualProse)).toEqual({ agree: 3 })
    expect(tally(formFundsEqualProse)).toEqual({ agree: 2 })
  })

  it('leaves two changes unchecked: one has no 2021 figure, one stands inside a reason', () => {
    expect(tally(changesEqualDifferences)).toEqual({ unexecuted: 2 })
  })

  it('gives no reason for receptions and for 机关运行经费', () => {
    expect(findings(changesWithReasons).map(({ position }) => position)).toEqual([
      'three-public/reception/amount',
      'operating/total/amount',
    ])
  })

  it('leaves three statements blank without a note, once', () => {
    expect(findings(blankStatementsExplained)).toHaveLength(1)
    expect(findings(blankStatementsExplained)[0]).toMatchObject({
      position: 'fund-revenue',
      marks: ['fund', 'state-capital'],
    })
    expect(findings(blankStatementsExplained)[0]?.message).toContain('2 项收支写了 0')
  })

  it('calls the bureau by one name on the cover and by another inside', () => {
    expect(findings(oneName)[0]?.message).toBe(
      '标题作“忻州市工业和信息局”，2022年度部门预算公开正文及各表作“忻州市工业和信息化局”',
    )
  })

  it('says nothing in the prose that is called 不符', () => {
    const prose = rules.filter(({ code }) => code.startsWith('GJ-4')).flatMap((rule) => rule.run(context))
    expect(prose.filter(({ verdict }) => verdict === 'differ')).toEqual([])
  })
})

describe('the ledger of 忻州 2022', () => {
  it('holds what is met, what a person must look at, and what nobody can tell', () => {
    const rows = ledger(context)
    const codes = (name: string): readonly string[] =>
      rows.filter(({ outcome }) => outcome === name).map(({ code }) => code)
    expect(codes('合格')).toEqual([
      'YW-201',
      'YW-205',
      'YW-206',
      'YW-207',
      'YW-209',
      'YW-403',
      'YW-501',
      'YW-502',
      'YW-503',
      'YW-504',
    ])
    expect(codes('待人工判断')).toEqual(['YW-202', 'YW-203', 'YW-204', 'YW-301', 'YW-401', 'YW-402'])
    expect(codes('无法核对')).toEqual(['YW-101', 'YW-210'])
    expect(codes('不适用')).toEqual(['YW-102', 'YW-208'])
    expect(codes('不合格')).toEqual([])
  })
})
