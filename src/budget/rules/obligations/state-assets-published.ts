// YW-206: the state-owned assets that a department occupies and uses are described.
import { defineDuty, outcome } from '../obligation.ts'
import { passagesOn, positionsOf, withoutStatements } from './document-scope.ts'

/** The words of the section, or what it is made of: vehicles and costly equipment. */
const saysWhatIsHeld =
  /资产(?:的)?占[有用]|占[有用](?:使用)?(?:的)?国有资产|共有(?:公务)?(?:车辆|用车)|车辆\d+[辆台]|单(?:价|位价值)\d+万元/u

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
    // 国有资产占用情况表 is a table of its own in 江西 and 云南.
    const table = disclosure.entries.find(({ title }) => /国有资产(?:占|使用)|资产占[有用]/u.test(title))
    const found = titled.length > 0 ? titled : passagesOn(disclosure, saysWhatIsHeld)
    if (found.length > 0) return outcome('合格', '写了国有资产占有使用情况', positionsOf(found))
    return table === undefined
      ? outcome('不合格', '没有看到国有资产占有使用情况')
      : outcome('合格', `公开了《${table.title}》`, [table.id])
  },
})
