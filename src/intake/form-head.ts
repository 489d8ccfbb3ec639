// The printed headings of a form one by one: which are facts, goals, paragraphs, money or results, and which no list of
// headings holds. Lists and maps are left to the readers of their parts.

import type { FactRole, ParagraphRole, PartRole } from '../budget/form/heading-roles.ts'
import { partHeadings } from '../budget/form/heading-synonyms.ts'
import { type HeadingAliases, headingKey, roleOf } from '../budget/form/headings.ts'
import type { KeyPlace } from '../budget/place.ts'
import type { FormFact, FormGoal, FormParagraph } from '../budget/project.ts'
import { distance } from './distance.ts'
import { fundSource } from './funds.ts'
import type { Shape, YamlMap } from './map.ts'
import { partByColumns } from './part-by-columns.ts'

/** Keys that are ours and not printed. */
export const ownKeys: readonly string[] = [
  ...['表式', '表题', '年度行', '序号', '编号', '经办人信息', '计量单位', '承接', '列别名', '段落', '项目'],
]

/** A heading with what stands under it: of the form itself, or of the head that several projects share. */
export interface Printed {
  readonly heading: string
  readonly map: YamlMap
}

/** What a reading of the headings leaves for the rest. */
export interface Head {
  readonly facts: readonly FormFact[]
  readonly goals: readonly FormGoal[]
  readonly paragraphs: readonly FormParagraph[]
  /** Money printed in the head itself, as `资金总额（万元）: 100`. */
  readonly amounts: readonly Printed[]
  /** Lists and maps by what they are, and texts that state a result. */
  readonly parts: ReadonlyMap<PartRole, Printed>
  /** Further lists of indicators, where a form prints one below each of its goals. */
  readonly more: readonly Printed[]
  /** Headings that no list holds; a list or map among them stands as words. */
  readonly unknown: readonly Printed[]
}

/** Headings beside which a person's name or number is printed. */
const personHeading =
  /负责人|联系人|经办人|填报人|填表人|制表人|审核人|复核人|分管领导|主管领导|法定代表人|法人代表|联系电话|联系方式|手机|电话号码|办公电话|^电话$/

/** True for headings that name a person: what stands there is never read in. */
export const namesPerson = (heading: string): boolean => personHeading.test(headingKey(heading))

/** A text longer than this reads as a paragraph. */
const longestFact = 40

/** `第一行：…；第二行：…`: a list or map under a heading that is no part we know, as words. */
const flattened = (map: YamlMap, key: string): string => {
  const words = (value: unknown): string => {
    if (typeof value === 'string') return value.trim()
    if (Array.isArray(value)) return value.map(words).join('\n')
    if (typeof value !== 'object' || value === null) return ''
    return Object.entries(value)
      .map(([name, child]) => `${name}：${words(child)}`)
      .join('；')
  }
  return words(map.raw(key))
}

/** Headings that name money, and none that only count, date or number something. */
const namesMoney = (heading: string): boolean =>
  fundSource(heading) !== null ||
  (/(?:金额|资金|经费|投资|预算)$/u.test(headingKey(heading)) && !/科目|代码|编码|文号/u.test(heading))

const isAmount = (heading: string, text: string): boolean =>
  namesMoney(heading) && /^[¥￥]?[\d,，.．]+\s*(?:万元|亿元|元|万)?$/u.test(text.normalize('NFKC'))

/** `项目支出名称`, `转移支付名称`: a name of what the form is about, whatever it calls that. */
const namesProject = /^(?:项目|政策|专项|资金|支出|转移支付|课题|工程|任务)(?!.*(?:单位|部门|机构|指标|科目)).*名称$/u

/** What a fact is by its own last words, where no list holds its heading: `自治区主管部门`, `专项实施期`. */
const factWords: readonly (readonly [RegExp, FactRole])[] = [
  [/主管(?:部门|单位)$/u, 'authority'],
  [/(?:起止(?:时间|年限|日期)|实施(?:期|期限|周期)|建设(?:期|工期))$/u, 'duration'],
  [/属性$/u, 'attribute'],
  [/(?:财政部门|类型|类别|分类|性质|级次|科室|处室|地点|文号)$/u, 'category'],
]

/** The same of paragraphs: `专项概况`, `单位已有的保证专项实施的制度、措施`. */
const paragraphWords: readonly (readonly [RegExp, ParagraphRole])[] = [
  [/(?:项目|专项|资金|政策)(?:总体)?(?:概况|概述|简介|基本情况)$/u, 'overview'],
  [/立项(?:的)?依据$/u, 'ground'],
  [/(?:设立|立项|申报|实施)(?:的)?必要性$/u, 'necessity'],
  [/(?:设立|立项|申报|实施)(?:的)?可行性$/u, 'feasibility'],
  [/(?:保证|保障).*(?:制度|措施)$/u, 'safeguards'],
  [/实施(?:进度)?(?:计划|安排)$/u, 'schedule'],
  [/(?:审核|审查|审批|评审)意见$/u, 'review'],
]

