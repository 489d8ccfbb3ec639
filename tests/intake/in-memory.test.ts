// Files in memory are read like files on a disk: what the desk holds and what the command reads come out the same.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { archiveOf } from '../../src/intake/assemble.ts'
import { sourcesOf } from '../../src/intake/sources.ts'
import { importsOf, sourceFiles } from '../source-files.ts'

const nothing = { value: new Map(), problems: [] }

test('a folder of files in memory is read without a disk, and its faults are located', () => {
  const files = {
    'data/example/department.yaml':
      '部门编码: "402"\n行政区划: { 代码: , 省: , 市: , 县: }\n名称:\n  - { 名称: 示例局, 年度: ["2026"], 出处: 封面 }\n说明:\n',
    'data/example/2026/budget/disclosure.yaml':
      '标题: 示例局2026年度部门预算\n标题出处: 拟定\n文件性质: 正式\n状态: 草稿\n计量单位: 万元\n录入日期: "2026-02-10"\n公开表:\n  - { 表: summary, 标题: 收支总表, 计量单位: 万元 }\n',
    'data/example/2026/budget/tables/summary.csv': new Uint8Array([0xff, 0xff, 0x2c, 0xff]),
  }
  const read = archiveOf(sourcesOf(files), nothing, { drafts: true })
  expect(read.value.departments.map(({ id }) => id)).toEqual(['example'])
  const unreadable = read.problems.find(({ code }) => code === 'WJ-101')
  expect(unreadable === undefined ? '' : read.locate(unreadable.place).file).toBe(
    'data/example/2026/budget/tables/summary.csv',
  )
})

/** Everything that a module of the program imports at run time, and what those import. */
const reach = (start: string): ReadonlySet<string> => {
  const files = new Map(sourceFiles('src', ['.ts']).map((file) => [file.path, file]))
  const seen = new Set<string>()
  const visit = (path: string): void => {
    if (seen.has(path)) return
    seen.add(path)
    const file = files.get(path)
    if (file === undefined) return
    for (const { from, typeOnly } of importsOf(file)) if (!typeOnly) visit(from)
  }
  visit(start)
  return seen
}

test.each(['src/intake/assemble.ts', 'src/checked.ts', 'src/importer/import-documents.ts'])(
  '%s reaches nothing of Node, so that a browser can run it',
  (entry) => {
    expect(readFileSync(entry, 'utf8')).not.toBe('')
    expect([...reach(entry)].filter((name) => name.startsWith('node:'))).toEqual([])
  },
)
