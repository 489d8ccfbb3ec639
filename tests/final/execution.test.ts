// From the budget at the start of the year to its outcome: what the page says of one 类, one 项 and the whole, and what it
// leaves unsaid where no document prints it.
import { describe, expect, test } from 'vitest'
import { executionReport } from '../../src/budget/execution/execution.ts'
import { executionJson } from '../../src/exports/execution-json.ts'
import { executionLists } from '../../src/exports/lists/execution-lists.ts'
import { type ExecutionView, executionPages, executionView } from '../../src/views/execution/execution.ts'
import { minuteView } from '../../src/views/minute/minute.ts'
import { searchRecords } from '../../src/views/search/search-records.ts'
import { type Changes, readMadeUpDepartment } from './read-department.ts'

const viewOf = (changes: Changes = {}): ExecutionView => {
  const { archive, department, disclosure } = readMadeUpDepartment('shanghai', changes)
  const view = executionView(archive, department, disclosure(2024, 'final'))
  if (view === null) throw new Error('no page')
  return view
}

const explanations = 'content/riverside-parks/2024/final/explanations.md'

describe('the page 从年初预算到决算', () => {
  const view = viewOf()
  const sanitation = view.classes.flatMap(({ items }) => items).find(({ code }) => code === '2120501')

  test('says in one sentence what was planned, what was spent, the difference, and the printed rate beside the computed one', () => {
    expect(view.sentence).toBe(
      '河湾市园林绿化局2024年一般公共预算财政拨款支出：年初预算 2,254.70 万元，决算 2,224.86 万元，比年初预算少 29.84 万元。文件写完成年初预算的 98.68%，按两数重算为 98.68%。',
    )
  })

  test('says of one 项 what was planned, what was spent, why, and where each figure stands', () => {
    expect(sanitation).toMatchObject({
      name: '城乡社区环境卫生',
      use: '行道树修剪和绿化垃圾清运',
      plan: { text: '241.36', from: '情况说明' },
      spent: { text: '268.91', path: '/riverside-parks/2024/final/tables/#general-2120501' },
      difference: '+27.55',
      printedRate: '完成年初预算的 111.41%',
      rate: '111.41%',
      reason: { quote: '台风后集中清理倒伏树木。' },
    })
    expect(sanitation?.plan.path).toContain('/riverside-parks/2024/final/explanations/#')
  })

  test('a 项 whose spending is 未公开 is shown as that, and is in no list of what was not spent', () => {
    const hidden = viewOf({
      '2024/final/tables/general.csv': (text) => text.replace(/^(2120501,[^,]*),268\.91/mu, '$1,未公开'),
    })
    const item = hidden.classes.flatMap(({ items }) => items).find(({ code }) => code === '2120501')
    expect(item?.spent.text).toBe('未公开')
    expect(hidden.notes.find(({ anchor }) => anchor === 'unspent')?.items.map(({ code }) => code) ?? []).not.toContain(
      '2120501',
    )
  })

  test('puts the 类 with the largest difference first, with the 项 that moves it most', () => {
    expect(view.classes.map(({ name, difference }) => [name, difference])).toEqual([
      ['城乡社区支出', '−34.22'],
      ['社会保障和就业支出', '+5.73'],
      ['卫生健康支出', '−0.98'],
      ['住房保障支出', '−0.37'],
    ])
    expect(view.classes[0]?.mover).toBe('其他城乡社区管理事务支出（−55.68）')
    expect(view.classes[0]?.plan.from).toBe('各项相加（计算）')
  })

  test('draws a pair of bars a 类, the budget hatched, and no way over 全年 where 全年 is not printed', () => {
    expect(view.charts.map(({ id }) => id)).toEqual(['execution'])
    const [chart] = view.charts
    const points = chart?.kind === 'bars' ? chart.points : []
    expect(points.slice(0, 2).map(({ label, hatched }) => [label, hatched])).toEqual([
      ['城乡社区支出（年初预算）', true],
      ['城乡社区支出（决算）', false],
    ])
  })

  test('holds the figures against the published budget, 元 against 万元', () => {
    expect(view.published[0]).toEqual({
      name: '合计',
      here: { text: '2,254.70', path: expect.stringContaining('/2024/final/explanations/#'), from: '情况说明' },
      there: { text: '22,547,000 元', path: '/riverside-parks/2024/budget/tables/#general-total', from: '' },
      difference: '0.00',
    })
  })

  test('is one CSV a list, one JSON, and found row by row', () => {
    const lists = executionLists(view, (path) => path)
    expect(lists.map(({ name, rows }) => [name, rows.length])).toEqual([
      ['classes', 4],
      ['items', 10],
      ['published', 10],
    ])
    const json = JSON.parse(executionJson(view, { origin: '', base: '' }))
    expect(json.classes[0].items[0].initial.text).toBe('994.73')
    const { archive } = readMadeUpDepartment('shanghai')
    const record = searchRecords(archive).find(({ path }) => path === view.path)
    expect(record?.parts.map(({ path }) => path)).toContain(`${view.path}#item-2120501`)
  })

  test('gives the search the same words when only amounts change, the 项 that moves most included', () => {
    const changed = readMadeUpDepartment('shanghai', {
      '2024/final/tables/general.csv': (text) => text.replaceAll('268.91', '9268.91'),
    })
    const words = ({ archive }: Pick<typeof changed, 'archive'>) =>
      searchRecords(archive)
        .find(({ path }) => path === view.path)
        ?.parts.map(({ label, text }) => [label, text])
    const changedView = executionView(changed.archive, changed.department, changed.disclosure(2024, 'final'))
    expect(changedView?.classes.map(({ mover }) => mover)).not.toEqual(view.classes.map(({ mover }) => mover))
    expect(words(changed)).toEqual(words(readMadeUpDepartment('shanghai')))
  })
})

