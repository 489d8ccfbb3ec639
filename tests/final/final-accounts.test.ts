// Final accounts as printed: both forms are read whole, their identities hold, and each kind of difference is said once,
// as what it is.
import { describe, expect, test } from 'vitest'
import { rules } from '../../src/budget/rules/index.ts'
import { ledger } from '../../src/budget/rules/ledger.ts'
import { type Finding, review } from '../../src/budget/rules/review.ts'
import type { Form } from './final-tables.ts'
import { type Changes, readMadeUpDepartment } from './read-department.ts'

/** The rules on statements, years and stages; explanations and forms have tests of their own. */
const arithmetic = rules.filter(({ code }) => /^GJ-[123]/.test(code))

const findingsOf = (changes: Changes, form: Form = 'shanghai', year = 2024): readonly Finding[] => {
  const { archive, department, disclosure } = readMadeUpDepartment(form, changes)
  return review(archive, department, disclosure(year, 'final'), arithmetic).findings
}

const said = (findings: readonly Finding[]): readonly string[] =>
  findings.map(({ severity, code, checks }) => `${severity} ${code} ${checks.length}`)

/** Replaces one printed amount of one row of a table. */
const amount =
  (row: string, from: string, to: string) =>
  (text: string): string =>
    text
      .split('\n')
      .map((line) => (line.startsWith(row) ? line.replace(from, to) : line))
      .join('\n')

describe.each(['shanghai', 'national'] as const)('the %s form', (form) => {
  const { problems, department } = readMadeUpDepartment(form)

  test('is read without an error or a hint', () => {
    expect(problems).toEqual([])
  })

  test('holds every identity: nothing differs, and carry-over makes 本年收入 and 本年支出 unequal without a word', () => {
    for (const year of [2023, 2024]) expect(said(findingsOf({}, form, year))).toEqual([])
    const summary = department.disclosures.at(-1)?.statements[0]
    const fen = (id: string) => {
      const cell = summary?.lines.find(({ declared }) => declared === id)?.cells.amount
      return cell?.kind === 'amount' ? cell.amount.text : ''
    }
    expect([fen('income-current'), fen('expenditure-current')]).toEqual(['2388.13', '2392.80'])
    expect([fen('income-total'), fen('expenditure-total')]).toEqual(['2485.81', '2485.81'])
  })

  test('keeps the figures of 预算数 out of every sum with 决算数', () => {
    const three = department.disclosures.at(-1)?.statements.find(({ id }) => id === 'three-public')
    expect(three?.columns.map(({ id }) => id).filter((id) => id.startsWith('plan-')).length).toBeGreaterThan(0)
  })
})

describe('尾差: one figure printed in several places', () => {
  test('one last digit apart is one hint, however many tables meet it', () => {
    const found = findingsOf({
      '2024/final/tables/summary.csv': (text) => text.replace('九、卫生健康支出,80.26', '九、卫生健康支出,80.25'),
    })
    expect(said(found)).toEqual(['提示 GJ-207 4'])
    expect(found.every(({ severity }) => severity === '提示')).toBe(true)
  })

  test('a sum that comes out with the other figure of its row is one hint with that row, which leads', () => {
    const found = findingsOf({
      '2024/final/tables/appropriation.csv': (text) => text.replaceAll('80.26', '80.25'),
    })
    expect(found.map(({ code, severity }) => `${severity} ${code}`)).toEqual(['提示 GJ-216'])
    expect(found[0]?.checks.map(({ code }) => code)).toContain('GJ-104')
  })

  test('two last digits apart is a difference', () => {
    const found = findingsOf({
      '2024/final/tables/summary.csv': (text) => text.replace('九、卫生健康支出,80.26', '九、卫生健康支出,80.28'),
    })
    expect(found.filter(({ severity }) => severity === '不符').map(({ code }) => code)).toContain('GJ-207')
  })
})

describe('one cause is one finding', () => {
  test('a column printed one row down is 金额与科目错行, not a dozen sums', () => {
    const down = (text: string): string => {
      const [head = '', ...rows] = text.trim().split('\n')
      const cells = rows.map((row) => row.split(','))
      return `${[head, ...cells.map((row, index) => [...row.slice(0, 2), ...(cells.at(index - 1)?.slice(2) ?? [])].join(','))].join('\n')}\n`
    }
    const found = findingsOf({ '2024/final/tables/general.csv': down })
    expect(found.map(({ code, severity }) => `${severity} ${code}`)).toEqual(['不符 GJ-109'])
    expect(found[0]?.message).toContain('错开 1 行')
  })

  test('a row whose columns do not add up is one finding with the rows above it', () => {
    const wrong = (text: string): string =>
      text.replaceAll('15.33,45.57,52.16,,52.16,8.74', '15.33,45.57,52.16,,52.16,9.74')
    const found = findingsOf({ '2024/final/tables/fund.csv': wrong })
    expect(found.filter(({ code }) => code === 'GJ-108').map(({ checks }) => checks.length)).toEqual([4])
  })
})

