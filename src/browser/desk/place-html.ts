// Long HTML enters the page piece by piece: it is parsed outside the page and moved in with pauses, so that the page
// answers the keyboard meanwhile.

/** Lets the page answer before work goes on. */
export const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0))

/** So many characters are parsed, and so many nodes moved, between two pauses. */
const piece = 24_000
const nodesAtOnce = 4

/** The inner pieces of a long section are moved one by one; everything smaller at once. */
const longSection = 12

const move = async (from: Element, to: Element): Promise<void> => {
  let moved = 0
  for (const node of [...from.childNodes]) {
    if (node instanceof Element && node.childElementCount > longSection) {
      const shell = node.cloneNode(false) as Element
      to.append(document.importNode(shell))
      const own = to.lastElementChild
      if (own !== null) await move(node, own)
    } else to.append(document.adoptNode(node))
    if (++moved % nodesAtOnce === 0) await pause()
  }
}

/** Replaces what `target` holds. A later call for the same target ends an earlier one. */
export const placeHtml = (() => {
  const latest = new WeakMap<Element, number>()
  return async (target: Element, html: string): Promise<void> => {
    const turn = (latest.get(target) ?? 0) + 1
    latest.set(target, turn)
    const parsed = document.implementation.createHTMLDocument()
    // Pages should not be written this way any more; a document outside the page is still parsed in pieces by nothing else.
    const stream: { readonly write: (text: string) => void } = parsed
    parsed.open()
    for (let at = 0; at < html.length; at += piece) {
      stream.write(html.slice(at, at + piece))
      await pause()
    }
    parsed.close()
    if (latest.get(target) !== turn) return
    target.replaceChildren()
    await move(parsed.body, target)
  }
})()
