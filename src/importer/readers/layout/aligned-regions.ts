import type { Grid } from '../../source-document.ts'
import type { TextLine } from './text-line.ts'

export type Region =
  | { readonly kind: 'grid'; readonly grid: Grid }
  | { readonly kind: 'lines'; readonly lines: readonly TextLine[] }

export const alignedRegions = (_file: string, lines: readonly TextLine[]): readonly Region[] => [
  { kind: 'lines', lines },
]
