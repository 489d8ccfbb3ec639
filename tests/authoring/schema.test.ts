// The schemas that explain the YAML files in an editor: the keys are those by which each file is read.
import { readFileSync } from 'node:fs'
import Ajv from 'ajv'
import { load } from 'js-yaml'
import { expect, test } from 'vitest'
import { newYear } from '../../src/authoring/new-year.ts'
import { disclosureSchema, yamlSchemas } from '../../src/intake/yaml-schema.ts'
import { madeUpFiles, madeUpYear } from './made-up-year.ts'

const validate = new Ajv({ strict: false, allowUnionTypes: true }).compile(disclosureSchema)
const standing = madeUpFiles['data/river-works/2026/budget/disclosure.yaml'] ?? ''

test('a file that is read without an error is valid, a key that nobody knows is not', () => {
  expect(validate(load(standing))).toBe(true)
  expect(validate(load(`${standing}\n公开表单: 1\n`))).toBe(false)
})

test('a missing state is named', () => {
  expect(validate(load(standing.replace('状态: 已公开\n', '')))).toBe(false)
})

test.each(Object.entries(yamlSchemas))('every key of %s has its sentence', (_name, schema) => {
  const { properties } = schema as { properties: Readonly<Record<string, { description?: string }>> }
  expect(Object.entries(properties).filter(([, { description = '' }]) => description.length < 4)).toEqual([])
  expect(Object.keys(properties).length).toBeGreaterThan(0)
})

const validates = (name: string, text: string): boolean =>
  new Ajv({ strict: false, allowUnionTypes: true }).compile(yamlSchemas[name] ?? {})(load(text)) === true

test('a department needs a name, and a key that nobody reads is marked', () => {
  const department = madeUpFiles['data/river-works/department.yaml'] ?? ''
  expect(validates('department', department)).toBe(true)
  expect(validates('department', '部门编码: "301"\n')).toBe(false)
  expect(validates('department', `${department}\n部门名: 甲\n`)).toBe(false)
})

test('what the site may say of itself is explained; a form may print headings that no list knows', () => {
  expect(validates('site', '站点名称: 甲市预算公开\n筹建: 是\n')).toBe(true)
  expect(validates('site', '站名: 甲\n')).toBe(false)
  expect(validates('project', '表式: 绩效目标\n项目名称: 堤防\n本地的一项: 有\n')).toBe(true)
  expect(validates('project', '表式: 目标\n')).toBe(false)
})

test('terms and goals of a department are explained too, and the files that ship are valid', () => {
  const shipped = readFileSync(new URL('../../defaults/glossary.yaml', import.meta.url), 'utf8')
  const goals = readFileSync(new URL('../../data/yutian-industry/2025/budget/objectives.yaml', import.meta.url), 'utf8')
  expect([validates('glossary', shipped), validates('objectives', goals)]).toEqual([true, true])
  expect(validates('glossary', '名词解释:\n  - { 名词: 预算 }\n')).toBe(false)
  expect(validates('objectives', '分项绩效目标:\n  - { 标题: 甲, 目标: 乙 }\n')).toBe(false)
})

test('a new year begins with the line by which an editor finds it', () => {
  const { disclosure } = madeUpYear()
  if (disclosure === null) throw new Error('nothing was read')
  const made = newYear(disclosure, madeUpFiles, 2027, '2027-01-05')['data/river-works/2027/budget/disclosure.yaml']
  expect(made?.split('\n')[0]).toBe('# yaml-language-server: $schema=../../../../schemas/disclosure.json')
})

test('forms of a new year name their schema once, however often the year begins anew', () => {
  const { disclosure } = madeUpYear()
  if (disclosure === null) throw new Error('nothing was read')
  const form = Object.entries(newYear(disclosure, madeUpFiles, 2027, '2027-01-05')).find(([path]) =>
    path.includes('/projects/'),
  )
  expect(form?.[1].split('\n').filter((line) => line.includes('yaml-language-server'))).toEqual([
    '# yaml-language-server: $schema=../../../../../schemas/project.json',
  ])
})
