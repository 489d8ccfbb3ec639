// What money is for each inhabitant and in last year's prices: only where the portal's settings say how many and how much, and
// from which source.
import { describe, expect, it } from 'vitest'
import { fenPerHead, readPeople } from '../../src/budget/region-statistics.ts'
import { readSite } from '../../src/intake/site.ts'
import { disclosurePages } from '../../src/views/document/disclosure.ts'
import { minuteView } from '../../src/views/minute/minute.ts'
import { archiveOf, departmentOf, type SmallDocument } from '../facts/small-archive.ts'
import { source } from '../intake/sources.ts'

const budget = (year: number, amount: string): SmallDocument => ({
  year,
  tables: {
    summary: `收入/项目,收入/预算数,支出/项目,支出/预算数\n一、一般公共预算,${amount},教育支出,${amount}\n本年收入合计,${amount},本年支出合计,${amount}\n`,
  },
})

const archive = archiveOf(budget(2023, '1000.00'), budget(2024, '1050.00'))
const department = departmentOf(archive)

const siteOf = (text: string) => readSite([source('data/site.yaml', text)]).value

/** The sentences of a year by what they are about. */
const told = (year: number, settings: string): Readonly<Record<string, string>> => {
  const disclosure = department.disclosures.find((one) => one.year === year)
  if (disclosure === undefined) throw new Error(`no ${year}`)
  const { lines } = minuteView(department, disclosure, undefined, siteOf(settings))
  return Object.fromEntries(lines.map(({ id, text, links }) => [id, text + links.map(({ label }) => label).join()]))
}

const people = (more = '') =>
  `人口:\n  - { 行政区划: "999900", 年度: "2024", 人数: 250万, 口径: 年末常住人口, 来源: 河湾市2024年统计公报${more} }\n`
const prices = (index: string, region = '') =>
  `价格指数:\n  - { ${region}年度: "2024", 指数: "${index}", 口径: 居民消费价格指数, 来源: 河湾市2024年统计公报 }\n`

describe('Without a population and a price index nothing is reckoned', () => {
  it('a portal that says nothing shows neither', () => {
    const lines = told(2024, '')
    expect([lines.perHead, lines.prices]).toEqual([undefined, undefined])
  })

  it('neither does a year or a region of which nothing is said', () => {
    expect(told(2023, people() + prices('102.0'))).not.toHaveProperty('perHead')
    expect(told(2023, people() + prices('102.0'))).not.toHaveProperty('prices')
    const elsewhere = people().replace('999900', '999901')
    expect(told(2024, elsewhere + prices('102.0', '行政区划: "999901", '))).not.toHaveProperty('perHead')
    expect(told(2024, elsewhere + prices('102.0', '行政区划: "999901", '))).not.toHaveProperty('prices')
  })

  it('a line without its source is an error and is not used', () => {
    const bare = prices('102.0').replace(', 来源: 河湾市2024年统计公报', '')
    expect(readSite([source('data/site.yaml', bare)]).problems.map(({ code }) => code)).toEqual(['GS-304'])
    expect(told(2024, bare)).not.toHaveProperty('prices')
  })
})

describe('With them, the sentence says how it was reckoned and from what', () => {
  it('each inhabitant’s part names people, basis and source, and is no handout', () => {
    expect(told(2024, people()).perHead).toBe(
      '按河湾市2024年年末常住人口 250万 人计，本年支出合计平均每人 4.20 元（计算）。这是折算数，不是发给每个人的钱。来源：河湾市2024年统计公报。',
    )
  })

  it('a source with an address is a link', () => {
    const settings = siteOf(people(', 网址: "https://tjj.example.gov.cn/2024"'))
    const disclosure = department.disclosures[1]
    if (disclosure === undefined) throw new Error('no second year')
    const line = minuteView(department, disclosure, undefined, settings).lines.find(({ id }) => id === 'perHead')
    expect(line?.links).toEqual([{ label: '河湾市2024年统计公报', path: 'https://tjj.example.gov.cn/2024' }])
  })

  it('last year’s prices are compared with last year’s amount', () => {
    expect(told(2024, prices('102.0')).prices).toBe(
      '2024年居民消费价格指数 102.0（上年为 100），本年支出合计按上年价格计算是 1,029.41 万元，比上年的 1,000.00 万元多 29.41 万元，增长 2.94%（计算）。来源：河湾市2024年统计公报。',
    )
    expect(told(2024, prices('105.0')).prices).toContain('按上年价格计算是 1,000.00 万元，与上年的 1,000.00 万元相同')
  })

  it('a region’s own index stands before the one for all', () => {
    const both = `${prices('102.0')}  - { 行政区划: "999900", 年度: "2024", 指数: "100.0", 口径: 居民消费价格指数, 来源: 河湾市2024年统计公报 }\n`
    expect(told(2024, both).prices).toContain('居民消费价格指数 100.0（上年为 100）')
  })

  it('the page of a disclosure carries them', () => {
    const pages = disclosurePages({ ...archive, site: siteOf(people() + prices('102.0')) }, [])
    const lines = pages.map(({ props }) => props.view.minute.lines.map(({ id }) => id))
    expect(lines.map((ids) => ids.includes('perHead'))).toEqual([false, true])
  })
})

describe('How many people', () => {
  it('is a whole number above 0, in full or in 万', () => {
    expect(['2662500', '2,662,500', '266.25万', '266.25万人', '1 人'].map(readPeople)).toEqual([
      2662500n,
      2662500n,
      2662500n,
      2662500n,
      1n,
    ])
    expect(['0', '266.25', '约266万', '', '-3', '266.25001万'].map(readPeople)).toEqual(Array(6).fill(null))
  })

  it('half a 分 for each is a whole one', () => {
    const population = { region: '', year: 2024, text: '', basis: '', source: '', url: '', people: 2n }
    expect([fenPerHead(3n, population), fenPerHead(1n, population)]).toEqual([2n, 1n])
  })
})
