// The recognisers in the order they run: statements take their grids first, then forms and objectives, then prose
// takes the rest. A later one sees only what is still free.
import type { Recogniser } from '../recognition.ts'
import { recogniseStatements } from './statements.ts'

/** In running order. */
export const recognisers: readonly Recogniser[] = [recogniseStatements]
