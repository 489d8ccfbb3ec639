// What a department owes the public, and how the ledger says whether it is there.
import { describe, expect, it } from 'vitest'
import { ledger } from '../../src/budget/rules/ledger.ts'
import { dutyHeadings } from '../../src/budget/rules/obligation.ts'
import { judgeDeadline } from '../../src/budget/rules/obligations/deadline.ts'
import { contextOf, type Files, filesWith, paths, threeForms } from './prose-documents.ts'

const rowOf = (code: string, files: Files) => {
  const row = ledger(contextOf(files)).find((one) => one.code === code)
  if (row === undefined) throw new Error(`no duty ${code}`)
  return row
}

const outcomeOf = (code: string, prose: string, files: Files = {}): string =>
  rowOf(code, filesWith(prose, files)).outcome

const withLine = (line: string): Files => {
  const files = filesWith('')
  const text = files[paths.disclosure] ?? ''
  return { [paths.disclosure]: `${text}${line}\n` }
}

/** A document that holds forms and no statement. */
const performanceOnly: Files = {
  ...threeForms,
  [paths.disclosure]: (filesWith('')[paths.disclosure] ?? '').replace(/公开表:[\s\S]*$/, ''),
  ...Object.fromEntries(['summary', 'expenditure', 'three-public', 'fund'].map((id) => [paths.table(id), ''])),
}

describe('the twenty days', () => {
  const names = ['批复日期', '公开日期'] as const

  it('run from the approval to the day of publication', () => {
    expect(judgeDeadline('2024-02-10', '2024-03-01', names)).toMatchObject({
      outcome: '合格',
      evidence: expect.stringContaining('20 日'),
    })
    expect(judgeDeadline('2024-02-10', '2024-03-02', names).outcome).toBe('不合格')
  })

  it('are not counted when a date is not stated', () => {
    expect(judgeDeadline('2024-02-10', '', names)).toEqual({
      outcome: '无法核对',
      evidence: '文件没有写明公开日期，无从计算天数',
      positions: [],
    })
    expect(outcomeOf('YW-101', '无。')).toBe('无法核对')
  })

  it('that end before they begin are for a person', () => {
    expect(judgeDeadline('2024-02-10', '2024-02-01', names).outcome).toBe('待人工判断')
  })

  it('of an institution are asked of institutions only', () => {
    expect(outcomeOf('YW-102', '无。')).toBe('不适用')
  })
})

describe('a document that publishes performance alone', () => {
  it('owes no statements, and the ledger says why', () => {
    const rows = ledger(contextOf(filesWith('无。', performanceOnly)))
    for (const code of ['YW-201', 'YW-202', 'YW-203', 'YW-204', 'YW-205', 'YW-401', 'YW-402', 'YW-403']) {
      expect(rows.find((row) => row.code === code)).toMatchObject({
        outcome: '不适用',
        evidence: '本文件只公开绩效目标，不含预算报表',
      })
    }
    expect(rows.find(({ code }) => code === 'YW-207')?.outcome).toBe('合格')
  })
})

