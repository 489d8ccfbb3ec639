// A figure that was corrected after publication: both figures stay visible wherever a reader may meet the new one.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { HtmlElement } from 'html-validate'
import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import { attribute, builtPages, wordsOf } from './built-pages.ts'
import { sites } from './sites.ts'

const disclosure = '/example-water/2026/budget/'
const fileText = (name: string): string => readFileSync(join(sites().madeUp, name), 'utf8')

const page = (address: string): HtmlElement => {
  const found = builtPages(sites().madeUp).find((built) => built.address === address)
  if (found === undefined) throw new Error(`${address} was not built`)
  return found.root
}

const rowsOfCorrections = (address: string): readonly string[] =>
  page(address)
    .querySelectorAll('tr')
    .filter((row) => (attribute(row, 'id') ?? '').startsWith('correction-'))
    .map((row) => `${attribute(row, 'id')} ${row.querySelectorAll('th, td').map(wordsOf).join('|')}`)

const expected = [
  'correction-2026-03-05-three-public-reception-amount-0-50 2026年“三公”经费支出情况统计表 › 公务接待费 › 2026年预算数|0.05|0.50|2026-03-05|录入时小数点错位',
  'correction-2026-04-10-projects-river-cleaning-1-12公里 河道清淤 › 绩效指标第1行|空白|≥12公里|2026-04-10|',
]

test('the disclosure shows the figures before and after side by side, each correction at its own address', () => {
  expect(rowsOfCorrections(disclosure)).toEqual(expected)
})

test('the whole document for paper and archive shows them too', () => {
  expect(rowsOfCorrections(`${disclosure}print/`)).toEqual(expected)
})

describe('beside the corrected figure', () => {
  const markIn = (address: string, anchor: string) =>
    page(address)
      .querySelectorAll('tr')
      .find((row) => row.querySelector(`#${anchor}`) !== null || attribute(row, 'id') === anchor)
      ?.querySelectorAll('.mark.corrected')
      .map((mark) => `${wordsOf(mark)} ${attribute(mark, 'aria-label')} ${attribute(mark, 'href')}`)

  test('a mark in the statement names both figures and leads to the correction', () => {
    expect(markIn(`${disclosure}tables/`, 'three-public-reception')).toEqual([
      `更正 更正：原为 0.05，更正为 0.50 ${disclosure}#correction-2026-03-05-three-public-reception-amount-0-50`,
    ])
  })

  test('a mark on the indicator names both values, and the form says when', () => {
    const form = page(`${disclosure}projects/river-cleaning/`)
    expect(form.querySelectorAll('.mark.corrected').map((mark) => attribute(mark, 'href'))).toContain(
      `${disclosure}#correction-2026-04-10-projects-river-cleaning-1-12公里`,
    )
    expect(wordsOf(form)).toContain('更正（2026-04-10）：原为 空白，更正为 ≥12公里。')
  })
})

test('the feed has an entry for each correction, newest first, before the disclosure itself', () => {
  // The portal has another department, whose document nothing corrects.
  const entries = fileText('feed.xml')
    .split('<entry>')
    .filter((entry) => entry.includes('/example-water/'))
  expect(entries.map((entry) => entry.match(/<updated>(\d{4}-\d\d-\d\d)/)?.[1])).toEqual([
    '2026-04-10',
    '2026-03-05',
    '2026-02-01',
  ])
  expect(entries[1]).toContain('原为 0.05，更正为 0.50。说明：录入时小数点错位')
  expect(entries[1]).toContain(`${disclosure}#correction-2026-03-05-three-public-reception-amount-0-50</id>`)
})

test('disclosures.csv counts the corrections and holds both figures of each', () => {
  const { data } = Papa.parse<Record<string, string>>(fileText('data/disclosures.csv').replace(/^\uFEFF/, ''), {
    header: true,
    skipEmptyLines: true,
  })
  const [corrected, ...others] = data.toSorted((a, b) => Number(b.更正数) - Number(a.更正数))
  expect(others.map(({ 更正数 }) => 更正数)).toEqual(['0'])
  expect(corrected?.更正数).toBe('2')
  expect(corrected?.更正).toBe(
    '2026-03-05 three-public/reception/amount：原为 0.05，更正为 0.50（录入时小数点错位）；' +
      '2026-04-10 projects/river-cleaning/1：原为 空白，更正为 ≥12公里',
  )
})
