// 人口 and 价格指数 of data/site.yaml → what the core reckons with. A line that cannot be read, says no source or stands twice
// is a fault at its own place; a line at fault is not used.
import { parseDecimal } from '../budget/decimal.ts'
import { isPlausibleIndex, type Population, type PriceIndex, readPeople } from '../budget/region-statistics.ts'
import type { Keys, YamlMap } from './map.ts'

const keysWith = (figure: '人数' | '指数'): Keys => ({
  行政区划: figure === '人数',
  年度: true,
  [figure]: true,
  口径: true,
  来源: true,
  网址: false,
})

type Line = Omit<Population, 'people'>

/** What the line says beside its figure; `null` and a fault where region, year or address cannot be read. */
const readLine = (map: YamlMap, figure: '人数' | '指数'): Line | null => {
  const [region, year, url] = [map.text('行政区划'), map.text('年度'), map.text('网址')]
  const isRegion = region === '' || /^\d{6}$/.test(region)
  const isYear = year === '' || /^[12]\d{3}$/.test(year)
  if (!isRegion) map.fault('GS-432', '行政区划', `“${region}”不是六位的行政区划代码`, '改为六位代码，例如 "140900"')
  if (!isYear) map.fault('GS-432', '年度', `“${year}”不是四位年份`, '改为四位年份，例如 "2024"')
  const isLink = url === '' || (/^https?:\/\/\S+$/.test(url) && URL.canParse(url))
  if (!isLink) map.fault('GS-406', '网址', `“${url}”不是 http 或 https 网址`)
  const [text, basis, source] = [map.text(figure), map.text('口径'), map.text('来源')]
  const isWhole = [year, text, basis, source].every((word) => word !== '') && (figure === '指数' || region !== '')
  return !isRegion || !isYear || !isLink || !isWhole ? null : { region, year: Number(year), text, basis, source, url }
}

const readPopulation = (map: YamlMap): readonly Population[] => {
  const line = readLine(map, '人数')
  if (line === null) return []
  const people = readPeople(line.text)
  if (people !== null) return [{ ...line, people }]
  map.fault('GS-432', '人数', `人数“${line.text}”不是大于 0 的整数，也不是以万计的数`)
  return []
}

const readPriceIndex = (map: YamlMap): readonly PriceIndex[] => {
  const line = readLine(map, '指数')
  if (line === null) return []
  const index = parseDecimal(line.text)
  if (index !== null && isPlausibleIndex(index)) return [{ ...line, index }]
  const what = index === null ? '不是数' : '不是以上年为 100 的指数'
  map.fault('GS-432', '指数', `价格指数“${line.text}”${what}`, '写成以上年为 100 的指数：上涨 2% 写 102.0')
  return []
}

/** One figure a region and year: which of two is right, the program cannot know. */
const onlyOnce = <T extends Line>(lines: readonly { readonly map: YamlMap; readonly read: T }[]): readonly T[] => {
  const seen = new Map<string, T>()
  return lines.flatMap(({ map, read }) => {
    const key = `${read.region} ${read.year}`
    const first = seen.get(key)
    if (first === undefined) {
      seen.set(key, read)
      return [read]
    }
    const place = read.region === '' ? '所有地区的 ' : `行政区划 ${read.region} 的 `
    const what = `${place}${read.year}年写了两次：前面是“${first.text}”，这里是“${read.text}”`
    map.fault('GS-432', '年度', what, '核对统计公报，只留一个')
    return []
  })
}

const linesOf = <T extends Line>(
  map: YamlMap,
  key: string,
  figure: '人数' | '指数',
  read: (line: YamlMap) => readonly T[],
): readonly T[] =>
  onlyOnce(map.maps(key, keysWith(figure)).flatMap((line) => read(line).map((one) => ({ map: line, read: one }))))

/** 人口: every line that is whole. */
export const readPopulations = (map: YamlMap): readonly Population[] => linesOf(map, '人口', '人数', readPopulation)

/** 价格指数: every line that is whole. */
export const readPriceIndices = (map: YamlMap): readonly PriceIndex[] =>
  linesOf(map, '价格指数', '指数', readPriceIndex)
