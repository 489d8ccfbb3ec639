// The department's name from its forms, where no cover and no statement says it: what most forms print as 主管部门, or
// the line of who filled them in.
import { roleOf } from '../../budget/form/headings.ts'
import { nothingRecognised, type Recogniser } from '../recognition.ts'
import { formRows, lineOf } from './form/form-rows.ts'

const bare = (text: string): string =>
  lineOf(text)
    .replace(/^[[【［(（]?\d{3,9}[\]】］)）]?\s*[-—－]?\s*/, '')
    .replace(/[（(]?(?:本级|本部|机关)[)）]?$/, '')
    .trim()

/** Names that forms print, the commonest first. */
export const recogniseDepartmentName: Recogniser = (documents) => {
  const counts = new Map<string, number>()
  const count = (text: string): void => {
    const name = bare(text)
    if (/[\u4e00-\u9fff]{4,}/.test(name) && name.length <= 30 && !/科$|处$/.test(name))
      counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  for (const document of documents)
    for (const part of document.parts) {
      if (part.kind !== 'grid') {
        if (/^\d{6,9}\s*[\u4e00-\u9fff]{4,30}$/.test(part.text.trim())) count(part.text)
        continue
      }
      for (const { cells } of formRows(part))
        cells.forEach(({ text }, index) => {
          const value = cells[index + 1]
          if (roleOf('fact', text) === 'authority' && value !== undefined) count(value.text)
          else if (index === 0 && /^\d{6,9}\s*[\u4e00-\u9fff]{4,30}$/.test(text)) count(text)
        })
    }
  const [commonest] = [...counts].sort(([, a], [, b]) => b - a)
  return commonest === undefined ? nothingRecognised : { ...nothingRecognised, facts: { department: commonest[0] } }
}
