// The search page before a question: the ways to its contents without a script, and that it does not grow with the portal.
import { expect, test } from 'vitest'
import { searchView } from '../../src/views/search/search-page.ts'
import { portalOf } from '../../src/views/words/kept.ts'
import { realDocuments } from '../real-documents.ts'

const archive = realDocuments().value
const of = (times: number) =>
  searchView(portalOf({ ...archive, departments: Array.from({ length: times }, () => archive.departments).flat() }))

test('a small portal lists the projects of each disclosure', () => {
  const { forms } = of(1)
  expect(forms.length).toBe(
    archive.departments.flatMap(({ disclosures }) => disclosures).filter(({ forms: own }) => own.length > 0).length,
  )
  expect(forms.every(({ path }) => path.endsWith('/projects/'))).toBe(true)
})

test('on a large portal the directories lead there, and the page stays as small', () => {
  const { forms, lists } = of(40)
  expect(forms).toEqual([])
  expect(lists.map(({ path }) => path)).toEqual(['/departments/', '/projects/'])
})
