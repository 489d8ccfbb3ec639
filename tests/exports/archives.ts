// The archives that the tests of the exports look at: the five real disclosures, and the made-up department with two
// years.

import { resolve } from 'node:path'
import type { Archive, Department } from '../../src/budget/archive.ts'
import type { Disclosure } from '../../src/budget/disclosure.ts'
import { reconcile } from '../../src/budget/rules/review.ts'
import type { Facts } from '../../src/exports/data-table.ts'
import { factsOf } from '../../src/exports/facts.ts'
import type { SiteAddress } from '../../src/exports/site-address.ts'
import { readArchive } from '../../src/intake/index.ts'
import { realDocuments } from '../real-documents.ts'

/** A deployment in a folder of a host: the hardest address to get right. */
export const exampleSite: SiteAddress = { origin: 'https://www.example.gov.cn', base: '/budget' }

const read = (root: string): Archive => readArchive(resolve(root), { drafts: false, program: resolve('.') }).value

const facts = (archive: Archive): Facts => factsOf(archive, reconcile(archive), exampleSite)

/** The data of this project. */
export const realFacts = (): Facts => facts(realDocuments().value)

/** tests/portal: 青禾市档案局. */
export const madeUpFacts = (): Facts => facts(read('tests/portal'))

/** Any other budget root. */
export const factsAt = (root: string): Facts => facts(read(root))

/** Every disclosure with its department. */
export const disclosuresIn = ({
  archive,
}: Facts): readonly { readonly department: Department; readonly disclosure: Disclosure }[] =>
  archive.departments.flatMap((department) => department.disclosures.map((disclosure) => ({ department, disclosure })))

/** The facts with the first disclosure's own words replaced, for what no real disclosure holds yet. */
export const withDisclosure = (source: Facts, change: (disclosure: Disclosure) => Disclosure): Facts => {
  const [first, ...others] = source.archive.departments
  if (first === undefined) throw new Error('an archive without departments')
  const [own, ...later] = first.disclosures
  if (own === undefined) throw new Error('a department without disclosures')
  const changed = { ...first, disclosures: [change(own), ...later] }
  return facts({ ...source.archive, departments: [changed, ...others] })
}
