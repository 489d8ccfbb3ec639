// Running text becomes content/*.md by chapters; the list of contents, covers and page numbers are not written.
import { expect, test } from 'vitest'
import { imported } from './recognised.ts'

const long = (start: string): string =>
  `${start}负责本地区河湖管理、水资源保护和防汛抗旱等工作，承办上级交办的其他事项。`

const pages = [
  ['          江湾市河务局2025年度部门预算'],
  [
    '               目  录',
    '第一部分 江湾市河务局概况 ………………… 1',
    '一、主要职责 ………………… 1',
    '二、机构设置 ………………… 2',
    '第二部分 名词解释 ………………… 3',
  ],
  [
    '          第一部分  江湾市河务局概况',
    '',
    '一、主要职责',
    `    ${long('江湾市河务局')}`,
    '二、机构设置',
    '    本部门包括以下单位：',
    '1. 江湾市河务局（本级）。',
    '2. 江湾市河道管理中心。',
    '                 — 1 —',
  ],
  [
    '          第二部分  名词解释',
    '    一、基本支出：指为保障机构正常运转、完成日常工作任务而发生的人员支出和公用支出，包括工资、',
    '津贴补贴、办公费和差旅费等。',
    '                 — 2 —',
  ],
]
const text = pages.map((lines) => lines.join('\n')).join('\n\f')

test('chapters become files named after what they are, in the order of the document', async () => {
  const { files } = await imported({ 'a.txt': text })
  const names = Object.keys(files).filter((path) => path.endsWith('.md'))
  expect(names.map((path) => path.split('/').at(-1))).toEqual(['duties.md', 'institutions.md', 'glossary.md'])
  expect(files['content/river-office/2025/budget/duties.md']).toBe(`# 一、主要职责\n\n${long('江湾市河务局')}\n`)
  expect(files['content/river-office/2025/budget/glossary.md']).toContain('包括工资、津贴补贴、办公费')
})

test('the list of contents, the cover and page numbers are furniture, said with their reason', async () => {
  const { report } = await imported({ 'a.txt': text })
  const reasons = new Set(report.leftovers.map(({ fate }) => (fate.kind === 'furniture' ? fate.why : fate.kind)))
  expect(reasons).toEqual(new Set(['目录', '封面', '页眉、页脚和页码', '章节标题，另写在“篇章”里']))
})

test('title, department and institutions are facts of the disclosure', async () => {
  const { files } = await imported({ 'a.txt': text })
  const disclosure = files['data/river-office/2025/budget/disclosure.yaml'] ?? ''
  expect(disclosure).toContain('江湾市河务局2025年度部门预算')
  expect(disclosure).toContain('江湾市河道管理中心')
  expect(disclosure).toContain('第二部分 名词解释'.slice(0, 4))
})

test('a name and a mobile number in the text are masked', async () => {
  const { files } = await imported({ 'a.txt': text.replace('其他事项。', '其他事项，联系电话13912345678。') })
  expect(Object.values(files).join('\n')).not.toContain('13912345678')
})

test('a template that nobody filled in is 未填报 and writes nothing', async () => {
  const blank = text
    .replaceAll('江湾市河务局', 'XX局')
    .replace(/负责.*?。/g, '本部门主要负责XX工作，收入预算XX.XX万元，单价100万元以上设备XX台。')
  const { files, report } = await imported({ 'a.txt': blank })
  expect(report.unfilled).toBe(true)
  expect(Object.keys(files)).toEqual([])
})

test('a heading printed on two lines is one where the list of contents has it whole', async () => {
  const wrapped = text
    .replace('第二部分 名词解释 …', '第二部分 江湾市河务局2025年度部门预算编制情况说明 …')
    .replace(
      '          第二部分  名词解释',
      '          第二部分  江湾市河务局2025年度部门预算\n\n\n               编制情况说明',
    )
  const { files } = await imported({ 'a.txt': wrapped })
  expect(files['content/river-office/2025/budget/explanations.md']).toContain('2025年度部门预算编制情况说明\n')
})

test('a paragraph that begins with a figure keeps it: 10.00 is no tenth item', async () => {
  const { files } = await imported({
    'a.txt': ['第一部分 江湾市河务局概况', '一、主要职责', '', '10.00万元用于购置防汛物资，由办公室负责。'].join('\n'),
  })
  expect(Object.values(files).join('\n')).toContain('10.00万元用于购置防汛物资')
})

test('a name that the cover breaks over two lines is one name', async () => {
  const cover = ['江湾市河滨区规划和自然', '    资源局', ' 2025 年度部门预算'].join('\n')
  const { files } = await imported({ 'a.txt': text.replace(/^[\s\S]*?\f/, `${cover}\n\f`) })
  const disclosure = files['data/river-office/2025/budget/disclosure.yaml'] ?? ''
  expect(disclosure).toMatch(/^标题: 江湾市河滨区规划和自然资源局2025\s?年度部门预算$/m)
  expect(files['data/river-office/department.yaml']).toContain('江湾市河滨区规划和自然资源局')
})

test('a page without chapters is one chapter under its title', async () => {
  const page = [
    '江湾市河务局2025年“三公”经费预算情况说明',
    '2025年“三公”经费预算合计32.60万元，其中：公务用车运行维护费28.60万元，与上年持平；公务接待费4.00万元，比上年减少2.00万元。',
    '减少的主要原因是严格控制公务接待。',
  ].join('\n')
  const { files, report } = await imported({ 'a.txt': page })
  const [path = ''] = Object.keys(files).filter((name) => name.endsWith('.md'))
  expect(path.split('/').at(-1)).toBe('explanations.md')
  expect(files[path]).toContain('公务接待费4.00万元')
  expect(files[path]).toContain('严格控制公务接待')
  expect(files['data/river-office/2025/budget/disclosure.yaml']).toContain('江湾市河务局2025年“三公”经费预算情况说明')
  expect(report.leftovers.filter(({ fate }) => fate.kind === 'left')).toEqual([])
})
