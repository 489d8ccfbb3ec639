// The portal's own face: its accent colour as a sheet over the shipped tokens, and its mark. Where and how either is used
// is decided by src/styles; no other part of the look can be set.
import { accentOf } from '../../budget/accent.ts'
import type { Site } from '../../budget/archive.ts'

/** Written where an accent colour is set. */
export const facePath = '/face.css'

/** Custom properties in the place of the shipped ones; '' where none is set. Twice `:root`, whatever stands after it. */
export const faceSheet = ({ accent }: Pick<Site, 'accent'>): string => {
  if (accent === '') return ''
  const shades = accentOf(accent)
  const lines = (
    [
      ['accent', shades.accent],
      ['accent-strong', shades.strong],
      ['accent-soft', shades.soft],
      ['on-accent', shades.on],
    ] as const
  ).map(([name, { day, night }]) => `  --${name}: var(--day, ${day}) var(--night, ${night});`)
  return `:root:root {\n${lines.join('\n')}\n}\n`
}
