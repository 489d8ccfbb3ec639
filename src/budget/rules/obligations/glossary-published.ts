// YW-209: a department budget explains its terms.
import { contentPosition } from '../../position.ts'
import { defineDuty, outcome } from '../obligation.ts'
import { withoutStatements } from './document-scope.ts'

const named = /名词解释|名词说明|专业名词|专业术语/u

export const glossaryPublished = defineDuty({
  code: 'YW-209',
  title: '附名词解释',
  heading: '完整性',
  basis: ['《地方预决算公开操作规程》（财预〔2016〕143号）'],
  meaning: '对专业性较强的名词作出解释，便于公众理解。',
  exempt: withoutStatements,
  judge: ({ disclosure }) => {
    // A heading that was not marked as one is a short paragraph.
    const found = disclosure.contents.find(
      ({ id, headings, passages }) =>
        id === 'glossary' ||
        headings.some(({ text }) => named.test(text)) ||
        passages.some(({ text }) => text.length < 24 && named.test(text)),
    )
    return found === undefined
      ? outcome('不合格', '没有看到名词解释')
      : outcome('合格', '附有名词解释', [contentPosition(found.id)])
  },
})
