import type { Grid, Paragraph } from '../../source-document.ts'
import type { NumberedLine } from './tabbed.ts'
export const spacedParts = (_file: string, _lines: readonly NumberedLine[]): readonly (Grid | Paragraph)[] => []
