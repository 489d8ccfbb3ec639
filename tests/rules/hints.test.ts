// docs/hints.md is held to the rules: every hint on the forms of the five documents is judged there, none that is gone is,
// and of what is judged at least four in five are useful and at most one in twenty is wrong.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { disclosureKey } from '../../src/budget/disclosure.ts'
import { documentKeys, realReviews } from '../real-documents.ts'

interface Judged {
  readonly document: string
  readonly code: string
  readonly position: string
  readonly judgement: string
}

const judged: readonly Judged[] = [
  ...readFileSync('docs/hints.md', 'utf8').matchAll(
    /^\| (.+?) \| ([A-Z]{2}-\d+) \| `(.+?)` \| \d+ \| (useful|trivial|wrong) \|/gm,
  ),
].map(([, document = '', code = '', position = '', judgement = '']) => ({ document, code, position, judgement }))

const isOwn = ({ document }: Judged): boolean => documentKeys.some((key) => key === document)

test('every hint on the forms of the five documents is judged, and none that the rules no longer give', () => {
  const given = realReviews().flatMap(({ disclosure, findings }) =>
    findings
      .filter(({ code, severity }) => /^(?:ZB|PJ)-/.test(code) && severity === '提示')
      .map(({ code, position }) => `${disclosureKey(disclosure)} ${code} ${position}`),
  )
  const listed = judged.filter(isOwn).map(({ document, code, position }) => `${document} ${code} ${position}`)
  expect(listed.toSorted()).toEqual(given.toSorted())
})

test.each([
  ['the five documents', isOwn],
  ['the forms of other places', (one: Judged) => !isOwn(one)],
] as const)('of the hints on %s four in five are useful and at most one in twenty is wrong', (_, wanted) => {
  const own = judged.filter(wanted)
  const share = (name: string): number => own.filter(({ judgement }) => judgement === name).length / own.length
  expect(own.length).toBeGreaterThan(0)
  expect(share('useful')).toBeGreaterThanOrEqual(0.8)
  expect(share('wrong')).toBeLessThanOrEqual(0.05)
})
