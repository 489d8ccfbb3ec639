// Words that the rules on forms go by, as data: what a name asks for, what a value leaves open, what belongs under
// which heading. Only strong words stand here; a word that a fair reader could take either way is left out.

/** Where an indicator stands: 二级指标 without its ending, whatever the schema calls the first level. */
export type HeadingKind = '数量' | '质量' | '时效' | '成本' | '经济' | '社会' | '生态' | '可持续' | '满意度'

/** Names that end in a rate or share: their value is a percentage. 效率 and 频率 are no rates. */
export const rateName = /(?:(?<![效频])率|比例|比重|占比|增速|满意度)$/

/** Names that end in a count: their value is a number of things. 指数, 系数 and 控制数 are no counts. */
export const countName = /(?:数量|人次|(?<![指系控制倍分])数|次数)$/

/** Names that end in an amount that statistics report, in money or in a change of it. */
export const reportedName = /(?:产值|营业收入|税收|增长|均价)$/

/** Names that ask for a span of time. */
export const spanName = /(?:时长|持续时间|期限)$/

/** Names that ask how often. */
export const frequencyName = /(?:频次|频率)$/

/** Names of money spent: a percentage says nothing of them without the whole it is taken of. */
export const costName = /(?:成本|费用|经费|额度|金额)$/

/** Values that name the whole without a figure: they can be checked. */
export const wholeWords = /全覆盖|全部|百分之百/

/** Values that compare with a known figure: 生产安全事故发生数≤上年发生数. */
export const comparedWords = /[≤≥<>]\s*上年|(?:不高于|不低于|不超过|低于|高于)上年/

/** Values that leave the cost to the budget: 预算批复金额, 不超预算, 预算范围内. */
export const budgetWords = /预算|概算/

/** Names under 满意度 that ask someone's opinion. */
export const satisfactionWords = /满意|获得感|幸福感|认可|好评|投诉|评价/

/** Rates that cannot be above 100 %: part of a whole. Growth and change are not among them. */
export const cappedRate =
  /(?:完成|及时|准时|到位|覆盖|满意|准确|合格|执行|支付|专用|使用|利用|出勤|办结|保障|通过|应用|发放|落实|达标|评价|参与|受理|服务|良好|满意度)(?:率|度)?$/

/** Money saved: here more is better, so a lower bound is right under 成本. */
export const savingWords = /节约|节省|节支|压减|下降|降低|减少/

/** Names of what is wanted: an upper bound on them limits the good. */
export const wantedWords = /效率|增加|增长|提高|提升|完成率|及时率|准确率|覆盖率|满意/
/** Rates of what should not be, at the end of a name: a lower bound on them asks for more of it. */
export const unwantedRate =
  /(?:逾期|超期|延误|延迟|差错|出错|错误|投诉|上访|事故|故障|违规|违纪|违法|超支|返贫|流失|失误|空置|闲置|损坏|死亡|复发|辍学|漏报|迟报)(?:发生|发放|拨付|支付)?(?:率|数|数量|次数|起数|件数|人数)$/

/** Rates that stand under 成本 and count no money: what share of it was paid out, controlled or in order. */
export const rateOfPayment = /(?:发放|兑现|兑付|支付|拨付|执行|到位|使用|控制|达标|完成|落实|准确|合规)率$/

/** Names of what is not wanted, whatever else they say. */
export const unwantedWords = /事故|故障|投诉|下降|减少|降低|超|事件|成本|费用/

/** Values that under 质量 or 时效 only say that it goes well, goes on or is done: nobody could find them unmet. */
export const vagueValues: ReadonlySet<string> = new Set([
  '效果明显',
  '成效明显',
  '效果显著',
  '成效显著',
  '明显',
  '显著',
  '良好',
  '较好',
  '运行良好',
  '程度较高',
  '积极作用',
  '积极推进',
  '持续推进',
  '长期推进',
  '稳步推进',
  '进一步提升',
  '进一步增强',
  '不断提升',
  '不断优化',
  '持续向好',
  '明显改善',
  '明显促进',
  '显著提高',
  '提升',
  '提高',
  '促进',
  '增强',
  '保证',
  '数量增加',
  '完成',
  '完成任务',
  '完成目标',
  '完成目标任务',
  '按时完成',
  '及时完成',
  '按时',
  '及时',
  '及时更新',
  '及时慰问',
  '及时处理',
  '按时发放',
  '按时开展',
  '定期开展',
  '适时开展',
  '按时组织安排',
  '按照工作进度',
])

