// Departments beside each other and over the years: whose money contains whose, codes that change, projects that merge.
import { describe, expect, it } from 'vitest'
import { codesOverYears, departmentCode } from '../../src/budget/facts/department-code.ts'
import { chainSums, stepsOf } from '../../src/budget/facts/project-chain.ts'
import { containedIn, superiorOf } from '../../src/budget/facts/superior.ts'
import { tableCsv } from '../../src/exports/data-table.ts'
import { disclosuresTable } from '../../src/exports/tables/disclosures.ts'
import { comparisonData } from '../../src/views/compare/compare.ts'
import { threePublicView } from '../../src/views/compare/three-public.ts'
import { departmentPages } from '../../src/views/document/department.ts'
import { disclosurePages } from '../../src/views/document/disclosure.ts'
import { directoryView } from '../../src/views/portal/directory.ts'
import { portalView } from '../../src/views/portal/portal.ts'
import { projectPages } from '../../src/views/project/project.ts'
import { portalOf } from '../../src/views/words/kept.ts'
import { csvRows } from '../exports/csv-rows.ts'
import { archiveOf, departmentOf, documentOf, nameOf } from './small-archive.ts'

const summary = (amount: string): string =>
  `收入/项目,收入/预算数,支出/项目,支出/预算数\n一、一般公共预算,${amount},教育支出,${amount}\n本年收入合计,${amount},本年支出合计,${amount}\n`
const threePublic = (amount: string): string => `项目,预算数\n公务接待费,${amount}\n合计,${amount}\n`

describe('an institution that names its department', () => {
  const archive = archiveOf(
    {
      department: 'centre',
      tables: { summary: summary('200.00'), 'three-public': threePublic('2.00') },
      lines: '上级: bureau',
    },
    { department: 'bureau', tables: { summary: summary('500.00'), 'three-public': threePublic('5.00') } },
  )
  const own = documentOf(archive, 'centre')
  const whole = documentOf(archive, 'bureau')

  it('is part of it, and it knows its institutions', () => {
    expect(superiorOf(archive, own)?.id).toBe('bureau')
    expect(containedIn(archive, whole).map(({ department }) => department.id)).toEqual(['centre'])
    expect(superiorOf(archive, whole)).toBeNull()
  })

  it('says so on its page and on that of its department, linked both ways', () => {
    const views = disclosurePages(archive).map(({ props }) => props.view)
    expect(views.map(({ summary: said }) => said.replace(/^.*?。/, ''))).toEqual([
      '另有 1 个所属单位单独公开，它们的钱已经算在这份里，不能再相加。',
      `这是${nameOf('bureau')}所属单位的公开：它的钱已经算在${nameOf('bureau')}的部门预算里，两份不能相加。`,
    ])
    expect(views[1]?.belongs.superior?.path).toBe('/bureau/2024/budget/')
    expect(views[0]?.belongs.contained.map(({ path }) => path)).toEqual(['/centre/2024/budget/'])
  })

  it('says so in every list that shows both: portal, directory, comparison, 三公 and downloads', () => {
    const portal = portalView(portalOf(archive))
    expect(portal.newest.map(({ superior }) => superior?.label ?? '')).toContain(nameOf('bureau'))
    expect(portal.threePublic.map(({ note }) => note)).toContain(`2024年预算，${nameOf('bureau')}所属单位`)
    const entries = directoryView(portalOf(archive)).regions.flatMap(({ places }) =>
      places.flatMap((place) => place.entries),
    )
    expect(entries.flatMap(({ disclosures }) => disclosures.map(({ superior }) => superior?.path ?? ''))).toEqual([
      '',
      '/bureau/2024/budget/',
    ])
    expect(comparisonData(portalOf(archive)).disclosures.map(({ department }) => department)).toContain(
      `${nameOf('centre')}（${nameOf('bureau')}所属单位）`,
    )
    const table = threePublicView(portalOf(archive))
    expect(table.summary).toContain('其中 1 份是所属单位的公开，金额已含在其部门的数里，不能与部门的相加。')
    expect(table.sections.flatMap(({ rows }) => rows).map(({ superior }) => superior?.label ?? '')).toContain(
      nameOf('bureau'),
    )
    const rows = csvRows(tableCsv(disclosuresTable, { archive, reviews: [], address: (path) => path }))
    expect(rows.map((row) => [row.部门, row.上级部门])).toEqual([
      ['bureau', ''],
      ['centre', 'bureau'],
    ])
  })
})

