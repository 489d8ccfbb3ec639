// ZB-605: the sectional objectives of a department differ from one another, in goals and in indicators.
import type { Objectives, SectionalObjective } from '../../objectives.ts'
import { bare } from '../../wording.ts'
import { examplePlace } from '../example-form.ts'
import { noTolerance, targetBasis } from '../form-rule-text.ts'
import { quoted, textOperand } from '../form-subjects.ts'
import { defineRule, type Judgement, type Subject, wordJudgement } from '../rule.ts'
import { commonCharacters } from '../similarity.ts'

interface ObjectiveInput {
  readonly section: SectionalObjective
  readonly others: readonly SectionalObjective[]
}

/** Nine tenths of the characters in common: `全省` for `全市` makes no other goal. */
const alike = (a: string, b: string): boolean => {
  const [one, other] = [bare(a), bare(b)]
  return one.length >= 10 && commonCharacters(one, other) * 10 >= Math.max(one.length, other.length) * 9
}

const indicatorsWithin = (section: SectionalObjective, other: SectionalObjective): boolean => {
  const names = other.indicators.map(bare)
  return section.indicators.length >= 2 && section.indicators.every((indicator) => names.includes(bare(indicator)))
}

const repeats = (section: SectionalObjective, other: SectionalObjective): readonly string[] => [
  ...(alike(section.goal, other.goal) ? ['绩效目标相同'] : []),
  ...(indicatorsWithin(section, other)
    ? [section.indicators.length === other.indicators.length ? '绩效指标全部相同' : '绩效指标全部见于该项']
    : []),
  ...section.indicators.filter((indicator) => alike(indicator, other.goal)).map(() => '绩效指标照抄该项的绩效目标'),
]

const operands = ({ title, goal, indicators, place }: SectionalObjective) => [
  textOperand(`${title} 绩效目标`, goal, '', place),
  textOperand(`${title} 绩效指标`, indicators.join('；'), '', place),
]

const judge = ({ section, others }: ObjectiveInput): Judgement => {
  if (section.goal === '' && section.indicators.length === 0) return wordJudgement('unexecuted', '没有写绩效目标和指标')
  const found = others.map((other) => ({ other, says: repeats(section, other) })).find(({ says }) => says.length > 0)
  if (found === undefined) return wordJudgement('agree', '与前面各项不同', operands(section))
  return wordJudgement('hint', `${quoted(section.title)}与${quoted(found.other.title)}：${found.says.join('，')}`, [
    ...operands(section),
    ...operands(found.other),
  ])
}

const section = (title: string, goal: string, ...indicators: readonly string[]): SectionalObjective => ({
  title,
  goal,
  indicators,
  place: examplePlace,
})

const subjectsOf = (objectives: Objectives | null): readonly Subject<ObjectiveInput>[] =>
  objectives?.sections.map((one, index) => ({
    input: { section: one, others: objectives.sections.slice(0, index) },
    position: `objectives/${index + 1}`,
    marks: [],
    torn: [],
  })) ?? []

export const objectivesDiffer = defineRule<ObjectiveInput>({
  code: 'ZB-605',
  title: '各分项绩效目标互不重复',
  compares:
    '部门整体绩效目标的各分项，与排在它前面的分项比较：绩效目标九成以上的字相同，绩效指标全部见于另一项，或指标照抄另一项的目标。',
  meaning: '两项职责写同一个目标和同一组指标，至少有一项没有说出自己的目标；常见于复制后没有改。',
  tolerance: noTolerance,
  basis: targetBasis,
  related: ['ZB-601', 'ZB-606'],
  severity: '提示',
  fix: '按这一项职责另写目标和指标',
  examples: [
    {
      shows: '各写各的',
      input: {
        section: section('（二）', '完善工业协调推进机制，推进结构调整', '考核完成率', '工业增加值增长率'),
        others: [section('（一）', '采用新技术改造传统产业', '技改项目数量', '新产品数量')],
      },
      verdict: 'agree',
    },
    {
      shows: '目标一字不差，指标换了次序',
      input: {
        section: section('（五）', '依法做好监控化学品日常监管和行政许可审批', '培训人数', '监管覆盖率'),
        others: [section('（三）', '依法做好监控化学品日常监管和行政许可审批', '监管覆盖率', '培训人数')],
      },
      verdict: 'hint',
    },
    {
      shows: '指标都在另一项之中',
      input: {
        section: section('（七）', '妥善处理改制企业遗留问题', '处置准确率', '人员培训率'),
        others: [section('（四）', '保持优良电磁环境', '无线电安全率', '人员培训率', '处置准确率')],
      },
      verdict: 'hint',
    },
    { shows: '没有写', input: { section: section('（八）', ''), others: [] }, verdict: 'unexecuted' },
  ],
  select: ({ disclosure }) => subjectsOf(disclosure.objectives),
  judge,
})
