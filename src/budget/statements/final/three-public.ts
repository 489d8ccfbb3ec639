// 财政拨款“三公”经费支出决算表: every part twice, 预算数 and 决算数, as pairs of columns or as two columns beside rows.
import type { StatementDeclaration } from '../../statement-declaration.ts'
import { threePublic } from '../three-public.ts'
import { inPhases } from './phases.ts'

/** The outcome keeps the ids of the budget's table; the budget beside it is `plan-<id>`. */
export const threePublicFinal: StatementDeclaration = {
  ...threePublic,
  titles: [
    '财政拨款“三公”经费支出决算表',
    '一般公共预算财政拨款“三公”经费支出决算表',
    '“三公”经费支出决算表',
    '“三公”经费及会议费、培训费支出决算表',
    '财政拨款“三公”经费支出情况表',
    '一般公共预算财政拨款“三公”经费情况表',
  ],
  meaning: '这张表说明因公出国（境）、公务接待、公务用车三件事年初打算花多少，实际花了多少。',
  columns: inPhases(threePublic.columns),
}
