// projects/<id>.yaml → Form: one project form, or several that one printed table holds under a shared head. Printed
// headings are keys; what each means is form-head.ts and the table of headings, and what means nothing is kept.

import type { FactRole } from '../budget/form/heading-roles.ts'
import type { HeadingAliases } from '../budget/form/headings.ts'
import { roleOf } from '../budget/form/headings.ts'
import { isSumRow } from '../budget/indicator.ts'
import { problem } from '../budget/messages.ts'
import { type Unit, units } from '../budget/money.ts'
import type { Outcome, Problem } from '../budget/problem.ts'
import type { Authority, Form, FormKind, FormParagraph } from '../budget/project.ts'
import { nearest } from './distance.ts'
import { fundRows, fundTexts, printsBareAmount } from './form-funds.ts'
import { readGoals } from './form-goals.ts'
import { type Head, misspeltParts, namesPerson, type Printed, printedMoneyUnit, readHead } from './form-head.ts'
import { readKind } from './form-kind.ts'
import { readExecution, readPlan, readTotal, withFundColumns } from './form-results.ts'
import { bracketedMoneyUnit, readFunds } from './funds.ts'
import { type IndicatorList, readIndicators } from './indicators.ts'
import { type Note, readOpenMap, type YamlMap } from './map.ts'
import { mergedOrder } from './merged-order.ts'
import { readWhole } from './numbers.ts'
import { isSlug } from './slot.ts'
import type { SourceFile } from './sources.ts'
import { parseYaml } from './yaml.ts'

/** `[601]…`, `601-…`, `436001玉田…`: the code as printed; it is never equated with the folder. */
const readAuthority = (printed: string): Authority => {
  const match = /^(?:[[【［](\d+)[\]】］]|(\d{3,9})\s*[-—－]?)\s*(.*)$/su.exec(printed)
  return match === null
    ? { printed, code: '', name: printed }
    : { printed, code: match[1] ?? match[2] ?? '', name: match[3] ?? '' }
}

const withheld = '不予公开'

const namesInstitutionToo = /(?:单位|部门|机构|科室).*[/／、及和与]|[/／、及和与].*(?:单位|部门|机构|科室)/u
const isInstitution = (text: string): boolean =>
  text === '' ||
  (text.length > 3 &&
    /(?:局|委|办|厅|院|校|所|站|队|会|室|部|处|科|中心|政府|公司|单位|大学|中学|小学|银行)$/u.test(text))

/** True where the form names its clerk; the name itself is never read in. */
const readClerk = (printed: readonly Printed[], own: YamlMap): boolean => {
  const text = own.text('经办人信息')
  if (text !== '' && text !== withheld)
    own.fault(
      'GS-306',
      '经办人信息',
      `“经办人信息”只能写“${withheld}”`,
      `改为“经办人信息: ${withheld}”，姓名和电话不录入`,
    )
  const named = printed.filter(({ heading }) => namesPerson(heading) && heading !== '经办人信息')
  for (const { heading, map } of named) {
    const text = map.text(heading).replace(withheld, '')
    // `实施单位/项目负责人`: what is left where the name was taken out is the institution.
    if (namesInstitutionToo.test(heading) && text.split(/[/／、,，;；\s]+/u).every(isInstitution)) continue
    if (/[\p{L}\d]/u.test(text)) map.fault('YS-105', heading, `“${heading}”一栏写的是个人信息，不录入`)
  }
  return own.has('经办人信息') || named.length > 0
}

interface Context {
  readonly printed: readonly Printed[]
  readonly own: YamlMap
  readonly head: Head
  readonly aliases: HeadingAliases
  readonly kind: FormKind
  readonly unit: Unit
  readonly note: Note
}

/** 计量单位 as written, under another printed heading, or in brackets behind a label of 资金. */
const readUnit = (printed: readonly Printed[], own: YamlMap, head: Head): Unit => {
  const found = printedMoneyUnit(printed)
  const text = found?.map.text(found.heading) ?? ''
  const named = units.find(
    (unit) =>
      text
        .replace(/^单位[:：]/, '')
        .replace(/^人民币/, '')
        .trim() === unit,
  )
  if (named !== undefined) return named
  if (found !== undefined && text !== '') return found.map.choice(found.heading, ['元', '万元', '亿元'])
  const bracketed = fundTexts(head)
    .map(bracketedMoneyUnit)
    .find((unit) => unit !== null)
  if (bracketed !== undefined && bracketed !== null) return bracketed
  // An amount that names its own unit needs none of the form; neither does a form without amounts.
  if (head.unknown.some(({ heading }) => bracketedMoneyUnit(heading) !== null) || !printsBareAmount(head)) return '元'
  own.note(problem('GS-304', own.place, '缺少“计量单位”', { fix: '补上“计量单位”一项' }))
  return '元'
}

