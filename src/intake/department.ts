// department.yaml → what a department is called over the years and where it belongs.
import type { Department } from '../budget/archive.ts'
import { problem } from '../budget/messages.ts'
import type { Outcome, Problem } from '../budget/problem.ts'
import { type Keys, readMap, type YamlMap } from './map.ts'
import type { SourceFile } from './sources.ts'
import { parseYaml } from './yaml.ts'

/** A department before its disclosures are put in. */
export type DepartmentHead = Omit<Department, 'disclosures'>

/** Keys of department.yaml; the schema that explains them to an editor is made from this list. */
export const departmentKeys = { 部门编码: false, 行政区划: false, 名称: true, 说明: false } as const satisfies Keys

const readYears = (name: YamlMap): readonly number[] =>
  name.texts('年度').flatMap((text, index) => {
    if (/^\d{4}$/.test(text)) return [Number(text)]
    const { file, path } = name.at('年度')
    name.note(problem('GS-109', { file, path: [...path, index] }, `“年度”写的“${text}”不是四位年份`))
    return []
  })

/** One code, or a list of codes with the years in which documents printed them. */
const readCodes = (map: YamlMap): Department['codes'] => {
  if (!map.isList('部门编码')) {
    const code = map.text('部门编码')
    return code === '' ? [] : [{ code, years: [] }]
  }
  return map
    .maps('部门编码', { 编码: true, 年度: true })
    .map((entry) => ({ code: entry.text('编码'), years: readYears(entry) }))
}

/** The code of the latest year; one without years counts as the latest. */
const latestCode = (codes: Department['codes']): string =>
  codes.toSorted((a, b) => Math.max(...a.years, -Infinity) - Math.max(...b.years, -Infinity)).at(-1)?.code ?? ''

const readRegion = (map: YamlMap): Department['region'] => {
  const region = map.map('行政区划', { 代码: false, 省: false, 市: false, 县: false })
  const code = region?.text('代码') ?? ''
  if (region !== null && code !== '' && !/^\d{6}$/.test(code))
    region.fault('GS-207', '代码', `行政区划代码“${code}”不是六位数字`, '写 GB/T 2260 的六位代码')
  const text = (key: string): string => region?.text(key) ?? ''
  return { code, province: text('省'), city: text('市'), county: text('县') }
}

/** `null` when the file is no map of keys at all. */
export const readDepartment = (source: SourceFile, id: string): Outcome<DepartmentHead | null> => {
  const parsed = parseYaml(source)
  if (parsed.value === null) return { value: null, problems: parsed.problems }
  const problems: Problem[] = [...parsed.problems]
  const place = { file: source.path, path: [] }
  const map = readMap({ value: parsed.value, place }, departmentKeys, (found) => problems.push(found))
  if (map === null) return { value: null, problems }
  const codes = readCodes(map)
  const names = map.maps('名称', { 名称: true, 年度: true, 出处: false }).map((name) => ({
    name: name.text('名称'),
    years: readYears(name),
    source: name.text('出处'),
  }))
  return {
    value: { id, code: latestCode(codes), codes, region: readRegion(map), names, note: map.text('说明'), place },
    problems,
  }
}
