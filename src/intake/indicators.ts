// 绩效指标 of a form: rows of printed cells under levels of any depth, blank ones included. A level stands above its
// rows as a list, or beside each row as a cell; either may print a weight.

import type { IndicatorRole } from '../budget/form/heading-roles.ts'
import { type HeadingAliases, roleOf } from '../budget/form/headings.ts'
import type { Indicator, IndicatorCell, IndicatorGroup, LevelPart, Points } from '../budget/indicator.ts'
import { problem } from '../budget/messages.ts'
import type { FormColumn } from '../budget/project.ts'
import { distance } from './distance.ts'
import { readActual, readTarget } from './indicator-reading.ts'
import { type Note, readOpenMap, type YamlItem, type YamlMap } from './map.ts'
import { mergedOrder } from './merged-order.ts'
import { bracketedPoints, readPoints } from './numbers.ts'

/** A level above a row, with the weight that it prints; the same object for all rows below it. */
interface Level {
  readonly heading: string
  readonly role: IndicatorRole | null
  readonly name: string
  readonly weight: Points | null
}

interface FlatRow {
  readonly levels: readonly Level[]
  /** What the levels above print beside name and weight, to be kept with their first row. */
  readonly extras: readonly IndicatorCell[]
  readonly map: YamlMap
}

/** One list of indicators as the form prints it. */
export interface IndicatorList {
  readonly groups: readonly IndicatorGroup[]
  readonly columns: readonly FormColumn<IndicatorRole>[]
}

interface Options {
  readonly aliases: HeadingAliases
  readonly note: Note
}

const levelRoles: readonly IndicatorRole[] = ['first', 'second', 'third', 'fourth']
const isLevel = (role: IndicatorRole | null): boolean => role !== null && levelRoles.includes(role)

const textKeys = (map: YamlMap): readonly string[] => map.keys.filter((key) => map.shape(key) !== 'list')

/** Name and weight of a node that has rows below it; `name` is '' where only its list names it. */
const nodeLevels = (map: YamlMap, { aliases }: Options): readonly Level[] => {
  const weightKey = textKeys(map).find((key) => roleOf('indicator', key, aliases) === 'weight')
  const weight = weightKey === undefined ? null : readPoints(map, weightKey)
  const named = textKeys(map).filter((key) => isLevel(roleOf('indicator', key, aliases)) && map.text(key) !== '')
  return named.map((key, index) => ({
    heading: key,
    role: roleOf('indicator', key, aliases),
    name: map.text(key),
    weight: index === named.length - 1 ? weight : null,
  }))
}

const nodeExtras = (map: YamlMap, levels: readonly Level[], { aliases }: Options): readonly IndicatorCell[] => {
  const weighted = levels.some(({ weight }) => weight !== null)
  return textKeys(map)
    .filter((key) => {
      const role = roleOf('indicator', key, aliases)
      return map.text(key) !== '' && !isLevel(role) && !(weighted && role === 'weight')
    })
    .map((key) => ({ heading: `${levels.at(-1)?.heading ?? ''}${key}`, role: null, text: map.text(key) }))
}

/** 二级指 for 二级指标: a list under any other name is a level of its own. */
const misspeltLevel = (key: string, { aliases }: Options): string | undefined =>
  isLevel(roleOf('indicator', key, aliases))
    ? undefined
    : ['一级指标', '二级指标', '三级指标'].find((known) => distance(known, key) === 1)

/** Rows below a node: a list under a level's heading adds no level, a list under any other name is one. */
const rowsBelow = (item: YamlItem, levels: readonly Level[], options: Options): readonly FlatRow[] => {
  const map = readOpenMap(item, options.note, '“绩效指标”的每一项')
  if (map === null) return []
  const lists = map.keys.filter((key) => map.shape(key) === 'list')
  if (lists.length === 0) return [{ levels, extras: [], map }]
  const own = nodeLevels(map, options)
  const extras = nodeExtras(map, own, options)
  return lists.flatMap((key, list) => {
    const meant = misspeltLevel(key, options)
    if (meant !== undefined) {
      const what = `栏目“${key}”像是“${meant}”错了一个字，当作“${meant}”读出`
      const fix = `原件是“${meant}”的，改正栏目名；原件就这样写的，不用改`
      options.note(problem('GS-311', map.at(key), what, { fix }))
    }
    const outer: readonly Level[] =
      meant !== undefined || isLevel(roleOf('indicator', key, options.aliases))
        ? own
        : [...own, { heading: key, role: null, name: key, weight: null }]
    return map
      .items(key)
      .flatMap((entry) => rowsBelow(entry, [...levels, ...outer], options))
      .map((row, index) => (list === 0 && index === 0 ? { ...row, extras: [...extras, ...row.extras] } : row))
  })
}

