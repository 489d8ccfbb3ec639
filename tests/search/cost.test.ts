// What a question costs: how many files of the index are read before the first results stand, however large the portal is.
import { beforeAll, expect, test } from 'vitest'
import { ask, nothingChosen } from '../../src/search/answer.ts'
import { nearest } from '../../src/search/claims.ts'
import { openResults } from '../../src/search/result-pages.ts'
import { sideIndex } from '../../src/search/side-index.ts'
import { openSideIndex } from '../../src/search/side-reader.ts'
import type { SearchRecord } from '../../src/views/search/search-record.ts'

const forms = 300

/** A form whose text is long enough to fill a file of its own. */
const form = (title: string, text: string, number: number): SearchRecord => ({
  department: `bureau-${number}`,
  whose: '清河市水务局',
  region: '某省清河市',
  kind: '绩效目标',
  path: `/bureau-${number}/2024/budget/projects/works/`,
  title,
  year: 2024,
  period: '2024年预算',
  amount: null,
  overYears: null,
  codes: [],
  parts: [
    { path: `/bureau-${number}/2024/budget/projects/works/#goals`, label: '绩效目标', text, codes: [], figures: [] },
  ],
})

const loose = '完成清淤；河道整治；治理内涝；防洪排涝'
/** Words of their own, so that the index falls into many files. */
const other = (number: number): string =>
  Array.from({ length: 60 }, (_, index) => String.fromCodePoint(0x4e00 + ((number * 61 + index * 7) % 6000))).join('')
const portal: readonly SearchRecord[] = [
  ...Array.from({ length: forms }, (_, number) => form(`水利工程${number}号`, loose, number)),
  form('城区河道清淤整治工程', '河道清淤整治防洪', forms),
  ...Array.from({ length: forms }, (_, number) => form(`其他${number}号`, other(number), forms + 1 + number)),
]

let files: ReadonlyMap<string, string>

beforeAll(() => {
  files = new Map(sideIndex(portal, ['绩效目标']))
})

/** The first two results, as the page shows them before all others, and the names of the files read for them. */
const firstResults = async (words: string) => {
  const read: string[] = []
  const reader = await openSideIndex(async (name) => {
    read.push(name)
    return JSON.parse(files.get(name) ?? 'null')
  })
  const answer = await ask(reader, words)
  const results = await (await openResults(reader, answer, nothingChosen, 'relevance')).next(2)
  return { titles: results.map(({ record }) => record.title), read: read.length, claims: answer.claims.size }
}

test('where only pieces of a question stand, what holds most of them comes first', async () => {
  expect((await firstResults('河道清淤整治防洪标准')).titles[0]).toBe('城区河道清淤整治工程')
})

test('where only pieces stand, as many are offered as somebody looks through, and few files are read for the first', async () => {
  const { claims, read } = await firstResults('完成河道整治治理防洪')
  expect(claims).toBeGreaterThan(2)
  expect(claims).toBeLessThan(forms / 4)
  expect(read).toBeLessThan(40)
})

test('words whose pairs stand apart in hundreds of records do not read all of these', async () => {
  const { read } = await firstResults('清淤河道')
  expect(read).toBeLessThan(40)
})

test('a long phrase that stands nowhere shows it before all of its pairs are looked up', async () => {
  const read: string[] = []
  const reader = await openSideIndex(async (name) => {
    read.push(name)
    return JSON.parse(files.get(name) ?? 'null')
  })
  expect((await reader.holding('甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥')).size).toBe(0)
  // The description, and for each of three pairs its file and the page with the name of that file.
  expect(read.length).toBeLessThanOrEqual(7)
})

test('one wrong character in a phrase of sixteen shows in the index, wherever it stands', async () => {
  const phrase = '完成清淤河道整治治理内涝防洪排涝'
  const portal = [form('某项目', `${phrase}工程`, 0)]
  const only = new Map(sideIndex(portal, ['绩效目标']))
  const reader = await openSideIndex(async (name) => JSON.parse(only.get(name) ?? 'null'))
  expect((await reader.holding(phrase)).size).toBe(1)
  for (let at = 0; at < phrase.length; at++) {
    const wrong = `${phrase.slice(0, at)}鑫${phrase.slice(at + 1)}`
    expect((await reader.holding(wrong)).size, wrong).toBe(0)
  }
})

const overview = (number: number, stage: '预算' | '决算', text: string): SearchRecord => ({
  ...form(`某局2023年度部门${stage}公开`, text, number),
  kind: '公开概览',
  year: 2023,
  period: `2023年${stage}`,
})

