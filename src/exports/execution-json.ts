// The page 从年初预算到决算 as JSON: the figures as printed with where they stand, what is computed beside them, and the
// department's own reasons.
import type { ExecutionView } from '../views/execution/execution.ts'
import type { ExecutionFigure, ExecutionItem, ExecutionReason } from '../views/execution/execution-figures.ts'
import { type Json, jsonLines } from './json-lines.ts'
import { permanent, type SiteAddress } from './site-address.ts'

type AddressOf = (path: string) => string

const levels = 4

const figureJson = (figure: ExecutionFigure, address: AddressOf): Json =>
  figure.path === '' && figure.from === '' && figure.text === '未印出'
    ? null
    : { text: figure.text, from: figure.from, address: figure.path === '' ? '' : address(figure.path) }

const reasonJson = (reason: ExecutionReason | null, address: AddressOf): Json =>
  reason === null ? null : { quote: reason.quote, heading: reason.label, address: address(reason.path) }

const itemJson = (item: ExecutionItem, address: AddressOf): Json => ({
  code: item.code,
  name: item.name,
  use: item.use,
  initial: figureJson(item.plan, address),
  adjusted: figureJson(item.adjusted, address),
  final: figureJson(item.spent, address),
  difference: item.difference,
  printedRate: item.printedRate,
  computedRate: item.rate,
  reason: reasonJson(item.reason, address),
  moved: item.moved,
})

/** The file at `…/execution/execution.json`. */
export const executionJson = (view: ExecutionView, site: SiteAddress): string => {
  const address: AddressOf = (path) => permanent(site, path)
  return jsonLines(
    {
      title: view.documentTitle,
      address: address(view.path),
      sentence: view.sentence,
      unit: view.unit,
      whole: itemJson(view.whole, address),
      classes: view.classes.map((own) => ({
        code: own.code,
        name: own.name,
        initial: figureJson(own.plan, address),
        final: figureJson(own.spent, address),
        difference: own.difference,
        computedRate: own.rate,
        mover: own.mover,
        reason: reasonJson(own.reason, address),
        items: own.items.map((item) => itemJson(item, address)),
      })),
      notes: view.notes.map(({ heading, meaning, items }) => ({
        heading,
        meaning,
        items: items.map((item) => itemJson(item, address)),
      })),
      published: view.published.map(({ name, here, there, difference }) => ({
        name,
        here: figureJson(here, address),
        there: figureJson(there, address),
        difference,
      })),
    },
    levels,
  )
}
