// What the words of a budget mean to somebody who never read one. These are the meanings of the official terms, the
// same for every document; nothing here says what a department did.

/** 类 of 政府收支分类科目 (支出功能分类) by code: what money under it is for, as the classification defines it. */
const classMeanings: Readonly<Record<string, string>> = {
  '201': '党政机关、人大政协、群众团体等日常办公和履行职责',
  '202': '对外交往',
  '203': '国防建设和动员',
  '204': '公安、司法等公共安全',
  '205': '各级各类教育',
  '206': '科学研究和技术推广',
  '207': '文化、旅游、体育、广播电视',
  '208': '养老、就业、优抚、社会救助和企业改革补助等',
  '209': '社会保险基金发放的待遇',
  '210': '医疗、公共卫生和医疗保障',
  '211': '治理污染、保护生态、节约能源',
  '212': '城乡建设、管理和环境卫生',
  '213': '农业、林业、水利和乡村振兴',
  '214': '公路、铁路、水运、航空等交通',
  '215': '工业、信息产业、中小企业发展等',
  '216': '商业流通和涉外发展服务',
  '217': '金融监管和金融发展',
  '219': '对其他地区的援助',
  '220': '自然资源、海洋、测绘、气象',
  '221': '保障性住房、住房公积金和购房补贴',
  '222': '粮油和重要物资储备',
  '223': '国有资本经营预算安排的支出',
  '224': '防灾减灾救灾和安全生产',
  '227': '年中遇到急事才动用的备用钱',
  '229': '不能归入上面各类的支出',
  '230': '拨给下级或其他政府的钱',
  '231': '偿还借款本金',
  '232': '支付借款利息',
  '233': '发行债券的费用',
  '234': '抗疫特别国债安排的支出',
}

/** What money of a 类 is for; '' for a code that is not known. */
export const classMeaning = (code: string): string => classMeanings[code.slice(0, 3)] ?? ''

/** Terms of the first lines of a page, each with what it is in plain words. */
export const plainWords = {
  basic: '保障机构日常运转的钱',
  project: '为办成某一件事专门安排的钱',
  threePublic: '因公出国（境）、公务接待、公务用车这三件事的钱',
  quantified: '指标值里有数字，做没做到可以比对',
} as const
