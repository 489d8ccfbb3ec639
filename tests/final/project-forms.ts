// The forms of the made-up department: what every project promised in the 预算 and what came of it in the 决算. Their
// money is that of the 项 that pays for them.

import { percent } from './final-prose.ts'
import type { Item, Year } from './made-up-accounts.ts'
import { wan } from './printed-table.ts'

const projects: Readonly<Record<string, readonly [string, string]>> = {
  '2120199': ['park-care', '公园绿地养护'],
  '2120501': ['street-trees', '行道树修剪和绿化垃圾清运'],
  '2290804': ['community-gardens', '社区花园建设'],
  '2230105': ['retired-staff', '国有企业退休人员社会化管理补助'],
}

const quantity: Readonly<Record<string, readonly [string, string, string]>> = {
  '2120199': ['养护公园绿地面积', '≥86公顷', '88公顷'],
  '2120501': ['修剪行道树', '≥5200株', '5340株'],
  '2290804': ['建成社区花园', '≥3个', '3个'],
  '2230105': ['补助退休人员', '≥210人', '214人'],
}

const head = (item: Item, year: Year, index: number, title: string, kind: string): string => `表式: ${kind}
表题: ${title}
年度行: （${year.year}年度）
序号: "${index + 1}"
项目名称: ${projects[item.code]?.[1]}
主管部门: "347-河湾市园林绿化局"
实施单位: 河湾市园林绿化局本级
计量单位: 万元
`

const target = (item: Item, year: Year, index: number): string => {
  const [name, value] = quantity[item.code] ?? ['', '']
  const amount = wan(item.plan.project)
  return `${head(item, year, index, '项目支出绩效目标表', '绩效目标')}资金:
  - { 项: 年度资金总额, 年度: "${amount}" }
  - { 项: 其中：财政拨款, 年度: "${amount}" }
  - { 项: 其他资金, 年度: "0.00" }
目标:
  年度: |-
    1.完成${year.year}年度${projects[item.code]?.[1]}任务
绩效指标:
  - 一级指标: 产出指标
    二级指标:
      - { 二级指标: 数量指标, 三级指标: ${name}, 指标值: "${value}" }
      - { 二级指标: 质量指标, 三级指标: 验收合格率, 指标值: "≥98%" }
      - { 二级指标: 时效指标, 三级指标: 完成时间, 指标值: "12月31日前" }
  - 一级指标: 效益指标
    二级指标:
      - { 二级指标: 社会效益指标, 三级指标: 有责投诉下降率, 指标值: "≥5%" }
  - 一级指标: 满意度指标
    二级指标:
      - { 二级指标: 服务对象满意度指标, 三级指标: 居民满意度, 指标值: "≥90%" }
`
}

const evaluation = (item: Item, year: Year, index: number): string => {
  const [name, value, done] = quantity[item.code] ?? ['', '', '']
  const own = item.own?.project ?? 0
  const spent = item.spent.project + own
  const whole = Math.max(item.plan.project + own, spent)
  const rate = percent(spent, whole)
  const score = (Math.floor((spent * 10000) / whole / 10 + 0.5) / 100).toFixed(2)
  const row = (label: string, plan: number, all: number, used: number): string =>
    `  - { 项: ${label}, 年初预算数: "${wan(plan)}", 全年预算数: "${wan(all)}", 全年执行数: "${wan(used)}" }\n`
  return `${head(item, year, index, '项目支出绩效自评表', '绩效自评')}资金:
${row('年度资金总额', item.plan.project, whole, spent)}${row('其中：本年财政拨款', item.plan.project, whole - own, item.spent.project)}${row('其他资金', 0, own, own)}预算执行: { 分值: "10", 执行率: "${rate}", 得分: "${score}" }
目标:
  预期: 完成${year.year}年度${projects[item.code]?.[1]}任务
  实际完成: 全年任务完成，${name}${done}。
绩效指标:
  - 一级指标: 产出指标
    分值: "50"
    二级指标:
      - { 二级指标: 数量指标, 三级指标: ${name}, 指标值: "${value}", 实际完成值: "${done}", 分值: "20", 得分: "20" }
      - { 二级指标: 质量指标, 三级指标: 验收合格率, 指标值: "≥98%", 实际完成值: "98.6%", 分值: "20", 得分: "20" }
      - { 二级指标: 时效指标, 三级指标: 完成时间, 指标值: "12月31日前", 实际完成值: "12月15日", 分值: "10", 得分: "10" }
  - 一级指标: 效益指标
    分值: "30"
    二级指标:
      - { 二级指标: 社会效益指标, 三级指标: 有责投诉下降率, 指标值: "≥5%", 实际完成值: "6.4%", 分值: "30", 得分: "30" }
  - 一级指标: 满意度指标
    分值: "10"
    二级指标:
      - { 二级指标: 服务对象满意度指标, 三级指标: 居民满意度, 指标值: "≥90%", 实际完成值: "93.5%", 分值: "10", 得分: "10" }
总分: { 分值: "100", 得分: "${(90 + Number(score)).toFixed(2)}" }
`
}

/** The project forms of one document by file name. */
export const projectForms = (year: Year, stage: 'budget' | 'final'): Readonly<Record<string, string>> =>
  Object.fromEntries(
    year.items
      .filter(({ code }) => projects[code] !== undefined)
      .map((item, index) => [
        `${projects[item.code]?.[0]}.yaml`,
        stage === 'budget' ? target(item, year, index) : evaluation(item, year, index),
      ]),
  )
