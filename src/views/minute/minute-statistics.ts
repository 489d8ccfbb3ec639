// What the money of a year is for each inhabitant, and in the prices of the year before: only where the portal's settings give
// population and price index with their source. Both are reckoned here, say so, and name basis and source.
import { groupedDigits } from '../../budget/amount-text.ts'
import type { Department, Site } from '../../budget/archive.ts'
import type { Disclosure } from '../../budget/disclosure.ts'
import { currentBeside, type Fact, factName, factOf } from '../../budget/facts/fact.ts'
import { earlierFigure } from '../../budget/facts/yearly-change.ts'
import { formatAmount, lastDigitFen, yuanText } from '../../budget/money.ts'
import { percentOf } from '../../budget/percent.ts'
import {
  fenPerHead,
  inPricesBefore,
  type Population,
  type PriceIndex,
  statisticOf,
} from '../../budget/region-statistics.ts'
import type { Crumb } from '../words/crumb.ts'
import { type MinuteLine, minuteLine } from './minute-line.ts'

/** The statistics of data/site.yaml. */
export type Statistics = Pick<Site, 'populations' | 'priceIndices'>

/** The spending of the year itself where a total carries more, else the total, else what 一般公共预算 spends. */
const yearsFact = (disclosure: Disclosure): Fact => {
  const current = currentBeside(disclosure, 'expenditure')
  if (current !== null) return current
  const total = factOf(disclosure, 'expenditure-total')
  return total.stated === null ? factOf(disclosure, 'general') : total
}

const placeName = ({ region: { county, city, province } }: Department): string => county || city || province

/** The source as a link where it has an address, else in the sentence. */
const sourceLinks = ({ source, url }: Population | PriceIndex): readonly Crumb[] =>
  url === '' ? [] : [{ label: source, path: url }]

const sourceWords = ({ source, url }: Population | PriceIndex): string => (url === '' ? `来源：${source}。` : '来源：')

const perHeadLine = (department: Department, fact: Fact, population: Population): readonly MinuteLine[] => {
  if (fact.stated === null || fact.stated.fen <= 0n) return []
  const people = `${groupedDigits(population.text.replace(/\s*人$/u, ''))} 人`
  const each = yuanText(fenPerHead(fact.stated.fen, population))
  const text =
    `按${placeName(department)}${population.year}年${population.basis} ${people}计，${factName(fact)}平均每人 ${each} 元（计算）。` +
    `这是折算数，不是发给每个人的钱。${sourceWords(population)}`
  return [minuteLine('perHead', '平均每人多少', text, { links: sourceLinks(population) })]
}

/** `，比上年的 400.00 万元多 3.92 万元，增长 0.98%`; '' where last year's figure is not at hand. */
const realChange = (department: Department, disclosure: Disclosure, fact: Fact, real: bigint): string => {
  const before = earlierFigure(department, disclosure, fact.id)?.stated ?? null
  if (before === null) return ''
  const gap = real - before.fen
  const was = `上年的 ${groupedDigits(before.text)} ${before.unit}`
  if (gap === 0n) return `，与${was}相同`
  const size = gap < 0n ? -gap : gap
  const rate = before.fen > 0n ? `，${gap < 0n ? '减少' : '增长'} ${percentOf(size, before.fen)}` : ''
  return `，比${was}${gap < 0n ? '少' : '多'} ${formatAmount(size, before.unit)} ${before.unit}${rate}`
}

const pricesLine = (
  department: Department,
  disclosure: Disclosure,
  fact: Fact,
  prices: PriceIndex,
): readonly MinuteLine[] => {
  if (fact.stated === null || fact.stated.fen <= 0n) return []
  const { fen, unit } = fact.stated
  const real = inPricesBefore(fen, lastDigitFen(fact.stated), prices)
  const text =
    `${prices.year}年${prices.basis} ${prices.text}（上年为 100），${factName(fact)}按上年价格计算是 ` +
    `${formatAmount(real, unit)} ${unit}${realChange(department, disclosure, fact, real)}（计算）。${sourceWords(prices)}`
  return [minuteLine('prices', '扣除价格变化', text, { links: sourceLinks(prices) })]
}

/** No line where the settings say nothing of the department's region and the year. */
export const statisticsLines = (
  department: Department,
  disclosure: Disclosure,
  { populations, priceIndices }: Statistics,
): readonly MinuteLine[] => {
  const fact = yearsFact(disclosure)
  const { region, year } = { region: department.region.code, year: disclosure.year }
  const population = statisticOf(populations, region, year)
  const prices = statisticOf(priceIndices, region, year)
  return [
    ...(population === null ? [] : perHeadLine(department, fact, population)),
    ...(prices === null ? [] : pricesLine(department, disclosure, fact, prices)),
  ]
}
