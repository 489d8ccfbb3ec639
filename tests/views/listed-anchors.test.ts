// Addresses inside a page: what was cited once must lead to the same thing after others came or went.
import { describe, expect, test } from 'vitest'
import type { Correction } from '../../src/budget/disclosure.ts'
import { review } from '../../src/budget/rules/review.ts'
import { findingAnchors } from '../../src/views/check/finding.ts'
import { correctionPaths, correctionViews } from '../../src/views/words/corrections.ts'
import { listedAnchors } from '../../src/views/words/listed-anchors.ts'
import { disclosuresIn, madeUpFacts } from '../exports/archives.ts'

const facts = madeUpFacts()
const [first] = disclosuresIn(facts)
if (first === undefined) throw new Error('no disclosure')

const correction = (position: string, before: string, after: string): Correction => ({
  date: '2026-03-05',
  position,
  before,
  after,
  note: '',
  place: { file: 'data/x/disclosure.yaml', path: ['更正'] },
})
const one = correction('three-public/reception/amount', '0.05', '0.50')
const same = correction('three-public/reception/amount', '0.50', '0.55')
const other = correction('summary', '2', '3')

const addressesOf = (...corrections: readonly Correction[]): ReadonlyMap<Correction, string> => {
  const paths = correctionPaths({ ...first.disclosure, corrections })
  return new Map(corrections.map((each, index) => [each, (paths[index] ?? '').replace(/.*#/, '')]))
}

describe('a correction keeps its address', () => {
  test('when another is written before it', () => {
    expect(addressesOf(one).get(one)).toBe('correction-2026-03-05-three-public-reception-amount-0-50')
    expect(addressesOf(other, one).get(one)).toBe(addressesOf(one).get(one))
  })

  test('when the same figure is corrected again on the same day, in whatever order the two stand', () => {
    const [alone, both, turned] = [addressesOf(one), addressesOf(one, same), addressesOf(same, one)]
    expect(both.get(one)).toBe(alone.get(one))
    expect(turned).toEqual(new Map([...turned.keys()].map((each) => [each, both.get(each)])))
    expect(both.get(same)).toBe('correction-2026-03-05-three-public-reception-amount-0-55')
  })

  test('and the number that older pages gave it leads there too', () => {
    expect(correctionViews({ ...first.disclosure, corrections: [one, other] }).map(({ former }) => former)).toEqual([
      'correction-1',
      'correction-2',
    ])
  })
})

describe('a thing of a list is called after its words', () => {
  test('so that another before it does not move it', () => {
    const [, after] = listedAnchors('fund', ['上年结转', '其中：财政拨款'])
    expect(after?.anchor).toBe(listedAnchors('fund', ['其中：财政拨款'])[0]?.anchor)
    expect(after).toEqual({ anchor: 'fund-其中-财政拨款', former: 'fund-2' })
  })

  test('the same words again get a number, and no number is given to two things', () => {
    expect(listedAnchors('text', ['说明', '说明', '1']).map(({ anchor, former }) => [anchor, former])).toEqual([
      ['text-说明', ''],
      ['text-说明-2', 'text-2'],
      ['text-1', 'text-3'],
    ])
  })
})

test('of several findings in one text none moves when the one before it is mended', () => {
  const found = review(facts.archive, first.department, first.disclosure)
  const [check] = found.checks
  if (check === undefined) throw new Error('nothing was checked')
  const finding = (text: string, id: string) => ({
    id,
    code: 'GJ-402' as const,
    severity: '不符' as const,
    position: 'content/explanations',
    message: `写作${text}`,
    checks: [{ ...check, evidence: [{ label: '', text, position: '', place: null }] }],
    torn: null,
    answers: [],
  })
  const [before, after] = [
    finding('6.90%', 'GJ-402:content/explanations'),
    finding('7.10%', 'GJ-402:content/explanations-2'),
  ]
  const both = findingAnchors({ ...found, findings: [before, after] })
  const alone = findingAnchors({ ...found, findings: [{ ...after, id: before.id }] })
  expect(both.get(after)).toEqual({
    anchor: 'finding-GJ-402-content-explanations-7-10',
    former: 'finding-GJ-402-content-explanations-2',
  })
  expect([...alone.values()][0]?.anchor).toBe(both.get(after)?.anchor)
})
