// A text file → grids and paragraphs. Cells are parted by tabs, or columns are kept by blanks as a PDF's text layer
// keeps them; which of the two, the text itself says.
import type { Reading } from '../../source-document.ts'
import { foldRadicals } from '../fold-radicals.ts'
import { withoutResidue } from './residue.ts'
import { spacedParts } from './spaced.ts'
import { type NumberedLine, tabbedParts } from './tabbed.ts'

const hasTabs = (lines: readonly NumberedLine[]): boolean => lines.filter(({ text }) => text.includes('\t')).length > 3

/** Reads a decoded text. Form feeds part pages. */
export const readText = (file: string, text: string): Reading => {
  const lines = foldRadicals(text)
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .map((line, index) => ({ text: withoutResidue(line), number: index + 1 }))
  const parts = hasTabs(lines) ? tabbedParts(file, lines) : spacedParts(file, lines)
  return { ok: true, document: { file, kind: 'text', parts, remarks: [] } }
}
