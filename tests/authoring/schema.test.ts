// The schema that explains disclosure.yaml in an editor: the keys are those by which the file is read.
import Ajv from 'ajv'
import { load } from 'js-yaml'
import { expect, test } from 'vitest'
import { newYear } from '../../src/authoring/new-year.ts'
import { disclosureSchema } from '../../src/intake/yaml-schema.ts'
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

test('every key has its sentence', () => {
  const { properties } = disclosureSchema as { properties: Readonly<Record<string, { description?: string }>> }
  expect(Object.entries(properties).filter(([, { description = '' }]) => description.length < 4)).toEqual([])
})

test('a new year begins with the line by which an editor finds it', () => {
  const { disclosure } = madeUpYear()
  if (disclosure === null) throw new Error('nothing was read')
  const made = newYear(disclosure, madeUpFiles, 2027, '2027-01-05')['data/river-works/2027/budget/disclosure.yaml']
  expect(made?.split('\n')[0]).toBe('# yaml-language-server: $schema=../../../../schemas/disclosure.json')
})
