// The sum that a form's 资金 prints: the total row against its sources, column by column. Both kinds of forms use it.

import { cellPlace } from '../cell.ts'
import type { Disclosure } from '../disclosure.ts'
import { type Form, type FormKind, type FundColumn, type FundRow, fundColumnNames } from '../project.ts'
import type { Absence, Equation, Term } from './equation.ts'
import { exampleEquation, roundingTolerance } from './equation.ts'
import { formPosition } from './form-subjects.ts'
import type { RuleExample, Subject } from './rule.ts'

const columns: readonly FundColumn[] = ['annual', 'period', 'initial', 'adjusted', 'spent']

/** 其中 levels of government that add up to the fiscal row where a form prints both. */
const levels = ['central', 'provincial', 'local']

const sourcesOf = (form: Form): readonly FundRow[] => {
  const rows = form.funds.filter(({ source }) => source !== 'total')
  const fiscal = rows.some(({ source }) => source === 'fiscal')
  return fiscal ? rows.filter(({ source }) => !levels.includes(source ?? '')) : rows
}

const labelOf = (row: FundRow, column: FundColumn): string =>
  (column === 'period' && row.periodLabel !== '' ? row.periodLabel : row.label).replace(/^其中[:：]/, '')

const fundTerm = (form: Form, row: FundRow, column: FundColumn): Term => {
  const cell = row.cells[column]
  const absence: Absence =
    cell === undefined ? 'missing' : cell.kind === 'torn' || cell.kind === 'undisclosed' ? cell.kind : 'blank'
  return {
    label: `${fundColumnNames[column]}“${labelOf(row, column)}”`,
    position: formPosition(form, '资金'),
    amount: cell?.kind === 'amount' ? cell.amount : null,
    absence,
    place: cell === undefined ? form.place : cellPlace(cell),
  }
}

const equation = (form: Form, total: FundRow, column: FundColumn): Equation => ({
  relation: '=',
  left: [fundTerm(form, total, column)],
  right: sourcesOf(form)
    .filter((row) => row.cells[column] !== undefined)
    .map((row) => fundTerm(form, row, column)),
  leftName: `${fundColumnNames[column]}“${labelOf(total, column)}”`,
  rightName: '各来源之和',
})

/** One comparison a column that prints any amount; a form that prints no source has nothing to add up. */
export const fundSubjects = (disclosure: Disclosure, kind: FormKind): readonly Subject<Equation>[] =>
  disclosure.forms
    .filter((form) => form.kind === kind)
    .flatMap((form) => {
      const total = form.funds.find(({ source }) => source === 'total')
      if (total === undefined) return []
      return columns
        .filter(
          (column) =>
            form.funds.some((row) => row.cells[column]?.kind === 'amount') &&
            total.cells[column] !== undefined &&
            sourcesOf(form).some((row) => row.cells[column] !== undefined),
        )
        .map((column) => ({
          input: equation(form, total, column),
          position: formPosition(form, `资金/${fundColumnNames[column]}`),
          marks: [formPosition(form, '资金')],
          torn: [],
        }))
    })

/** What both rules say of themselves. */
export const fundRuleText = {
  compares:
    '项目表“资金”中的资金总额，与其下各来源（财政拨款或各级财政资金、上年结转、单位自筹、其他资金）之和逐列比较。',
  meaning: '总额与来源不等，可能漏填了一项来源，或总额没有随来源更新；究竟哪一边正确，要看批复的项目预算。',
  tolerance: roundingTolerance,
  severity: '不符',
  fix: '核对资金总额与各项来源，以批复的项目预算为准更正填错的一格',
} as const

const names: readonly [string, string] = ['资金总额', '各来源之和']

/** Equal, with zeros that allow no rounding; beyond; at the edge; blank. */
export const fundExamples: readonly RuleExample<Equation>[] = [
  {
    shows: '总额 12.00 等于财政拨款 12.00、结转 0.00、其他 0.00 之和',
    input: exampleEquation(
      '=',
      [['资金总额', '12.00']],
      [
        ['财政拨款', '12.00'],
        ['上年结转', '0.00'],
        ['其他资金', '0.00'],
      ],
      names,
    ),
    verdict: 'agree',
  },
  {
    shows: '其他资金空白，视为没有这一来源',
    input: exampleEquation(
      '=',
      [['资金总额', '124.93']],
      [
        ['财政资金', '124.93'],
        ['其他资金', ''],
      ],
      names,
    ),
    verdict: 'agree',
  },
  {
    shows: '总额比来源之和多 1 万元',
    input: exampleEquation(
      '=',
      [['资金总额', '31.00']],
      [
        ['财政拨款', '30.00'],
        ['上年结转', '0.00'],
      ],
      names,
    ),
    verdict: 'differ',
  },
  {
    shows: '两项来源各四舍五入，差末位一个单位',
    input: exampleEquation(
      '=',
      [['资金总额', '10.01']],
      [
        ['财政拨款', '5.00'],
        ['其他资金', '5.00'],
      ],
      names,
    ),
    verdict: 'hint',
  },
  {
    shows: '各来源均为空白，无从相加',
    input: exampleEquation(
      '=',
      [['资金总额', '12.00']],
      [
        ['财政拨款', ''],
        ['其他资金', ''],
      ],
      names,
    ),
    verdict: 'unexecuted',
  },
]
