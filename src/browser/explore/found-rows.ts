// The rows of the list of all projects that fit what is asked, in their order, and the table's bodies made of them.
import { type Criteria, compareRows, fits } from './criteria.ts'
import { type DataRow, projectRows } from './project-data.ts'
import { projectGroup, projectRow } from './project-row.ts'

/** What answers the filters of one page. */
export interface FoundRows {
  readonly find: (criteria: Criteria) => Promise<readonly DataRow[]>
  /** One body a department, or one for all where an order was asked for. */
  readonly bodies: (shown: readonly DataRow[], sort: string) => readonly HTMLTableSectionElement[]
}

/** `index` is the address of the list's data files; `link` puts a path below the site's folder. */
export const foundRows = (index: string, link: (path: string) => string): FoundRows => {
  const rowsFor = projectRows(index, link)
  return {
    find: async (criteria) => {
      const found = (await rowsFor(criteria)).filter((row) => fits(row, criteria))
      const sort = criteria.sort ?? ''
      return sort === '' ? found : found.toSorted((a, b) => compareRows(a, b, sort))
    },
    bodies: (shown, sort) => {
      if (sort === '')
        return [...Map.groupBy(shown, ({ home }) => home.anchor).values()].flatMap((same) =>
          same[0] === undefined ? [] : [projectGroup(same[0].home, same, link)],
        )
      const body = document.createElement('tbody')
      body.append(...shown.map((row) => projectRow(row, link, true)))
      return [body]
    },
  }
}
