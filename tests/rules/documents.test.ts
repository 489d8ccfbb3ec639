// docs/documents.md is held to the rules: it lists every finding on the five documents, and none that is not there.

import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { disclosureKey } from '../../src/budget/disclosure.ts'
import { realReviews } from '../real-documents.ts'

const text = readFileSync('docs/documents.md', 'utf8')

/** The part of the page that speaks of one disclosure. */
const chapterOf = (key: string): string =>
  text.split(/^## /m).find((chapter) => chapter.includes(`\`data/${key}/\``)) ?? ''

for (const { disclosure, findings } of realReviews()) {
  const key = disclosureKey(disclosure)
  it(`lists every finding on ${key} and the counts of its rules`, () => {
    const chapter = chapterOf(key)
    const counts = new Map<string, number>()
    for (const { code, severity } of findings) if (severity === '提示') counts.set(code, (counts.get(code) ?? 0) + 1)
    const printed = new Map(
      [...chapter.matchAll(/^- \*\*([A-Z]{2}-\d+) .*\((\d+)\)$/gm)].map(([, code, n]) => [code, Number(n)]),
    )
    expect(printed).toEqual(counts)
    for (const { code, position, severity } of findings) {
      expect(chapter, `${code} ${position}`).toContain(`\`${position}\``)
      if (severity === '不符') expect(chapter).toContain(`\`${code}\` \`${position}\``)
    }
  })
}