const countedAndHeld = async (records: readonly SearchRecord[], words: string) => {
  const held = new Map(sideIndex(records, ['公开概览', '绩效目标']))
  const reader = await openSideIndex(async (name) => JSON.parse(held.get(name) ?? 'null'))
  const answer = await ask(reader, words)
  const results = await (await openResults(reader, answer, nothingChosen, 'relevance')).next(records.length)
  return { counted: answer.claims.size, held: results.length }
}

test('a year and stage name the overviews of that stage, not those that compare with it', async () => {
  const records = [
    ...Array.from({ length: 5 }, (_, number) => overview(number, '预算', '收入支出')),
    ...Array.from({ length: 5 }, (_, number) => overview(number + 5, '决算', '与2023年预算相比')),
  ]
  expect(await countedAndHeld(records, '2023年度预算')).toEqual({ counted: 5, held: 5 })
})

test('a short name of an institution is not counted where its pairs stand apart', async () => {
  const records = [
    ...Array.from({ length: 130 }, (_, number) => form(`某项目${number}号`, '财政补助；由行政局代管', number)),
    form('由财政局审定', '审定', 130),
  ]
  expect(await countedAndHeld(records, '财政局')).toEqual({ counted: 1, held: 1 })
})

test('a value to be reached is not counted where its signs and digits stand apart', async () => {
  const records = [
    ...Array.from({ length: 130 }, (_, number) => form(`某项目${number}号`, '≥95%；共90人；100%', number)),
    form('某某项目', '满意度≥90%以上', 130),
  ]
  expect(await countedAndHeld(records, '≥90%')).toEqual({ counted: 1, held: 1 })
  // What goes on is still found by its beginning.
  expect((await countedAndHeld(records, '≥9')).held).toBe(131)
})

test('what stands in a weaker place is shown before hundreds of stronger claims are read that prove wrong', async () => {
  const records = [
    ...Array.from({ length: 200 }, (_, number) => form(`某党总支${number}号`, `${other(number)}；支出`, number)),
    form('某表', '本年支出合计', 200),
  ]
  const read: string[] = []
  const held = new Map(sideIndex(records, ['绩效目标']))
  const reader = await openSideIndex(async (name) => {
    read.push(name)
    return JSON.parse(held.get(name) ?? 'null')
  })
  const [first] = await (await openResults(reader, await ask(reader, '总支出'), nothingChosen, 'relevance')).next(1)
  expect(first?.record.title).toBe('某表')
  expect(read.length).toBeLessThan(30)
})

test('what the pairs show to lack its beginning is not read at all', async () => {
  const records = Array.from({ length: 200 }, (_, number) => form(`示范基地建设项目${number}号`, other(number), number))
  const held = new Map(sideIndex(records, ['绩效目标']))
  const reader = await openSideIndex(async (name) => JSON.parse(held.get(name) ?? 'null'))
  expect((await ask(reader, '月球基地建设项目')).claims.size).toBe(0)
})

const kinds = ['公开表', '说明', '绩效目标', '绩效自评'] as const

/** The first result of an index of these records, and how many files were read for it. */
const firstOf = async (records: readonly SearchRecord[], words: string) => {
  const read: string[] = []
  const held = new Map(sideIndex(records, kinds))
  const reader = await openSideIndex(async (name) => {
    read.push(name)
    return JSON.parse(held.get(name) ?? 'null')
  })
  const [first] = await (await openResults(reader, await ask(reader, words), nothingChosen, 'relevance')).next(1)
  return { title: first?.record.title, read: read.length }
}

const others = (count: number): readonly SearchRecord[] =>
  Array.from({ length: count }, (_, number) => form(`其他${number}号`, other(number), number))

const heading = (code: string, name: string): string => `公开表5；部门:[${code}]清河市${name}；科目编码；科目名称`

test('a copied line with codes in brackets is looked up as one line, not code by code', async () => {
  const records = [...others(300), form('支出总表', `${heading('384002', '林业服务中心')}；${other(7)}`, 300)]
  const copied = await firstOf(records, '部门:[384002]清河市林业服务中心；科目编码；科目名称')
  expect(copied.title).toBe('支出总表')
  expect(copied.read).toBeLessThanOrEqual(14)
  // With a slip in its code, and cut off within another.
  expect((await firstOf(records, '公开表5；部门:[384鑫02]清河市林业服务中心；[384003]')).title).toBe('支出总表')
})

