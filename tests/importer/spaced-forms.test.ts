// Project forms in a text whose columns are kept by blanks alone: cells by where words stand, rows by how centred cells
// mirror each other, levels over the rows in whose middle their names stand.
import { expect, test } from 'vitest'
import { spansOf } from '../../src/importer/readers/layout/form/level-spans.ts'
import { formsOf, imported, indicatorsOf } from './recognised.ts'

const target = `                   项目支出绩效目标申报表
                             （2025 年度）
                                              经常性项
   项目名称       河道清淤补助                   项目性质             项目类别    特定目标类
                                                目
             江湾市河务局堤防管理                            江湾市河务局堤防管
   主管部门                                   实施单位
                     一处                                理一处
   计划开始日期         2025-01-01             计划完成日期         2025-12-31
          项目资金总额        1,200,000.00    年度资金申请总额           1,200,000.00
项目资
                                       其中：当年财政拨款           1,100,000.00
  金      其中：财政资金        1,200,000.00
                                         上年结转资金              100,000.00
（元）
           其他资金                 0.00      其他资金                     0.00
               项目总目标                            年度总体目标
 项目   完成三条河道的清淤，恢复行洪断面，改善沿
                                      完成两条河道的清淤，恢复行洪断面，改善沿岸居住环
 绩效   岸居住环境，保障汛期安全，并建立长期的管
                                      境，保障汛期安全。
 目标   护制度。
      一级指标    二级指标                   三级指标             年度(/项目)指标值
                       清淤河道条数                            ≥2.00(条)
              数量指标
                                                   不少于三万立方米，以竣
                       清淤土方量
                                                     工测量为准
      产出指标    质量指标     断面达标率                             =100.00(%)
                       "按期完工并通过验收，资料齐全，移交及
绩效指                                                      是
              时效指标     时"
  标                    投诉处理及时                              及时
      效益指标   社会效益指标 受益居民户数                           ≥800.00(户)
      满意度指   服务对象满意
                       沿岸居民满意度                         ≥90.00(%)
        标      度指标
填报人：甲某某     联系电话：13900139000
`

test('a form whose columns are kept by blanks is read as its cells stand: wrapped cells are centred about their row', async () => {
  const { files, report } = await imported({ 'a.txt': target })
  const [form] = formsOf(files)
  expect(form).toMatchObject({
    项目名称: '河道清淤补助',
    主管部门: '江湾市河务局堤防管理一处',
    实施单位: '江湾市河务局堤防管理一处',
    项目期: '2025-01-01至2025-12-31',
    资金: [
      { 项: '年度资金申请总额', 年度: '1,200,000.00', 实施期项: '项目资金总额', 实施期: '1,200,000.00' },
      { 项: '其中：当年财政拨款', 年度: '1,100,000.00', 实施期项: '其中：财政资金', 实施期: '1,200,000.00' },
      { 项: '上年结转资金', 年度: '100,000.00' },
      { 项: '其他资金', 年度: '0.00', 实施期: '0.00' },
    ],
    目标: {
      实施期: '完成三条河道的清淤，恢复行洪断面，改善沿岸居住环境，保障汛期安全，并建立长期的管护制度。',
      年度: '完成两条河道的清淤，恢复行洪断面，改善沿岸居住环境，保障汛期安全。',
    },
  })
  expect(indicatorsOf(form ?? {})).toEqual([
    '产出指标|数量指标|清淤河道条数|≥2.00(条)',
    '产出指标|数量指标|清淤土方量|不少于三万立方米，以竣工测量为准',
    '产出指标|质量指标|断面达标率|=100.00(%)',
    '产出指标|时效指标|"按期完工并通过验收，资料齐全，移交及时"|是',
    '产出指标|时效指标|投诉处理及时|及时',
    '效益指标|社会效益指标|受益居民户数|≥800.00(户)',
    '满意度指标|服务对象满意度指标|沿岸居民满意度|≥90.00(%)',
  ])
  expect(JSON.stringify(files)).not.toMatch(/甲某某|13900139000/)
  expect(report.conservation.left).toBe(0)
})

test('a form that was laid out from blanks says so: levels were given to rows by where their names stand', async () => {
  const { report } = await imported({ 'a.txt': target })
  expect(report.tables.flatMap(({ mended }) => mended).join()).toContain('没有表线')
})

const evaluation = `                        项目支出绩效自评表
                          （2025年度）
  项目名称      堤防养护                  项目编码      320100250001
  主管部门      江湾市河务局                实施单位      江湾市堤防管理处
                          年初预算数     全年预算数     全年执行数     分值    执行率     得分
  项目资金    年度资金总额          300.00    320.00    310.00    10    96.88%  9.69
 （万元）    其中：财政拨款          300.00    320.00    310.00     -    96.88%   -
                  预期目标                            实际完成情况
  年度总    完成四十公里堤防的日常养护，及时修           完成四十公里堤防的日常养护，修复
  体目标    复水毁。                        水毁三处。
  一级指标   二级指标     三级指标        年度指标值     实际完成值     分值    得分     偏差原因分析
          数量指标    养护里程         40公里      40公里     25    25
  产出指标
          质量指标    合格率          ≥95%      93%         25     20    汛期雨水偏多
  效益指标   社会效益指标   保护人口        20万人      20万人      30    30
  满意度指标  满意度指标    群众满意度        ≥90%      92%      10    10
  总分                                              100  94.69
`

