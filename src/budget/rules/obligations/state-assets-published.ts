// YW-206: the state-owned assets that a department occupies and uses are described.
import { defineDuty, outcome } from '../obligation.ts'
import { passagesOn, positionsOf, withoutStatements } from './document-scope.ts'

export const stateAssetsPublished = defineDuty({
  code: 'YW-206',
  title: '说明国有资产占有使用情况',
  heading: '完整性',
  basis: ['《地方预决算公开操作规程》（财预〔2016〕143号）'],
  meaning: '说明本部门占有使用的车辆、房屋、设备等国有资产。职责里写的“监管国有资产”不算。',
  exempt: withoutStatements,
  judge: ({ disclosure }) => {
    const titled = disclosure.contents
      .filter(({ headings }) => headings.some(({ text }) => /国有资产|资产占有|资产情况/.test(text)))
      .flatMap((content) =>
        content.passages.filter(({ kind }) => kind === 'text').map((passage) => ({ content, passage })),
      )
    const found = titled.length > 0 ? titled : passagesOn(disclosure, /资产占有使用|占有使用国有资产|占用国有资产/)
    return found.length > 0
      ? outcome('合格', '写了国有资产占有使用情况', positionsOf(found))
      : outcome('不合格', '没有看到国有资产占有使用情况')
  },
})
