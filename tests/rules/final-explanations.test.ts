// What the explanations of a 决算 say is held against its tables and against itself; what may be is not accused.
import { describe, expect, it } from 'vitest'
import { comparingWords } from '../../src/budget/rules/outcome/comparing-words.ts'
import { completionRates } from '../../src/budget/rules/outcome/completion-rates.ts'
import { everyItemTold } from '../../src/budget/rules/outcome/every-item-told.ts'
import { listedSections } from '../../src/budget/rules/outcome/listed-sections.ts'
import { pathNames } from '../../src/budget/rules/outcome/path-names.ts'
import { plansAddUp } from '../../src/budget/rules/outcome/plans-add-up.ts'
import { reasonsGiven } from '../../src/budget/rules/outcome/reasons-given.ts'
import { useFitsKind } from '../../src/budget/rules/outcome/use-fits-kind.ts'
import { amountsEqualStatements } from '../../src/budget/rules/prose/amounts-equal-statements.ts'
import { awardsWithin } from '../../src/budget/rules/prose/awards-within.ts'
import { bareNumbers } from '../../src/budget/rules/prose/bare-numbers.ts'
import { countsAddUp } from '../../src/budget/rules/prose/counts-add-up.ts'
import { countsFitCosts } from '../../src/budget/rules/prose/counts-fit-costs.ts'
import { departmentNamed } from '../../src/budget/rules/prose/department-named.ts'
import { oneWhole } from '../../src/budget/rules/prose/one-whole.ts'
import { operatingSaid } from '../../src/budget/rules/prose/operating-said.ts'
import { reasonsAgree } from '../../src/budget/rules/prose/reasons-agree.ts'
import { slipsOfWords } from '../../src/budget/rules/prose/slips-of-words.ts'
import { statedTwice } from '../../src/budget/rules/prose/stated-twice.ts'
import { templateResidue } from '../../src/budget/rules/prose/template-residue.ts'
import { wordsOfAnother } from '../../src/budget/rules/prose/words-of-another.ts'
import { yearsFit } from '../../src/budget/rules/prose/years-fit.ts'
import { finalChecks, finalVerdicts } from './final-documents.ts'

const item = (name: string, rest: string, section = '普通教育'): string =>
  `教育支出（类）${section}（款）${name}（项）。${rest}`

const figures = (plan: string, spent: string, rest = ''): string =>
  `年初预算为${plan}万元，支出决算为${spent}万元${rest}。`

describe('the rate of completion', () => {
  const said = (rate: string, word = '年初预算'): string =>
    item('小学教育', figures('310.00', '300.00', `，完成${word}的${rate}%`))

  it('is spending divided by the budget that it names', () => {
    expect(finalVerdicts(completionRates, said('96.77'))).toEqual(['agree'])
    expect(finalVerdicts(completionRates, said('96.78'))).toEqual(['agree'])
    expect(finalVerdicts(completionRates, said('96.79'))).toEqual(['differ'])
    expect(finalVerdicts(completionRates, said('99.77'))).toEqual(['differ'])
  })

  it('of a budget that the paragraph does not state is not recomputed', () => {
    expect(finalVerdicts(completionRates, said('96.00', '全年预算'))).toEqual(['unexecuted'])
  })

  it('over a budget of 0 is no rate', () => {
    const prose = '## “三公”经费\n\n因公出国（境）费支出预算为0.00万元，支出决算为0.00万元，完成预算的0%。'
    expect(finalVerdicts(completionRates, prose)).toEqual(['unexecuted'])
  })

  it('of “三公” is read from the amounts before it', () => {
    const prose = '## “三公”经费\n\n“三公”经费支出预算为30.80万元，支出决算为25.70万元，完成预算的83.44%。'
    expect(finalVerdicts(completionRates, prose)).toEqual(['agree'])
    expect(finalVerdicts(completionRates, prose.replace('83.44', '88.44'))).toEqual(['differ'])
  })

  it('contradicts a difference that the same sentence states', () => {
    const prose = '一般公共预算财政拨款支出总计500.00万元；完成年初预算100%，决算数大于预算数55.93万元。'
    expect(finalVerdicts(completionRates, prose)).toEqual(['differ'])
  })
})

