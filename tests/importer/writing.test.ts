// What an import writes, and what it leaves alone when something is there already.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { planFiles, readInThread, writeFiles } from '../../scripts/import-files.ts'
import { importReportText } from '../../src/importer/report-text.ts'
import { updateDisclosure } from '../../src/importer/write/update-disclosure.ts'
import { importAs, textFile } from './importing.ts'
import { page, say, tinyPdf } from './tiny-pdf.ts'

const table = [
  '部门支出总表,,,,单位：元',
  '科目编码,科目名称,合计,基本支出,项目支出',
  '215,工业,30,10,20',
  '2150899,其他工业,30,10,20',
].join('\n')

const inFolder = async (standing: Readonly<Record<string, string>>, use: (root: string) => void | Promise<void>) => {
  const root = mkdtempSync(join(tmpdir(), 'importer-'))
  try {
    for (const [path, text] of Object.entries(standing)) {
      mkdirSync(dirname(join(root, path)), { recursive: true })
      writeFileSync(join(root, path), text)
    }
    await use(root)
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
}

const file = 'data/river-works/2024/budget/tables/expenditure.csv'

test('a file that is there with other figures is shown with what goes and what comes', async () => {
  const { files } = await importAs([textFile('支出.csv', table)])
  const standing = { [file]: (files[file] ?? '').replace('215,工业,30,10,20', '215,工业,31,10,21') }
  await inFolder(standing, (root) => {
    const planned = planFiles(root, files).find(({ path }) => path === file)
    expect(planned).toMatchObject({ change: 'changed', gone: ['215,工业,31,10,21'], come: ['215,工业,30,10,20'] })
  })
})

test('what an import wrote is the same at the next import', async () => {
  const { files } = await importAs([textFile('支出.csv', table)])
  await inFolder({}, (root) => {
    writeFiles(root, planFiles(root, files))
    expect(planFiles(root, files).map(({ change }) => change)).not.toContain('changed')
    expect(readFileSync(join(root, file), 'utf8').startsWith('\ufeff')).toBe(true)
  })
})

test('a disclosure.yaml that people wrote stays word for word; statements that it lacks are added to its list', () => {
  const standing = [
    '标题: 河湾市工程局2024年度部门预算公开',
    '状态: 已公开 # 主任批过',
    '公开表:',
    '  - { 表: summary, 标题: 收支总表 }',
    '答复:',
    '  - { 编号: GJ-101, 位置: summary, 说明: 已核对 }',
    '',
  ].join('\n')
  const imported = [
    '公开表:',
    '  - { 表: summary, 标题: 部门收支总表 }',
    '  - { 表: fund, 标题: 基金表 }',
    '空表说明: { fund: 本表为空 }',
  ].join('\n')
  expect(updateDisclosure(standing, imported)).toEqual({
    changed: true,
    text: standing
      .replace('收支总表 }\n', '收支总表 }\n  - { 表: fund, 标题: 基金表 }\n')
      .concat('空表说明: { fund: 本表为空 }\n'),
  })
  expect(updateDisclosure(standing, '公开表:\n  - { 表: summary, 标题: 部门收支总表 }').changed).toBe(false)
})

test('the report says what was taken for what, what proves it and what is left', async () => {
  const { report } = await importAs([textFile('支出.csv', `${table}\n222,看不清的一行,甲,乙,丙`)])
  const text = importReportText(report)
  expect(text).toContain('部门支出总表：部门支出总表，依据标题“部门支出总表”')
  expect(text).toContain('已证明')
  expect(text).toContain('这一列是金额，这一格却不是：3 处\n  支出.csv C5：甲')
})

test('a file is read in a thread of its own, and one that cannot be read is said so', async () => {
  const read = await readInThread(textFile('支出.csv', table))
  expect(read.ok && read.document.parts).toHaveLength(1)
  expect(await readInThread(textFile('空.csv', ''))).toMatchObject({ ok: false, refusal: { what: '这个文件是空的' } })
})

test('the thread hands the character maps of fonts that a PDF does not embed', async () => {
  const bytes = tinyPdf([page(say('江湾市河务局预算说明', 60, 60))])
  const read = await readInThread({ name: 'a.pdf', bytes })
  expect(read.ok && read.document.parts).toMatchObject([{ kind: 'paragraph', text: '江湾市河务局预算说明' }])
})
