// How much the catalogue sees: every amount of a consistent fixture is changed, one at a time, and the change must be
// reported wherever the amount stands in an identity.
import { beforeAll, describe, expect, it } from 'vitest'
import { type Archive, allDisclosures } from '../../src/budget/archive.ts'
import { lastDigitFen, type Stated } from '../../src/budget/money.ts'
import { rules } from '../../src/budget/rules/index.ts'
import { reconcile, review } from '../../src/budget/rules/review.ts'
import type { Verdict } from '../../src/budget/rules/rule.ts'
import { readArchive } from '../../src/intake/index.ts'

type Mutable<T> = { -readonly [K in keyof T]: T[K] }

interface Printed {
  readonly amount: Mutable<Stated>
  /** Index of its disclosure among `reviewed`. */
  readonly owner: number
}

/** Every printed amount under `value` once. */
const amountsUnder = (value: unknown, found = new Set<Mutable<Stated>>()): ReadonlySet<Mutable<Stated>> => {
  if (value === null || typeof value !== 'object') return found
  if ('kind' in value && value.kind === 'stated') return found.add(value as Mutable<Stated>)
  for (const child of Object.values(value)) amountsUnder(child, found)
  return found
}

const placeKey = (place: unknown): string => JSON.stringify(place)

/** Only arithmetic is asked: words do not change with an amount. */
const arithmetic = rules.filter(({ severity }) => severity === '不符')

describe('changing one amount of a portal that adds up', () => {
  let archive: Archive
  let printed: readonly Printed[]
  let bound: ReadonlySet<string>

  /** Findings of a disclosure and of the later ones that look back at it. */
  const verdictsAfter = (owner: number): readonly Verdict[] => {
    const department = archive.departments[0]
    return (department?.disclosures ?? []).slice(owner).flatMap((disclosure) =>
      department === undefined
        ? []
        : review(archive, department, disclosure, arithmetic)
            .checks.map(({ verdict }) => verdict)
            .filter((verdict) => verdict === 'differ' || verdict === 'hint'),
    )
  }

  beforeAll(() => {
    archive = readArchive('tests/portal', { drafts: false, program: '.' }).value
    printed = allDisclosures(archive).flatMap(({ statements, forms }, owner) =>
      [...amountsUnder([statements.map(({ lines }) => lines), forms])].map((amount) => ({ amount, owner })),
    )
    bound = new Set(
      reconcile(archive, arithmetic)
        .flatMap(({ checks }) => checks)
        .filter(({ verdict, evidence }) => verdict === 'agree' && evidence.length > 1)
        .flatMap(({ evidence }) => evidence.map(({ place }) => placeKey(place))),
    )
  })

  it('reports nothing before a change', () => {
    const findings = reconcile(archive).flatMap((one) => one.findings.filter(({ severity }) => severity === '不符'))
    expect(findings.map(({ code, position, message }) => `${code} ${position} ${message}`)).toEqual([])
  })

  for (const [units, wanted] of [
    [1n, ['differ', 'hint']],
    [100n, ['differ']],
  ] as const) {
    it(`reports at least 95 % of changes by ${units} of the last printed digit`, { timeout: 120_000 }, () => {
      const standing = printed.filter(({ amount }) => bound.has(placeKey(amount.place)))
      const seen = standing.filter(({ amount, owner }) => {
        const original = amount.fen
        amount.fen = original + units * lastDigitFen(amount)
        const verdicts = verdictsAfter(owner)
        amount.fen = original
        return verdicts.some((verdict) => (wanted as readonly Verdict[]).includes(verdict))
      })
      const share = seen.length / standing.length
      console.log(
        `${units} 个末位单位：${printed.length} 个金额中 ${standing.length} 个处于勾稽关系，改动后报出 ${seen.length} 个（${(share * 100).toFixed(1)} %）`,
      )
      expect(standing.length).toBeGreaterThan(printed.length * 0.8)
      expect(share).toBeGreaterThanOrEqual(0.95)
    })
  }
})
