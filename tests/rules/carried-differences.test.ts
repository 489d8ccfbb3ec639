// One cause is one finding: a sum that is off because a row within it is off is told with that row.
import { describe, expect, it } from 'vitest'
import { archiveOf, reviewIn } from '../facts/small-archive.ts'

const grouped = (csv: string): readonly string[] =>
  reviewIn(archiveOf({ tables: { general: csv } }))
    .findings.filter(({ code }) => code.startsWith('GJ-10'))
    .map(({ checks, message }) => {
      const where = checks.map(({ code, position }) => `${code} ${position}`).join(' + ')
      return `${where}: ${message.replace(/^《[^》]*》“[^”]*”/, '')}`
    })

const table = (total: string, parent: string, other = '10.00'): string =>
  [
    '科目编码,科目名称,合计',
    `,合计,${total}`,
    `208,社会保障和就业支出,${parent}`,
    '20805,行政事业单位养老支出,40.00',
    '20808,抚恤,1.51',
    `210,卫生健康支出,${other}`,
    `21011,行政事业单位医疗,${other}`,
  ].join('\n')

describe('a class that does not come to its sections', () => {
  it('explains the total that counts the sections, and names what remains', () => {
    expect(grouped(table('51.52', '40.00'))).toEqual([
      'GJ-103 general/208/total + GJ-104 general/total/total: 比其下各款之和少 1.51 万元；“合计”因此也差 1.52 万元，除去这一处只差 0.01 万元',
    ])
    expect(grouped(table('51.51', '40.00'))).toEqual([
      'GJ-103 general/208/total + GJ-104 general/total/total: 比其下各款之和少 1.51 万元；“合计”因此也差 1.51 万元，除去这一处完全相等',
    ])
  })

  it('explains nothing where the total is off by something else as well', () => {
    expect(grouped(table('61.51', '40.00'))).toHaveLength(2)
    expect(grouped(table('38.49', '40.00'))).toHaveLength(2)
  })

  it('is the only finding where the total counts the class as printed', () => {
    expect(grouped(table('50.00', '40.00'))).toEqual(['GJ-103 general/208/total: 比其下各款之和少 1.51 万元'])
  })
})