describe('a department whose code changed', () => {
  const form = (code: string): string => `主管部门: "[${code}]${nameOf('water')}"\n`
  const forms = { road: '5.00' }

  it('has the code that the documents of each year print', () => {
    const archive = archiveOf(
      { year: 2023, forms, formLines: form('301'), code: '"406"' },
      { year: 2024, forms, formLines: form('406') },
    )
    expect(codesOverYears(departmentOf(archive))).toEqual([
      { code: '301', years: [2023] },
      { code: '406', years: [2024] },
    ])
    expect(departmentPages(archive)[0]?.props.view.code).toBe('301（2023年）、406（2024年）')
    const rows = csvRows(tableCsv(disclosuresTable, { archive, reviews: [], address: (path) => path }))
    expect(rows.map((row) => row.部门编码)).toEqual(['301', '406'])
  })

  it('may be told by its file, code by code with years', () => {
    const code = '[{ 编码: "301", 年度: ["2023"] }, { 编码: "406", 年度: ["2024"] }]'
    const department = departmentOf(archiveOf({ year: 2023, forms, code }, { year: 2024, forms }))
    expect([2023, 2024].map((year) => departmentCode(department, year))).toEqual(['301', '406'])
    expect(department.code).toBe('406')
  })

  it('keeps one code where another department is named beside its own', () => {
    const other = '主管部门: "907-经济建设科"\n'
    const department = departmentOf(archiveOf({ forms, formLines: other, code: '"318"' }))
    expect(codesOverYears(department)).toEqual([{ code: '318', years: [2024] }])
  })
})

describe('a project that continues others', () => {
  const archive = archiveOf(
    { department: 'old', year: 2023, forms: { lamps: '45.00' } },
    { department: 'new', year: 2023, forms: { roads: '40.00' } },
    { department: 'new', year: 2024, forms: { roads: '76.00' }, continues: { roads: ['old/lamps'] } },
  )

  it('is compared with the sum of all its past, also of another department', () => {
    const steps = stepsOf(archive, { id: 'new' }, 'roads')
    expect(chainSums(steps).map(({ fen, parts }) => [fen / 1_000_000n, parts.length])).toEqual([
      [85n, 2],
      [76n, 1],
    ])
    const page = projectPages(archive).find(({ params }) => params.department === 'new')?.props.view
    expect(page?.minute.lines.find(({ id }) => id === 'asked')?.text).toContain('85.00 万元（2 个项目合计，计算）')
  })

  it('tells the sum on the page of its department beside its own figure', () => {
    const view = departmentPages(archive).find(({ params }) => params.department === 'new')?.props.view
    expect(view?.projects[0]?.cells.map(({ text, note }) => [text, note])).toEqual([
      ['40.00', '连同所承接的共 85.00（计算）'],
      ['76.00', ''],
    ])
  })

  it('is shown from both sides', () => {
    const pages = projectPages(archive).map(({ props }) => props.view)
    expect(pages.map(({ related }) => related.map(({ relation, path }) => `${relation} ${path}`))).toEqual([
      ['承接自 /old/projects/lamps/'],
      ['后续项目 /new/projects/roads/'],
    ])
  })

  it('that nobody holds is pointed out', () => {
    expect(() => archiveOf({ year: 2024, forms: { roads: '76.00' }, continues: { roads: ['old/lamps'] } })).toThrow(
      '“承接”的项目“old/lamps”在那个部门的公开文件里没有找到',
    )
  })
})
