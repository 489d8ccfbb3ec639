// The columns that name a subject: one column of codes, or 类/款/项 in three, and a column of names. Every statement
// by subject shares them; what the amounts mean is left to each declaration.
import type { Side } from '../statement.ts'
import type { ColumnDeclaration } from '../statement-declaration.ts'

/** How two-sided tables head the names of their spending. */
export const spendingNames: readonly string[] = [
  '支出项目',
  '支出功能分类科目',
  '功能分类',
  '项目(按功能分类)',
  '项目(按支出功能分类)',
  '支出项目(按功能分类)',
  '支出(按功能分类)',
  '按功能分类',
]

interface SubjectColumnOptions {
  readonly side?: Side
  /** Wordings of the code and name columns that only this statement uses. */
  readonly codeTitles?: readonly string[]
  readonly nameTitles?: readonly string[]
}

/** 科目编码 (or 类/款/项) and 科目名称. None but the name is required: forms print the code in any of three ways. */
export const subjectColumns = ({
  side = 'single',
  codeTitles = [],
  nameTitles = [],
}: SubjectColumnOptions = {}): readonly ColumnDeclaration[] => [
  {
    id: 'code',
    side,
    kind: 'code',
    titles: [
      '科目编码',
      '功能科目编码',
      '功能分类科目编码',
      '支出功能分类科目编码',
      '科目代码',
      '功能分类科目代码',
      '编码',
      ...codeTitles,
    ],
    required: false,
  },
  { id: 'class', side, kind: 'class', titles: ['类'], required: false },
  { id: 'section', side, kind: 'section', titles: ['款'], required: false },
  { id: 'item', side, kind: 'item', titles: ['项'], required: false },
  {
    id: 'name',
    side,
    kind: 'name',
    titles: [
      '科目名称',
      '功能科目名称',
      '功能分类科目名称',
      '支出功能分类科目名称',
      '科目',
      '功能分类科目',
      '支出功能分类',
      '项目',
      '名称',
      ...nameTitles,
    ],
    required: true,
  },
]
