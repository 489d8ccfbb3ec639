// What a disclosure holds, counted in one line of words.
import type { Disclosure } from '../../budget/disclosure.ts'

/** What a disclosure holds, in one line: `11张公开表、11张项目绩效目标`. */
export const holdings = (disclosure: Disclosure): string => {
  const targets = disclosure.forms.filter((form) => form.kind === 'target').length
  const evaluations = disclosure.forms.length - targets
  const parts = [
    disclosure.statements.length === 0 ? '' : `${disclosure.statements.length}张公开表`,
    targets === 0 ? '' : `${targets}张项目绩效目标表`,
    evaluations === 0 ? '' : `${evaluations}张项目绩效自评表`,
    disclosure.objectives === null ? '' : '部门整体绩效目标',
    disclosure.contents.length === 0 ? '' : '文字说明',
  ]
  return parts.filter((part) => part !== '').join('、')
}
