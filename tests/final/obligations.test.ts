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
})
