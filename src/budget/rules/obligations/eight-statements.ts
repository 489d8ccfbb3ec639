// YW-201: the eight statements of a department budget are listed, blank ones included.
import type { StatementId } from '../../statement.ts'
import { declarationOf, statementDeclarations } from '../../statements/index.ts'
import { defineDuty, outcome } from '../obligation.ts'
import { withoutStatements } from './document-scope.ts'

/** 财预〔2016〕143号, as DOMAIN verified it: all but `fund-revenue`, `state-capital` and `operating`. */
const required: readonly StatementId[] = [
  'summary',
  'revenue',
  'expenditure',
  'appropriation',
  'general',
  'basic',
  'three-public',
  'fund',
]

const nameOf = (id: StatementId): string => statementDeclarations[id].titles[0] ?? id

const finalName = (id: StatementId): string => `《${declarationOf({ id, stage: 'final' }).titles[0] ?? id}》`

export const eightStatements = defineDuty({
  code: 'YW-201',
  title: '八张预算报表齐全',
  finalTitle: '八张决算报表齐全',
  heading: '完整性',
  basis: ['预算法第十四条', '《地方预决算公开操作规程》（财预〔2016〕143号）'],
  meaning:
    '部门预算应公开收支总表、收入总表、支出总表、财政拨款收支总表、一般公共预算支出表、一般公共预算基本支出表、“三公”经费支出表、政府性基金预算支出表；没有数据的也列出空表。部门决算公开与之对应的决算表。',
  exempt: withoutStatements,
  judge: ({ disclosure }) => {
    const missing = required.filter((id) => !disclosure.entries.some((entry) => entry.id === id))
    // Provinces divide the statements of a 决算 differently: what is not seen under these ids is for a person to look at.
    if (disclosure.stage === 'final' && missing.length > 0)
      return outcome('待人工判断', `没有看到${missing.map(finalName).join('')}；各地决算报表的分法不同，请对照原件`)
    return missing.length === 0
      ? outcome('合格', `八张表都已列出，本文件共 ${disclosure.entries.length} 张表`, required)
      : outcome('不合格', `没有看到${missing.map((id) => `《${nameOf(id)}》`).join('')}`)
  },
})
