// A form of a province that nobody has seen goes in as printed: headings that the program does not know, levels that it
// does not expect and columns of its own stand on the page, in the CSV, in the workbook and in the search.
import { describe, expect, it } from 'vitest'
import type { Disclosure } from '../../src/budget/disclosure.ts'
import { indicatorsOf } from '../../src/budget/project.ts'
import { formsCsv } from '../../src/exports/forms-csv.ts'
import { formPageLists } from '../../src/exports/lists/department-lists.ts'
import { formSheet } from '../../src/exports/workbook/form-sheet.ts'
import { type ReadForm, readForms } from '../../src/intake/form.ts'
import { formView } from '../../src/views/form/form.ts'
import type { FormPageView } from '../../src/views/form/form-page.ts'
import { formParts } from '../../src/views/search/search-form.ts'
import { realDocuments } from '../real-documents.ts'

const flat = `
表题: 湖东省项目支出绩效评价表
项目名称: 湖滨绿道养护
牵头科室编号: 绿道甲七
项目类别: 绿道专类
计量单位: 万元
年度申请资金总额（万元）: "18.5"
实施依据说明: 依据绿道管理办法第三条的养护要求
绩效指标(90分):
  - { 一级指标: 产出指标（60分）, 二级指标: 数量指标, 三级指标: 绿道养护里程, 考核方式: 实地丈量, 指标性质: ≥, 指标值: "12", 度量单位: 公里, 分值: "30", 抽查结论: 抽查属实 }
  - { 一级指标: 产出指标（60分）, 二级指标: 质量指标, 三级指标: 路面完好率, 指标性质: ≥, 指标值: "95", 度量单位: "%", 分值: "30" }
`

const deep = `
表题: 项目支出绩效自评表
项目名称: 湖滨图书巡展
计量单位: 元
项目资金:
  - { 资金渠道: 年度资金总额, 年初预算数: 3.5万元, 全年预算数: 3.5万元, 全年执行数: "35000", 执行率: 100%, 分值: "10", 得分: "10", 拨付批次: 分两批 }
  - { 资金渠道: 其中：乡贤捐助, 年初预算数: "", 全年预算数: "", 全年执行数: / }
绩效指标:
  - 履职成效:
      - 一级指标: 过程
        分值: 20%
        二级指标:
          - { 二级指标: 组织实施, 三级指标: 巡展台账, 目标值: 有台账, 完成值: 有台账, 权重: 20%, 得分: 20%, 佐证编号: 台账五号 }
  - 社会反响:
      - 一级指标: 效益
        分值: 70%
        二级指标:
          - { 三级指标: 巡展观众, 目标值: 约3000人, 完成值: 3120人, 权重: 70%, 得分: 70%, 佐证编号: 签到册 }
自评得分: "100"
`

const several = `
表题: 部门预算项目绩效目标表
金额单位: 元
单位名称: 湖滨市文化馆
统筹层次: 市级统筹
项目:
  - { 编号: lantern-fair, 项目名称: 灯会, 预算数: "120000", 绩效目标: 办好灯会, 特别约定: 灯会不收门票, 绩效指标: [{ 一级指标: 产出指标, 三级指标: 灯组数量, 指标值: ≥30组 }] }
  - { 编号: opera-week, 项目名称: 戏曲周, 预算数: "80000", 绩效目标: 演好戏, 绩效指标: [{ 一级指标: 产出指标, 三级指标: 演出场次, 指标值: ≥7场 }] }
`

const listed = `
表题: 绿道经费使用效果表
项目名称: 湖滨绿道亮化
牵头街道: 柳浪街道
绿道钱款一览（万元）:
  - { 资金来源: 合计, 预算数: "18.5", 拨付路径: 直拨街道 }
绿道目标甲（60分）:
  - { 一级指标: 产出指标, 二级指标: 数量指标, 三级指标: 亮化里程, 指标值: ≥6公里, 测量人: 第三方 }
绿道目标乙（40分）:
  - { 一级指标: 效益指标, 三级指标: 夜间客流, 指标值: ≥900人次 }
巡护记录:
  - { 路段: 东段, 结论: 灯全亮 }
街道说法: 居民都说亮
`

const [real] = realDocuments().value.departments.flatMap(({ disclosures }) => disclosures)

const read = (text: string): readonly ReadForm[] => {
  const { value, problems } = readForms(
    { path: 'data/lakeside/2024/budget/projects/a.yaml', text, encoding: 'utf-8' },
    'a',
  )
  expect(problems).toEqual([])
  return value
}

const shownEverywhere = (found: ReadForm): Readonly<Record<string, string>> => {
  if (real === undefined) throw new Error('no disclosure')
  const { form } = found
  const disclosure: Disclosure = { ...real, forms: [form] }
  const view = formView(form, disclosure)
  const lists = formPageLists({ form: view, path: '/' } as FormPageView, (path) => path)
  const text = (value: unknown): string =>
    JSON.stringify(value, (_, child: unknown) => (typeof child === 'bigint' ? String(child) : child))
  return {
    page: text(view),
    csv: `${formsCsv(disclosure)}${text(lists)}`,
    workbook: text(formSheet(form, 'a')),
    search: text(formParts(disclosure, form)),
  }
}

