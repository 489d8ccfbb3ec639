// data/site.yaml over the shipped defaults → Site. Unset slots stay '' and are left out of the footer, never invented.
import type { Site } from '../budget/archive.ts'
import type { Outcome, Problem } from '../budget/problem.ts'
import { type Keys, readMap, type YamlMap } from './map.ts'
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
} as const satisfies Readonly<Record<string, Exclude<keyof Site, 'startsEmpty'>>>

/** Keys of site.yaml; the schema that explains them to an editor is made from this list. */
export const siteKeys = [...(Object.keys(slots) as (keyof typeof slots)[]), '筹建'] as const

const keys: Keys = Object.fromEntries(siteKeys.map((key) => [key, false]))

const readSlots = (map: YamlMap): Partial<Site> => {
  for (const key of ['数据许可网址', '网址']) {
    const url = map.text(key)
    if (url !== '' && !(/^https?:\/\/\S+$/.test(url) && URL.canParse(url)))
      map.fault('GS-406', key, `“${url}”不是 http 或 https 网址`)
  }
  const texts = Object.entries(slots).flatMap(([key, slot]) => (map.has(key) ? [[slot, map.text(key)]] : []))
  return {
    ...Object.fromEntries(texts),
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
  startsEmpty: false,
}

/** Later files win, key by key; a key that is printed blank clears the default. */
export const readSite = (files: readonly SourceFile[]): Outcome<Site> => {
  const problems: Problem[] = []
  const layers = files.map((source): Partial<Site> => {
    const parsed = parseYaml(source)
    problems.push(...parsed.problems)
    if (parsed.value === null) return {}
    const place = { file: source.path, path: [] }
    const map = readMap({ value: parsed.value, place }, keys, (problem) => problems.push(problem))
    return map === null ? {} : readSlots(map)
  })
  return { value: Object.assign({ ...unset }, ...layers), problems }
}
