// GJ-421: the 款 that an explanation lists under 人员经费 and 公用经费 are the 款 that hold an amount, both ways.
import { amountOf } from '../../cell.ts'
import { type Disclosure, statementOf } from '../../disclosure.ts'
import { type ReadPassage, readPassage } from '../../explanations/readable.ts'
import type { Content } from '../../passage.ts'
import type { Line, Statement } from '../../statement.ts'
import { bare } from '../../wording.ts'
import { defineRule, type Judgement, type Operand, type RuleContext, type Subject, wordJudgement } from '../rule.ts'
import { cellTerm } from '../terms.ts'

interface Listed {
  readonly count: number
  readonly list: Operand
  /** Listed, and the row is blank or 0. */
  readonly empty: readonly Operand[]
  /** Holds an amount and is not listed. */
  readonly unlisted: readonly Operand[]
}

const namesOf = (operands: readonly Operand[]): string => operands.map(({ label }) => label).join('、')

const judge = ({ count, list, empty, unlisted }: Listed): Judgement => {
  if (empty.length + unlisted.length === 0)
    return wordJudgement('agree', `说明列出的 ${count} 个款与表中有数的款相同`, [list])
  const said = [
    ...(empty.length === 0 ? [] : [`说明列了${namesOf(empty)}，表中没有数`]),
    ...(unlisted.length === 0 ? [] : [`表中${namesOf(unlisted)}有数，说明没有列`]),
  ]
  return wordJudgement('hint', said.join('；'), [list, ...empty, ...unlisted])
}

/** `人员经费2152.26万元，主要包括：基本工资、津贴补贴…；`: each list with its 类. */
const lists = /(人员经费|人员支出|公用经费|公用支出|日常公用经费)[^。;]{0,24}?(?:包括|有):?([^。;]+)/gu

/** 302 and the 类 of capital spending are 公用经费; 301 and 303 are 人员经费. */
const personnel = /^30[13]/u

const columnOf = (statement: Statement): string =>
  statement.columns.find(({ id, kind }) => kind === 'amount' && (id === 'total' || id === 'amount'))?.id ?? 'total'

/** Names are compared without 支出 and 等 at their end and the 用 of 费用: forms write 差旅费 and 差旅费用 alike. */
const nameKey = (name: string): string =>
  bare(name).replace(/等$/u, '').replace(/支出$/u, '').replace(/费用$/u, '费').replace(/^其中/u, '')

interface List {
  readonly read: ReadPassage
  readonly names: readonly string[]
  readonly open: boolean
  readonly start: number
  readonly isPersonnel: boolean
}

const listsIn = (content: Content): readonly List[] =>
  content.passages
    .filter(({ kind }) => kind === 'text')
    .map(readPassage)
    .flatMap((read) =>
      [...read.text.matchAll(lists)].map((match) => {
        const [, kind = '', text = ''] = match
        // A bracket belongs to its name: 维修(护)费, 因公出国(境)费用.
        const names = text
          .split(/[、,]/u)
          .map(nameKey)
          .filter((name) => name !== '')
        return {
          read,
          names,
          open: /等[^、]{0,4}$/u.test(text.trim()),
          start: match.index,
          isPersonnel: kind.startsWith('人员'),
        }
      }),
    )

const operandOf = (statement: Statement, line: Line, column: string): Operand => {
  const term = cellTerm(statement, line, column)
  return {
    label: `“${line.name}”`,
    text: term.amount === null ? '—' : `${term.amount.text} ${term.amount.unit}`,
    position: term.position,
    place: term.place,
  }
}

const subjectOf = (statement: Statement, content: Content, list: List): readonly Subject<Listed>[] => {
  const column = columnOf(statement)
  const rows = statement.lines.filter(({ code }) => /^3\d{4}$/u.test(code) && personnel.test(code) === list.isPersonnel)
  const byName = new Map(rows.map((line) => [nameKey(line.name), line]))
  const known = list.names.flatMap((name) => byName.get(name) ?? [])
  // A list of other things than 款 says nothing of them.
  if (known.length < 2 || known.length * 2 < list.names.length) return []
  const amount = (line: Line): bigint => amountOf(line.cells[column])?.fen ?? 0n
  const empty = known.filter((line) => amount(line) === 0n)
  const unlisted = list.open ? [] : rows.filter((line) => amount(line) !== 0n && !known.includes(line))
  const first = empty[0] ?? unlisted[0]
  const prose = `content/${content.id}`
  const input = {
    count: known.length,
    list: {
      label: list.isPersonnel ? '说明列出的人员经费' : '说明列出的公用经费',
      text: `${list.names.length} 项`,
      position: prose,
      place: list.read.placeOf(list.start),
    },
    empty: empty.map((line) => operandOf(statement, line, column)),
    unlisted: unlisted.map((line) => operandOf(statement, line, column)),
  }
  return [
    {
      input,
      position: first === undefined ? prose : `basic/${first.id}/${column}`,
      marks: first === undefined ? [] : [prose],
      torn: [],
    },
  ]
}

const subjectsOf = ({ disclosure }: RuleContext): readonly Subject<Listed>[] => {
  const statement = basicOf(disclosure)
  if (statement === null) return []
  return disclosure.contents.flatMap((content) =>
    listsIn(content).flatMap((list) => subjectOf(statement, content, list)),
  )
}

/** The table by 经济分类, where it is printed in the departments' 款 and goes down to them. */
const basicOf = (disclosure: Disclosure): Statement | null => {
  const statement = statementOf(disclosure, 'basic')
  return statement?.lines.some(({ code }) => /^3\d{4}$/u.test(code)) === true ? statement : null
}

const operand = (label: string, text: string): Operand => ({ label, text, position: '', place: null })

/** One finding a list. */
export const listedSections = defineRule<Listed>({
  code: 'GJ-421',
  title: '说明列出的基本支出各款与表中有数的各款相同',
  compares:
    '情况说明在人员经费、公用经费之后列出的各款，与基本支出表中有数的各款两面对照；写“等”字收尾的，只看列出的有没有数。',
  meaning: '列了而没有数，多半照搬了往年的清单；有数而没有列，可能是漏写。',
  tolerance: '不涉及金额比较；名称末尾的“支出”“费用”写法不同不计。',
  basis: [],
  related: ['GJ-401', 'GJ-418'],
  severity: '提示',
  fix: '按表中有数的各款改写这份清单',
  examples: [
    {
      shows: '两面相同',
      input: { count: 9, list: operand('说明列出的人员经费', '9 项'), empty: [], unlisted: [] },
      verdict: 'agree',
    },
    {
      shows: '列了没有数的一款，漏了有数的一款',
      input: {
        count: 9,
        list: operand('说明列出的人员经费', '9 项'),
        empty: [operand('“个人农业生产补贴”', '—')],
        unlisted: [operand('“奖励金”', '0.31 万元')],
      },
      verdict: 'hint',
    },
  ],
  select: subjectsOf,
  judge,
})
