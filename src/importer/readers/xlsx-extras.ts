// What the workbook library does not say of an .xlsx: the indentation of a cell, which tells levels where no codes are
// printed, whether a whole cell is struck out, and the words of the printed page's header and footer, where the unit
// stands at times.
import { strFromU8, unzipSync } from 'fflate'
import { isOn, localName, resolveEntities, tokensOf } from './markup.ts'

/** By name of the sheet. */
export interface SheetExtras {
  /** Cell address → levels of indentation; cells without any are left out. */
  readonly indents: ReadonlyMap<string, number>
  /** Addresses of cells whose font strikes all of them out. */
  readonly struck: ReadonlySet<string>
  /** Header, then footer, without their codes for fonts and page numbers. */
  readonly margins: readonly string[]
}

interface CellStyle {
  indent: number
  readonly struck: boolean
}

/** Styles of cells in their order: the fonts come before them in the file. */
const cellStyles = (xml: string): readonly CellStyle[] => {
  const styles: CellStyle[] = []
  const struckFonts: boolean[] = []
  let list = ''
  for (const token of tokensOf(xml)) {
    if (token.kind === 'text') continue
    const name = localName(token.name)
    if (name === 'cellxfs' || name === 'fonts') list = token.kind === 'open' ? name : ''
    if (token.kind === 'close') continue
    const number = (attribute: string): number => Number.parseInt(token.attributes.get(attribute) ?? '0', 10) || 0
    if (list === 'fonts' && name === 'font') struckFonts.push(false)
    if (list === 'fonts' && name === 'strike') struckFonts[struckFonts.length - 1] = isOn(token.attributes.get('val'))
    if (list !== 'cellxfs') continue
    if (name === 'xf') styles.push({ indent: 0, struck: struckFonts[number('fontid')] ?? false })
    const style = styles.at(-1)
    if (name === 'alignment' && style !== undefined) style.indent = number('indent')
  }
  return styles
}

/** `&L&"宋体,常规"单位：万元&R第 &P 页` → `单位：万元`, `第 页` and the like joined by blanks. */
const marginText = (text: string): string =>
  text
    .replace(/&"[^"]*"|&\d+|&K[\dA-Fa-f]{6}|&[PNDTFAZGBIUEXYSHO]/g, '')
    .replace(/&[LCR]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()

const sheetFiles = (parts: Readonly<Record<string, Uint8Array>>): ReadonlyMap<string, string> => {
  const text = (name: string): string => strFromU8(parts[name] ?? new Uint8Array())
  const targets = new Map<string, string>()
  for (const token of tokensOf(text('xl/_rels/workbook.xml.rels')))
    if (token.kind === 'open' && localName(token.name) === 'relationship')
      targets.set(
        token.attributes.get('id') ?? '',
        (token.attributes.get('target') ?? '').replace(/^\/?(?:xl\/)?/, 'xl/'),
      )
  const files = new Map<string, string>()
  for (const token of tokensOf(text('xl/workbook.xml')))
    if (token.kind === 'open' && localName(token.name) === 'sheet')
      files.set(token.attributes.get('name') ?? '', targets.get(token.attributes.get('r:id') ?? '') ?? '')
  return files
}

const extrasOf = (xml: string, styles: readonly CellStyle[]): SheetExtras => {
  const struck = new Set<string>()
  const found = new Map<string, number>()
  for (const match of xml.matchAll(/<(?:\w+:)?c\s+([^>]*)>/g)) {
    const style = /\bs="(\d+)"/.exec(match[1] ?? '')?.[1]
    // A cell that names no style has the first.
    const look = styles[Number(style ?? '0')]
    const indent = look?.indent ?? 0
    const address = /\br="([A-Z]+\d+)"/.exec(match[1] ?? '')?.[1]
    if (indent > 0 && address !== undefined) found.set(address, indent)
    if (look?.struck === true && address !== undefined) struck.add(address)
  }
  const margins = [...xml.matchAll(/<(?:\w+:)?(?:odd|even|first)(?:Header|Footer)>([^<]*)</g)]
    .map((match) => marginText(resolveEntities(match[1] ?? '')))
    // `第 &P 页，共 &N 页` without its codes says nothing.
    .filter((text) => /\p{Script=Han}/u.test(text.replace(/第\s*页|共\s*页/g, '')))
  return { indents: found, struck, margins: [...new Set(margins)] }
}

/** Extras of every sheet; none for a file that holds none or is unusual: they only ever add. */
export const readXlsxExtras = (bytes: Uint8Array): ReadonlyMap<string, SheetExtras> => {
  try {
    const parts = unzipSync(bytes, {
      filter: ({ name }) => /^xl\/(?:workbook\.xml|styles\.xml|_rels\/|worksheets\/sheet)/.test(name),
    })
    const styles = cellStyles(strFromU8(parts['xl/styles.xml'] ?? new Uint8Array()))
    return new Map(
      [...sheetFiles(parts)].flatMap(([sheet, file]) => {
        const xml = parts[file]
        return xml === undefined ? [] : [[sheet, extrasOf(strFromU8(xml), styles)] as const]
      }),
    )
  } catch {
    return new Map()
  }
}
