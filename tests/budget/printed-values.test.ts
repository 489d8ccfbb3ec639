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
  // 财政衔接资金, 基本公共卫生, 救助, 种薯 and the like of 山西, 安徽, 四川, 宁夏, 湖南 and 河北 (forms of 2018 to 2024).
  ['>=570元/人*月', '≥570元/人*月'],
  ['<=5300元/户', '≤5300元/户'],
  ['=23万元/个', '=23万元/个'],
  ['不少于12种', '≥12种'],
  ['每年12月底前', 'date'],
  ['2021年1月-12月', 'span'],
  ['12月底到位', 'date'],
  ['550万粒', '550万粒'],
  ['≥80M', '≥80M'],
  ['28.40元/株', '28.40元/株'],
  ['1500元/学期', '1500元/学期'],
  ['>=101人/次', '≥101人/次'],
  ['资金到位率达100%', '100%'],
  ['11月底完成100%', 'unread'],
  ['≤5‰', '≤5‰'],
  ['每周不少于2次', '≥2次每周'],
  ['每月1-2次', '1-2次'],
  ['2次/周', '2次每周'],
  ['24小时内', '≤24小时'],
  ['3个工作日内', '≤3个工作日'],
  ['较上年提高5个百分点', '增长5个百分点'],
  ['200余人', '>200人'],
  ['二十余次', '>20次'],
  ['1.2万余人次', '>1.2万人次'],
  ['5至10人', '5-10人'],
  ['3.5万m³', '3.5万m3'],
  ['50%-60%之间', '50-60%'],
  ['60%~80%', '60-80%'],
  ['百分之九十五', '95%'],
  ['百分百', '100%'],
  ['≥95%满意', '≥95%'],
  ['保持在95%以上', '≥95%'],
  ['控制在5%以内', '≤5%'],
  ['￥1200', '1200元'],
  ['按2万元/户', '2万元/户'],
  ['一年两次', '2次每年'],
  ['全年4次', '4次每年'],
  ['全年不少于4次', '≥4次每年'],
  ['200吨标煤', '200吨标煤'],
  ['20毫克/升', '20毫克/升'],
  ['2024年6月30日前竣工', 'date'],
  ['20240630前', 'date'],
  ['每月25日前发放', 'date'],
  ['2座，3公里', 'several'],
  ['>60,<80', 'several'],
  ['每亩120元', '120元每亩'],
  ['零上访', '0上访'],
  ['应助尽助', 'qualitative'],
  ['PM2.5≤35', 'unread'],
  ['三分之二以上', 'qualitative'],
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

test('a unit that says itself again in brackets is that unit', () => {
  const { reading } = readTarget({ value: '98', operator: '>=', unit: '%(百分比)', name: '符合条件申报对象覆盖率' })
  expect(reading).toMatchObject({ kind: 'number', operator: '≥', unit: '%' })
})