/** Units of counted things: a value in them under 质量 or 时效 is a quantity. */
export const countUnits: ReadonlySet<string> = new Set([
  '次',
  '人',
  '人次',
  '名',
  '户',
  '家',
  '个',
  '份',
  '条',
  '件',
  '项',
  '台',
  '套',
  '场',
  '处',
  '篇',
])

/** Units of money, with 万 and 亿 written without 元. */
export const moneyUnits: ReadonlySet<string> = new Set(['元', '万元', '亿元', '万', '亿'])

/** Units of time. */
export const timeUnits: ReadonlySet<string> = new Set([
  '年',
  '月',
  '个月',
  '日',
  '天',
  '周',
  '小时',
  '分钟',
  '工作日',
  '个工作日',
])

/** Units that say share: what a rate may carry. 分 is left to satisfaction marks. */
export const shareUnits: ReadonlySet<string> = new Set(['%', '‰', '百分点', '个百分点', '分'])

/** What speaks against a heading, and what in the same name speaks for it and ends the question. */
export interface Topic {
  readonly foreign: RegExp
  readonly own: RegExp
  /** What the foreign words speak of, for the message. */
  readonly speaksOf: string
}

/** Strong words that belong under another 效益 heading. */
export const topics: Readonly<Partial<Record<HeadingKind, readonly Topic[]>>> = {
  生态: [
    { foreign: /经济效益|收益|产值|税收/, own: /生态|环境|绿色|节能|能耗|排放|污染/, speaksOf: '经济效益' },
    { foreign: /结果准确/, own: /生态|环境|污染|监测/, speaksOf: '工作质量' },
    { foreign: /刊发|媒体报道|宣传报道/, own: /生态|环境|绿色|环保/, speaksOf: '宣传' },
    {
      foreign: /市场供应|市场质量|供应安全|质量安全|健康|缺乏病/,
      own: /生态|环境|绿色|污染|空气|排放/,
      speaksOf: '供应、质量安全或健康',
    },
  ],
  社会: [
    { foreign: /绿色体系|绿色发展|烟尘|空气质量|污染|碳排放/, own: /就业|稳定|群众|社会/, speaksOf: '生态环境' },
    { foreign: /营业收入|产值|利润|税收|经济效益/, own: /就业|稳定|群众|社会|民生/, speaksOf: '经济效益' },
  ],
  经济: [
    { foreign: /党建|党性|党员/, own: /产值|税收|收入|利润/, speaksOf: '党的建设' },
    { foreign: /信访|投诉|评价率/, own: /经济|产值|税收|收入|利润/, speaksOf: '社会效益或服务评价' },
    { foreign: /被引用|获得奖励/, own: /经济|产值|税收|收入|利润/, speaksOf: '科研成果的评价' },
    { foreign: /职工能力/, own: /经济|产值|税收|收入|利润/, speaksOf: '人员能力' },
    { foreign: /空气质量|污染|碳排放/, own: /经济|产值|税收|收入|利润/, speaksOf: '生态环境' },
  ],
}

/** First levels with the second levels that the official forms print below them; `null` takes any. */
export const headings: Readonly<Record<string, readonly string[] | null>> = {
  产出: ['数量', '质量', '时效', '成本'],
  成本: ['成本', '经济成本', '社会成本', '生态环境成本'],
  效益: ['经济效益', '社会效益', '生态效益', '可持续影响'],
  效果: ['经济效益', '社会效益', '生态效益', '可持续影响'],
  满意度: ['服务对象满意度', '满意度', '社会公众满意度', '服务对象满意'],
  决策: null,
  管理: null,
  过程: null,
}