/** The cell of a row with a role. */
const textOf = (cells: readonly IndicatorCell[], role: IndicatorRole): string =>
  cells.find((cell) => cell.role === role && cell.text !== '')?.text ?? ''

/**
 * `{ 指标: 产出指标, 指标内容: …}`: of two columns that both could name the indicator, the first printed is the level
 * above it.
 */
const withOuterLevel = (lists: readonly NamedItems[], options: Options): Options => {
  const keys = lists.flatMap(({ items }) =>
    items.flatMap(({ value }) => (typeof value === 'string' || Array.isArray(value) ? [] : Object.keys(value))),
  )
  const roles = new Set(keys.map((key) => roleOf('indicator', key, options.aliases)))
  const names = [...new Set(keys)].filter((key) => roleOf('indicator', key, options.aliases) === 'third')
  const [outer] = names
  const free = (['first', 'second'] as const).find((role) => !roles.has(role))
  if (names.length < 2 || outer === undefined || free === undefined) return options
  const heading = free === 'first' ? '一级指标' : '二级指标'
  return { ...options, aliases: new Map([...options.aliases, [outer, heading]]) }
}

const cellsOf = (row: FlatRow, { aliases }: Options): readonly IndicatorCell[] => [
  ...row.map.keys.map((heading) => ({
    heading,
    role: roleOf('indicator', heading, aliases),
    text: row.map.text(heading),
  })),
  ...row.extras,
]

const pointsAt = (row: FlatRow, cells: readonly IndicatorCell[], role: IndicatorRole): Points | null => {
  const cell = cells.find((one) => one.role === role && one.text !== '')
  return cell === undefined ? null : readPoints(row.map, cell.heading)
}

/** The deepest level that a list prints is the name of its indicators. */
const nameRole = (rows: readonly FlatRow[], options: Options): IndicatorRole => {
  const printed = new Set(rows.flatMap((row) => cellsOf(row, options).map(({ role }) => role)))
  return levelRoles.toReversed().find((role) => printed.has(role)) ?? 'third'
}

interface PlacedRow {
  readonly above: readonly string[]
  readonly firstLevel: Level | null
  readonly levels: readonly Level[]
  readonly indicator: Indicator
}

const levelNamed = (row: FlatRow, cells: readonly IndicatorCell[], role: IndicatorRole): Level | null => {
  const cell = cells.find((one) => one.role === role && one.text !== '')
  if (cell === undefined) return row.levels.findLast((level) => level.role === role) ?? null
  const weightRole = role === 'first' ? 'firstWeight' : 'secondWeight'
  const weight = role === 'first' || role === 'second' ? pointsAt(row, cells, weightRole) : null
  return { heading: cell.heading, role, name: cell.text, weight }
}

/** 正向 under 指标性质 and `=` under 指标方向: two cells that a form prints in each other's place. */
const operatorOf = (operator: string, direction: string): string =>
  /[≥≤><=≧≦═＝＞＜]|于|等/u.test(operator) || direction === '' ? operator : direction

/**
 * A level by its name: without its weight, its numbering, and the blanks that a narrow cell broke it with. What is
 * printed stands in the cells.
 */
const levelName = (level: Level | null): string =>
  bracketedPoints(level?.name ?? '')
    .name.replace(/^(?:[一二三四五六七八九十]+|\d+)[、.．]\s*(?=\S)/u, '')
    .replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, '')

const placed = (row: FlatRow, number: number, name: IndicatorRole, options: Options): PlacedRow => {
  const cells = cellsOf(row, options)
  const level = (role: IndicatorRole): Level | null => (role === name ? null : levelNamed(row, cells, role))
  const [first, second] = [level('first'), level('second')]
  const outermost = first ?? row.levels[0] ?? null
  const text = (role: IndicatorRole): string => textOf(cells, role)
  const [reason, improvement] = [text('reason'), text('improvement')]
  const third = text(name)
  const target = readTarget({
    value: text('value'),
    operator: operatorOf(text('operator'), text('direction')),
    unit: text('unit'),
    name: third,
  })
  return {
    above: row.levels.filter((one) => one !== outermost && one.role === null).map((one) => one.name),
    firstLevel: outermost,
    levels: [...row.levels, ...(second === null || row.levels.includes(second) ? [] : [second])],
    indicator: {
      number,
      cells,
      first: levelName(outermost),
      second: levelName(second),
      third,
      description: text('description'),
      value: target.joined,
      reading: target.reading,
      basis: text('basis'),
      actual: text('actual'),
      actualReading: readActual(text('actual'), text('unit')),
      weight: pointsAt(row, cells, 'weight'),
      score: pointsAt(row, cells, 'score'),
      reason: improvement === '' ? reason : [reason, improvement].filter((one) => one !== '').join('；'),
      place: row.map.place,
    },
  }
}

