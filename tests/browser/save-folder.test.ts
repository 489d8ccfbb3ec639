// The desk's folder written to a disk on which something is there already.
import { expect, test } from 'vitest'
import { type FolderHandle, writeBelow } from '../../src/browser/desk/save-folder.ts'

/** A disk of texts by their path. */
const folderOf = (disk: Map<string, string>, path = ''): FolderHandle => ({
  getDirectoryHandle: (name) => Promise.resolve(folderOf(disk, `${path}${name}/`)),
  getFileHandle: (name, { create }) => {
    const file = `${path}${name}`
    if (!create && !disk.has(file)) return Promise.reject(new Error('not found'))
    return Promise.resolve({
      getFile: () => Promise.resolve({ text: () => Promise.resolve(disk.get(file) ?? '') }),
      createWritable: () =>
        Promise.resolve({
          write: (text) => {
            disk.set(file, text)
            return Promise.resolve()
          },
          close: () => Promise.resolve(),
        }),
    })
  },
})

const department = 'data/river-works/department.yaml'
const disclosure = 'data/river-works/2026/budget/disclosure.yaml'
const table = 'data/river-works/2026/budget/tables/summary.csv'
const made = { [department]: '部门编码:\n', [disclosure]: '状态: 草稿\n', [table]: '合计,2.00\n' }

test('a department that was filled in and a disclosure that is published are not replaced, and are named', async () => {
  const disk = new Map([
    [department, '部门编码: "402"\n'],
    [disclosure, '标题: 甲\n状态: 已公开\n更正:\n'],
    [table, '合计,1.00\n'],
  ])
  expect(await writeBelow(folderOf(disk), made)).toEqual([department, disclosure])
  expect(disk.get(department)).toBe('部门编码: "402"\n')
  expect(disk.get(disclosure)).toContain('更正')
  expect(disk.get(table)).toBe('合计,2.00\n')
})

test('what the desk itself has written before is written anew', async () => {
  const disk = new Map<string, string>([
    [department, '部门编码:\n名称: 旧\n'],
    [disclosure, '标题: 旧\n状态: 草稿\n'],
  ])
  expect(await writeBelow(folderOf(disk), made)).toEqual([])
  expect(Object.fromEntries(disk)).toEqual(made)
})
