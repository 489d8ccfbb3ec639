// A disclosure of the site opened on the desk to be corrected: its workbook, and what else is published of it. Both are the
// site's own files, fetched before anything of the clerk's is read.
import type { PublishedWorkbook } from '../../views/desk/desk.ts'
import { fill, find, on } from './desk-elements.ts'

/** What was opened; the folder name of the department is part of the workbook's name. */
export interface Opened {
  readonly workbook: File
  readonly json: File
  readonly department: string
}

const fetchFile = async (address: string): Promise<File> => {
  const answer = await fetch(address)
  if (!answer.ok) throw new Error(address)
  return new File([await answer.blob()], address.split('/').at(-1) ?? address)
}

/** Fills the list of the page; `base` is the folder of the host. */
export const offerPublished = (
  disclosures: readonly PublishedWorkbook[],
  base: string,
  { take, say }: { readonly take: (opened: Opened) => void; readonly say: (words: string) => void },
): void => {
  const below = base.replace(/\/$/, '')
  const list = find('published', HTMLSelectElement)
  fill(
    list,
    disclosures.map(({ label, path }) => ({ id: `${below}${path}`, label })),
  )
  find('offer', HTMLElement).hidden = disclosures.length === 0
  on('open', () => {
    const choice = disclosures.find(({ path }) => `${below}${path}` === list.value)
    if (choice === undefined) return
    void Promise.all([fetchFile(`${below}${choice.path}`), fetchFile(`${below}${choice.json}`)])
      .then(([workbook, json]) => {
        const [department = ''] = workbook.name.split(/-(?:19|20)\d{2}-/)
        take({ workbook, json, department })
      })
      .catch(() => say('这份公开文件没有取到，请检查网络后再试。'))
  })
}
