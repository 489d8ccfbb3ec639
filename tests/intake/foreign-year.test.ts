// Last year's file in this year's folder.
import { expect, test } from 'vitest'
import { archiveWith, folder } from './sources.ts'

const codes = (headings: string): readonly string[] =>
  archiveWith({
    [`data/${folder}/tables/expenditure.csv`]: `${headings}\n,合计,120.50,100.50,20.00\n`,
  }).problems.map(({ code }) => code)

test('a table whose headings name other years only is an error', () => {
  expect(codes('科目编码,科目名称,2023年合计,2023年基本支出,2023年项目支出')).toEqual(['GS-217'])
  expect(codes('科目编码,科目名称,2022年度/合计,2022年度/基本支出,2022年度/项目支出')).toEqual(['GS-217'])
})

test('a table that names this year, or no year, is one of this year', () => {
  expect(codes('科目编码,科目名称,合计,基本支出,项目支出')).not.toContain('GS-217')
  expect(codes('科目编码,科目名称,2024年合计,基本支出,项目支出')).not.toContain('GS-217')
})
