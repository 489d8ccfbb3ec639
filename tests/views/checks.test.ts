// What the check page of a disclosure says, and where its findings are marked.

import { expect, test } from 'vitest'
import type { Review } from '../../src/budget/rules/review.ts'
import type { Check } from '../../src/budget/rules/rule.ts'
import { agreedFor } from '../../src/views/check/agreements.ts'
import { checksPages } from '../../src/views/check/checks.ts'
import { findingAnchors, findingView } from '../../src/views/check/finding.ts'
import { findingsView } from '../../src/views/check/findings.ts'
import { marksAt, marksFor } from '../../src/views/check/marks.ts'
import { tablesPages } from '../../src/views/document/tables.ts'
import { portalView } from '../../src/views/portal/portal.ts'
import { countCells, countChecks, countSentence } from '../../src/views/words/check-counts.ts'
import { portalOf } from '../../src/views/words/kept.ts'
import { realDocuments, realReviews } from '../real-documents.ts'

const { value: archive, problems } = realDocuments()
const reviews = realReviews()
const pages = checksPages(archive, reviews, problems)

const reviewAt = (department: string): Review => {
  const review = reviews.find(({ disclosure }) => disclosure.department === department)
  if (review === undefined) throw new Error(`no review of ${department}`)
  return review
}

const pageAt = (department: string) => {
  const page = pages.find(({ params }) => params.department === department)
  if (page === undefined) throw new Error(`no check page of ${department}`)
  return page.props.view
}

test('every disclosure has a check page, whatever was found', () => {
  expect(pages).toHaveLength(archive.departments.flatMap(({ disclosures }) => disclosures).length)
})

test('a citation of a habit quotes where it begins, the page how often it is met', () => {
  const review = reviewAt('anqing-industry')
  const anchors = findingAnchors(review)
  const habits = review.findings
    .map((finding) => findingView(review, finding, anchors.get(finding)))
    .filter(({ message }) => message.includes('同样的共'))
  expect(habits.length).toBeGreaterThan(0)
  expect(habits.filter(({ linkLabel }) => linkLabel.includes('同样的共'))).toEqual([])
})

test('what was executed is what agreed, differed or is a hint; what was not executed is no part of it', () => {
  for (const review of reviews) {
    const counts = countChecks(review)
    expect(counts.executed).toBe(counts.agree + counts.differ + counts.hint)
    expect(counts.executed + counts.unexecuted).toBe(review.checks.length)
  }
})

test('the summary is one plain sentence', () => {
  expect(countSentence({ executed: 210, agree: 195, differ: 3, hint: 12, unexecuted: 4 })).toBe(
    '共核对 210 项：相符 195 项，不符 3 项，提示 12 项；另有 4 项无法核对。',
  )
  expect(countSentence({ executed: 5047, agree: 5042, differ: 5, hint: 0, unexecuted: 0 })).toContain('共核对 5,047 项')
  expect(countSentence({ executed: 0, agree: 0, differ: 0, hint: 0, unexecuted: 0 })).toBe('没有可以核对的内容。')
})

test('a count of four digits stands in groups of three in the tables too, and 0 recedes', () => {
  const cells = countCells({ executed: 5047, agree: 5042, differ: 5, hint: 0, unexecuted: 0 })
  expect(cells.map(({ label, text }) => `${label} ${text}`)).toEqual([
    '已核对 5,047',
    '相符 5,042',
    '不符 5',
    '提示 0',
    '无法核对 0',
  ])
  expect(cells.map(({ look }) => look)).toEqual(['executed', 'agree', 'differ', 'zero', 'zero'])
})

test('the first page says what does not add up, the largest amount first, each a step from its finding', () => {
  const { checks } = portalView(portalOf(archive, reviews))
  expect(checks?.differing.map(({ difference }) => difference)).toEqual(['9.00 万元', '1.51 万元', '3 分'])
  expect(checks?.differing[0]?.path).toBe('/xinzhou-industry/2022/budget/checks/#finding-GJ-219-projects')
  expect(checks?.sentence).toBe(findingsView(portalOf(archive, reviews)).sentence)
  expect(portalView(portalOf(archive)).checks).toBeNull()
})

test('a difference is shown with both sides, their rows and the line of the file', () => {
  const finding = pageAt('xinzhou-industry').differing.find(({ rule }) => rule?.code === 'GJ-103')
  expect(finding?.sides.map(({ text }) => text)).toEqual(['40.13 万元', '41.64 万元'])
  expect(finding?.sides[0]?.path).toBe('/xinzhou-industry/2022/budget/tables/#basic-505')
  expect(finding?.sides[0]?.source).toMatch(/^data\/xinzhou-industry\/2022\/budget\/tables\/basic\.csv:\d+$/)
  expect(finding?.addends.map(({ text }) => text)).toEqual(['40.13 万元', '1.51 万元'])
  expect(finding?.difference).toBe('1.51 万元')
})

test('what a broken-off text explains is one finding with its consequences, and accuses nobody', () => {
  const view = pageAt('xinzhou-industry')
  expect(view.torn).toHaveLength(1)
  expect(view.torn[0]?.severity).toBe('提示')
  expect(view.torn[0]?.consequences.length).toBeGreaterThan(10)
})

