// One list, one unit; rows of two years are matched by their words; a blank statement is said to be blank in one sentence.
import { describe, expect, it } from 'vitest'
import { statementNotes } from '../../src/budget/facts/blank-statement.ts'
import { earlierFigure } from '../../src/budget/facts/yearly-change.ts'
import { reconcile } from '../../src/budget/rules/review.ts'
import { departmentPages } from '../../src/views/document/department.ts'
import { statementView } from '../../src/views/document/statement.ts'
import { minuteView } from '../../src/views/minute/minute.ts'
import { portalView } from '../../src/views/portal/portal.ts'
import { projectPages } from '../../src/views/project/project.ts'
import { portalOf } from '../../src/views/words/kept.ts'
import { archiveOf, departmentOf, documentOf, type SmallDocument } from './small-archive.ts'

const budget = (year: number, unit: '元' | '万元', amount: string, part: string): SmallDocument => ({
  year,
  unit,
  tables: {
    summary: `收入/项目,收入/预算数,支出/项目,支出/预算数\n一、一般公共预算,${amount},教育支出,${amount}\n本年收入合计,${amount},本年支出合计,${amount}\n`,
    'three-public': `项目,预算数\n公务接待费,${part}\n合计,${part}\n`,
  },
  forms: { lamps: part },
})

describe('a department that turned from 万元 to 元', () => {
  const archive = archiveOf(budget(2023, '万元', '150.00', '30.00'), budget(2024, '元', '1499999.00', '299999.00'))
  const department = departmentOf(archive)

  it('is told in one unit in every list, with the printed text beside it', () => {
    const view = departmentPages(archive)[0]?.props.view
    expect(view?.minute?.lines.find(({ id }) => id === 'total')?.items.map(({ remark }) => remark)).toEqual([
      '150.00 万元',
      '149.9999 万元（原文 1499999.00 元）',
    ])
    expect(view?.periods).toEqual(['2023年预算（万元）', '2024年预算（万元）'])
    expect(view?.projects[0]?.cells.map(({ text }) => text)).toEqual(['30.00', '29.9999'])
    expect(portalView(portalOf(archive)).threePublic.map(({ remark }) => remark)).toEqual([
      '29.9999 万元（原文 299999.00 元）',
      '30.00 万元',
    ])
    expect(projectPages(archive)[0]?.props.view.lead).toBe(
      '2023年绩效目标安排 30.00 万元；2024年绩效目标安排 29.9999 万元（原文 299999.00 元）。',
    )
  })

  it('changed by next to nothing, which is not 0.00 %', () => {
    const disclosure = department.disclosures[1]
    if (disclosure === undefined) throw new Error('no second year')
    expect(earlierFigure(department, disclosure, 'expenditure-total')?.stated.text).toBe('150.00')
    expect(minuteView(department, disclosure, undefined).lines.find(({ id }) => id === 'change')?.text).toContain(
      '今年少 1.00 元，减少 不到 0.01%（计算）',
    )
  })
})

describe('rows of two years', () => {
  const rows = (...lines: readonly string[]): string => lines.join('\n')
  const before: SmallDocument = {
    year: 2023,
    tables: {
      summary: rows(
        '收入/项目,收入/预算数,支出/项目,支出/预算数',
        '一、一般公共预算,100.00,教育支出,100.00',
        '（一）专项安排,60.00,,',
        '（二）补助安排,40.00,,',
        '本年收入合计,100.00,本年支出合计,100.00',
      ),
    },
  }
  const after = (prior: string): SmallDocument => ({
    year: 2024,
    tables: {
      summary: rows(
        '收入/项目,收入/2024年预算数,收入/2023年预算数,支出/项目,支出/2024年预算数',
        '一、一般公共预算,120.00,100.00,教育支出,120.00',
        '（一）新增安排,20.00,,,',
        `（二）专项安排,60.00,${prior},,`,
        '（三）补助安排,40.00,40.00,,',
        '本年收入合计,120.00,100.00,本年支出合计,120.00',
      ),
    },
  })
  const priors = (prior: string) =>
    reconcile(archiveOf(before, after(prior)))
      .flatMap(({ checks }) => checks.filter(({ code }) => code === 'GJ-301'))
      .map(({ position, verdict }) => `${position} ${verdict}`)

  it('are the same by their words, whatever number and place they have', () => {
    expect(priors('60.00')).toEqual([
      'summary/income-general/prior agree',
      'summary/专项安排/prior agree',
      'summary/补助安排/prior agree',
      'summary/income-current/prior agree',
    ])
    expect(priors('50.00')).toContain('summary/专项安排/prior differ')
  })
})

describe('a blank statement', () => {
  const blank = (more: SmallDocument) =>
    documentOf(archiveOf({ tables: { fund: '科目编码,科目名称,合计,基本支出,项目支出\n' }, ...more }))
  const notes = (more: SmallDocument) => {
    const disclosure = blank(more)
    const [statement] = disclosure.statements
    if (statement === undefined) throw new Error('no statement')
    const { blank: said, note } = statementView(disclosure, statement)
    expect(statementNotes(disclosure, statement)).toEqual({ blank: said, note })
    return [said, note]
  }

  it('is explained by the note below it or by 空表说明, once', () => {
    const said = '本表无数据（原文为空表）。本部门没有政府性基金预算。'
    expect(notes({ notes: { fund: '本部门没有政府性基金预算。' } })).toEqual([said, ''])
    expect(notes({ lines: '空表说明: { fund: 本部门没有政府性基金预算。 }' })).toEqual([said, ''])
    expect(notes({})).toEqual(['本表无数据（原文为空表）。文件未对空表作出说明。', ''])
  })
})
