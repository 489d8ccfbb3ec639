// YW-209: a department budget explains its terms.
import { contentPosition } from '../../position.ts'
import { defineDuty, outcome } from '../obligation.ts'
import { withoutStatements } from './document-scope.ts'

export const glossaryPublished = defineDuty({
  code: 'YW-209',
  title: '附名词解释',
  heading: '完整性',
  basis: ['《地方预决算公开操作规程》（财预〔2016〕143号）'],
  meaning: '对专业性较强的名词作出解释，便于公众理解。',
  exempt: withoutStatements,
  judge: ({ disclosure }) => {
    const found = disclosure.contents.find(({ headings }) => headings.some(({ text }) => text.includes('名词解释')))
    return found === undefined
      ? outcome('不合格', '没有看到名词解释')
      : outcome('合格', '附有名词解释', [contentPosition(found.id)])
  },
})
