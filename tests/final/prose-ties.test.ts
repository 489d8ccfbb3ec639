// What the explanations of a 决算 name is held against the cell that prints it, also where it is a budget, a share of a
// whole without its amount, or an amount that lost its 元; what nothing can hold says why.
import { describe, expect, test } from 'vitest'
import { review } from '../../src/budget/rules/review.ts'
import type { Check } from '../../src/budget/rules/rule.ts'
import { type Changes, readMadeUpDepartment } from './read-department.ts'

const explanations = 'content/riverside-parks/2024/final/explanations.md'

const checks = (changes: Changes = {}, without: readonly string[] = []): readonly Check[] => {
  const { archive, department, disclosure } = readMadeUpDepartment('shanghai', changes)
  const held = department.disclosures.filter(({ year, stage }) => !without.includes(`${year}/${stage}`))
  return review(archive, { ...department, disclosures: held }, disclosure(2024, 'final')).checks
}

/** Of the department as it is. */
const agreed = checks()

const prose = (from: string, to: string): Changes => ({
  [explanations]: (text) => {
    if (!text.includes(from)) throw new Error(`${from} is not in the explanations`)
    return text.replace(from, to)
  },
})

const found = (all: readonly Check[], code: string): readonly string[] =>
  all.filter((check) => check.code === code && check.verdict !== 'agree').map(({ position }) => position)

const said = (all: readonly Check[], words: string): readonly string[] =>
  all.filter(({ message }) => message.includes(words)).map(({ code, verdict }) => `${code} ${verdict}`)

describe('a budget that the explanations of a 决算 name', () => {
  test('is the 预算数 that the table of 三公 prints', () => {
    const [plan = ''] = /“三公”经费财政拨款支出年初预算为[\d.]+万元/u.exec(textOf()) ?? []
    expect(plan).not.toBe('')
    expect(found(agreed, 'GJ-401')).not.toContain('three-public/total/plan-total')
    const changed = checks(prose(plan, plan.replace(/[\d.]+/, '99.99')))
    expect(found(changed, 'GJ-401')).toContain('three-public/total/plan-total')
  })

  test('is, 项 by 项, what the department’s budget of that year published', () => {
    expect(found(agreed, 'GJ-303')).toEqual([])
    expect(agreed.filter(({ code, position }) => code === 'GJ-303' && position.startsWith('general/'))).toHaveLength(9)
    const budget = { '2024/budget/tables/general.csv': (text: string) => text.replaceAll('2413600', '2413700') }
    expect(found(checks(budget), 'GJ-303')).toEqual(['general/2120501'])
  })

  test('that nothing prints says that it stands in the explanations alone', () => {
    const bare = {
      [explanations]: (text: string) =>
        text.replace(/，完成年初预算的[\d.]+%(?=。决算数大于预算数的主要原因：台风)/u, ''),
    }
    expect(said(checks(bare, ['2024/budget']), '只写在说明里')).toEqual(['GJ-401 unexecuted'])
    expect(said(checks(bare), '只写在说明里')).toEqual([])
  })
})

const textOf = (): string => {
  let kept = ''
  readMadeUpDepartment('shanghai', {
    [explanations]: (text) => {
      kept = text
      return text
    },
  })
  return kept
}

describe('what else the explanations name', () => {
  test('a 项 of 政府性基金 and of 国有资本经营 is a row of its own table', () => {
    // Their 年初预算, which no table prints, is held by the rate beside it.
    expect(said(agreed, '未能对应').filter((one) => one.startsWith('GJ-401'))).toEqual([])
    const [spent = ''] = /八、政府性基金[\s\S]*?支出决算为[\d.]+万元/u.exec(textOf()) ?? []
    const changed = checks(prose(spent, spent.replace(/支出决算为[\d.]+/, '支出决算为1.11')))
    expect(found(changed, 'GJ-401').some((position) => position.startsWith('fund/'))).toBe(true)
  })

  test('what a fund began with, took in, spent and has left is 合计 of its own table', () => {
    const { disclosure } = readMadeUpDepartment('shanghai')
    const fund = disclosure(2024, 'final').statements.find(({ id }) => id === 'fund')
    const total = fund?.lines.find((line) => line.total)?.cells
    const wan = (column: string): string => {
      const cell = total?.[column]
      return cell?.kind === 'amount' ? cell.amount.text : '0'
    }
    const sentence = (opening: string): string =>
      `2024年度政府性基金预算财政拨款年初结转和结余${opening}万元，本年收入${wan('income')}万元，本年支出${wan('total')}万元，年末结转和结余${wan('closing')}万元。`
    const verdicts = (opening: string): readonly string[] =>
      checks({
        [explanations]: (text) => text.replace(/(.*八、政府性基金.*\n)/u, `$1\n${sentence(opening)}\n`),
      })
        .filter(({ code, position }) => code === 'GJ-401' && position.startsWith('fund/total/'))
        .map(({ position, verdict }) => `${position} ${verdict}`)
    expect(verdicts(wan('opening'))).toEqual(
      expect.arrayContaining(['opening', 'income', 'total', 'closing'].map((column) => `fund/total/${column} agree`)),
    )
    expect(verdicts('99.99')).toContain('fund/total/opening differ')
  })

  test('a share of the whole that the paragraph opens with is computed from the table', () => {
    const all = agreed
    const shares = all.filter(({ code, position }) => code === 'GJ-402' && position.startsWith('three-public/'))
    expect(shares.map(({ verdict }) => verdict)).toEqual(['agree', 'agree', 'agree'])
    const [share = ''] = /公务接待费支出决算[\d.]+万元，占[\d.]+%/u.exec(textOf()) ?? []
    expect(found(checks(prose(share, share.replace(/占[\d.]+/, '占77.77'))), 'GJ-402')).toHaveLength(1)
  })

  test('万 of money without its 元 is read, and said to lack it', () => {
    const [spent = ''] = /公务接待费支出决算[\d.]+万元(?=，占)/u.exec(textOf()) ?? []
    const lost = checks(prose(spent, spent.replace('万元', '万')))
    expect(found(lost, 'GJ-423')).toHaveLength(1)
    expect(found(lost, 'GJ-402')).toEqual([])
    const other = checks(prose(spent, spent.replace(/[\d.]+万元/, '77.77万')))
    expect(found(other, 'GJ-401')).toContain('three-public/total/reception')
  })

  test('the price from which equipment is counted is no money of the department', () => {
    const bound = prose('机关运行经费支出', '单价100万元（含）以上设备0台。\n\n机关运行经费支出')
    expect(said(checks(bound), '单价')).toEqual([])
  })
})
