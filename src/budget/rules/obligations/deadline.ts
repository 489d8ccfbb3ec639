// Counting days between two stated dates, for the duties with a term of 20 days.
import type { DateText } from '../../disclosure.ts'
import { type DutyJudgement, outcome } from '../obligation.ts'

const dayLength = 86_400_000

/** 20 days: 预算法第十四条 and 预算法实施条例第六条. */
const term = 20

const dayOf = (date: DateText): number => Date.parse(`${date}T00:00:00Z`) / dayLength

/** Both dates stated: within 20 days or not; otherwise 无法核对, saying which is missing. */
export const judgeDeadline = (
  approved: DateText,
  published: DateText,
  names: readonly [string, string],
): DutyJudgement => {
  const missing = [...(approved === '' ? [names[0]] : []), ...(published === '' ? [names[1]] : [])]
  if (missing.length > 0) return outcome('无法核对', `文件没有写明${missing.join('和')}，无从计算天数`)
  const days = dayOf(published) - dayOf(approved)
  const dates = `${names[0]} ${approved}，${names[1]} ${published}`
  if (days < 0) return outcome('待人工判断', `${dates}，公开早于批复，请核对日期`)
  return outcome(days <= term ? '合格' : '不合格', `${dates}，相隔 ${days} 日`)
}
