// The sums of “三公” accuse nobody because of a row or column that the program cannot place.
import { describe, expect, test } from 'vitest'
import { isLeaf } from '../../src/budget/leaves.ts'
import { judgeEquation } from '../../src/budget/rules/equation.ts'
import { threePublicAddsUp } from '../../src/budget/rules/reconcile/three-public-adds-up.ts'
import { partsSum } from '../../src/budget/rules/three-public-terms.ts'
import { phasesOf, threePublicParts } from '../../src/budget/statements/three-public.ts'
import { unknownRows } from '../../src/budget/unknown-rows.ts'
import { statementFrom } from '../budget/statement-from.ts'
import { realDocuments } from '../real-documents.ts'

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

describe('the phases of a 决算 as rows', () => {
  const head = '“三公”经费项目,合计,因公出国（境）费,公务用车购置及运行费,公务接待费/小计,公务接待费/行政运行'
  const phases = statementFrom(
    'three-public',
    `${head}\n行次,1,2,3,4,5\n2024年度预算数,6.00,,4.00,2.00,2.00\n2024年度决算数,5.00,,3.50,1.50,1.50\n2023年度决算数,7.00,,4.00,3.00,3.00\n`,
    'final',
  )

  test('the row of the outcome is the figure of the document, that of the budget stands beside it', () => {
    expect(threePublicParts(phases).total.stated?.text).toBe('5.00')
    expect(phasesOf(phases)).toEqual(['own', 'plan'])
    expect(threePublicParts(phases, 'plan').reception.stated?.text).toBe('2.00')
  })

  test('the first column names the rows, whatever words stand above it', () => {
    expect(phases.lines.map(({ name }) => name)).toEqual(['2024年度预算数', '2024年度决算数', '2023年度决算数'])
  })
})

describe('会议费 and 培训费 beside “三公”', () => {
  const head =
    '项目,合计,财政拨款安排的“三公”经费/小计,财政拨款安排的“三公”经费/公务接待费,财政拨款安排的“三公”经费/公务用车购置及运行费,会议费,培训费'
  const wide = (total: string) =>
    statementFrom(
      'three-public',
      `${head}\n预算数,9.00,5.00,2.00,3.00,1.00,3.00\n决算数,${total},4.00,1.50,2.50,1.00,2.50\n`,
      'final',
    )
  const verdicts = (total: string) => {
    const archive = realDocuments().value
    const [department] = archive.departments
    const [real] = department?.disclosures ?? []
    if (department === undefined || real === undefined) throw new Error('no disclosure')
    const disclosure = { ...real, torn: [], statements: [wide(total)] }
    return threePublicAddsUp.run({ archive, department, disclosure }).map(({ verdict }) => verdict)
  }

  test('the total of “三公” is its own 小计, never the 合计 that holds meetings, too', () => {
    expect(threePublicParts(wide('7.50')).total.stated?.text).toBe('4.00')
    expect(threePublicParts(wide('7.50'), 'plan').total.stated?.text).toBe('5.00')
    const rows = [
      '合计,9.00',
      '一、“三公”经费小计,5.00',
      '公务接待费,2.00',
      '公务用车费,3.00',
      '二、会议费,1.00',
      '三、培训费,3.00',
    ]
    expect(threePublicParts(table(...rows)).total.stated?.text).toBe('5.00')
    expect(total(...rows).verdict).toBe('agree')
  })

  test('the 合计 is “三公”, meetings and training together', () => {
    expect(verdicts('7.50')).toEqual(['agree', 'agree', 'agree', 'agree'])
    expect(verdicts('8.50')).toContain('differ')
  })
})

describe('the national table with 行次', () => {
  const national = (dash: string) =>
    statementFrom(
      'three-public',
      `项目,行次,预算数,决算统计数\n栏次,,1,2\n（一）支出合计,2,20.00,12.50\n2.公务用车购置及运行维护费,4,12.00,9.00\n3.公务接待费,7,8.00,3.50\n（1）国内接待费,8,${dash},3.50\n（二）相关统计数,11,${dash},${dash}\n二、机关运行经费,22,${dash},45.67\n（一）行政单位,23,${dash},45.67\n`,
      'final',
    )

  test('— is its own mark for a row without a figure, kept as printed', () => {
    const domestic = national('—').lines.find(({ name }) => name.includes('国内接待费'))
    expect(domestic?.cells['plan-amount']).toMatchObject({ kind: 'text', text: '—' })
    expect(threePublicParts(national('—'), 'plan').reception.stated?.text).toBe('8.00')
  })

  test('国内接待费 is a part of 公务接待费 and no row that nobody knows', () => {
    expect(unknownRows(national('—'))).toEqual([])
  })
})
