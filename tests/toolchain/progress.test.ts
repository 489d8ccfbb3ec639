// What a long command says while it works: a line that is rewritten on a terminal, few plain lines in a log.
import { expect, test } from 'vitest'
import { progressLines } from '../../scripts/progress.ts'

const told = (isTTY: boolean): string => {
  let text = ''
  let now = 0
  const progress = progressLines(
    {
      isTTY,
      write: (piece: string | Uint8Array) => {
        text += piece
        return true
      },
    },
    () => now,
  )
  progress('正在查看数据文件夹', 0, 0)
  for (let done = 1; done <= 40; done++) {
    now += 1000
    progress('正在生成部门页面', done, 40)
  }
  progress('正在生成搜索索引', 0, 0)
  return text
}

test('a log gets a line every ten seconds and one at the end, with what is left', () => {
  const lines = told(false).trimEnd().split('\n')
  expect(lines[0]).toBe('正在查看数据文件夹…')
  expect(lines.filter((line) => line.startsWith('正在生成部门页面'))).toHaveLength(5)
  expect(lines).toContain('正在生成部门页面：40/40')
  expect(lines.some((line) => /约剩 \d+ 秒$/.test(line))).toBe(true)
})

test('a terminal gets one line that is rewritten for every unit', () => {
  const text = told(true)
  expect(text.match(/\r/g)).toHaveLength(40)
  expect(text).toContain('部门页面：40/40\n正在生成搜索索引…')
})
