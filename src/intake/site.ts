// data/site.yaml over the shipped defaults → Site. Unset slots stay '' and are left out of the footer, never invented.
import { accentContrast, isColour, readableAccent } from '../budget/accent.ts'
import type { Site, SiteEntry } from '../budget/archive.ts'
import type { Content } from '../budget/passage.ts'
import { isOwnPage, ownPagePath } from '../budget/portal-page.ts'
import type { Outcome, Problem } from '../budget/problem.ts'
import { type Keys, readMap, type YamlMap } from './map.ts'
import { readPopulations, readPriceIndices } from './region-statistics.ts'
import type { SourceFile } from './sources.ts'
import { parseYaml } from './yaml.ts'

const slots = {
  站点名称: 'title',
  标语: 'slogan',
  主办单位: 'operator',
  联系方式: 'contact',
  ICP备案号: 'icp',
  公安备案号: 'police',
  网站标识码: 'siteCode',
  数据许可: 'licence',
  数据许可网址: 'licenceUrl',
  网址: 'address',
  强调色: 'accent',
  标志: 'mark',
} as const satisfies Readonly<
  Record<string, Exclude<keyof Site, 'startsEmpty' | 'navigation' | 'footer' | 'populations' | 'priceIndices'>>
>

/** Keys of site.yaml; the schema that explains them to an editor is made from this list. */
export const siteKeys = [
  ...(Object.keys(slots) as (keyof typeof slots)[]),
  '筹建',
  '导航',
  '页脚',
  '人口',
  '价格指数',
] as const

const keys: Keys = Object.fromEntries(siteKeys.map((key) => [key, false]))

const entryKeys: Keys = { 名称: true, 内容: false, 页面: false, 网址: false }

const readEntry = (map: YamlMap, pages: readonly string[]): SiteEntry => {
  const [page, url] = [map.text('页面'), map.text('网址')]
  if (url !== '' && !isAddress(url)) map.fault('GS-406', '网址', `“${url}”不是 http 或 https 网址`)
  if (page !== '' && !pages.includes(page)) map.fault('GS-431', '页面', `content/pages 里没有“${page}.md”这个页面`)
  return { label: map.text('名称'), text: map.text('内容'), href: page === '' ? url : ownPagePath(page) }
}

const isAddress = (url: string): boolean => /^https?:\/\/\S+$/.test(url) && URL.canParse(url)

const checkAccent = (map: YamlMap): void => {
  const colour = map.text('强调色')
  if (colour === '') return
  if (!isColour(colour))
    map.fault('GS-430', '强调色', `“${colour}”不是颜色`, '写成 # 和六位十六进制数，加引号，例如 "#0d5160"')
  else if (readableAccent(colour) !== colour.toLowerCase())
    map.fault(
      'GS-430',
      '强调色',
      `强调色“${colour}”的字在浅色底上看不清（对比度 ${accentContrast(colour)}，至少要 4.5）`,
      `改为最接近而看得清的“${readableAccent(colour)}”`,
    )
}

const checkMark = (map: YamlMap): void => {
  const mark = map.text('标志')
  if (mark !== '' && !/^[\w-]+\.(?:svg|png|webp|jpe?g)$/i.test(mark))
    map.fault('GS-431', '标志', `标志“${mark}”不是 public 文件夹里的图片`)
}

const readSlots = (map: YamlMap, pages: readonly string[]): Partial<Site> => {
  for (const key of ['数据许可网址', '网址']) {
    const url = map.text(key)
    if (url !== '' && !isAddress(url)) map.fault('GS-406', key, `“${url}”不是 http 或 https 网址`)
  }
  checkAccent(map)
  checkMark(map)
  const texts = Object.entries(slots).flatMap(([key, slot]) => (map.has(key) ? [[slot, map.text(key)]] : []))
  return {
    ...Object.fromEntries(texts),
    ...(map.has('导航') && { navigation: map.maps('导航', entryKeys).map((entry) => readEntry(entry, pages)) }),
    ...(map.has('页脚') && { footer: map.maps('页脚', entryKeys).map((entry) => readEntry(entry, pages)) }),
    ...(map.has('人口') && { populations: readPopulations(map) }),
    ...(map.has('价格指数') && { priceIndices: readPriceIndices(map) }),
    ...(map.has('筹建') && { startsEmpty: map.choice('筹建', ['否', '是']) === '是' }),
  }
}

const unset: Site = {
  title: '',
  slogan: '',
  operator: '',
  contact: '',
  icp: '',
  police: '',
  siteCode: '',
  licence: '',
  licenceUrl: '',
  address: '',
  accent: '',
  mark: '',
  navigation: [],
  footer: [],
  populations: [],
  priceIndices: [],
  startsEmpty: false,
}

/** Later files win, key by key; a key that is printed blank clears the default. `pages` are the ids of content/pages. */
export const readSite = (files: readonly SourceFile[], pages: readonly string[] = []): Outcome<Site> => {
  const problems: Problem[] = []
  const layers = files.map((source): Partial<Site> => {
    const parsed = parseYaml(source)
    problems.push(...parsed.problems)
    if (parsed.value === null) return {}
    const place = { file: source.path, path: [] }
    const map = readMap({ value: parsed.value, place }, keys, (problem) => problems.push(problem))
    return map === null ? {} : readSlots(map, pages.filter(isOwnPage))
  })
  return { value: Object.assign({ ...unset }, ...layers), problems }
}

/** With an entry of the footer for every page of the portal's own that nothing else leads to: none is lost. */
export const withOwnPages = (site: Site, pages: readonly Pick<Content, 'id' | 'title'>[]): Site => {
  const named = new Set([...site.navigation, ...site.footer].map(({ href }) => href))
  const unnamed = pages.filter(({ id }) => isOwnPage(id) && !named.has(ownPagePath(id)))
  const entries = unnamed.map(({ id, title }): SiteEntry => ({ label: title, text: '', href: ownPagePath(id) }))
  return entries.length === 0 ? site : { ...site, footer: [...site.footer, ...entries] }
}
