// Matches the words of a claim to the cell of a statement or form that prints the same figure. Strict on purpose:
// words that are left over after the known ones mean that something narrower is spoken of, and nothing is matched.
import type { Department } from '../../archive.ts'
import { type Disclosure, statementOf } from '../../disclosure.ts'
import { rowOf } from '../../facts/fact.ts'
import type { FigureCell } from '../../facts/key-figures.ts'
import { isBlank, lineAmount, type StatementId } from '../../statement.ts'
import { threePublicParts } from '../../statements/three-public.ts'
import { squeezed } from '../../wording.ts'
import type { Term } from '../equation.ts'
import { generalRelation } from '../money-sources.ts'
import { absentTerm, cellTerm } from '../terms.ts'
import { partTerm } from '../three-public-terms.ts'
import type { Concept } from './concept.ts'
import { conceptWords, conceptWordsEnding } from './concepts.ts'
import type { Figure } from './figure.ts'
import { namedProject, namedSubject, pathSubject, shortened } from './named-rows.ts'

/** Department and disclosure, whose names a phrase may begin with. */
export interface FigureContext {
  readonly department: Pick<Department, 'names'> & Partial<Pick<Department, 'region'>>
  readonly disclosure: Disclosure
}

const homes: readonly (readonly [RegExp, readonly StatementId[]])[] = [
  [/三公/, ['three-public', 'operating']],
  [/机关运行/, ['operating', 'three-public']],
  [/一般公共预算/, ['general', 'basic', 'appropriation']],
  [/政府性基金/, ['fund', 'fund-revenue', 'appropriation']],
  [/国有资本经营/, ['state-capital', 'state-capital-spending', 'appropriation']],
  [/财政拨款(?:收入|支出|收支)/, ['appropriation', 'summary']],
  [/收支|收入.*支出/, []],
  [/收入/, ['summary', 'revenue']],
  [/支出/, ['expenditure', 'summary']],
]

/** The statements that a section speaks of, by its heading; none when the heading names none. */
export const homeOf = (heading: string): readonly StatementId[] =>
  homes.find(([pattern]) => pattern.test(heading))?.[1] ?? []

/** The same by the last budget named in the text before, where the heading names none. */
const fundHomeOf = (before: string): readonly StatementId[] =>
  homeOf([...before.matchAll(/一般公共预算|政府性基金|国有资本经营|财政拨款收支/g)].at(-1)?.[0] ?? '')

const whole =
  /(?:\d{4}年度?|本年度?|当年|全年|年初|[我本](?:部门|单位|局|委|办|厅|院|所|站|中心|镇|乡|街道)|部门|单位|(?:[镇乡区县市]|街道)?本级|全(?:[镇乡区县市省]|街道)|全部|经?(?:汇总|比较)|安排|使用|开支|预算|财政|总|共|的|,|年度|于|为)/gu
/** The places that a department's name may be written with or without. */
const places = /^(?:[一-鿿]{2,8}?(?:省|自治区|市|自治州|州|盟|自治县|县|区|旗))+/u
/** `市工信局及下属单位的`, `局机关及1个所属事业单位`: the department with all that belongs to it. */
const withSubordinates =
  /^.{0,16}?(?:局|委|办|厅|部|机关|本级|部门|单位)(?:机关|本级)?(?:及|和)(?:其)?\d*个?(?:下属|所属|直属)\d*个?(?:事业|预算)?单位/

const spelled = new WeakMap<object, readonly string[]>()

/** The names of a department with and without the province, city and county before them, the longest first. */
const spellingsOf = (names: Department['names']): readonly string[] => {
  const known = spelled.get(names)
  if (known !== undefined) return known
  const all = names.flatMap(({ name }) => {
    const full = squeezed(name)
    const short = full.replace(places, '')
    const regions = full.slice(0, full.length - short.length)
    // 上海市普陀区 + 财政局 → 普陀区财政局, 区财政局, 财政局.
    const tails = [...regions].map((_, index) => regions.slice(index)).filter((tail) => tail.length !== 2)
    return short.length < 2 ? [full] : [full, ...tails.map((tail) => tail + short), short]
  })
  const value = [...new Set(all)].sort((a, b) => b.length - a.length)
  spelled.set(names, value)
  return value
}

