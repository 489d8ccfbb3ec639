// YW-403: 基本支出 and 项目支出 are published apart.
import { statementOf } from '../../disclosure.ts'
import { defineDuty, outcome } from '../obligation.ts'
import { mayStandElsewhere, withoutStatements } from './document-scope.ts'

const ids = ['expenditure', 'general'] as const

export const spendingDivided = defineDuty({
  code: 'YW-403',
  title: '基本支出与项目支出分别公开',
  heading: '细化程度',
  basis: ['预算法实施条例第六条'],
  meaning: '部门公开基本支出和项目支出，读者才能看出多少钱维持运转、多少钱办事。',
  exempt: withoutStatements,
  judge: (context) => {
    const { disclosure } = context
    const found = ids.flatMap((id) => statementOf(disclosure, id) ?? [])
    const divided = found.filter(({ columns }) =>
      ['basic', 'project'].every((id) => columns.some((column) => column.id === id)),
    )
    const elsewhere = found.length === 0 ? mayStandElsewhere(context) : ''
    if (elsewhere !== '') return outcome('待人工判断', elsewhere)
    if (found.length === 0) return outcome('不合格', '没有看到支出总表和一般公共预算支出表')
    return divided.length > 0
      ? outcome(
          '合格',
          `${divided.map(({ entry }) => `《${entry.title}》`).join('')}分列基本支出和项目支出`,
          divided.map(({ id }) => id),
        )
      : outcome(
          '不合格',
          '支出表没有分列基本支出和项目支出',
          found.map(({ id }) => id),
        )
  },
})
