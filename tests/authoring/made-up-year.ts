// One made-up disclosure as files in memory, for the tests of what is written for a clerk.
import { type CheckedFolder, checkFolder } from '../../src/desk/examine.ts'

/** A 收支总表 and a “三公” table of the year, with last year's figures beside the latter. */
export const madeUpFiles: Readonly<Record<string, string>> = {
  'data/river-works/department.yaml':
    '部门编码: "402"\n行政区划: { 代码: , 省: , 市: , 县: }\n名称:\n  - { 名称: 示例局, 年度: ["2026"], 出处: 封面 }\n说明:\n',
  'data/river-works/2026/budget/disclosure.yaml': [
    '标题: 示例局2026年度部门预算',
    '标题出处: 文内',
    '文件性质: 正式',
    '状态: 已公开',
    '计量单位: 万元',
    '录入日期: "2026-02-10"',
    '批复日期: "2026-01-20"',
    '公开日期:',
    '编制单位: 示例局',
    '篇章:',
    '  - 标题: 说明',
    '    内容: [ explanations, 公开表, 项目 ]',
    '公开表:',
    '  - { 表: summary, 标题: 2026年部门收支总表, 计量单位: 万元 }',
    '更正:',
    '  - { 日期: "2026-03-01", 位置: summary, 原值: "1", 更正值: "2", 说明: 例 }',
    '',
  ].join('\n'),
  'data/river-works/2026/budget/tables/summary.csv': [
    '收入/项目,收入/2026年预算,支出/项目,支出/2026年预算',
    '一、一般公共预算拨款,"1,200.00",农林水支出,"1,000.00"',
    ',,卫生健康支出,200.00',
    '收入总计,"1,200.00",支出总计,"1,200.00"',
    '',
  ].join('\n'),
  'data/river-works/2026/budget/projects/dike.yaml': [
    '表式: 绩效目标',
    '表题: 项目支出绩效目标表',
    '项目名称: 堤防维护',
    '项目编码: "14020001"',
    '计量单位: 万元',
    '资金:',
    '  - { 项: 年度资金总额, 年度: "12.00" }',
    '目标:',
    '  年度: 用12.00万元维护堤防',
    '绩效指标:',
    '  - 一级指标: 产出指标',
    '    二级指标:',
    '      - { 二级指标: 数量指标, 三级指标: 维护堤防长度, 指标值: "≥10公里" }',
    '',
  ].join('\n'),
  'content/river-works/2026/budget/explanations.md': '# 情况说明\n\n2026年收入总计1,200.00万元，比2025年增加 8.5%。\n',
}

/** The files as the desk and the command read them. */
export const madeUpYear = (): CheckedFolder => checkFolder(madeUpFiles)
