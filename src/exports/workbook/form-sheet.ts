// A project form as a worksheet in the order of the official form: project, money, goals, indicators, total.
import { tornWord } from '../../budget/cell.ts'
import { goalHeading } from '../../budget/form/goal-heading.ts'
import type { Form } from '../../budget/project.ts'
import { decimalAt, pointsAt, printedAt, printedNumberAt } from './amount-cell.ts'
import { indicatorRows, indicatorWidths } from './indicator-rows.ts'
import { type Sheet, type SheetRow, textAt } from './sheet.ts'

/** A label in the first column and its text across the others; nothing where the form prints nothing. */
const factRow = (width: number, label: string, text: string): readonly SheetRow[] =>
  text === '' ? [] : [[textAt(0, label, 'label'), textAt(1, text, 'text', { colspan: width - 1 })]]

const headingRow = (width: number, text: string): SheetRow => [textAt(0, text, 'head', { colspan: width })]

const fundRows = (form: Form, width: number): readonly SheetRow[] => {
  const columns = form.fundColumns
  const ownLabels = form.funds.some((row) => row.periodLabel !== '')
  const rest = Math.max(1, width - columns.length - (ownLabels ? 1 : 0))
  const at = (index: number): number => rest + (ownLabels ? 1 : 0) + index
  return [
    headingRow(width, `项目资金（${form.unit}）`),
    [
      textAt(0, '项', 'head', { colspan: rest }),
      ...(ownLabels ? [textAt(rest, '实施期项', 'head')] : []),
      ...columns.map(({ heading }, index) => textAt(at(index), heading === '' ? '金额' : heading, 'head')),
    ],
    ...form.funds.map((row) => [
      textAt(0, row.label, 'label', { colspan: rest }),
      ...(ownLabels ? [textAt(rest, row.periodLabel, 'text')] : []),
      ...columns.map((_, index) => printedAt(at(index), row.printed[index], 'text')),
    ]),
  ]
}

const executionRows = ({ execution }: Form, width: number): readonly SheetRow[] =>
  execution === null
    ? []
    : [
        [
          textAt(0, '预算执行', 'label', { colspan: width - 3 }),
          ...['分值', '执行率', '得分'].map((title, index) => textAt(width - 3 + index, title, 'head')),
        ],
        [
          textAt(0, '', 'text', { colspan: width - 3 }),
          pointsAt(width - 3, execution.weight),
          printedNumberAt(width - 2, execution.rate?.text ?? ''),
          pointsAt(width - 1, execution.score),
        ],
      ]

const planRows = ({ plan }: Form, width: number): readonly SheetRow[] =>
  plan.length === 0
    ? []
    : [
        headingRow(width, '资金支出计划'),
        ...plan.map(({ when, share }) => [
          textAt(0, when, 'label'),
          {
            ...printedNumberAt(1, share === 'torn' ? tornWord : share === null ? '—' : share.text),
            colspan: width - 1,
          },
        ]),
      ]

const totalRow = ({ total }: Form, width: number): readonly SheetRow[] =>
  total === null
    ? []
    : [
        [
          textAt(0, '总分', 'label', { colspan: width - 4 }),
          textAt(width - 4, '分值', 'head'),
          pointsAt(width - 3, total.weight),
          textAt(width - 2, '得分', 'head'),
          pointsAt(width - 1, total.score),
        ],
        ...factRow(width, '评价等级', total.grade),
      ]

const aboveRows = (form: Form, width: number): readonly SheetRow[] => [
  [textAt(0, form.title, 'title', { colspan: width })],
  ...(form.yearLine === '' ? [] : [[textAt(0, form.yearLine, 'caption', { colspan: width })]]),
  [
    textAt(0, form.institutionLine, 'caption', { colspan: width - 1 }),
    textAt(width - 1, `单位：${form.unit}`, 'right'),
  ],
]

const factRows = (form: Form, width: number): readonly SheetRow[] => [
  [textAt(0, '序号', 'label'), { ...decimalAt(1, { units: BigInt(form.order), scale: 0 }), colspan: width - 1 }],
  ...form.facts
    .filter(({ role }) => role !== 'institutionLine')
    .flatMap(({ heading, text }) => factRow(width, heading, text)),
  ...(form.clerkWithheld ? factRow(width, '经办人信息', '不予公开（个人信息保护）') : []),
]

const wordRows = (form: Form, width: number): readonly SheetRow[] => [
  ...form.paragraphs.flatMap(({ heading, text }) => factRow(width, heading, text)),
  ...form.goals.flatMap((goal) => factRow(width, goalHeading(form, goal), goal.text)),
]

/** The sheet of a form. */
export const formSheet = (form: Form, name: string): Sheet => {
  const widths = indicatorWidths(form)
  const width = widths.length
  return {
    name,
    widths,
    rows: [
      ...aboveRows(form, width),
      ...factRows(form, width),
      ...fundRows(form, width),
      ...executionRows(form, width),
      ...planRows(form, width),
      ...wordRows(form, width),
      ...indicatorRows(form, 'period'),
      ...indicatorRows(form, 'annual'),
      ...totalRow(form, width),
    ],
    head: null,
    landscape: true,
  }
}
