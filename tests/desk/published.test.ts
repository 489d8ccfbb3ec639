// A published workbook opened on the desk to be corrected: everything that it does not hold stays as it was published, so
// that nothing is found of it that the site does not say.
import { describe, expect, test } from 'vitest'
import type { Department } from '../../src/budget/archive.ts'
import { type Disclosure, disclosureKey } from '../../src/budget/disclosure.ts'
import type { Review } from '../../src/budget/rules/review.ts'
import { type Examined, examine } from '../../src/desk/examine.ts'
import { disclosureJson, readDisclosureJson } from '../../src/exports/disclosure-json.ts'
import { disclosureWorkbook } from '../../src/exports/workbook/disclosure-workbook.ts'
import { documentReader } from '../../src/importer/readers/index.ts'
import { realDocuments, realReviews } from '../real-documents.ts'

const facts = { archive: realDocuments().value, reviews: realReviews(), address: (path: string) => path }

const opened = (department: Department, disclosure: Disclosure, year = disclosure.year): Promise<Examined> => {
  const bytes = disclosureWorkbook(facts, department, disclosure)
  const { stage } = disclosure
  return examine(
    [{ name: `${disclosureKey(disclosure).replaceAll('/', '-')}.xlsx`, bytes }],
    {
      options: { department: department.id, year, stage, recordedOn: '2026-02-10' },
      name: '',
      portal: {},
      published: readDisclosureJson(disclosureJson(facts, department, disclosure)),
    },
    documentReader(() => Promise.resolve(null)),
  )
}

const saidOf = (reviews: readonly Review[], disclosure: Disclosure): readonly string[] =>
  reviews
    .filter((review) => disclosureKey(review.disclosure) === disclosureKey(disclosure))
    .flatMap(({ findings }) => findings.map(({ code, severity, message }) => `${severity} ${code} ${message}`))
    .sort()

const all = facts.archive.departments.flatMap((department) =>
  department.disclosures.map((disclosure) => [disclosureKey(disclosure), department, disclosure] as const),
)

describe.each(all)('%s', (key, department, disclosure) => {
  test('nothing is found that the site does not say, and nothing less', async () => {
    const { reviews, files } = await opened(department, disclosure)
    expect(saidOf(reviews, disclosure)).toEqual(saidOf(facts.reviews, disclosure))
    const saved = Object.keys(files)
    expect(saved.filter((path) => !/\/(?:tables|projects)\//.test(path))).toEqual([])
    expect(
      saved.filter((path) => path.startsWith(`data/${key}/projects/`)).map((path) => path.split('/').at(-1)),
    ).toEqual(expect.arrayContaining(disclosure.forms.map(({ id }) => `${id}.yaml`)))
  })
})

test('a clerk who says another year begins something new: nothing of the published one is taken for it', async () => {
  const [, department, disclosure] = all.find(([key]) => key.startsWith('xinzhou')) ?? all[0] ?? []
  if (department === undefined || disclosure === undefined) throw new Error('nothing was read')
  const next = await opened(department, disclosure, disclosure.year + 1)
  expect(next.disclosure?.state).toBe('草稿')
  expect(next.disclosure?.torn).toEqual([])
  expect(Object.keys(next.files)).toContain(`data/${department.id}/${disclosure.year + 1}/budget/disclosure.yaml`)
})
