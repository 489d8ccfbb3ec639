// How much the catalogue sees of two years of budget and final accounts that agree: every printed amount is changed, one
// at a time, by one and by a hundred of its last digits. The rules that compare the amount are asked again; all of them only
// where none of those saw the change.
import { describe, expect, it } from 'vitest'
import type { Archive, Department } from '../../src/budget/archive.ts'
import { allDisclosures } from '../../src/budget/archive.ts'
import { lastDigitFen, type Stated } from '../../src/budget/money.ts'
import { rules } from '../../src/budget/rules/index.ts'
import { review } from '../../src/budget/rules/review.ts'
import type { Check, Rule } from '../../src/budget/rules/rule.ts'
import { readMadeUpDepartment } from './read-department.ts'

type Mutable<T> = { -readonly [K in keyof T]: T[K] }

interface Printed {
  readonly amount: Mutable<Stated>
  /** Index of its disclosure among the department's. */
  readonly owner: number
}

const amountsUnder = (value: unknown, found = new Set<Mutable<Stated>>()): ReadonlySet<Mutable<Stated>> => {
  if (value === null || typeof value !== 'object') return found
  if ('kind' in value && value.kind === 'stated') return found.add(value as Mutable<Stated>)
  for (const child of Object.values(value)) amountsUnder(child, found)
  return found
}

/** Sums within a document, across its statements, across years and stages, and of the funds of forms. */
const arithmetic = rules.filter(({ code }) => /^(?:GJ-[123]|PJ-1|ZB-1)/.test(code))

const placeKey = (place: unknown): string => JSON.stringify(place)

/** A rule and the disclosure, by its index, in which it compares an amount. */
interface Bond {
  readonly rule: Rule
  readonly owner: number
}

/** Every rule in the document that holds the amount and in those that look back at it. */
const allBonds = (department: Department, from: number): readonly Bond[] =>
  department.disclosures.flatMap((_, owner) => (owner < from ? [] : arithmetic.map((rule) => ({ rule, owner }))))

const checksOf = (archive: Archive, department: Department, bonds: readonly Bond[]): readonly Check[] =>
  bonds.flatMap(({ rule, owner }) => {
    const disclosure = department.disclosures[owner]
    return disclosure === undefined ? [] : rule.run({ archive, department, disclosure })
  })

/** What a check says, of which disclosure: a check that was there before the change is no report of it. */
const key = ({ rule, owner }: Bond, check: Check): string =>
  `${owner} ${rule.code} ${check.position} ${check.verdict} ${check.difference}`

describe.each(['shanghai', 'national'] as const)('changing one amount of a department that agrees, %s form', (form) => {
  const { archive, department } = readMadeUpDepartment(form)
  const printed: readonly Printed[] = allDisclosures(archive).flatMap(({ statements, forms }, owner) =>
    [...amountsUnder([statements.map(({ lines }) => lines), forms.map(({ funds }) => funds)])].map((amount) => ({
      amount,
      owner,
    })),
  )

  it('reports no difference before a change', () => {
    const found = department.disclosures.flatMap((disclosure) =>
      review(archive, department, disclosure, arithmetic).checks.filter(({ verdict }) => verdict === 'differ'),
    )
    expect(found.map(({ code, position, message }) => `${code} ${position} ${message}`)).toEqual([])
  })

  it('binds at least 95 % of the amounts to others', () => {
    const bound = new Set(
      department.disclosures.flatMap((disclosure) =>
        review(archive, department, disclosure, arithmetic)
          .checks.filter(({ verdict, evidence }) => verdict === 'agree' && evidence.length > 1)
          .flatMap(({ evidence }) => evidence.map(({ place }) => placeKey(place))),
      ),
    )
    const free = printed.filter(({ amount }) => !bound.has(placeKey(amount.place)))
    console.log(
      `${form}：${printed.length} 个金额，不处于任何勾稽关系的 ${free.length} 个：${free.map(({ amount }) => `${'file' in amount.place ? amount.place.file.split('/').slice(-4).join('/') : ''} ${amount.text}`).join('；')}`,
    )
    expect(free.length).toBeLessThanOrEqual(printed.length * 0.05)
  })

  /** What every rule says of every disclosure before a change, and which of them compares which amount. */
  const before = new Set<string>()
  const bonds = new Map<string, Bond[]>()
  for (const bond of allBonds(department, 0))
    for (const check of checksOf(archive, department, [bond])) {
      before.add(key(bond, check))
      for (const { place } of check.evidence) {
        const known = bonds.get(placeKey(place)) ?? []
        if (known.at(-1) !== bond) bonds.set(placeKey(place), [...known, bond])
      }
    }

  for (const units of [1n, 100n]) {
    it(`reports at least 99 % of changes by ${units} of the last printed digit`, () => {
      const isSeen = (bond: Bond): boolean =>
        checksOf(archive, department, [bond]).some(
          (check) =>
            (check.verdict === 'differ' || (units === 1n && check.verdict === 'hint')) && !before.has(key(bond, check)),
        )
      const missed = printed.filter(({ amount, owner }) => {
        const original = amount.fen
        amount.fen = original + units * lastDigitFen(amount)
        const seen = (bonds.get(placeKey(amount.place)) ?? []).some(isSeen) || allBonds(department, owner).some(isSeen)
        amount.fen = original
        return !seen
      })
      console.log(
        `${form}，${units} 个末位单位：${printed.length} 个金额，改动后没有报出 ${missed.length} 个：${missed.map(({ amount }) => `${'file' in amount.place ? amount.place.file.split('/').slice(-4).join('/') : ''} ${amount.text}`).join('；')}`,
      )
      expect(missed.length).toBeLessThanOrEqual(printed.length * 0.01)
    })
  }
})
