// What is found, in which order, and what is not.
import { beforeAll, describe, expect, test } from 'vitest'
import {
  type Answer,
  ask,
  facetCounts,
  nothingChosen,
  type Result,
  type Sorting,
  widen,
} from '../../src/search/answer.ts'
import type { Piece } from '../../src/search/excerpt.ts'
import { readQuery } from '../../src/search/query.ts'
import { openResults, settled } from '../../src/search/result-pages.ts'
import { sideIndex } from '../../src/search/side-index.ts'
import { openSideIndex, type SideReader } from '../../src/search/side-reader.ts'
import { suggestionsAmong } from '../../src/search/suggestions.ts'
import { madeUpRecords } from './made-up-records.ts'

const kinds = ['公开表', '绩效目标', '绩效自评', '说明', '名词']
let reader: SideReader
const filesRead: string[] = []

beforeAll(async () => {
  const files = new Map(sideIndex(madeUpRecords, kinds))
  reader = await openSideIndex(async (name) => {
    filesRead.push(name)
    return JSON.parse(files.get(name) ?? 'null')
  })
})

const resultsOf = async (answer: Answer, sorting: Sorting = 'relevance', choice = nothingChosen) =>
  (await openResults(reader, answer, choice, sorting)).next(20)

const find = async (words: string, sorting: Sorting = 'relevance'): Promise<readonly Result[]> =>
  resultsOf(await ask(reader, words), sorting)

const whole = (results: readonly Result[]): readonly string[] =>
  results.map(({ kind, record }) => `${kind} ${record.title} ${record.period}`.trim())

const shown = (pieces: readonly Piece[]): string => pieces.map(({ text, mark }) => (mark ? `[${text}]` : text)).join('')

describe('order', () => {
  test('the thing of that very name first, then names of rows, then running text', async () => {
    expect(whole(await find('公务接待费'))).toEqual([
      '名词 公务接待费',
      '公开表 2024年基本支出表 2024年预算',
      '说明 增减变动原因 2024年预算',
    ])
  })

  test('of two years of one project the newer one first, the text that mentions it last', async () => {
    expect(whole(await find('河道维修经费'))).toEqual([
      '绩效目标 河道维修经费 2024年预算',
      '绩效自评 河道维修经费 2023年决算',
      '说明 增减变动原因 2024年预算',
    ])
  })

  test('all words apart from each other, when a blank separates them', async () => {
    expect(whole(await find('接待 减少'))).toEqual(['说明 增减变动原因 2024年预算'])
  })

  test('by amount the largest first, by year the newest', async () => {
    expect((await find('2024年', 'amount')).map(({ record }) => record.amount)).toEqual([
      '1,200.50 万元',
      '30.00 万元',
      '',
    ])
    expect((await find('河道维修', 'year')).map(({ record }) => record.period)).toEqual([
      '2024年预算',
      '2024年预算',
      '2023年决算',
    ])
  })
})

describe('codes and amounts', () => {
  test.each(['1,198.50', '1198.50', '１１９８．５０', '1 198.50', '1198'])(
    'an amount is found written as %s',
    async (words) => {
      const [result] = await find(words)
      expect(result?.excerpts.map(({ path, text }) => [path, shown(text)])).toEqual([
        ['/water/2024/budget/tables/#basic-50208', '预算数 [1,198.50]'],
      ])
    },
  )

  test.each(['471-0602-YBN-G1U W', '471-0602-ybn-g1uw', '471-0602', 'YBN-G1UW'])(
    'a project code is found written as %s',
    async (words) => expect(whole(await find(words))).toEqual(['绩效目标 河道维修经费 2024年预算']),
  )

  test('a subject code lands on its row, its beginning on all rows', async () => {
    const rows = async (words: string) =>
      (await find(words)).flatMap(({ excerpts }) => excerpts.map(({ path }) => path))
    expect(await rows('50206')).toEqual(['/water/2024/budget/tables/#basic-50206'])
    expect((await rows('502')).length).toBe(2)
  })

  test('a code that does not exist finds nothing and names those that begin alike', async () => {
    const answer = await ask(reader, '50299')
    expect(await resultsOf(answer)).toEqual([])
    expect(answer.near).toEqual(['50206', '50208'])
  })

  test('an amount that is printed nowhere finds nothing and names the nearest that begins alike', async () => {
    const answer = await ask(reader, '1,199万元')
    expect(await resultsOf(answer)).toEqual([])
    expect(answer.near).toEqual(['1198.5万元'])
  })

  test('a figure that looks like a code with dots is found as printed, the code behind it', async () => {
    expect((await find('502.06')).map(({ record }) => record.title)).toEqual(['2024年基本支出表'])
  })

  test('a missing code among words is not passed over', async () => {
    expect(await find('接待 50299')).toEqual([])
  })

  test('an amount with its unit is found in text and in tables', async () => {
    expect(whole(await find('2.00万元'))).toEqual([
      '公开表 2024年基本支出表 2024年预算',
      '说明 增减变动原因 2024年预算',
    ])
  })

  test.each(['2万', '2万元', '20000元', '0.0002亿元', '二万元'])(
    'an amount is found in whatever unit: %s',
    async (words) => {
      expect((await find(words)).length).toBe(2)
    },
  )

  test('an amount is found as a whole, never by its digits', async () => {
    expect(await find('198.5万元')).toEqual([])
  })
})

