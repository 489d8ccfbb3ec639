// By what a table names its rows: as its form usually does, or by institution where a province prints it so (收入总表
// by 预算单位). The printed headings decide, so codes of institutions are never taken for subjects.
import type { Column, Side, Statement } from './statement.ts'
import type { LineNaming, StatementDeclaration } from './statement-declaration.ts'
import { declarationOf } from './statements/index.ts'

type Headed = Pick<Column, 'side' | 'kind' | 'path'>

const namesInstitutions = ({ kind, path }: Headed): boolean => {
  const heading = path.at(-1) ?? ''
  return (kind === 'code' || kind === 'name') && /单位|部门/.test(heading) && !/科目|分类/.test(heading)
}

/** The naming of one side under its declaration and its printed columns. */
export const namingUnder = (
  declaration: Pick<StatementDeclaration, 'naming'>,
  columns: readonly Headed[],
  side: Side,
): LineNaming | undefined => {
  const declared = declaration.naming[side]
  const named = declared === 'functional' && columns.some((column) => column.side === side && namesInstitutions(column))
  return named ? 'institution' : declared
}

/** The naming of one side of a statement that was read. */
export const namingOf = (statement: Statement, side: Side): LineNaming | undefined =>
  namingUnder(declarationOf(statement), statement.columns, side)