describe('what no document prints is not made up', () => {
  const withoutBudget = (changes: Changes = {}): Changes => ({
    ...changes,
    '2024/budget/tables/general.csv': (text) => text.split('\n').slice(0, 1).join('\n'),
  })

  test('an 项 without a paragraph and without a published budget has no plan and no difference', () => {
    const view = viewOf(
      withoutBudget({
        [explanations]: (text) => text.replace(/^\d+、城乡社区支出（类）城乡社区环境卫生.*$/m, ''),
      }),
    )
    const item = view.classes.flatMap(({ items }) => items).find(({ code }) => code === '2120501')
    expect([item?.plan.text, item?.difference, item?.reason]).toEqual(['未列出', '', null])
  })

  test('the same 项 takes its plan from the published budget, and says so', () => {
    const view = viewOf({
      [explanations]: (text) => text.replace(/^\d+、城乡社区支出（类）城乡社区环境卫生.*$/m, ''),
    })
    const item = view.classes.flatMap(({ items }) => items).find(({ code }) => code === '2120501')
    expect(item?.plan).toMatchObject({ text: '2,413,600 元', from: '2024年预算' })
  })

  test('全年预算 is shown with its own denominator, and 调整 only where it is printed', () => {
    const view = viewOf({
      [explanations]: (text) =>
        text.replace(
          /一般公共预算财政拨款支出年初预算为([\d.]+)万元，支出决算为([\d.]+)万元，完成年初预算的[\d.]+%/,
          '一般公共预算财政拨款支出全年预算为2,300.00万元，支出决算为$2万元，完成全年预算的96.73%',
        ),
    })
    expect(view.whole.adjusted.text).toBe('2,300.00')
    expect(view.sentence).toContain('文件写完成全年预算的 96.73%，按两数重算为 96.73%。')
    expect(view.charts.map(({ id }) => id)).toEqual(['execution', 'execution-steps'])
  })

  test('money that the reason says was moved to another subject is not read as a cut', () => {
    const view = viewOf({
      [explanations]: (text) => text.replace('一处公园改造，养护推迟到下年', '按要求调剂至绿化改造项目'),
    })
    const item = view.classes.flatMap(({ items }) => items).find(({ code }) => code === '2120199')
    expect(item?.moved).toBe(true)
  })

  test('an 项 that was budgeted and never spent stands in a list of its own', () => {
    const view = viewOf({
      '2024/budget/tables/general.csv': (text) => `${text}21203,城乡社区公共设施,50000,,50000\n`,
    })
    expect(view.notes.map(({ heading, items }) => [heading, items.map(({ name }) => name)])).toEqual([
      ['年初有预算，年末没有支出', ['城乡社区公共设施']],
    ])
  })

  test('a 预算 has no such page, nor has a 决算 without statements', () => {
    const { archive, department, disclosure } = readMadeUpDepartment('national')
    expect(executionReport(department, disclosure(2024, 'budget'))).toBe(null)
    expect(executionPages(archive).map(({ params }) => params.year)).toEqual(['2023', '2024'])
  })
})

test('一分钟看懂 joins plan and outcome on both documents of the year', () => {
  const { department, disclosure } = readMadeUpDepartment('shanghai')
  const lineOf = (stage: 'budget' | 'final') =>
    minuteView(department, disclosure(2024, stage), undefined).lines.find(({ id }) => id === 'execution')
  expect(lineOf('final')?.text).toBe(
    '一般公共预算年初预算 2,254.70 万元，决算 2,224.86 万元，比年初预算少 29.84 万元。少花不等于省，多花不等于超。',
  )
  expect(lineOf('budget')?.text).toMatch(/^这一年的决算已经公开：/)
  expect(lineOf('budget')?.links[0]?.path).toBe('/riverside-parks/2024/final/execution/')
})
