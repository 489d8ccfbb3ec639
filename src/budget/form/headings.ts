// Which printed heading of a project form means what, place by place; the synonyms are heading-synonyms.ts. A heading
// that stands in no list has no role; it is shown as printed and never taken for its nearest neighbour.

import { squeezed } from '../wording.ts'
import type { FactRole, FundRole, GoalRole, IndicatorRole, ParagraphRole, PartRole } from './heading-roles.ts'
import {
  factHeadings,
  fundHeadings,
  goalHeadings,
  indicatorHeadings,
  paragraphHeadings,
  partHeadings,
} from './heading-synonyms.ts'

/** Words of a heading that are compared: without blanks, brackets, numbering and a closing colon. */
export const headingKey = (heading: string): string =>
  squeezed(heading)
    .replace(/\([^()]*\)/g, '')
    .replace(/^[一二三四五六七八九十\d]+[、.．]/, '')
    .replace(/[:：*＊]+$/, '')
    .replace(/[、,，/]/g, '')

const indexed = <Role extends string>(table: Readonly<Record<Role, string>>): ReadonlyMap<string, Role> => {
  const index = new Map<string, Role>()
  for (const role of Object.keys(table) as Role[]) {
    for (const heading of table[role].split('|')) {
      const key = headingKey(heading)
      if (!index.has(key)) index.set(key, role)
    }
  }
  return index
}

const tables = {
  fact: indexed(factHeadings),
  paragraph: indexed(paragraphHeadings),
  goal: indexed(goalHeadings),
  indicator: indexed(indicatorHeadings),
  fund: indexed(fundHeadings),
  part: indexed(partHeadings),
}

interface RoleOf {
  readonly fact: FactRole
  readonly paragraph: ParagraphRole
  readonly goal: GoalRole
  readonly indicator: IndicatorRole
  readonly fund: FundRole
  readonly part: PartRole
}

/** 列别名 of a form: printed heading → a heading of these tables. */
export type HeadingAliases = ReadonlyMap<string, string>

/**
 * Forms head the column of reasons in a hundred ways; each says 原因. Where it were not known, a rule would say that no
 * reason is given.
 */
const reasonByWords = (key: string): IndicatorRole | null => {
  if (/原因/u.test(key)) return 'reason'
  return /改进|整改/u.test(key) ? 'improvement' : null
}

/** The role of a printed heading in one place of the form; `null` where no list holds it. */
export const roleOf = <Place extends keyof RoleOf>(
  place: Place,
  heading: string,
  aliases: HeadingAliases = new Map(),
): RoleOf[Place] | null => {
  const key = headingKey(aliases.get(heading) ?? heading)
  const listed = (tables[place].get(key) as RoleOf[Place] | undefined) ?? null
  // `预期指标值/单位`: a heading of two lines that no list holds is what its last line says.
  if (
    listed === null &&
    (place === 'indicator' || place === 'fund') &&
    heading.includes('/') &&
    !aliases.has(heading)
  ) {
    const last = heading.split('/').at(-1) ?? ''
    return last === '' ? null : roleOf(place, last)
  }
  return listed === null && place === 'indicator' ? (reasonByWords(key) as RoleOf[Place] | null) : listed
}

const goalWords = /^(?:项目|年度|实施期|中期|长期|中长期|本年度?|当年)*(?:总体?)?(?:绩效)?(?:总体?)?目标$/

/** True for the heading of a goal, listed or made of its words; a figure that stands beside goals heads none. */
export const headsGoal = (heading: string): boolean => {
  const role = roleOf('goal', heading)
  return role === null ? goalWords.test(headingKey(heading)) : role !== 'beside'
}

/** A heading that speaks of the whole period and not of the year. */
export const longTerm = /实施期|中期|长期|周期|三年|五年|滚动/