describe('大于, 小于 and 持平', () => {
  const said = (plan: string, spent: string, word: string): readonly string[] =>
    finalVerdicts(comparingWords, item('小学教育', figures(plan, spent) + word))

  it('say what the figures say', () => {
    expect(said('310.00', '300.00', '决算数小于预算数的主要原因：退休。')).toEqual(['agree'])
    expect(said('310.00', '300.00', '决算数大于预算数的主要原因：退休。')).toEqual(['differ'])
    expect(said('310.00', '300.00', '决算数与预算数持平。')).toEqual(['differ'])
    expect(said('300.00', '300.00', '决算数同预算数持平。')).toEqual(['agree'])
  })

  it('基本持平 leaves room for one per cent', () => {
    expect(said('301.00', '300.00', '决算数与预算数基本持平。')).toEqual(['agree'])
    expect(said('310.00', '300.00', '决算数与预算数基本持平。')).toEqual(['differ'])
  })
})

describe('items told one by one', () => {
  const all = [
    item('小学教育', figures('310.00', '300.00')),
    item('初中教育', figures('80.00', '80.00')),
    item('教师进修', figures('120.00', '120.00'), '进修及培训'),
  ]

  it('are all that hold an amount', () => {
    expect(finalVerdicts(everyItemTold, all.join('\n\n'))).toEqual(['agree'])
    const [check] = finalChecks(everyItemTold, all.slice(0, 2).join('\n\n'))
    expect(check).toMatchObject({ verdict: 'hint', position: 'general/2050801' })
  })

  it('are not counted where a name fits no row: it could be the one that is left over', () => {
    const prose = [all[0], item('培训', figures('999.00', '999.00'), '别的')].join('\n\n')
    expect(finalVerdicts(everyItemTold, prose)).toEqual([])
  })

  it('begin with budgets that are not more than the whole; less is normal', () => {
    const whole = (plan: string): string =>
      `一般公共预算财政拨款支出年初预算为${plan}万元，支出决算为500.00万元。其中：\n\n${all.join('\n\n')}`
    expect(finalVerdicts(plansAddUp, whole('510.00'))).toEqual(['agree'])
    expect(finalVerdicts(plansAddUp, whole('600.00'))).toEqual(['agree'])
    expect(finalVerdicts(plansAddUp, whole('500.00'))).toEqual(['differ'])
  })

  it('give a reason where they differ; an empty one is none', () => {
    const said = (reason: string): string =>
      item('小学教育', `${figures('310.00', '300.00')}决算数小于预算数的主要原因：${reason}`)
    expect(finalVerdicts(reasonsGiven, said('退休较多。'))).toEqual(['agree'])
    expect(finalVerdicts(reasonsGiven, said('。'))).toEqual(['hint'])
  })

  it('serve for what their row holds', () => {
    const said = (use: string): string => item('初中教育', `主要用于：${use}。${figures('80.00', '80.00')}`)
    expect(finalVerdicts(useFitsKind, said('教研等基本支出'))).toEqual(['hint'])
    expect(finalVerdicts(useFitsKind, said('教研等项目支出'))).toEqual(['agree'])
    expect(finalVerdicts(useFitsKind, said('教研'))).toEqual([])
  })
})

describe('the name of a subject', () => {
  it('is the name that the row prints, level by level; 支出 at the end makes no difference', () => {
    expect(finalVerdicts(pathNames, '教育（类）普通教育（款）小学教育（项）。')).toEqual(['agree'])
    expect(finalVerdicts(pathNames, item('小学教育', figures('1.00', '300.00'), '基础教育'))).toEqual(['hint'])
  })

  it('is told once for a 款 that is written wrong over several 项', () => {
    const prose = [
      item('小学教育', figures('1.00', '300.00'), '基础教育'),
      item('初中教育', figures('1.00', '80.00'), '基础教育'),
    ]
    const [check, ...others] = finalChecks(pathNames, prose.join('\n\n'))
    expect(others).toEqual([])
    expect(check?.message).toContain('同样的共 2 处')
  })

  it('is not guessed where two rows could be meant', () => {
    expect(finalVerdicts(pathNames, item('学前教育', figures('1.00', '7.00')))).toEqual(['unexecuted'])
  })
})

