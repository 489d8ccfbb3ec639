// What the workbook library does not say of an .xlsx: the indentation of a cell, which tells levels where no codes are
// printed, and the words of the printed page's header and footer, where the unit stands at times.
import { strFromU8, unzipSync } from 'fflate'
import { resolveEntities, tokensOf } from './markup.ts'

/** By name of the sheet. */
export interface SheetExtras {
  /** Cell address → levels of indentation; cells without any are left out. */
  readonly indents: ReadonlyMap<string, number>
  /** Header, then footer, without their codes for fonts and page numbers. */
  readonly margins: readonly string[]
}

/** Some systems write every element with a prefix: `x:xf`. */
const plainName = (name: string): string => name.replace(/^\w+:/, '')

const indentsOfStyles = (xml: string): readonly number[] => {
  const indents: number[] = []
  let inside = false
  for (const token of tokensOf(xml)) {
    if (token.kind === 'text') continue
    if (plainName(token.name) === 'cellxfs') inside = token.kind === 'open'
    if (!inside || token.kind === 'close') continue
    if (plainName(token.name) === 'xf') indents.push(0)
    if (plainName(token.name) === 'alignment')
      indents[indents.length - 1] = Number.parseInt(token.attributes.get('indent') ?? '0', 10) || 0
  }
  return indents
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
    if (token.kind === 'open' && plainName(token.name) === 'relationship')
      targets.set(
        token.attributes.get('id') ?? '',
        (token.attributes.get('target') ?? '').replace(/^\/?(?:xl\/)?/, 'xl/'),
      )
  const files = new Map<string, string>()
  for (const token of tokensOf(text('xl/workbook.xml')))
    if (token.kind === 'open' && plainName(token.name) === 'sheet')
      files.set(token.attributes.get('name') ?? '', targets.get(token.attributes.get('r:id') ?? '') ?? '')
  return files
}

const extrasOf = (xml: string, indents: readonly number[]): SheetExtras => {
  const found = new Map<string, number>()
  for (const match of xml.matchAll(/<(?:\w+:)?c\s+([^>]*)>/g)) {
    const style = /\bs="(\d+)"/.exec(match[1] ?? '')?.[1]
    const indent = style === undefined ? 0 : (indents[Number(style)] ?? 0)
    const address = /\br="([A-Z]+\d+)"/.exec(match[1] ?? '')?.[1]
    if (indent > 0 && address !== undefined) found.set(address, indent)
  }
  const margins = [...xml.matchAll(/<(?:\w+:)?(?:odd|even|first)(?:Header|Footer)>([^<]*)</g)]
    .map((match) => marginText(resolveEntities(match[1] ?? '')))
    // `第 &P 页，共 &N 页` without its codes says nothing.
    .filter((text) => /\p{Script=Han}/u.test(text.replace(/第\s*页|共\s*页/g, '')))
  return { indents: found, margins: [...new Set(margins)] }
}

/** Extras of every sheet; none for a file that holds none or is unusual: they only ever add. */
export const readXlsxExtras = (bytes: Uint8Array): ReadonlyMap<string, SheetExtras> => {
  try {
    const parts = unzipSync(bytes, {
      filter: ({ name }) => /^xl\/(?:workbook\.xml|styles\.xml|_rels\/|worksheets\/sheet)/.test(name),
    })
    const indents = indentsOfStyles(strFromU8(parts['xl/styles.xml'] ?? new Uint8Array()))
    return new Map(
      [...sheetFiles(parts)].flatMap(([sheet, file]) => {
        const xml = parts[file]
        return xml === undefined ? [] : [[sheet, extrasOf(strFromU8(xml), indents)] as const]
      }),
    )
  } catch {
    return new Map()
  }
}
