// A made-up portal of any size for measuring: the shipped documents once more under other names, years and regions, every
// amount times a whole number, so that what added up still does. Faults are planted in every seventh disclosure.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Stage } from '../../src/budget/stage.ts'
import { projectRoot } from '../settings.ts'

/** What was made. */
export interface MadePortal {
  readonly disclosures: number
  readonly departments: number
  readonly files: number
  readonly bytes: number
  /** Totals that were made wrong. */
  readonly planted: number
}

interface Department {
  readonly id: string
  readonly number: number
  readonly city: string
  readonly topic: string
}

interface Slot {
  readonly year: number
  readonly stage: Stage
}

const slots: readonly Slot[] = [
  { year: 2023, stage: 'budget' },
  { year: 2023, stage: 'final' },
  { year: 2024, stage: 'budget' },
  { year: 2024, stage: 'final' },
  { year: 2025, stage: 'budget' },
]

const cityNames = [...'清永长新海河山川江泰宁源丰兴顺'].flatMap((a) => [...'平安阳州泽'].map((b) => a + b))
const topics: readonly (readonly [id: string, name: string])[] = [
  ['industry', '工业和信息化'],
  ['finance', '财政'],
  ['statistics', '统计'],
  ['market', '市场监督管理'],
  ['justice', '司法'],
  ['education', '教育'],
  ['science', '科学技术'],
  ['culture', '文化和旅游'],
  ['housing', '住房和城乡建设'],
  ['water', '水利'],
  ['transport', '交通运输'],
  ['commerce', '商务'],
  ['emergency', '应急管理'],
]

const budgetFolder = 'xinzhou-industry/2022/budget'
const finalFolder = 'anqing-industry/2023/final'
/** Left out, so that a disclosure has as many files and bytes as one of the portals that the issue was measured on. */
const leftOut = /^(?:sasac-online-supervision|performance|assets)\./
const evaluationsLeftOut =
  /^(?:industrial-economy|energy-safety-salt|military-cadres-allowance|retirees|party-building)\./

const read = (folder: string, passed: RegExp): readonly (readonly [name: string, text: string])[] =>
  readdirSync(join(projectRoot, folder))
    .filter((name) => /\.(?:yaml|csv|md)$/.test(name) && !passed.test(name))
    .sort()
    .map((name) => [name, readFileSync(join(projectRoot, folder, name), 'utf8')])

const source = {
  head: readFileSync(join(projectRoot, 'data', budgetFolder, 'disclosure.yaml'), 'utf8'),
  tables: read(`data/${budgetFolder}/tables`, leftOut),
  targets: read(`data/${budgetFolder}/projects`, leftOut),
  evaluations: read(`data/${finalFolder}/projects`, evaluationsLeftOut),
  prose: read(`content/${budgetFolder}`, leftOut),
}

/** `1,234.50` from 分. */
const printed = (fen: bigint): string =>
  `${String(fen / 100n).replace(/\B(?=(?:\d{3})+$)/g, ',')}.${String(fen % 100n).padStart(2, '0')}`

const times = (amount: string, factor: bigint): bigint => {
  const [whole = '0', part = ''] = amount.replaceAll(',', '').split('.')
  return BigInt(whole + part.padEnd(2, '0')) * factor
}

const scaledCsv = (text: string, factor: bigint): string =>
  text.replace(/"([\d,]+\.\d\d)"|(?<![\d.])(\d+\.\d\d)(?!\d)/g, (_, quoted?: string, bare?: string) => {
    const amount = printed(times(quoted ?? bare ?? '0', factor))
    return amount.includes(',') ? `"${amount}"` : amount
  })

const scaledProse = (text: string, factor: bigint): string =>
  text.replace(/(?<![\d.,])(\d+(?:\.\d{1,2})?)(?=万元)/g, (amount) =>
    printed(times(amount, factor)).replaceAll(',', ''),
  )

/** Amounts of a form stand below 资金. */
const scaledForm = (text: string, factor: bigint): string =>
  text.replace(/^资金:\n(?: .*\n)+/m, (block) =>
    block.replace(
      /"(\d+(?:\.\d{1,2})?)"/g,
      (_, amount: string) => `"${printed(times(amount, factor)).replaceAll(',', '')}"`,
    ),
  )

/** Words that no other disclosure has: an index of a portal that repeats itself would be too small. */
const ownWords = ({ number }: Department, { year, stage }: Slot): string => {
  const letters = [
    ...'东西南北红黄青金石松柏梅兰桂荷柳杨桃杏梨沟湾坪岗洼泉池溪潭洲堡寨屯庄营镇村里坊关桥塔亭台园林岭峰谷',
  ]
  let state = number * 7919 + year * 31 + (stage === 'final' ? 1 : 0)
  const next = (): string => {
    state = (state * 1103515245 + 12345) % 2147483648
    return letters[Math.floor(state / 65536) % letters.length] ?? ''
  }
  return `本年度重点工作涉及${Array.from({ length: 400 }, () => `${next()}${next()}${next()}村`).join('、')}。`
}

