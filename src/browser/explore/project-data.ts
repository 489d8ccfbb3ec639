// The rows of the list of all projects as the filters see them, from the data files that may hold what is asked.
import type { ProjectDataRow, ProjectsData, ProjectsDataFile } from '../../views/project/projects.ts'
import { type Criteria, type ExploredRow, isOfDepartment, plain } from './criteria.ts'

/** A row with what its element is made of. */
export interface DataRow extends ExploredRow {
  readonly view: ProjectDataRow
  readonly home: ProjectsData['departments'][number]
}

const amount = (digits: string): bigint | null => (digits === '' ? null : BigInt(digits))
const number = (text: string): number | null => (text === '' ? null : Number(text))

const rowOf = (view: ProjectDataRow, home: DataRow['home']): DataRow => {
  const { facts } = view
  return {
    view,
    home,
    department: home.anchor,
    departmentName: home.department,
    year: String(facts.year),
    kind: facts.kind,
    budget: amount(facts.budget),
    spent: amount(facts.spent),
    score: number(facts.score),
    indicators: facts.indicators,
    quantified: facts.quantified,
    inapplicable: facts.inapplicable,
    rate: number(facts.rate),
    short: facts.short,
    bare: facts.bare,
    vague: facts.vague,
    name: view.name,
    words: plain(
      [
        home.department,
        home.region,
        view.name,
        view.period,
        view.kindName,
        view.budget.normalised,
        view.budget.printed.text,
      ].join(),
    ),
  }
}

const mayHold = ({ departments, years }: ProjectsDataFile, { department, year }: Criteria): boolean =>
  ((year ?? '') === '' || years.some((each) => String(each) === year)) &&
  ((department ?? '') === '' || departments.some(({ id, name }) => isOfDepartment(department, id, name)))

const json = async <T>(address: string): Promise<T> => {
  const response = await fetch(address)
  if (!response.ok) throw new Error(String(response.status))
  return response.json()
}

/** Reads rows; what has been fetched once is not fetched again. `link` puts a path below the site's folder. */
export const projectRows = (index: string, link: (path: string) => string) => {
  const known = new Map<string, Promise<unknown>>()
  const read = <T>(address: string): Promise<T> => {
    const found = known.get(address) ?? json<T>(address)
    known.set(address, found)
    found.catch(() => known.delete(address))
    return found as Promise<T>
  }
  return async (criteria: Criteria): Promise<readonly DataRow[]> => {
    const files = (await read<readonly ProjectsDataFile[]>(index)).filter((file) => mayHold(file, criteria))
    const parts = await Promise.all(files.map(({ path }) => read<ProjectsData>(link(path))))
    return parts.flatMap(({ departments, rows }) =>
      rows.flatMap((row) => {
        const home = departments[row.of]
        return home === undefined ? [] : [rowOf(row, home)]
      }),
    )
  }
}
