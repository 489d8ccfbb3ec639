// The sum that a form's 资金 prints: the total row against its sources, column by column. Both kinds of forms use it.

import { termAbsenceOf } from '../absence.ts'
import { amountOf, cellPlace } from '../cell.ts'
import type { Disclosure } from '../disclosure.ts'
import {
  type Form,
  type FormKind,
  type FundColumn,
  type FundRow,
  type FundSource,
  fundColumnNames,
  fundColumnOrder,
  totalFunds,
} from '../project.ts'
import type { Equation, Term } from './equation.ts'
import { judgeEquation, termOperand } from './equation.ts'
import { formPosition, gapsOf, unknownBecause } from './form-subjects.ts'
import { type Judgement, type Subject, wordJudgement } from './rule.ts'

/** 其中 levels of government that add up to the fiscal row where a form prints both. */
const levels: readonly (FundSource | null)[] = ['central', 'provincial', 'local', 'superior', 'bond']

/** `1、一般公共预算` below `(一)财政拨款小计`. */
const numbered = /^\d+[、.．]/
const headsNumbered = /^[（(][一二三四五六七八九十]+[)）]|小计/u

/**
 * Ways to read which rows add up to the whole. 其中 may stand before every source or before the parts of one source,
 * and a form may print its whole twice; what a person would add up is the way that holds.
 */
const waysOf = (sources: readonly FundRow[]): readonly (readonly FundRow[])[] => {
  const rows = sources.filter(({ source }) => source !== 'total')
  const known = rows.filter(({ source }) => source !== null)
  const fiscal = known.some(({ source }) => source === 'fiscal')
  const usual = fiscal ? known.filter(({ source }) => !levels.includes(source)) : known
  const byLevel = known.filter(({ source }) => source !== 'fiscal')
  return [
    usual,
    known,
    rows,
    rows.filter(({ depth }) => depth === 0),
    rows.some(({ label }) => headsNumbered.test(label.trim()))
      ? rows.filter(({ label }) => !numbered.test(label.trim()))
      : [],
    byLevel.some(({ source }) => levels.includes(source)) ? byLevel : [],
  ].filter((way) => way.length > 0)
}

/** Whose money a label names: 当年财政拨款 is a source of 当年资金总额, 财政拨款 one of 资金总额. */
const scopeOf = ({ label }: FundRow): string =>
  /^(?:其中[:：]?)?(当年|本年|年度|中期|实施期|长期)/u.exec(label.replace(/\s/gu, ''))?.[1] ?? ''

/** The sources of one total where a form prints two of them and says before each source which one it is of. */
const sourcesOf = ({ funds }: Form, total: FundRow): readonly FundRow[] => {
  const several = new Set(funds.filter(({ source }) => source === 'total').map(scopeOf)).size > 1
  const own = funds.filter((row) => row.source !== 'total' && scopeOf(row) === scopeOf(total))
  const told = funds.some((row) => row.source !== 'total' && scopeOf(row) !== '')
  return several && told && own.length > 0 ? own : funds
}

/** True where rows that no list of sources holds carry money: nobody can say what they are part of. */
const hasUnknown = (form: Form, column: FundColumn): boolean =>
  form.funds.some(({ source, cells }) => source === null && (amountOf(cells[column])?.fen ?? 0n) !== 0n)

/** True where two rows of the whole print different amounts: the project's and the year's, say. */
const hasSeveralTotals = (form: Form, column: FundColumn): boolean =>
  new Set(
    form.funds.filter(({ source }) => source === 'total').flatMap(({ cells }) => amountOf(cells[column])?.fen ?? []),
  ).size > 1

const labelOf = (row: FundRow, column: FundColumn): string =>
  (column === 'period' && row.periodLabel !== '' ? row.periodLabel : row.label).replace(/^其中[:：]/, '')

const fundTerm = (form: Form, row: FundRow, column: FundColumn): Term => {
  const cell = row.cells[column]
  return {
    label: `${fundColumnNames[column]}“${labelOf(row, column)}”`,
    position: formPosition(form, '资金'),
    amount: cell?.kind === 'amount' ? cell.amount : null,
    absence: termAbsenceOf(cell),
    place: cell === undefined ? form.place : cellPlace(cell),
  }
}

const equation = (form: Form, total: FundRow, rows: readonly FundRow[], column: FundColumn): Equation => ({
  relation: '=',
  left: [fundTerm(form, total, column)],
  right: rows.filter((row) => row.cells[column] !== undefined).map((row) => fundTerm(form, row, column)),
  leftName: `${fundColumnNames[column]}“${labelOf(total, column)}”`,
  rightName: '各来源之和',
})

/** The whole against its sources in one column, and why a difference would prove nothing. */
export interface FundSum {
  readonly equation: Equation
  /** '' where a difference is one. */
  readonly doubt: string
  /** A row of 其中 that is more than the whole: wrong whatever its source is. */
  readonly over?: Term
}

const doubtOf = (disclosure: Disclosure, form: Form, column: FundColumn): string => {
  const gap = unknownBecause(gapsOf(disclosure, form, ['资金', `资金/${fundColumnNames[column]}`]))
  if (gap !== null) return gap.message
  if (hasUnknown(form, column)) return '资金里有程序不认识的来源，不知道它是总额的一部分还是别的来源的一部分'
  return hasSeveralTotals(form, column) ? '本表印了几个总额，各不相同，不知道来源是哪一个的' : ''
}