describe('what the program does not know', () => {
  test('a column that may belong to a sum leaves it 无法核对 where it does not hold', () => {
    const unknown = (text: string): string =>
      text
        .split('\n')
        .map((line, index) => (line === '' ? line : index === 0 ? `${line},其他支出` : `${line},1.00`))
        .join('\n')
        .replace(',合计,2224.86', ',合计,2225.86')
    const { archive, department, disclosure } = readMadeUpDepartment('shanghai', {
      '2024/final/tables/general.csv': unknown,
    })
    const checks = review(archive, department, disclosure(2024, 'final'), arithmetic).checks
    const row = checks.filter(({ code, position }) => code === 'GJ-102' && position === 'general/total/total')
    expect(row.map(({ verdict, message }) => [verdict, message.includes('不认识“其他支出”一列')])).toEqual([
      ['unexecuted', true],
    ])
  })
})

describe('across documents', () => {
  test('年初 that is not what the year before left is one hint a table', () => {
    const found = findingsOf({
      '2023/final/tables/fund.csv': (text) => text.replaceAll(/,15\.33$/gm, ',16.33'),
    })
    expect(said(found)).toEqual(['提示 GJ-302 1'])
  })

  test('预算数 beside 决算数 is held against the published budget', () => {
    const found = findingsOf({
      '2024/budget/tables/three-public.csv': amount('2.公务接待费', '3.05', '3.50'),
    })
    expect(said(found)).toEqual(['提示 GJ-303 1'])
  })

  test('evaluations are held against 项目支出 and against the targets of the year', () => {
    const found = findingsOf({
      '2024/final/projects/street-trees.yaml': (text) => text.replace('全年执行数: "268.91"', '全年执行数: "260.91"'),
      '2024/budget/projects/park-care.yaml': (text) => text.replaceAll('448.15', '440.15'),
    })
    expect(said(found)).toEqual(['提示 GJ-304 1', '提示 GJ-305 1'])
  })
})

test('explanations that agree with the tables, on three budgets and with grades of projects, are accused of nothing', () => {
  for (const year of [2023, 2024]) {
    const { archive, department, disclosure } = readMadeUpDepartment('shanghai')
    const { findings } = review(archive, department, disclosure(year, 'final'))
    expect(findings.filter(({ severity }) => severity === '不符').map(({ message }) => message)).toEqual([])
    expect(findings.filter(({ code }) => code === 'GJ-408').map(({ message }) => message)).toEqual([])
  }
})

test('a 决算 says how many of its identities were checked', () => {
  for (const form of ['shanghai', 'national'] as const) {
    const { archive, department, disclosure } = readMadeUpDepartment(form)
    const { checks } = review(archive, department, disclosure(2024, 'final'), arithmetic)
    const count = (verdict: string): number => checks.filter((check) => check.verdict === verdict).length
    console.log(
      `${form}：核对 ${checks.length}，相符 ${count('agree')}，尾差 ${checks.filter(({ tail }) => tail === true).length}，无法核对 ${count('unexecuted')}`,
    )
    expect(count('agree')).toBeGreaterThan(200)
    expect(count('differ')).toBe(0)
  }
})

describe('the ledger of a 决算', () => {
  const eight = (files: readonly string[]): string => {
    const { archive, department, disclosure } = readMadeUpDepartment('shanghai')
    const own = disclosure(2024, 'final')
    const kept = { ...own, entries: own.entries.filter(({ id }) => !files.includes(id)) }
    const duty = ledger({ archive, department, disclosure: kept }).find(({ code }) => code === 'YW-201')
    return `${duty?.outcome} ${duty?.evidence}`
  }

  test('says that the statements are all there', () => {
    expect(eight([])).toMatch(/^合格 八张表都已列出，本文件共 9 张表/)
  })

  test('leaves a statement that is not seen to a person: provinces divide them differently', () => {
    expect(eight(['fund'])).toMatch(/^待人工判断 没有看到《政府性基金预算财政拨款收入支出决算表》/)
  })
})
