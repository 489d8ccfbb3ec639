// What a reader made of a file, as the tests compare it: paragraphs as texts, grids as rows of texts.
import type { Grid, Paragraph, Reading } from '../../src/importer/source-document.ts'

/** The parts of a reading; a refusal is the test's fault. */
export const partsOf = (reading: Reading): readonly (Grid | Paragraph)[] => {
  if (!reading.ok) throw new Error(`refused: ${reading.refusal.what}`)
  return reading.document.parts
}

/** Texts of the paragraphs that are no margin. */
export const paragraphsOf = (reading: Reading): readonly string[] =>
  partsOf(reading).flatMap((part) => (part.kind === 'paragraph' && part.margin !== true ? [part.text] : []))

/** Rows of a grid; blank and covered cells are ''. */
export const rowsOf = (grid: Grid | undefined): readonly (readonly string[])[] =>
  (grid?.rows ?? []).map(({ cells }) => cells.map((cell) => cell?.text ?? ''))

/** The grids of a reading. */
export const gridsOf = (reading: Reading): readonly Grid[] =>
  partsOf(reading).flatMap((part) => (part.kind === 'grid' ? [part] : []))
