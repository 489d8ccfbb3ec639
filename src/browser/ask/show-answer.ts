// Places an answer in the page: its table, its bars, how many rows there are. What it says is made in src/ask.
import type { Answer, AnswerCell } from '../../ask/answer.ts'
import type { Exact } from '../../ask/exact.ts'
import type { AskedColumn, Question } from '../../ask/question.ts'
import { element } from '../element.ts'

/** Rows that the page shows; the file has all. */
export const shownRows = 200
/** Rows that are placed before the answer is shown: laying out all of them takes as long as reading the file. */
const firstRows = 60
const shownBars = 20

/** The row's place on this very site: the file holds whole addresses where the portal knows its own. */
const here = (address: string): string => {
  const { pathname, hash } = new URL(address, location.href)
  return pathname + hash
}

const cellElement = (column: AskedColumn, cell: AnswerCell, first: boolean): HTMLElement => {
  if (column.kind === 'address')
    return element('td', cell.plain === '' ? [] : [element('a', '看原处', { href: here(cell.plain) })], {
      'data-label': column.heading,
    })
  const isNumber = column.kind !== 'text' && column.name !== '年度'
  return first
    ? element('th', cell.shown, { scope: 'row' })
    : element('td', cell.shown === '' ? '—' : cell.shown, {
        class: isNumber ? 'amount' : 'text',
        'data-label': column.heading,
      })
}

const rowElements = (question: Question, rows: Answer['rows']): readonly HTMLElement[] =>
  rows.map((row) =>
    element(
      'tr',
      question.columns.flatMap((column, index) => {
        const cell = row[index]
        return cell === undefined ? [] : [cellElement(column, cell, index === 0)]
      }),
    ),
  )

/** The table of the first rows; `goOn` appends the others that the page shows. */
export const answerTable = (
  question: Question,
  answer: Answer,
): { readonly table: HTMLTableElement; readonly goOn: () => void } => {
  const head = element(
    'tr',
    answer.headings.map((heading) => element('th', heading, { scope: 'col' })),
  )
  const body = element('tbody', rowElements(question, answer.rows.slice(0, firstRows)))
  const table = element(
    'table',
    [element('caption', question.title, { class: 'sr-only' }), element('thead', [head]), body],
    { class: 'plain ask-table' },
  )
  return { table, goOn: () => body.append(...rowElements(question, answer.rows.slice(firstRows, shownRows))) }
}

const drawing = (value: Exact, longest: number): SVGSVGElement => {
  const namespace = 'http://www.w3.org/2000/svg'
  const picture = document.createElementNS(namespace, 'svg')
  for (const [key, text] of Object.entries({
    viewBox: '0 0 100 1',
    preserveAspectRatio: 'none',
    'aria-hidden': 'true',
  }))
    picture.setAttribute(key, text)
  const bar = document.createElementNS(namespace, 'rect')
  const share = longest === 0 ? 0 : (Math.abs(Number(value.digits)) / 10 ** value.scale / longest) * 100
  for (const [key, text] of Object.entries({ x: '0', y: '0', height: '1', width: share.toFixed(2) }))
    bar.setAttribute(key, text)
  picture.append(bar)
  return picture
}

/** The bars of the first rows, each with its name and figure; none where there is nothing to compare. */
export const answerBars = (question: Question, answer: Answer): readonly HTMLLIElement[] => {
  const bars = answer.bars.slice(0, shownBars)
  const longest = Math.max(0, ...bars.map(({ value }) => Math.abs(Number(value.digits)) / 10 ** value.scale))
  const at = question.columns.findIndex(({ name }) => name === question.chart.value)
  return bars.map(({ label, value }, index) =>
    element('li', [
      element('span', label, { class: 'ask-label' }),
      drawing(value, longest),
      element('span', answer.rows[index]?.[at]?.shown ?? '', { class: 'ask-value' }),
    ] as readonly Node[]),
  )
}

/** What the bars show. */
export const barsCaption = (question: Question, answer: Answer): string => {
  const heading = question.columns.find(({ name }) => name === question.chart.value)?.heading ?? ''
  return answer.bars.length > shownBars ? `${heading}，前 ${shownBars} 行` : heading
}

/** How many rows there are, and how many are shown. */
export const countText = ({ rows }: Answer): string =>
  rows.length === 0
    ? '没有符合条件的行：已公开的文件中没有列出。可以换一个条件再试。'
    : rows.length > shownRows
      ? `共 ${rows.length} 行，下面是前 ${shownRows} 行；CSV 为全部。`
      : `共 ${rows.length} 行。`
