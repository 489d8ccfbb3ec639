// 支出经济分类: 政府预算 (501–515, 599; used by the treasury) and 部门预算 (301–313, 399; used by departments). Codes and
// names as the sources print them; matching is left to index.ts.
import type { Subject } from './index.ts'

const government = (code: string, name: string): Subject => ({ kind: 'government', code, name })
const departmental = (code: string, name: string): Subject => ({ kind: 'departmental', code, name })

// 类 of the government's classification. 忻州 2022 prints 501, 502, 503, 505 and 509 without names; names: 政府收支分类科目.
const governmentClasses: readonly Subject[] = [
  government('501', '机关工资福利支出'),
  government('502', '机关商品和服务支出'),
  government('503', '机关资本性支出（一）'),
  government('504', '机关资本性支出（二）'),
  government('505', '对事业单位经常性补助'),
  government('506', '对事业单位资本性补助'),
  government('507', '对企业补助'),
  government('508', '对企业资本性支出'),
  government('509', '对个人和家庭的补助'),
  government('510', '对社会保障基金补助'),
  government('511', '债务利息及费用支出'),
  government('512', '债务还本支出'),
  government('513', '转移性支出'),
  government('514', '预备费及预留'),
  government('599', '其他支出'),
]

// Source: 忻州市工业和信息化局 2022 基本支出分经济科目表, as in samples/classification-observed.csv.
const governmentSections: readonly Subject[] = [
  government('50101', '工资奖金津补贴'),
  government('50102', '社会保障缴费'),
  government('50103', '住房公积金'),
  government('50201', '办公经费'),
  government('50202', '会议费'),
  government('50203', '培训费'),
  government('50205', '委托业务费'),
  government('50206', '公务接待费'),
  government('50208', '公务用车运行维护费'),
  government('50209', '维修（护）费'),
  government('50299', '其他商品和服务支出'),
  government('50306', '设备购置'),
  government('50501', '工资福利支出'),
  government('5050299', '商品和服务支出'),
]

// 类 of the departments' classification that the samples do not print; names: 政府收支分类科目.
const departmentalClasses: readonly Subject[] = [
  departmental('307', '债务利息及费用支出'),
  departmental('309', '资本性支出（基本建设）'),
  departmental('311', '对企业补助（基本建设）'),
  departmental('312', '对企业补助'),
  departmental('313', '对社会保障基金补助'),
  departmental('399', '其他支出'),
]

// Source: samples/classification-observed.csv (several real disclosures).
const departmentalObserved: readonly Subject[] = [
  departmental('301', '工资福利支出'),
  departmental('30101', '基本工资'),
  departmental('30102', '津贴补贴'),
  departmental('30103', '奖金'),
  departmental('30106', '伙食补助费'),
  departmental('30107', '绩效工资'),
  departmental('30108', '机关事业单位基本养老保险缴费'),
  departmental('30109', '职业年金缴费'),
  departmental('30110', '职工基本医疗保险缴费'),
  departmental('30111', '公务员医疗补助缴费'),
  departmental('30112', '其他社会保障缴费'),
  departmental('30113', '住房公积金'),
  departmental('30114', '医疗费'),
  departmental('30199', '其他工资福利支出'),
  departmental('302', '商品和服务支出'),
  departmental('30201', '办公费'),
  departmental('30202', '印刷费'),
  departmental('30203', '咨询费'),
  departmental('30204', '手续费'),
  departmental('30205', '水费'),
  departmental('30206', '电费'),
  departmental('30207', '邮电费'),
  departmental('30209', '物业管理费'),
  departmental('30211', '差旅费'),
  departmental('30212', '因公出国（境）费用'),
  departmental('30213', '维修（护）费'),
  departmental('30214', '租赁费'),
  departmental('30215', '会议费'),
  departmental('30216', '培训费'),
  departmental('30217', '公务接待费'),
  departmental('30226', '劳务费'),
  departmental('30227', '委托业务费'),
  departmental('30228', '工会经费'),
  departmental('30229', '福利费'),
  departmental('30231', '公务用车运行维护费'),
  departmental('30239', '其他交通费用'),
  departmental('30299', '其他商品和服务支出'),
  departmental('303', '对个人和家庭的补助'),
  departmental('30301', '离休费'),
  departmental('30302', '退休费'),
  departmental('30303', '退职（役）费'),
  departmental('30304', '抚恤金'),
  departmental('30305', '生活补助'),
  departmental('30306', '救济费'),
  departmental('30307', '医疗费补助'),
  departmental('30308', '助学金'),
  departmental('30309', '奖励金'),
  departmental('30310', '个人农业生产补贴'),
  departmental('30311', '代缴社会保险费'),
  departmental('310', '资本性支出'),
  departmental('31002', '办公设备购置'),
  departmental('31013', '公务用车购置'),
  departmental('31019', '其他交通工具购置'),
  departmental('31021', '文物和陈列品购置'),
  departmental('31022', '无形资产购置'),
  departmental('31099', '其他资本性支出'),
]

/** Rows of both economic classifications; `kind` tells them apart, and so does the first digit of the code. */
export const economicSubjects: readonly Subject[] = [
  ...governmentClasses,
  ...governmentSections,
  ...departmentalClasses,
  ...departmentalObserved,
]
