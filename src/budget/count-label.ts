// Labels of what is no money. Things that are counted: 团组数, 批次, 人次, 购置数, 保有量 beside the costs of “三公”, 台（套）
// beside assets. What stands there is a number of things: it is not scaled by a unit of money and belongs to no sum.
import { squeezed } from './wording.ts'

/** `(辆)`, `(个)`, `(台/套)`, `(台(套))`, `(单位:辆)`, `/辆` at the end of a label. */
const countedUnit =
  /(?:\((?:单位:)?|\/)(?:个|组|团组|人|人次|人数|批|批次|次|辆|辆数|台数|台|套|台\/套|台套|台\(套\)|件|名|户|平方米|㎡)\)?$/u

/** Things counted without a unit behind their name. */
const countedName =
  /(?:团组|团组个|人次|批次|人|个|辆|台|套|台套|次|批|购置|保有|购置数?量|车辆|车辆购置|用车购置|用车保有)数(?:量)?(?:合计)?$|(?:人次|批次|保有量|购置量|数量)$/u

/** Money all the same: `公务接待费(人均)`, `购置数(万元)`. */
const money = /费用?$|金额|经费|元\)?$|支出$|收入$/u

/** True for the label of a row or column of counts. */
export const isCountLabel = (label: string): boolean => {
  const text = squeezed(label).replace(/[*：:]+$/u, '')
  return !money.test(text) && (countedUnit.test(text) || countedName.test(text))
}

/** True for the label of a row of rates beside rows of money: `增减%`, `2016年比2015年增减幅度`. */
export const isRateLabel = (label: string): boolean =>
  /(?:[%％]\)?|(?:增减|增长|下降|变动)(?:百分比|幅度|比例|率)|增幅|降幅)$/u.test(squeezed(label).replace(/:$/, ''))

/** The unit of what is counted, as the label prints it (`辆` of 公务用车购置数（辆）); '' where it prints none. */
export const countNoun = (label: string): string => {
  const text = squeezed(label).replace(/[*：:]+$/u, '')
  return (
    /[(/](?:单位:)?(\p{Script=Han}[^()]{0,4}?)(?:\(套\))?\)?$/u.exec(text)?.[1] ??
    /人次|批次/u.exec(text.slice(-3))?.[0] ??
    ''
  )
}
