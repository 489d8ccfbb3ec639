// What a cell of a form is: a label and of what, a level of indicators, a person's field. The words are those of the
// table of headings; this file only says how a printed cell is looked up in it.

import type { FactRole, IndicatorRole, ParagraphRole } from '../../../budget/form/heading-roles.ts'
import { headingKey, roleOf } from '../../../budget/form/headings.ts'

/** Keys of the files under which facts are written; other facts keep their printed heading. */
const factKeys: Readonly<Partial<Record<FactRole, string>>> = {
  name: '项目名称',
  projectCode: '项目编码',
  authority: '主管部门',
  institution: '实施单位',
  origin: '项目来源',
  attribute: '项目属性',
  duration: '项目期',
  institutionLine: '填报单位行',
  filed: '填报日期',
}

const paragraphKeys: Readonly<Partial<Record<ParagraphRole, string>>> = {
  purpose: '资金用途',
  overview: '项目概况',
  ground: '立项依据',
  necessity: '项目设立必要性',
  safeguards: '保证措施',
  schedule: '实施计划',
}

const indicatorKeys: Readonly<Partial<Record<IndicatorRole, string>>> = {
  first: '一级指标',
  second: '二级指标',
  third: '三级指标',
  value: '指标值',
  basis: '确定依据',
  actual: '实际完成值',
  weight: '分值',
  score: '得分',
  reason: '偏差原因',
}

const person =
  /负责人|联系人|经办人|填报人|填表人|制表人|审核人|复核人|分管领导|主管领导|法定代表人|法人代表|联系电话|联系方式|手机|电话号码|办公电话|^电话$|传真|邮箱/

/** True for a heading beside which a person or a telephone stands. */
export const namesPerson = (text: string): boolean => person.test(headingKey(text))

/** Facts that forms of some provinces print beside those of the table. */
const furtherFacts =
  /^(?:项目(?:性质|类别|类型|级次|状态|分类|等级|属地|地点|负责单位)|计划(?:开始|完成|结束)(?:日期|时间)|(?:开始|结束|完成)(?:日期|时间)|起始时间|终止时间|项目(?:开始|结束)时间|预算年度|支出方向|资金性质|评价(?:类型|方式|机构)|是否.{2,12}|功能科目.*|支出(?:功能|经济)分类.*|部门预算编码|单位编码|部门编码|所属(?:领域|行业))$/

/** Key under which a label's value is written, or null where the text is no label that we know. */
export const factKey = (text: string): string | null => {
  if (text.length > 40) return null
  const fact = roleOf('fact', text)
  if (fact !== null) return factKeys[fact] ?? headingKey(text)
  const paragraph = roleOf('paragraph', text)
  if (paragraph !== null) return paragraphKeys[paragraph] ?? headingKey(text)
  return furtherFacts.test(headingKey(text)) ? headingKey(text) : null
}

/** Key of a column of indicators; a heading without a role keeps its printed words. */
export const indicatorKey = (text: string): string => {
  const role = roleOf('indicator', text)
  return (role === null ? undefined : indicatorKeys[role]) ?? headingKey(text)
}

const brackets = /[（(]\s*(\d+(?:\.\d+)?)\s*(?:分|%)?\s*[)）]$/

/** `产出指标 (50 分)` → name and weight. */
export const levelOf = (text: string): { readonly name: string; readonly weight: string } => {
  const plain = text.replace(/\s+/g, '')
  const weight = brackets.exec(plain)?.[1] ?? ''
  return { name: plain.replace(brackets, ''), weight }
}

const first =
  /^(?:项目)?(?:产出|效益|效果|满意度|成本|投入|过程|决策|管理|实施效果|影响力|可持续发展能力|社会满意度)(?:类)?(?:指标|目标)?$/
const second =
  /^(?:数量|质量|时效|成本|(?:经济|社会|生态|环境|生态环境|政治|资源)(?:效益|影响|成本|效果)|可持续(?:影响力?|发展)?|(?:服务对象|社会公众|受益对象|受益群众|受益群体|公众|群众|社会|对象|服务|受众|满意)?(?:满意度?|满意程度)|能力建设|资金管理|项目管理|业务管理|项目立项|绩效目标|资金投入|组织实施|产出(?:数量|质量|时效|成本)|项目效益)(?:类)?(?:指标?)?等?$/

/** True for words that name a level above indicators. */
export const isFirstLevel = (text: string): boolean => first.test(levelOf(text).name)
/** True for words that name the level of 数量指标. */
export const isSecondLevel = (text: string): boolean => second.test(levelOf(text).name)

/** True for a title of a form. */
export const isFormTitle = (text: string): boolean => {
  const plain = text.replace(/\s+/g, '')
  return (
    plain.length >= 4 &&
    plain.length <= 90 &&
    /(?:绩效|目标|自评|评价|申报).*(?:表|报告)(?:[（(][^）)]*[)）])?(?:[（(]\d{4}年度?[)）])?$/.test(plain) &&
    !/[。；]/.test(plain)
  )
}

/** True for `（2023年度）`. */
export const isYearLine = (text: string): boolean => /^[（(]?\d{4}年度?[）)]?$/.test(text.replace(/\s+/g, ''))

/** 元 of `单位：元`, `金额单位：万元`; '' for anything else. */
export const unitLine = (text: string): string =>
  /^(?:金额|货币|计量)?单位[：:](?:人民币)?(万元|亿元|元)$/.exec(text.replace(/\s+/g, ''))?.[1] ?? ''

/** A unit in brackets behind a label. */
export const bracketUnit = (text: string): string =>
  /[（(](?:单位[：:])?(万元|亿元|元)[)）]/.exec(text.replace(/\s+/g, ''))?.[1] ?? ''

/** `471002 抚宁区工业信息管理局`: who filled the form, printed above it. */
export const isInstitutionLine = (text: string): boolean =>
  /^\d{3,9}\s*[\u4e00-\u9fff（）()]{3,40}$/.test(text.replace(/\s+/g, '')) ||
  /^(?:填报|编制|填表)?(?:单位|部门)[：:].{2,60}$/.test(text.trim())

/** True for a row `序号 | 3`: the place of the form among those of its document. */
export const isOrderRow = ([label = '', value = '', ...rest]: readonly string[]): boolean =>
  rest.length === 0 && headingKey(label) === '序号' && /^\d{1,3}$/.test(value.trim())