describe('the list of 款', () => {
  const list = (personnel: string, office: string): string =>
    `人员经费250.00万元，主要包括：${personnel}；公用经费130.00万元，主要包括：${office}。`

  it('is held against the table both ways', () => {
    expect(finalVerdicts(listedSections, list('基本工资、津贴补贴', '办公费、差旅费用'))).toEqual(['agree', 'agree'])
    const [first, second] = finalChecks(listedSections, list('基本工资、津贴补贴', '办公费、公务接待费'))
    expect(first?.verdict).toBe('agree')
    expect(second?.message).toBe('说明列了“公务接待费”，表中没有数；表中“差旅费”有数，说明没有列')
  })

  it('that ends with 等 may leave something out', () => {
    expect(finalVerdicts(listedSections, list('基本工资、津贴补贴等', '办公费、差旅费等'))).toEqual(['agree', 'agree'])
    expect(finalVerdicts(listedSections, '公用经费130.00万元，主要包括：办公费、差旅费等。')).toEqual(['agree'])
  })
})

describe('counts', () => {
  it('of vehicles add up; a list without 其他 may be short', () => {
    const said = (last: string): string =>
      `共有车辆7辆，其中：机要通信用车3辆、应急保障用车2辆、${last}。单价100万元以上设备2台。`
    expect(finalVerdicts(countsAddUp, said('其他用车2辆'))).toEqual(['agree'])
    expect(finalVerdicts(countsAddUp, said('其他用车1辆'))).toEqual(['differ'])
    expect(finalVerdicts(countsAddUp, said('执法执勤用车1辆'))).toEqual(['unexecuted'])
  })

  it('parts of a kind are no further kinds: in brackets, after 主要是, under a second 其中', () => {
    const fleet = (list: string): readonly string[] => finalVerdicts(countsAddUp, `共有车辆12辆，其中：${list}。`)
    const lists = [
      '应急保障用车1辆、其他用车11辆，其他用车主要是皮卡车3辆、工具车8辆',
      '应急保障用车1辆、其他用车11辆（主要是皮卡车3辆、工具车8辆）',
      '公务用车10辆（机要通信用车4辆、应急保障用车6辆），其他用车2辆',
    ]
    for (const list of lists) expect(fleet(list), list).toEqual(['agree'])
    for (const list of lists) expect(fleet(list.replace(/其他用车\d+辆/u, '其他用车9辆')), list).toEqual(['differ'])
    expect(fleet('执法执勤用车10辆，其中：一般执法执勤用车8辆、特种专业技术用车2辆；其他用车2辆')).toEqual([
      'unexecuted',
    ])
  })

  it('what was bought or sold in the year, a second division and a kind written otherwise leave the sum unchecked', () => {
    const fleet = (list: string): readonly string[] => finalVerdicts(countsAddUp, `共有车辆12辆，其中：${list}。`)
    expect(fleet('执法执勤用车10辆，其他用车2辆，比上年新增执法执勤用车2辆')).toEqual(['unexecuted'])
    expect(fleet('执法执勤用车10辆，其他用车2辆，报废公务用车1辆')).toEqual(['unexecuted'])
    expect(fleet('一般公务用车为10辆、执法执勤用车1辆、其他用车1辆')).toEqual(['unexecuted'])
    expect(fleet('轿车7辆、其他用车5辆；按用途分，轿车3辆、其他用车9辆')).toEqual(['agree'])
  })

  it('of grades and of problems add up', () => {
    const said = (good: number, open: number): string =>
      `绩效自评的2024年度项目4个，平均得分99分（其中，绩效评级为“优”的项目${good}个；绩效评级为“良”的项目1个；绩效评级为“不合格”的项目0个。发现问题3个，已经完成整改的1个，正在整改的${open}个）。`
    expect(finalVerdicts(countsAddUp, said(3, 2))).toEqual(['agree', 'agree'])
    expect(finalVerdicts(countsAddUp, said(2, 1))).toEqual(['differ', 'differ'])
  })

  it('of receptions fit their cost', () => {
    const said = (cost: string, batches: number): string =>
      `## 说明\n\n公务接待费支出${cost}万元。全年国内公务接待${batches}批次。`
    expect(finalVerdicts(countsFitCosts, said('0.39', 2))).toEqual(['agree'])
    expect(finalVerdicts(countsFitCosts, said('0.39', 0))).toEqual(['hint'])
    expect(finalVerdicts(countsFitCosts, said('0.00', 2))).toEqual(['hint'])
  })
})