const indicatorList = ({ head, aliases, note }: Context, role: 'indicators' | 'periodIndicators'): IndicatorList => {
  const parts = [head.parts.get(role) ?? [], role === 'indicators' ? head.more : []].flat()
  const lists = parts.map((part) => ({
    name: parts.length > 1 ? part.heading : '',
    items: part.map.items(part.heading),
  }))
  return readIndicators(lists, { aliases, note })
}

/** 段落: paragraphs of which several have one heading, or stand apart from the keys. */
const listedParagraphs = (own: YamlMap, aliases: HeadingAliases): readonly FormParagraph[] =>
  own.maps('段落', { 标题: false, 文字: true }).map((entry) => ({
    heading: entry.text('标题'),
    role: roleOf('paragraph', entry.text('标题'), aliases),
    text: entry.text('文字'),
    place: entry.at('文字'),
  }))

const misspeltName = ({ head }: Context): string | undefined =>
  head.unknown.find(({ heading }) => nearest(heading, ['项目名称']) !== null)?.heading

const missingName = (context: Context): void => {
  const { own } = context
  const meant = misspeltName(context)
  const fix = meant === undefined ? '补上“项目名称”一项' : `把“${meant}”改为“项目名称”`
  own.note(problem('GS-304', own.place, '缺少“项目名称”', { fix }))
}

const ownText = (printed: readonly Printed[], key: string): string =>
  printed.findLast(({ heading }) => heading === key)?.map.text(key) ?? ''

/** 合计 as the last row of the indicators, where a form prints its total nowhere else. */
const totalOfRows = ({ groups }: IndicatorList): Form['total'] => {
  const row = groups
    .flatMap(({ indicators }) => indicators)
    .findLast((one) => isSumRow(one) && ![one.first, one.second, one.third].includes('小计'))
  return row === undefined || (row.weight === null && row.score === null)
    ? null
    : { weight: row.weight, score: row.score, grade: '' }
}

const toForm = (context: Context, id: string): Form => {
  const { printed, own, head, aliases, kind, unit, note } = context
  const fact = (role: FactRole): string =>
    head.facts.findLast((one) => one.role === role && one.text !== '')?.text ?? ''
  const title = ownText(printed, '表题')
  // A form on a department as a whole names no project: its title is its name.
  if (fact('name') === '' && (title === '' || misspeltName(context) !== undefined)) missingName(context)
  const [annual, period] = [indicatorList(context, 'indicators'), indicatorList(context, 'periodIndicators')]
  const funds = readFunds(fundRows(head, aliases, note), { kind, unit, aliases, note, place: own.place })
  const goals = head.parts.get('goals')
  const columns = [...annual.columns, ...period.columns]
  const results = withFundColumns({ execution: readExecution(head), total: readTotal(head) }, funds)
  return {
    id,
    kind,
    title,
    yearLine: ownText(printed, '年度行'),
    order: own.has('序号') ? (readWhole(own, '序号') ?? 0) : 0,
    name: fact('name') || title,
    projectCode: fact('projectCode'),
    authority: readAuthority(fact('authority')),
    institution: fact('institution'),
    origin: fact('origin'),
    attribute: fact('attribute'),
    duration: fact('duration'),
    institutionLine: fact('institutionLine'),
    filed: fact('filed'),
    clerkWithheld: readClerk(printed, own),
    unit,
    facts: head.facts,
    funds: funds.rows,
    fundColumns: funds.columns,
    execution: results.execution,
    paragraphs: [...head.paragraphs, ...listedParagraphs(own, aliases)],
    plan: readPlan(head),
    goals: [...head.goals, ...(goals === undefined ? [] : readGoals(goals, aliases))],
    groups: annual.groups,
    periodGroups: period.groups,
    unread: head.unknown.filter(({ heading, map }) => map.shape(heading) !== 'text').map(({ heading }) => heading),
    indicatorColumns: mergedOrder(
      [annual.columns, period.columns].map((list) => list.map(({ heading }) => heading)),
    ).map((heading) => ({ heading, role: columns.find((column) => column.heading === heading)?.role ?? null })),
    total: results.total ?? totalOfRows(annual),
    continues: own.texts('承接'),
    place: own.place,
  }
}

