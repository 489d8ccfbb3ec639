// 部门编码 as a page prints it: with its years where it changed.
import type { Department } from '../../budget/archive.ts'
import { codesOverYears } from '../../budget/facts/department-code.ts'

/** `601`, or `301（2023年）、406（2024年）`; '' without any. */
export const codeYears = (department: Department): string => {
  const codes = codesOverYears(department)
  if (codes.length < 2) return codes[0]?.code ?? ''
  return codes
    .map(({ code, years }) => (years.length === 0 ? code : `${code}（${years.map((year) => `${year}年`).join('、')}）`))
    .join('、')
}
