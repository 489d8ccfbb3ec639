// From a workbook to a page: what the desk saves is unpacked, says the same when it is checked, and is published by
// writing 已公开.
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { checkFolder, type Examined, examine } from '../../src/desk/examine.ts'
import { zipOf } from '../../src/desk/zip-files.ts'
import { readDocument } from '../../src/importer/readers/index.ts'
import { disclosurePages } from '../../src/views/document/disclosure.ts'
import { madeSheet, madeWorkbook } from '../importer/importing.ts'

const options = { department: 'river-works', year: 2026, stage: 'budget', recordedOn: '2026-02-10' } as const

const workbook = madeWorkbook({
  支出: madeSheet([
    ['2026年部门支出总表'],
    ['编制部门：河湾市工程局', null, null, null, '单位：万元'],
    ['科目编码', '科目名称', '合计', '基本支出', '项目支出'],
    ['213', '农林水支出', 30, 10, 20],
    ['21303', '水利', 71, 10, 61],
    [null, '合计', 30, 10, 20],
  ]),
})

const onTheDesk = (): Promise<Examined> =>
  examine([workbook], { options, name: '', portal: {}, published: null }, readDocument)

const unpacked = ({ files }: Examined): Readonly<Record<string, string>> => {
  const zip = zipOf(Object.entries(files).map(([name, content]) => ({ name, content })))
  return Object.fromEntries(Object.entries(unzipSync(zip)).map(([name, bytes]) => [name, strFromU8(bytes)]))
}

test('the saved ZIP, unpacked, is found to say what the desk said', async () => {
  const desk = await onTheDesk()
  const there = checkFolder(unpacked(desk))
  expect(desk.checked.problems.some(({ severity }) => severity === '不符')).toBe(true)
  expect(there.checked.problems).toEqual(desk.checked.problems)
})

test('one word turns the draft into a published page with its amounts, and its findings go with it', async () => {
  const path = 'data/river-works/2026/budget/disclosure.yaml'
  const files = unpacked(await onTheDesk())
  const draft = files[path] ?? ''
  const published = checkFolder({ ...files, [path]: draft.replace('状态: 草稿', '状态: 已公开') })
  expect(published.checked.problems.filter(({ severity }) => severity === '错误')).toEqual([])
  expect(published.checked.draftDifferences).toEqual([])
  const [page] = disclosurePages(published.archive, published.reviews)
  expect(page?.params).toEqual({ department: 'river-works', year: '2026', stage: 'budget' })
  expect(page?.props.view.department.label).toBe('河湾市工程局')
  expect(page?.props.view.badge).toBe('')
  expect(page?.props.view.summary).toContain('30')
})
