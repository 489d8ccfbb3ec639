// The report of many disclosures at a glance: how often each rule speaks and in which documents, before anybody reads
// two thousand lines. What has to be mended before anything is built stands in full; the rest is counted here.

import { messageCodes, messages } from '../budget/messages.ts'
import type { LinePlace, Place } from '../budget/place.ts'
import type { Problem, Severity } from '../budget/problem.ts'
import { rules } from '../budget/rules/index.ts'
import { duties } from '../budget/rules/ledger.ts'
import { countText, report } from '../report.ts'

const severities: readonly Severity[] = ['错误', '不符', '提示']

/** So many documents are listed; a portal of thousands is asked for department by department. */
const shownDocuments = 40

const titles: ReadonlyMap<string, string> = new Map([
  ...messageCodes.map((code) => [code, messages[code].title] as const),
  ...duties.map(({ code, title }) => [code, title] as const),
  ...rules.map(({ code, title }) => [code, title] as const),
])

/** `data/<department>/<year>/<stage>/…` → `<department>/<year>/<stage>`; what belongs to no document is named by its file. */
const documentOf = ({ file }: Place): string => {
  const [root = '', department = '', year = '', stage = ''] = file.split('/')
  if ((root !== 'data' && root !== 'content') || !/^\d{4}$/.test(year)) return file
  return [department, year, stage].join('/')
}

const rank = ({ severity }: Problem): number => severities.indexOf(severity)

/** `提示 ZB-302 数值写明单位：12 条，在 3 份文件`, the gravest and most frequent first. */
const ruleLines = (problems: readonly Problem[]): readonly string[] =>
  [...Map.groupBy(problems, ({ severity, code }) => `${severity} ${code}`).values()]
    .toSorted((a, b) => {
      const [one, other] = [a[0], b[0]]
      if (one === undefined || other === undefined) return 0
      return rank(one) - rank(other) || b.length - a.length || (one.code < other.code ? -1 : 1)
    })
    .flatMap((held) => {
      const [first] = held
      if (first === undefined) return []
      const documents = new Set(held.map(({ place }) => documentOf(place))).size
      const title = titles.get(first.code) ?? ''
      return [
        `  ${first.severity} ${first.code} ${title}：${held.length} 条${documents > 1 ? `，在 ${documents} 份文件` : ''}`,
      ]
    })

const countsOf = (problems: readonly Problem[]): readonly number[] =>
  severities.map((severity) => problems.filter((problem) => problem.severity === severity).length)

/** `data/…：错误 0，不符 3，提示 42`, the documents with the most to answer first. */
const documentLines = (problems: readonly Problem[]): readonly string[] => {
  const documents = [...Map.groupBy(problems, ({ place }) => documentOf(place))]
    .map(([document, held]) => ({ document, counts: countsOf(held) }))
    .toSorted((a, b) => {
      const decisive = severities.findIndex((_, index) => a.counts[index] !== b.counts[index])
      return decisive === -1
        ? a.document < b.document
          ? -1
          : 1
        : (b.counts[decisive] ?? 0) - (a.counts[decisive] ?? 0)
    })
  const rest = documents.length - shownDocuments
  return [
    ...documents
      .slice(0, shownDocuments)
      .map(
        ({ document, counts }) =>
          `  ${document}：${severities.map((severity, index) => `${severity} ${counts[index] ?? 0}`).join('，')}`,
      ),
    ...(rest > 0 ? [`  另有 ${rest} 份，用 --department 逐个部门查看`] : []),
  ]
}

/**
 * The overview: `stopping` in full, as they keep data from being published, then counts by rule and by document, then
 * how to see everything.
 */
export const overview = (
  problems: readonly Problem[],
  stopping: readonly Problem[],
  locate: (place: Place) => LinePlace,
  outcome: string,
): string =>
  [
    ...(stopping.length === 0 ? [] : [report(stopping, locate, '下面是全部的条数。')]),
    ['按规则：', ...ruleLines(problems)].join('\n'),
    ['按文件：', ...documentLines(problems)].join('\n'),
    '每一条的位置、两侧的数和改法：npm run check -- --all（全部），--department <文件夹名>（一个部门），--rule <编号>（一种问题）',
    `${countText(problems)}${outcome}`,
  ].join('\n\n')
