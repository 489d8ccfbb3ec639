// What the descriptor promises to programs: roles that exist, identities that are unique, a licence that is set, and no
// address that only this machine could follow.
import { expect, test } from 'vitest'
import type { Site } from '../../src/budget/archive.ts'
import type { Facts } from '../../src/exports/data-table.ts'
import { dataPackage } from '../../src/exports/open-data/data-package.ts'
import { integrity } from '../../src/exports/open-data/digest-text.ts'
import { openDataInMemory } from '../../src/exports/open-data/open-data.ts'
import { permanent } from '../../src/exports/site-address.ts'
import { dataTables } from '../../src/exports/tables/index.ts'
import { madeUpFacts, realFacts } from './archives.ts'
import { profileFaults } from './package-profile.ts'

const real = realFacts()

const descriptor = (facts: Facts): Readonly<Record<string, unknown>> =>
  JSON.parse(
    dataPackage(
      { site: facts.archive.site, address: facts.address, departments: 1, disclosures: 1, updated: '2026-11-21' },
      dataTables,
      ({ id }) => ({ paths: [`package/${id}.csv`], bytes: 0, hash: '', cut: false }),
    ),
  )

const licensed = (licence: Pick<Site, 'licence' | 'licenceUrl'>): Facts => ({
  ...real,
  archive: { ...real.archive, site: { ...real.archive.site, ...licence } },
})

/** The ColumnTypes of Fiscal Data Package 1.0rc1, Budget Standard Taxonomy, that budgets such as ours can use. */
const taxonomy = [
  'value',
  'date:fiscal-year',
  'direction',
  'phase:label',
  'budget-line-id',
  'administrative-classification:generic:code',
  'administrative-classification:generic:label',
  'activity:generic:project:code',
  'activity:generic:project:label',
  'fin-source:generic:label',
  'geo:source:code',
]

test('every role of a column is one of the budget taxonomy of Fiscal Data Package', () => {
  const roles = dataTables.flatMap(({ id, fields }) =>
    fields.flatMap(({ name, role }) => (role === undefined ? [] : [{ column: `${id} ${name}`, role }])),
  )
  expect(roles.filter(({ role }) => !taxonomy.includes(role))).toEqual([])
  expect(roles).toContainEqual({ column: 'lines 阶段', role: 'phase:label' })
  expect(roles).toContainEqual({ column: 'funds 资金来源', role: 'fin-source:generic:label' })
})

test('a column that says it identifies a budget line never repeats a value', () => {
  const repeated = [real, madeUpFacts()].flatMap((facts) =>
    dataTables.flatMap((table) =>
      table.fields.flatMap(({ name, role }, index) => {
        if (role !== 'budget-line-id') return []
        const values = table.rows(facts).map((row) => row[index])
        return new Set(values).size === values.length ? [] : [`${table.id} ${name}`]
      }),
    ),
  )
  expect(repeated).toEqual([])
})

test('a licence has its title and address, and a name only where it is an identifier', () => {
  const licences = (licence: string, licenceUrl: string) => descriptor(licensed({ licence, licenceUrl })).licenses
  const path = 'https://example.org/licence'
  expect(licences('公共数据开放许可', path)).toEqual([{ title: '公共数据开放许可', path }])
  expect(licences('CC BY 4.0', path)).toEqual([{ title: 'CC BY 4.0', path }])
  expect(licences('CC-BY-4.0', path)).toEqual([{ name: 'CC-BY-4.0', title: 'CC-BY-4.0', path }])
})

test('a licence that the standard has no word for, or that nobody has set, is not claimed', () => {
  for (const licence of ['', '公共数据开放许可'])
    expect(descriptor(licensed({ licence, licenceUrl: '' }))).not.toHaveProperty('licenses')
})

test('the home page is a whole address, and left out while the portal does not know its own', () => {
  expect(descriptor(real).homepage).toBe('https://www.example.gov.cn/budget/data/')
  const unset = { ...real, address: (path: string) => permanent({ origin: '', base: '' }, path) }
  expect(descriptor(unset)).not.toHaveProperty('homepage')
})

test('no digest of the descriptor and of the list of files can be taken for a mobile number', () => {
  const digest = `cc${'0'.repeat(20)}a13900000000b${'e'.repeat(29)}`
  const stamped = (hash: string) =>
    dataPackage(
      { site: real.archive.site, address: real.address, departments: 1, disclosures: 1, updated: '2026-11-21' },
      dataTables,
      ({ id }) => ({ paths: [`package/${id}.csv`], bytes: 0, hash, cut: false }),
    )
  expect(stamped(digest)).not.toContain('13900000000')
  expect(stamped('e'.repeat(64))).toContain(`sha256:${'e'.repeat(64)}`)
  expect(integrity(digest)).toBe(`sha256-${Buffer.from(digest, 'hex').toString('base64')}`)
})

test('the descriptor has every property in the form that Data Package v2 gives it, and no other', () => {
  const unset = descriptor(licensed({ licence: '', licenceUrl: '' }))
  const set = descriptor(licensed({ licence: 'CC-BY-4.0', licenceUrl: 'https://creativecommons.org/licenses/by/4.0/' }))
  const cut = openDataInMemory(real, 1000).bytesOf('datapackage.json')
  for (const each of [unset, set, JSON.parse(new TextDecoder().decode(cut))]) expect(profileFaults(each)).toEqual([])
  expect(profileFaults({ ...set, created: '2026-11-21', licence: 'x' })).toEqual([
    'package.created is "2026-11-21"',
    'package.licence is unknown',
  ])
  expect(profileFaults({ ...set, licenses: [{ title: '公共数据开放许可' }] })).toEqual([
    'package.licenses[0] has none of name, path',
  ])
  const twice = { name: 'a', path: 'a.csv', schema: { fields: [{ name: '编号' }], primaryKey: ['编号', '编号'] } }
  expect(profileFaults({ ...set, resources: [twice] })).toEqual([
    'package.resources[0].schema.primaryKey is ["编号","编号"]',
  ])
})
