// GJ-432: 机关运行经费 of the explanations is within 公用经费, the running costs that the table by 经济分类 prints.
import { amountOf } from '../../cell.ts'
import { type Disclosure, statementOf } from '../../disclosure.ts'
import { type Equation, exampleEquation, judgeEquation, roundingTolerance, type Term } from '../equation.ts'
import { defineRule, type RuleContext, type Subject } from '../rule.ts'
import { cellTerm } from '../terms.ts'
import {
  type AmountSaying,
  anchored,
  isStatement,
  type Paragraphs,
  paragraphsOf,
  type Saying,
  sayingName,
  sayingTerm,
} from './sayings.ts'

const names = ['机关运行经费', '公用经费'] as const

/** 类 of running costs: goods and services, debt, capital, other. */
const runningCosts = /^3(?:02|07|09|10|12|99)$/u

const publicUse = (disclosure: Disclosure): readonly Term[] => {
  const statement = statementOf(disclosure, 'basic')
  if (statement === undefined) return []
  const divided = statement.columns.some(({ id }) => id === 'publicUse')
  const column = divided ? 'publicUse' : 'total'
  return statement.lines
    .filter(({ code }) => runningCosts.test(code))
    .filter((line) => amountOf(line.cells[column]) !== null)
    .map((line) => cellTerm(statement, line, column))
}

const isOperating = (saying: Saying): saying is AmountSaying =>
  isStatement(saying) && saying.topic === 'three-public-operating' && saying.claim.role === 'actual'

/** Amounts that this rule holds against 公用经费. */
export const operatingHeld = ({ sayings }: Paragraphs, disclosure: Disclosure): readonly AmountSaying[] =>
  publicUse(disclosure).length === 0 ? [] : sayings.filter(isOperating)

const subjectsOf = (context: RuleContext): readonly Subject<Equation>[] => {
  const right = publicUse(context.disclosure)
  if (right.length === 0) return []
  return paragraphsOf(context)
    .flatMap(({ sayings }) => sayings)
    .filter(isOperating)
    .map((saying) =>
      anchored<Equation>(
        {
          relation: '≤',
          left: [sayingTerm(saying)],
          right,
          leftName: sayingName(saying),
          rightName: '基本支出表的公用经费',
        },
        saying,
      ),
    )
}

const example = (operating: string, use: string): Equation =>
  exampleEquation('≤', [[names[0], operating]], [[names[1], use]], names)

/** Across 元 and 万元. */
export const operatingSaid = defineRule<Equation>({
  code: 'GJ-432',
  title: '说明中的机关运行经费不大于公用经费',
  compares: '情况说明里的机关运行经费，与基本支出表中商品和服务支出、资本性支出等公用经费各类之和比较。',
  meaning:
    '机关运行经费是行政单位和参公单位的公用经费，是全部门公用经费的一部分或全部。大于公用经费，可能统计范围不同或写错。',
  tolerance: roundingTolerance,
  basis: ['预算法第十四条'],
  related: ['GJ-218', 'GJ-401'],
  severity: '不符',
  fix: '核对机关运行经费的统计范围，并与公用经费对照',
  examples: [
    { shows: '142.80 不大于 480.66', input: example('142.80', '480.66'), verdict: 'agree' },
    { shows: '反而更大', input: example('580.66', '480.66'), verdict: 'differ' },
    { shows: '只大在尾差之内', input: example('480.66', '480.7'), verdict: 'agree' },
    { shows: '只大半个末位', input: example('480.74', '480.7'), verdict: 'hint' },
    { shows: '公用经费为空白', input: example('142.80', ''), verdict: 'unexecuted' },
  ],
  select: subjectsOf,
  judge: judgeEquation,
})
