// The buttons with which the clerk takes the work away: folder, ZIP, report, paper.
import type { Answer, DeskOptions, Request } from '../../desk/messages.ts'
import { saveBytes } from '../save-file.ts'
import { find, on } from './desk-elements.ts'
import { saveFolder, writesFolders } from './save-folder.ts'

type Folder = Extract<Answer, { kind: 'folder' }>

/** What the buttons need of the desk. */
export interface SavingDesk {
  readonly ask: (request: Request) => void
  readonly say: (words: string) => void
  readonly options: () => DeskOptions
  readonly report: () => string
}

/** Files that were filled in or published before are left as they are, and the clerk hears which. */
const savedWords = (kept: readonly string[]): string =>
  kept.length === 0
    ? '已存到所选的文件夹。'
    : `已存到所选的文件夹。原来就有、填过或已公开的文件没有改动：${kept.join('、')}。要改，请用记事本打开它改。`

/** Makes the buttons work; `take` is given the folder when the worker has it. */
export const offerSaving = ({ ask, say, options, report }: SavingDesk): { readonly take: (folder: Folder) => void } => {
  let use: (folder: Folder) => void = () => undefined
  const nameOf = (ending: string): string => `${options().department}-${options().year}-${options().stage}${ending}`
  on('save-zip', () => {
    use = ({ zip }) => saveBytes(zip, nameOf('.zip'), 'application/zip')
    ask({ kind: 'folder' })
  })
  find('save-folder', HTMLButtonElement).hidden = !writesFolders()
  on('save-folder', () => {
    use = ({ files }) => {
      void saveFolder(files).then(
        (kept) => {
          if (kept !== null) say(savedWords(kept))
        },
        () => {
          say('没有存成：这个文件夹不能写。请换一个文件夹，或者存为 ZIP。')
        },
      )
    }
    ask({ kind: 'folder' })
  })
  on('save-report', () => saveBytes(report(), nameOf('-核对报告.txt'), 'text/plain;charset=utf-8'))
  on('print', () => print())
  on('template', () => ask({ kind: 'template' }))
  on('explain', () => ask({ kind: 'explain' }))
  return { take: (folder) => use(folder) }
}
