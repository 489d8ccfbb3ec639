// What the five real documents hold, recomputed by hand (docs/documents.md): it must come out with exactly these
// figures, and what adds up must come out as adding up.

import { beforeAll, describe, expect, it } from 'vitest'
import type { Finding, Review } from '../../src/budget/rules/review.ts'
import type { Check } from '../../src/budget/rules/rule.ts'
import { realReviews } from '../real-documents.ts'

let reviews: readonly Review[]

const reviewFor = (key: string): Review => {
  const found = reviews.find(
    ({ disclosure }) => `${disclosure.department}/${disclosure.year}/${disclosure.stage}` === key,
  )
  if (found === undefined) throw new Error(`no disclosure ${key}`)
  return found
}

const checksOf = (key: string, ...codes: readonly string[]): readonly Check[] =>
  reviewFor(key).checks.filter(({ code }) => codes.includes(code))

const findingsAt = (key: string, severity: string): readonly Finding[] =>
  reviewFor(key).findings.filter((finding) => finding.severity === severity)

const xinzhou = 'xinzhou-industry/2022/budget'

beforeAll(() => {
  reviews = realReviews()
})

describe('忻州 2022, what adds up', () => {
  it('finds all 22 agreements of the 收支总表 with the other statements', () => {
    const agreeing = checksOf(
      xinzhou,
      'GJ-201',
      'GJ-202',
      'GJ-203',
      'GJ-204',
      'GJ-205',
      'GJ-206',
      'GJ-207',
      'GJ-208',
      'GJ-209',
    ).filter(({ verdict }) => verdict === 'agree')
    expect(agreeing).toHaveLength(22)
  })

  it('finds income equal to expenditure, and expenditure equal to its five classes', () => {
    expect(checksOf(xinzhou, 'GJ-101').map(({ verdict }) => verdict)).toEqual(['agree'])
    const total = checksOf(xinzhou, 'GJ-104').find(({ position }) => position === 'summary/expenditure-current/amount')
    expect(total?.verdict).toBe('agree')
    expect(total?.evidence.filter(({ text }) => text.includes('万元'))).toHaveLength(2 + 5)
  })

  it('finds “三公” equal to its parts, and both parts equal to their economic categories', () => {
    expect(checksOf(xinzhou, 'GJ-105', 'GJ-106').map(({ verdict }) => verdict)).toEqual(['agree', 'agree'])
    const economic = checksOf(xinzhou, 'GJ-217').filter(({ verdict }) => verdict === 'agree')
    expect(economic).toHaveLength(2)
  })

  it('finds 501 and 502 equal to their sections', () => {
    const sums = checksOf(xinzhou, 'GJ-103').filter(
      ({ position, verdict }) => /^basic\/50[12]\//.test(position) && verdict === 'agree',
    )
    expect(sums).toHaveLength(2)
  })
})

describe('忻州 2022, what does not', () => {
  it('says of the broken-off statements one thing, not six accusations', () => {
    const torn = reviewFor(xinzhou).findings.filter((finding) => finding.torn?.note.includes('21508') === true)
    expect(torn).toHaveLength(1)
    expect(torn[0]?.severity).toBe('提示')
    const differences = torn[0]?.checks.map(({ difference }) => difference)
    expect(differences).toContain('16.60 万元')
    expect(differences).toContain('86.35 万元')
    const statements = new Set(torn[0]?.checks.map(({ position }) => position.split('/')[0]))
    expect([...statements].filter((id) => ['revenue', 'expenditure', 'general'].includes(id ?? ''))).toHaveLength(3)
  })

  it('calls exactly these sums 不符: 505 with the economic categories that it is one of, the forms against 项目支出', () => {
    const found = findingsAt(xinzhou, '不符').map(
      ({ code, position, checks }) => `${code} ${position} ${checks[0]?.difference ?? ''}`,
    )
    expect(found).toEqual(['GJ-103 basic/505/total 1.51 万元', 'GJ-219 projects 9.00 万元'])
    const [category] = findingsAt(xinzhou, '不符').filter(({ position }) => position === 'basic/505/total')
    expect(category?.checks.map(({ code, position }) => `${code} ${position}`)).toEqual([
      'GJ-103 basic/505/total',
      'GJ-104 basic/total/total',
    ])
    expect(category?.message).toContain('“合计”因此也差 1.52 万元，除去这一处只差 0.01 万元')
  })

  it('names the form that is filed under another department as the 9.00 over', () => {
    const forms = findingsAt(xinzhou, '不符').find(({ code }) => code === 'GJ-219')
    expect(forms?.message).toContain('铁路道口')
    expect(forms?.message).toContain('907-经济建设科')
  })
})
