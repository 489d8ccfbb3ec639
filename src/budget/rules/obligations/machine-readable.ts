// YW-504: figures can be taken away as data. Met by this site for everything it publishes; no article is cited.
import { defineDuty, outcome } from '../obligation.ts'

export const machineReadable = defineDuty({
  code: 'YW-504',
  title: '提供可供计算的数据',
  heading: '公开形式',
  basis: [],
  meaning: '除了供人阅读的页面，还提供表格数据下载，便于核对和再利用。这一项由本站提供，不是法定要求。',
  judge: ({ disclosure }) => {
    const tables = disclosure.statements.length
    const forms = disclosure.forms.length
    const parts = [...(tables > 0 ? [`${tables} 张公开表`] : []), ...(forms > 0 ? [`${forms} 张绩效表`] : [])]
    return parts.length === 0
      ? outcome('不适用', '本文件没有表')
      : outcome('合格', `${parts.join('、')}都可下载为表格数据`)
  },
})
