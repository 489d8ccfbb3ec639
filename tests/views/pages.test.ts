// What the portal's pages say of a disclosure: key figures as printed, addresses that lead to their rows, prose in order.

import { beforeAll, describe, expect, test } from 'vitest'
import type { Archive } from '../../src/budget/archive.ts'
import type { Disclosure } from '../../src/budget/disclosure.ts'
import { departmentPages } from '../../src/views/document/department.ts'
import { disclosurePages } from '../../src/views/document/disclosure.ts'
import { directoryView } from '../../src/views/portal/directory.ts'
import { portalView } from '../../src/views/portal/portal.ts'
import { chaptersOf, lowerHeadings } from '../../src/views/words/chapters.ts'
import { keyFigures } from '../../src/views/words/disclosure-figures.ts'
import { positionView } from '../../src/views/words/disclosure-position.ts'
import { portalOf } from '../../src/views/words/kept.ts'
import { numberItems } from '../../src/views/words/numbered-prose.ts'
import { pageView } from '../../src/views/words/page.ts'
import { realDocuments } from '../real-documents.ts'

let archive: Archive

beforeAll(() => {
  archive = realDocuments().value
})

const disclosureOf = (department: string, year: number): Disclosure => {
  const found = archive.departments
    .find(({ id }) => id === department)
    ?.disclosures.find((disclosure) => disclosure.year === year)
  if (found === undefined) throw new Error(`${department} ${year} is missing`)
  return found
}

describe('key figures', () => {
  test('one printed in 元 is said in 万元 too, because it stands beside others in 万元', () => {
    expect(keyFigures(disclosureOf('yutian-industry', 2025))).toMatchObject([
      { amount: '3,418,300.00', unit: '元', converted: '合 341.83 万元（换算）' },
    ])
  })

  test('they are the printed ones and lead to the row in which they are printed', () => {
    const figures = keyFigures(disclosureOf('xinzhou-industry', 2022))
    expect(figures.map(({ label, amount, unit }) => `${label} ${amount} ${unit}`)).toEqual([
      '本年支出合计 10,441.41 万元',
      '基本支出 1,168.84 万元',
      '项目支出 9,272.57 万元',
      '“三公”经费 5.00 万元',
      '项目预算合计 9,281.57 万元',
    ])
    expect(figures[0]?.path).toBe('/xinzhou-industry/2022/budget/tables/#summary-expenditure-current')
    expect(new Set(figures.map(({ converted }) => converted))).toEqual(new Set(['']))
    expect(figures[3]?.path).toBe('/xinzhou-industry/2022/budget/tables/#three-public-total')
  })

  test('a sum that the portal adds up says so', () => {
    expect(keyFigures(disclosureOf('yutian-industry', 2025))).toMatchObject([
      { amount: '3,418,300.00', unit: '元', note: '本站由10张项目表加总' },
    ])
  })

  test('self-evaluations show what was to be spent and what was', () => {
    const labels = keyFigures(disclosureOf('anqing-industry', 2023)).map(({ label }) => label)
    expect(labels).toEqual(['项目全年预算数合计', '项目全年执行数合计'])
  })
})

describe('prose', () => {
  test('headings of the prose stand below those of the page', () => {
    expect(lowerHeadings('<h2 id="a">一</h2><h6>二</h6><header>', 2)).toBe('<h4 id="a">一</h4><h6>二</h6><header>')
  })

  test('printed numbers are part of the text, nested bullets stay bullets', () => {
    expect(numberItems('<ol start="3">\n<li>甲<ul><li>子</li></ul></li>\n<li>乙</li>\n</ol>')).toBe(
      '<ol class="numbered" role="list">\n<li><span class="marker">3、</span><div>甲<ul><li>子</li></ul></div></li>\n' +
        '<li><span class="marker">4、</span><div>乙</div></li>\n</ol>',
    )
  })

  test('what no chapter places, tables and forms as well as prose, is shown last, not dropped', () => {
    const disclosure = { ...disclosureOf('xinzhou-industry', 2022), chapters: [] }
    const kinds = chaptersOf(disclosure, 3).flatMap(({ parts }) => parts.map(({ kind }) => kind))
    expect(kinds).toEqual(['statements', 'forms', ...disclosure.contents.map(() => 'content')])
  })
})

describe('positions', () => {
  test('a gap is named in the words of the table or form and linked to it', () => {
    const funing = disclosureOf('funing-industry', 2020)
    expect(positionView(funing, 'projects/enterprise-restructuring-costs/5')).toEqual({
      label: '2019年下半年改制费用 › 绩效指标第5行',
      path: '/funing-industry/2020/budget/projects/enterprise-restructuring-costs/#indicator-5',
    })
    expect(positionView(disclosureOf('xinzhou-industry', 2022), 'general/20805/project')).toEqual({
      label: '2022年一般公共预算支出预算表 › 行政事业单位养老支出 › 项目支出',
      path: '/xinzhou-industry/2022/budget/tables/#general-20805',
    })
  })
})

describe('pages', () => {
  test('the first page counts what the data holds', () => {
    const { figures } = portalView(portalOf(archive))
    expect(figures.map(({ label, count }) => `${label} ${count}`).slice(0, 4)).toEqual([
      '部门 4',
      '预决算公开 5',
      '公开表 11',
      '项目表 51',
    ])
  })

  test('a renamed bureau is one department under its latest name, with every printed name and its years', () => {
    const anqing = departmentPages(archive).find(({ params }) => params.department === 'anqing-industry')?.props.view
    expect(anqing?.title).toBe('安庆市工业和信息化局')
    expect(anqing?.names.map(({ name, years }) => `${name} ${years}`)).toEqual([
      '安庆市经济和信息化局 2023年',
      '安庆市工业和信息化局 2025年',
    ])
    expect(anqing?.cards.map(({ period }) => period)).toEqual(['2025年预算', '2023年决算'])
  })

  test('departments are listed by region in the order of the national codes', () => {
    expect(directoryView(portalOf(archive)).regions.map(({ name }) => name)).toEqual(['河北省', '山西省', '安徽省'])
  })

  test('a document that calls itself a draft is marked as one', () => {
    const badges = disclosurePages(archive).map(({ params, props }) => `${params.department} ${props.view.badge}`)
    expect(badges.filter((badge) => badge.endsWith('草案'))).toEqual(['funing-industry 草案'])
  })

  test('a portal without a name of its own is still called something, and unset footer slots are left out', () => {
    const site = {
      ...archive.site,
      title: '',
      operator: '',
      contact: '',
      icp: '',
      police: '',
      siteCode: '',
      licence: '',
    }
    const content = {
      title: '部门目录',
      description: '',
      path: '/departments/',
      crumbs: [],
      section: 'departments',
    } as const
    const page = pageView(site, content)
    expect(page.documentTitle).toBe('部门目录 - 部门预决算公开')
    expect(page.frame.footer).toEqual([])
  })
})
