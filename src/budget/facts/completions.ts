// What an evaluation writes under 实际完成: of the rows that say anything, those that only say 达成预期 and tell no figure.
import type { Indicator } from '../indicator.ts'
import { type Form, indicatorsOf } from '../project.ts'
import { bare } from '../wording.ts'

/** Completion that says met and nothing else. */
const metWords =
  /^(?:已)?(?:达成|达到|完成|实现)(?:了)?(?:预期|年度|既定)?(?:指标|目标|效果|任务)?$|^(?:已)?(?:完成|达标|达成)$/
/** `达成预期指标` and nothing else. */
export const saysMet = ({ actual }: Indicator): boolean => metWords.test(bare(actual))

/** Rows of evaluations by what their completion says. */
export interface Completions {
  /** Rows whose completion says something. */
  readonly written: number
  /** Those of them that say 达成预期指标, 完成 and nothing else. */
  readonly bare: number
  /** Those of the latter whose target itself is 不适用, which the rule on completions leaves to another. */
  readonly inapplicable: number
}

/** Counted over the annual lists of all evaluations among the forms. */
export const completionsOf = (forms: readonly Form[]): Completions => {
  const written = forms
    .filter(({ kind }) => kind === 'evaluation')
    .flatMap(indicatorsOf)
    .filter(({ actual }) => actual !== '')
  const met = written.filter(saysMet)
  const inapplicable = met.filter(({ reading }) => reading.kind === 'notApplicable')
  return { written: written.length, bare: met.length, inapplicable: inapplicable.length }
}
