// GJ-219: when published forms may be held against the whole of 项目支出, and when they are only some of its projects.
import { expect, test } from 'vitest'
import { archiveOf, reviewIn } from '../facts/small-archive.ts'

const found = (prose: string) =>
  reviewIn(
    archiveOf({
      tables: {
        expenditure:
          '科目编码,科目名称,合计,基本支出,项目支出\n,合计,100.00,40.00,60.00\n205,教育支出,100.00,40.00,60.00\n',
      },
      forms: { bridge: '20.00', road: '15.00' },
      prose,
    }),
  ).findings.flatMap(({ code, severity }) => (code === 'GJ-219' ? [severity] : []))

test('forms of some projects may come to less than 项目支出: nobody owes a form for every project', () => {
  expect(found('本部门编报绩效目标的项目2个，涉及项目预算资金35.00万元。')).toEqual([])
  expect(found('2024年，本部门认真编制预算。')).toEqual([])
})

test('forms come to less than 项目支出 where the explanations count them and give them all of its money', () => {
  expect(found('本部门编报绩效目标的项目2个，涉及项目预算资金60.00万元。')).toEqual(['不符'])
})
