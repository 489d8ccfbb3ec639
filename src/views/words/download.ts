// Links to files as pages show them, and the lists of a page as files; how large they are is told by the exports, which
// views do not know.

/** A link to a file with its size, so that nobody has to guess what a click costs. */
export interface Download {
  readonly path: string
  readonly label: string
  readonly size: string
}

/** A page's lists by their names; a list that the page does not have is not there. */
export interface Listed {
  readonly lists: Readonly<Record<string, Download>>
}
