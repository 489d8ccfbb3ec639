// GJ-415: the names that explanations give a subject's 类, 款 and 项 are the names that the statements print.
import { amountOf } from '../../cell.ts'
import { statementOf } from '../../disclosure.ts'
import { outcomesOf } from '../../explanations/outcomes.ts'
import { readPassage } from '../../explanations/readable.ts'
import {
  exactRow,
  nearRow,
  type PathMatch,
  pathsIn,
  pathText,
  type SubjectPath,
} from '../../explanations/subject-path.ts'
import { isBlank, type Statement } from '../../statement.ts'
import { defineRule, type Judgement, type Operand, type RuleContext, type Subject, wordJudgement } from '../rule.ts'

interface WrittenName {
  /** In how many paths the same name is written so. */
  readonly times: number
  readonly written: Operand
  readonly title: string
  /** Levels that are printed otherwise; `null` when no row can be told. */
  readonly differs: PathMatch['differs'] | null
  readonly printed: Operand | null
}

const judge = ({ written, title, differs, printed, times }: WrittenName): Judgement => {
  const evidence = printed === null ? [written] : [written, printed]
  if (differs === null)
    return wordJudgement('unexecuted', `${title}中没有找到“${written.text}”这一行，名称未核对`, evidence)
  if (differs.length === 0) return wordJudgement('agree', `“${written.text}”与公开表的名称一致`, evidence)
  const said = differs.map((one) => `“${one.written}”在公开表中印作“${one.printed}”`).join('，')
  return wordJudgement('hint', `说明中的${said}${times > 1 ? `，同样的共 ${times} 处` : ''}`, evidence)
}

const ids = ['general', 'fund', 'state-capital', 'state-capital-spending', 'expenditure'] as const

/** Statements by function, the general budget first. */
const statementsOf = ({ disclosure }: RuleContext): readonly Statement[] =>
  ids.flatMap((id) => {
    const statement = statementOf(disclosure, id)
    return statement === undefined || isBlank(statement) ? [] : [statement]
  })

const matchOf = (
  context: RuleContext,
  statements: readonly Statement[],
  path: SubjectPath,
): { readonly statement: Statement; readonly match: PathMatch } | null => {
  for (const statement of statements) {
    const line = exactRow(statement, path)
    if (line !== null) return { statement, match: { line, differs: [] } }
  }
  const told = outcomesOf(context.disclosure).items.find((item) => item.path.join() === path.join())?.near
  const general = statements.find(({ id }) => id === 'general')
  if (told !== undefined && told !== null && general !== undefined) return { statement: general, match: told }
  // Without an amount only a name that leaves one row is told.
  const near = general === undefined ? null : nearRow(general, path, (line) => amountOf(line.cells.total) !== null)
  return near === null || general === undefined ? null : { statement: general, match: near }
}

const subjectsOf = (context: RuleContext): readonly Subject<WrittenName>[] => {
  const statements = statementsOf(context)
  if (statements.length === 0) return []
  const seen = new Set<string>()
  const all = context.disclosure.contents.flatMap((content) =>
    content.passages.flatMap((passage) => {
      const { text, placeOf } = readPassage(passage)
      return pathsIn(text).flatMap(({ path, start }) => {
        if (path.length < 2 || seen.has(path.join())) return []
        seen.add(path.join())
        const found = matchOf(context, statements, path)
        const prose = `content/${content.id}`
        const input: WrittenName = {
          times: 1,
          written: { label: passage.heading, text: pathText(path), position: prose, place: placeOf(start) },
          title: statements.map(({ entry }) => `《${entry.title}》`).join(''),
          differs: found?.match.differs ?? null,
          printed:
            found === null
              ? null
              : {
                  label: `《${found.statement.entry.title}》`,
                  text: `${found.match.line.code} ${found.match.line.name}`,
                  position: `${found.statement.id}/${found.match.line.id}`,
                  place: found.match.line.place,
                },
        }
        const row = input.printed?.position
        return [{ input, position: row ?? prose, marks: row === undefined ? [] : [prose], torn: [] }]
      })
    }),
  )
  return oncePerName(all)
}

/** One wrong 款 over several 项 is one slip: it is told at its first place. */
const oncePerName = (all: readonly Subject<WrittenName>[]): readonly Subject<WrittenName>[] => {
  const keyOf = ({ input }: Subject<WrittenName>): string =>
    (input.differs ?? []).map(({ written, printed }) => `${written}→${printed}`).join()
  const times = new Map<string, number>()
  for (const one of all) times.set(keyOf(one), (times.get(keyOf(one)) ?? 0) + 1)
  const told = new Set<string>()
  return all.flatMap((one) => {
    const key = keyOf(one)
    if (key === '') return [one]
    if (told.has(key)) return []
    told.add(key)
    return [{ ...one, input: { ...one.input, times: times.get(key) ?? 1 } }]
  })
}

const operand = (text: string): Operand => ({ label: '情况说明', text, position: '', place: null })

const example = (written: string, differs: WrittenName['differs']): WrittenName => ({
  times: 1,
  written: operand(written),
  title: '《一般公共预算支出表》',
  differs,
  printed: differs === null ? null : operand('2080599 其他行政事业单位养老支出'),
})

/** Read along 类, 款, 项; a row is only named where its other levels and its amount leave no other. */
export const pathNames = defineRule<WrittenName>({
  code: 'GJ-415',
  title: '说明中的类、款、项名称与公开表一致',
  compares: '情况说明里写成“……（类）……（款）……（项）”的科目，逐级与公开表印出的名称比较；最末的“支出”二字不计。',
  meaning: '名称不同，可能沿用了往年的科目名称，也可能写错了一级；其余各级相同、金额也对得上的，才指出是哪一行。',
  tolerance: '不涉及金额比较。',
  basis: [],
  related: ['GJ-401'],
  severity: '提示',
  fix: '按当年政府收支分类科目更正名称',
  examples: [
    {
      shows: '逐级相同',
      input: example('社会保障和就业支出（类）行政事业单位养老支出（款）其他行政事业单位养老支出（项）', []),
      verdict: 'agree',
    },
    {
      shows: '沿用了往年的名称',
      input: example('社会保障和就业支出（类）行政事业单位离退休（款）其他行政事业单位养老支出（项）', [
        { written: '行政事业单位离退休', printed: '行政事业单位养老支出' },
      ]),
      verdict: 'hint',
    },
    { shows: '没有这一行', input: example('教育支出（类）普通教育（款）小学教育（项）', null), verdict: 'unexecuted' },
  ],
  select: subjectsOf,
  judge,
})
