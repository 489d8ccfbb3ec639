// YW-205: government procurement is published.
import { defineDuty, outcome } from '../obligation.ts'
import { passagesOn, positionsOf, withoutStatements } from './document-scope.ts'

export const procurementPublished = defineDuty({
  code: 'YW-205',
  title: '公开政府采购情况',
  heading: '完整性',
  basis: ['预算法第十四条', '《地方预决算公开操作规程》（财预〔2016〕143号）'],
  meaning: '政府采购的情况应及时向社会公开；没有采购的，也写明没有。',
  exempt: withoutStatements,
  judge: ({ disclosure }) => {
    const found = passagesOn(disclosure, /政府采购/)
    const said = found.filter(({ passage }) =>
      /\d[\d.,]*\s*(?:万|亿)?元|没有|未安排|无政府采购|不涉及/.test(passage.text),
    )
    if (said.length > 0)
      return outcome(
        '合格',
        `情况说明写了政府采购的${disclosure.stage === 'budget' ? '安排' : '执行情况'}`,
        positionsOf(said),
      )
    return found.length > 0
      ? outcome('待人工判断', '提到政府采购，没有看到金额，也没有写明没有采购', positionsOf(found))
      : outcome('不合格', '没有看到政府采购情况')
  },
})
