// Which name a subject code has, and which 类 a name without code means.
import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { economicSubjects } from '../../src/budget/classification/economic.ts'
import { functionalSubjects } from '../../src/budget/classification/functional.ts'
import {
  type ClassificationKind,
  classCodeByName,
  createClassification,
  type Subject,
  subjectsOf,
} from '../../src/budget/classification/index.ts'
import { codeLevel, splitCodedName } from '../../src/budget/code.ts'

const shipped = createClassification()
const all: readonly Subject[] = [...functionalSubjects, ...economicSubjects]

const subjectNames = (...asked: Parameters<typeof subjectsOf>): readonly string[] =>
  subjectsOf(...asked).map(({ name }) => name)

test('every code has three, five or seven digits and a name', () => {
  expect(all.filter(({ code, name }) => codeLevel(code) === null || name === '')).toEqual([])
})

test('no row is there twice', () => {
  const rows = all.map(({ kind, code, name }) => `${kind} ${code} ${name}`)
  expect(rows.filter((row, index) => rows.indexOf(row) !== index)).toEqual([])
})

test('the first digit tells the three classifications apart', () => {
  const digit: Readonly<Record<ClassificationKind, string>> = { functional: '2', government: '5', departmental: '3' }
  expect(all.filter(({ kind, code }) => !code.startsWith(digit[kind]))).toEqual([])
})

test('every 类 that a statement prints by name alone has its code', () => {
  const text = readFileSync('data/xinzhou-industry/2022/budget/tables/summary.csv', 'utf8')
  const names = text
    .replaceAll(/"[^"]*"/g, '')
    .split('\n')
    .slice(1)
    .map((row) => row.split(',')[2] ?? '')
    .filter((name) => name !== '' && name !== '本年支出合计')
  expect(names).toHaveLength(30)
  expect(names.filter((name) => classCodeByName(shipped, 'functional', name) === '')).toEqual([])
})

test('every code that the real statements print with a name is known under it', () => {
  const printed = globSync('data/xinzhou-industry/2022/budget/tables/*.csv').flatMap((file) =>
    readFileSync(file, 'utf8')
      .split(/[,\n]/)
      .filter((cell) => cell.startsWith('['))
      .map(splitCodedName)
      .filter(({ code, name }) => codeLevel(code) !== null && name !== ''),
  )
  const unknown = printed.filter(
    ({ code, name }) =>
      !subjectNames(shipped, code.startsWith('5') ? 'government' : 'functional', code, 2022).includes(name),
  )
  expect(printed.length).toBeGreaterThan(50)
  expect(unknown).toEqual([])
})

test('the standard series are there: a 款 of running costs, of capital, of pensions', () => {
  const asked = ['30208', '30218', '30224', '30225', '30240', '30399', '31001', '31003', '31007', '20808', '50502']
  const kindOf = (code: string): ClassificationKind =>
    code.startsWith('5') ? 'government' : code.startsWith('3') ? 'departmental' : 'functional'
  expect(asked.filter((code) => subjectNames(shipped, kindOf(code), code, 2024).length === 0)).toEqual([])
  const office = ['01', '02', '03', '50', '99'].map(
    (item) => subjectNames(shipped, 'functional', `20103${item}`, 2024)[0],
  )
  expect(office).toEqual([
    '行政运行',
    '一般行政管理事务',
    '机关服务',
    '事业运行',
    '其他政府办公厅（室）及相关机构事务支出',
  ])
})

test('every 款 and 项 stands under a 类 and a 款 that are there', () => {
  const codes = new Set(all.map(({ code }) => code))
  const orphans = all.filter(({ code }) => code.length > 3 && !codes.has(code.slice(0, -2)))
  expect(orphans).toEqual([])
})

test('of every shipped row it is said where it was read', () => {
  expect(all.filter(({ source }) => source === undefined || source === '')).toEqual([])
})

test('a 项 carries the name of its year, however long ago it was renamed', () => {
  const names = [2018, 2024].map((year) => subjectNames(shipped, 'functional', '2200199', year))
  expect(names).toEqual([['其他国土资源事务支出'], ['其他自然资源事务支出']])
})

test('the width of brackets makes no other name', () => {
  expect(classCodeByName(shipped, 'government', '机关资本性支出(一)')).toBe('503')
})

test('a code renamed over the years has the name of its year', () => {
  const renamed = createClassification([
    { kind: 'functional', code: '29901', name: '旧名', to: 2020 },
    { kind: 'functional', code: '29901', name: '新名', from: 2021 },
  ])
  expect([2020, 2021].map((year) => subjectNames(renamed, 'functional', '29901', year))).toEqual([['旧名'], ['新名']])
})

test('a code that is not there has no name, and what a portal adds is found', () => {
  expect(subjectNames(shipped, 'functional', '2999999', 2022)).toEqual([])
  const added = createClassification([{ kind: 'functional', code: '2999999', name: '本地科目' }])
  expect(subjectNames(added, 'functional', '2999999', 2022)).toEqual(['本地科目'])
})

test('an economic subject of before 2018 has the name of its time, and today’s since', () => {
  expect(subjectNames(shipped, 'departmental', '30311', 2016)).toContain('住房公积金')
  expect(subjectNames(shipped, 'departmental', '30311', 2024)).toEqual(['代缴社会保险费'])
  expect(subjectNames(shipped, 'departmental', '310', 2016)).toContain('其他资本性支出')
  expect(subjectNames(shipped, 'departmental', '304', 2016)).toEqual(['对企事业单位的补贴'])
})

test('every row that ships says where it was read', () => {
  expect(all.filter(({ source }) => source === undefined || source === '')).toEqual([])
})
