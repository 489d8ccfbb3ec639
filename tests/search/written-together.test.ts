// Questions as a phone is typed on: bureau, year and subject in one word, the bureau's last character left out, everyday
// words beside others, one wrong character, something asked of a bureau that it has nowhere.
import { beforeAll, describe, expect, test } from 'vitest'
import { ask, nothingChosen } from '../../src/search/answer.ts'
import { openResults } from '../../src/search/result-pages.ts'
import { sideIndex } from '../../src/search/side-index.ts'
import { openSideIndex, type SideReader } from '../../src/search/side-reader.ts'
import type { SearchPart, SearchRecord } from '../../src/views/search/search-record.ts'

const kinds = ['部门', '公开概览', '公开表', '绩效目标', '说明', '名词']

const row = (path: string, label: string, text = ''): SearchPart => ({ path, label, text, codes: [], figures: [] })

const bureau = (department: string, whose: string) => {
  const record = (
    kind: SearchRecord['kind'],
    year: number,
    title: string,
    parts: readonly SearchPart[] = [],
  ): SearchRecord => ({
    department,
    whose,
    region: '某省清河市',
    kind,
    path: `/${department}/${year}/${title}`,
    title,
    year,
    period: year === 0 ? '' : `${year}年预算`,
    amount: null,
    overYears: null,
    codes: [],
    parts,
  })
  return [
    record('部门', 0, whose),
    ...[2023, 2024].flatMap((year) => [
      record('公开概览', year, `${whose}${year}年度部门预算公开`),
      record('公开表', year, `${year}年“三公”经费支出表`, [row('', '公务接待费'), row('', '社会保障和就业支出')]),
      record('绩效目标', year, `${whose === '清河市水利局' ? '防汛演练' : '校舍维修'}经费`, [
        row('', '绩效目标', '举办防汛演练和校舍维修'),
      ]),
    ]),
    record('说明', 2024, '增减变动原因', [row('', '', '公务接待费较2023年减少')]),
  ]
}

const records = [
  ...bureau('water', '清河市水利局'),
  ...bureau('education', '清河市教育局'),
  {
    ...bureau('works', '青石县水利局')[3],
    title: '县级水利工程经费',
    parts: [row('', '绩效目标', '冀财建〔2024〕270号防洪治理经费')],
  } as SearchRecord,
]

let reader: SideReader

beforeAll(async () => {
  const files = new Map(sideIndex(records, kinds))
  reader = await openSideIndex(async (name) => JSON.parse(files.get(name) ?? 'null'))
})

const found = async (words: string) => {
  const answer = await ask(reader, words)
  const results = await (await openResults(reader, answer, nothingChosen, 'relevance')).next(20)
  return { answer, titles: results.map(({ record }) => `${record.whose} ${record.period} ${record.title}`) }
}

const first = async (words: string): Promise<string | undefined> => (await found(words)).titles[0]

describe('in one word', () => {
  test.each(['2024年水利局三公经费', '清河水利局2024年三公经费', '2024清河水利局三公经费', '水利局2024三公经费'])(
    '%s: the year, the bureau and what is asked of it',
    async (words) => expect(await first(words)).toBe('清河市水利局 2024年预算 2024年“三公”经费支出表'),
  )

  test.each([
    '清河水利 2024',
    '清河水利局 2024',
    '清河水利2024预算',
    '清河 水利 2024 预算',
    '清河水利2024年度部门预算公开',
  ])('%s: the document of that year, with the last character of the bureau or without', async (words) =>
    expect(await first(words)).toBe('清河市水利局 2024年预算 清河市水利局2024年度部门预算公开'),
  )

  test('beside a subject a place and a word may ask for that subject in the place: no bureau is taken for granted', async () => {
    // All of the words stand in the form of another bureau of the place.
    expect((await found('清河 校舍维修 防汛')).answer.departments.of).toBeNull()
    expect((await found('清河 水利 三公经费')).titles.length).toBeGreaterThan(0)
  })

  test('where they stand nowhere as words, they are the bureau and what is asked of it', async () => {
    const { titles } = await found('清河 教育 校舍')
    expect(titles).toEqual(['清河市教育局 2024年预算 校舍维修经费', '清河市教育局 2023年预算 校舍维修经费'])
  })

  test('a title with a year in it stays one word', async () => {
    expect((await found('2024年“三公”经费支出表')).titles).toHaveLength(2)
  })

  test('the number of a document keeps its brackets, whatever kind they are', async () => {
    for (const words of ['冀财建【2024】270号', '冀财建[2024]270号防洪治理经费', '冀财建〔2024〕270号'])
      expect(await first(words), words).toContain('县级水利工程经费')
  })
})

describe('several words', () => {
  test('a year among them means the documents of that year where these hold the others', async () => {
    const { titles } = await found('公务接待费 2023')
    expect(titles.length).toBeGreaterThan(0)
    expect(titles.every((title) => title.includes('2023年预算'))).toBe(true)
    // No document of 2023 says so; one of 2024 compares with it.
    expect(await first('公务接待费 减少 2023')).toContain('增减变动原因')
  })

  test('an everyday word among them finds the official one', async () => {
    expect((await found('水利局 招待费 2024')).titles).toContain('清河市水利局 2024年预算 2024年“三公”经费支出表')
    expect(await first('清河 社保 2023')).toContain('2023年“三公”经费支出表')
  })

  test('what has the longest word in its title comes before what only holds it', async () => {
    expect((await found('防汛演练 2024')).titles.slice(0, 2)).toEqual([
      '清河市水利局 2024年预算 防汛演练经费',
      '清河市教育局 2024年预算 校舍维修经费',
    ])
  })
})

describe('what a bureau has nowhere', () => {
  test('leads to the bureau and its documents, and is not taken for found', async () => {
    const { answer, titles } = await found('清河水利局火星探测')
    expect(answer.isLoose).toBe(true)
    expect(titles[0]).toBe('清河市水利局  清河市水利局')
    expect(titles.every((title) => title.startsWith('清河市水利局'))).toBe(true)
    expect(titles).toHaveLength(3)
  })

  test('what only asks is left out: how much a bureau spends a year is a question for its documents', async () => {
    expect(await first('清河水利局一年花多少钱')).toBe('清河市水利局  清河市水利局')
  })
})

describe('one wrong character', () => {
  test.each([
    ['三工经费', '三公经费'],
    ['财政拨宽', '财政拨款'],
    ['清河水力局', '清河市水利局'],
  ])('%s: nothing is made up, %s is offered', async (words, near) => {
    const { answer, titles } = await found(words)
    expect(titles).toEqual([])
    expect(answer.near[0]).toBe(near)
  })
})