/** True when what stands before the known words only says who and when. */
export const saysOnlyWhoAndWhen = (context: FigureContext, rest: string): boolean => {
  const bare = spellingsOf(context.department.names).reduce(
    (text, name) => text.replaceAll(name, ''),
    rest.replace(/^\d{4}年度?/, ''),
  )
  return bare.replace(withSubordinates, '').replace(whole, '') === ''
}

const choiceTerm = (disclosure: Disclosure, choice: FigureCell): Term | null => {
  const statement = statementOf(disclosure, choice.statement)
  if (statement === undefined) return null
  if (isBlank(statement)) {
    return {
      label: `《${statement.entry.title}》`,
      position: statement.id,
      amount: null,
      absence: 'blank',
      place: null,
    }
  }
  const line = rowOf(statement, choice)
  if (line === undefined || line.cells[choice.column] === undefined) return null
  return cellTerm(statement, line, choice.column)
}

const partTermOf = (disclosure: Disclosure, concept: Concept): Term | null => {
  const table = statementOf(disclosure, 'three-public')
  if (table === undefined || concept.part === undefined) return null
  const part = threePublicParts(table)[concept.part]
  return part.cell === null ? null : partTerm(table, part)
}

const ordered = (cells: readonly FigureCell[], home: readonly StatementId[]): readonly FigureCell[] => {
  const rank = ({ statement }: FigureCell): number => (home.includes(statement) ? home.indexOf(statement) : home.length)
  return [...cells].sort((a, b) => rank(a) - rank(b))
}

/** 上年结转 has no row where nothing was carried over: the statement says so by adding up without it. */
const absentCarryOver = (disclosure: Disclosure, home: readonly StatementId[]): Term | null => {
  const statement = statementOf(disclosure, home[0] === 'appropriation' ? 'appropriation' : 'summary')
  return statement === undefined ? null : absentTerm(disclosure, statement, '上年结转')
}

/**
 * 基本支出 of a department is not that of 一般公共预算: without 支出总表, the general budget's table holds it only where the
 * section is on that budget, or where there is no other money.
 */
const speaksOf = (
  disclosure: Disclosure,
  { id }: Concept,
  home: readonly StatementId[],
  statement: StatementId,
): boolean =>
  !ofAnyBudget.includes(id) ||
  statement !== 'general' ||
  home.includes('general') ||
  (statementOf(disclosure, 'summary') !== undefined && generalRelation(disclosure) === '=')

const conceptFigure = (disclosure: Disclosure, concept: Concept, home: readonly StatementId[]): Figure | null => {
  const part = partTermOf(disclosure, concept)
  // A heading on another statement speaks of another figure of the same name.
  if (part === null && home.length > 0 && !concept.cells.some(({ statement }) => home.includes(statement))) return null
  const cells = concept.cells.filter(({ statement }) => speaksOf(disclosure, concept, home, statement))
  const found = ordered(cells, home).flatMap((choice) => {
    const term = choiceTerm(disclosure, choice)
    return term === null ? [] : [{ choice, term }]
  })
  const terms = [...(part === null ? [] : [part]), ...found.map(({ term }) => term)]
  const absent = terms.length === 0 && concept.id === 'income-carried-over' ? absentCarryOver(disclosure, home) : null
  const [first = absent, ...others] = terms
  if (first === null) return null
  const statement = part !== null ? 'three-public' : (found[0]?.choice.statement ?? '')
  return {
    id: concept.id,
    terms: [first, ...others],
    loose: concept.loose === true,
    statement,
    cell: part === null ? (found[0]?.choice ?? null) : null,
  }
}

