import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { allDisclosures } from '../../src/budget/archive.ts'
import { readBudget } from '../../src/load.ts'
import { proseView } from '../../src/views/portal/pages.ts'
import { realDocuments } from '../real-documents.ts'

const guide = readFileSync('defaults/pages/guide.md', 'utf8')

/** The fenced example that holds `words`. */
const example = (words: string): string => {
  const block = [...guide.matchAll(/```\w*\n([\s\S]*?)```/gu)]
    .map((match) => match[1] ?? '')
    .find((text) => text.includes(words))
  if (block === undefined) throw new Error(`the guide has no example with ${words}`)
  return block
}

const root = mkdtempSync(join(tmpdir(), 'guide-'))
const write = (path: string, text: string): void => {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), text)
}
afterAll(() => rmSync(root, { recursive: true, force: true }))

describe('The guide’s examples are a disclosure that passes', () => {
  it('reads them without any 错误', () => {
    const folder = 'example-bureau/2026/budget'
    write('data/example-bureau/department.yaml', example('行政区划:'))
    write(`data/${folder}/disclosure.yaml`, example('录入日期:'))
    write(`data/${folder}/tables/summary.csv`, example('收入/项目'))
    write(`data/${folder}/tables/revenue.csv`, '科目编码,科目名称,合计\n,合计,"1,200.00"\n')
    write(`data/${folder}/projects/road-lighting.yaml`, example('项目名称: 道路照明维护经费'))
    write(`content/${folder}/duties.md`, '# 主要职责\n\n负责示例工作。\n')
    write(`content/${folder}/explanations.md`, '# 预算情况说明\n\n收入预算1200.00万元。\n')
    const { value, problems } = readBudget({ root, drafts: true })
    expect(problems.filter(({ severity }) => severity === '错误')).toEqual([])
    expect(allDisclosures(value).flatMap(({ forms }) => forms.map((form) => form.name))).toEqual(['道路照明维护经费'])
  })
})

describe('The portal’s own texts ship with the program', () => {
  const archive = realDocuments().value

  it('has guide, about and accessibility, and names no department in them', () => {
    const names = archive.departments.flatMap((department) => department.names.map(({ name }) => name))
    for (const id of ['guide', 'about', 'accessibility'] as const) {
      const { html } = proseView(archive, id)
      expect(names.filter((name) => html.includes(name))).toEqual([])
      expect(html).not.toMatch(/<h[13][ >][\s\S]*<h2/u)
    }
  })

  it('says where findings are explained that figures that differ are no offence', () => {
    expect(proseView(archive, 'about').html).toContain('数字不一致不等于违规')
  })
})
