// A year of the made-up department with its money as chance gives it: 项 fall away, kinds of money are missing, some amounts
// are nothing and a carry-over is below zero. What the forms print is derived from it, so that it agrees as before.
import { type Item, madeUpYears, type OwnMoney, type Purse, type Spending, type Year } from './made-up-accounts.ts'

/** The same numbers in every run: a linear congruence, not chance. */
const numbers = (seed: number) => {
  let state = seed * 7919 + 17
  return (below: number): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return state % below
  }
}

type Next = ReturnType<typeof numbers>

/** An amount of any size; one in six is nothing. */
const amount = (next: Next): number => (next(6) === 0 ? 0 : 1 + next(10 ** (2 + next(6))))

const each = <T extends object>(money: T, change: (was: number) => number): T =>
  Object.fromEntries(Object.entries(money).map(([key, was]) => [key, change(Number(was))])) as T

const spending = (next: Next): Spending => ({ basic: amount(next), project: amount(next) })

const ownOf = (next: Next, money: OwnMoney | null): OwnMoney | null =>
  money === null || next(4) === 0 ? null : each(money, () => amount(next))

const purses = (next: Next): Readonly<Record<Purse, number>> => ({
  general: amount(next),
  fund: amount(next),
  stateCapital: -amount(next),
  own: amount(next),
})

/** What a project spent is never nothing: its evaluation divides by it. */
const spendingOn = (item: Item, next: Next): Spending => {
  const { basic, project } = spending(next)
  return { basic, project: item.spent.project === 0 ? project : project + 1 }
}

/** The second of the made-up years with other money; projects stay, and so does each budget. */
export const generatedYear = (seed: number): Year => {
  const next = numbers(seed)
  const [, year] = madeUpYears
  if (year === undefined) throw new Error('there is no second year')
  const kept = year.items.filter(({ spent }, index) => spent.project > 0 || index < 2 || next(3) > 0)
  const items = kept.map(
    (item): Item => ({ ...item, plan: spending(next), spent: spendingOn(item, next), own: ownOf(next, item.own) }),
  )
  // In every third year nobody travelled: a table without a figure.
  const travels = seed % 3 !== 0
  return {
    ...year,
    items,
    opening: purses(next),
    closing: purses(next),
    usedBalance: amount(next),
    distributed: amount(next),
    travelPlan: each(year.travelPlan, () => (travels ? amount(next) : 0)),
    travel: each(year.travel, () => (travels ? amount(next) : 0)),
  }
}
