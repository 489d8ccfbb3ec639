// What 公开表 says of a table against what the table and its neighbours say: a title that is another statement's, a unit
// that no other table has. Documents may really print it so: both are 提示.
import type { Disclosure } from '../budget/disclosure.ts'
import { problem } from '../budget/messages.ts'
import { below, type Place } from '../budget/place.ts'
import type { Problem } from '../budget/problem.ts'
import { isBlank, isOtherTable, type Statement, type StatementEntry } from '../budget/statement.ts'
import { matchStatementTitle } from '../budget/statement-heading.ts'
import { statementDeclarations } from '../budget/statements/index.ts'

const at = (place: Place, key: string): Place => ('path' in place ? below(place, key) : place)

/** A title that is the official one of another statement which this document lists too. */
const foreignTitles = (entries: readonly StatementEntry[]): readonly Problem[] =>
  entries.flatMap(({ id, title, place }) => {
    const named = matchStatementTitle(title)
    if (named === null || named === id || isOtherTable(id) || !entries.some((entry) => entry.id === named)) return []
    const own = statementDeclarations[id].titles[0]
    const what = `${id}（${own}）的标题写作“${title}”，那是另一张表 ${named} 的名称`
    return [problem('GS-228', at(place, '标题'), what)]
  })

/** The unit of a table with amounts that differs from the one unit of all the others, of which there are two or more. */
const foreignUnits = (statements: readonly Statement[]): readonly Problem[] => {
  const filled = statements.filter((statement) => !isOtherTable(statement.id) && !isBlank(statement))
  return filled.flatMap(({ id, entry }) => {
    // 三公 is printed in 万元 by forms that print everything else in 元.
    if (id === 'three-public') return []
    const others = filled.filter((other) => other.id !== id).map((other) => other.entry.unit)
    const [unit] = others
    if (unit === undefined || others.length < 2 || unit === entry.unit || others.some((one) => one !== unit)) return []
    return [
      problem(
        'GS-229',
        at(entry.place, '计量单位'),
        `《${entry.title}》的计量单位是${entry.unit}，其他各表都是${unit}`,
      ),
    ]
  })
}

/** A unit of the whole document that none of its tables has, or none of its forms where it holds no tables. */
export const checkUnit = ({ unit, statements, forms, place }: Disclosure): readonly Problem[] => {
  const tables = statements.map(({ entry }) => entry.unit)
  const own = tables.length > 0 ? tables : forms.map((form) => form.unit)
  if (own.length === 0 || own.includes(unit)) return []
  const words = [...new Set(own)].join('或')
  return [problem('GS-229', below(place, '计量单位'), `全文的计量单位写作${unit}，各表都是${words}`)]
}

/** What is odd about the entries of 公开表. */
export const checkEntries = (
  entries: readonly StatementEntry[],
  statements: readonly Statement[],
): readonly Problem[] => [...foreignTitles(entries), ...foreignUnits(statements)]
