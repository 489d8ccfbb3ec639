// YW-101: a department publishes within 20 days of the finance bureau's approval.
import { defineDuty } from '../obligation.ts'
import { judgeDeadline } from './deadline.ts'

export const publishedWithinTwentyDays = defineDuty({
  code: 'YW-101',
  title: '批复后二十日内公开',
  heading: '及时性',
  basis: ['预算法第十四条'],
  meaning: '部门预算、决算及报表在财政部门批复后二十日内公开。文件没有写明批复日期或公开日期的，不作判断。',
  exempt: ({ disclosure }) => (disclosure.superior === '' ? '' : '本文件是所属单位的公开，期限从部门批复起算'),
  judge: ({ disclosure }) => judgeDeadline(disclosure.approved, disclosure.published, ['批复日期', '公开日期']),
})
