// Placeholder replaced by the reading of printed indicator values.
import type { Reading } from './indicator.ts'

export const readValue = (_text: string): Reading => ({ kind: 'qualitative' })