/** Statements of the shipped document that a final account has in another form. */
const emptyTables: Readonly<Record<string, string>> = {
  'fund.csv': '项目/科目编码,项目/科目名称,合计,基本支出,项目支出\n',
  'state-capital.csv': '科目编码,科目名称,合计,基本支出,项目支出\n',
}

/** What every text says of its department and year, in those of another. */
const localised = (text: string, { city, topic, number }: Department, { year, stage }: Slot, from: number): string => {
  const years = text.replace(/(?<!\d)(20[12]\d)(?=年|-\d\d-)/g, (said) => String(Number(said) + year - from))
  const names = years
    .replace(/工业和信息化服务中心|工业和信息局|工业和信息化局|经济和信息化局/g, (name) =>
      name.endsWith('中心') ? `${topic}服务中心` : `${topic}局`,
    )
    .replace(/忻州|安庆/g, city)
    .replace(/402(?=00\d|-)/g, String(100 + (number % 900)))
  return stage === 'final'
    ? names.replace(/(?<=\d年|,)预算数/g, '决算数').replaceAll('部门预算公开', '部门决算公开')
    : names
}

const headOf = (department: Department, slot: Slot): string =>
  localised(source.head, department, slot, 2022)
    .replace(/^录入日期:.*$/m, `录入日期: "${slot.year + (slot.stage === 'final' ? 1 : 0)}-09-10"`)
    .replace(/^ {6}- (?:performance|assets)\n/gm, '')
    .replace(/^残缺:\n(?: {2}- .*\n)+/m, (block) => block.replace(/^.*projects\/(?:sasac|distressed-worker).*\n/gm, ''))

const planted = (table: string, text: string): string =>
  table === 'three-public.csv'
    ? text.replace(/合计,"?([\d,]+\.\d\d)"?/, (_, amount: string) => `合计,"${printed(times(amount, 1n) + 100n)}"`)
    : text

/** Makes the portal in a folder that is empty or not there. */
export const makePortal = (folder: string, disclosures: number): MadePortal => {
  const sum = { files: 0, bytes: 0, planted: 0, made: 0, departments: 0 }
  const write = (path: string, text: string): void => {
    const file = join(folder, path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, text)
    sum.files += 1
    sum.bytes += Buffer.byteLength(text)
  }
  const disclosure = (department: Department, slot: Slot): void => {
    const at = `${department.id}/${slot.year}/${slot.stage}`
    const factor = BigInt(1 + ((department.number * 7 + slot.year) % 9))
    const faulty = sum.made % 7 === 6
    write(`data/${at}/disclosure.yaml`, headOf(department, slot))
    for (const [name, text] of source.tables) {
      const table = emptyTables[name] ?? scaledCsv(localised(text, department, slot, 2022), factor)
      write(`data/${at}/tables/${name}`, faulty ? planted(name, table) : table)
    }
    const forms = slot.stage === 'final' ? source.evaluations : source.targets
    source.targets.forEach(([name], index) => {
      const form = forms[index]?.[1] ?? ''
      const text = localised(form, department, slot, slot.stage === 'final' ? 2023 : 2022)
      write(`data/${at}/projects/${name}`, scaledForm(text, factor))
    })
    for (const [name, text] of source.prose) {
      // What is said of other years would not be true of these.
      const said = text.replace(/[^。\n]*(?:[比较]上年|新增)[^。\n]*。/g, '')
      const prose = scaledProse(localised(said, department, slot, 2022), factor)
      write(`content/${at}/${name}`, name === 'other.md' ? `${prose}\n${ownWords(department, slot)}\n` : prose)
    }
    sum.made += 1
    if (faulty) sum.planted += 1
  }
  for (let number = 0; sum.made < disclosures; number += 1) {
    const [id = '', topic = ''] = topics[number % topics.length] ?? []
    const round = Math.floor(number / topics.length)
    const city = `${cityNames[round % cityNames.length] ?? ''}${round < cityNames.length ? '' : `第${round}`}`
    const department = { id: `city-${round}-${id}`, number, city, topic }
    const own = slots.slice(0, disclosures - sum.made)
    const years = [...new Set(own.map(({ year }) => `"${year}"`))].join(', ')
    write(
      `data/${department.id}/department.yaml`,
      `部门编码: "${100 + (number % 900)}"\n行政区划: { 代码: "${990100 + round}", 省: 示例省, 市: ${city}市, 县 }\n名称:\n  - { 名称: ${city}市${topic}局, 年度: [${years}], 出处: 文内 }\n说明: 为测量而编，不对应任何真实机构。\n`,
    )
    for (const slot of own) disclosure(department, slot)
    sum.departments += 1
  }
  write('data/site.yaml', '站点名称: 测量用的预算公开\n')
  const { made, ...rest } = sum
  return { disclosures: made, ...rest }
}
