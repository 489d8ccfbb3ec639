// The page on which a clerk checks a file in the browser. What it says before a file is there; the rest is made from the
// file, in the browser.
import { departmentName } from '../../budget/archive.ts'
import { fixedPath } from '../../budget/page-table.ts'
import { disclosureJsonPath, workbookPath } from '../words/address.ts'
import type { Kept, Portal } from '../words/kept.ts'
import { type PageView, pageView } from '../words/page.ts'
import { periodName } from '../words/period.ts'

export interface DeskView extends PageView {
  readonly sentence: string
  readonly steps: readonly string[]
  readonly promise: string
  readonly kinds: string
  readonly saving: string
  readonly correcting: string
  readonly withoutScript: string
  /** What the portal adds to the classification, for the desk to check with. */
  readonly portalPath: string
}

/** Address of the portal's own additions, read by the desk before any file. */
const deskPortalPath = '/desk/portal.json'

const sentence = '把预算、决算的表格或文件放到这里，当场核对。文件只在您的电脑里读，不上传。'

/** A published workbook, which the desk opens to be corrected. */
export interface PublishedWorkbook {
  readonly label: string
  readonly path: string
  /** Everything else that is published of it, as JSON. */
  readonly json: string
}

/** What the desk offers to open of a department; in its own file, because a portal has thousands. */
export const deskRows: Kept<readonly PublishedWorkbook[]> = {
  id: 'desk',
  of: (department) =>
    department.disclosures.map((disclosure) => ({
      label: `${departmentName(department, disclosure.year)}${periodName(disclosure)}`,
      path: workbookPath(disclosure),
      json: disclosureJsonPath(disclosure),
    })),
}

export const deskView = (portal: Portal): DeskView => ({
  ...pageView(portal.site, {
    title: '核对文件',
    description: sentence,
    path: fixedPath('desk'),
    crumbs: [{ label: '核对文件', path: fixedPath('desk') }],
    section: 'desk',
  }),
  sentence,
  steps: [
    '选文件：Excel 表格、Word 文档、PDF 都可以，WPS 存的也行，一次可以选一整套。',
    '确认：程序拿不准的地方会问您，一处只问一次。',
    '看结果：数字对不对得上，一项一项列出来，指回原件。',
    '保存：把整理好的文件夹存下来，交网站发布。',
  ],
  promise:
    '文件不离开这台电脑。本页先把程序全部取来，再读您的文件；读文件的程序没有联网的能力，断网也能用。没做完的工作只记在这台电脑的浏览器里，随时可以清除。',
  kinds: '能读 .xlsx、.xls、.ods、.csv、.docx、有文字的 .pdf 和文本文件；.doc、.wps、.et 请先另存为 .docx 或 .xlsx。',
  saving:
    '存下来的文件夹可以直接放进网站：data 和 content 两个文件夹，状态是“草稿”。核对无误后改为“已公开”即可生成网站。存为 ZIP 的，先解压，再把两个文件夹复制到网站的文件夹里；网站里已有这个部门的，只复制年度文件夹，department.yaml 用原来的。',
  correcting:
    '打开的是网站公开的工作簿和公开时的说明。要改数字：在它的公开页下载工作簿，改好保存（文件名不变），再放到这里。存下来的只有表和项目，放回网站的文件夹即可；公开时写的说明、残缺、答复和文字都不动。',
  withoutScript:
    '核对文件要用到脚本，您的浏览器没有运行脚本。也可以用 npm run import 和 npm run check 两个命令，结果相同，见填报指南。',
  portalPath: deskPortalPath,
})
