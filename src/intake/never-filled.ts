// A template that was never filled in: no amount anywhere, or crosses where the department's name belongs. It is not a
// disclosure of nothing, so it is refused at both stages.
import type { Disclosure } from '../budget/disclosure.ts'
import { readPassage } from '../budget/explanations/readable.ts'
import { isBlankIndicator, isPlaceholder } from '../budget/indicator.ts'
import { problem } from '../budget/messages.ts'
import type { Problem } from '../budget/problem.ts'
import type { Form } from '../budget/project.ts'
import { isBlank, type StatementId } from '../budget/statement.ts'

/** Crosses and asterisks that a template prints for a name; 某某 likewise. */
const cross = /[xX×✕＊*〇○]{2,}|某某/u

/** Statements that every department fills in; a blank fund statement alone says nothing. */
const everyones: readonly StatementId[] = ['summary', 'revenue', 'expenditure', 'appropriation', 'general']

/** An amount, not the price from which the template itself counts equipment: `单价100万元(含)以上设备`. */
const money = /(?<!(?:单价|单台|价值)(?:在)?[\d,.]*)\d[\d,.]*(?:亿元|万元|元)/u

/** `目标1：……`: what a template prints where the goal belongs. */
const goalPrompt = /^(?:目标|指标)?\s*\d*\s*[:：、.．]?[\s…⋯._—×xX]*$/u

const isSaid = (text: string): boolean =>
  text.split('\n').some((line) => !isPlaceholder(line) && !goalPrompt.test(line.normalize('NFKC')))

/** True for a form that anybody has written into: an amount, a goal, a text or the value of an indicator. */
const isFilled = (form: Form): boolean =>
  form.funds.some(({ cells }) => Object.values(cells).some(({ kind }) => kind !== 'blank')) ||
  [...form.paragraphs, ...form.goals].some(({ text }) => isSaid(text)) ||
  [...form.groups, ...form.periodGroups].some(({ indicators }) =>
    indicators.some(
      (row) => !isBlankIndicator(row) && (isSaid(row.value) || isSaid(row.actual) || !isPlaceholder(row.third)),
    ),
  )

const hasAmounts = ({ statements, forms, contents }: Disclosure): boolean =>
  statements.some((statement) => !isBlank(statement)) ||
  forms.some(isFilled) ||
  contents.some(({ passages }) => passages.some((passage) => money.test(readPassage(passage).text)))

/** Forms that print rows of money and no amount in any, a lone one too; where the text is torn nothing is told. */
const withoutMoney = (forms: readonly Form[]): readonly Problem[] => {
  const blank = forms.filter(
    (form) =>
      isFilled(form) &&
      form.funds.length > 0 &&
      form.funds.every(({ printed }) => printed.every(({ kind }) => kind === 'blank')),
  )
  const [first] = blank
  if (first === undefined) return []
  const more = blank.length === 1 ? '' : `等 ${blank.length} 张项目表`
  return [problem('GS-240', first.place, `“${first.name}”${more}印了资金各行，一个金额也没有`)]
}

/** What shows that a disclosure is a template: one message for its amounts, one for its name; forms without money. */
export const checkFilled = (disclosure: Disclosure): readonly Problem[] => {
  const { statements, forms, title, institutions, place } = disclosure
  const named = [title, ...institutions.map(({ name }) => name)].find((name) => cross.test(name))
  const unnamed =
    named === undefined
      ? []
      : [
          problem(
            'GS-221',
            { ...place, path: ['标题'] },
            `未填报：名称“${named}”里还是模板的“${cross.exec(named)?.[0] ?? ''}”`,
          ),
        ]
  const main = statements.filter(({ id }) => everyones.some((everyone) => everyone === id))
  const where = [
    ...(statements.length === 0 ? [] : [`${statements.length} 张公开表`]),
    ...(forms.length === 0 ? [] : [`${forms.length} 张项目表`]),
  ].join('、')
  const empty =
    main.length + forms.length > 0 && !hasAmounts(disclosure)
      ? [problem('GS-221', place, `未填报：${where}和情况说明里一个金额也没有`)]
      : []
  return [...unnamed, ...empty, ...(empty.length > 0 ? [] : withoutMoney(forms))]
}
