// A typed view of a YAML map: known keys, required keys, and the shape of each value. Faults go to `note`; the
// reader gets a value it can use in every case.
import { type MessageCode, problem } from '../budget/messages.ts'
import { below, type KeyPlace } from '../budget/place.ts'
import type { Problem } from '../budget/problem.ts'
import { nearest } from './distance.ts'
import { isYamlMap, type YamlValue } from './yaml.ts'

/** Where a reader leaves what it found wrong. */
export type Note = (problem: Problem) => void

/** The keys of a map: `true` for one that must be there. */
export type Keys = Readonly<Record<string, boolean>>

/** A value and where it stands. */
export interface YamlItem {
  readonly value: YamlValue
  readonly place: KeyPlace
}

/** An opened map; asking for a value of the wrong shape notes the fault and gives the empty value. */
export interface YamlMap {
  readonly place: KeyPlace
  readonly note: Note
  readonly at: (key: string) => KeyPlace
  /** Every printed key, in its order. */
  readonly keys: readonly string[]
  /** What stands under a key; `null` when it is absent or blank. */
  readonly shape: (key: string) => Shape | null
  /** What stands under a key as it is; '' when it is absent. */
  readonly raw: (key: string) => YamlValue
  /** True when the key is printed, even with a blank value. */
  readonly has: (key: string) => boolean
  /** True when the value is a list, for keys that take a text or a list. */
  readonly isList: (key: string) => boolean
  /** '' when absent or blank. */
  readonly text: (key: string) => string
  /** The entries of a list; none when absent or blank. */
  readonly items: (key: string) => readonly YamlItem[]
  /** A list of texts. */
  readonly texts: (key: string) => readonly string[]
  /** A map below; `null` when absent or blank. */
  readonly map: (key: string, keys: Keys) => YamlMap | null
  /** A list of maps. */
  readonly maps: (key: string, keys: Keys) => readonly YamlMap[]
  /** A map with free keys and texts as values. */
  readonly entries: (key: string) => readonly (readonly [string, string])[]
  /** One of the options; the first one after a fault or when absent. */
  readonly choice: <T extends string>(key: string, options: readonly [T, ...T[]]) => T
  /** Reports a fault at a key. */
  readonly fault: (code: MessageCode, key: string, what: string, fix?: string) => void
}

const shapes = { text: '一段文字', list: '一个列表', map: '一组小项' } as const
/** What a value can be. */
export type Shape = keyof typeof shapes

const shapeOf = (value: YamlValue): Shape => (typeof value === 'string' ? 'text' : isYamlMap(value) ? 'map' : 'list')

const isBlank = (value: YamlValue | undefined): boolean =>
  value === undefined || (typeof value === 'string' && value.trim() === '')

/** `null` and a note when the value has another shape. */
const expectShape = (item: YamlItem, shape: Shape, name: string, note: Note): YamlValue | null => {
  const actual = shapeOf(item.value)
  if (actual === shape) return item.value
  const what = `${name}应是${shapes[shape]}，这里写成了${shapes[actual]}`
  const { file, path } = item.place
  note(problem('GS-305', { file, path, ...(path.length > 0 ? { key: true as const } : {}) }, what))
  return null
}

const unknownKey = (place: KeyPlace, key: string, known: readonly string[]): Problem => {
  const meant = nearest(key, known)
  const fix = meant === null ? `删去这一项；这里可以写：${known.join('、')}` : `改为“${meant}”`
  return problem('GS-303', { ...below(place, key), key: true }, `不认识“${key}”这一项`, { fix })
}

const missingKey = (place: KeyPlace, key: string): Problem =>
  problem('GS-304', place, `缺少“${key}”`, { fix: `补上“${key}”一项` })

const checkKeys = (value: Readonly<Record<string, YamlValue>>, place: KeyPlace, keys: Keys, note: Note): void => {
  const known = Object.keys(keys)
  const unknown = Object.keys(value).filter((key) => !Object.hasOwn(keys, key))
  for (const key of unknown) note(unknownKey(place, key, known))
  // A required key that was only misspelt has its message already.
  const meant = unknown.map((key) => nearest(key, known))
  for (const key of known) {
    if (keys[key] === true && isBlank(value[key]) && !meant.includes(key)) note(missingKey(place, key))
  }
}

/** Opens a map whose keys are free: printed headings that a reader gives a role or keeps as they are. */
export const readOpenMap = (item: YamlItem, note: Note, name = '这个文件'): YamlMap | null => {
  const keys = isYamlMap(item.value) ? Object.fromEntries(Object.keys(item.value).map((key) => [key, false])) : {}
  return readMap(item, keys, note, name)
}

/** Opens a map and checks its keys at once. `null` when the value is something else. */
export const readMap = (item: YamlItem, keys: Keys, note: Note, name = '这个文件'): YamlMap | null => {
  const value = expectShape(item, 'map', name, note)
  if (value === null || !isYamlMap(value)) return null
  const { place } = item
  checkKeys(value, place, keys, note)
  const at = (key: string): KeyPlace => below(place, key)
  const child = (key: string, shape: Shape): YamlValue | null => {
    const found = Object.hasOwn(value, key) ? value[key] : undefined
    return found === undefined || isBlank(found)
      ? null
      : expectShape({ value: found, place: at(key) }, shape, `“${key}”`, note)
  }
  const text = (key: string): string => {
    const found = child(key, 'text')
    return typeof found === 'string' ? found.trim() : ''
  }
  const items = (key: string): readonly YamlItem[] => {
    const found = child(key, 'list')
    return Array.isArray(found)
      ? found.map((entry: YamlValue, index) => ({ value: entry, place: below(at(key), index) }))
      : []
  }
  const map = (key: string, childKeys: Keys): YamlMap | null => {
    const found = child(key, 'map')
    return found === null ? null : readMap({ value: found, place: at(key) }, childKeys, note, `“${key}”`)
  }
  return {
    place,
    note,
    at,
    keys: Object.keys(value),
    shape: (key) => {
      const found = Object.hasOwn(value, key) ? value[key] : undefined
      return found === undefined || isBlank(found) ? null : shapeOf(found)
    },
    raw: (key) => (Object.hasOwn(value, key) ? (value[key] ?? '') : ''),
    has: (key) => Object.hasOwn(value, key),
    isList: (key) => Object.hasOwn(value, key) && Array.isArray(value[key]),
    text,
    items,
    texts: (key) =>
      items(key).flatMap((entry) => {
        const found = expectShape(entry, 'text', `“${key}”的每一项`, note)
        return typeof found === 'string' && found.trim() !== '' ? [found.trim()] : []
      }),
    map,
    maps: (key, childKeys) => items(key).flatMap((entry) => readMap(entry, childKeys, note, `“${key}”的每一项`) ?? []),
    entries: (key) => {
      const found = child(key, 'map')
      if (found === null || !isYamlMap(found)) return []
      return Object.entries(found).flatMap(([name, entry]) => {
        const read = expectShape({ value: entry, place: below(at(key), name) }, 'text', `“${name}”`, note)
        return typeof read === 'string' ? [[name, read.trim()] as const] : []
      })
    },
    choice: (key, options) => {
      const printed = text(key)
      const found = options.find((option) => option === printed)
      if (found === undefined && printed !== '') {
        const choices = options.map((option) => `“${option}”`).join('、')
        note(problem('GS-306', at(key), `“${key}”不能是“${printed}”`, { fix: `改为以下之一：${choices}` }))
      }
      return found ?? options[0]
    },
    fault: (code, key, what, fix) => note(problem(code, at(key), what, fix === undefined ? {} : { fix })),
  }
}
