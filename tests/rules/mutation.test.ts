// How much the catalogue sees: every amount of a consistent fixture is changed, one at a time, and the change must be
// reported by the rules that compare the amount. Rules that do not look at it are not asked again.
import { beforeAll, describe, expect, it } from 'vitest'
import type { Archive, Department } from '../../src/budget/archive.ts'
import { lastDigitFen, type Stated } from '../../src/budget/money.ts'
import { rules } from '../../src/budget/rules/index.ts'
import { reconcile } from '../../src/budget/rules/review.ts'
import type { Rule, Verdict } from '../../src/budget/rules/rule.ts'
import { readArchive } from '../../src/intake/index.ts'

type Path = readonly (string | number)[]

/** A printed amount and every way to it from the department. */
interface Printed {
  readonly amount: Stated
  readonly paths: readonly Path[]
}

/** A rule and the disclosure, by its index, in which it compares an amount. */
interface Bond {
  readonly rule: Rule
  readonly owner: number
}

const isStated = (value: object): value is Stated => 'kind' in value && value.kind === 'stated'

/** Every printed amount under `value` with the ways to it. */
const amountsUnder = (value: unknown, path: Path, found = new Map<Stated, Path[]>()): Map<Stated, Path[]> => {
  if (value === null || typeof value !== 'object') return found
  if (isStated(value)) return found.set(value, [...(found.get(value) ?? []), path])
  for (const [key, child] of Object.entries(value)) amountsUnder(child, [...path, key], found)
  return found
}

/** A copy of `value` with `amount` at the end of `path`; nothing off the path is copied, nothing is changed in place. */
const withAmount = <T>(value: T, path: Path, amount: Stated): T => {
  const [key, ...rest] = path
  if (key === undefined) return amount as T
  const child = withAmount(Reflect.get(value as object, key), rest, amount)
  return (Array.isArray(value) ? value.with(Number(key), child) : { ...value, [key]: child }) as T
}

const placeKey = (place: unknown): string => JSON.stringify(place)

/** Only arithmetic is asked: words do not change with an amount. */
const arithmetic = rules.filter(({ severity }) => severity === '不符')

describe('changing one amount of a portal that adds up', () => {
  let archive: Archive
  let department: Department
  let printed: readonly Printed[]
  const bonds = new Map<string, readonly Bond[]>()

  const verdictsAfter = (changed: Department, bound: readonly Bond[]): readonly Verdict[] =>
    bound.flatMap(({ rule, owner }) => {
      const disclosure = changed.disclosures[owner]
      if (disclosure === undefined) return []
      const checks = rule.run({ archive: { ...archive, departments: [changed] }, department: changed, disclosure })
      return checks.map(({ verdict }) => verdict)
    })

  beforeAll(() => {
    archive = readArchive('tests/portal', { drafts: false, program: '.' }).value
    const [only] = archive.departments
    if (only === undefined || archive.departments.length > 1) throw new Error('tests/portal holds one department')
    department = only
    const amounts = new Map<Stated, Path[]>()
    for (const [owner, { statements, forms }] of department.disclosures.entries()) {
      for (const [index, { lines }] of statements.entries())
        amountsUnder(lines, ['disclosures', owner, 'statements', index, 'lines'], amounts)
      amountsUnder(forms, ['disclosures', owner, 'forms'], amounts)
    }
    printed = [...amounts].map(([amount, paths]) => ({ amount, paths }))
    for (const rule of arithmetic)
      for (const [owner, { checks }] of reconcile(archive, [rule]).entries())
        for (const { verdict, evidence } of checks) {
          if (verdict !== 'agree' || evidence.length < 2) continue
          for (const key of new Set(evidence.map(({ place }) => placeKey(place)))) {
            const known = bonds.get(key) ?? []
            if (!known.some((bond) => bond.rule === rule && bond.owner === owner))
              bonds.set(key, [...known, { rule, owner }])
          }
        }
  })

  it('reports nothing before a change', () => {
    const findings = reconcile(archive).flatMap((one) => one.findings.filter(({ severity }) => severity === '不符'))
    expect(findings.map(({ code, position, message }) => `${code} ${position} ${message}`)).toEqual([])
  })

  for (const [units, wanted] of [
    [1n, ['differ', 'hint']],
    [100n, ['differ']],
  ] as const) {
    it(`reports at least 95 % of changes by ${units} of the last printed digit`, () => {
      const standing = printed.filter(({ amount }) => bonds.has(placeKey(amount.place)))
      const seen = standing.filter(({ amount, paths }) => {
        const other = { ...amount, fen: amount.fen + units * lastDigitFen(amount) }
        const changed = paths.reduce((copy, path) => withAmount(copy, path, other), department)
        const verdicts = verdictsAfter(changed, bonds.get(placeKey(amount.place)) ?? [])
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
