// Departments as people name them, and amounts as people write them: what is meant, and what is not.

import { describe, expect, test } from 'vitest'
import { amountAsked, amountsIn } from '../../src/search/amounts.ts'
import { ask } from '../../src/search/answer.ts'
import { initialsOf } from '../../src/search/initials.ts'
import { isNearName, knownName, nameMatch } from '../../src/search/institutions.ts'
import { dottedCode, readQuery } from '../../src/search/query.ts'
import { sideIndex } from '../../src/search/side-index.ts'
import { openSideIndex } from '../../src/search/side-reader.ts'

const matched = (asked: string, name: string, region: string, ...others: readonly string[]) =>
  nameMatch(asked, knownName({ name, others, initials: [name, ...others].map(initialsOf) }, region))

describe('a department is met by', () => {
  test.each([
    ['its name', '清河市教育体育局', 0],
    ['its name without the place', '教育体育局', 0],
    ['a short name', '教体局', 1],
    ['the place and a short name', '清河教体局', 1],
    ['the province too', '某省清河市教体局', 1],
    ['its beginning', '教育体育', 1],
    ['a name with a slip', '清河市教育休育局', 2],
    ['a name with a sign left out', '清河市教育体局', 1],
  ] as const)('%s: %s', (_, asked, match) => {
    expect(matched(asked, '清河市教育体育局', '某省清河市')).toBe(match)
  })

  test.each([
    ['城管', '清河市城市管理综合行政执法局'],
    ['城管局', '清河市城市管理局'],
    ['发改委', '清河市发展和改革委员会'],
    ['人社局', '清河市人力资源和社会保障局'],
    ['住建局', '清河市住房和城乡建设局'],
    ['卫健委', '清河市卫生健康委员会'],
    ['文旅局', '清河市文化和旅游局'],
    ['科技局', '清河市科学技术局'],
    ['医保局', '清河市医疗保障局'],
    ['国资委', '清河市国有资产监督管理委员会'],
  ])('the short name %s of %s', (asked, name) => expect(matched(asked, name, '某省清河市')).toBe(1))

  test.each([
    ['gxj', 1],
    ['qhgxj', 1],
    ['qhsgyhxxhj', 1],
    ['gyhxxhj', 1],
  ] as const)('the first letters of its sounds: %s', (asked, match) => {
    expect(matched(asked, '清河市工业和信息化局', '某省清河市')).toBe(match)
  })

  test('the letters of an earlier name', () => {
    expect(matched('jxj', '清河市工业和信息化局', '某省清河市', '清河市经济和信息化局')).toBe(1)
  })

  test('an earlier name', () => {
    expect(matched('经信局', '清河市工业和信息化局', '某省清河市', '清河市经济和信息化局')).toBe(1)
  })
})

describe('a department is not met by', () => {
  test.each([
    ['another bureau of its place', '清河市税务局', '清河市商务局'],
    ['the same bureau of another place', '丰川市教育局', '清河市教育局'],
    ['its place alone', '清河市', '清河市教育局'],
    ['a word that begins alike', '教育支出', '清河市教育局'],
    ['a short name with a slip', '财正局', '清河市财政局'],
    ['letters of another bureau', 'gxj', '清河市财政局'],
    ['letters that end otherwise', 'gdp', '清河市工业和信息化局'],
    ['two letters', 'gj', '清河市公安局'],
  ])('%s: %s', (_, asked, name) => expect(matched(asked, name, '某省清河市')).toBe(null))

  test('of names that are close the one with the fewest other characters comes first', async () => {
    const records = ['清河市教育局', '丰川市教育局'].map((name, number) => ({
      kind: '部门' as const,
      path: `/bureau-${number}/`,
      title: name,
      department: `bureau-${number}`,
      whose: name,
      year: 0,
      period: '',
      region: `某省${name.slice(0, 3)}`,
      amount: null,
      codes: [],
      parts: [],
      overYears: null,
    }))
    const files = new Map(sideIndex(records, ['部门']))
    const reader = await openSideIndex(async (name) => JSON.parse(files.get(name) ?? 'null'))
    expect((await ask(reader, '丰州市教育局')).near).toEqual(['丰川市教育局', '清河市教育局'])
    expect((await ask(reader, '清何市教育局')).near).toEqual(['清河市教育局', '丰川市教育局'])
  })

  test('what is close is still known as close', () => {
    const name = knownName({ name: '清河市教育局', initials: ['qhsjyj'] }, '某省清河市')
    expect(isNearName('丰川市教育局', name)).toBe(true)
    expect(isNearName('丰川市海关', name)).toBe(false)
  })
})

