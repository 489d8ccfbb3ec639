// 收入总表 by institution holds no subjects: no subject of 支出总表 is missing in it.
import { expect, test } from 'vitest'
import { createClassification } from '../../src/budget/classification/index.ts'
import { namingOf } from '../../src/budget/line-naming.ts'
import { readStatement } from '../../src/intake/statement.ts'

const read = (heading: string) =>
  readStatement(
    {
      path: 'revenue.csv',
      text: `${heading},合计\n,合计,890\n301,清源县农业农村局,890\n301001,清源县农技站,890`,
      encoding: 'utf-8',
    },
    {
      entry: {
        id: 'revenue',
        number: '',
        title: '部门收入总表',
        departmentLine: '',
        unit: '万元',
        note: '',
        columnAliases: {},
        place: { file: 'disclosure.yaml', path: [] },
      },
      year: 2024,
      stage: 'budget',
      classification: createClassification(),
    },
  )

test('headings that name institutions make the rows institutions, with codes of any length', () => {
  const { value, problems } = read('单位代码,单位名称')
  expect(problems).toEqual([])
  expect(value === null ? null : namingOf(value, 'single')).toBe('institution')
  expect(value?.lines.map(({ level }) => level)).toEqual([0, 0, 0])
})

test('headings that name subjects make them subjects', () => {
  const { value, problems } = read('科目编码,科目名称')
  expect(value === null ? null : namingOf(value, 'single')).toBe('functional')
  expect(problems.map(({ code }) => code)).toContain('GS-207')
})
