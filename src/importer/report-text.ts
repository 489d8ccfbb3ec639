// The report of an import as the command prints it and a clerk reads it: what was taken for what, what proves it, what
// was left, what is asked. Every figure in it has its place in the input.

import type { ImportReport, Leftover, Question, TableReport } from './import-report.ts'
import type { SourcePlace } from './source-document.ts'
import { standingWords } from './table-standing.ts'

/** `预算.xlsx 工作表“收入”B7`, `预算.pdf 第 3 页`, `说明.txt 第 12 行`. */
export const placeText = ({ file, sheet, cell, page, line }: SourcePlace): string =>
  [
    file,
    sheet === undefined ? '' : `工作表“${sheet}”`,
    page === undefined ? '' : `第 ${page} 页`,
    line === undefined ? '' : `第 ${line} 行`,
    cell ?? '',
  ]
    .filter((part) => part !== '')
    .join(' ')

const tableLines = (table: TableReport): readonly string[] => {
  const held = table.proofs.reduce((sum, proof) => sum + proof.held, 0)
  const broken = table.proofs.flatMap((proof) => proof.broken.map((each) => ({ ...each, rule: proof.rule })))
  const counted = held + broken.length
  const sums = counted === 0 ? '' : `（${counted} 处合计，${held} 处相符）`
  const left = table.cellsLeft === 0 ? '' : `，未录入 ${table.cellsLeft} 格`
  return [
    `${table.title === '' ? placeText(table.place) : table.title}：${table.takenFor}${table.why === '' ? '' : `，依据${table.why}`}`,
    `  ${placeText(table.place)}；${table.rows} 行，录入 ${table.cellsPlaced} 格${left}；${standingWords(table)}${sums}`,
    ...table.mended.map((text) => `  说明：${text}`),
    ...broken.slice(0, 5).map(({ rule, evidence, place }) => `  不符：${rule}：${evidence}（${placeText(place)}）`),
    ...(broken.length > 5 ? [`  另有 ${broken.length - 5} 处不符`] : []),
  ]
}

const questionLines = ({ id, text, choices, answer, place }: Question): readonly string[] => [
  `${text}（${placeText(place)}）`,
  answer === '' && choices.length === 0
    ? `  回答以后再导入一次，加上 --answer "${id}=……"`
    : answer === ''
      ? `  现按“${choices[0] ?? ''}”处理；要改为其他答案，加上 --answer "${id}=${choices[1] ?? choices[0] ?? ''}"`
      : `  按“${answer}”处理`,
]

const shown = 6

/** Leftovers by their reason, the first few with their words. */
const leftoverLines = (leftovers: readonly Leftover[], kind: Leftover['fate']['kind']): readonly string[] => {
  const groups = new Map<string, Leftover[]>()
  for (const leftover of leftovers) {
    if (leftover.fate.kind !== kind) continue
    const group = groups.get(leftover.fate.why)
    if (group === undefined) groups.set(leftover.fate.why, [leftover])
    else group.push(leftover)
  }
  return [...groups].flatMap(([why, group]) => [
    `${why}：${group.length} 处`,
    ...(kind === 'left'
      ? group
          .slice(0, shown)
          .map(({ place, text }) => `  ${placeText(place)}：${text.replace(/\s+/g, ' ').slice(0, 60)}`)
      : []),
    ...(kind === 'left' && group.length > shown ? [`  另有 ${group.length - shown} 处`] : []),
  ])
}

const part = (title: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : [title, ...lines, '']

/** The whole report, in parts that are left out where they are empty. */
export const importReportText = (report: ImportReport): string => {
  const { conservation: count } = report
  return [
    ...part(
      '没有读的文件',
      report.refused.flatMap(({ file, what, fix }) => [`${file}：${what}`, `  怎么办：${fix}`]),
    ),
    ...part('读到的部分', report.tables.flatMap(tableLines)),
    ...part('需要您回答', report.questions.flatMap(questionLines)),
    ...part('没有录入，请查看', leftoverLines(report.leftovers, 'left')),
    ...part('不必录入', leftoverLines(report.leftovers, 'furniture')),
    ...part('个人信息，已略去', leftoverLines(report.leftovers, 'dropped')),
    ...part(
      '读文件时的说明',
      report.remarks.map(({ text, place }) => `${text}（${placeText(place)}）`),
    ),
    ...(report.unfilled ? ['未填报：这是没有填写的模板，没有写出文件。'] : []),
    `读到 ${count.read} 处文字和数字：录入 ${count.placed}，不必录入 ${count.furniture}，略去 ${count.dropped}，未录入 ${count.left}；其中数字 ${count.amounts} 个：录入 ${count.amountsPlaced}，不必录入 ${count.amounts - count.amountsPlaced - count.amountsLeft}，未录入 ${count.amountsLeft}。`,
  ].join('\n')
}
