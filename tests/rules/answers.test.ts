// A department's answer stands beside the finding that it names; it never hides it.

import { describe, expect, it } from 'vitest'
import type { Answer } from '../../src/budget/disclosure.ts'
import { parentEqualsChildren } from '../../src/budget/rules/reconcile/parent-equals-children.ts'
import { review } from '../../src/budget/rules/review.ts'
import { realDocuments } from '../real-documents.ts'

const archive = realDocuments().value
const department = archive.departments.find(({ id }) => id === 'xinzhou-industry')
const disclosure = department?.disclosures[0]
if (department === undefined || disclosure === undefined) throw new Error('the real data is gone')

const answer = (position: string): Answer => ({
  code: 'GJ-103',
  position,
  note: '50502 系误列',
  place: { file: 'data/x.yaml', path: [] },
})

const findingsWith = (answers: readonly Answer[]) =>
  review(archive, department, { ...disclosure, answers }, [parentEqualsChildren]).findings

describe('an answer to a finding', () => {
  it('stands beside the finding at its place', () => {
    const answered = findingsWith([answer('basic/505/total')]).find(({ position }) => position === 'basic/505/total')
    expect(answered?.answers.map(({ note }) => note)).toEqual(['50502 系误列'])
  })

  it('hides nothing: the same findings stand with and without it', () => {
    expect(findingsWith([answer('basic/505/total')]).map(({ id }) => id)).toEqual(findingsWith([]).map(({ id }) => id))
  })

  it('reaches the finding of broken-off text by the statement that breaks off', () => {
    const torn = findingsWith([answer('revenue')]).find((finding) => finding.torn !== null)
    expect(torn?.answers).toHaveLength(1)
  })
})
