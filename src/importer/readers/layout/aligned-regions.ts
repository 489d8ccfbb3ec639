// Among lines without rulings: which of them are tables. A table is a run of lines whose words stand in columns; a title,
// a line of unit and department, a note and running text are not part of it.
import type { Grid } from '../../source-document.ts'
import { isAmountWord, isKnownHeading } from './aligned-columns.ts'
import type { AlignedLayout } from './aligned-layout.ts'
import { totalWords } from './aligned-rows.ts'
import { alignedTable } from './aligned-table.ts'
import { type OpenForm, spacedForm } from './form/spaced-form.ts'
import { isItem, type TextLine, textOf } from './text-line.ts'
import { formLines, formTitleAt, isFormPage, mayGoOn } from './unruled-form.ts'

/** A stretch of lines: a table, or lines that are none. */
export type Region =
  | { readonly kind: 'grid'; readonly grid: Grid }
  | { readonly kind: 'lines'; readonly lines: readonly TextLine[] }

const gap = (line: TextLine): number => (line.line > 0 ? 2 : line.em * 1.2)

/** Words that stand apart, as cells do. */
const cellCount = (line: TextLine): number =>
  line.words.filter((word, index) => index === 0 || word.left - (line.words[index - 1]?.right ?? 0) >= gap(line)).length

const isHeadLine = (text: string): boolean =>
  /单位[：:]\s*(?:人民币)?[万亿]?元|^(?:编制|填报)?(?:部门|单位)(?:名称)?[：:]/.test(text.trim())
const isNote = (text: string): boolean => /^\s*(?:注|说明|备注)[：:]/.test(text)
const isTitle = (line: TextLine, text: string): boolean =>
  cellCount(line) === 1 && /表(?:[（(].*[)）])?$/.test(text.trim()) && text.trim().length < 60

const hasFigure = (line: TextLine): boolean =>
  line.words.some(({ text }) => text.split(' ').some((piece) => /[.,]\d/.test(piece) && isAmountWord(piece)))

/** A line of a table beyond doubt: three cells, or a figure beside words. */
const isTabular = (line: TextLine, text: string): boolean => {
  if (isHeadLine(text) || isNote(text) || /[.…·]{5,}/.test(text)) return false
  const cells = cellCount(line)
  return cells >= 3 || (cells >= 2 && (hasFigure(line) || /^[\s\d]+\S/.test(text)))
}

const running = /[，。；]/

/** The total alone at the top of a page: the last row of a table that began before. */
const isTotalRow = (line: TextLine | undefined): boolean =>
  line !== undefined && totalWords.test((line.words[0]?.text ?? '').replace(/\s+/g, '')) && cellCount(line) > 2

interface Block {
  readonly from: number
  readonly to: number
}

/** Lines that stand apart on a page, each with its place counted in lines. */
const lineNumbers = (lines: readonly TextLine[]): readonly number[] => {
  const [first] = lines
  if (first === undefined) return []
  return lines.map((line) => Math.round(line.base / (line.line > 0 ? line.em : line.em * 1.3)))
}

/** Title and unit line right above, or none: then a table at the top of a page goes on from the page before. */
const begins = (lines: readonly TextLine[], texts: readonly string[], block: Block): boolean =>
  lines.slice(Math.max(0, block.from - 4), block.from).some((line, index) => {
    const text = texts[Math.max(0, block.from - 4) + index] ?? ''
    return isTitle(line, text) || isHeadLine(text)
  })

