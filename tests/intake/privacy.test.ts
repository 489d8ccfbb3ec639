// All numbers here are made up; identity and card numbers have right check digits and belong to nobody.
import { describe, expect, test } from 'vitest'
import { findPersonalData } from '../../src/intake/privacy.ts'
import { source } from './sources.ts'

const codes = (text: string): string =>
  findPersonalData(source('a.md', text))
    .map(({ code }) => code)
    .join(' ')

describe('personal information is found', () => {
  test.each([
    '13800000000',
    '138 0000 0000',
    '138-0000-0000',
    '1 3 8 0 0 0 0 0 0 0 0',
    '138 000 000 00',
    '(138)00000000',
    '１３８００００００００',
    '+86 138 0000 0000',
    '8613800000000',
    '13 13800000000',
    '电话13800000000。',
  ])('a mobile number written as %s', (text) => {
    expect(codes(text)).toBe('YS-101')
  })

  test.each(['13800000000/13900000000', '13800000000、13900000000'])('two mobile numbers in %s', (text) => {
    expect(codes(text)).toBe('YS-101 YS-101')
  })

  test.each([
    ['an identity number', '999900199001010014', 'YS-102'],
    ['an identity number in groups', '999900 19900101 0014', 'YS-102'],
    ['a bank card by its beginning', '6222000000000000004', 'YS-103'],
    ['a bank card by the words before it', '开户行略，账号 4000000000000002', 'YS-103'],
    ['a mail address', 'dengguang@example.com', 'YS-104'],
    ['a name after 经办人', '经办人：张三', 'YS-105'],
    ['a name in a cell after 负责人', '负责人,李小四,', 'YS-105'],
    ['a name before 联系电话', '王五 联系电话：0350-1234567', 'YS-105'],
    ['a rare name between both labels', '经办人： 亓六 联系电话：1234567', 'YS-105'],
  ])('%s', (_what, text, code) => {
    expect(codes(text)).toBe(code)
  })
})

describe('what only looks like it is left alone', () => {
  test.each([
    ['a project code', '13022925P004R2810705C'],
    ['the time a form was filed', '20211207104157'],
    ['a credit code', '91999900MA13800000'],
    ['an index number', '000013800/2022-13001'],
    ['a document number', '〔2021〕13800号'],
    ['an amount', '13800000000.00'],
    ['an amount with separators', '13,800,000,000'],
    ['a decimal', '0.13800000000'],
    ['a longer run of digits', '113800000000'],
    ['eighteen digits with a wrong check digit', '999900199001010011'],
    ['sixteen digits that nobody calls a card', '4000000000000002'],
    ['an official mail address', 'gcj@lakeside.gov.cn'],
    ['a withheld clerk', '经办人信息: 不予公开'],
    ['blank labels', '负责人:\t\t经办人:\t\t联系电话:\t\t填报日期:\t20211207104157'],
    ['heads of a firm as a duty', '对所监管企业负责人进行任免、考核'],
  ])('%s', (_what, text) => {
    expect(codes(text)).toBe('')
  })
})

test('the message says where and what kind, and cannot lead back to the value', () => {
  const [found] = findPersonalData(source('a.md', '说明\n电话 138 0000 1234\n'))
  expect(found?.place).toEqual({ file: 'a.md', line: 2, column: 4 })
  expect(JSON.stringify(found)).not.toMatch(/1234|138/)
})
