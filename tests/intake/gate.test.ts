// The gate and the check command, over folders written for the test.
import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { loadArchive } from '../../src/load.ts'

const base = join(import.meta.dirname, '../cases/_base')
const program = join(import.meta.dirname, '../..')
const disclosure = 'data/lakeside-works/2024/budget/disclosure.yaml'
let wrong = ''

beforeAll(() => {
  wrong = mkdtempSync(join(tmpdir(), 'mingzhang-gate-'))
  cpSync(base, wrong, { recursive: true })
  writeFileSync(join(wrong, disclosure), '标题: 预算\n状态: 公开\n')
})
afterAll(() => rmSync(wrong, { recursive: true }))

const check = (root: string, ...words: readonly string[]) => {
  const run = spawnSync(process.execPath, ['scripts/check.ts', ...words], {
    cwd: program,
    env: { ...process.env, BUDGET_ROOT: root },
    encoding: 'utf8',
  })
  return { exit: run.status, out: run.stdout, said: run.stderr }
}

describe('the gate', () => {
  test('lets data without an error through and reads it once', () => {
    const first = loadArchive({ root: base })
    expect(first.problems).toEqual([])
    expect(loadArchive({ root: base })).toBe(first)
  })

  test('stops once, with everything that is wrong and the state of the world', () => {
    expect(() => loadArchive({ root: wrong })).toThrow(
      /GS-304.*GS-306.*共 \d+ 条：错误 \d+，不符 0，提示 0。未生成网站，已发布的网站没有变化。$/s,
    )
  })
})

describe('the check command', () => {
  test('ends with 0 on good data and with 1 on an error', () => {
    expect(check(base)).toMatchObject({ exit: 0, said: '' })
    expect(check(wrong).exit).toBe(1)
  })

  test('shows one department or one kind of message where asked', () => {
    expect(check(wrong, '--rule', 'GS-306').out).not.toContain('GS-304')
    expect(check(wrong, '--rule', 'KM').exit).toBe(0)
    expect(check(wrong, '--department', 'lakeside-works').exit).toBe(1)
    expect(check(wrong, '--department', 'nobody').exit).toBe(2)
  })

  test('gives machines the same problems in the same order', () => {
    const { ok, problems } = JSON.parse(check(wrong, '--json').out)
    expect(ok).toBe(false)
    expect(problems[0]).toMatchObject({ file: disclosure, line: 1, column: 1, severity: '错误', code: 'GS-304' })
  })

  test('explains itself when an option is misspelt', () => {
    const { exit, said } = check(base, '--jason')
    expect(exit).toBe(2)
    expect(said).toContain('没有“--jason”这个选项')
  })
})
