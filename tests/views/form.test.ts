import { describe, expect, it } from 'vitest'
import { type Archive, allDisclosures } from '../../src/budget/archive.ts'
import { indicatorsOf } from '../../src/budget/project.ts'
import { formView } from '../../src/views/form/form.ts'
import { formPages } from '../../src/views/form/form-page.ts'
import { realDocuments } from '../real-documents.ts'

const archive: Archive = realDocuments().value

const formOf = (department: string, project: string, stage = 'budget') => {
  const disclosure = allDisclosures(archive).find(
    (candidate) => candidate.department === department && candidate.stage === stage && candidate.forms.length > 0,
  )
  const form = disclosure?.forms.find((candidate) => candidate.id === project)
  if (disclosure === undefined || form === undefined) throw new Error(`no form ${project}`)
  return { view: formView(form, disclosure), form, disclosure }
}

describe('A form shows its money first and as printed', () => {
  it('keeps the printed text and unit of the total and says what it converted', () => {
    const { view } = formOf('xinzhou-industry', 'industrial-projects-office')
    expect(view.funds.figures).toEqual([
      {
        label: '年度资金总额',
        cell: { kind: 'amount', text: '300,000' },
        unit: '元',
        converted: '合 30.00 万元（换算）',
      },
    ])
  })

  it('tells a printed 0 from a blank', () => {
    const { view } = formOf('xinzhou-industry', 'railway-crossing-safety')
    expect(view.funds.rows[1]?.cells[0]).toEqual({ kind: 'amount', text: '0' })
    expect(view.funds.rows.at(-1)?.cells[0]).toEqual({ kind: 'blank', text: '—' })
  })

  it('says that a lost column of the spending plan is torn', () => {
    const { view } = formOf('funing-industry', 'private-economy-award')
    expect(view.plan?.points.at(-1)).toEqual({ when: '12月底', share: { kind: 'torn', text: '原文残缺' } })
    expect(view.notes.join()).toContain('12月底')
  })
})

describe('A form names no clerk', () => {
  it('says that the clerk is withheld and keeps the date of filing', () => {
    const { view } = formOf('xinzhou-industry', 'industrial-projects-office')
    expect(view.clerkWithheld).toBe(true)
    expect(view.facts).toContainEqual({ label: '填报日期', text: '20211207104157', reading: '2021年12月7日 10:41' })
  })
})

describe('Indicators stand beside their reading', () => {
  it('puts 实施期 and 年度 into one table when they name the same indicators', () => {
    const { view } = formOf('xinzhou-industry', 'industrial-projects-office')
    const titles = view.indicators.lists.map(({ columns }) =>
      columns.filter(({ look }) => look === 'value').map(({ title }) => title),
    )
    expect(titles).toEqual([['实施期指标值', '年度指标值']])
    expect(view.indicators.sameNote).toBe('实施期指标与年度指标相同')
  })

  it('keeps printed rows without an indicator', () => {
    const { view, form } = formOf('xinzhou-industry', 'railway-crossing-safety')
    const rows = view.indicators.lists.flatMap((list) => list.groups.flatMap((group) => group.rows))
    expect(rows).toHaveLength(indicatorsOf(form).length)
    expect(rows.filter((row) => row.blank)).toHaveLength(3)
  })

  it('shows our sum of a group beside the printed weight where they differ', () => {
    const { view } = formOf('anqing-industry', 'industrial-internet', 'final')
    const group = view.indicators.lists[0]?.groups[0]
    expect(group?.heading).toBe('产出指标（50分）')
    expect(group?.sum).toBe('合计（计算）：得分 50／分值 47；原表为 50 分')
  })

  it('marks a score below its weight in words and gives the reason', () => {
    const { view } = formOf('anqing-industry', 'party-building', 'final')
    const rows = view.indicators.lists.flatMap((list) => list.groups.flatMap((group) => group.rows))
    const short = rows.filter((row) => row.score?.short)
    expect(short.map((row) => [row.score?.difference, row.reason])).toEqual([
      ['少 1 分', '营造好的营商环境'],
      ['少 1 分', '增加就业渠道'],
    ])
  })

  it('says so where a shortfall has no printed reason', () => {
    const rows = formPages(archive).flatMap(({ props }) =>
      props.view.form.indicators.lists.flatMap((list) => list.groups.flatMap((group) => group.rows)),
    )
    for (const row of rows.filter((candidate) => candidate.score?.short)) expect(row.reason).not.toBe('')
  })
})

describe('Every form of the portal has a page', () => {
  it('gives one page a form, with one address each', () => {
    const paths = formPages(archive).map(({ props }) => props.view.path)
    expect(new Set(paths).size).toBe(allDisclosures(archive).flatMap((disclosure) => disclosure.forms).length)
  })

  it('gives no anchor twice on a page that shows all forms of a disclosure', () => {
    for (const disclosure of allDisclosures(archive)) {
      const anchors = disclosure.forms.flatMap((form) => {
        const view = formView(form, disclosure, `${form.id}-`)
        const rows = view.indicators.lists.flatMap((list) => list.groups.flatMap((group) => group.rows))
        return [
          ...rows.map((row) => row.anchor),
          ...rows.flatMap((row) => row.values.map((value) => value.anchor)).filter((anchor) => anchor !== ''),
          ...view.funds.rows.map((row) => row.anchor),
        ]
      })
      expect(new Set(anchors).size).toBe(anchors.length)
    }
  })
})
