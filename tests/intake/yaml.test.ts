import { expect, test } from 'vitest'
import { parseYaml } from '../../src/intake/yaml.ts'
import { createLocator } from '../../src/intake/yaml-place.ts'
import { archiveWith, source } from './sources.ts'

const parse = (text: string) => parseYaml(source('a.yaml', text))

test('every value is read as the text that stands there', () => {
  const text = '金额: 235000.00\n编码: 0x10\n日期: 2024-02-01\n空:\n是: yes\n'
  expect(parse(text).value).toEqual({ 金额: '235000.00', 编码: '0x10', 日期: '2024-02-01', 空: '', 是: 'yes' })
})

test('a value that YAML would drop without a word is an error', () => {
  expect(parse('指标值: >500\n').problems.map(({ code }) => code)).toEqual(['GS-301'])
  expect(parse('名称: #1锅炉\n').problems.map(({ code }) => code)).toEqual(['GS-301'])
})

test('a value that YAML would cut without a word is an error at the cut, with the line as it should be', () => {
  for (const line of ['名称: 路灯维护 #2标段', '名称: 路灯维护 # 2标段', '指标值: &5 10个']) {
    const { value, problems } = parse(`标题: 甲\n${line}\n`)
    const [name, cut] = line.split(': ')
    expect(value).toBeNull()
    expect(problems.map(({ code }) => code)).toEqual(['GS-301'])
    expect(problems[0]?.place).toMatchObject({ line: 2 })
    expect(problems[0]?.fix).toContain(`${name}: "${cut}"`)
  }
})

test('a cut value in a list or between brackets is an error too', () => {
  for (const text of ['- 一 #二\n', '甲: [ 一 #二\n ]\n', '甲: { 乙: 一 #二\n }\n', '甲: 一\n  二 #三\n'])
    expect(parse(text).problems.map(({ code }) => code)).toEqual(['GS-301'])
})

test('a control character is named as what it is, at its place', () => {
  const { problems } = archiveWith({ 'data/lakeside-works/department.yaml': '说明: 甲\n名称: 乙\u0007丙\n' })
  expect(problems.map(({ code, place }) => [code, place])).toEqual([
    ['WJ-117', { file: 'data/lakeside-works/department.yaml', line: 2, column: 6 }],
  ])
})

test('lists within lists without end are one message', () => {
  for (const text of [`甲: ${'['.repeat(20_000)}`, `${'- '.repeat(20_000)}甲`, `${'{ 甲: '.repeat(20_000)}`]) {
    const { value, problems } = parse(text)
    expect(value).toBeNull()
    expect(problems.map(({ what }) => what)).toEqual([expect.stringContaining('一层套一层')])
  }
})

test('comments, block texts and quoted signs are read as they are meant', () => {
  const text = '# 说明\n甲: "一" # 注\n乙: |-\n  第一行: >5\n  第二行: #6\n丙: ">500"\n'
  expect(parse(text).problems).toEqual([])
  expect(parse(text).value).toEqual({ 甲: '一', 乙: '第一行: >5\n第二行: #6', 丙: '>500' })
})

test('a syntax error names its line and, where quotes would cure it, the line as it should be', () => {
  const [found] = parse('标题: 预算\n主管部门: [601]市局\n').problems
  expect(found?.place).toEqual({ file: 'a.yaml', line: 2, column: 12 })
  expect(found?.fix).toBe('给值加上英文双引号，写成 主管部门: "[601]市局"')
})

test('a key path leads to the value, to the key of a blank value or a list, and to the nearest parent otherwise', () => {
  const text = '资金:\n  - { 项: 合计, 年度: "12" }\n说明:\n'
  const locate = createLocator(source('a.yaml', text))
  const at = (path: readonly (string | number)[], key?: true): string => {
    const { line, column } = locate({ file: 'a.yaml', path, ...(key === undefined ? {} : { key }) })
    return `${line}:${column}`
  }
  expect(at(['资金', 0, '年度'])).toBe('2:18')
  expect(at(['资金', 0, '年度'], true)).toBe('2:14')
  expect(at(['说明'])).toBe('3:1')
  expect(at(['资金'])).toBe('1:1')
  expect(at(['资金', 0, '没有'])).toBe('2:5')
})

test('a key path leads to the sign of a block, to the quotes of a value and behind the dash of a blank item', () => {
  const text = '说明: >-  # 注 |\n\n  文字\n列表:\n  - 甲\n  -\n  - "乙\\n"\n𠀀: \'𠀀\'\n'
  const locate = createLocator(source('a.yaml', text))
  const at = (path: readonly (string | number)[]): string => {
    const { line, column } = locate({ file: 'a.yaml', path })
    return `${line}:${column}`
  }
  expect(at(['说明'])).toBe('1:5')
  expect(at(['列表', 0])).toBe('5:5')
  expect(at(['列表', 1])).toBe('6:4')
  expect(at(['列表', 2])).toBe('7:5')
  expect(at(['𠀀'])).toBe('8:4')
})

test('a file that cannot be read has no places but its beginning', () => {
  expect(createLocator(source('a.yaml', '项: [1'))({ file: 'a.yaml', path: ['项'] })).toMatchObject({
    line: 1,
    column: 1,
  })
})
