// The sheet that feeds the drop-down lists of a workbook to fill in: codes and kinds of indicators to choose from, no part
// of any disclosure.
import type { Fate } from '../import-report.ts'
import { cellsOf, type Item, nothingRecognised, type Recogniser } from '../recognition.ts'

/** As `npm run template` names it, and as finance bureaus do. */
const names: ReadonlySet<string> = new Set(['可选内容', '下拉列表', '下拉选项', '数据字典', '代码表'])

/** Takes the sheets of choices; one that holds amounts is none. */
export const recogniseChoices: Recogniser = (documents) => {
  const fates = new Map<Item, Fate>()
  for (const { parts } of documents)
    for (const part of parts)
      if (
        part.kind === 'grid' &&
        names.has(part.sheet.trim()) &&
        !cellsOf(part).some(({ text }) => /\d[.,，]\d/.test(text))
      )
        for (const cell of cellsOf(part)) fates.set(cell, { kind: 'furniture', why: '下拉列表里的可选内容' })
  return { ...nothingRecognised, fates }
}
