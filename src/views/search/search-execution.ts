// The page 从年初预算到决算 as search finds it: every 类 and 项 with what was planned, what was spent, and the reason given.
import type { Department } from '../../budget/archive.ts'
import type { Disclosure } from '../../budget/disclosure.ts'
import { type Execution, executionReport } from '../../budget/execution/execution.ts'
import { executionPath } from '../words/address.ts'
import type { SearchPart, SearchRecord } from './search-record.ts'

const partOf = (page: string, item: Execution): SearchPart => ({
  path: `${page}#item-${item.code}`,
  label: item.name,
  text: [item.outcome?.use ?? '', item.outcome?.reason ?? ''].filter((text) => text !== '').join('；'),
  codes: [item.code],
  figures: [
    ...(item.plan === null ? [] : [{ name: '年初预算', text: item.plan.amount.text }]),
    ...(item.spent === null ? [] : [{ name: '决算', text: item.spent.text }]),
  ],
})

/** `null` where the disclosure has no such page. */
export const executionRecord = (
  department: Department,
  disclosure: Disclosure,
): Pick<SearchRecord, 'path' | 'title' | 'parts'> | null => {
  const report = executionReport(department, disclosure)
  if (report === null) return null
  const path = executionPath(disclosure)
  return {
    path,
    title: `${disclosure.year}年：从年初预算到决算`,
    parts: report.classes.flatMap((own) => [
      {
        path: `${path}#class-${own.line.code}`,
        label: own.line.name,
        // Which 项 moved most is on the page: it is no word of the document, and it moves with every amount.
        text: '',
        codes: [own.line.code],
        figures: own.spent === null ? [] : [{ name: '决算', text: own.spent.text }],
      },
      ...own.items.map((item) => partOf(path, item)),
    ]),
  }
}