test('every finding is somewhere on the page of its disclosure', () => {
  for (const review of reviews) {
    const view = pages.find(({ props }) => props.view.disclosure.label === review.disclosure.title)?.props.view
    const shown = [
      ...(view?.differing ?? []),
      ...(view?.torn ?? []),
      ...(view?.hints ?? []).flatMap(({ first, rest }) => [first, ...rest]),
    ].map(({ anchor }) => anchor)
    expect(shown.toSorted()).toEqual([...findingAnchors(review).values()].map(({ anchor }) => anchor).toSorted())
  }
})

test('anchors of findings are unique within a disclosure and hold letters, digits and hyphens', () => {
  for (const review of reviews) {
    const anchors = [...findingAnchors(review).values()].flatMap(({ anchor, former }) =>
      former === '' ? [anchor] : [anchor, former],
    )
    expect(new Set(anchors).size).toBe(anchors.length)
    expect(anchors.filter((anchor) => !/^finding-[\p{L}\p{N}-]+$/u.test(anchor))).toEqual([])
  }
})

test('a figure that differs carries a mark that leads to the finding and names it', () => {
  const [mark] = marksAt(marksFor(reviews, reviewAt('xinzhou-industry').disclosure), 'basic/505/total')
  expect(mark?.word).toBe('不符')
  expect(mark?.path).toBe('/xinzhou-industry/2022/budget/checks/#finding-GJ-103-basic-505-total')
  expect(mark?.name).toMatch(/^核对发现：不符 /)
})

test('figures beside a broken-off statement are not marked for it', () => {
  const marks = marksFor(reviews, reviewAt('xinzhou-industry').disclosure)
  expect(marksAt(marks, 'revenue').map(({ title }) => title)).toContain('原文残缺引起的差额')
  expect(marksAt(marks, 'summary')).toEqual([])
})

test('what could not be checked is told once a reason, with all rules that it stopped', () => {
  const { unexecuted } = pageAt('anqing-industry')
  const reasons = unexecuted.map(({ where, reason }) => `${where.label}${where.path}${reason}`)
  expect(new Set(reasons).size).toBe(reasons.length)
})

test('the portal lists differences from the largest down', () => {
  const fenOf = new Map(
    reviews.flatMap(({ findings }) =>
      findings.map((finding) => [finding.message, finding.checks[0]?.differenceFen ?? 0n] as const),
    ),
  )
  const sizes = findingsView(portalOf(archive, reviews)).differences.map(({ message }) => {
    const fen = fenOf.get(message) ?? 0n
    return fen < 0n ? -fen : fen
  })
  expect(sizes.length).toBeGreaterThan(0)
  expect(sizes).toEqual(sizes.toSorted((a, b) => (a > b ? -1 : a < b ? 1 : 0)))
})

test('a hint of a rule stays a hint when its sides differ', () => {
  const check: Check = {
    verdict: 'differ',
    message: '两处不同',
    evidence: [],
    difference: '',
    differenceFen: null,
    code: 'ZB-101',
    severity: '提示',
    position: 'projects/a',
    marks: [],
    torn: [],
  }
  const finding = {
    id: 'ZB-101:projects/a',
    code: check.code,
    severity: '提示' as const,
    position: check.position,
    message: check.message,
    checks: [check],
    torn: null,
    answers: [],
  }
  const review: Review = { ...reviewAt('yutian-industry'), checks: [check], findings: [finding] }
  expect(countChecks(review)).toEqual({ executed: 1, agree: 0, differ: 0, hint: 1, unexecuted: 0 })
})

test('what a figure agreed with stands under its row, with both sides; beside the figure is how often', () => {
  const view = pageAt('xinzhou-industry')
  const row = view.agreed.find(({ anchor }) => anchor === 'agreed-expenditure-20806')
  expect(row?.where.path).toBe('/xinzhou-industry/2022/budget/tables/#expenditure-20806')
  const total = (row?.checks ?? []).filter(({ own }) => own.text === '9,000.00 万元')
  expect(total.length).toBeGreaterThan(1)
  expect(total.every(({ own, other }) => own.text === other.text)).toBe(true)
  expect(agreedFor(reviewAt('xinzhou-industry')).get('expenditure/20806/total')).toEqual({
    label: `已核对 ${total.filter(({ label }) => label === total[0]?.label).length} 项`,
    path: '/xinzhou-industry/2022/budget/checks/#agreed-expenditure-20806',
  })
})

test('a figure that differs says so and nothing of what else it agrees with', () => {
  const page = tablesPages(archive, () => 0, reviews).find(({ params }) => params.department === 'xinzhou-industry')
  const cells = page?.props.view.statements.flatMap(({ statement }) =>
    statement.tables.flatMap(({ rows }) => rows.flatMap((row) => row.cells)),
  )
  const differing = cells?.filter(({ marks }) => marks.some(({ word }) => word === '不符')) ?? []
  expect(differing.length).toBeGreaterThan(0)
  expect(differing.filter(({ agreed }) => agreed !== null)).toEqual([])
  expect(cells?.filter(({ agreed }) => agreed !== null).length).toBeGreaterThan(100)
})
