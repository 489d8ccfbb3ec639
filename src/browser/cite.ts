// 引用此行: the `#` of a row or a finding also copies its permanent address with its citation. Without this script, or
// where copying is refused, it stays the plain link that it is.

const linkSelector = 'a[aria-label^="引用"]'

/** The reader's day, which the published text leaves open: the moment the link was pressed. */
const dayOf = (event: Event): string => {
  const pressed = new Date(performance.timeOrigin + event.timeStamp)
  const two = (value: number): string => String(value).padStart(2, '0')
  return `${pressed.getFullYear()}-${two(pressed.getMonth() + 1)}-${two(pressed.getDate())}`
}

/** `作者. 题名[EB/OL]. (日期)[引用日期]. 地址.` with what is cited and the day put in. */
const citationOf = (template: string, cited: string, address: string, day: string): string =>
  template
    .replace('[EB/OL]', `${cited}[EB/OL]`)
    .replace('[引用日期]', `[${day}]`)
    .replace(/\. [^ ]*$/, `. ${address}.`)

/** The text of a row's heading without the links, marks and notes in it. */
const headingText = (heading: Element | null): string => {
  const copy = heading?.cloneNode(true)
  if (!(copy instanceof Element)) return ''
  for (const beside of copy.querySelectorAll('a, .marks, .torn-note')) beside.remove()
  return copy.textContent?.trim() ?? ''
}

/** The link's name says what it leads to; a row is quoted, after the title of its statement where there are several. */
const citedBy = (link: HTMLAnchorElement): string => {
  const [, said = ''] = /：(.*)$/.exec(link.getAttribute('aria-label') ?? '') ?? []
  const name = said || headingText(link.closest('th'))
  const title = link.closest('.statement')?.querySelector('h2, h3')?.textContent?.trim() ?? ''
  return link.closest('th') === null ? name : `${title}“${name}”`
}

const say = (text: string): void => {
  const status = document.querySelector('[data-cite-status]')
  if (status !== null) status.textContent = text
}

const template = document.querySelector<HTMLElement>('[data-citation]')?.dataset.citation

document.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>(linkSelector) : null
  if (link === null || template === undefined) return
  const text = citationOf(template, citedBy(link), link.href, dayOf(event))
  navigator.clipboard?.writeText(`${link.href}\n${text}`).then(
    () => say(`已复制固定地址和引用格式：${text}`),
    () => say('没有复制成功，请从地址栏复制固定地址。'),
  )
})
