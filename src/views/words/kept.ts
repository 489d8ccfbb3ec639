// What the portal's own pages keep of a department: finished rows, made while the department is read, that stay when the
// department itself is let go. A portal of five thousand disclosures is its rows, never its disclosures.
import type { Archive, Department } from '../../budget/archive.ts'
import type { Problem } from '../../budget/problem.ts'
import type { Review } from '../../budget/rules/review.ts'

/** What is at hand while a department is read: it and those that it refers to, their reviews, 提示 of reading. */
export interface Reading {
  readonly archive: Archive
  readonly reviews: readonly Review[]
  readonly problems: readonly Problem[]
}

/** One kind of row: plain data, which crosses from one thread to another; money is `bigint`. */
export interface Kept<Row> {
  /** Names the rows; unique. */
  readonly id: string
  readonly of: (department: Department, reading: Reading) => Row
}

/** The portal without its disclosures. */
export interface Portal extends Omit<Archive, 'departments'> {
  /** One row a department, in the order of the archive. */
  readonly rows: <Row>(kept: Kept<Row>) => readonly Row[]
  /** 提示 of reading that belong to no department. */
  readonly problems: readonly Problem[]
}

/** The reviews of one department. */
export const reviewsIn = ({ id }: Department, { reviews }: Reading): readonly Review[] =>
  reviews.filter(({ department }) => department.id === id)

/** 提示 of one department's files. */
export const problemsIn = ({ id }: Department, { problems }: Reading): readonly Problem[] =>
  problems.filter(({ place }) => place.file.split('/')[1] === id && place.file.split('/').length > 2)

/** A portal whose departments are all at hand; rows are made when they are first asked for. */
export const portalOf = (
  archive: Archive,
  reviews: readonly Review[] = [],
  problems: readonly Problem[] = [],
): Portal => {
  const known = new Map<string, readonly unknown[]>()
  const reading = { archive, reviews, problems }
  const owned = new Set(archive.departments.flatMap((department) => problemsIn(department, reading)))
  return {
    ...archive,
    problems: problems.filter((found) => !owned.has(found)),
    rows: <Row>(kept: Kept<Row>): readonly Row[] => {
      const rows = known.get(kept.id) ?? archive.departments.map((department) => kept.of(department, reading))
      known.set(kept.id, rows)
      return rows as readonly Row[]
    },
  }
}
