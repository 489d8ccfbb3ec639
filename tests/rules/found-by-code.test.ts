// A rule is found by its code: the opening of its file names it.
import { expect, test } from 'vitest'
import { rules } from '../../src/budget/rules/index.ts'
import { sourceFiles } from '../source-files.ts'

test('the opening lines of one file name the code of every rule', () => {
  const openings = sourceFiles('src/budget/rules', ['.ts']).map(({ path, lines }) => {
    const end = lines.findIndex((line) => !line.startsWith('//'))
    return { path, opening: lines.slice(0, end).join(' ') }
  })
  const places = rules.map(({ code }) => [
    code,
    openings
      .filter(({ opening }) => new RegExp(`^// (?:[A-Z]{2}-\\d+, )*(?:[A-Z]{2}-\\d+ and )?${code}\\b`).test(opening))
      .map(({ path }) => path),
  ])
  expect(places.filter(([, files]) => files?.length !== 1)).toEqual([])
})
