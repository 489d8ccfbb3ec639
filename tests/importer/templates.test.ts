// Workbooks that are filled in by halves: what the template says is left out and said, what somebody wrote stays.
import { expect, test } from 'vitest'
import { importAs, madeSheet, madeWorkbook, textFile } from './importing.ts'
import { imported } from './recognised.ts'

const spending = madeSheet([
  ['2024年部门支出总表'],
  ['编制部门：河湾市工程局', null, null, null, '单位：元'],
  ['科目编码', '科目名称', '合计', '基本支出', '项目支出'],
  ['215', '工业', 30, 10, 20],
])

const halfFilled = (duties: string) =>
  madeWorkbook({
    目录: madeSheet([['目  录'], ['一、部门主要职能 ………………'], ['二、部门编制说明 ………………']]),
    部门主要职能: madeSheet([['部门主要职能'], [duties]]),
    部门编制说明: madeSheet([
      ['部门编制说明'],
      ['2024年，XX收入预算x,xxx万元，比2023年预算增加（减少）XXX万元（持平）。'],
      ['1. “xx”科目x,xxx万元，主要用于……'],
    ]),
    支出: spending,
  })

const prose = (files: Readonly<Record<string, string>>): string =>
  Object.entries(files)
    .filter(([path]) => path.endsWith('.md'))
    .map(([, text]) => text)
    .join('\n')

test('a half-filled workbook publishes no prompts of its template, and each is listed with its place', async () => {
  const { files, report } = await importAs([halfFilled('    本局负责河道治理。')])
  expect(prose(files)).toContain('本局负责河道治理。')
  expect(prose(files)).not.toMatch(/[xX]{2}|……/)
  const left = report.leftovers.filter(({ fate }) => fate.kind === 'left')
  expect(left.map(({ place }) => `${place.sheet ?? ''} ${place.cell ?? ''}`)).toEqual([
    '部门编制说明 A2',
    '部门编制说明 A3',
  ])
  expect(report.tables.find(({ title }) => title === '部门编制说明')?.unfilled).toBe(true)
  expect(files['data/river-works/2024/budget/disclosure.yaml']).not.toContain('explanations')
})

test('a paragraph with a figure of its own is kept, whatever the template left in it', async () => {
  const { files } = await importAs([halfFilled('    本局收入预算30元，比2023年增加（减少）XXX万元。')])
  expect(prose(files)).toContain('本局收入预算30元')
})

test('directions in brackets are no text of the department, their headings are', async () => {
  const { files } = await importAs([
    halfFilled('一、项目概述\n（说明项目的总体情况、立项目的等）\n二、立项依据\n依据本市防洪规划立项。'),
  ])
  expect(prose(files)).toContain('依据本市防洪规划立项。')
  expect(prose(files)).not.toContain('说明项目的总体情况')
})

test('a department that no file names is asked for, and the answer is written as if a file had said it', async () => {
  const nameless = textFile('支出.csv', '部门支出总表,,单位：元\n科目编码,科目名称,合计\n215,工业,30')
  const asked = await importAs([nameless])
  expect(asked.report.questions.map(({ id }) => id)).toEqual(['department/name'])
  const answered = await importAs([nameless], { answers: { 'department/name': '河湾市工程局' } })
  expect(answered.files['data/river-works/department.yaml']).toContain('名称: 河湾市工程局')
  expect((await importAs([nameless], { departmentKnown: true })).report.questions).toEqual([])
})

test('sentences and amounts before the first heading are listed, not taken for a cover', async () => {
  const { report } = await importAs([
    textFile('说明.txt', '河湾市工程局\n2024年度部门预算\n今年安排堤防维修 1,200.00 元，其余用于水文观测。\n'),
  ])
  expect(report.leftovers.filter(({ fate }) => fate.kind === 'left').map(({ text }) => text)).toEqual([
    '今年安排堤防维修 1,200.00 元，其余用于水文观测。',
  ])
})

test('a template is 未填报 though notes below its tables say what each is of, or hold places for a name', async () => {
  const { files, report } = await imported({
    'a.txt': [
      '              2025年部门政府性基金预算支出功能分类预算表',
      '编制部门：XX局                             单位:万元',
      '        项目                        本年支出',
      '科目编码      科目名称         合计      基本支出     项目支出',
      '             合计',
      '注：本表反映部门本年度政府性基金预算支出情况。',
      '说明：XX局本年度没有政府性基金预算支出，故本表无数据。',
    ].join('\n'),
  })
  expect(report.unfilled).toBe(true)
  expect(files).toEqual({})
})

test.each(['本部门2024年无政府性基金预算拨款安排的支出，故本表无数据。', '本部门无此项支出', '注：本表为空'])(
  'what a blank table says below itself is its note and no row, with 注 or without: %s',
  async (words) => {
    const { files } = await importAs([
      madeWorkbook({
        支出: spending,
        基金: madeSheet([
          ['2024年政府性基金预算支出表'],
          ['编制部门：河湾市工程局', null, null, null, '单位：元'],
          ['科目编码', '科目名称', '合计', '基本支出', '项目支出'],
          [null, '合计', null, null, null],
          [words],
        ]),
      }),
    ])
    const [, table = ''] = Object.entries(files).find(([path]) => path.endsWith('tables/fund.csv')) ?? []
    const [, facts = ''] = Object.entries(files).find(([path]) => path.endsWith('disclosure.yaml')) ?? []
    expect(table.trim().split(/\r?\n/)).toHaveLength(2)
    expect(facts).toContain(`空表说明: { fund: ${words.startsWith('注') ? `"${words}"` : words} }`)
  },
)
