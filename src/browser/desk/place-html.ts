// Long HTML enters the page piece by piece: it is parsed outside the page and moved in with pauses, so that the page
// answers the keyboard meanwhile.
import { steadyColumns } from './steady-columns.ts'

/** Lets the page answer before work goes on. */
export const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0))

/** A page that lies behind others is never painted: then nobody waits for it. */
const longestFrame = 100

/** Lets the page show what it has before more comes: what is placed between two looks is laid out in one go. */
export const looked = (): Promise<void> =>
  new Promise((resolve) => {
    const limit = setTimeout(resolve, longestFrame)
    requestAnimationFrame(() => {
      clearTimeout(limit)
      setTimeout(resolve, 0)
    })
  })

/** So many characters are parsed between two pauses, and so many elements placed between two looks. */
const piece = 24_000
const elementsAtOnce = 120

const elementsIn = (node: Node): number => (node instanceof Element ? node.getElementsByTagName('*').length + 1 : 1)

/** What is being placed: elements since the last look, and whether something newer has come. */
interface Placing {
  placed: number
  readonly outdated: () => boolean
}

/** Moves `from`'s children; of a large one the shell first, then its own. */
const move = async (from: Element, to: Element, placing: Placing): Promise<void> => {
  for (const node of [...from.childNodes]) {
    if (placing.outdated()) return
    // A child that went ahead of its place is there already.
    if (node.parentNode !== from) continue
    const size = elementsIn(node)
    if (node instanceof Element && size > elementsAtOnce) {
      const shell = document.importNode(node)
      to.append(shell)
      if (node instanceof HTMLTableElement && shell instanceof HTMLTableElement) await steadyColumns(node, shell, pause)
      await move(node, shell, placing)
      continue
    }
    if (placing.placed > 0 && placing.placed + size > elementsAtOnce) {
      await looked()
      placing.placed = 0
    }
    to.append(document.adoptNode(node))
    placing.placed += size
  }
}

/** The latest call for each place: what an earlier one still had to place is left out. */
const latest = new WeakMap<Element, number>()

const begin = (target: Element): Placing => {
  const turn = (latest.get(target) ?? 0) + 1
  latest.set(target, turn)
  return { placed: 0, outdated: () => latest.get(target) !== turn }
}

/** Empties `target`, also of what is still on its way there. */
export const clearHtml = (target: Element): void => {
  begin(target)
  target.replaceChildren()
}

/** Replaces what `target` holds. A later call for the same target ends an earlier one, which then answers false. */
export const placeHtml = async (target: Element, html: string): Promise<boolean> => {
  const placing = begin(target)
  const parsed = document.implementation.createHTMLDocument()
  // Pages should not be written this way any more; a document outside the page is still parsed in pieces by nothing else.
  const stream: { readonly write: (text: string) => void } = parsed
  parsed.open()
  for (let at = 0; at < html.length; at += piece) {
    stream.write(html.slice(at, at + piece))
    await pause()
  }
  parsed.close()
  if (placing.outdated()) return false
  target.replaceChildren()
  await move(parsed.body, target, placing)
  return !placing.outdated()
}
