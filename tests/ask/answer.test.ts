// The questions of /data/ask/: the answer in the browser is the answer of DuckDB to the line beside it, from the same
// file; amounts stay exact; a question about one subject reads one group of rows.
import type { DuckDBConnection } from '@duckdb/node-api'
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import { answerOf } from '../../src/ask/answer.ts'
import { citedAnswer } from '../../src/ask/cited-answer.ts'
import { exactOf, groupedText, plainText, subtractExact } from '../../src/ask/exact.ts'
import { rowsFor } from '../../src/ask/parquet-rows.ts'
import type { Choices, Question } from '../../src/ask/question.ts'
import { questions } from '../../src/ask/questions.ts'
import { sqlOf } from '../../src/ask/sql.ts'
import { openDataInMemory } from '../../src/exports/open-data/open-data.ts'
import { madeUpFacts, realFacts } from '../exports/archives.ts'
import { ask, duckdb, onDisk } from '../exports/duckdb.ts'

let connection: DuckDBConnection
beforeAll(async () => {
  connection = await duckdb()
})
afterAll(() => connection.closeSync())

const files = [...new Set(questions.map(({ file }) => file))]

/** A file as a host with ranges gives it, and how many bytes were asked for. */
const served = (bytes: Uint8Array<ArrayBuffer>) => {
  const asked = { bytes: 0 }
  const slice = (from: number, to = bytes.length): ArrayBuffer => {
    asked.bytes += to - from
    return bytes.slice(from, to).buffer
  }
  return { asked, file: { byteLength: bytes.length, slice } }
}

const fuller: Readonly<Record<string, Choices>> = {
  underspent: { rate: '100', department: '信息' },
  'three-public': { year: '' },
  subject: { code: '208', statement: 'general' },
  differences: { least: '100' },
  missed: { department: '局' },
}

describe.each([
  ['五份文件', openDataInMemory(realFacts())],
  ['两年样例', openDataInMemory(madeUpFacts())],
] as const)('%s', (name, made) => {
  let disk: Awaited<ReturnType<typeof onDisk>>
  beforeAll(async () => {
    disk = await onDisk(files, made.bytesOf)
  })
  afterAll(() => disk.remove())

  const answers = async (question: Question, choices: Choices) => {
    const { file } = served(made.bytesOf(question.file))
    return answerOf(question, choices, await rowsFor(question, choices, file))
  }

  it.each(
    questions.flatMap((question) =>
      [{}, fuller[question.id] ?? {}].map((choices) => [question.title, question, choices] as const),
    ),
  )('%s is answered as DuckDB answers the line beside it', async (_, question, choices) => {
    const answer = await answers(question, choices)
    const theirs = await ask(connection, sqlOf(question, choices, `${disk.folder}/${question.file}`))
    const plain = (cell: string | null, column: number): string => {
      const kind = question.columns[column]?.kind
      const exact = kind === 'money' || kind === 'number' ? exactOf(cell ?? '') : null
      return exact === null ? (cell ?? '') : plainText(exact, kind === 'money' ? 2 : undefined)
    }
    const ours = answer.rows.map((row) => row.map((cell) => cell.plain))
    const sorted = (rows: readonly (readonly string[])[]) => rows.map((row) => JSON.stringify(row)).toSorted()
    expect(sorted(ours)).toEqual(sorted(theirs.map((row) => row.map(plain))))
    const at = question.columns.findIndex((column) => column.name === question.order.column)
    expect(ours.map((row) => (row[at] ?? '').replace('-', question.order.absolute ? '' : '-'))).toEqual(
      theirs.map((row) => plain(row[at] ?? null, at).replace('-', question.order.absolute ? '' : '-')),
    )
  })

  it('every question has an answer in one of its forms, unless nothing of the kind is printed', async () => {
    const counts = await Promise.all(
      questions.map(async (question) => {
        const rows = await Promise.all([{}, fuller[question.id] ?? {}].map((choices) => answers(question, choices)))
        return [question.id, rows.some((answer) => answer.rows.length > 0)] as const
      }),
    )
    const empty = counts.flatMap(([id, some]) => (some ? [] : [id]))
    expect(empty).toEqual(name === '五份文件' ? ['three-public'] : expect.arrayContaining([]))
  })
})

test('a question about one subject fetches the end of the file and the groups that can hold it', async () => {
  const question = questions.find(({ id }) => id === 'subject')
  if (question === undefined) throw new Error('no question')
  const made = openDataInMemory(realFacts())
  const { file, asked } = served(made.bytesOf('subjects.parquet'))
  expect((await rowsFor(question, { code: '999' }, file)).length).toBe(0)
  expect(asked.bytes).toBeLessThanOrEqual(1 << 16)
})

test('amounts are subtracted, grouped and written exactly, however large', () => {
  const [a, b] = [exactOf('12345678901234.56'), exactOf('0.01')]
  if (a === null || b === null) throw new Error('no numbers')
  expect(groupedText(subtractExact(b, a), 2)).toBe('-12,345,678,901,234.55')
  expect(plainText({ digits: 2030n, scale: 2 })).toBe('20.3')
  expect([exactOf('1e5'), exactOf(''), exactOf('一')]).toEqual([null, null, null])
})

test('an answer is cited by its question, what was chosen, and its own address', () => {
  const [question] = questions
  if (question === undefined) throw new Error('no question')
  const address = 'https://budget.example.gov.cn/data/ask/?q=underspent&department=$1'
  expect(
    citedAnswer('某市财政局. 某市：[DS/OL]. (2026-01-02)[引用日期]. .', question, { department: '水$&务' }, address),
  ).toBe(
    `某市财政局. 某市：哪些项目没花到一半？（执行率低于（%）：50，部门名称含有：水$&务）[DS/OL]. (2026-01-02)[引用日期]. ${address}.`,
  )
})

test('what a reader types into a form stays text in the line for DuckDB', () => {
  const [question] = questions
  if (question === undefined) throw new Error('no question')
  expect(sqlOf(question, { department: "x') OR true --" }, 'f.parquet')).toContain(
    "contains(部门名称, 'x'') OR true --')",
  )
})

test('questions keep their names, because addresses of answers hold them', () => {
  expect(questions.map(({ id }) => id)).toEqual(['underspent', 'three-public', 'subject', 'differences', 'missed'])
})