const weightOf = (level: Level | null, row: PlacedRow): Points | null =>
  level === null ? null : (level.weight ?? bracketedPoints(level.name, row.indicator.place).points)

const samePoints = (a: Points | null, b: Points | null): boolean => (a?.text ?? '') === (b?.text ?? '')

/** True where `row` carries on the group: the same level, or one printed again, or none printed beside it. */
const continues = (before: PlacedRow, row: PlacedRow): boolean => {
  if (row.firstLevel === null || before.firstLevel === row.firstLevel) return true
  const sameName = row.indicator.first === before.indicator.first && row.above.join('/') === before.above.join('/')
  const [weight, earlier] = [weightOf(row.firstLevel, row), weightOf(before.firstLevel, before)]
  return sameName && (weight === null || samePoints(weight, earlier))
}

const partsOf = (rows: readonly PlacedRow[]): readonly LevelPart[] => {
  const parts: { key: string; level: Level; weight: Points; rows: number[] }[] = []
  for (const row of rows) {
    for (const level of row.levels) {
      const weight = level === row.firstLevel ? null : weightOf(level, row)
      if (weight === null) continue
      const key = `${row.above.join('/')}/${level.role}/${level.name}/${weight.text}`
      const last = parts.at(-1)
      const same = last?.level === level || (last?.key === key && last.rows.includes(row.indicator.number - 1))
      if (same && last !== undefined) last.rows.push(row.indicator.number)
      else parts.push({ key, level, weight, rows: [row.indicator.number] })
    }
  }
  return parts.map(({ level, weight, rows: own }) => ({ name: bracketedPoints(level.name).name, weight, rows: own }))
}

const toGroup = (rows: readonly PlacedRow[]): IndicatorGroup => {
  const [lead] = rows
  const weighted = rows.find((row) => weightOf(row.firstLevel, row) !== null) ?? lead
  const first = lead?.indicator.first ?? ''
  return {
    above: lead?.above ?? [],
    first,
    label: lead?.firstLevel?.name ?? '',
    weight: weighted === undefined ? null : weightOf(weighted.firstLevel, weighted),
    parts: partsOf(rows),
    indicators: rows.map(({ indicator }) => (indicator.first === '' ? { ...indicator, first } : indicator)),
  }
}

const grouped = (rows: readonly PlacedRow[]): readonly IndicatorGroup[] => {
  const groups: PlacedRow[][] = []
  for (const row of rows) {
    const group = groups.at(-1)
    const before = group?.at(-1)
    if (group === undefined || before === undefined || !continues(before, row)) groups.push([row])
    else group.push(row)
  }
  return groups.map(toGroup)
}

/** A list as a form prints it; `name` where the form prints several and heads each. */
export interface NamedItems {
  readonly name: string
  readonly items: readonly YamlItem[]
}

const rowsOf = ({ name, items }: NamedItems, options: Options): readonly FlatRow[] => {
  const level: Level = { heading: name, role: null, name, weight: null }
  return items.flatMap((item) => rowsBelow(item, name === '' ? [] : [level], options))
}

/** The lists of a form as one; rows are numbered over the whole from 1. */
export const readIndicators = (lists: readonly NamedItems[], given: Options): IndicatorList => {
  const options = withOuterLevel(lists, given)
  const rows = lists.flatMap((list) => rowsOf(list, options))
  const name = nameRole(rows, options)
  const all = rows.map((row, index) => placed(row, index + 1, name, options))
  const headings = mergedOrder(all.map(({ indicator }) => indicator.cells.map(({ heading }) => heading)))
  const roles = new Map(all.flatMap(({ indicator }) => indicator.cells.map(({ heading, role }) => [heading, role])))
  return {
    groups: grouped(all),
    columns: headings.map((heading) => ({ heading, role: roles.get(heading) ?? null })),
  }
}
