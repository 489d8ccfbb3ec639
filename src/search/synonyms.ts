// Words that people type and the words that documents print for the same thing. Data only: a line is added when a
// search for an everyday word does not find the official one.

/** `official` is looked for too when one of `everyday` is typed. */
export interface Synonym {
  readonly official: string
  readonly everyday: readonly string[]
}

export const synonyms: readonly Synonym[] = [
  // 三公
  { official: '公务用车', everyday: ['公车', '公家车', '单位用车'] },
  { official: '公务用车购置', everyday: ['买车', '购车', '公车购置'] },
  { official: '公务用车运行维护费', everyday: ['公车运行', '养车', '车辆运行费', '用车费'] },
  { official: '因公出国（境）', everyday: ['出国', '出境', '因公出国', '出国境'] },
  { official: '公务接待', everyday: ['招待', '接待', '请客', '宴请', '吃喝'] },
  // Departments
  { official: '工业和信息化局', everyday: ['工信局', '工信'] },
  { official: '经济和信息化局', everyday: ['经信局', '经信'] },
  { official: '工业信息管理局', everyday: ['工信局', '工信'] },
  { official: '发展和改革', everyday: ['发改', '发改委', '发改局'] },
  { official: '人力资源和社会保障', everyday: ['人社', '人社局'] },
  { official: '市场监督管理', everyday: ['市监', '市场监管'] },
  // Money
  { official: '一般公共预算', everyday: ['公共预算', '公共财政预算', '公共财政拨款'] },
  { official: '政府性基金', everyday: ['政府基金', '基金预算'] },
  { official: '国有资本经营', everyday: ['国资预算', '国资经营', '国有资本预算'] },
  { official: '机关运行经费', everyday: ['办公经费', '运行经费', '行政经费'] },
  { official: '公用经费', everyday: ['办公经费', '日常经费'] },
  { official: '人员经费', everyday: ['工资', '薪酬', '人头费'] },
  { official: '工资福利', everyday: ['薪资', '薪酬', '待遇'] },
  { official: '社会保障和就业', everyday: ['社保', '社会保险'] },
  { official: '医疗保险', everyday: ['医保'] },
  { official: '养老保险', everyday: ['养老金', '社保'] },
  { official: '住房公积金', everyday: ['公积金'] },
  { official: '差旅费', everyday: ['出差', '差旅'] },
  { official: '物业管理费', everyday: ['物业费', '物业'] },
  { official: '邮电费', everyday: ['电话费', '通讯费', '网费'] },
  { official: '政府采购', everyday: ['招标', '招投标', '采购'] },
  { official: '结转和结余', everyday: ['结转结余'] },
  { official: '结转', everyday: ['结余', '剩余资金', '没花完'] },
  { official: '收入合计', everyday: ['总收入'] },
  { official: '收入总计', everyday: ['总收入'] },
  { official: '支出合计', everyday: ['总支出'] },
  { official: '支出总计', everyday: ['总支出'] },
  { official: '固定资产', everyday: ['资产'] },
  // Performance
  { official: '绩效自评', everyday: ['自评', '自我评价', '绩效评价', '绩效考核'] },
  { official: '绩效目标', everyday: ['考核目标', '预期目标'] },
  { official: '执行率', everyday: ['执行进度', '花了多少', '支出进度'] },
  { official: '满意度', everyday: ['群众满意', '满意率'] },
  // People and firms
  { official: '退役军人', everyday: ['退伍军人', '复员军人', '老兵'] },
  { official: '企业军转干部', everyday: ['军转', '军转干部', '转业干部'] },
  { official: '离退休', everyday: ['退休人员', '退休金', '离休', '退休'] },
  { official: '规模以上', everyday: ['规上'] },
  { official: '规上', everyday: ['规模以上'] },
  { official: '中小企业', everyday: ['小微企业', '小企业', '中小微'] },
  { official: '民营', everyday: ['民企', '私营', '私企'] },
  { official: '招商引资', everyday: ['招商'] },
  { official: '工业互联网', everyday: ['产业互联网'] },
  { official: '数字化', everyday: ['数字转型', '信息化改造'] },
]

/** What documents print most often, to be offered where it is typed with one wrong character. */
export const fieldTerms: readonly string[] = [
  '三公经费',
  '财政拨款',
  '基本支出',
  '项目支出',
  '预算收支总表',
  '公务接待费',
  '机关运行经费',
  '一般公共预算',
  '政府性基金',
  '国有资本经营',
  '绩效目标',
  '绩效自评',
  '绩效指标',
  '住房公积金',
  '政府采购',
]
