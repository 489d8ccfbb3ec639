// 文字说明 on a page of its own: nothing of it is lost, and every address kept from when it stood on the disclosure's
// page still leads to it.
import { describe, expect, test } from 'vitest'
import { disclosurePages } from '../../src/views/document/disclosure.ts'
import { explanationsPages } from '../../src/views/document/explanations.ts'
import { positionView } from '../../src/views/words/disclosure-position.ts'
import { realDocuments } from '../real-documents.ts'

const archive = realDocuments().value

const keyOf = ({ department, year, stage }: { department: string; year: string; stage: string }): string =>
  `${department}/${year}/${stage}`

const explanations = new Map(explanationsPages(archive).map(({ params, props }) => [keyOf(params), props.view]))
const disclosures = disclosurePages(archive).map(({ params, props }) => ({ key: keyOf(params), view: props.view }))

describe('文字说明', () => {
  test.each(disclosures)(
    'every heading of the prose of $key keeps its former anchor on the disclosure’s page',
    ({ key, view }) => {
      const page = explanations.get(key)
      const html = page?.chapters.flatMap(({ parts }) => parts.flatMap(({ pieces }) => pieces.map((one) => one.html)))
      const anchors = [...(html ?? []).join('').matchAll(/<h\d id="([^"]+)"/g)].map(([, id]) => id)
      const kept = view.explanations?.headings.flatMap(({ anchor, deeper }) => [anchor, ...deeper]) ?? []
      expect(anchors.filter((anchor) => !kept.includes(anchor ?? ''))).toEqual([])
      expect(new Set(kept).size).toBe(kept.length)
    },
  )

  test('a disclosure without prose has neither the page nor the part that leads to it', () => {
    for (const { key, view } of disclosures) expect(view.explanations !== null).toBe(explanations.has(key))
  })

  test('the menu of a disclosure names only parts that it has', () => {
    const funing = disclosures.find(({ key }) => key === 'funing-industry/2020/budget')?.view
    expect(funing?.sections.map(({ label }) => label)).not.toContain('公开表')
    expect(funing?.sections.map(({ label }) => label)).toContain('项目')
  })

  test('a place in the prose is linked on the page of the prose', () => {
    const xinzhou = archive.departments.find(({ id }) => id === 'xinzhou-industry')?.disclosures[0]
    expect(xinzhou && positionView(xinzhou, 'content/duties').path).toBe(
      '/xinzhou-industry/2022/budget/explanations/#duties-一-本单位职责',
    )
  })
})
