// Says in words how a printed 指标值 is read. The printed value always stands beside it.
import { decimalText } from '../../budget/decimal.ts'
import type { Operator, Reading } from '../../budget/indicator.ts'

const operatorWords: Readonly<Record<Operator | '', string>> = {
  '≥': '不低于',
  '≤': '不超过',
  '>': '高于',
  '<': '低于',
  '=': '等于',
  '≈': '约',
  '±': '上下不超过',
  '': '',
}

/** Kind of a reading in one word, for marks and counts. */
const readingKinds: Readonly<Record<Reading['kind'], string>> = {
  number: '定量',
  range: '定量',
  date: '日期',
  span: '时间段',
  grade: '等级',
  several: '多个值',
  qualitative: '定性',
  unread: '未读出',
  notApplicable: '不适用',
  placeholder: '模板未填',
  torn: '原文残缺',
  blank: '空白',
}

const spaced = (...words: readonly string[]): string => words.filter((word) => word !== '').join(' ')

/** `80%` without a space, `2 次` with one (GB/T 15835: the sign belongs to the figure). */
const measured = (number: string, unit: string): string =>
  unit === '百分比' || unit === '%' ? `${number}%` : spaced(number, unit)

/** `≥80百分比` → 不低于 80%; `每年2次` → 每年 2 次; what is no number is named by its kind. */
export const readingWords = (reading: Reading): string => {
  switch (reading.kind) {
    case 'number': {
      const per = reading.per === '' ? '' : `每${reading.per}`
      return spaced(
        per + reading.change + operatorWords[reading.operator],
        measured(decimalText(reading.number), reading.unit),
      )
    }
    case 'range':
      return spaced(decimalText(reading.from), '至', measured(decimalText(reading.to), reading.unit))
    default:
      return readingKinds[reading.kind]
  }
}