test('a self-evaluation kept by blanks is read under its headings: money, targets, results, points and reasons', async () => {
  const { files, report } = await imported({ 'a.txt': evaluation })
  const [form] = formsOf(files)
  expect(form).toMatchObject({
    表式: '绩效自评',
    项目名称: '堤防养护',
    资金: [
      { 项: '年度资金总额', 年初预算数: '300.00', 全年预算数: '320.00', 全年执行数: '310.00' },
      { 项: '其中：财政拨款', 年初预算数: '300.00', 全年预算数: '320.00', 全年执行数: '310.00' },
    ],
    目标: {
      预期: '完成四十公里堤防的日常养护，及时修复水毁。',
      实际完成: '完成四十公里堤防的日常养护，修复水毁三处。',
    },
    总分: { 分值: '100', 得分: '94.69' },
  })
  const groups = form?.绩效指标 as readonly { 二级指标: readonly Readonly<Record<string, string>>[] }[]
  expect(groups.flatMap(({ 二级指标 }) => 二级指标).map(Object.values)).toEqual([
    ['数量指标', '养护里程', '40公里', '40公里', '25', '25'],
    ['质量指标', '合格率', '≥95%', '93%', '25', '20', '汛期雨水偏多'],
    ['社会效益指标', '保护人口', '20万人', '20万人', '30', '30'],
    ['满意度指标', '群众满意度', '≥90%', '92%', '10', '10'],
  ])
  expect(report.conservation.left).toBe(0)
})

const carried = `                   项目支出绩效目标申报表
   项目名称       水文站点运行                   实施单位         江湾市河务局
          项目资金总额          500.00    年度资金申请总额             500.00
           其他资金              0.00      其他资金                 0.00
               项目总目标                            年度总体目标
     保障站点全年运行，按时报送资料。               保障站点全年运行，按时报送资料。
      一级指标    二级指标                   三级指标             年度(/项目)指标值
                       运行站点数                           ≥12.00(个)
      产出指标    数量指标     报送资料份数                          ≥24.00(份)
                       巡查次数                            ≥48.00(次)
      效益指标   社会效益指标 预报服务                              提升

\f                      汛情发布                              及时
                       减灾服务                              增强
      满意度指   服务对象满意     群众满意度                           ≥90.00(%)
       标     度指标      部门满意度                           ≥95.00(%)
填报人：乙某某
`

test('rows at the top of the next page stay under the level of the page before, until a new name stands in their middle', async () => {
  const { files } = await imported({ 'a.txt': carried })
  const [form, ...more] = formsOf(files)
  expect(more).toEqual([])
  expect(indicatorsOf(form ?? {}).slice(3)).toEqual([
    '效益指标|社会效益指标|预报服务|提升',
    '效益指标|社会效益指标|汛情发布|及时',
    '效益指标|社会效益指标|减灾服务|增强',
    '满意度指标|服务对象满意度指标|群众满意度|≥90.00(%)',
    '满意度指标|服务对象满意度指标|部门满意度|≥95.00(%)',
  ])
})

test('lines that settle no cells are listed word by word, and nothing of them is published', async () => {
  const torn = evaluation.replace('养护里程     ', '         ')
  const { files, report } = await imported({ 'a.txt': torn })
  expect(formsOf(files)).toEqual([])
  expect(report.leftovers.map(({ text }) => text)).toContain('堤防养护')
})

test('a name is centred over its rows: whatever else would leave it nearer to the rows of another', () => {
  const rows = [0, 1, 2, 3, 4].map((top) => ({ top, bottom: top + 1 }))
  const page = { carried: false, cut: false }
  const at = (...middles: readonly number[]) => middles.map((own) => ({ top: own, bottom: own }))
  expect(spansOf(rows, at(1.5, 4), page).map(({ from, to }) => [from, to])).toEqual([
    [0, 3],
    [3, 5],
  ])
  expect(spansOf(rows, at(3.5), { carried: true, cut: false }).map(({ name, from, to }) => [name, from, to])).toEqual([
    [null, 0, 2],
    [0, 2, 5],
  ])
})

test('running text above the title of a form on the same page is prose, not part of the form', async () => {
  const { files } = await imported({
    'a.txt': `七、绩效目标\n    清淤之后三条河道恢复行洪能力，沿岸居民受益。\n${target}`,
  })
  expect(formsOf(files)).toHaveLength(1)
  expect(Object.values(files).join('\n')).toContain('清淤之后三条河道恢复行洪能力，沿岸居民受益。')
})
