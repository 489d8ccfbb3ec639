import { describe, expect, it } from 'vitest'
import { review } from '../../src/budget/rules/review.ts'
import type { RuleContext } from '../../src/budget/rules/rule.ts'
import { disclosurePages } from '../../src/views/document/disclosure.ts'
import { type MinuteView, minuteView } from '../../src/views/minute/minute.ts'
import { departmentMinute } from '../../src/views/minute/minute-department.ts'
import { largestRemainders } from '../../src/views/minute/minute-hundred.ts'
import type { MinuteLine, MinuteLineId } from '../../src/views/minute/minute-line.ts'
import { classMeaning } from '../../src/views/minute/minute-plain-words.ts'
import { projectPages } from '../../src/views/project/project.ts'
import { realDocuments } from '../real-documents.ts'
import { contextOf, type Files, filesWith, lastYear, paths, threeForms } from '../rules/prose-documents.ts'

const viewOf = ({ archive, department, disclosure }: RuleContext): MinuteView =>
  minuteView(department, disclosure, review(archive, department, disclosure, []))

const minute = (prose: string, files: Files = {}): MinuteView => viewOf(contextOf(filesWith(prose, files)))

const line = (view: MinuteView, id: MinuteLineId): MinuteLine | undefined => view.lines.find((one) => one.id === id)

const text = (view: MinuteView, id: MinuteLineId): string => line(view, id)?.text ?? ''

const real = realDocuments().value

const realMinute = (id: string, year: number): MinuteView => {
  const department = real.departments.find((one) => one.id === id)
  const disclosure = department?.disclosures.find((one) => one.year === year)
  if (department === undefined || disclosure === undefined) throw new Error(`no ${id} ${year}`)
  return minuteView(department, disclosure, undefined)
}

const summary = (expenditure: string, total: string, prior?: string, last = '2023年预算数'): Files => ({
  [paths.table('summary')]: [
    prior === undefined
      ? '收入/项目,收入/2024年预算数,支出/项目,支出/2024年预算数'
      : `收入/项目,收入/2024年预算数,支出/项目,支出/2024年预算数,支出/${last}`,
    `一、一般公共预算,400.00,社会保障和就业支出,${expenditure}${prior === undefined ? '' : ','}`,
    `本年收入合计,400.00,本年支出合计,${total}${prior === undefined ? '' : `,${prior}`}`,
    '',
  ].join('\n'),
})

describe('The total comes first, with year and unit', () => {
  it('names department, year, stage, amount as printed and unit', () => {
    expect(text(minute(''), 'total')).toBe(
      '湖畔市水务局2024年预算的本年支出合计是 400.00 万元，就是这一年计划花的全部钱。',
    )
  })

  it('says that a total is blank instead of reading it as 0', () => {
    const blank = { ...summary('100.00', ''), [paths.table('expenditure')]: '科目编码,科目名称,合计\n,合计,\n' }
    const view = minute('', blank)
    expect(text(view, 'total')).toContain('支出总计空白')
    expect(view.hundred).toBeNull()
  })

  it('claims no total for a document that holds projects only', () => {
    const view = realMinute('anqing-industry', 2025)
    expect(text(view, 'total')).toContain('没有收支总表')
    expect([line(view, 'change'), line(view, 'threePublic'), line(view, 'hundred')]).toEqual([
      undefined,
      undefined,
      undefined,
    ])
  })

  it('puts the words basic and project spending beside what they are', () => {
    expect(text(minute(''), 'division')).toBe(
      '2024年预算：基本支出（保障机构日常运转的钱）250.00 万元，项目支出（为办成某一件事专门安排的钱）150.00 万元。',
    )
  })
})

