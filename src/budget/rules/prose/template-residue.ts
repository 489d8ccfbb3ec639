// GJ-411: words of a template that were not filled in or chosen from.

import type { Content } from '../../passage.ts'
import { contentPosition } from '../../position.ts'
import { defineRule, type Judgement, type Operand, type Subject, wordJudgement } from '../rule.ts'

interface Residue {
  readonly title: string
  readonly hits: readonly Operand[]
}

const patterns: readonly RegExp[] = [
  /(?:增加|增长|上升|提高|增)[（(](?:减少|下降|降低|减)[）)]|(?:减少|下降|降低|减)[（(](?:增加|增长|上升|提高|增)[）)]/g,
  /(?:增加|增长|上升)[/／](?:减少|下降)/g,
  /大[（(/／]?小[）)]?于|小[（(/／]?大[）)]?于|高[（(/／]低[）)]?于/g,
  /(?:[×＊*]{2,}|(?<![A-Za-z])[xX]{2,}(?![A-Za-z]))(?:万?元|年|个|单位|部门|局|项目|%|％)?|×+(?:万?元|年|个|项目|%|％)/g,
  /[（(]空[）)]|[（(][\s_]*[）)]|[【［[]\s*[】］\]]/g,
  /_{2,}|＿{2,}|…{2,}万元/g,
  /(?:占|增长|下降|增加|减少|上升)[\s]*(?:%|％|万元|亿元)(?=[，,。；;）)]|$)/g,
  /(?<![应须要可以别])列明(?=公务|国内|因公|具体|支出|金额)/g,
  /[（(](?:请|此处|如无)[^）)]{0,20}(?:填写|填报|说明|选择|删除)[^）)]{0,10}[）)]/g,
]

const hitsIn = (content: Content): readonly Operand[] =>
  content.passages.flatMap((passage) =>
    patterns.flatMap((pattern) =>
      [...passage.text.matchAll(pattern)].map((match) => ({
        label: passage.heading,
        text: `“${match[0]}”`,
        position: contentPosition(content.id),
        place: { ...passage.place, column: passage.place.column + match.index },
      })),
    ),
  )

const judge = ({ title, hits }: Residue): Judgement =>
  hits.length === 0
    ? wordJudgement('agree', `《${title}》没有发现未填的模板文字`)
    : wordJudgement(
        'hint',
        `《${title}》有 ${hits.length} 处像是没有填好的模板文字：${[...new Set(hits.map(({ text }) => text))].join('、')}`,
        hits,
      )

const example = (...texts: readonly string[]): Residue => ({
  title: '情况说明',
  hits: texts.map((text) => ({ label: '“三公”经费', text: `“${text}”`, position: '', place: null })),
})

const subjectOf = (content: Content): Subject<Residue> => ({
  input: { title: content.title, hits: hitsIn(content) },
  position: contentPosition(content.id),
  marks: [],
  torn: [],
})

/** One check a file, so that one careless template is one finding. */
export const templateResidue = defineRule<Residue>({
  code: 'GJ-411',
  title: '说明中没有未填的模板文字',
  compares:
    '在情况说明等文字中查找“增加（减少）”“大（小）于”“××”“XX万元”“占 %”“（空）”、空括号和下划线等没有选定或填写的地方。',
  meaning: '这类文字多是套用模板时留下的，读者无从知道究竟是增是减、是多少。',
  tolerance: '不涉及金额比较。',
  basis: [],
  related: ['GJ-410'],
  severity: '提示',
  fix: '填上实际的数字，或从几种说法里选定一种',
  examples: [
    { shows: '文字已经填好', input: example(), verdict: 'agree' },
    { shows: '留着“增加（减少）”和“XX万元”', input: example('增加（减少）', 'XX万元'), verdict: 'hint' },
  ],
  select: ({ disclosure }) => disclosure.contents.map(subjectOf),
  judge,
})