describe('amounts within amounts', () => {
  it('awards to small enterprises are within 政府采购, each for itself', () => {
    const said = (award: string): string =>
      `2024年度政府采购金额为251.25万元，其中：货物采购金额4.79万元、服务采购金额246.46万元。授予中小企业合同金额${award}万元，其中授予小微企业合同金额246.47万元。`
    expect(finalVerdicts(awardsWithin, said('246.47'))).toEqual(['agree', 'agree'])
    expect(finalVerdicts(awardsWithin, said('260.00'))).toEqual(['differ', 'agree'])
  })

  it('机关运行经费 is within the running costs, across 元 and 万元', () => {
    expect(finalVerdicts(operatingSaid, '## 机关运行经费\n\n机关运行经费支出1300000元。')).toEqual(['agree'])
    expect(finalVerdicts(operatingSaid, '## 机关运行经费\n\n机关运行经费支出1400000元。')).toEqual(['differ'])
  })

  it('two shares of one whole imply one whole', () => {
    const said = (share: string): string =>
      `甲类经费100.00万元，占业务活动开支的50.00%。乙类经费50.00万元，占业务活动开支的${share}%。`
    expect(finalVerdicts(oneWhole, said('25.00'))).toEqual(['agree'])
    expect(finalVerdicts(oneWhole, said('35.00'))).toEqual(['differ'])
  })

  it('“三公” stated twice is stated alike', () => {
    const said = (again: string): string => `公务接待费支出2.00万元。\n\n公务接待费支出${again}万元。`
    expect(finalVerdicts(statedTwice, said('2.0'))).toEqual(['agree'])
    expect(finalVerdicts(statedTwice, said('1.00'))).toEqual(['hint'])
  })
})

