// Slips that know nothing of what they change: any digit, any line, any key of any file of a kind. What they hit that is
// printed once is told apart in the report of the bench.
import type { Operator } from './mutation-operators.ts'
import { at, type Edit, exchange, onLine, otherDigit } from './text-edits.ts'

const isTable = (path: string): boolean => path.endsWith('.csv') && path.includes('/tables/')
const isForm = (path: string): boolean => /\/projects\/.*\.yaml$|objectives\.yaml$/.test(path)
const isProse = (path: string): boolean => path.startsWith('content/') && path.endsWith('.md')
const isHead = (path: string): boolean => path.endsWith('/disclosure.yaml')

const amount = /(?<![\d.\-/])\d[\d,]*\.\d{2}(?!\d)/g
const total = /[合总]计/
const money = /\d\.\d\d/
const label = /(?<=\n(?:[^\n]*,)?)[\p{Script=Han}（）()、]{2,}(?=,|\r?\n|$)/gu
const written = /:\s*\S/

const labelled =
  (fits: (name: string) => boolean, edit: (name: string) => string): Operator['change'] =>
  (text, random) =>
    at(label, (name) => (fits(name) ? edit(name) : null))(text, random)

const blanked = (line: string): readonly string[] => [line.replace(/^(.*?:\s*).*$/, '$1')]
const earlier =
  (years: number): Edit =>
  (year) =>
    String(Number(year) - years)
const turned: Readonly<Record<string, string>> = { 增加: '减少', 减少: '增加', 增长: '下降', 下降: '增长' }

/** In the order of the report. */
export const blindOperators: readonly Operator[] = [
  { name: '任意表：金额的一位数字', wants: isTable, change: at(amount, otherDigit) },
  { name: '任意表：一个金额漏录', wants: isTable, change: at(amount, () => '') },
  {
    name: '任意表：合计一行的金额漏录',
    wants: isTable,
    change: onLine(total, (line) => [line.replace(amount, '')], 1),
  },
  { name: '任意表：合计一行漏录', wants: isTable, change: onLine(total, () => [], 1) },
  { name: '任意表：一行漏录', wants: isTable, change: onLine(money, () => [], 1) },
  { name: '任意表：一行重复', wants: isTable, change: onLine(money, (line) => [line, line], 1) },
  {
    name: '任意表：合计写错字',
    wants: isTable,
    change: labelled(
      (name) => total.test(name),
      (name) => name.replace('计', '记'),
    ),
  },
  {
    name: '任意表：合计的名称漏录',
    wants: isTable,
    change: labelled(
      (name) => total.test(name),
      () => '',
    ),
  },
  {
    name: '任意表：名称少一个字',
    wants: isTable,
    change: labelled(
      (name) => !total.test(name),
      (name) => name.slice(0, -1),
    ),
  },
  {
    name: '任意表：名称里有零宽空格',
    wants: isTable,
    change: labelled(
      () => true,
      (name) => `${name.slice(0, 1)}\u200b${name.slice(1)}`,
    ),
  },
  {
    name: '任意表：一行的两个金额对调',
    wants: isTable,
    change: onLine(money, (line, random) => {
      const changed = exchange(line, amount, random)
      return changed === null ? null : [changed]
    }),
  },
  {
    name: '任意表：两个列名对调',
    wants: isTable,
    change: (text, random) => {
      const end = text.indexOf('\n')
      const head = exchange(text.slice(0, end), /[^,]+/g, random)
      return head === null ? null : head + text.slice(end)
    },
  },
  {
    name: '任意表：科目编码的一位',
    wants: isTable,
    change: at(/(?<=^|,)2\d{4}(?:\d\d)?(?=,)/gm, otherDigit),
  },
  { name: '任意项目表：任意一位数字', wants: isForm, change: at(/\d+(?:\.\d+)?/g, otherDigit) },
  { name: '任意项目表：任意一栏漏填', wants: isForm, change: onLine(written, blanked) },
  { name: '任意项目表：任意一行漏录', wants: isForm, change: onLine(written, () => []) },
  {
    name: '任意项目表：栏目名少一个字',
    wants: isForm,
    change: onLine(/^\s*(?:- )?\p{Script=Han}{3,}:/u, (line) => [line.replace(/\p{Script=Han}:/u, ':')]),
  },
  {
    name: '任意项目表：有钱的一行漏录',
    wants: isForm,
    change: onLine(/(?:资金|拨款|金额|总额).*:\s*.*\d/, () => []),
  },
  { name: '任意说明：金额的一位数字', wants: isProse, change: at(/\d+(?:\.\d+)?(?=\s*万?元)/g, otherDigit) },
  { name: '任意说明：比例的一位数字', wants: isProse, change: at(/\d+(?:\.\d+)?(?=\s*%)/g, otherDigit) },
  {
    name: '任意说明：增减写反',
    wants: isProse,
    change: at(/增加|减少|增长|下降/g, (found) => turned[found] ?? null),
  },
  { name: '任意说明：年份早一年', wants: isProse, change: at(/20\d\d(?=年)/g, earlier(1)) },
  {
    name: '任意说明：万元写成亿元',
    wants: isProse,
    change: at(/(?<![\d.])\d+(?:\.\d+)?万元/g, (found) => (/[1-9]/.test(found) ? found.replace('万', '亿') : null)),
  },
  {
    name: '任意登记：计量单位',
    wants: isHead,
    change: at(/(?<=单位: *)(?:亿|万)?元/g, (unit) => (unit === '元' ? '万元' : '元')),
  },
  { name: '任意登记：任意一栏漏填', wants: isHead, change: onLine(written, blanked) },
  { name: '任意登记：任意一行漏录', wants: isHead, change: onLine(written, () => []) },
  { name: '任意登记：年份早一年', wants: isHead, change: at(/20\d\d(?=年)/g, earlier(1)) },
  { name: '任意登记：日期早两年', wants: isHead, change: at(/20\d\d(?=-\d\d-\d\d)/g, earlier(2)) },
]
