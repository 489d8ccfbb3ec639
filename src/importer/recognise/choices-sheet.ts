// Sheets that are no part of any disclosure: what feeds the drop-down lists of a workbook to fill in, and what a site has
// found, at the end of the workbook that it publishes.
import type { Fate } from '../import-report.ts'
import { cellsOf, type Item, nothingRecognised, type Recogniser } from '../recognition.ts'
import type { Grid } from '../source-document.ts'

/** As `npm run template` names it, and as finance bureaus do. */
const names: ReadonlySet<string> = new Set(['可选内容', '下拉列表', '下拉选项', '数据字典', '代码表'])

/** A sheet of choices; one that holds amounts is none. */
const holdsChoices = (grid: Grid): boolean =>
  names.has(grid.sheet.trim()) && !cellsOf(grid).some(({ text }) => /\d[.,，]\d/.test(text))

const findingHeads = ['规则', '程度', '位置', '发现']

/** The sheet of findings of a published workbook, by its title and its headings. */
const holdsFindings = (grid: Grid): boolean => {
  const texts = new Set(cellsOf(grid).map(({ text }) => text.trim()))
  return texts.has('核对发现') && findingHeads.every((head) => texts.has(head))
}

/** Takes these sheets, so that nothing reads them as rows of the table before. */
export const recogniseChoices: Recogniser = (documents) => {
  const fates = new Map<Item, Fate>()
  for (const part of documents.flatMap(({ parts }) => parts)) {
    if (part.kind !== 'grid') continue
    const why = holdsChoices(part) ? '下拉列表里的可选内容' : holdsFindings(part) ? '网站的核对发现，不是公开内容' : ''
    if (why !== '') for (const cell of cellsOf(part)) fates.set(cell, { kind: 'furniture', why })
  }
  return { ...nothingRecognised, fates }
}
