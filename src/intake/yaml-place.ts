// Key paths of a YAML file → line and column, by the parser that keeps positions and is too slow to read with; cells of a
// CSV get the name that Excel and WPS show.
import { isMap, isPair, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml'
import type { KeyPlace, LinePlace, Place } from '../budget/place.ts'
import { cellNames } from './cell-name.ts'
import type { SourceFile, Sources } from './sources.ts'

interface Found {
  readonly key: Node | null
  readonly value: Node | null
}

const step = (node: Node | null, part: string | number): Found | null => {
  if (isSeq(node)) {
    const item = node.items[Number(part)]
    return item === undefined || isPair(item) ? null : { key: null, value: item as Node | null }
  }
  if (!isMap(node)) return null
  const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(part))
  return pair === undefined ? null : { key: pair.key as Node, value: pair.value as Node | null }
}

/**
 * Creates the look-up of one file: key path → line and column of the value, of the key where the value is blank, a
 * list or a map, and of the nearest parent where the path does not exist.
 */
export const createLocator = (source: SourceFile): ((place: KeyPlace) => LinePlace) => {
  const lineCounter = new LineCounter()
  const lines = source.text.split('\n')
  const document = parseDocument(source.text, { lineCounter, schema: 'failsafe', uniqueKeys: false })
  return ({ path, key }) => {
    let found: Found = { key: null, value: document.contents }
    for (const part of path) {
      const next = step(found.value, part)
      if (next === null) break
      found = next
    }
    const atValue = key !== true && isScalar(found.value) && String(found.value.value) !== ''
    const node = atValue ? found.value : (found.key ?? found.value)
    const { line, col } = lineCounter.linePos(node?.range?.[0] ?? 0)
    const lineText = lines[line - 1] ?? ''
    return { file: source.path, line, column: Array.from(lineText.slice(0, col - 1)).length + 1 }
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