/** The table of a page, from its first heading to its last row; `goesOn` where a table began on the page before. */
const blockOf = (lines: readonly TextLine[], texts: readonly string[], from: number, goesOn: boolean): Block | null => {
  const start = lines.findIndex((line, index) => index >= from && isTabular(line, texts[index] ?? ''))
  if (start < 0) return null
  let top = start
  // Headings above: short words that stand apart from the left edge, up to a title or the line of the unit.
  while (top > from) {
    const [line, text] = [lines[top - 1], texts[top - 1] ?? '']
    if (
      line === undefined ||
      isTitle(line, text) ||
      isHeadLine(text) ||
      isNote(text) ||
      running.test(text) ||
      text.trim().length > 24 ||
      isItem(text)
    )
      break
    top--
  }
  let bottom = start
  let tabular = 0
  for (let index = start; index < lines.length; index++) {
    const [line, text] = [lines[index], texts[index] ?? '']
    if (line === undefined || isTitle(line, text) || isHeadLine(text) || isNote(text)) break
    if (isTabular(line, text)) {
      bottom = index
      tabular++
      continue
    }
    if (running.test(text) && text.trim().length > 24) break
    // Wrapped pieces and labels: part of the table if it goes on below, or right under its last row.
    const more = lines.slice(index + 1, index + 6).some((next, k) => isTabular(next, texts[index + 1 + k] ?? ''))
    if (!more && index - bottom > 40) break
  }
  while (bottom + 1 < lines.length) {
    const [line, text] = [lines[bottom + 1], texts[bottom + 1] ?? '']
    if (
      line === undefined ||
      isTitle(line, text) ||
      isHeadLine(text) ||
      isNote(text) ||
      text.trim().length > 26 ||
      running.test(text) ||
      (isItem(text) && tabular < 2)
    )
      break
    bottom++
  }
  // A table without figures may have one line of cells alone: its headings.
  const named = lines[start]?.words.filter(({ text }) => isKnownHeading(text)).length ?? 0
  const blank = named > 2 && begins(lines, texts, { from: top, to: bottom })
  const enough = blank || (goesOn && top === 0 && isTotalRow(lines[0])) ? 1 : 2
  return tabular >= enough ? { from: top, to: bottom } : blockOf(lines, texts, bottom + 1, false)
}

const goesOnFrom = (lines: readonly TextLine[], texts: readonly string[], block: Block): boolean =>
  lines.slice(0, block.from).every((line, index) => {
    const text = texts[index] ?? ''
    return !isTitle(line, text) && !isHeadLine(text) && !isNote(text) && !running.test(text) && text.trim().length <= 26
  })

/** Tables and other lines, in order. */
export const alignedRegions = (file: string, all: readonly TextLine[]): readonly Region[] => {
  const regions: Region[] = []
  let pending: TextLine[] = []
  let layout: AlignedLayout | null = null
  let inForm = false
  let form: OpenForm | null = null
  const pages = new Map<number, TextLine[]>()
  for (const line of all) {
    const own = pages.get(line.page)
    if (own === undefined) pages.set(line.page, [line])
    else own.push(line)
  }
  const sheets = [...pages.values()]
  for (const [index, lines] of sheets.entries()) {
    const texts = lines.map((line) => textOf(line.words, line.em))
    const numbers = lineNumbers(lines)
    inForm = isFormPage(texts) || (inForm && mayGoOn(texts))
    if (inForm) {
      const title = formTitleAt(texts)
      const own = lines.slice(title)
      pending.push(...lines.slice(0, title))
      if (pending.length > 0) regions.push({ kind: 'lines', lines: pending })
      pending = []
      layout = null
      const next = (sheets[index + 1] ?? []).map((line) => textOf(line.words, line.em))
      const laid = spacedForm(file, own, isFormPage(texts) ? null : form, !isFormPage(next) && mayGoOn(next))
      form = laid?.open ?? null
      regions.push({ kind: 'grid', grid: laid?.grid ?? formLines(file, own) })
      continue
    }
    let from = 0
    const next = (): Block | null => blockOf(lines, texts, from, layout !== null && from === 0)
    for (let found = next(); found !== null; found = next()) {
      // A table that goes on begins at the top of its page, whatever its first lines look like.
      const block = layout !== null && from === 0 && goesOnFrom(lines, texts, found) ? { ...found, from: 0 } : found
      const fresh = begins(lines, texts, block) || block.from > 0
      const own = lines.slice(block.from, block.to + 1)
      const table = alignedTable(file, own, numbers.slice(block.from, block.to + 1), fresh ? null : layout)
      pending.push(...lines.slice(from, block.from))
      if (table === null) pending.push(...own)
      else {
        if (pending.length > 0) regions.push({ kind: 'lines', lines: pending })
        pending = []
        regions.push({ kind: 'grid', grid: table.grid })
        layout = table.layout
      }
      from = block.to + 1
    }
    const rest = lines.slice(from)
    if (rest.some((_, index) => running.test(texts[from + index] ?? ''))) layout = null
    pending.push(...rest)
  }
  if (pending.length > 0) regions.push({ kind: 'lines', lines: pending })
  return regions
}
