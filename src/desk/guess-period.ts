// Which year and stage a file speaks of, from its own words: a proposal that the clerk confirms, never a decision.
import type { SourceDocument } from '../importer/source-document.ts'

/** A proposal; `year` is 0 where no year is named. */
export interface Period {
  readonly year: number
  readonly stage: 'budget' | 'final'
}

const words = (documents: readonly SourceDocument[]): string =>
  documents
    .flatMap(({ file, parts }) => [
      file,
      ...parts
        .slice(0, 40)
        .flatMap((part) =>
          part.kind === 'paragraph'
            ? [part.text]
            : [part.sheet, ...part.rows.slice(0, 4).flatMap(({ cells }) => cells.map((cell) => cell?.text ?? ''))],
        ),
    ])
    .join('\n')

/** The year that titles name most often, the latest of equals; 决算 where it is named more often than 预算. */
export const guessPeriod = (documents: readonly SourceDocument[]): Period => {
  const text = words(documents)
  const counts = new Map<number, number>()
  for (const [, digits = ''] of text.matchAll(/((?:19|20)\d{2})\s*年/g)) {
    const year = Number(digits)
    counts.set(year, (counts.get(year) ?? 0) + 1)
  }
  const [year = 0] = [...counts].sort(([a, first], [b, second]) => second - first || b - a)[0] ?? []
  const said = (word: string): number => text.split(word).length - 1
  return { year, stage: said('决算') > said('预算') ? 'final' : 'budget' }
}
