// What came of the files in one line, for the status line of the desk: every number is accounted for, and a file that was
// not read is never passed over.
import type { ImportReport } from '../importer/import-report.ts'
import { severityCounts } from '../report.ts'
import type { Examined } from './examine.ts'

const numbersOf = ({ conservation: { amounts, amountsPlaced, amountsLeft } }: ImportReport): string => {
  const needless = amounts - amountsPlaced - amountsLeft
  return `数字 ${amounts} 个，录入 ${amountsPlaced} 个${needless === 0 ? '' : `，不必录入 ${needless} 个`}`
}

/** Said of files of which nothing could be entered, in place of findings. */
export const nothingToCheck = '没有可以核对的内容。'

/** `读完了：数字 24 个，录入 24 个；没有录入、要看一眼的内容 0 处。核对：错误 0，不符 0，提示 0。` */
export const readingSentence = ({
  result: { report, files },
  checked,
}: Pick<Examined, 'result' | 'checked'>): string => {
  const refused = report.refused.length === 0 ? '' : `有 ${report.refused.length} 个文件没有读，原因见“二、确认”。`
  if (Object.keys(files).length === 0)
    return `读完了：${report.unfilled ? '这是没有填写的模板，' : ''}${refused}${nothingToCheck}`
  return `读完了：${numbersOf(report)}；没有录入、要看一眼的内容 ${report.conservation.left} 处。${refused}核对：${severityCounts(checked.problems)}。`
}