describe('a form with headings that nobody has seen', () => {
  it.each([
    [
      'a flat table',
      flat,
      [
        '绿道甲七',
        '依据绿道管理办法第三条的养护要求',
        '实地丈量',
        '抽查属实',
        '公里',
        '18.5',
        '绩效指标(90分)',
        '绿道专类',
      ],
    ],
    [
      'levels above 一级 and columns of its own',
      deep,
      ['乡贤捐助', '分两批', '台账五号', '签到册', '履职成效', '3.5万元'],
    ],
    [
      'tables under headings of their own, one of which nobody can read',
      listed,
      [
        '柳浪街道',
        '直拨街道',
        '亮化里程',
        '夜间客流',
        '第三方',
        '路段：东段',
        '灯全亮',
        '居民都说亮',
        '绿道目标甲（60分）',
      ],
    ],
    ['several projects under one head', several, ['市级统筹', '灯会不收门票', '灯组数量', '120000']],
  ])('%s loses nothing on the page, in CSV, workbook and search', (_, text, words) => {
    const [found] = read(text)
    if (found === undefined) throw new Error('no form')
    for (const [place, shown] of Object.entries(shownEverywhere(found))) {
      expect(
        words.filter((word) => !shown.includes(word)),
        place,
      ).toEqual([])
    }
  })

  it('says which headings it does not know and renames none', () => {
    expect(read(flat)[0]?.unknown).toEqual(['牵头科室编号', '实施依据说明', '考核方式', '抽查结论'])
    expect(read(deep)[0]?.unknown).toEqual(['拨付批次', '佐证编号'])
  })

  it('reads operator, value and unit from cells of their own and keeps the cells apart', () => {
    const form = read(flat)[0]?.form
    const [row] = form === undefined ? [] : indicatorsOf(form)
    expect(row?.value).toBe('≥12公里')
    expect(row?.cells.find(({ role }) => role === 'value')?.text).toBe('12')
    expect(row?.reading).toMatchObject({ kind: 'number', operator: '≥', unit: '公里' })
    expect(form?.groups[0]?.weight?.text).toBe('60分')
  })

  it('takes a total, its execution and amounts that name their own unit from the table of money', () => {
    const form = read(deep)[0]?.form
    expect(form?.funds.map(({ source, depth }) => [source, depth])).toEqual([
      ['total', 0],
      [null, 1],
    ])
    const cell = form?.funds[0]?.cells.adjusted
    expect(cell?.kind === 'amount' ? cell.amount.fen : null).toBe(3500000n)
    expect(form?.execution?.rate?.text).toBe('100%')
    expect(form?.total?.score?.text).toBe('100')
  })

  it('makes each project of one printed table a form of its own under the shared head', () => {
    const forms = read(several).map(({ form }) => form)
    expect(forms.map(({ id, name, institution }) => [id, name, institution])).toEqual([
      ['lantern-fair', '灯会', '湖滨市文化馆'],
      ['opera-week', '戏曲周', '湖滨市文化馆'],
    ])
    expect(forms.map(({ facts }) => facts.some(({ text }) => text === '市级统筹'))).toEqual([true, true])
    expect(forms[0]?.facts.some(({ text }) => text === '灯会不收门票')).toBe(true)
  })
})

it('shows the weights that a target prints, and gives them in its downloads', () => {
  const [found] = read(`
表式: 绩效目标
项目名称: 湖滨绿道养护
计量单位: 万元
资金:
  - { 项: 年度资金总额, 年度: "18.5" }
绩效指标:
  - { 一级指标: 产出指标, 三级指标: 绿道养护里程, 指标值: ≥12公里, 权重: "37.5" }
`)
  if (found === undefined) throw new Error('no form')
  const { page, csv, workbook } = shownEverywhere(found)
  for (const shown of [page, csv, workbook]) expect(shown).toContain('37.5')
})

it('never reads in what stands under a heading that names a person', () => {
  const { problems } = readForms(
    { path: 'data/lakeside/2024/budget/projects/a.yaml', text: `${flat}\n项目负责人: 某某某\n`, encoding: 'utf-8' },
    'a',
  )
  expect(problems.map(({ code }) => code)).toEqual(['YS-105'])
})

describe('goals of a form', () => {
  const goalsOf = (goals: string) =>
    (read(`表式: 绩效目标\n项目名称: 湖滨绿道养护\n计量单位: 万元\n目标:\n${goals}`)[0]?.form.goals ?? []).map(
      ({ heading, period, text }) => [period, heading, text],
    )

  it('年度 beside 实施期 is the goal of the year, however short it is', () => {
    expect(goalsOf('  年度: 养护绿道\n  实施期: 养护绿道，建成驿站\n')).toEqual([
      ['', '年度', '养护绿道'],
      ['', '实施期', '养护绿道，建成驿站'],
    ])
  })

  it('年度 beside 预期 says which year', () => {
    expect(goalsOf('  - { 年度: 2024年, 预期: 养护绿道 }\n')).toEqual([['2024年', '预期', '养护绿道']])
  })
})
