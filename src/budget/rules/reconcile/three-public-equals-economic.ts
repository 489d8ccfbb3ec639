// GJ-217: 出国, 接待, 购置 and 运行 of “三公” equal their economic categories where both tables print them.
import { type Disclosure, statementOf } from '../../disclosure.ts'
import { lineByCode } from '../../statement.ts'
import { type ThreePublicPartId, threePublicParts } from '../../statements/three-public.ts'
import { equalityExamples, pair, sameFigure } from '../comparison.ts'
import { type Equation, judgeEquation } from '../equation.ts'
import { defineRule, type Subject } from '../rule.ts'
import { cellTerm } from '../terms.ts'
import { partTerm } from '../three-public-terms.ts'

/** Economic categories of the parts: government classification (50x), then departmental (30x, 310). */
const categories: readonly (readonly [ThreePublicPartId, readonly string[]])[] = [
  ['abroad', ['50207', '30212']],
  ['reception', ['50206', '30217']],
  ['running', ['50208', '30231']],
  ['purchase', ['50303', '31013']],
]

const subjects = (disclosure: Disclosure): readonly Subject<Equation>[] => {
  const table = statementOf(disclosure, 'three-public')
  const basic = statementOf(disclosure, 'basic')
  if (table === undefined || basic === undefined) return []
  const parts = threePublicParts(table)
  return categories.flatMap(([id, codes]) => {
    const line = codes.map((code) => lineByCode(basic, code)).find((found) => found !== undefined)
    if (line === undefined || parts[id].cell === null) return []
    const [part, category] = [partTerm(table, parts[id]), cellTerm(basic, line, 'total')]
    // 三公 may be paid out of projects too, which the economic categories of running costs do not show.
    return [disclosure.stage === 'final' ? pair(category, part, { relation: '≤' }) : pair(part, category)]
  })
}

export const threePublicEqualsEconomic = defineRule<Equation>({
  ...sameFigure,
  code: 'GJ-217',
  title: '“三公”经费分项等于经济分类的同名款',
  compares:
    '“三公”经费表的出国、接待、购置、运行各项，与一般公共预算基本支出表中对应的经济分类款比较；两表都印出的才比较；决算中“三公”经费可以有一部分列在项目支出，因此只比较经济分类款不大于它。',
  meaning: '“三公”经费也可能有一部分列在项目支出，经济分类只反映基本支出，因此不同不一定有误，需要看口径说明。',
  related: ['GJ-105', 'GJ-106'],
  fix: '核对两表口径；口径不同的，在说明中写明项目支出列支了多少',
  examples: equalityExamples('“三公”经费表的公务接待费', '基本支出表的公务接待费'),
  select: ({ disclosure }) => subjects(disclosure),
  judge: judgeEquation,
})