describe('an amount', () => {
  test.each([
    '9000万',
    '9000万元',
    '0.9亿',
    '90000000元',
    '九千万元',
    '90,000,000.00元',
    '9千万',
    '玖仟万元整',
    '玖仟萬圆',
  ])('%s is ninety million 元', (typed) => expect(readQuery(typed).amount).toBe(9_000_000_000n))

  test.each([
    '10万块',
    '十万块钱',
    '100000元整',
    '￥100,000.00',
    '¥100000',
    '人民币10万元',
    'RMB100000',
    '约10万元',
    '10万元左右',
    '合计十万元',
    '１０万圆',
  ])('%s is a hundred thousand 元', (typed) => expect(readQuery(typed).amount).toBe(10_000_000n))

  test('in Chinese numerals is read to its last place', () => {
    expect(amountAsked('三万五千元')).toBe(3_500_000n)
    expect(amountAsked('一亿二千零五万元')).toBe(12_005_000_000n)
    expect(amountAsked('十万')).toBe(10_000_000n)
    expect(amountAsked('叁佰贰拾元整')).toBe(32_000n)
    // Said of 35,000 and of 30,005.
    expect(amountAsked('三万五元')).toBe(null)
    expect(amountAsked('二百')).toBe(null)
    expect(amountAsked('一元化')).toBe(null)
  })

  test('without a unit, or finer than 分, it is none', () => {
    expect(amountAsked('9000')).toBe(null)
    expect(amountAsked('0.001元')).toBe(null)
  })

  test('of a text is found with its unit only, as a whole', () => {
    expect(amountsIn('预算149.9999万元，9000人，1亿元')).toEqual([149_999_900n, 10_000_000_000n])
  })
})

describe('as printed', () => {
  test.each([
    '[20805]',
    '［20805］',
    '【20805】',
    '（20805）',
    '208 05',
    '２０８０５',
    '科目编码20805',
    '编码 20805',
    '科目代碼：20805',
    '科目 20805',
    '20805款',
  ])('%s is the code 20805', (typed) => {
    expect(readQuery(typed)).toMatchObject({ plain: '20805', code: true })
  })

  test('a number of things is no code', () => {
    expect(readQuery('300项')).toMatchObject({ plain: '300项', code: false })
    expect(readQuery('208类').plain).toBe('208')
    expect(readQuery('规则GJ-208').plain).toBe('gj-208')
  })

  test('dots part the levels of a code, not the digits of a figure', () => {
    expect(dottedCode('205.02')).toBe('20502')
    expect(dottedCode('1205.02')).toBe(null)
  })

  test('a year in Chinese numerals is that year, other numerals are words', () => {
    expect(readQuery('二〇二二年预算').plain).toBe('2022年预算')
    expect(readQuery('二零二五年').plain).toBe('2025年')
    expect(readQuery('二0二二预算').plain).toBe('2022预算')
    expect(readQuery('二○二三年度').plain).toBe('2023年度')
    expect(readQuery('二十大').plain).toBe('二十大')
    expect(readQuery('二千二百二十二').plain).toBe('二千二百二十二')
  })
})

test('the letter of a character is that of its sound, other signs stay', () => {
  expect(initialsOf('正通铁合金abc2024')).toBe('ztthjabc2024')
  expect(initialsOf('安玉园')).toBe('ayy')
})