test('of what was copied the record that holds most is read first, not the titles that share words with it', async () => {
  const records = [
    ...others(100),
    ...Array.from({ length: 30 }, (_, number) =>
      form('完成城区河道清淤整治治理防洪排涝工程', other(number + 3), number + 100),
    ),
    form('某某项目', '本年度完成城区河道清淤整治治理内涝，防洪排涝工程按期验收合格', 130),
  ]
  const { title, read } = await firstOf(records, '完成城区河道清淤整治治理内鑫，防洪排涝工程按期验收合格')
  expect(title).toBe('某某项目')
  expect(read).toBeLessThanOrEqual(12)
})

test('a passage that records of many kinds promise and none holds is answered by what holds most, after two of them', async () => {
  const sentence = '清河市水利局负责城区河道清淤整治'
  const records = Array.from({ length: 200 }, (_, number) => ({
    ...form(`某表${number}号`, `${sentence}；${other(number)}；12、城区的`, number),
    kind: kinds[number % kinds.length] ?? '说明',
  }))
  const { title, read } = await firstOf(records, `12；${sentence}`)
  expect(title).toBe('某表0号')
  expect(read).toBeLessThanOrEqual(13)
})

test('a long word that stands nowhere as a whole is looked up in pieces by the pairs that were read already', async () => {
  const text = '城区河道清淤整治内涝防洪工程建设由某公司承担全部责任'
  const { title, read } = await firstOf([...others(300), form('某项目', text, 300)], text.replace('淤', '鑫'))
  expect(title).toBe('某项目')
  expect(read).toBeLessThanOrEqual(14)
})

test('what is too torn to be looked up ends the reading, and it is said that not all was read', async () => {
  const records = Array.from({ length: 400 }, (_, number) =>
    form(`某表${number}号`, `完成情况；${other(number)}`, number),
  )
  const read: string[] = []
  const held = new Map(sideIndex(records, ['绩效目标']))
  const reader = await openSideIndex(async (name) => {
    read.push(name)
    return JSON.parse(held.get(name) ?? 'null')
  })
  const answer = await ask(reader, '完成:达:到')
  const pages = await openResults(reader, answer, nothingChosen, 'relevance')
  expect(await pages.next(1)).toEqual([])
  expect(pages.gaveUp()).toBe(true)
  expect(await nearest(reader, answer.query)).toEqual(['完成'])
  expect(read.length).toBeLessThan(80)
})

test('what was left of the sentences around a few words is not looked for', async () => {
  const records = [...others(100), form('某项目', '按期完成：及时', 100)]
  expect((await firstOf(records, '。按期完成：达')).title).toBe('某项目')
  expect((await firstOf(records, '期，完成')).title).toBe('某项目')
})

test('the year of a document is known without being looked up', async () => {
  const own = (year: number): SearchRecord => ({
    ...form('河道清淤', '河道清淤整治', year),
    year,
    period: `${year}年预算`,
  })
  const records = [...others(300), own(2023), own(2024)]
  const apart = await firstOf(records, '2023年度 河道清淤')
  expect(apart.title).toBe('河道清淤')
  const read: string[] = []
  const held = new Map(sideIndex(records, kinds))
  const reader = await openSideIndex(async (name) => {
    read.push(name)
    return JSON.parse(held.get(name) ?? 'null')
  })
  const [first] = await (
    await openResults(reader, await ask(reader, '2023年度 河道清淤'), nothingChosen, 'relevance')
  ).next(1)
  expect(first?.record.period).toBe('2023年预算')
  expect(apart.read).toBeLessThanOrEqual(16)
})

test('of a phrase the pairs that stand nearly everywhere are not looked up where others tell enough', async () => {
  const records = Array.from({ length: 4000 }, (_, number) =>
    form(number === 3999 ? '某某项目' : `第${number}号`, number === 3999 ? '河道预算清淤工程' : '预算', number),
  )
  const held = new Map(sideIndex(records, ['绩效目标']))
  const portal = JSON.parse(held.get('portal.json') ?? 'null')
  expect(portal.common).toContain('预算')
  const reader = await openSideIndex(async (name) => JSON.parse(held.get(name) ?? 'null'))
  expect(reader.chosenPairs('河道预算清淤工程')).not.toContain('预算')
  expect(reader.chosenPairs('预算表')).toContain('预算')
  expect((await reader.holding('河道预算清淤工程')).size).toBe(1)
})

test('a share between words is looked up as the figure it is, not by signs that stand apart', async () => {
  const apart = Array.from({ length: 60 }, (_, number) =>
    form(`增长${number}号`, `增长；${other(number)}；12.0%、10.1%、2.3%`, number),
  )
  const { title, read } = await firstOf([...apart, form('某项目', '增长；占2.10%', 60)], '增长 2.10%')
  expect(title).toBe('某项目')
  expect(read).toBeLessThanOrEqual(16)
})
