// Problems → the text a clerk reads: sorted, located, counted, with the state of the world at the end.
import type { LinePlace, Place } from './budget/place.ts'
import type { Problem, Severity } from './budget/problem.ts'
import { type UncheckedKind, uncheckedSentence } from './budget/rules/unchecked.ts'

const severities: readonly Severity[] = ['错误', '不符', '提示']

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** A problem with the line at which a clerk finds it. */
export interface LocatedProblem {
  readonly problem: Problem
  readonly at: LinePlace
}

/** By file, line, column, code, sentence: the order in which a clerk goes through a file. */
const inOrder = (a: LocatedProblem, b: LocatedProblem): number =>
  compareText(a.at.file, b.at.file) ||
  a.at.line - b.at.line ||
  a.at.column - b.at.column ||
  compareText(a.problem.code, b.problem.code) ||
  compareText(a.problem.what, b.problem.what)

const entryText = ({ problem, at }: LocatedProblem): string =>
  [
    `${at.file}:${at.line}:${at.column}: ${problem.severity} ${problem.code} ${problem.what}${at.cell === undefined ? '' : `（${at.cell} 格）`}`,
    ...problem.evidence.map((line) => `  ${line}`),
    `  怎么改：${problem.fix}`,
  ].join('\n')

/** `错误 1，不符 0，提示 2`. */
export const severityCounts = (problems: readonly Pick<Problem, 'severity'>[]): string =>
  severities
    .map((severity) => `${severity} ${problems.filter((problem) => problem.severity === severity).length}`)
    .join('，')

/** `共 3 条：错误 1，不符 0，提示 2。` */
export const countText = (problems: readonly Pick<Problem, 'severity'>[]): string =>
  problems.length === 0 ? '没有发现问题。' : `共 ${problems.length} 条：${severityCounts(problems)}。`

/**
 * What every command says of the published data: counts, what could not be checked by kind, and the drafts, which are
 * counted by themselves because a build leaves them out.
 */
export const publishedText = (
  published: readonly Pick<Problem, 'severity'>[],
  unchecked: readonly UncheckedKind[],
  drafts: number,
): string =>
  `${countText(published)}${uncheckedSentence(unchecked)}${drafts === 0 ? '' : `草稿 ${drafts} 份不公开，没有计入。`}`

/** The state of the world after `check`, which changes nothing; `stopsDraft` when a draft holds 不符. */
export const checkState = (problems: readonly Problem[], stopsDraft: boolean): string => {
  if (problems.some(({ severity }) => severity === '错误'))
    return '改正全部错误以后才能生成网站，已发布的网站没有变化。'
  if (stopsDraft) return '草稿中还有不符，请改正或核实后再公开，已发布的网站没有变化。'
  return problems.length === 0 ? '数据可以生成网站。' : '可以生成网站，不符与提示会随数据一起公开。'
}

/** Located and sorted as a report prints them: for machines that want the same order. */
export const sortProblems = (
  problems: readonly Problem[],
  locate: (place: Place) => LinePlace,
): readonly LocatedProblem[] => problems.map((problem) => ({ problem, at: locate(problem.place) })).sort(inOrder)

/** The state of the world after a build that stopped. */
export const notBuilt = '未生成网站，已发布的网站没有变化。'

/** The whole report, one block a file. `outcome` is the state of the world after the command, e.g. `notBuilt`. */
const reportOf = (problems: readonly LocatedProblem[], outcome: string): string => {
  const blocks = new Map<string, string[]>()
  for (const located of problems.toSorted(inOrder)) {
    const block = blocks.get(located.at.file) ?? []
    block.push(entryText(located))
    blocks.set(located.at.file, block)
  }
  const counts = countText(problems.map(({ problem }) => problem))
  return [...[...blocks.values()].map((block) => block.join('\n')), `${counts}${outcome}`].join('\n\n')
}

/** What is told where anything is 错误: the whole report, and that nothing was published. */
export const stoppedReport = (problems: readonly LocatedProblem[]): string =>
  `数据有误，已停止。\n\n${reportOf(problems, notBuilt)}`

/** The same of problems whose places are still to be looked up. */
export const report = (problems: readonly Problem[], locate: (place: Place) => LinePlace, outcome: string): string =>
  reportOf(sortProblems(problems, locate), outcome)
