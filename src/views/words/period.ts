// What a disclosure's year and stage are called in lists, sentences and the breadcrumb.
import type { Disclosure } from '../../budget/disclosure.ts'
import { stageNames } from '../../budget/stage.ts'

/** `2022年预算`: how a disclosure is named in lists and in the breadcrumb. */
export const periodName = (disclosure: Pick<Disclosure, 'year' | 'stage'>): string =>
  `${disclosure.year}年${stageNames[disclosure.stage]}`
