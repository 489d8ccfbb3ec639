// Writes the numbers of numbered paragraphs into the text, as the document prints them (1、2、3、): a number that
// only the browser draws is not found, copied or read with the paragraph.

const tags = /<(\/?)(ol|ul|li)\b([^>]*)>/g

const startOf = (attributes: string): number => Number(/\bstart="(\d+)"/.exec(attributes)?.[1] ?? 1)

/** `<ol><li>…` → a list without drawn numbers whose items begin with theirs; bulleted lists stay as they are. */
export const numberItems = (html: string): string => {
  const open: { next: number | null }[] = []
  return html.replace(tags, (tag: string, slash: string, name: string, attributes: string) => {
    if (name !== 'li') {
      if (slash === '/') open.pop()
      else open.push({ next: name === 'ol' ? startOf(attributes) : null })
      return name === 'ol' && slash === '' ? '<ol class="numbered" role="list">' : tag
    }
    const list = open.at(-1)
    if (list === undefined || list.next === null) return tag
    if (slash === '/') return '</div></li>'
    const number = Number(/\bvalue="(\d+)"/.exec(attributes)?.[1] ?? list.next)
    list.next = number + 1
    return `<li><span class="marker">${number}、</span><div>`
  })
}
