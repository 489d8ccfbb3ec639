// Sources that stand in each other's column of 收入总表 are a difference, at both stages, and in each form of the columns.
import { describe, expect, it } from 'vitest'
import type { Stage } from '../../src/budget/stage.ts'
import { archiveOf, reviewIn } from '../facts/small-archive.ts'

const summaryOf = (stage: Stage): string => {
  const amount = stage === 'budget' ? '预算数' : '决算数'
  return [
    `收入/项目,收入/${amount},支出/项目,支出/${amount}`,
    '一、一般公共预算拨款收入,90.00,一、社会保障和就业支出,100.00',
    '二、政府性基金预算拨款收入,10.00,,',
    '收入总计,100.00,支出总计,100.00',
  ].join('\n')
}

/** 收入总表 with the columns of a budget, which some 决算 keep. */
const revenue = (general: string, fund: string): string =>
  [
    '科目编码,科目名称,合计,一般公共预算拨款收入,政府性基金预算拨款收入',
    `,合计,100.00,${general},${fund}`,
    `208,社会保障和就业支出,100.00,${general},${fund}`,
  ].join('\n')

const verdicts = (stage: Stage, general: string, fund: string): readonly string[] =>
  reviewIn(archiveOf({ stage, tables: { summary: summaryOf(stage), revenue: revenue(general, fund) } }))
    .checks.filter(({ code }) => code === 'GJ-221')
    .map(({ verdict, position }) => `${verdict} ${position}`)

describe.each(['budget', 'final'] as const)('the sources of income at the stage %s', (stage) => {
  it('agree one by one with 收支总表', () => {
    expect(verdicts(stage, '90.00', '10.00')).toEqual(['agree revenue/total/general', 'agree revenue/total/fund'])
  })

  it('differ where two stand in each other’s column', () => {
    expect(verdicts(stage, '10.00', '90.00')).toEqual(['differ revenue/total/general', 'differ revenue/total/fund'])
  })

  it('are not compared where all of them together are another sum: the tables mean other sources', () => {
    expect(verdicts(stage, '80.00', '10.00')).toEqual([])
  })
})