/**
 * Rows without those that are parts of the row above them: 财政拨款 70, of which 50 and 20 below it. A form may say so by
 * numbering or by indenting, which a transcription loses; two or more rows that come to the one above are its parts.
 */
const withoutParts = (rows: readonly FundRow[], column: FundColumn): readonly FundRow[] => {
  const kept: FundRow[] = []
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at]
    if (row === undefined) continue
    kept.push(row)
    const whole = amountOf(row.cells[column])?.fen ?? 0n
    let sum = 0n
    for (let next = at + 1; next < rows.length && whole !== 0n && sum < whole; next++) {
      sum += amountOf(rows[next]?.cells[column])?.fen ?? 0n
      if (sum === whole && next > at + 1) at = next
    }
  }
  return kept
}

const sumOf = (disclosure: Disclosure, form: Form, total: FundRow, column: FundColumn): FundSum => {
  const ways = waysOf(sourcesOf(form, total))
    .flatMap((rows) => [rows, withoutParts(rows, column)])
    .map((rows) => equation(form, total, rows, column))
    .filter(({ right }) => right.length > 0)
  const held = ways.find((one) => ['agree', 'hint'].includes(judgeEquation(one).verdict))
  const fallback = ways[0] ?? equation(form, total, [], column)
  const whole = amountOf(total.cells[column])?.fen ?? 0n
  const over = sourcesOf(form, total).find(
    (row) => row.depth > 0 && whole > 0n && (amountOf(row.cells[column])?.fen ?? 0n) > whole,
  )
  return {
    equation: held ?? fallback,
    doubt: doubtOf(disclosure, form, column),
    ...(over === undefined ? {} : { over: fundTerm(form, over, column) }),
  }
}

/** `(一)财政拨款小计` over `1、…`, `2、…`: the sum of the rows that are numbered below it. */
const subtotalsOf = (form: Form, column: FundColumn): readonly Equation[] =>
  form.funds.flatMap((row, index) => {
    if (!headsNumbered.test(row.label.trim()) || row.cells[column]?.kind !== 'amount') return []
    const after = form.funds.slice(index + 1)
    const end = after.findIndex(({ label }) => !numbered.test(label.trim()))
    const rows = after.slice(0, end < 0 ? after.length : end)
    // 其中 names some of the parts; a 小计 behind numbered rows is theirs, not that of the rows that follow.
    const partial = rows.some(({ label }) => label.includes('其中'))
    const behind = numbered.test((form.funds[index - 1]?.label ?? '').trim()) && !/^[（(]/.test(row.label.trim())
    return rows.length < 2 || partial || behind ? [] : [equation(form, row, rows, column)]
  })

/** A difference that proves nothing is 无法核对. */
export const judgeFunds = ({ equation: sum, doubt, over }: FundSum): Judgement => {
  const judged = judgeEquation(sum)
  const [whole] = judged.evidence
  if (['differ', 'unexecuted'].includes(judged.verdict) && doubt !== '' && over !== undefined && whole !== undefined)
    return wordJudgement('hint', `${over.label}作为其中的一项，大于${whole.label}`, [whole, termOperand(over)])
  return judged.verdict === 'differ' && doubt !== ''
    ? { ...judged, verdict: 'unexecuted', message: doubt, difference: '', differenceFen: null }
    : judged
}

/** One comparison a column that prints any amount; a form that prints no source has nothing to add up. */
export const fundSubjects = (disclosure: Disclosure, kind: FormKind): readonly Subject<FundSum>[] =>
  disclosure.forms
    .filter((form) => form.kind === kind)
    .flatMap((form) => {
      const totals = form.funds.filter(({ source }) => source === 'total')
      if (totals.length === 0) return withoutTotal(form)
      return fundColumnOrder.flatMap((column) => {
        const total = [totalFunds(form), ...totals].find((row) => row?.cells[column] !== undefined)
        const printed = form.funds.some((row) => row.cells[column]?.kind === 'amount')
        const sources = form.funds.some((row) => row.source !== 'total' && row.cells[column] !== undefined)
        const below = subtotalsOf(form, column).map((sum) => ({
          input: { equation: sum, doubt: doubtOf(disclosure, form, column) },
          position: formPosition(form, `资金/${fundColumnNames[column]}`),
          marks: [formPosition(form, '资金')],
          torn: [],
        }))
        if (total === undefined || !printed || !sources) return below
        return [
          {
            input: sumOf(disclosure, form, total, column),
            position: formPosition(form, `资金/${fundColumnNames[column]}`),
            marks: [formPosition(form, '资金')],
            torn: [],
          },
          ...below,
        ]
      })
    })

/** A form that prints money and no row that is known as its whole says so: nothing can be added up to it. */
const withoutTotal = (form: Form): readonly Subject<FundSum>[] => {
  const column = fundColumnOrder.find((one) => form.funds.some((row) => row.cells[one]?.kind === 'amount'))
  if (column === undefined) return []
  const none: Term = {
    label: '资金总额（各行里没有认出哪一行是总额）',
    position: formPosition(form, '资金'),
    amount: null,
    absence: 'missing',
    place: form.place,
  }
  const sources = form.funds.filter((row) => row.cells[column] !== undefined)
  const right = sources.map((row) => fundTerm(form, row, column))
  const equation: Equation = { relation: '=', left: [none], right, leftName: '资金总额', rightName: '各来源之和' }
  return [{ input: { equation, doubt: '' }, position: formPosition(form, '资金'), marks: [], torn: [] }]
}
