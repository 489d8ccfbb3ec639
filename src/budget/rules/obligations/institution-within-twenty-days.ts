// YW-102: an institution below a department publishes within 20 days of the department's reply.
import { defineDuty } from '../obligation.ts'
import { judgeDeadline } from './deadline.ts'

export const institutionWithinTwentyDays = defineDuty({
  code: 'YW-102',
  title: '所属单位在部门批复后二十日内公开',
  heading: '及时性',
  basis: ['预算法实施条例第六条'],
  meaning: '部门所属单位的预算、决算及报表，在部门批复后二十日内由单位公开。',
  exempt: ({ disclosure }) => (disclosure.superior === '' ? '本文件是部门自己的公开，不是所属单位的' : ''),
  judge: ({ disclosure }) => judgeDeadline(disclosure.approved, disclosure.published, ['部门批复日期', '公开日期']),
})