const byWords = <Role>(heading: string, words: readonly (readonly [RegExp, Role])[]): Role | null =>
  words.find(([pattern]) => pattern.test(headingKey(heading)))?.[1] ?? null

const moneyUnitHeading = /^(?:计量|金额|资金|货币)?单位$/

const partOf = (heading: string, shape: Shape, aliases: HeadingAliases): PartRole | null => {
  const role = roleOf('part', heading, aliases)
  if (role === null) return null
  if (shape === 'text') return role === 'total' || role === 'execution' ? role : null
  if (shape === 'map') return role === 'indicators' || role === 'periodIndicators' || role === 'plan' ? null : role
  return role === 'execution' || role === 'total' ? null : role
}

interface Building {
  readonly facts: FormFact[]
  readonly goals: FormGoal[]
  readonly paragraphs: FormParagraph[]
  readonly amounts: Printed[]
  readonly parts: Map<PartRole, Printed>
  readonly more: Printed[]
  readonly unknown: Printed[]
}

const placeText = (printed: Printed, text: string, place: KeyPlace, into: Building, aliases: HeadingAliases): void => {
  const { heading } = printed
  const named = namesProject.test(headingKey(heading)) && !into.facts.some(({ role }) => role === 'name')
  const [listedFact, goal, listedParagraph] = [
    roleOf('fact', heading, aliases),
    roleOf('goal', heading, aliases),
    roleOf('paragraph', heading, aliases),
  ]
  const listed = listedFact !== null || goal !== null || listedParagraph !== null
  const fact = listedFact ?? (named ? 'name' : listed ? null : byWords(heading, factWords))
  const paragraph = listedParagraph ?? (listed ? null : byWords(heading, paragraphWords))
  if (fact !== null) into.facts.push({ heading, role: fact, text, place })
  else if (isAmount(heading, text)) into.amounts.push(printed)
  else if (goal !== null && text !== '') into.goals.push({ heading, role: goal, period: '', text, place })
  else if (paragraph !== null) into.paragraphs.push({ heading, role: paragraph, text, place })
  else {
    if (text !== '') into.unknown.push(printed)
    if (text.length > longestFact || text.includes('\n')) into.paragraphs.push({ heading, role: null, text, place })
    else into.facts.push({ heading, role: null, text, place })
  }
}

/** Sorts the headings of a form; nothing that is printed is left out. */
export const readHead = (printed: readonly Printed[], aliases: HeadingAliases): Head => {
  const into: Building = { facts: [], goals: [], paragraphs: [], amounts: [], parts: new Map(), more: [], unknown: [] }
  for (const one of printed) {
    const { heading, map } = one
    if (ownKeys.includes(heading) || namesPerson(heading)) continue
    const shape = map.shape(heading) ?? 'text'
    const part = partOf(heading, shape, aliases) ?? partByColumns(heading, map.raw(heading), aliases)
    if (part !== null && (!into.parts.has(part) || part === 'indicators')) {
      if (into.parts.has(part)) into.more.push(one)
      else into.parts.set(part, one)
      // `绩效指标(90分)`: what the heading says beside its name is kept.
      if (/[（(][^（）()]*\d[^（）()]*[）)]/.test(heading))
        into.facts.push({ heading: '栏目', role: 'remark', text: heading, place: map.at(heading) })
    } else if (moneyUnitHeading.test(headingKey(heading)) && shape === 'text') continue
    else if (shape === 'text') placeText(one, map.text(heading), map.at(heading), into, aliases)
    else placeText(one, flattened(map, heading), map.at(heading), into, aliases)
  }
  return into
}

/**
 * Lists whose columns say what they are under a heading that no list of headings holds, where a known one is a single
 * character away: 绩效指 for 绩效指标.
 */
export const misspeltParts = (head: Head, aliases: HeadingAliases): readonly (Printed & { readonly meant: string })[] =>
  [...head.parts].flatMap(([part, { heading, map }]) => {
    if (partOf(heading, map.shape(heading) ?? 'text', aliases) !== null) return []
    // `本年度绩效指标` and `项目年度绩效目标` are whole words of their own: a slip has lost a letter, or ends in none of them.
    const key = headingKey(heading)
    const whole = /(?:指标|目标|情况|资金)$/u.test(key)
    const meant = partHeadings[part]
      .split('|')
      .find((known) => distance(known, key) === 1 && (key.length < known.length || !whole))
    return meant === undefined ? [] : [{ heading, map, meant }]
  })

/** The text of a printed money unit, wherever the form prints it. */
export const printedMoneyUnit = (printed: readonly Printed[]): Printed | undefined =>
  printed.find(({ heading, map }) => moneyUnitHeading.test(headingKey(heading)) && map.shape(heading) === 'text')
