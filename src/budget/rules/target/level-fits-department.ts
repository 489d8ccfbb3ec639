// ZB-606: goals and indicators speak of the department's own area, not of a higher level or another kind of area.
import type { Region } from '../../archive.ts'
import type { KeyPlace } from '../../place.ts'
import { type Form, indicatorsOf, mainGoal } from '../../project.ts'
import { examplePlace } from '../example-form.ts'
import { noTolerance, targetBasis } from '../form-rule-text.ts'
import { formPosition, textOperand } from '../form-subjects.ts'
import { defineRule, type Judgement, type Subject, wordJudgement } from '../rule.ts'

interface LevelText {
  readonly label: string
  readonly text: string
  readonly position: string
  readonly place: KeyPlace
}

interface LevelInput {
  readonly texts: readonly LevelText[]
  /** `抚宁区`, `玉田县`, `安庆市`; '' when unknown. */
  readonly area: string
}

/** Words of areas by the ending of the department's own: a city may speak of its counties, nobody of what is above. */
const foreignWords: Readonly<Record<string, readonly string[]>> = {
  区: ['全省', '我省', '全市', '我市', '全县', '我县'],
  县: ['全省', '我省', '全市', '我市', '全区', '我区'],
  市: ['全省', '我省'],
  省: [],
}

/** Comparisons with the larger area are in order: 占全省的比重, 在全省的影响力, 居全省第四. */
const compared = (text: string, at: number): boolean =>
  /[占居列]$|高于$|低于$|入选$/.test(text.slice(0, at)) ||
  /^..的?(?:第|前列|平均|比重|影响|知名度|领先|率先|排名|会)/.test(text.slice(at))

const areaOf = ({ province, city, county }: Region): string => county || city || province

const wordsIn = (text: string, words: readonly string[]): readonly string[] =>
  words.filter((word) => {
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) if (!compared(text, at)) return true
    return false
  })

const judge = ({ texts, area }: LevelInput): Judgement => {
  const words = foreignWords[area.at(-1) ?? '']
  if (words === undefined) return wordJudgement('unexecuted', '部门的行政区划没有登记，无从比较')
  const found = texts.map((one) => ({ ...one, words: wordsIn(one.text, words) })).filter((one) => one.words.length > 0)
  const evidence = found.map(({ label, text, position, place }) => textOperand(label, text, position, place))
  const said = [...new Set(found.flatMap((one) => one.words))]
  return said.length === 0
    ? wordJudgement('agree', `没有写成别的地域（本部门在${area}）`)
    : wordJudgement('hint', `写作${said.map((word) => `“${word}”`).join('、')}，而本部门在${area}`, evidence)
}

const formTexts = (form: Form): readonly LevelText[] => [
  { label: '目标', text: mainGoal(form)?.text ?? '', position: formPosition(form, '目标'), place: form.place },
  ...indicatorsOf(form).map(({ number, third, description, value, place }) => ({
    label: `第 ${number} 行指标`,
    text: [third, description, value].filter((text) => text !== '').join(' '),
    position: formPosition(form, number),
    place,
  })),
]

const texts = (text: string): readonly LevelText[] => [{ label: '目标', text, position: '', place: examplePlace }]

const subject = (input: LevelInput, position: string): Subject<LevelInput> => ({ input, position, marks: [], torn: [] })

export const levelFitsDepartment = defineRule<LevelInput>({
  code: 'ZB-606',
  title: '目标写的是本地域',
  compares:
    '目标、分项目标和绩效指标中“全省、全市、全县、全区”等词，与部门所在的行政区划比较：区、县写“全省”“全市”，区写“全县”，市写“全省”的，作提示；“占全省的比重”“在全省的影响力”等比较的话除外。实际完成情况不在其中。',
  meaning: '县里的目标写成“提升全省传统产业水平”，可能是照抄上级文件。',
  tolerance: noTolerance,
  basis: targetBasis,
  related: ['ZB-605'],
  severity: '提示',
  fix: '改为本地域的说法，并核对目标是否本部门能够完成',
  examples: [
    { shows: '县写全县', input: { area: '示例县', texts: texts('协调全县信息安全保障体系建设') }, verdict: 'agree' },
    {
      shows: '市写在全省的影响力',
      input: { area: '示例市', texts: texts('进一步提升我市工业在全省的影响力') },
      verdict: 'agree',
    },
    { shows: '县写全省', input: { area: '示例县', texts: texts('提升全省传统产业水平') }, verdict: 'hint' },
    { shows: '区写全县', input: { area: '示例区', texts: texts('指导全县工业行业淘汰落后产能') }, verdict: 'hint' },
    { shows: '行政区划没有登记', input: { area: '', texts: texts('全省') }, verdict: 'unexecuted' },
  ],
  select: ({ department, disclosure }) => {
    const area = areaOf(department.region)
    const { objectives } = disclosure
    const overall: readonly Subject<LevelInput>[] =
      objectives === null
        ? []
        : [
            subject(
              {
                area,
                texts: [
                  { label: '总体绩效目标', text: objectives.overall, position: 'objectives', place: objectives.place },
                ],
              },
              'objectives',
            ),
          ]
    const sections = (objectives?.sections ?? []).map(({ title, goal, indicators, place }, index) => {
      const position = `objectives/${index + 1}`
      return subject(
        { area, texts: [{ label: title, text: [title, goal, ...indicators].join(' '), position, place }] },
        position,
      )
    })
    const forms = disclosure.forms.map((form) => subject({ area, texts: formTexts(form) }, formPosition(form)))
    return [...overall, ...sections, ...forms]
  },
  judge,
})
