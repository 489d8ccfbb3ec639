import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { type Archive, allDisclosures } from '../../src/budget/archive.ts'
import { cellText } from '../../src/budget/cell.ts'
import { type Disclosure, disclosureKey } from '../../src/budget/disclosure.ts'
import { totalFunds } from '../../src/budget/project.ts'
import { formsCsv } from '../../src/exports/forms-csv.ts'
import { formsPages, formTables } from '../../src/views/form/forms.ts'
import { projectsView } from '../../src/views/project/projects.ts'
import { portalOf } from '../../src/views/words/kept.ts'
import { realDocuments } from '../real-documents.ts'

const archive: Archive = realDocuments().value

const disclosureOf = (key: string): Disclosure => {
  const disclosure = allDisclosures(archive).find((candidate) => disclosureKey(candidate) === key)
  if (disclosure === undefined) throw new Error(`no disclosure ${key}`)
  return disclosure
}

describe('The totals of the forms are what a hand adds up', () => {
  it.each([
    ['anqing-industry/2025/budget', ['278.16'], '万元'],
    ['funing-industry/2020/budget', ['262.66'], '万元'],
    ['yutian-industry/2025/budget', ['3,418,300.00'], '元'],
    ['xinzhou-industry/2022/budget', ['92,815,700'], '元'],
  ])('%s', (key, totals, unit) => {
    const [table] = formTables(disclosureOf(key))
    expect([table?.totals, table?.unit]).toEqual([totals, unit])
  })

  it('adds 年初, 全年 and 执行 of the evaluations, and neither rates nor scores', () => {
    const [table] = formTables(disclosureOf('anqing-industry/2023/final'))
    expect(table?.totals).toEqual(['307.56', '311.38', '259.309', '', ''])
  })
})

describe('The forms’ CSV says what the pages say', () => {
  it.each(
    allDisclosures(archive)
      .filter(({ forms }) => forms.length > 0)
      .map((disclosure) => [disclosureKey(disclosure)]),
  )('%s: one row a form, amounts, weights and scores as printed', (key) => {
    const disclosure = disclosureOf(key)
    const { data } = Papa.parse<Record<string, string>>(formsCsv(disclosure).replace(/^\uFEFF/u, ''), {
      header: true,
      skipEmptyLines: true,
    })
    expect(data.map((row) => row.项目编号)).toEqual(
      disclosure.forms.toSorted((a, b) => a.order - b.order).map((form) => form.id),
    )
    for (const row of data) {
      const form = disclosure.forms.find((candidate) => candidate.id === row.项目编号)
      const total = form === undefined ? undefined : totalFunds(form)
      const spent = total?.cells.spent
      const label = `${total?.label ?? ''}${spent === undefined ? '' : '/全年执行数'}`
      const printed = spent ?? total?.cells.annual
      expect(row[label]).toBe(printed === undefined ? '' : cellText(printed))
      expect(row.总分得分 ?? '').toBe(form?.total?.score?.text ?? '')
      expect(row.执行率 ?? '').toBe(form?.execution?.rate?.text ?? '')
    }
  })

  it('begins with a byte order mark and ends its lines as Excel and WPS expect', () => {
    const text = formsCsv(disclosureOf('xinzhou-industry/2022/budget'))
    expect(text.startsWith('\uFEFF')).toBe(true)
    expect(text.endsWith('\r\n')).toBe(true)
  })
})

describe('All forms of the portal are one list', () => {
  it('holds every form once', () => {
    const view = projectsView(portalOf(archive))
    expect(view.total).toBe(allDisclosures(archive).flatMap((disclosure) => disclosure.forms).length)
    expect(formsPages(archive).flatMap(({ props }) => props.view.tables.flatMap((table) => table.rows))).toHaveLength(
      view.total,
    )
  })

  it('makes 元 and 万元 comparable beside the printed text', () => {
    const rows = projectsView(portalOf(archive)).groups.flatMap((group) => group.rows)
    const office = rows.find((row) => row.name === '工业项目建设领导小组办公室工作经费')
    expect(office?.budget).toEqual({
      normalised: '30.00',
      printed: { kind: 'amount', text: '300,000' },
      unit: '元',
      same: false,
    })
  })

  it('leaves the columns empty that a target does not have', () => {
    const rows = projectsView(portalOf(archive)).groups.flatMap((group) => group.rows)
    for (const row of rows.filter((candidate) => candidate.kindName === '绩效目标'))
      expect([row.spent, row.score]).toEqual([null, null])
  })
})
