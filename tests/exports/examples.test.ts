// The examples on /data/ ask for files and columns that are there: each word of theirs is one of the tables, or their own.
import { describe, expect, it, test } from 'vitest'
import { escapedCell } from '../../src/exports/csv.ts'
import { openDataInMemory } from '../../src/exports/open-data/open-data.ts'
import { dataTables } from '../../src/exports/tables/index.ts'
import { dataExamples } from '../../src/views/data/data-examples.ts'
import { realFacts } from './archives.ts'

const served = openDataInMemory(realFacts()).files.map(({ name }) => name)
const origin = 'https://www.example.gov.cn/budget'
const examples = dataExamples((path) => origin + path, 'lines.csv')

const withoutComments = (code: string): string => code.replace(/^(?:#|--).*$/gm, '')

/** What an example names itself: `表 = …`, `assign(金额=…)`, `AS 金额`. */
const ownNames = (code: string): readonly string[] =>
  [...code.matchAll(/(?:^ *|\()([\p{Script=Han}_]+) ?=(?!=)|\bAS ([\p{Script=Han}_]+)/gmu)].map(
    (match) => match[1] ?? match[2] ?? '',
  )

const wordsIn = (code: string): readonly string[] => {
  const own = ownNames(code)
  return [...withoutComments(code).matchAll(/[\p{Script=Han}_]*\p{Script=Han}[\p{Script=Han}_]*/gu)]
    .map(([word]) => word)
    .filter((word) => !own.includes(word))
}

describe.each(examples.map((example) => [example.tool, example] as const))('%s', (_, { code }) => {
  const files = [...code.matchAll(/(?:\/data\/|mingzhang-data\/)([\w.*/-]+)/gm)].map((match) => match[1] ?? '')
  const pattern = (file: string) =>
    new RegExp(
      `^${file
        .replaceAll('.', '\\.')
        .replaceAll('**', '.+')
        .replace(/(?<!\.)\*/g, '[^/]+')}(?:/|$)`,
    )

  it('opens files that the portal serves', () => {
    const missing = files.filter(
      (file) => ![...served, 'SHA256SUMS', 'lines/r/y/part.csv'].some((name) => pattern(file).test(name)),
    )
    expect(missing).toEqual([])
    expect(files.length).toBeGreaterThan(0)
  })

  it('names only columns of the table that it opens, and values that they have', () => {
    const fields = dataTables.filter(({ id }) => id === 'lines').flatMap((table) => table.fields)
    const known = [...fields.map(({ name }) => name), '是', '否', '金额']
    expect(wordsIn(code).filter((word) => !known.includes(word))).toEqual([])
  })

  it('stays short', () => {
    expect(code.split('\n').length).toBeLessThan(10)
  })
})

test('what pandas is told to take away is the apostrophe of the escape, and no other', () => {
  const written = examples
    .map(({ code }) => /replace\(r"(.+?)", ""/.exec(code)?.[1])
    .find((found) => found !== undefined)
  // Python says `\Z` where JavaScript says `$`.
  const pattern = new RegExp((written ?? 'none').replace('\\Z', '$'))
  const texts = ['=1次', "'=1次", '+5%', '@SUM(1)', '-1+1', '-', '-5', '-12.5%', "'90后'", '0.00', '']
  expect(texts.map((text) => escapedCell(text).replace(pattern, ''))).toEqual(texts)
})