describe('words', () => {
  test('a comparison is found as it is printed, and as a keyboard writes it', async () => {
    for (const words of ['≥80百分比', '>=80百分比', '≥ 80 百分比']) {
      const [result] = await find(words)
      expect(result?.excerpts.map(({ path }) => path)).toEqual(['/water/2024/budget/projects/repairs/#indicator-1'])
    }
  })

  test('a fragment across words is found', async () => {
    expect((await find('务接')).length).toBe(3)
    expect((await find('道清')).length).toBe(1)
  })

  test('traditional characters are found', async () => {
    expect((await find('公務接待費')).length).toBe(3)
  })

  test('an everyday word finds the official one, and says so', async () => {
    const answer = await ask(reader, '公车')
    expect(answer.query.wordings.map((wording) => wording.shown)).toEqual(['公务用车'])
    expect(whole(await resultsOf(answer))).toEqual(['公开表 2024年基本支出表 2024年预算'])
  })

  test('an everyday word inside an official one is not replaced', () => {
    expect(readQuery('因公出国').wordings.map(({ plain }) => plain)).not.toContain('因公因公出国(境)')
  })

  test('words that stand nowhere as typed find what has a good part of them', async () => {
    const answer = await ask(reader, '公务接待费标准')
    expect(answer.isLoose).toBe(true)
    expect((await resultsOf(answer)).length).toBe(3)
  })

  test('nonsense finds nothing', async () => {
    expect(await find('火星探测器')).toEqual([])
  })

  test('where the word is missing that says which one, the rest of a name is no answer', async () => {
    expect(await find('月球河道维修')).toEqual([])
    expect(await find('月球 河道维修')).toEqual([])
    expect(await find('量子公务接待费')).toEqual([])
    // One character is a slip, and what is missing at the end asks for more of the same.
    expect((await find('何道维修经费'))[0]?.record.title).toBe('河道维修经费')
    expect((await find('河道维修经费标准'))[0]?.record.title).toBe('河道维修经费')
  })

  test.each(['公务接待费为什么减少', '公務接待費為什麼減少？', '请问公务接待费为何减少了吗'])(
    'words that only ask are not looked for: %s',
    async (words) => expect(whole(await find(words))[0]).toBe('说明 增减变动原因 2024年预算'),
  )

  test('a passage that was copied with a slip is found, though it ends like the name of an institution', async () => {
    const passage = '公务接待费2.00万元，因历行节约，较上年减少一成。河道维修经费另列于水务中心'
    expect(whole(await find(passage))[0]).toBe('说明 增减变动原因 2024年预算')
    expect(readQuery('公务接待，减少；10,441.41万元').words).toEqual(['公务接待', '减少', '10441.41万元'])
  })

  test('a question is shown as it was typed, whatever was looked for', async () => {
    expect((await ask(reader, '公务接待费是多少？')).query).toMatchObject({
      typed: '公务接待费是多少？',
      plain: '公务接待费',
    })
  })

  test('what stands with its question words is found with them', async () => {
    expect((await ask(reader, '是哪些项目')).query.plain).toBe('项目')
    expect(readQuery('是哪些项目').plain).toBe('是哪些项目')
  })

  test('what Pagefind adds is shown only when it does hold the words', async () => {
    const answer = await widen(await ask(reader, '内涝清淤'), async () => [0, 1])
    expect(whole(await resultsOf(answer))).toEqual(['绩效目标 河道维修经费 2024年预算'])
  })
})

describe('what a result shows', () => {
  test('the words are marked where they stand', async () => {
    const result = (await find('接待费')).find(({ kind }) => kind === '说明')
    expect(result?.excerpts.map(({ text }) => shown(text))).toEqual([
      '公务[接待费]2.00万元，因厉行节约，较上年减少一成。河道维修经费另列。',
    ])
  })

  test('a row is shown with its code and its figures', async () => {
    const result = (await find('公务用车运行')).find(({ kind }) => kind === '公开表')
    expect(result?.excerpts.map(({ label, text }) => shown(label) + shown(text))).toEqual([
      '50208 [公务用车运行]维护费预算数 1,198.50',
    ])
  })

  test('a term found by its name shows what it means', async () => {
    const [result] = await find('公务接待费')
    expect(result?.excerpts.map(({ text }) => shown(text))).toEqual(['按规定开支的各类公务接待支出。'])
  })
})

describe('facets', () => {
  test('each value says how many results it would leave', async () => {
    const answer = await ask(reader, '河道维修')
    const counts = facetCounts(reader, answer, { ...nothingChosen, year: [2024] })
    expect([...counts.year]).toEqual([
      [2024, 2],
      [2023, 1],
    ])
    expect([...counts.kind.values()].reduce((sum, count) => sum + count, 0)).toBe(2)
  })

  test('what a value counts is what it leaves, whatever the index claimed', async () => {
    const { answer, isKnown } = await settled(reader, await ask(reader, '公务接待费标准'))
    const counts = facetCounts(reader, answer, nothingChosen)
    expect(isKnown).toBe(true)
    for (const [kind, count] of counts.kind)
      expect((await resultsOf(answer, 'relevance', { ...nothingChosen, kind: [kind] })).length).toBe(count)
  })

  test('a choice leaves what it says', async () => {
    const answer = await ask(reader, '河道维修')
    expect(whole(await resultsOf(answer, 'relevance', { ...nothingChosen, year: [2023] }))).toEqual([
      '绩效自评 河道维修经费 2023年决算',
    ])
  })
})

test('names of things are offered while somebody types, each once and never what is typed already', async () => {
  const offered = suggestionsAmong(await find('河道维修'), '河道维修')
  expect(offered).toEqual([{ words: '河道维修经费', kind: '绩效目标' }])
  expect(suggestionsAmong(await find('公务接待费'), '公务接待费').map(({ words }) => words)).not.toContain('公务接待费')
})

test('nothing is read twice', () => {
  expect(filesRead.filter((name) => name === 'portal.json').length).toBe(1)
  expect(new Set(filesRead).size).toBe(filesRead.length)
})
