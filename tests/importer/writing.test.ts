// What an import writes, and what it leaves alone when something is there already.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { planFiles, readInThread, standingProjects, writeFiles } from '../../scripts/import-files.ts'
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
  expect(text).toContain('按合计验算相符')
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

const form = (name: string): string =>
  `项目支出绩效目标表\n\n项目名称\t${name}\n主管部门\t江湾市河务局\n年度目标\t保持清洁。\n项目资金 (万元)\t年度资金总额:\t12.00\n绩效指标\t一级指标\t二级指标\t三级指标\t指标值\n\t产出指标\t数量指标\t长度\t≥30公里\n`

const projects = (files: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(files)
      .filter(([path]) => path.includes('/projects/'))
      .map(([path, text]) => [/项目名称: (.*)/.exec(text)?.[1] ?? '', path.replace(/^.*\/|\.yaml$/g, '')]),
  )

test('a project keeps its file name at the next import, and a new one never takes the name of another', async () => {
  const root = 'data/river-works/2023/budget/projects'
  const standing = {
    [`${root}/river-cleaning.yaml`]: '项目名称: 河道保洁经费\n',
    [`${root}/project-02.yaml`]: '项目名称: 水闸维修\n',
  }
  await inFolder(standing, async (folder) => {
    const projectIds = standingProjects(folder, 'river-works')
    const texts = ['水闸维修', '堤防加固', '河道保洁经费'].map((name, index) => textFile(`${index}.txt`, form(name)))
    const { files } = await importAs(texts, { projectIds })
    expect(projects(files)).toEqual({
      水闸维修: 'project-02',
      堤防加固: 'project-02-2',
      河道保洁经费: 'river-cleaning',
    })
  })
})

/** Random numbers that are the same in every run. */
const numbersFrom = (seed: number) => {
  let state = seed
  return (below: number): number => {
    state = (state * 48271) % 2147483647
    return state % below
  }
}

test('whatever a sheet holds: every figure of it is in a file of the result or listed with its place', async () => {
  for (let seed = 1; seed <= 40; seed++) {
    const next = numbersFrom(seed)
    const figures: string[] = []
    const cell = (): string => {
      const kind = next(12)
      if (kind === 0) return ''
      if (kind === 1) return '甲'
      const text = `${100000 + figures.length * 1000 + next(1000)}.${String(10 + next(80))}`
      figures.push(text)
      return kind === 2 ? `(${text})` : text
    }
    const rows = Array.from({ length: 3 + next(8) }, (_, row) =>
      [
        next(9) === 0 ? '' : String(201 + row),
        next(6) === 0 ? '' : `科目${row}`,
        cell(),
        cell(),
        cell(),
        ...(next(5) === 0 ? [cell()] : []),
      ].join(','),
    )
    const head = next(4) === 0 ? '甲,乙,丙,丁,戊' : '科目编码,科目名称,合计,基本支出,项目支出'
    const lines = ['部门支出总表,,,,单位：元', head, ...rows, ...(next(3) === 0 ? [`备注,,${cell()},,`] : [])]
    const { files, report } = await importAs([textFile('支出.csv', lines.join('\n'))])
    const { read, placed, furniture, dropped, left } = report.conservation
    expect(placed + furniture + dropped + left, lines.join('\n')).toBe(read)
    const there = [...Object.values(files), ...report.leftovers.map(({ text }) => text)].join('\n').replaceAll(',', '')
    expect(
      figures.filter((figure) => !there.includes(figure.replace(/0$/, ''))),
      lines.join('\n'),
    ).toEqual([])
  }
})