describe('slips of the pen', () => {
  const hits = (rule: typeof bareNumbers, prose: string): readonly string[] =>
    finalChecks(rule, prose).flatMap(({ verdict, evidence }) =>
      verdict === 'hint' ? evidence.map(({ text }) => text) : [],
    )

  it('a rate without % and 万 without 元', () => {
    expect(hits(bareNumbers, '收入增长 13.95。接待费支出0.39万（含外宾）。')).toEqual(['“增长13.95”', '“支出0.39万”'])
    expect(hits(bareNumbers, '收入增长13.95%，占地13459平方米，支出0.39万元。')).toEqual([])
    expect(hits(bareNumbers, '比上年增加20.63万元，增长1,055.4%，占1,000.0%。')).toEqual([])
  })

  it('words written twice and phrases with one wrong sign', () => {
    expect(hits(slipsOfWords, '较上一度增加，主要原因是是接待增多，由财政拔款安排。')).toHaveLength(3)
    expect(
      hits(slipsOfWords, '较上一年度增加，主要是接待增多；国有资本经营预决算、公务用车购置和运行维护费。'),
    ).toEqual([])
  })

  it('a template’s blank before its unit', () => {
    expect(hits(templateResidue, '公务接待费2万元，占 %，比上年减少 万元。')).toEqual(['“占 %”', '“减少 万元”'])
  })

  it('a year that is not this document’s', () => {
    expect(hits(yearsFit, '截至2023年12月31日，与2021年度相比减少。')).toHaveLength(2)
    expect(hits(yearsFit, '截至2024年12月31日，与2023年度相比减少，与2024年度预算相比减少。')).toEqual([])
    expect(hits(yearsFit, '我局2024年接待经费预算共5万元，较2022年减少2万元。')).toHaveLength(1)
    expect(hits(yearsFit, '我局2024年接待经费预算共5万元，较2023年减少2万元。')).toEqual([])
  })

  it('the department’s name with one sign written otherwise', () => {
    const files = {
      'data/lakeside-water/department.yaml':
        '部门编码: "318"\n行政区划: { 代码: "140900", 省: 山西省, 市: 湖畔市, 县: }\n名称:\n  - { 名称: 湖畔市住房和建设管理局, 年度: ["2024"], 出处: 正文 }\n',
    }
    const verdict = (prose: string): string | undefined => finalChecks(departmentNamed, prose, files)[0]?.verdict
    expect(verdict('湖畔市住房与建设管理局无基金收支。')).toBe('hint')
    expect(verdict('住房和建设管理局、住房和建设管理服务中心、湖畔市住房和建设管理局。')).toBe('agree')
  })

  it('the words of another subject, and a reason against its change', () => {
    const items = ['小学教育', '初级中学教育', '特殊儿童教育'].map((name) => item(name, `主要用于${name}。`))
    expect(finalVerdicts(wordsOfAnother, items.join('\n\n'))).toEqual(['agree'])
    expect(
      finalVerdicts(wordsOfAnother, [...items, item('教师进修学校', '主要用于初级中学教育。')].join('\n\n')),
    ).toEqual(['hint'])
    expect(finalVerdicts(reasonsAgree, '支出比上年减少2.98%。主要原因是：宣传经费增加。')).toEqual(['hint'])
    expect(finalVerdicts(reasonsAgree, '支出比上年减少2.98%。主要原因是：宣传经费减少，人员经费增加。')).toEqual([
      'agree',
    ])
    const change = '比上年增加27.70万元，增长3.62%，主要原因是'
    expect(finalVerdicts(reasonsAgree, `支出总计${change}巡河任务减少。`)).toEqual(['hint'])
    expect(finalVerdicts(reasonsAgree, `支出总计${change}水库改造资金减少9000万元。`)).toEqual(['hint'])
    for (const innocent of [
      `支出总计${change}巡河任务增加。`,
      `支出总计${change}上年收回项目经费减少。`,
      `年末结转和结余${change}项目支出减少。`,
      `支出总计${change}人员减少，巡河任务增加。`,
    ])
      expect(finalVerdicts(reasonsAgree, innocent), innocent).toEqual(['agree'])
  })
})

describe('支出决算 and 基本支出 without words of their own', () => {
  const said = (heading: string, text: string): readonly string[] =>
    finalVerdicts(amountsEqualStatements, `## ${heading}\n\n${text}`)

  it('are those of the whole department under a heading on the whole', () => {
    expect(said('三、支出决算情况说明', '支出决算为520.00万元。')).toEqual(['agree'])
    expect(said('三、湖畔市水务局2024年度支出决算总体情况说明', '支出决算为521.00万元。')).toEqual(['differ'])
  })

  it.each([
    '5、教育支出（类）普通教育（款）',
    '11、教育支出（类）进修及培训（款）其',
    '（二）农村饮水工程',
    '2. 退休人员活动',
  ])('are compared with no total under “%s”', (heading) => {
    const text = '开展活动支出。年初预算为0.88万元，支出决算为0.88万元，其中基本支出0.80万元。'
    expect(said(heading, text)).toEqual(['unexecuted', 'unexecuted', 'unexecuted'])
  })

  it('are compared with no total after a subject in the same paragraph', () => {
    const text = '教育支出（类）进修及培训（款）教师进修（项）用于培训，全年共办三期。其中基本支出80.00万元。'
    expect(said('三、支出决算情况说明', text)).toEqual(['unexecuted'])
  })
})
