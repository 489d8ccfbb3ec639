// An institution's budget beside its department's, in the reader's words: which is part of which, with the way there.
import { type Archive, departmentName } from '../../budget/archive.ts'
import type { Disclosure } from '../../budget/disclosure.ts'
import { containedIn, superiorOf } from '../../budget/facts/superior.ts'
import { departmentPath, disclosurePath } from './address.ts'
import type { Crumb } from './crumb.ts'
import { periodName } from './period.ts'

type Departments = Pick<Archive, 'departments'>

/** The department of an institution as a link; `null` for a department's own disclosure. */
export const superiorCrumb = (archive: Departments, disclosure: Disclosure): Crumb | null => {
  const superior = superiorOf(archive, disclosure)
  if (superior === null) return null
  const same = superior.disclosures.find(({ year, stage }) => year === disclosure.year && stage === disclosure.stage)
  const label = departmentName(superior, disclosure.year)
  return { label, path: same === undefined ? departmentPath(superior.id) : disclosurePath(same) }
}

/** `总局所属单位`: a short word beside a name in a list; '' for a department's own disclosure. */
export const belongingWord = (archive: Departments, disclosure: Disclosure): string => {
  const superior = superiorOf(archive, disclosure)
  return superior === null ? '' : `${departmentName(superior, disclosure.year)}所属单位`
}

/** What must not be added up; '' where nothing is contained in anything. */
export const belongingSentence = (archive: Departments, disclosure: Disclosure): string => {
  const superior = superiorOf(archive, disclosure)
  if (superior !== null) {
    const name = departmentName(superior, disclosure.year)
    return `这是${name}所属单位的公开：它的钱已经算在${name}的部门${periodName(disclosure).replace(/^\d+年/, '')}里，两份不能相加`
  }
  const contained = containedIn(archive, disclosure)
  return contained.length === 0 ? '' : `另有 ${contained.length} 个所属单位单独公开，它们的钱已经算在这份里，不能再相加`
}

/** The institutions whose own disclosures of the same year and stage this one contains, as links. */
export const containedCrumbs = (archive: Departments, disclosure: Disclosure): readonly Crumb[] =>
  containedIn(archive, disclosure).map((one) => ({
    label: departmentName(one.department, one.disclosure.year),
    path: disclosurePath(one.disclosure),
  }))

/** How many disclosures of a list are institutions' own, for its head; '' where none is. */
export const belongingSummary = (held: number): string =>
  held === 0 ? '' : `其中 ${held} 份是所属单位的公开，金额已含在其部门的数里，不能与部门的相加。`

/** Whether a disclosure is an institution's own, its money a part of another department's. */
export const belongsToOther = (archive: Departments, disclosure: Disclosure): boolean =>
  superiorOf(archive, disclosure) !== null
