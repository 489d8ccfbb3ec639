// How prose is divided: sentences, their parts between semicolons, the clause before a figure, where a reason begins
// and which year is spoken of. Knows punctuation and a few words, no figures.
import type { ClaimBase, ClaimRole } from './claim.ts'

/** A part of a sentence with its offset in the passage; `closes` when the sentence ends with it. */
export interface Part {
  readonly text: string
  readonly start: number
  readonly closes: boolean
}

/** Parts between `；`, `。` and line breaks; the closing sign stays with its part. */
export const segmentsOf = (text: string): readonly Part[] =>
  [...text.matchAll(/[^;。!?\n]+[;。!?\n]*/g)].map((match) => ({
    text: match[0],
    start: match.index,
    closes: /[。!?\n]/.test(match[0]),
  }))

const reasonPattern = /原因|由于|因为|主要系|主要是(?!用于)/

/** True when the words before `index` have begun to give a reason. */
export const afterReason = (text: string, index: number): boolean => reasonPattern.test(text.slice(0, index))

/** True when a reason begins a numbered list: `主要是：1.人员减少`. */
export const listsReasons = (text: string): boolean =>
  /(?:原因|由于|因为|主要系|主要是)[\s\S]*?[(]?[一1][)、.]/.test(text)

/**
 * True when a part carries on the list of reasons before it: `二是…`, or `（2）…` where the reasons are numbered.
 * `二、公务接待费支出数202万元` after an unnumbered reason is the next item of the text itself.
 */
export const sharedReason = (text: string, numbered: boolean): boolean =>
  /^\s*[二三四五六七八九]是/.test(text) || (numbered && /^\s*[(]?[二三四五六七八九2-9][)、.]/.test(text))

/** The words before a figure, back to the last comma, colon, pause or figure. */
export const clauseBefore = (text: string, start: number, previousEnd: number): string => {
  // 收、支总计 is one name.
  const before = text.slice(previousEnd, start).replaceAll('收、支', '收·支')
  return before
    .slice(Math.max(-1, ...[',', ':', '、', ';', '。'].map((sign) => before.lastIndexOf(sign))) + 1)
    .replaceAll('收·支', '收、支')
    .trim()
}

/** What a bare `为0` speaks of: the first clause of its part, `其中：因公出国（境）费用未安排，与2021年相同，为0`. */
export const topicOf = (text: string, start: number): string => {
  const clauses = text.slice(0, start).split(/[,:]/)
  const topic = clauses.find((clause) => clause.trim().length > 2) ?? ''
  return topic.replace(/(?:未安排|没有安排|无安排|未列支|预算)?(?:为|是)?$/, '').trim()
}

/** `比上年的5万元…`: the amount compared with is last year's. */
export const comparesWith = (clause: string): boolean =>
  /(?:(?<!对)比(?!较)|(?<!比)较|与)(?:上年(?!结转)|上一年|去年|\d{4}年)/u.test(clause)

/** What may stand between 比上年 and last year's amount: the year's own words and what the money is called. */
const amountNamed =
  /(?:度|年|初|末|同期|数|额|的|为|是|达|约|费|用|支出|收入|经费|资金|拨款|预算|决算|合计|总计|执行|完成|实际|安排|批复)$/u

/** `比上年减支5万元` in a word that nobody taught the program: it is not known what the amount is. */
export const comparesUnclearly = (clause: string): boolean =>
  comparesWith(clause) && !amountNamed.test(clause) && !/(?:上年|上一年|去年|\d{4}年)$/u.test(clause)

/** `年初预算为`, `支出预算数`: words of a budget, the names of the three budgets aside. */
export const namesBudget = (clause: string): boolean =>
  !clause.includes('决算') && /预算/.test(clause.replace(/一般公共预算|政府性基金预算|国有资本经营预算|预算单位/g, ''))

const yearMention = /(比|较|与|同|\()?((?<!加)上年(?!结转)|上一年|去年|\d{4}年)/g

/** `公务接待费由上年的15万元`: where an amount came from. */
export const cameFrom = /(?:由|从)(?:上年|上一年|去年|\d{4}年)[^,;。]*$/u

/** True for `减少到`, `增加为` right after the amount that it came from. */
export const leadsTo = (before: string, clause: string): boolean =>
  /^(?:增加|增长|上升|提高|减少|下降|降低|压减|压缩|调整|升|降|增|减)(?:到|至|为|成)$/u.test(clause) &&
  /(?:由|从)[^,;。]*(?:元|万|亿)\s*$/u.test(before)

/**
 * The year of figures under a heading that names another year than the document's (`2023年“三公”经费执行情况`): theirs, unless
 * they say otherwise. A heading on 部门预算 or 部门决算 of another year is a slip (GJ-425), and its figures are this year's.
 */
export const headedYear = (heading: string, year: number): 'current' | 'prior' | 'other' => {
  const years = [...heading.matchAll(/(?<![与比较同])(20\d\d)年/gu)].map((match) => Number(match[1]))
  const [last] = years.slice(-1)
  if (last === undefined || years.includes(year) || /部门|单位|公开/u.test(heading)) return 'current'
  return last === year - 1 ? 'prior' : 'other'
}

/** `截至2024年9月底`, `上半年`, `1-10月`: so far, not of the whole year. */
const soFar =
  /(?:截[至止][^,。;]{0,8}?(?<!\d)(?:\d|1[01])月|上半年|前[一二三]季度|(?:第?[一二三四]|前\d)个?季度|(?<!\d)1[-—–~至](?:[2-9]|1[01])月)(?!.*(?:全年|年度))/u

/**
 * The year that an amount after `before` speaks of: the last one named, unless it is only compared with (`比2021年`)
 * or explained in brackets.
 */
export const yearSpokenOf = (
  before: string,
  year: number,
  headed: 'current' | 'prior' | 'other' = 'current',
): 'current' | 'prior' | 'other' => {
  if (soFar.test(before)) return 'other'
  const last = [...before.matchAll(yearMention)].filter((match) => match[1] === undefined).at(-1)?.[2]
  if (last === undefined) return headed
  if (last === `${year}年`) return 'current'
  return last === `${year - 1}年` || !/\d/.test(last) ? 'prior' : 'other'
}

const comparison =
  /同比|(?:(?<!对)比(?!较|重|例)|(?<!比)较|与|同)(?:(上年度?|上一年度?|去年|(\d{4})年度?)(?:同期)?)?((?:年初|全年|年度|调整后?)?(?:支出)?预算)?/gu

/**
 * What the last comparison before a change compares with: `比上年`, `同比` → last year; `较年初预算数` → this year's
 * budget, and so is a year's own budget in a 决算; `比2019年` → something else. Without a comparison it is last year.
 */
export const changeBase = (before: string, { year, stage }: { year: number; stage: 'budget' | 'final' }): ClaimBase => {
  const found = [...before.matchAll(comparison)].filter(
    ([whole, named, , budget]) => whole === '同比' || named !== undefined || budget !== undefined,
  )
  const last = found.at(-1)
  if (last === undefined || last[0] === '同比') return 'prior'
  const [, named, digits, budget] = last
  if (named === undefined) return 'plan'
  if (digits === String(year)) return budget === undefined ? 'other' : 'plan'
  if (digits !== undefined && digits !== String(year - 1)) return 'other'
  return budget !== undefined && stage === 'final' ? 'other' : 'prior'
}

/** Which budget an amount of a 决算 speaks of, by the words right before it. */
export const roleOf = (clause: string): ClaimRole =>
  !namesBudget(clause) ? 'actual' : /调整|全年/u.test(clause) ? 'adjusted' : 'plan'
