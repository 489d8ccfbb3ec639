// Views → HTML in the worker, by the components of the site and the runtime that builds its pages: a finding looks on the
// desk as it will on the site, because it is the same text.
import type { Component, PageContext } from '../build/template-runtime.ts'
import Checks from '../components/check/Checks.astro'
import DeskProblems from '../components/desk/DeskProblems.astro'
import DeskReading from '../components/desk/DeskReading.astro'
import SourceSheet from '../components/desk/SourceSheet.astro'
import PrintedPart from '../components/document/PrintedPart.astro'

/** Scripts of components are the page's matter: here each counts as named already. */
class NoScripts extends Set<string> {
  override has(): boolean {
    return true
  }
}

const context: PageContext = {
  head: '',
  scriptAddress: () => '',
  scripts: new NoScripts(),
  createAstro: (props) => ({ props, site: undefined }),
}

const renderer =
  (component: unknown) =>
  (props: Readonly<Record<string, unknown>>): string =>
    String((component as Component)(context, props, {}))

/** Each takes the props of its component. */
export const render = {
  checks: renderer(Checks),
  problems: renderer(DeskProblems),
  reading: renderer(DeskReading),
  sheet: renderer(SourceSheet),
  part: renderer(PrintedPart),
} as const