describe('The change from last year is the document’s own, word for word', () => {
  const rise = '支出预算总计400.00万元，比上年增加20.00万元，增长5.26%，主要原因是河道整治任务增加。另有其他事项。'

  it('quotes change and reason, and leads to the passage', () => {
    const change = line(minute(`## 一、支出情况\n\n2024年${rise}`), 'change')
    expect(change?.quote).toEqual({
      text: '比上年增加20.00万元，增长5.26%，主要原因是河道整治任务增加',
      source: {
        label: '原文：一、支出情况',
        path: expect.stringMatching(/^\/lakeside-water\/2024\/budget\/explanations\/#explanations-/),
      },
    })
  })

  it('says so where the words give no reason, and stops at the figure', () => {
    const change = line(
      minute('## 一、支出情况\n\n2024年支出预算总计400.00万元，比上年增加20.00万元，其中项目支出150.00万元。'),
      'change',
    )
    expect(change?.quote?.text).toBe('比上年增加20.00万元')
    expect(change?.text).toContain('没有找到原因')
  })

  it('goes on with a reason that stands in the next sentence', () => {
    const prose =
      '## 一、支出情况\n\n2024年支出预算总计400.00万元，比上年增加20.00万元。主要原因：一是人员增加；二是任务增加。'
    expect(line(minute(prose), 'change')?.quote?.text).toBe('比上年增加20.00万元。主要原因：一是人员增加；二是任务增加')
  })

  it('quotes from before both where the words may speak of two amounts', () => {
    const prose = '## 一、收支情况\n\n2024年收入预算总计400.00万元，支出预算总计400.00万元，比上年减少20.00万元。'
    expect(line(minute(prose), 'change')?.quote?.text).toMatch(/^2024年收入预算总计400.00万元/)
  })

  it('without such words subtracts the printed column of last year and says that it was computed', () => {
    expect(text(minute('', summary('400.00', '400.00', '380.00')), 'change')).toBe(
      '表中“2023年预算数”是 380.00 万元，今年多 20.00 万元，增长 5.26%（计算）。没有读到文件写的原因。',
    )
  })

  it('subtracts no outcome of last year from a plan', () => {
    expect(text(minute('', summary('400.00', '400.00', '380.00', '2023年决算数')), 'change')).toBe(
      '表中“2023年决算数”是 380.00 万元。那是上年的结果，今年的数是计划，本站不拿这两个数相减。',
    )
  })

  it('gives no percentage of a base of 0', () => {
    expect(text(minute('', summary('400.00', '400.00', '0.00')), 'change')).toContain('上年为 0，不能算百分比')
  })

  it('takes a blank of last year for nothing', () => {
    expect(text(minute('', summary('400.00', '400.00', '')), 'change')).toContain('没有读到与上年的比较')
  })

  it('looks into last year’s document last', () => {
    expect(text(minute('', lastYear), 'change')).toContain(
      '2023年预算文件里的本年支出合计是 380.00 万元，今年多 20.00 万元',
    )
  })

  it('reads the real document of Xinzhou', () => {
    expect(line(realMinute('xinzhou-industry', 2022), 'change')?.quote?.text).toBe(
      '比上年增加8866.64万元，增加563.04%，主要原因是忻州市正通铁合金有限公司改革资金预算增加9000万元',
    )
  })
})

describe('Each 100 元 in whole parts', () => {
  it('adds up to 100 by the largest remainder', () => {
    for (const amounts of [[1n, 1n, 1n], [929271n, 3968n, 825n, 101442n, 8635n], [1n, 999n], [5n]])
      expect(largestRemainders(amounts).reduce((sum, part) => sum + part, 0)).toBe(100)
  })

  it('gives equal remainders to the earlier part', () => {
    expect(largestRemainders([1n, 1n, 1n])).toEqual([34, 33, 33])
  })

  it('calls a part that rounds to nothing 不足 1 元 and keeps its exact share', () => {
    const parts = realMinute('xinzhou-industry', 2022).hundred?.parts ?? []
    expect(parts.map(({ words, share }) => [words, share])).toEqual([
      ['89 元', '89.00%'],
      ['10 元', '9.72%'],
      ['1 元', '0.83%'],
      ['不足 1 元', '0.38%'],
      ['不足 1 元', '0.08%'],
    ])
  })

  it('knows what every 类 of the classification is for', () => {
    const classes = real.classification.subjects.filter(({ kind, code }) => kind === 'functional' && code.length === 3)
    expect(classes.filter(({ code }) => classMeaning(code) === '')).toEqual([])
  })

  const withoutOthers = { [paths.table('expenditure')]: '科目编码,科目名称,合计\n,合计,400.00\n' }

  it('is not given where the parts do not add up to the total', () => {
    const view = minute('', { ...summary('300.00', '400.00'), ...withoutOthers })
    expect([view.hundred, text(view, 'hundred')]).toEqual([
      null,
      '《2024年summary表》各类相加与总计不一致，不折算每 100 元。',
    ])
  })

  it('is not given of a total of 0', () => {
    const zero = { ...summary('0.00', '0.00'), [paths.table('expenditure')]: '科目编码,科目名称,合计\n,合计,0.00\n' }
    const view = minute('', zero)
    expect([view.hundred, text(view, 'hundred')]).toEqual([null, '支出总计为 0，不折算每 100 元。'])
  })

  it('is not taken from a statement whose text is torn', () => {
    const files = filesWith('', withoutOthers)
    const torn = `${files[paths.disclosure]}残缺: [ { 位置: summary, 说明: 所据文本中断 } ]\n`
    const view = viewOf(contextOf({ ...files, [paths.disclosure]: torn }))
    expect([view.hundred, text(view, 'hundred')]).toEqual([null, '《2024年summary表》的原文有残缺，不折算每 100 元。'])
  })
})

describe('Projects and their targets', () => {
  it('lists the three largest with printed amounts', () => {
    expect(line(minute('', threeForms), 'largest')?.items.map(({ label, remark }) => [label, remark])).toEqual([
      ['河道整治项目1', '100.00 万元'],
      ['河道整治项目2', '30.00 万元'],
      ['河道整治项目3', '20.00 万元'],
    ])
  })

  it('lets each of them say in its own words what the money is for', () => {
    const quotes = (department: string, year: number) =>
      line(realMinute(department, year), 'largest')?.items.map(({ quote }) => quote)
    expect(quotes('yutian-industry', 2025)?.every((quote) => quote !== undefined && quote !== '')).toBe(true)
    expect(quotes('xinzhou-industry', 2022)?.[0]).toMatch(/^.{6,49}$/u)
  })

  it('without forms lists the largest 类 in plain words', () => {
    expect(line(minute(''), 'largest')?.items.map(({ label }) => label)).toEqual([
      '农林水支出（农业、林业、水利和乡村振兴）',
      '社会保障和就业支出（养老、就业、优抚、社会救助和企业改革补助等）',
    ])
  })

  it('tells an amount in the unit of its document, with the printed text of a form in another unit', () => {
    expect(line(realMinute('xinzhou-industry', 2022), 'largest')?.items[0]?.remark).toBe(
      '9,000.00 万元（原表为 90,000,000 元）',
    )
  })

  it('keeps 元 for a document in 元', () => {
    expect(text(realMinute('yutian-industry', 2025), 'targets')).toContain('年度资金合计 3,418,300.00 元，由本站加总')
  })

  it('counts every named indicator in one kind', () => {
    const counted = text(realMinute('funing-industry', 2020), 'targets')
    expect(counted).toContain('一共定了 61 项指标：47 项能用数字衡量')
    const kinds = [...counted.matchAll(/(\d+) 项(?=能用|写的是|有数字|是文字|写不适用|没有填|原文残缺)/g)]
    expect(kinds.reduce((sum, [, count]) => sum + Number(count), 0)).toBe(61)
  })

  it('of evaluations tells what was spent, the lowest rate and the range of scores, no average', () => {
    const view = realMinute('anqing-industry', 2023)
    expect(text(view, 'spent')).toContain('全年预算数合计 311.38 万元，实际花了 259.309 万元，占 83.28%')
    expect(line(view, 'spent')?.items.map(({ remark }) => remark)).toEqual(['20.3%'])
    expect(text(view, 'evaluations')).toContain('15 个项目的部门自评总分在 86.53 至 100 分之间')
    expect(line(view, 'targets')).toBeUndefined()
  })
})

describe('“三公” as printed', () => {
  it('names blank parts as blank and never as 0', () => {
    expect(text(minute(''), 'threePublic')).toBe(
      '2024年预算“三公”经费（因公出国（境）、公务接待、公务用车这三件事的钱）一共 5.00 万元：公务接待费 2.00 万元、公务用车运行维护费 3.00 万元；因公出国（境）费、公务用车购置费表中为空白。',
    )
  })

  it('says that a blank statement is blank', () => {
    const blank = { [paths.table('three-public')]: '项目,2024年预算数\n公务接待费,\n合计,\n' }
    expect(text(minute('', blank), 'threePublic')).toContain('是空表，没有数字')
  })

  it('quotes the change of the total', () => {
    expect(line(realMinute('xinzhou-industry', 2022), 'threePublic')?.quote?.text).toBe('较2021年减少2万元')
  })
})

describe('What the checks found', () => {
  it('is counted as beside the figures of the page, and leads there', () => {
    const page = disclosurePages(real).find(({ params }) => params.department === 'xinzhou-industry')
    expect(page?.props.view.minute.lines.some(({ id }) => id === 'checks')).toBe(false)
    const view = minute('')
    expect(line(view, 'checks')).toMatchObject({
      text: '没有可以核对的内容。',
      links: [{ path: '/lakeside-water/2024/budget/checks/' }],
    })
  })
})

describe('A department and a project over the years', () => {
  const anqing = real.departments.find(({ id }) => id === 'anqing-industry')

  it('takes a renamed bureau for one department and names the years that are not here', () => {
    const view = anqing === undefined ? null : departmentMinute(real, anqing)
    expect(view?.lines.find(({ id }) => id === 'years')?.text).toContain('中间的 2024 年本站没有收录')
    expect(view?.lines.find(({ id }) => id === 'names')?.text).toContain('本站按同一个部门收录（部门编码 601）')
  })

  const project = (id: string): MinuteView => {
    const page = projectPages(real).find(
      ({ params }) => params.project === id && params.department === 'anqing-industry',
    )
    if (page === undefined) throw new Error(`no project ${id}`)
    return page.props.view.minute
  }

  it('compares what was asked with what was budgeted before, and says that it computed', () => {
    expect(text(project('veterans-affairs'), 'asked')).toBe(
      '2023年决算自评表全年预算数 14.02 万元，2025年预算目标表年度资金 13.16 万元，后者少 0.86 万元（计算），减少 6.13%。',
    )
  })

  it('compares a merged project with all that it continues together', () => {
    expect(text(project('retirees'), 'asked')).toContain('85.00 万元（2 个项目合计，计算）')
    expect(text(project('retirees'), 'spent')).toContain('“为原金鸡笼煤矿矽肺病人提供服务经费”花了 45 万元')
  })
})
