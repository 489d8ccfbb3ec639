// The figures of the disclosures that are compared: the list of all by their names, and the files of the departments that
// are asked for. What has been fetched once is not fetched again.
import type { ComparedDisclosure, ComparisonData, ComparisonIndex } from '../views/compare/compare.ts'

const json = async <T>(address: string): Promise<T> => {
  const response = await fetch(address)
  if (!response.ok) throw new Error(String(response.status))
  return response.json()
}

/** Reads the data of /compare/, whose index is at `address`. */
export const comparisonFrom = (address: string) => {
  let index: Promise<ComparisonIndex> | null = null
  const departments = new Map<string, Promise<readonly ComparedDisclosure[]>>()
  const names = (): Promise<ComparisonIndex> => {
    index ??= json<ComparisonIndex>(address)
    index.catch(() => {
      index = null
    })
    return index
  }
  const department = (id: string): Promise<readonly ComparedDisclosure[]> => {
    const found = departments.get(id) ?? json<readonly ComparedDisclosure[]>(address.replace(/\.json$/, `/${id}.json`))
    departments.set(id, found)
    found.catch(() => departments.delete(id))
    return found
  }
  /** The rows, and those of `keys` that are there. */
  const figures = async (keys: readonly string[]): Promise<ComparisonData> => {
    const { metrics, names: all } = await names()
    const known = keys.filter((key) => all.some((one) => one.key === key))
    const ids = [...new Set(known.map((key) => key.split('/')[0] ?? ''))]
    return { metrics, disclosures: (await Promise.all(ids.map(department))).flat() }
  }
  return { names, figures }
}
