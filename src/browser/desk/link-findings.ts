// Findings on the desk are the site's own, but what they cite lies on this desk: a cited line leads to its source cell,
// and links to pages that are not published yet become plain words.

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

/** `path` is the disclosure's own address on a site; '' where there is none. */
export const linkFindings = (findings: Element, path: string): void => {
  for (const source of findings.querySelectorAll('.source')) cite(source)
  for (const link of findings.querySelectorAll<HTMLAnchorElement>('a[href]'))
    if (path !== '' && new URL(link.href).pathname.includes(path)) unlink(link, `${path}checks/`)
  for (const box of findings.querySelectorAll('.cite, .list-download, p.actions')) box.remove()
}