/** Headings of a form that no list of headings holds, each with its first place. */
const unknownHeadings = (form: Form, head: Head): readonly Printed['heading'][] => [
  ...head.unknown.map(({ heading }) => heading),
  ...form.fundColumns.filter(({ role }) => role === null).map(({ heading }) => heading),
  ...form.indicatorColumns.filter(({ role }) => role === null).map(({ heading }) => heading),
]

/** A form with the printed headings that mean nothing to the program. */
export interface ReadForm {
  readonly form: Form
  readonly unknown: readonly string[]
}

const readOne = (printed: readonly Printed[], own: YamlMap, id: string, note: Note): ReadForm => {
  const aliases = new Map(
    printed.filter(({ heading }) => heading === '列别名').flatMap(({ map, heading }) => map.entries(heading)),
  )
  const head = readHead(printed, aliases)
  for (const { heading, map, meant } of misspeltParts(head, aliases)) {
    const what = `栏目“${heading}”像是“${meant}”错了一个字；按它下面的各列，当作“${meant}”核对`
    note(problem('GS-311', map.at(heading), what, { fix: `原件是“${meant}”的，改正栏目名；原件就这样写的，不用改` }))
  }
  const kind = readKind(printed, head)
  const form = toForm({ printed, own, head, aliases, kind, unit: readUnit(printed, own, head), note }, id)
  return { form, unknown: [...new Set(unknownHeadings(form, head))] }
}

const printedOf = (map: YamlMap): readonly Printed[] =>
  map.keys.filter((heading) => heading !== '项目' || map.shape(heading) === 'text').map((heading) => ({ heading, map }))

/** `项目`: several projects in one printed table, each with the shared head and its own id. */
const readSeveral = (shared: YamlMap, id: string, note: Note): readonly ReadForm[] =>
  shared.items('项目').flatMap((item, index) => {
    const own = readOpenMap(item, note, '“项目”的每一项')
    if (own === null) return []
    const given = own.text('编号')
    if (given !== '' && !isSlug(given)) own.fault('WJ-107', '编号', `“编号”写的“${given}”不能用作网址`)
    const keys = new Set(own.keys)
    const head = printedOf(shared).filter(({ heading }) => !keys.has(heading))
    const ownId = given !== '' && isSlug(given) ? given : `${id}-${index + 1}`
    return [readOne([...head, ...printedOf(own)], own, ownId, note)]
  })

/** The forms of a file; none when it is no map of keys at all. */
export const readForms = (source: SourceFile, id: string): Outcome<readonly ReadForm[]> => {
  const parsed = parseYaml(source)
  if (parsed.value === null) return { value: [], problems: parsed.problems }
  const problems: Problem[] = [...parsed.problems]
  const note: Note = (found) => void problems.push(found)
  const map = readOpenMap({ value: parsed.value, place: { file: source.path, path: [] } }, note)
  if (map === null) return { value: [], problems }
  const forms = map.shape('项目') === 'list' ? readSeveral(map, id, note) : [readOne(printedOf(map), map, id, note)]
  return { value: forms, problems }
}

/** Keys by which a position names a part of a form whatever heading it is printed under. */
const formKeys: readonly string[] = [
  ...[
    '资金',
    '预算执行',
    '目标',
    '绩效指标',
    '实施期绩效指标',
    '总分',
    '资金支出计划',
    '序号',
    '表题',
    '年度行',
    '计量单位',
  ],
  ...[
    '项目名称',
    '项目编码',
    '主管部门',
    '实施单位',
    '项目来源',
    '项目属性',
    '项目期',
    '填报单位行',
    '填报日期',
    '承接',
  ],
  ...['资金用途', '项目概况', '立项依据', '项目设立必要性', '保证措施', '实施计划', '表式', '经办人信息'],
]

/** Every key that a position of this form may name: ours, and its own printed headings. */
export const positionKeys = (form: Form): readonly string[] => [
  ...formKeys,
  ...form.facts.map(({ heading }) => heading),
  ...form.paragraphs.map(({ heading }) => heading),
  ...form.goals.map(({ heading }) => heading),
  ...[...form.groups, ...form.periodGroups].flatMap(({ first, parts }) => [first, ...parts.map(({ name }) => name)]),
]
