// Sums that the forms print, from the money of the made-up department: by code, by budget, by kind, by economic 款.
import { type Item, ownIncome, type Purse, spentOf, type Travel, type Year } from './made-up-accounts.ts'

export const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0)

/** Amounts by column: the row of a 项, and of everything above it. */
export type Figures = Readonly<Record<string, number>>

const added = (rows: readonly Figures[]): Figures => {
  const total: Record<string, number> = {}
  for (const row of rows) for (const [key, amount] of Object.entries(row)) total[key] = (total[key] ?? 0) + amount
  return total
}

/** 类, 款 and 项 of the given 项 in printed order with their sums, and the row 合计. */
export const byCode = (
  rows: readonly { readonly code: string; readonly figures: Figures }[],
): { readonly total: Figures; readonly rows: readonly { readonly code: string; readonly figures: Figures }[] } => {
  const codes = [...new Set(rows.flatMap(({ code }) => [code.slice(0, 3), code.slice(0, 5), code]))].sort()
  const below = (code: string) => rows.filter((row) => row.code.startsWith(code)).map(({ figures }) => figures)
  return {
    total: added(rows.map(({ figures }) => figures)),
    rows: codes.map((code) => ({ code, figures: added(below(code)) })),
  }
}

/** Income of the year out of one budget: what was spent, and what was left more than was there. */
export const incomeOf = (year: Year, budget: Item['budget']): number =>
  spentOf(year.items, budget) + year.closing[budget] - year.opening[budget]

/** Income by 项: each receives what it spent; what is put aside stands beside the first 项 of its budget. */
export const revenueRows = (year: Year) =>
  year.items.map((item) => {
    const leads = year.items.find(({ budget }) => budget === item.budget) === item
    const aside = leads ? year.closing[item.budget] - year.opening[item.budget] : 0
    const own = item.own
    const figures: Figures = {
      appropriation: item.spent.basic + item.spent.project + aside,
      superior: own?.superior ?? 0,
      business: own?.business ?? 0,
      operating: own?.operatingIncome ?? 0,
      subsidiary: own?.subsidiary ?? 0,
      other: own?.other ?? 0,
    }
    return { code: item.code, figures: { total: sum(Object.values(figures)), ...figures } }
  })

/** Spending of all money by 项 and kind. */
export const expenditureRows = (year: Year) =>
  year.items.map((item) => {
    const figures: Figures = {
      basic: item.spent.basic + (item.own?.basic ?? 0),
      project: item.spent.project + (item.own?.project ?? 0),
      remitted: item.own?.remitted ?? 0,
      operating: item.own?.operating ?? 0,
      subsidies: item.own?.subsidies ?? 0,
    }
    return { code: item.code, figures: { total: sum(Object.values(figures)), ...figures } }
  })

/** Spending of the general budget by 项. */
export const generalRows = (year: Year) =>
  year.items
    .filter(({ budget }) => budget === 'general')
    .map(({ code, spent }) => ({ code, figures: { total: spent.basic + spent.project, ...spent } }))

/** Opening, income, spending and closing of one of the two other budgets by 项. */
export const carriedRows = (year: Year, budget: 'fund' | 'stateCapital') =>
  year.items
    .filter((item) => item.budget === budget)
    .map(({ code, spent }) => ({
      code,
      figures: {
        opening: year.opening[budget],
        income: incomeOf(year, budget),
        total: spent.basic + spent.project,
        ...spent,
        closing: year.closing[budget],
      },
    }))

/** Own incomes by source. */
export const ownSources = (year: Year): Readonly<Record<string, number>> =>
  added(
    year.items.flatMap(({ own }) =>
      own === null
        ? []
        : [
            {
              superior: own.superior,
              business: own.business,
              operating: own.operatingIncome,
              subsidiary: own.subsidiary,
              other: own.other,
            },
          ],
    ),
  )

export const currentIncome = (year: Year): number =>
  sum((['general', 'fund', 'stateCapital'] as const).map((budget) => incomeOf(year, budget))) +
  sum(year.items.map(ownIncome))

export const carried = (amounts: Readonly<Record<Purse, number>>): number => sum(Object.values(amounts))
export const carriedFiscal = ({ general, fund, stateCapital }: Readonly<Record<Purse, number>>): number =>
  general + fund + stateCapital

/** 三公 with its two sums. */
export const travelSums = (travel: Travel) => ({
  ...travel,
  vehicles: travel.purchase + travel.running,
  total: travel.abroad + travel.purchase + travel.running + travel.reception,
})

/** Economic 款 of the general budget's running costs: fixed shares, the first of each side takes the rest. */
export const economicRows = (year: Year): readonly { readonly code: string; readonly amount: number }[] => {
  const basic = sum(generalRows(year).map(({ figures }) => figures.basic ?? 0))
  const { abroad, running, reception } = year.travel
  const rest: Readonly<Record<string, number>> = {
    '30102': 41237,
    '30103': 18454,
    '30108': 16522,
    '30109': 8261,
    '30110': 7712,
    '30112': 913,
    '30113': 15371,
    '30201': 2146,
    '30205': 318,
    '30206': 754,
    '30211': 627,
    '30212': abroad - 112,
    '30213': 1483,
    '30216': 529,
    '30217': reception - 23,
    '30228': 1377,
    '30231': running - 317,
    '30239': 2641,
    '30299': 834,
    '30302': 3057,
    '30309': 46,
    '31002': 1292,
    ...(year.travel.purchase > 0 ? { '31013': year.travel.purchase } : {}),
  }
  return [
    { code: '30101', amount: basic - sum(Object.values(rest)) },
    ...Object.entries(rest).map(([code, amount]) => ({ code, amount })),
  ]
}

/** 人员经费 (301, 303) or 公用经费 (302, 310) of the running costs. */
export const economicSum = (year: Year, classes: readonly string[]): number =>
  sum(
    economicRows(year)
      .filter(({ code }) => classes.some((one) => code.startsWith(one)))
      .map(({ amount }) => amount),
  )