describe('completeness', () => {
  it('names the statements that are not listed', () => {
    expect(rowOf('YW-201', filesWith('无。'))).toMatchObject({
      outcome: '不合格',
      evidence: expect.stringContaining('《一般公共预算支出表》'),
    })
  })

  it('asks for a note beside a blank statement', () => {
    expect(rowOf('YW-202', filesWith('无。'))).toMatchObject({ outcome: '待人工判断', positions: ['fund'] })
    const noted = withLine('空表说明: { fund: 本部门没有政府性基金预算支出。 }')
    expect(outcomeOf('YW-202', '无。', noted)).toBe('合格')
  })

  it('asks for the reasons when “三公” changes', () => {
    const section = '## “三公”经费\n\n“三公”经费5.00万元。公务接待费2.00万元，比上年增加1.00万元'
    expect(outcomeOf('YW-203', `${section}。`)).toBe('待人工判断')
    expect(outcomeOf('YW-203', `${section}，主要原因是会议增多。`)).toBe('合格')
  })

  it('takes “none” for an answer on procurement, but not silence', () => {
    expect(outcomeOf('YW-205', '## 政府采购情况\n\n本年没有安排政府采购预算。')).toBe('合格')
    expect(outcomeOf('YW-205', '## 政府采购情况\n\n按规定执行。')).toBe('待人工判断')
    expect(outcomeOf('YW-205', '无。')).toBe('不合格')
  })

  it('does not take the duty to supervise state assets for a description of one’s own', () => {
    expect(outcomeOf('YW-206', '## 职责\n\n监管市属企业的国有资产。')).toBe('不合格')
    expect(outcomeOf('YW-206', '## 国有资产占有使用情况\n\n车辆1辆。')).toBe('合格')
  })

  it('asks for 机关运行经费 in words', () => {
    expect(outcomeOf('YW-204', '无。')).toBe('不合格')
    expect(outcomeOf('YW-204', '## 机关运行经费\n\n机关运行经费50.00万元。')).toBe('合格')
    expect(outcomeOf('YW-204', '## 机关运行经费\n\n机关运行经费50.00万元，比上年增加1.00万元。')).toBe('待人工判断')
  })

  it('asks for targets with a budget and for evaluations with final accounts', () => {
    expect(outcomeOf('YW-207', '无。', threeForms)).toBe('合格')
    expect(outcomeOf('YW-207', '无。')).toBe('不合格')
    expect(outcomeOf('YW-208', '无。')).toBe('不适用')
  })
})

describe('detail', () => {
  const general = (rows: string): Files => ({
    ...withLine('  - { 表: general, 标题: 2024年一般公共预算支出表, 计量单位: 万元 }'),
    [paths.table('general')]: `科目编码,科目名称,合计,基本支出,项目支出\n,合计,400.00,250.00,150.00\n${rows}`,
  })

  it('of spending by function goes down to 项', () => {
    const deep =
      '213,农林水支出,400.00,250.00,150.00\n21303,水利,400.00,250.00,150.00\n2130301,行政运行,400.00,250.00,150.00\n'
    expect(outcomeOf('YW-401', '无。', general(deep))).toBe('合格')
    const shallow = deep.split('\n').slice(0, 2).join('\n')
    expect(rowOf('YW-401', filesWith('无。', general(`${shallow}\n`)))).toMatchObject({
      outcome: '不合格',
      positions: ['general/21303'],
    })
  })

  it('divides 基本支出 from 项目支出', () => {
    expect(outcomeOf('YW-403', '无。')).toBe('合格')
  })
})

describe('truth and form', () => {
  it('asks a person when one year’s document prints two names', () => {
    const two = `${filesWith('')[paths.department] ?? ''}  - { 名称: 湖畔市水利局, 年度: ["2024"], 出处: 封面 }\n`
    expect(outcomeOf('YW-301', '无。')).toBe('合格')
    expect(outcomeOf('YW-301', '无。', { [paths.department]: two })).toBe('待人工判断')
  })

  it('is met by this site for search, download and privacy', () => {
    for (const code of ['YW-502', 'YW-503', 'YW-504']) expect(outcomeOf(code, '无。')).toBe('合格')
  })
})

describe('the ledger', () => {
  it('gives every duty one row, in the order of the headings', () => {
    const rows = ledger(contextOf(filesWith('无。')))
    const headings = rows.map(({ heading }) => dutyHeadings.indexOf(heading))
    expect(headings).toEqual([...headings].sort((a, b) => a - b))
    expect(new Set(rows.map(({ code }) => code)).size).toBe(rows.length)
  })

  it('gives evidence for every outcome', () => {
    for (const row of ledger(contextOf(filesWith('无。')))) {
      expect(row.evidence).not.toBe('')
      expect(row.evidence).not.toMatch(/。$/)
    }
  })
})
