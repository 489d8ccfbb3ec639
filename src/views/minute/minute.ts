// “一分钟看懂”: what a disclosure says, in plain sentences made by rules. Every sentence names year and unit, and is
// left out or says 没有 where the data does not carry it; what the document's own words say is quoted, not retold.

import { missingInSentence } from '../../budget/absence.ts'
import { groupedDigits } from '../../budget/amount-text.ts'
import { type Department, departmentName } from '../../budget/archive.ts'
import type { Disclosure } from '../../budget/disclosure.ts'
import { currentBeside, factName, factOf } from '../../budget/facts/fact.ts'
import type { Review } from '../../budget/rules/review.ts'
import { stageNames } from '../../budget/stage.ts'
import { checksPath, statementPath } from '../words/address.ts'
import { checksQuestion, countChecks } from '../words/check-counts.ts'
import { countText } from '../words/count-text.ts'
import { type KeyFigure, keyFigures } from '../words/disclosure-figures.ts'
import { periodName } from '../words/period.ts'
import { changeLine } from './minute-change.ts'
import { executionLine } from './minute-execution.ts'
import { evaluationLines, largestLine, targetLines } from './minute-forms.ts'
import { type HundredPart, hundredOf } from './minute-hundred.ts'
import { type MinuteLine, minuteLine } from './minute-line.ts'
import { plainWords } from './minute-plain-words.ts'
import { type Statistics, statisticsLines } from './minute-statistics.ts'
import { threePublicLine } from './minute-three-public.ts'

/** The sentences of a page and, for a disclosure, each 100 元 in parts. */
export interface MinuteView {
  readonly title: string
  readonly note: string
  readonly lines: readonly MinuteLine[]
  readonly hundred: { readonly title: string; readonly note: string; readonly parts: readonly HundredPart[] } | null
}

const money = (figure: KeyFigure): string => `${figure.amount} ${figure.unit}`

/** Where a statement should print the total and does not. */
const missingTotal = (disclosure: Disclosure): MinuteLine => {
  const fact = [factOf(disclosure, 'expenditure-total'), factOf(disclosure, 'general')].find(
    ({ absence }) => absence !== 'unlisted',
  )
  if (fact?.stated === null && fact.statement !== null)
    return minuteLine(
      'total',
      '一共多少钱',
      `${periodName(disclosure)}的支出总计${missingInSentence[fact.absence]}，本站不作推算。`,
      { links: [{ label: fact.statement.entry.title, path: statementPath(disclosure, fact.statement.id) }] },
    )
  return minuteLine(
    'total',
    '一共多少钱',
    `这份公开文件没有收支总表，看不出整个部门${periodName(disclosure)}一共${disclosure.stage === 'budget' ? '安排' : '花了'}多少钱，只有下面这些项目。`,
  )
}

/** What the total holds beside the spending of the year, so that it is not taken for it. */
const carriedWords = (disclosure: Disclosure): string => {
  const current = currentBeside(disclosure, 'expenditure')
  return current?.stated == null
    ? ''
    : `；其中${factName(current)} ${groupedDigits(current.stated.text)} ${current.stated.unit}，其余结转下年或作结余分配`
}

const totalLineOf = (department: Department, disclosure: Disclosure, figures: readonly KeyFigure[]): MinuteLine => {
  const total = figures.find(({ id }) => id === 'total')
  if (total === undefined) return missingTotal(disclosure)
  const name = departmentName(department, disclosure.year)
  const verb = disclosure.stage === 'budget' ? '计划花' : '花出去'
  const whole = factOf(disclosure, 'expenditure-total').stated !== null
  const carried = carriedWords(disclosure)
  const meaning = whole && carried === '' ? `，就是这一年${verb}的全部钱` : carried
  return minuteLine(
    'total',
    '一共多少钱',
    `${name}${periodName(disclosure)}的${total.label}是 ${money(total)}${meaning}。`,
    { links: [{ label: '看这一行', path: total.path }] },
  )
}

const divisionLine = (disclosure: Disclosure, figures: readonly KeyFigure[]): readonly MinuteLine[] => {
  const basic = figures.find(({ id }) => id === 'basic')
  const project = figures.find(({ id }) => id === 'project')
  const parts = [
    basic === undefined ? '' : `基本支出（${plainWords.basic}）${money(basic)}`,
    project === undefined ? '' : `项目支出（${plainWords.project}）${money(project)}`,
  ].filter((part) => part !== '')
  if (parts.length === 0) return []
  return [minuteLine('division', '日常和办事', `${periodName(disclosure)}：${parts.join('，')}。`)]
}

const checkLine = (disclosure: Disclosure, review: Review | undefined): readonly MinuteLine[] => {
  if (review === undefined) return []
  const { executed, differ, hint, unexecuted } = countChecks(review)
  const links = [{ label: '逐项看核对结果', path: checksPath(disclosure) }]
  if (executed + unexecuted === 0) return [minuteLine('checks', checksQuestion, '没有可以核对的内容。', { links })]
  const found =
    differ + hint === 0
      ? '没有发现不符'
      : `${countText(differ)} 项不符，${countText(hint)} 项提示${differ > 0 ? '；数字不一致不等于违规，要看文件原件和部门的答复' : ''}`
  const rest = unexecuted === 0 ? '' : `另有 ${countText(unexecuted)} 项缺少内容，没有核对。`
  return [minuteLine('checks', checksQuestion, `本站核对了 ${countText(executed)} 项：${found}。${rest}`, { links })]
}

/** Each 100 元 of a disclosure in parts; `null` where it cannot be divided. */
export const hundredView = (disclosure: Disclosure, parts: readonly HundredPart[]): MinuteView['hundred'] =>
  parts.length === 0
    ? null
    : {
        title: `${periodName(disclosure)}每 100 元花在哪里`,
        note: '本站按各类支出占总计的比例折算成整元，凑足 100 元；比例和原数列在旁边。',
        parts,
      }

const noStatistics: Statistics = { populations: [], priceIndices: [] }

/** The sentences of one disclosure; `statistics` are those of the portal's settings. */
export const minuteView = (
  department: Department,
  disclosure: Disclosure,
  review: Review | undefined,
  statistics: Statistics = noStatistics,
): MinuteView => {
  const figures = keyFigures(disclosure)
  const hundred = hundredOf(disclosure)
  const hasTotal = figures.some(({ id }) => id === 'total')
  const lines = [
    totalLineOf(department, disclosure, figures),
    ...divisionLine(disclosure, figures),
    ...changeLine(department, disclosure),
    ...statisticsLines(department, disclosure, statistics),
    ...executionLine(department, disclosure),
    ...(hasTotal && hundred.parts.length === 0 ? [minuteLine('hundred', '每 100 元', `${hundred.reason}。`)] : []),
    ...largestLine(disclosure, hundred.parts),
    ...threePublicLine(department, disclosure),
    ...targetLines(disclosure),
    ...evaluationLines(disclosure),
    ...checkLine(disclosure, review),
  ]
  return {
    title: '一分钟看懂',
    note: `以上由本站按固定规则从这份${stageNames[disclosure.stage]}公开的数据生成；引号里是文件原话。`,
    lines,
    hundred: hundredView(disclosure, hundred.parts),
  }
}
