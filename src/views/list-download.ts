// The links of a page to its lists as files; how large they are is told by the exports, which views do not know.
import type { Download } from './statement.ts'

/** A page's lists by their names; a list that the page does not have is not there. */
export interface Listed {
  readonly lists: Readonly<Record<string, Download>>
}
