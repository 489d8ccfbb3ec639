// Shows the amounts of a page in another unit and gives the printed text back. Every part with `data-unit` says in
// which unit it is printed; its amounts and its words for the unit are read from the text itself.
import { convertedAmount } from './converted-amount.ts'

/** A piece of text with what the page printed there. */
interface Printed {
  readonly node: Text
  readonly text: string
  readonly unit: string
}

const amountPlaces = 'tbody td:not([class]), tfoot td.amount, .cell-amount, .amount:not(td, th)'
const unitPlaces = '.unit, .figure-unit, caption, :is(h2, h3, h4, h5)'

/** The first text of an element; notes and marks behind it are no part of the amount. */
const firstText = (element: Element): readonly Text[] =>
  [...element.childNodes].filter((node) => node instanceof Text && node.data.trim() !== '').slice(0, 1) as Text[]

const textsBelow = (element: Element): readonly Text[] =>
  [...element.childNodes].flatMap((node) =>
    node instanceof Text ? [node] : node instanceof Element && !node.matches('.amount') ? textsBelow(node) : [],
  )

const found = (places: string, texts: (element: Element) => readonly Text[]): readonly Printed[] =>
  [...document.querySelectorAll<HTMLElement>('[data-unit]')].flatMap((part) => {
    const unit = part.dataset.unit ?? ''
    // A part within a part speaks for itself.
    const own = [...part.querySelectorAll(places)].filter((element) => element.closest('[data-unit]') === part)
    return [...new Set(own.flatMap(texts))].map((node) => ({ node, text: node.data, unit }))
  })

const amounts = found(amountPlaces, firstText).filter(({ text, unit }) => convertedAmount(text, unit, unit) !== null)
const words = found(unitPlaces, textsBelow).filter(({ text, unit }) => text.includes(unit))

const note = document.querySelector('.unit-switch [role="status"]')

/** Shows every amount in `unit`; '' gives the printed text back. */
export const showIn = (unit: string): void => {
  for (const { node, text, unit: printed } of amounts)
    node.data = unit === '' || unit === printed ? text : (convertedAmount(text, printed, unit) ?? text)
  for (const { node, text, unit: printed } of words)
    node.data = unit === '' || unit === printed ? text : text.replace(printed, `${unit}，换算`)
  if (note !== null)
    note.textContent =
      unit === '' ? '' : `换算（计算）：表中金额按${unit}显示，只移动原文的小数点，原有数字一位不少。文字叙述仍为原文。`
}