/** Kinds of spending that every budget has: bare words mean the one that is spoken of. */
const ofAnyBudget = ['basic', 'project', 'personnel', 'public-use']

/** Sums whose words name no budget, subject or project: they mean the whole of what is spoken of. */
export const ofWhatIsSpokenOf = [...ofAnyBudget, 'expenditure-sum', 'income-sum']

/** What headings on a whole budget are made of. */
const headingWords =
  /第[一二三四五六七八九十]+部分|^[([]?[一二三四五六七八九十\d]{1,3}[)\]]?[、.)]?|财政拨款|一般公共预算|政府性基金|国有资本经营|[本我]?(?:部门|单位)|预决?算|决算|收入|支出|收支|基本|项目|人员|公用|经费|资金|拨款|当年|上年|本年|总体|总计|结构|具体|情况|说明|变[化动]|增减|原因|分析|执行|编制|安排|构成|比较|对比|主要|其他|相关|有关|重要|需要|事项|数据|影响|因素|工作|结转|结余|来源|使用|简要|概况|规模|用途|关于|公开|[\s"“”:：;；,，.。、()/]|[总各及和与的表数对比较按年度]/gu

/**
 * True where the heading is on a whole budget and nothing narrower was named in the paragraph. Under a subject, a project
 * or whatever else a heading names, 支出决算 and 基本支出 are of that alone.
 */
const speaksOfWhole = (context: FigureContext, { heading, before }: Surroundings): boolean => {
  if (/\([类款项]\)/u.test(squeezed(before))) return false
  const named = spellingsOf(context.department.names).reduce(
    (text, name) => text.replaceAll(name, ''),
    squeezed(heading),
  )
  return (
    named
      .replace(/\d{4}年?度?/gu, '')
      .replace(headingWords, '')
      .replace(whole, '') === ''
  )
}

/** A heading on one institution of several speaks of less than the department. */
const speaksOfInstitution = ({ department, disclosure }: FigureContext, heading: string): boolean =>
  disclosure.institutions.some(
    ({ name }) =>
      name !== '' && heading.includes(name) && !department.names.some((own) => squeezed(own.name) === squeezed(name)),
  )

/** Where a claim stands: its heading, and the text before it in its paragraph. */
export interface Surroundings {
  readonly heading: string
  readonly before: string
}

/** 全市一般公共预算收入 is no department's; 按资金来源：一般公共预算60万元 of purchases is no income. */
const speaksOfOthers = (phrase: string, around: string): boolean =>
  /^.{0,8}全[区县市省]/u.test(phrase) || /政府采购|购买服务|债务|债券/u.test(around)

/** The figure that `subject` names; `null` when nothing fits without a remainder. */
export const figureOf = (context: FigureContext, { heading, before }: Surroundings, subject: string): Figure | null => {
  // Final accounts name the same rows with 决算.
  const phrase = squeezed(subject).replaceAll('决算', '预算').replace('收、支', '收支')
  if (phrase === '' || speaksOfInstitution(context, heading)) return null
  const { disclosure } = context
  const isRest = (rest: string): boolean => saysOnlyWhoAndWhen(context, rest)
  const own = homeOf(heading)
  const spending = own.length > 0 ? own : fundHomeOf(before)
  const flow = speaksOfWhole(context, { heading, before }) ? flowFigure(context, phrase, own) : null
  if (flow !== null) return flow
  const hit = conceptHit(context, phrase)
  if (hit !== null && hit.part === undefined && speaksOfOthers(phrase, heading + before)) return null
  // Under 机关运行经费 alone, 公务接待费 is what 基本支出 paid of it.
  const ofOperating = own[0] === 'operating' && hit?.part !== 'operating'
  if (hit?.part !== undefined && (ofOperating || narrowerThanTable(disclosure, phrase))) return null
  if (hit !== null && ofWhatIsSpokenOf.includes(hit.id) && !speaksOfWhole(context, { heading, before })) return null
  const home = hit !== null && ofAnyBudget.includes(hit.id) ? spending : own
  const figure = hit === null ? null : conceptFigure(disclosure, hit, home)
  if (figure !== null) return figure
  for (const words of shortened(phrase)) {
    const row = pathSubject(disclosure, words, own) ?? namedSubject(disclosure, words, spending, isRest)
    if (row !== null) return row
  }
  return namedProject(disclosure, phrase, isRest)
}

/**
 * 一般公共预算财政拨款“三公” beside a table of all 财政拨款 are two figures where 政府性基金 or 国有资本经营 paid for
 * anything: the words mean less than the table.
 */
const narrowerThanTable = (disclosure: Disclosure, phrase: string): boolean => {
  const title = statementOf(disclosure, 'three-public')?.entry.title ?? ''
  const others = (['fund', 'state-capital'] as const).flatMap((id) => statementOf(disclosure, id)?.lines ?? [])
  return (
    /^.*一般公共预算(?!及)/u.test(phrase) &&
    !title.includes('一般公共预算') &&
    others.some((line) => (lineAmount(line, 'total')?.fen ?? 0n) !== 0n)
  )
}

/** What came into a budget of its own and went out, by the words of its section: columns of the row 合计. */
const flows: readonly (readonly [column: string, words: RegExp])[] = [
  ['opening', /(?:年初|上年)(?:财政拨款)?结转(?:和)?结余$/u],
  ['income', /本年(?:财政拨款)?收入(?:合计)?$/u],
  ['total', /本年(?:财政拨款)?支出(?:合计)?$/u],
  ['closing', /年末(?:财政拨款)?结转(?:和)?结余$/u],
]

/** `年初结转和结余`, `本年收入` in the section on 政府性基金 or 国有资本经营 are those of that budget's own statement. */
const flowFigure = (context: FigureContext, phrase: string, home: readonly StatementId[]): Figure | null => {
  const [id] = home
  if (id !== 'fund' && id !== 'state-capital') return null
  const found = flows.flatMap(([column, words]) => {
    const match = words.exec(phrase)
    return match === null
      ? []
      : [
          {
            column,
            rest: phrase.slice(0, match.index).replace(/(?:政府性基金|国有资本经营)(?:预算)?(?:财政拨款)?/u, ''),
          },
        ]
  })[0]
  if (found === undefined || !saysOnlyWhoAndWhen(context, found.rest)) return null
  const choice: FigureCell = { statement: id, side: 'single', row: 'total', column: found.column }
  const term = choiceTerm(context.disclosure, choice)
  return term === null ? null : { id: `${id}-${found.column}`, terms: [term], statement: id, cell: choice }
}

const conceptHit = (context: FigureContext, phrase: string): Concept | null =>
  conceptWordsEnding(phrase).find(
    ({ word }) => phrase.endsWith(word) && saysOnlyWhoAndWhen(context, phrase.slice(0, -word.length)),
  )?.concept ?? null

/**
 * What a phrase speaks of, told by its words alone, whether or not a table prints it: the id of a concept, else the
 * words themselves. Two phrases of one topic state the same figure.
 */
export const topicOf = (context: FigureContext, subject: string): string => {
  const phrase = squeezed(subject).replaceAll('决算', '预算')
  return conceptHit(context, phrase)?.id ?? shortened(phrase.replace(/(?:年初|全年|调整)?预算/gu, '')).at(-1) ?? ''
}

/** The concept that a text names last; '' when it names none. Words of two signs could mean anything. */
export const mentioned = (text: string): string => {
  const words = squeezed(text).replaceAll('决算', '预算').replace(/["“”]/gu, '')
  let found = { end: 0, length: 0, id: '' }
  for (const { word, concept } of conceptWords) {
    if (word.length < 4) continue
    const end = words.lastIndexOf(word) + word.length
    if (end < word.length || end < found.end || (end === found.end && word.length <= found.length)) continue
    found = { end, length: word.length, id: concept.id }
  }
  return found.id
}
