// A form while it is being read: facts in the order in which they were printed, under the keys of the files of data/.

import type { Item } from '../../recognition.ts'
import type { GridCell, SourcePlace } from '../../source-document.ts'

/** A row of 资金: its label, the period's label where the form prints two sides, and amounts by heading. */
export interface FundDraft {
  readonly label: string
  readonly periodLabel: string
  readonly cells: readonly (readonly [heading: string, text: string])[]
}

/** An indicator with its levels. */
export interface IndicatorDraft {
  readonly half: number
  first: string
  second: string
  readonly cells: Map<string, string>
}

/** Everything read of one form. */
export interface FormDraft {
  title: string
  yearLine: string
  order: string
  unit: string
  institutionLine: string
  /** Key → text; a key printed twice keeps both texts. */
  readonly facts: Map<string, string>
  readonly funds: FundDraft[]
  execution: readonly (readonly [string, string])[]
  readonly goals: Map<string, string>
  plan: (readonly [when: string, share: string])[]
  readonly indicators: IndicatorDraft[]
  total: readonly (readonly [string, string])[]
  clerk: boolean
  /** Names of the halves of the indicators, when there are two: 实施期 and 年度. */
  halves: readonly string[]
  readonly place: SourcePlace
  readonly used: Set<Item>
  readonly dropped: Set<Item>
  readonly mended: string[]
  rows: number
}

/** A form of which nothing is known yet. */
export const emptyDraft = (place: SourcePlace): FormDraft => ({
  title: '',
  yearLine: '',
  order: '',
  unit: '',
  institutionLine: '',
  facts: new Map(),
  funds: [],
  execution: [],
  goals: new Map(),
  plan: [],
  indicators: [],
  total: [],
  clerk: false,
  halves: [],
  place,
  used: new Set(),
  dropped: new Set(),
  mended: [],
  rows: 0,
})

/** Adds a text under a key; what stands there already is kept before it. */
export const addTo = (map: Map<string, string>, key: string, text: string, joint = '\n'): void => {
  const before = map.get(key)
  map.set(key, before === undefined || before === '' ? text : text === '' ? before : before + joint + text)
}

/** Marks cells as read. */
export const use = (draft: FormDraft, ...cells: readonly { readonly cell: GridCell }[]): void => {
  for (const { cell } of cells) draft.used.add(cell)
}
