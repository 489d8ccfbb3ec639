// The JSON of a disclosure is the disclosure: it validates against the published schema and rebuilds the archive.
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import type { Disclosure } from '../../src/budget/disclosure.ts'
import { departmentsOf, disclosureJson, readDisclosureJson } from '../../src/exports/disclosure-json.ts'
import { disclosureSchema } from '../../src/exports/disclosure-schema.ts'
import { disclosuresIn, madeUpFacts, realFacts, withDisclosure } from './archives.ts'

const real = realFacts()

describe.each([
  ['the five real disclosures', real],
  ['the made-up department', madeUpFacts()],
] as const)('%s', (_, facts) => {
  const texts = disclosuresIn(facts).map(({ department, disclosure }) => disclosureJson(facts, department, disclosure))

  it('are rebuilt from their files exactly: every amount, unit, text and place', () => {
    expect(departmentsOf(texts.map(readDisclosureJson))).toStrictEqual(facts.archive.departments)
  })

  it('validate against the published schema, which allows nothing that it does not name', () => {
    const validate = new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(disclosureSchema(facts.address))
    for (const text of texts) {
      validate(JSON.parse(text))
      expect(validate.errors ?? []).toEqual([])
    }
  })
})

const cells: Disclosure['projectList'] = [{ number: '1', name: '=1次', note: '-5' }]

it('exact texts are kept, also those that a spreadsheet would run', () => {
  const facts = withDisclosure(real, (disclosure) => ({ ...disclosure, projectList: cells }))
  const [first] = disclosuresIn(facts)
  if (first === undefined) throw new Error('no disclosure')
  const text = disclosureJson(facts, first.department, first.disclosure)
  expect(readDisclosureJson(text).disclosure.projectList).toEqual(cells)
})

it('amounts are written in 元 as decimal texts, never as numbers that a reader would round', () => {
  const text = disclosuresIn(real)
    .map(({ department, disclosure }) => disclosureJson(real, department, disclosure))
    .join('')
  expect(text).toContain('"yuan":"104414100.00"')
  expect(text).not.toMatch(/"fen"|"yuan": ?\d/)
})

it('a file of another format is refused in words', () => {
  expect(() => readDisclosureJson('{"format":"2.0"}')).toThrow('格式 1.0')
})
