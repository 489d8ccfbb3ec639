// YW-501: budgets and final accounts are published on the body's own motion.
import { defineDuty, outcome } from '../obligation.ts'

export const ownMotion = defineDuty({
  code: 'YW-501',
  title: '主动公开',
  heading: '公开形式',
  basis: ['政府信息公开条例第二十条'],
  meaning: '财政预算、决算信息属于主动公开的内容，不需要申请。',
  judge: ({ disclosure }) => {
    if (disclosure.state === '草稿') return outcome('无法核对', '本文件还是草稿，尚未公开')
    return disclosure.source.url === ''
      ? outcome('合格', '本文件已公开；最初公开的网址没有记录')
      : outcome('合格', `本文件已公开，最初公开于 ${disclosure.source.url}`)
  },
})
