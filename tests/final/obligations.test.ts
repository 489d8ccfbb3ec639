// What a 决算 owes the public: the ledger speaks of final accounts, on the provisions that bind them.
import { describe, expect, test } from 'vitest'
import { type LedgerRow, ledger } from '../../src/budget/rules/ledger.ts'
import type { DutyOutcome } from '../../src/budget/rules/obligation.ts'
import type { Stage } from '../../src/budget/stage.ts'
import { type Changes, readMadeUpDepartment } from './read-department.ts'

const rowsOf = (stage: Stage, changes: Changes = {}): readonly LedgerRow[] => {
  const { archive, department, disclosure } = readMadeUpDepartment('shanghai', changes)
  return ledger({ archive, department, disclosure: disclosure(2024, stage) })
}

const row = (rows: readonly LedgerRow[], code: string): LedgerRow | undefined => rows.find((one) => one.code === code)

const outcomeOf = (rows: readonly LedgerRow[], code: string): DutyOutcome | undefined => row(rows, code)?.outcome

const explanations = 'content/riverside-parks/2024/final/explanations.md'

describe('the ledger of a 决算', () => {
  const rows = rowsOf('final')

  test('asks for the statements of a 决算 by their names, counts the twenty days and expects no targets', () => {
    expect(row(rows, 'YW-201')).toMatchObject({ title: '八张决算报表齐全', outcome: '合格' })
    expect(row(rowsOf('budget'), 'YW-201')?.title).toBe('八张预算报表齐全')
    expect(outcomeOf(rows, 'YW-101')).toBe('合格')
    expect(outcomeOf(rows, 'YW-207')).toBe('不适用')
    expect(outcomeOf(rows, 'YW-208')).toBe('合格')
  })

  test('cites no provision that speaks of drawing up a budget', () => {
    expect(row(rows, 'YW-401')?.basis).toEqual(['预算法实施条例第六条'])
    expect(row(rowsOf('budget'), 'YW-401')?.basis).toContain('预算法第四十六条')
    expect(rows.filter(({ basis, code }) => code === 'YW-401' && basis.length === 0)).toEqual([])
  })

  test('speaks of what was used and carried out, and misses it where the explanations are silent', () => {
    expect(row(rows, 'YW-204')?.evidence).toBe('写了机关运行经费的使用情况')
    expect(row(rows, 'YW-205')?.evidence).toBe('情况说明写了政府采购的执行情况')
    const silent = { [explanations]: (text: string) => text.replace(/### （一）机关运行经费[\s\S]*$/u, '') }
    expect(outcomeOf(rowsOf('final', silent), 'YW-204')).toBe('不合格')
    expect(outcomeOf(rowsOf('final', silent), 'YW-205')).toBe('不合格')
  })

  test('an institution that says in its own words that it has no 机关运行经费 is not blamed', () => {
    const words = (sentence: string) => ({
      [explanations]: (text: string) =>
        text.replace(/(### （一）机关运行经费[^\n]*\n)[\s\S]*?(?=\n###|$)/u, `$1\n${sentence}\n`),
    })
    const outcome = (sentence: string) => outcomeOf(rowsOf('final', words(sentence)), 'YW-204')
    expect(outcome('本单位为事业单位，不存在机关运行经费。')).toBe('合格')
    expect(outcome('本单位按规定不列支机关运行经费。')).toBe('合格')
    expect(outcome('机关运行经费情况详见附表。')).toBe('待人工判断')
  })

  test('state assets are seen under a heading, in a paragraph that is one, and in a table of their own', () => {
    const without = (text: string): string => text.replace(/国有资产|资产占[有用]/gu, '').replace(/车辆|单价/gu, '')
    const outcome = (changes: Changes) => outcomeOf(rowsOf('final', changes), 'YW-206')
    expect(outcome({})).toBe('合格')
    expect(outcome({ [explanations]: without })).toBe('不合格')
    expect(outcome({ [explanations]: (text) => `${without(text)}\n（三）国有资产占用情况说明。\n` })).toBe('合格')
    expect(outcome({ [explanations]: (text) => `${without(text)}\n共有车辆6辆。\n` })).toBe('合格')
    const table = {
      [explanations]: without,
      '2024/final/disclosure.yaml': (text: string) =>
        text.replace(
          '公开表:\n',
          '公开表:\n  - { 表: other-state-assets, 标题: 国有资产占用情况表, 计量单位: 万元 }\n',
        ),
      '2024/final/tables/other-state-assets.csv': () => '项目,车辆/合计\n数量,6\n',
    }
    expect(outcome(table)).toBe('合格')
  })

  test('a statement that a province prints within another one is for a person to look at', () => {
    const gone = (id: string) => (text: string) => text.replace(new RegExp(`  - \\{ 表: ${id}, [^\n]*\n`, 'u'), '')
    const without = (more: string): Changes => ({
      '2024/final/disclosure.yaml': (text) => gone('basic')(text).replace('公开表:\n', `公开表:\n${more}`),
      ...(more === '' ? {} : { '2024/final/tables/other-detail.csv': () => '项目,合计\n合计,1.00\n' }),
    })
    expect(outcomeOf(rowsOf('final', without('')), 'YW-402')).toBe('不合格')
    const detail = '  - { 表: other-detail, 标题: 财政拨款支出决算明细表, 计量单位: 万元 }\n'
    expect(row(rowsOf('final', without(detail)), 'YW-402')).toMatchObject({ outcome: '待人工判断' })
  })
})
