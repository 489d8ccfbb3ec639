// Key paths of a YAML file → line and column, from the events of the parser; cells of a CSV get the name that Excel and
// WPS show.
import {
  EVENT_ID,
  type Event,
  getScalarValue,
  parseEvents,
  SCALAR_STYLE,
  type ScalarEvent,
  YAMLException,
} from 'js-yaml'
import type { KeyPlace, LinePlace, Place } from '../budget/place.ts'
import { cellNames } from './cell-name.ts'
import { lineAndColumn, lineStarts } from './line-place.ts'
import type { SourceFile, Sources } from './sources.ts'

/** A node with the offset at which it is written. */
interface Placed {
  /** `null` for a value that is left blank. */
  readonly start: number | null
  /** Text of a scalar; absent for lists and maps. */
  readonly text?: string
  /** Items of a list; keys and values of a map in turn. */
  readonly children: readonly Placed[]
  readonly map: boolean
}

/** The sign that opens a block of text stands on the line before it: `说明: |`. */
const blockStart = (text: string, valueStart: number): number => {
  const line = text.lastIndexOf('\n', valueStart - 2) + 1
  const opened = /[|>][-+\d]*[ \t]*(?:#.*)?$/.exec(text.slice(line, Math.max(line, valueStart - 1)))
  return opened === null ? valueStart : line + opened.index
}

/** A blank item of a list stands behind its dash. */
const blankStart = (text: string, from: number, inList: boolean): number | null => {
  if (!inList) return null
  const dash = /^[ \t]*(?:-[ \t]+)*-(?=\s|$)/m.exec(text.slice(from))
  return dash === null ? null : from + dash.index + dash[0].length
}

/** Where a scalar begins: at its quotes, at the sign of its block, at its first letter. */
const scalarStart = ({ style, valueStart }: ScalarEvent, text: string): number => {
  if (style === SCALAR_STYLE.SINGLE_QUOTED || style === SCALAR_STYLE.DOUBLE_QUOTED) return valueStart - 1
  const block = style === SCALAR_STYLE.LITERAL_BLOCK || style === SCALAR_STYLE.FOLDED_BLOCK
  return block ? blockStart(text, valueStart) : valueStart
}

/** A file that cannot be read has its message already, with its place. */
const eventsOf = (text: string): readonly Event[] => {
  try {
    return parseEvents(text, {})
  } catch (error) {
    if (error instanceof YAMLException) return []
    throw error
  }
}

/** The first document as a tree; `null` where it holds nothing or cannot be read. */
const treeOf = (text: string): Placed | null => {
  const open: { start: number; map: boolean; children: Placed[] }[] = [{ start: 0, map: false, children: [] }]
  const add = (node: Placed): void => void open.at(-1)?.children.push(node)
  let end = 0
  for (const event of eventsOf(text)) {
    if (event.type === EVENT_ID.SCALAR && event.valueStart >= 0) {
      add({ start: scalarStart(event, text), text: getScalarValue(text, event), children: [], map: false })
      end = event.valueEnd
    } else if (event.type === EVENT_ID.SCALAR) {
      const start = blankStart(text, end, open.length > 1 && open.at(-1)?.map === false)
      add({ start, text: '', children: [], map: false })
      end = start ?? end
    }
    if (event.type === EVENT_ID.ALIAS) add({ start: event.anchorStart - 1, children: [], map: false })
    else if (event.type === EVENT_ID.SEQUENCE || event.type === EVENT_ID.MAPPING) {
      const node = { start: event.start, map: event.type === EVENT_ID.MAPPING, children: [] }
      add(node)
      open.push(node)
    } else if (event.type === EVENT_ID.POP && open.length > 1) open.pop()
  }
  return open[0]?.children[0] ?? null
}

interface Found {
  readonly key: Placed | null
  readonly value: Placed | null
}

const step = (node: Placed | null, part: string | number): Found | null => {
  if (node === null || node.text !== undefined) return null
  if (!node.map) {
    const item = node.children[Number(part)]
    return item === undefined ? null : { key: null, value: item }
  }
  const at = node.children.findIndex(({ text }, index) => index % 2 === 0 && text === String(part))
  return at < 0 ? null : { key: node.children[at] ?? null, value: node.children[at + 1] ?? null }
}

/**
 * Creates the look-up of one file: key path → line and column of the value, of the key where the value is blank, a
 * list or a map, and of the nearest parent where the path does not exist.
 */
export const createLocator = (source: SourceFile): ((place: KeyPlace) => LinePlace) => {
  const starts = lineStarts(source.text)
  const root = treeOf(source.text)
  return ({ path, key }) => {
    let found: Found = { key: null, value: root }
    for (const part of path) {
      const next = step(found.value, part)
      if (next === null) break
      found = next
    }
    const { text = '' } = found.value ?? {}
    const node = key !== true && text !== '' ? found.value : (found.key ?? found.value)
    return { file: source.path, ...lineAndColumn(source.text, node?.start ?? 0, starts) }
  }
}

/** The look-up of any place in these sources; a file is parsed again when it is first asked about. */
export const createLocate = (...all: readonly Sources[]): ((place: Place) => LinePlace) => {
  const locators = new Map<string, ReturnType<typeof createLocator>>()
  const cells = new Map<string, ReturnType<typeof cellNames>>()
  const sourceOf = (file: string): SourceFile | undefined =>
    all.map((sources) => sources.get(file)).find((found) => found !== undefined)
  const located = (place: LinePlace): LinePlace => {
    // A place at the very beginning means the file, not its first cell.
    if (!place.file.endsWith('.csv') || (place.line === 1 && place.column === 1)) return place
    const source = sourceOf(place.file)
    const named = cells.get(place.file) ?? (source === undefined ? null : cellNames(source.text))
    if (named === null) return place
    cells.set(place.file, named)
    return { ...place, cell: named(place) }
  }
  return (place) => {
    if ('line' in place) return located(place)
    const source = sourceOf(place.file)
    if (source === undefined) return { file: place.file, line: 1, column: 1 }
    const locator = locators.get(place.file) ?? createLocator(source)
    locators.set(place.file, locator)
    return locator(place)
  }
}
