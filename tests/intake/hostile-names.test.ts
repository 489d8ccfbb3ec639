// Words that every object of the language knows, as headings, keys, labels and names: they are words like any other.
import { describe, expect, test } from 'vitest'
import { archiveWith, folder } from './sources.ts'

const words = ['constructor', '__proto__', 'toString', 'hasOwnProperty', 'valueOf', 'prototype', '__defineGetter__']

describe.each(words)('%s', (word) => {
  test('as a heading, a name and a code of a table', () => {
    const { problems } = archiveWith({
      [`data/${folder}/tables/expenditure.csv`]: `科目编码,科目名称,合计,${word}\n${word},${word},1,${word}\n,${word},1,2\n`,
    })
    expect(problems.length).toBeGreaterThan(0)
  })

  test('as a key and a value of every file', () => {
    for (const file of [
      `data/${folder}/disclosure.yaml`,
      `data/${folder}/projects/road-lamps.yaml`,
      `data/${folder}/objectives.yaml`,
      'data/lakeside-works/department.yaml',
      'data/site.yaml',
    ]) {
      const { problems } = archiveWith({
        [file]: `${word}: ${word}\n状态: ${word}\n公开表:\n  - { 表: ${word}, ${word}: a, 列别名: { ${word}: ${word} } }\n`,
      })
      expect(problems.map(({ severity }) => severity)).toContain('错误')
    }
  })

  test('as an alias of a column', () => {
    const { problems } = archiveWith({
      [`data/${folder}/tables/expenditure.csv`]: `科目编码,科目名称,${word},基本支出,项目支出\n,合计,1,1,0\n`,
      [`data/${folder}/disclosure.yaml`]: `标题: 甲\n文件性质: 正式\n状态: 已公开\n计量单位: 万元\n录入日期: "2024-02-01"\n篇章:\n  - { 标题: 一, 内容: [公开表, duties, 项目] }\n公开表:\n  - { 表: expenditure, 标题: 支出总表, 列别名: { "${word}": 合计 } }\n`,
    })
    expect(problems.filter(({ severity }) => severity === '错误')).toEqual([])
  })

  test('as a heading and a link of prose', () => {
    const { problems } = archiveWith({
      [`content/${folder}/duties.md`]: `# ${word}\n\n# ${word}\n\n[甲](#${word})[乙](${word}.md)\n`,
    })
    expect(problems.map(({ code }) => code)).toEqual(['GS-405'])
  })
})
