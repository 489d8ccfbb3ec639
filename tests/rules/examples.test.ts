// Every rule proves itself by the examples that its own page shows.
import { describe, expect, it } from 'vitest'
import { rules } from '../../src/budget/rules/index.ts'

describe('the catalogue of rules', () => {
  it('gives every rule a permanent code of its own', () => {
    const codes = rules.map(({ code }) => code)
    expect(new Set(codes).size).toBe(codes.length)
  })

  it('names only related rules that exist', () => {
    const codes = new Set(rules.map(({ code }) => code))
    const dangling = rules.flatMap(({ code, related }) =>
      related.filter((other) => !codes.has(other)).map((other) => `${code} → ${other}`),
    )
    expect(dangling).toEqual([])
  })

  for (const rule of rules) {
    describe(`${rule.code} ${rule.title}`, () => {
      const examples = rule.examples()
      it('shows at least one example that holds and one that is a finding', () => {
        const verdicts = examples.map(({ expected }) => expected)
        expect(verdicts).toContain('agree')
        expect(verdicts.some((verdict) => verdict === 'differ' || verdict === 'hint')).toBe(true)
      })
      for (const { shows, expected, judgement } of examples) {
        it(`judges “${shows}” as ${expected}`, () => {
          expect(judgement.verdict).toBe(expected)
        })
      }
    })
  }
})
