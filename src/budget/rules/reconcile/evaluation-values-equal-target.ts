// GJ-307: a self-evaluation repeats the values that the target of the same project set: what was promised is not
// rewritten afterwards.
import { type Indicator, isBlankIndicator } from '../../indicator.ts'
import { type Form, indicatorsOf } from '../../project.ts'
import { squeezed } from '../../wording.ts'
import { evaluationBasis } from '../form-rule-text.ts'
import { formPosition } from '../form-subjects.ts'
import { documentOf } from '../other-document.ts'
import { defineRule, type Operand, type RuleContext, type Subject, wordJudgement } from '../rule.ts'

/** Values of one indicator in both forms. */
interface Values {
  readonly name: string
  readonly own: Operand
  readonly set: Operand
}

interface Compared {
  readonly project: string
  readonly year: number
  /** Indicators that both forms print under one name, each once. */
  readonly rows: readonly Values[]
}

const operandOf = (form: Form, row: Indicator, what: string): Operand => ({
  label: `${what}“${row.third}”`,
  text: row.value,
  position: formPosition(form, row.number),
  place: row.place,
})

const byName = (form: Form): ReadonlyMap<string, Indicator> => {
  const groups = Map.groupBy(
    indicatorsOf(form).filter((row) => row.third !== '' && row.value !== '' && !isBlankIndicator(row)),
    ({ third }) => squeezed(third),
  )
  return new Map(
    [...groups].flatMap(([name, [row, ...more]]) => (row !== undefined && more.length === 0 ? [[name, row]] : [])),
  )
}

/** Figures in their order: `≥95%` and 不低于95百分比 are one value, and words alone are not compared. */
const figuresOf = (text: string): string =>
  (text.normalize('NFKC').match(/\d+(?:\.\d+)?/g) ?? []).map((figure) => String(Number(figure))).join(' ')

const subjects = ({ department, disclosure }: RuleContext): readonly Subject<Compared>[] => {
  const budget = documentOf(department, disclosure.year, 'budget')
  if (disclosure.stage !== 'final' || budget === undefined) return []
  return disclosure.forms.flatMap((form): readonly Subject<Compared>[] => {
    const target = budget.forms.find(({ id, kind }) => id === form.id && kind === 'target')
    if (form.kind !== 'evaluation' || target === undefined) return []
    const set = byName(target)
    const rows = [...byName(form)].flatMap(([name, row]): readonly Values[] => {
      const other = set.get(name)
      if (other === undefined) return []
      const there = { ...operandOf(target, other, `${disclosure.year}年目标表`), position: '' }
      return [{ name: row.third, own: operandOf(form, row, '自评表'), set: there }]
    })
    const position = formPosition(form, '绩效指标')
    return rows.length === 0
      ? []
      : [{ input: { project: form.name, year: disclosure.year, rows }, position, marks: [], torn: [] }]
  })
}

const exampleOf = (own: string, set: string): Compared => {
  const side = (text: string): Operand => ({ label: '“清淤长度”', text, position: '', place: null })
  return { project: '河道清淤', year: 2024, rows: [{ name: '清淤长度', own: side(own), set: side(set) }] }
}

export const evaluationValuesEqualTarget = defineRule<Compared>({
  code: 'GJ-307',
  title: '自评表的指标值等于当年绩效目标表的指标值',
  compares:
    '自评表的指标值，与本站所存当年预算中同一项目绩效目标表里同名三级指标的指标值比较，只看其中的数；名称有重复或只有文字的不比。',
  meaning: '自评对照的应是年初公开的目标。不同可能是年中调整了目标，也可能是抄录有误。',
  tolerance: '按印出的数比较，不留尾差。',
  basis: evaluationBasis,
  related: ['GJ-305', 'PJ-106'],
  severity: '提示',
  fix: '核对同一项目的目标表；目标有调整的，在自评表中写明',
  examples: [
    { shows: '写法不同，数相同', input: exampleOf('不低于12.0公里', '≥12公里'), verdict: 'agree' },
    { shows: '目标 12 公里，自评写作 10 公里', input: exampleOf('≥10公里', '≥12公里'), verdict: 'hint' },
  ],
  select: subjects,
  judge: ({ project, year, rows }) => {
    const differing = rows.filter(({ own, set }) => {
      const [one, other] = [figuresOf(own.text), figuresOf(set.text)]
      return one !== '' && other !== '' && one !== other
    })
    const names = differing.map(({ name, own, set }) => `“${name}”${own.text}，目标为 ${set.text}`).slice(0, 3)
    return differing.length === 0
      ? wordJudgement('agree', `项目“${project}”的指标值与${year}年目标表相同`)
      : wordJudgement(
          'hint',
          `项目“${project}”有 ${differing.length} 项指标值与${year}年目标表不同：${names.join('；')}`,
          differing.flatMap(({ own, set }) => [own, set]),
        )
  },
})
