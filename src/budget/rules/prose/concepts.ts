// What the explanations call the figures of the statements: wordings of totals, kinds of spending and the parts of
// “三公”, each with the figures of the catalogue that they may mean. Looking the cells up is left to figures.ts.
import { statementDeclarations } from '../../statements/index.ts'
import { type ThreePublicPartId, threePublicPartIds } from '../../statements/three-public.ts'
import { squeezed } from '../../wording.ts'
import { type Concept, cellsOf, said, titlesOf, variants } from './concept.ts'
import { incomeConcepts } from './income-concepts.ts'

const partWords: Readonly<Partial<Record<ThreePublicPartId, readonly string[]>>> = {
  abroad: ['因公出国', '因公出国费', '因公出国(境)经费费'],
  vehicles: said('公务用车购置及运维费、公车购置及运行费、公务车购置及运行维护费、公务用车购置及运行维护'),
  purchase: said('公车购置费、公务用车购置支出'),
  running: said(
    '公务用车运行费用、公务用车运维费、公车运行费、公务车运行维护费、公务车用车运行费、公务用车运行维护、公务用车运行维护费用',
  ),
  total: [
    ...['三公经费', '三公经费财政拨款', '三公经费总额', '三公经费合计', '财政拨款三公经费', '财政拨款安排的三公经费'],
    ...said('一般公共预算三公经费、一般公共预算财政拨款三公经费、一般公共预算财政拨款安排的三公经费'),
    '一般公共预算及政府性基金财政拨款三公经费',
  ],
}

const partConcept = (part: ThreePublicPartId): Concept => ({
  id: `three-public-${part}`,
  words: variants(
    [
      ...titlesOf(statementDeclarations['three-public'], part).map((title) => squeezed(title)),
      ...(partWords[part] ?? []),
    ].filter((word) => word !== '合计' && word !== '总计'),
    [
      '预算',
      '预算数',
      '支出',
      '支出预算',
      '财政拨款预算',
      '财政拨款支出预算',
      '预算总额',
      '支出预算总额',
      '支出预算汇总数',
    ],
  ),
  cells: cellsOf(`three-public-${part}`),
  part,
})

/** Every figure that prose can be matched to, besides subjects by name and projects. */
export const concepts: readonly Concept[] = [
  {
    id: 'income-total',
    words: said('预算收入总计、收入预算总计、收入总计、收支总预算、收入支出总计、收支总计'),
    cells: cellsOf('income-total'),
  },
  {
    // 总收入 may or may not hold what was carried over.
    id: 'income-sum',
    words: said('预算收入、收入预算、总收入、预算总收入、收入预算总额、收入合计、收入总额、收入总预算、收支预算'),
    cells: [...cellsOf('income-current'), ...cellsOf('income-total')],
    loose: true,
  },
  {
    id: 'income-current',
    words: said('本年收入、本年收入合计、当年收入、本年预算收入'),
    cells: cellsOf('income-current'),
  },
  {
    id: 'expenditure-total',
    words: said('预算支出总计、支出预算总计、支出总计'),
    cells: cellsOf('expenditure-total'),
  },
  {
    id: 'expenditure-sum',
    words: said('预算支出、支出预算、总支出、预算总支出、支出预算总额、支出合计、支出总额、支出总预算'),
    cells: [...cellsOf('expenditure-current'), ...cellsOf('expenditure-total')],
    loose: true,
  },
  {
    id: 'expenditure-current',
    words: said('本年支出、本年支出合计、当年支出、本年预算支出'),
    cells: cellsOf('expenditure-current'),
  },
  {
    id: 'basic',
    words: variants(['基本支出'], ['预算']),
    cells: cellsOf('basic'),
  },
  {
    id: 'project',
    words: variants(['项目支出'], ['预算']),
    cells: cellsOf('project'),
  },
  {
    id: 'general-basic',
    words: variants(['一般公共预算基本支出', '一般公共预算财政拨款基本支出', '一般公共预算拨款基本支出'], ['预算']),
    cells: cellsOf('general-basic'),
  },
  {
    id: 'personnel',
    words: ['人员经费', '人员支出'],
    cells: cellsOf('personnel'),
  },
  {
    id: 'public-use',
    words: ['公用经费', '日常公用经费', '公用支出'],
    cells: cellsOf('public-use'),
  },
  {
    id: 'appropriation-income',
    words: said('财政拨款收支总预算、财政拨款收支预算、财政拨款收支总计、财政拨款收入支出总计、财政拨款收入总计'),
    cells: cellsOf('appropriation-income'),
  },
  {
    id: 'appropriation-income-sum',
    words: said('财政拨款收入预算、财政拨款总收入'),
    cells: [...cellsOf('appropriation-current'), ...cellsOf('appropriation-income')],
    loose: true,
  },
  {
    id: 'appropriation-current',
    words: said('当年拨款收入、当年财政拨款收入、本年拨款收入、本年财政拨款收入'),
    cells: cellsOf('appropriation-current'),
  },
  {
    id: 'appropriation-expenditure',
    words: ['财政拨款支出总计'],
    cells: cellsOf('appropriation-expenditure'),
  },
  {
    id: 'appropriation-spent',
    words: said('财政拨款支出预算、财政拨款总支出、财政拨款支出'),
    cells: [...cellsOf('appropriation-spent'), ...cellsOf('appropriation-expenditure')],
    loose: true,
  },
  {
    id: 'general',
    words: variants(
      said(
        '一般公共预算当年拨款、一般公共预算财政拨款支出、一般公共预算财政拨款总支出、一般公共预算拨款支出、一般公共预算支出、一般公共预算当年财政拨款、一般公共预算支出总计',
      ),
      ['预算', '总额'],
    ),
    cells: cellsOf('general'),
  },
  {
    id: 'fund',
    words: variants(
      said(
        '政府性基金支出、政府性基金预算支出、政府性基金拨款支出、政府性基金预算拨款支出、政府性基金预算财政拨款支出',
      ),
      ['预算'],
    ),
    // What comes in for a fund is spent: prose calls either by the same words.
    cells: [...cellsOf('fund'), ...cellsOf('income-fund')],
  },
  {
    id: 'state-capital',
    words: variants(
      said(
        '国有资本经营支出、国有资本经营预算支出、国有资本经营拨款支出、国有资本经营预算拨款支出、国有资本经营预算财政拨款支出',
      ),
      ['预算'],
    ),
    cells: [...cellsOf('state-capital'), ...cellsOf('income-state-capital')],
  },
  ...incomeConcepts,
  ...threePublicPartIds.map(partConcept),
]

/** Words of all concepts, the longest first, so that 一般公共预算基本支出 is not taken for 基本支出. */
export const conceptWords: readonly { readonly word: string; readonly concept: Concept }[] = concepts
  .flatMap((concept) => concept.words.map((word) => ({ word: squeezed(word), concept })))
  .sort((a, b) => b.word.length - a.word.length)

const byEnd = Map.groupBy(conceptWords, ({ word }) => word.at(-1))

/** Those that end as a phrase does, in the same order: it is held against a dozen words, not against all. */
export const conceptWordsEnding = (phrase: string): typeof conceptWords => byEnd.get(phrase.at(-1)) ?? []
