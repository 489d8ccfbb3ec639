// How a page asks to be cited (GB/T 7714). The address at the end is put in by the layout, which knows where the portal
// is deployed.
import type { Department, Site } from '../../budget/archive.ts'
import { citation, citationOf, lastChange } from '../../budget/citation.ts'
import type { Disclosure } from '../../budget/disclosure.ts'

/** The citation up to its address, and the root-relative path of that address. */
export interface CitationView {
  readonly before: string
  readonly path: string
}

const untilAddress = (text: string): string => text.replace(/\.$/, '')

/** The citation of a disclosure at one of its pages. */
export const citationView = (department: Department, disclosure: Disclosure, path: string): CitationView => ({
  before: untilAddress(citation(department, disclosure, '')),
  path,
})

/** The same for the rows of a page: its title ends where the page's script puts the name of the row. */
export const rowCitationView = (
  department: Department,
  disclosure: Disclosure,
  path: string,
  part: string,
): CitationView => citationView(department, { ...disclosure, title: `${disclosure.title}：${part}` }, path)

/** For findings, which the portal made and not the department: whoever runs the portal signs. */
export const findingCitationView = (site: Site, disclosure: Disclosure, path: string): CitationView => ({
  before: untilAddress(
    citationOf({
      author: site.operator || site.title,
      title: `${disclosure.title}核对结果：`,
      kind: 'EB',
      updated: lastChange(disclosure),
      address: '',
    }),
  ),
  path,
})
