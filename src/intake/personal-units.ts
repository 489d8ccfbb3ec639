// A source file → the texts that are searched for personal information: every cell, every key and value, every passage,
// every address and every comment. Each as it is understood, so that neither quotes, folded lines nor markup hide a
// number, and no comma of a CSV file joins it to its neighbour.
import type { Nodes } from 'mdast'
import type { PersonalContext } from '../budget/personal/personal-data.ts'
import { below, type KeyPlace, type Place } from '../budget/place.ts'
import { readCsvRows } from './csv.ts'
import { plainText } from './markdown.ts'
import { parseMarkdown } from './markdown-parser.ts'
import type { SourceFile } from './sources.ts'
import { isYamlMap, parseYaml, type YamlValue } from './yaml.ts'

/** One text, what names it, and where it stands. */
export interface PersonalUnit {
  readonly text: string
  readonly context: PersonalContext
  readonly place: Place
}

const lineUnits = ({ path, text }: SourceFile, pick: RegExp): readonly PersonalUnit[] =>
  text.split('\n').flatMap((line, index): PersonalUnit[] => {
    const found = pick.exec(line)
    if (found === null || found[0].trim() === '') return []
    return [{ text: found[0], context: {}, place: { file: path, line: index + 1, column: found.index + 1 } }]
  })

const isShort = (text: string): boolean => text !== '' && text.length <= 40

/** A cell is named by its heading and by the cells to its left and right. */
const rowUnits = <T extends { readonly text: string; readonly place: Place }>(
  cells: readonly T[],
  headings: readonly T[],
): readonly PersonalUnit[] =>
  cells.map(({ text, place }, index) => {
    const before = [headings[index]?.text ?? '', index === 0 ? '' : (cells[index - 1]?.text ?? '')]
    const after = cells[index + 1]?.text ?? ''
    return { text, place, context: { before: before.filter(isShort), ...(isShort(after) ? { after } : {}) } }
  })

const csvUnits = (source: SourceFile): readonly PersonalUnit[] => {
  const { rows, broken } = readCsvRows(source)
  if (broken !== null) return lineUnits(source, /.*/)
  const headings = rows.find((row) => row.some(({ text }) => text !== '')) ?? []
  return rows.flatMap((row) => rowUnits(row, row === headings ? [] : headings))
}

const valueUnits = (value: YamlValue, place: KeyPlace, key: string): readonly PersonalUnit[] => {
  if (typeof value === 'string') return [{ text: value, place, context: { before: [key].filter(isShort) } }]
  if (!isYamlMap(value)) return value.flatMap((item, index) => valueUnits(item, below(place, index), key))
  return Object.entries(value).flatMap(([name, child]) => [
    { text: name, place: { ...below(place, name), key: true as const }, context: {} },
    ...valueUnits(child, below(place, name), name),
  ])
}

const yamlUnits = (source: SourceFile): readonly PersonalUnit[] => {
  const { value } = parseYaml(source)
  if (value === null) return lineUnits(source, /.*/)
  return [...valueUnits(value, { file: source.path, path: [] }, ''), ...lineUnits(source, /(?:^|\s)#.*/)]
}

const markdownUnits = (source: SourceFile): readonly PersonalUnit[] => {
  const place = (node: Nodes): Place => ({
    file: source.path,
    line: node.position?.start.line ?? 1,
    column: node.position?.start.column ?? 1,
  })
  const unit = (node: Nodes, text: string): PersonalUnit => ({ text, place: place(node), context: {} })
  const walk = (node: Nodes): readonly PersonalUnit[] => {
    if (node.type === 'table') {
      const rows = node.children.map((row) => row.children.map((cell) => unit(cell, plainText(cell))))
      return rows.flatMap((row, index) => rowUnits(row, index === 0 ? [] : (rows[0] ?? [])))
    }
    const own = ['paragraph', 'heading', 'code', 'html'].includes(node.type) ? [unit(node, plainText(node))] : []
    const address = 'url' in node ? [unit(node, node.url)] : []
    return [...own, ...address, ...('children' in node ? node.children.flatMap(walk) : [])]
  }
  // Titles of links, unused definitions and the like stand in no passage.
  return [...walk(parseMarkdown(source)), ...lineUnits(source, /.*/)]
}

/** The texts of a file, in reading order where the format has one. */
export const personalUnits = (source: SourceFile): readonly PersonalUnit[] => {
  if (source.encoding === 'unreadable') return []
  if (/\.csv$/i.test(source.path)) return csvUnits(source)
  if (/\.ya?ml$/i.test(source.path)) return yamlUnits(source)
  return /\.md$/i.test(source.path) ? markdownUnits(source) : lineUnits(source, /.*/)
}
