// objectives.yaml → Objectives: the overall and sectional goals of a department.
import type { Objectives } from '../budget/objectives.ts'
import type { Outcome, Problem } from '../budget/problem.ts'
import { readMap } from './map.ts'
import type { SourceFile } from './sources.ts'
import { parseYaml } from './yaml.ts'

/** Keys of objectives.yaml; none is required. */
export const objectivesKeys = { 总体绩效目标: false, 分项绩效目标: false } as const
/** Keys of an entry of 分项绩效目标; true where one is required. */
export const sectionKeys = { 标题: true, 绩效目标: false, 绩效指标: false } as const

/** `null` when the file is no map of keys at all. */
export const readObjectives = (source: SourceFile): Outcome<Objectives | null> => {
  const parsed = parseYaml(source)
  if (parsed.value === null) return { value: null, problems: parsed.problems }
  const problems: Problem[] = [...parsed.problems]
  const place = { file: source.path, path: [] }
  const map = readMap({ value: parsed.value, place }, objectivesKeys, (problem) => problems.push(problem))
  if (map === null) return { value: null, problems }
  const sections = map.maps('分项绩效目标', sectionKeys).map((section) => ({
    title: section.text('标题'),
    goal: section.text('绩效目标'),
    indicators: section.texts('绩效指标'),
    place: section.place,
  }))
  return { value: { overall: map.text('总体绩效目标'), sections, place: map.place }, problems }
}
