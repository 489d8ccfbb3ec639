// Every code that a clerk can meet has a page that says what it means and what to do.

import { expect, test } from 'vitest'
import { messageCodes } from '../../src/budget/messages.ts'
import { rules } from '../../src/budget/rules/index.ts'
import { duties } from '../../src/budget/rules/ledger.ts'
import { rulePages } from '../../src/views/check/rule.ts'
import { rulesView } from '../../src/views/check/rules.ts'
import { portalOf } from '../../src/views/words/kept.ts'
import { realDocuments, realReviews } from '../real-documents.ts'

const { value: archive, problems } = realDocuments()
const reviews = realReviews()
const pages = rulePages(portalOf(archive, reviews, problems))
const catalogue = rulesView(portalOf(archive, reviews, problems))

test('rules, duties and messages of reading have one page each', () => {
  const codes = new Set([...rules, ...duties].map(({ code }) => code as string).concat(messageCodes))
  expect(pages.map(({ params }) => params.code).toSorted()).toEqual([...codes].toSorted())
})

test('every page says what the code means', () => {
  const silent = pages.filter(({ props }) => !props.view.facts.some(({ label }) => /怎么看|说明/.test(label)))
  expect(silent.map(({ params }) => params.code)).toEqual([])
})

test('the page of a rule shows its examples with their verdicts', () => {
  const view = pages.find(({ params }) => params.code === 'GJ-103')?.props.view
  expect(view?.examples.map(({ verdict }) => verdict)).toEqual(['相符', '不符', '提示', '无法核对'])
})

test('the catalogue lists every page once, by group', () => {
  const listed = catalogue.groups.flatMap(({ entries }) => entries.map(({ code }) => code))
  expect(listed.toSorted()).toEqual(pages.map(({ params }) => params.code).toSorted())
})

test('a rule page lists what the rule found across the portal', () => {
  const found = reviews.flatMap(({ findings }) => findings.filter(({ code }) => code === 'GJ-219'))
  const view = pages.find(({ params }) => params.code === 'GJ-219')?.props.view
  expect(view?.findings.map(({ message }) => message)).toEqual(found.map(({ message }) => message))
})
