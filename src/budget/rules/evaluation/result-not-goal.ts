// PJ-308: the overall text of what was done says more than the goal in the past tense.

import { tornAt } from '../../disclosure.ts'
import { below, type KeyPlace } from '../../place.ts'
import { actualGoal, mainGoal } from '../../project.ts'
import { bare } from '../../wording.ts'
import { examplePlace } from '../example-form.ts'
import { evaluationBasis, noTolerance } from '../form-rule-text.ts'
import { formPosition, quoted, textOperand } from '../form-subjects.ts'
import { defineRule, type Judgement, wordJudgement } from '../rule.ts'
import { evaluationsOf } from '../score-sheet.ts'
import { commonCharacters } from '../similarity.ts'

interface ResultInput {
  readonly expected: string
  readonly actual: string
  readonly position: string
  readonly place: KeyPlace
  readonly actualPlace: KeyPlace
  /** What the disclosure declares lost in the texts; '' where nothing is. */
  readonly gap: string
}

/** The closing sentence that every form carries, 了 of the past tense, and the numbers of goals. */
const plain = (text: string): string =>
  bare(text.replace(/(?:\d{4}年)?(?:达到|达成|完成|实现)预期(?:目标|指标)/g, '').replace(/目标\d+[:：]/g, '')).replace(
    /了/g,
    '',
  )

/** A result of so few characters says that it is done and nothing else, unless it says how much. */
const shortest = 6

const saysHowMuch = (text: string): boolean => /\p{Script=Han}{2}[^\d]*\d[\d.,]*\p{L}/u.test(text.normalize('NFKC'))

const figuresIn = (text: string): readonly string[] =>
  text
    .normalize('NFKC')
    .replace(/20\d\d年/g, '')
    .match(/\d+(?:\.\d+)?/g) ?? []

/** `培训126人` beside `培训120人`: a figure that the goal does not hold says what was done. */
const namesOtherFigures = (expected: string, actual: string): boolean => {
  const planned = new Set(figuresIn(expected))
  return figuresIn(actual).some((figure) => !planned.has(figure))
}

const judge = ({ expected, actual, position, place, actualPlace, gap }: ResultInput): Judgement => {
  const evidence = [
    textOperand('预期目标', expected, position, place),
    textOperand('实际完成情况', actual, position, actualPlace),
  ]
  if (gap !== '') return wordJudgement('unexecuted', `文字残缺，不作判断：${gap}`, evidence)
  const [goal, done] = [plain(expected), plain(actual)]
  if (goal === '' || done === '') return wordJudgement('unexecuted', '预期目标或实际完成情况没有内容', evidence)
  if (done.length <= shortest && !saysHowMuch(actual))
    return wordJudgement('hint', `实际完成情况只写${quoted(actual)}，没有写实际做了什么、做了多少`, evidence)
  if (namesOtherFigures(expected, actual)) return wordJudgement('agree', '实际完成情况写了与预期目标不同的数', evidence)
  const shared = commonCharacters(done, goal)
  return shared * 10 >= done.length * 9
    ? wordJudgement(
        'hint',
        `实际完成情况 ${done.length} 字中 ${shared} 字与预期目标相同，没有写实际做了什么、做了多少`,
        evidence,
      )
    : wordJudgement('agree', '实际完成情况在预期目标之外另有内容', evidence)
}

const example = (expected: string, actual: string, gap = ''): ResultInput => ({
  expected,
  actual,
  position: '',
  place: examplePlace,
  actualPlace: examplePlace,
  gap,
})

export const resultNotGoal = defineRule<ResultInput>({
  code: 'PJ-308',
  title: '实际完成情况不只是重复预期目标',
  compares: '目标的实际完成情况，去掉“达到预期目标”一句和“了”字、编号后，看九成以上的字是否按顺序都在预期目标之中。',
  meaning: '把目标改成过去时再写一遍，没有告诉读者实际做了多少、效果如何。',
  tolerance: noTolerance,
  basis: evaluationBasis,
  related: ['PJ-306', 'PJ-307', 'ZB-601'],
  severity: '提示',
  fix: '写出实际完成的次数、户数、金额和效果',
  examples: [
    {
      shows: '照着目标写，而写了实际的数',
      input: example('举办培训2期，培训120人', '举办培训2期，培训126人'),
      verdict: 'agree',
    },
    { shows: '话短而写了做了多少', input: example('修路', '修路2公里'), verdict: 'agree' },
    {
      shows: '写了完成的数',
      input: example('开展产业推介和“双招双引”活动', '2023年纺织服装新签约亿元以上项目45个,2023年达到预期目标。'),
      verdict: 'agree',
    },
    {
      shows: '只加了“了”字',
      input: example('组织走访慰问,关心关爱退役军人。', '组织了走访慰问,关心关爱退役军人。2023年达到预期目标。'),
      verdict: 'hint',
    },
    {
      shows: '文字残缺',
      input: example('协同开展招商等活动', '展招商等活动', '起首文字未见，待核对原件'),
      verdict: 'unexecuted',
    },
  ],
  select: ({ disclosure }) =>
    evaluationsOf(disclosure).map((form) => {
      const position = formPosition(form, '目标')
      const torn = tornAt(disclosure, position)
      const [goal, result] = [mainGoal(form), actualGoal(form)]
      const [expected, actual] = [goal?.text ?? '', result?.text ?? '']
      const place = goal?.place ?? below(form.place, '目标')
      const actualPlace = result?.place ?? place
      return {
        input: { expected, actual, position, place, actualPlace, gap: torn[0]?.note ?? '' },
        position,
        marks: [],
        torn,
      }
    }),
  judge,
})
