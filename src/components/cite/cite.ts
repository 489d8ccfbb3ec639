// 引用此行: the link at the head of a row also copies the row's permanent address with its citation. Without this
// script, or where copying is refused, it stays the plain link that it is.

const linkSelector = 'th[scope="row"] a[href^="#"]'

/** The reader's day, which the published text leaves open: the moment the link was pressed. */
const dayOf = (event: Event): string => {
  const pressed = new Date(performance.timeOrigin + event.timeStamp)
  const two = (value: number): string => String(value).padStart(2, '0')
  return `${pressed.getFullYear()}-${two(pressed.getMonth() + 1)}-${two(pressed.getDate())}`
}

/** `作者. 题名[EB/OL]. (日期)[引用日期]. 地址.` with the row and the day put in. */
const citationOf = (template: string, row: string, address: string, day: string): string =>
  template
    .replace('[EB/OL]', `：${row}[EB/OL]`)
    .replace('[引用日期]', `[${day}]`)
    .replace(/\. [^ ]*$/, `. ${address}.`)

const rowName = (link: HTMLAnchorElement): string => {
  const title = link.closest('section')?.querySelector('h2, h3')?.textContent?.trim() ?? ''
  const row = (link.parentElement?.firstChild?.textContent ?? '').trim()
  return `${title}“${row}”`
}

const say = (text: string): void => {
  const status = document.querySelector('[data-cite-status]')
  if (status !== null) status.textContent = text
}

const template = document.querySelector<HTMLElement>('[data-citation]')?.dataset.citation

document.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>(linkSelector) : null
  if (link === null || template === undefined) return
  const text = citationOf(template, rowName(link), link.href, dayOf(event))
  navigator.clipboard?.writeText(`${link.href}\n${text}`).then(
    () => say(`已复制本行的地址和引用格式：${text}`),
    () => say('没有复制成功，请从地址栏复制本行的地址。'),
  )
})
