// YW-301: a document calls its department by one name. A duty of the ledger and a rule at once.
import type { DepartmentName } from '../../archive.ts'
import { type DutyJudgement, defineDuty, outcome } from '../obligation.ts'
import { defineRule, type Judgement, type Operand, type RuleContext, wordJudgement } from '../rule.ts'

interface Names {
  readonly names: readonly Pick<DepartmentName, 'name' | 'source'>[]
  /** The title as printed; '' when it is ours. */
  readonly title: string
  readonly evidence: readonly Operand[]
}

const namesOf = ({ department, disclosure }: RuleContext): Names => {
  const names = department.names.filter(({ years }) => years.includes(disclosure.year))
  return {
    names,
    title: disclosure.titlePrinted ? disclosure.title : '',
    evidence: names.map(({ name, source }) => ({
      label: source === '' ? '部门名称' : source,
      text: name,
      position: disclosure.titlePrinted && disclosure.title.includes(name) ? '标题' : '',
      place:
        disclosure.titlePrinted && disclosure.title.includes(name)
          ? { ...disclosure.place, path: ['标题'] }
          : department.place,
    })),
  }
}

const describe = ({ names, title }: Names): string => {
  const cover = names.find(({ name }) => title.includes(name))
  const others = names.filter((one) => one !== cover)
  return cover === undefined
    ? `同一年度印出 ${names.length} 个部门名称：${names.map(({ name }) => `“${name}”`).join('、')}`
    : `标题作“${cover.name}”，${others.map(({ name, source }) => `${source === '' ? '别处' : source}作“${name}”`).join('，')}`
}

const judge = (input: Names): Judgement => {
  if (input.names.length === 0) return wordJudgement('unexecuted', '没有记录这一年度所印的部门名称')
  return input.names.length === 1
    ? wordJudgement('agree', `部门名称一致：“${input.names[0]?.name ?? ''}”`, input.evidence)
    : wordJudgement('hint', describe(input), input.evidence)
}

const outcomes = { agree: '合格', hint: '待人工判断', differ: '待人工判断', unexecuted: '无法核对' } as const

const judgeDuty = (context: RuleContext): DutyJudgement => {
  const { verdict, message } = judge(namesOf(context))
  return outcome(outcomes[verdict], message)
}

const meaning = '同一份文件里部门名称应当一致。名称不同，可能是漏字，也可能是机构改革前后的名称并用；请人判断。'

/** The row of the ledger. */
export const oneNameDuty = defineDuty({
  code: 'YW-301',
  title: '部门名称前后一致',
  heading: '真实性',
  basis: [],
  meaning,
  judge: judgeDuty,
})

const example = (...names: readonly string[]): Names => ({
  names: names.map((name, index) => ({ name, source: index === 0 ? '封面' : '正文' })),
  title: `${names[0] ?? ''}2022年度部门预算公开`,
  evidence: names.map((text) => ({ label: '部门名称', text, position: '', place: null })),
})

/** The same matter as a finding. */
export const oneName = defineRule<Names>({
  code: 'YW-301',
  title: '部门名称前后一致',
  compares: '同一年度文件的标题、正文和各表所印的部门名称互相比较。',
  meaning,
  tolerance: '不涉及金额比较。',
  basis: [],
  related: [],
  severity: '提示',
  fix: '核对部门的法定名称，更正写错的一处',
  examples: [
    { shows: '标题与正文相同', input: example('示例市工业和信息化局'), verdict: 'agree' },
    { shows: '标题比正文少一个“化”字', input: example('示例市工业和信息局', '示例市工业和信息化局'), verdict: 'hint' },
    { shows: '没有记录名称', input: example(), verdict: 'unexecuted' },
  ],
  select: (context) => [{ input: namesOf(context), position: '标题', marks: [], torn: [] }],
  judge,
})
