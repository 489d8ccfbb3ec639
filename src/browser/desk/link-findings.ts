// Findings on the desk are the site's own, but what they cite lies on this desk: a cited line leads to its source cell,
// and links to pages that are not published yet become plain words.

import { pause } from './place-html.ts'

const citation = /^(?:data|content)\/[^\s:]+\.(?:csv|yaml|md)(?::\d+)?/

const cite = (source: Element): void => {
  const [place] = citation.exec(source.textContent ?? '') ?? []
  if (place === undefined) return
  const row = source.closest('tr')
  const button = document.createElement('button')
  button.type = 'button'
  button.textContent = '看原件'
  button.dataset.source = place
  button.dataset.text = row?.querySelector('td')?.textContent?.trim() ?? ''
  button.setAttribute('aria-label', `看原件：${row?.querySelector('th')?.firstChild?.textContent?.trim() ?? place}`)
  source.append(' ', button)
}

/** Links within the findings stay; those to other pages of this disclosure are undone, the site has none of them yet. */
const unlink = (link: HTMLAnchorElement, checks: string): void => {
  const { pathname, hash } = new URL(link.href)
  if (pathname.endsWith(checks) && hash !== '') link.href = hash
  else {
    const words = document.createElement('span')
    words.append(...link.childNodes)
    link.replaceWith(words)
  }
}

const atOnce = 30

/** Goes through many elements with pauses, so that the page answers meanwhile. */
const inTurn = async <E extends Element>(elements: Iterable<E>, act: (element: E) => void): Promise<void> => {
  let done = 0
  for (const element of elements) {
    act(element)
    if (++done % atOnce === 0) await pause()
  }
}

/**
 * Places of files are never folded away here: their buttons lead to the source. `path` is the disclosure's own address on a
 * site; '' where there is none.
 */
export const linkFindings = async (findings: Element, path: string): Promise<void> => {
  for (const box of findings.querySelectorAll('.cite, .list-download, p.actions, .show-files')) box.remove()
  await inTurn([...findings.querySelectorAll('.source')], cite)
  if (path === '') return
  const own = findings.querySelectorAll<HTMLAnchorElement>(`a[href*="${path}"]`)
  await inTurn([...own], (link) => unlink(link, `${path}checks/`))
}
