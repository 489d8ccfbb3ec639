// The gate and the check command, over folders written for the test.
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
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

/** Two departments with seven forms each, every one with an amount for a quantity. */
const manyFaults = (): string => {
  const root = mkdtempSync(join(tmpdir(), 'mingzhang-many-'))
  for (const department of ['lakeside-works', 'hilltop-works']) {
    for (const part of ['data', 'content'])
      cpSync(join(base, part, 'lakeside-works'), join(root, part, department), { recursive: true })
    for (let number = 1; number <= 7; number++) {
      const folder = join(root, 'data', department, '2024/budget/projects')
      mkdirSync(folder, { recursive: true })
      writeFileSync(
        join(folder, `project-${number}.yaml`),
        `表式: 绩效目标\n项目名称: 第${number}号堤段维修\n计量单位: 万元\n` +
          `资金:\n  - { 项: 年度资金总额, 年度: "${number}" }\n绩效指标:\n  - 一级指标: 产出指标\n    二级指标:\n` +
          `      - { 二级指标: 数量指标, 三级指标: 第${number}段砌石, 指标值: 3${number}万元 }\n`,
      )
    }
  }
  return root
}

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

  test('counts by rule and by document where many departments have much to read, and lists everything on demand', () => {
    const many = manyFaults()
    try {
      const { out } = check(many)
      expect(out).toContain('按规则：')
      expect(out).toMatch(/提示 ZB-502 .+：14 条，在 2 份文件/)
      expect(out).toMatch(/按文件：\n {2}hilltop-works\/2024\/budget：错误 0，不符 1，提示 7/)
      expect(out).not.toContain('怎么改')
      for (const words of [['--all'], ['--department', 'lakeside-works'], ['--rule', 'ZB-502']]) {
        const whole = check(many, ...words).out
        expect(whole).toContain('怎么改')
        expect(whole).not.toContain('按规则：')
      }
    } finally {
      rmSync(many, { recursive: true })
    }
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
