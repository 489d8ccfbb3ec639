// What could not be checked, by kind: every command says it in the same words, because a check that was not made is no
// pass.
import type { Review } from './review.ts'
import type { Check } from './rule.ts'

/** Kinds of checks by the beginning of their codes, in the order in which they are told. */
const kinds: readonly (readonly [prefix: string, name: string])[] = [
  ['GJ-1', '表内勾稽'],
  ['GJ-2', '表间勾稽'],
  ['GJ-3', '跨年度和跨文件'],
  ['GJ-4', '情况说明'],
  ['ZB', '绩效目标'],
  ['PJ', '绩效自评'],
  ['YW', '公开义务'],
]

const kindNames: readonly string[] = [...kinds.map(([, name]) => name), '其他']

/** How many checks of a kind could not be made. */
export interface UncheckedKind {
  readonly name: string
  readonly count: number
}

/** The kinds in which something could not be checked, with their counts; codes of no kind stand last as 其他. */
export const uncheckedKinds = (reviews: readonly Review[]): readonly UncheckedKind[] => {
  const unmade = reviews.flatMap(({ checks }) => checks.filter(({ verdict }) => verdict === 'unexecuted'))
  const nameOf = ({ code }: Check): string => kinds.find(([prefix]) => code.startsWith(prefix))?.[1] ?? '其他'
  const counts = Map.groupBy(unmade, nameOf)
  return kindNames.flatMap((name) => {
    const count = counts.get(name)?.length ?? 0
    return count === 0 ? [] : [{ name, count }]
  })
}

/** `另有 46 项无法核对：表内勾稽 10，情况说明 36。`; '' where everything could be checked. Counts of a kind are added up. */
export const uncheckedSentence = (counted: readonly UncheckedKind[]): string => {
  const byName = Map.groupBy(counted, ({ name }) => name)
  const told = kindNames.flatMap((name) => {
    const own = byName.get(name)
    return own === undefined ? [] : [{ name, count: own.reduce((sum, { count }) => sum + count, 0) }]
  })
  const all = told.reduce((sum, { count }) => sum + count, 0)
  return all === 0 ? '' : `另有 ${all} 项无法核对：${told.map(({ name, count }) => `${name} ${count}`).join('，')}。`
}
