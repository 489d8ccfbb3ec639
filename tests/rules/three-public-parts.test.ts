// The sums of “三公” accuse nobody because of a row or column that the program cannot place.
import { describe, expect, test } from 'vitest'
import { isLeaf } from '../../src/budget/leaves.ts'
import { judgeEquation } from '../../src/budget/rules/equation.ts'
import { partsSum } from '../../src/budget/rules/three-public-terms.ts'
import { threePublicParts } from '../../src/budget/statements/three-public.ts'
import { statementFrom } from '../budget/statement-from.ts'

const table = (...rows: readonly string[]) => statementFrom('three-public', `项目,2024年预算数\n${rows.join('\n')}\n`)

const vehicles = (...rows: readonly string[]) => {
  const statement = table(...rows)
  const parts = threePublicParts(statement)
  return judgeEquation(partsSum(statement, parts.vehicles, [parts.purchase, parts.running], ['用车', '两项之和']).input)
}

const total = (...rows: readonly string[]) => {
  const statement = table(...rows)
  const { total: whole, abroad, vehicles: cars, reception } = threePublicParts(statement)
  return judgeEquation(partsSum(statement, whole, [abroad, cars, reception], ['合计', '三项之和']).input)
}

describe('公务用车购置及运行费 against 购置 and 运行', () => {
  test.each(['公务用车运转维护费', '公车运维费', '公务用车维护费用', '其中：（1）公务用车运行维护费'])(
    '%s is the running costs',
    (name) => {
      expect(vehicles('公务用车费,30.00', `${name},20.00`, '公务用车购置费,10.00').verdict).toBe('agree')
      expect(vehicles('公务用车费,30.00', `${name},25.00`, '公务用车购置费,10.00').verdict).toBe('differ')
    },
  )

  test('a row that nobody knows may be the part that is missing: nothing is claimed', () => {
    const rows = ['公务用车费,30.00', '公务用车运行费,15.00', '公务用车购置费,10.00', '其中：车辆日常花费,5.00']
    const judged = vehicles(...rows)
    expect(judged.verdict).toBe('unexecuted')
    expect(judged.message).toContain('车辆日常花费')
  })

  test('one part alone may be less than the sum and not more', () => {
    expect(vehicles('公务用车购置及运行费,30.00', '其中：公务用车购置费,10.00').verdict).toBe('agree')
    expect(vehicles('公务用车购置及运行费,30.00', '其中：公务用车购置费,40.00').verdict).toBe('differ')
  })
})

describe('“三公”经费合计 against its three parts', () => {
  test('three parts that miss the total differ', () => {
    expect(total('合计,9.00', '因公出国（境）费,1.00', '公务用车费,3.00', '公务接待费,4.00').verdict).toBe('differ')
  })

  test('a row beside the parts that nobody knows leaves the difference open', () => {
    const rows = ['合计,9.00', '因公出国（境）费,1.00', '公务用车费,3.00', '公务接待费,4.00', '外宾费用,1.00']
    expect(total(...rows).verdict).toBe('unexecuted')
  })

  test('a part that is left out may be the rest of the total', () => {
    expect(total('合计,9.00', '公务用车费,3.00', '公务接待费,4.00').verdict).toBe('agree')
    expect(total('合计,6.00', '公务用车费,3.00', '公务接待费,4.00').verdict).toBe('differ')
  })
})

describe('a table with a row a year', () => {
  const years = statementFrom(
    'three-public',
    `年度,合计,因公出国（境）经费,公务接待费,公车购置及运行维护费/合计,公车购置及运行维护费/车辆购置,公车购置及运行维护费/车辆运行
2023年,2840,90,1400,1350,73,1277
2024年,2364,12,1356,996,37,959
2024年比2023年增减%,-16.77,-86.62,-3.14,-26.24,-47.95,-24.98
`,
  )

  test('states the newest year, and the rates below it are no money', () => {
    const parts = threePublicParts(years)
    expect(parts.total.stated?.text).toBe('2364')
    expect(parts.running.stated?.text).toBe('959')
    expect(years.lines.at(-1)?.cells.total?.kind).toBe('text')
  })

  test('adds the year before to nothing', () => {
    const leaves = years.lines.filter(
      (line) => line.cells.reception?.kind === 'amount' && isLeaf(years, line, 'reception'),
    )
    expect(leaves.map(({ name }) => name)).toEqual(['2024年'])
  })
})
