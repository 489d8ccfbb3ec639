// The built site as files: every page read once and parsed once, where a test asks for its elements, with what tests ask.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type HtmlElement, HtmlValidate, Parser } from 'html-validate'

export interface BuiltPage {
  /** `/xinzhou-industry/2022/budget/tables/`; `/404.html` for the one page that is no folder. */
  readonly address: string
  readonly file: string
  readonly html: string
  readonly root: HtmlElement
}

/** Every file of a site below its folder, in the order of their names, with forward slashes. */
export const builtFiles = (site: string): readonly string[] =>
  readdirSync(site, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(site.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort()

const parser = new Parser(await new HtmlValidate({ root: true, extends: [] }).getConfigFor('page.html'))

const addressOf = (file: string): string => `/${file.replace(/(^|\/)index\.html$/, '$1')}`

/** A chart for the frame of another site: a page of its own kind, without menus, which tests/site/embed.test.ts looks at. */
const isFramed = (file: string): boolean => /\/charts\/[^/]+\/index\.html$/.test(file)

/** Most tests read the text alone: parsing all pages of five documents takes 4 CPU seconds. */
const pageOf = (file: string, html: string): BuiltPage => {
  let root: HtmlElement | undefined
  return {
    address: addressOf(file),
    file,
    html,
    get root() {
      root ??= parser.parseHtml(html)
      return root
    },
  }
}

/** Every page of a site, one after another: a large portal does not fit into memory at once. */
export const eachPage = function* (site: string): Iterable<BuiltPage> {
  for (const file of builtFiles(site)) {
    if (!file.endsWith('.html') || isFramed(file)) continue
    yield pageOf(file, readFileSync(join(site, file), 'utf8'))
  }
}

/** Every page of a site. */
export const builtPages = (site: string): readonly BuiltPage[] => [...eachPage(site)]

const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', amp: '&' }

/** References of HTML as the characters they stand for. */
export const decoded = (text: string): string =>
  text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, digits?: string, name?: string) => {
    if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16))
    if (digits !== undefined) return String.fromCodePoint(Number(digits))
    return named[name ?? ''] ?? whole
  })

/** The words of an element, blanks joined. */
export const wordsOf = (element: HtmlElement): string => decoded(element.textContent).replace(/\s+/g, ' ').trim()

/** An attribute as text; `null` when it is not there. */
export const attribute = (element: HtmlElement, name: string): string | null => {
  const value = element.getAttributeValue(name)
  return value === null ? null : decoded(value)
}
