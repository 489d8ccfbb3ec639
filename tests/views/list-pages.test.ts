import { describe, expect, it } from 'vitest'
import { cutList, cutRows, listLimits, listPages, pagerView } from '../../src/views/words/list-pages.ts'
import { pageView } from '../../src/views/words/page.ts'
import { realDocuments } from '../real-documents.ts'

const entries = Array.from({ length: 400 }, (_, index) => index)
const whole = pageView(realDocuments().value.site, {
  title: '名单',
  description: '名单',
  path: '/projects/',
  crumbs: [{ label: '名单', path: '/projects/' }],
  section: 'projects',
})

describe('A list that grows is cut into pages', () => {
  it('that hold together every entry once, in order, and none of them more than a phone can take', () => {
    const pages = cutList(entries, () => 20)
    expect(pages.flat()).toEqual(entries)
    expect(pages.every((page) => page.length * 20 <= listLimits.elements)).toBe(true)
    expect(listLimits.elements).toBeLessThan(2_000)
  })

  it('an entry that is too large for any page stands on one of its own', () => {
    expect(cutList([1, listLimits.elements * 2, 1], (each) => each)).toEqual([[1], [listLimits.elements * 2], [1]])
  })

  it('and into files for the filters', () => {
    expect(cutRows(Array.from({ length: listLimits.rowsInFile + 1 }, () => 0)).map(({ length }) => length)).toEqual([
      listLimits.rowsInFile,
      1,
    ])
  })

  it('an empty list is one page, a short one has no links to others', () => {
    expect(cutList([], () => 1)).toEqual([[]])
    expect(pagerView('/projects/', 1, 1)).toBeNull()
  })

  it('whose first page keeps its address, and from which plain links lead to every other', () => {
    const pages = listPages(
      whole,
      cutList(entries, () => 100).map((held) => ({ held })),
    )
    expect(pages[0]?.props.view.path).toBe('/projects/')
    expect(pages.map(({ params }) => params.page).slice(0, 3)).toEqual([undefined, 'page-2', 'page-3'])
    const reached = new Set(['/projects/'])
    for (let before = 0; before < reached.size; ) {
      before = reached.size
      for (const { props } of pages)
        if (reached.has(props.view.path)) for (const { path } of props.view.pager?.links ?? []) reached.add(path)
    }
    expect([...reached].toSorted()).toEqual(pages.map(({ props }) => props.view.path).toSorted())
  })

  it('each of which says in its title and in its path which page it is', () => {
    const [, second] = listPages(whole, [{}, {}])
    expect(second?.props.view.documentTitle).toMatch(/^第 2 页：名单/)
    expect(second?.props.view.crumbs.at(-1)).toEqual({ label: '第 2 页', path: '/projects/page-2/' })
    expect(second?.props.view.pager?.label).toBe('第 2 页，共 2 页')
  })
})
