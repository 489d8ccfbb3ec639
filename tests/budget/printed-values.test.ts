// Shapes of indicator values that forms of many provinces print, each with the reading that a person gives it. Values of
// the five documents stand in readings.ts.
import { expect, test } from 'vitest'
import { decimalText } from '../../src/budget/decimal.ts'
import { readValue } from '../../src/budget/reading.ts'
import { readTarget } from '../../src/intake/indicator-reading.ts'

const spoken = (text: string): string => {
  const reading = readValue(text)
  if (reading.kind === 'number') {
    const { operator, number, unit, per, change } = reading
    return `${change}${operator}${decimalText(number)}${unit}${per === '' ? '' : `每${per}`}`
  }
  if (reading.kind === 'range') return `${decimalText(reading.from)}-${decimalText(reading.to)}${reading.unit}`
  return reading.kind
}

test.each([
  ['≥95%', '≥95%'],
  ['不低于95%', '≥95%'],
  ['95%及以上', '≥95%'],
  ['≤30万元', '≤30万元'],
  ['15-20人', '15-20人'],
  ['每季度一次', '1次每季度'],
  ['不少于三次', '≥3次'],
  ['3个月以内', '≤3个月'],
  ['1600元/亩', '1600元/亩'],
  ['2023年底', 'date'],
  ['≥13459.00(平方米)', '≥13459.00平方米'],
  ['=5.00(万人次)', '=5.00万人次'],
  ['=100.00(%)', '=100.00%'],
  ['═100%', '=100%'],
  ['≧735人次', '≥735人次'],
  ['>=20平方米', '≥20平方米'],
  ['<=475元/亩', '≤475元/亩'],
  ['90%以上(含90%)', '≥90%'],
  ['≥95%(含)', '≥95%'],
  ['100%(全覆盖)', '100%'],
  ['下降5%', '下降5%'],
  ['同比下降3%', '下降3%'],
  ['增长5.00%', '增长5.00%'],
  ['约200人次', '≈200人次'],
  ['近3000人', '≈3000人'],
  ['20%左右', '≈20%'],
  ['±5%', '±5%'],
  ['一百二十人', '120人'],
  ['三年以上', '≥3年'],
  ['优≥90%,良80%-90%', 'several'],
  ['2024年1-12月', 'span'],
  ['2022.03-2023.02', 'span'],
  ['20240331', 'date'],
  ['2021年12月底前', 'date'],
  ['4A级', 'grade'],
  ['零事故', '0事故'],
  ['0起', '0起'],
  ['完成主体工程70%', '70%'],
  ['打印机2台', '2台'],
  ['2km', '2km'],
  ['3500公斤', '3500公斤'],
  ['≥266米', '≥266米'],
  ['≥50厘米', '≥50厘米'],
  ['5元/人·天', '5元/人·天'],
  ['至少8次', '≥8次'],
  ['±3%以内', '±3%'],
  ['合格率≥95%', '≥95%'],
  ['按期完成率100%', '100%'],
  ['100%完成', '100%'],
  ['100%及时', '100%'],
  ['已完成100%', '100%'],
  ['增速6%以上', '增长≥6%'],
  ['0.5元/斤', '0.5元/斤'],
  ['490元/平米', '490元/平米'],
  ['300㎡', '300m2'],
  ['≤35μg/m3', '≤35μg/m3'],
  ['15-25℃', '15-25°C'],
  ['≥1项(次)', '≥1项'],
  ['3篇(部)', '3篇'],
  ['半年1次', '1次每半年'],
  ['每人每月500元', '500元每人·月'],
  ['“0”投诉', '0投诉'],
  ['每年12月', 'date'],
  ['2020年1月--2020年11月', 'span'],
  ['超上年2%', '增长2%'],
  ['次年1月', 'date'],
  ['各 1 次', '1次'],
  ['≤28.40/株', 'unread'],
  ['1:1', 'unread'],
  ['7×24小时', 'unread'],
  ['10%±2%', 'unread'],
  ['2期50人', 'unread'],
  ['不适用', 'notApplicable'],
  ['/', 'notApplicable'],
  ['—', 'notApplicable'],
  ['无此项', 'notApplicable'],
  ['指标2：', 'placeholder'],
  ['……', 'placeholder'],
  ['效果明显', 'qualitative'],
  ['严格执行相关制度规定', 'qualitative'],
  ['显著提升', 'qualitative'],
  ['≥20次以内', 'unread'],
  ['1/2', 'unread'],
  ['', 'blank'],
  ['原文残缺', 'torn'],
])('%s is read as %s', (text, meaning) => {
  expect(spoken(text)).toBe(meaning)
})

test('comparison, figure and unit of cells of their own are joined only to be read', () => {
  const cells = { value: '95', operator: '≥', unit: '%', name: '群众满意度' }
  const { joined, reading } = readTarget(cells)
  expect(joined).toBe('≥95%')
  expect(reading).toMatchObject({ kind: 'number', operator: '≥', unit: '%' })
})

test('what the cell lacks stands in brackets in the name', () => {
  const area = readTarget({ value: '12', operator: '', unit: '', name: '总面积（亩）' })
  expect(area.reading).toMatchObject({ kind: 'number', unit: '亩' })
  const rate = readTarget({ value: '90', operator: '', unit: '', name: '游客满意度（≥**%）' })
  expect(rate.reading).toMatchObject({ kind: 'number', operator: '≥', unit: '%' })
  const words = readTarget({ value: '12', operator: '', unit: '', name: '受益人口（户籍）' })
  expect(words.reading).toMatchObject({ kind: 'number', unit: '' })
})
