// 支出经济分类: 政府预算 (501–515, 599; used by the treasury) and 部门预算 (301–313, 399; used by departments). Codes and
// names as the sources print them; matching is left to index.ts.
import { type Subject, standardSeries, subjectRows } from './subject.ts'

// 类 of the government's classification. 忻州 2022 prints 501, 502, 503, 505 and 509 without names.
const governmentClasses = subjectRows(
  'government',
  standardSeries,
  `501 机关工资福利支出
  502 机关商品和服务支出
  503 机关资本性支出（一） -2023
  503 机关资本性支出 2024-
  504 机关资本性支出（二） -2023
  504 机关资本性支出（基本建设） 2024-
  505 对事业单位经常性补助
  506 对事业单位资本性补助
  507 对企业补助
  508 对企业资本性支出
  509 对个人和家庭的补助
  510 对社会保障基金补助
  511 债务利息及费用支出
  512 债务还本支出
  513 转移性支出
  514 预备费及预留
  599 其他支出`,
)

const governmentPrinted = subjectRows(
  'government',
  '忻州市工业和信息化局2022年部门预算',
  `50101 工资奖金津补贴
  50102 社会保障缴费
  50103 住房公积金
  50201 办公经费
  50202 会议费
  50203 培训费
  50205 委托业务费
  50206 公务接待费
  50208 公务用车运行维护费
  50209 维修（护）费
  50299 其他商品和服务支出
  50306 设备购置
  50501 工资福利支出
  5050299 商品和服务支出`,
)

// 忻州 2022 prints 50502 without a name; 5030x, 505 and 509 are the rest of the series that it begins.
const governmentSeries = subjectRows(
  'government',
  standardSeries,
  `50199 其他工资福利支出
  50204 专用材料购置费
  50207 因公出国（境）费用
  50301 房屋建筑物购建
  50302 基础设施建设
  50303 公务用车购置
  50305 土地征迁补偿和安置支出
  50307 大型修缮
  50399 其他资本性支出
  50401 房屋建筑物购建
  50402 基础设施建设
  50403 公务用车购置
  50404 设备购置
  50405 大型修缮
  50499 其他资本性支出
  50502 商品和服务支出
  50599 其他对事业单位补助
  50601 资本性支出（一） -2023
  50601 资本性支出 2024-
  50602 资本性支出（二） -2023
  50602 资本性支出（基本建设） 2024-
  50701 费用补贴
  50702 利息补贴
  50799 其他对企业补助
  50901 社会福利和救助
  50902 助学金
  50903 个人农业生产补贴
  50905 离退休费
  50999 其他对个人和家庭补助`,
)

// 类 of the departments' classification that the samples do not print.
const departmentalClasses = subjectRows(
  'departmental',
  standardSeries,
  `307 债务利息及费用支出
  309 资本性支出（基本建设）
  311 对企业补助（基本建设）
  312 对企业补助
  313 对社会保障基金补助
  399 其他支出`,
)

const departmentalPrinted = subjectRows(
  'departmental',
  '上海市普陀区2023、2024年部门预算',
  `301 工资福利支出
  30101 基本工资
  30102 津贴补贴
  30103 奖金
  30106 伙食补助费
  30107 绩效工资
  30108 机关事业单位基本养老保险缴费
  30109 职业年金缴费
  30110 职工基本医疗保险缴费 2019-
  30111 公务员医疗补助缴费
  30112 其他社会保障缴费
  30113 住房公积金
  30114 医疗费
  30199 其他工资福利支出
  302 商品和服务支出
  30201 办公费
  30202 印刷费
  30203 咨询费
  30204 手续费
  30205 水费
  30206 电费
  30207 邮电费
  30209 物业管理费
  30211 差旅费
  30212 因公出国（境）费用
  30213 维修（护）费
  30214 租赁费
  30215 会议费
  30216 培训费
  30217 公务接待费
  30226 劳务费
  30227 委托业务费
  30228 工会经费
  30229 福利费
  30231 公务用车运行维护费
  30239 其他交通费用
  30299 其他商品和服务支出
  303 对个人和家庭的补助
  30301 离休费
  30302 退休费
  30303 退职（役）费
  30304 抚恤金
  30305 生活补助
  30306 救济费
  30307 医疗费补助
  30308 助学金
  30309 奖励金
  30310 个人农业生产补贴
  30311 代缴社会保险费
  310 资本性支出
  31002 办公设备购置
  31013 公务用车购置
  31019 其他交通工具购置
  31021 文物和陈列品购置
  31022 无形资产购置
  31099 其他资本性支出`,
)

const departmentalFinal = subjectRows(
  'departmental',
  '上海市普陀区2024年部门决算',
  `30208 取暖费
  30218 专用材料费
  30224 被装购置费
  30225 专用燃料费
  30240 税金及附加费用
  30399 其他对个人和家庭的补助
  31001 房屋建筑物购建
  31003 专用设备购置
  31007 信息网络及软件购置更新`,
)

// The rest of the series of 301, 302, 303 and 310, and those of the 类 that the forms of 基本支出 leave out.
const departmentalSeries = subjectRows(
  'departmental',
  standardSeries,
  `30110 城镇职工基本医疗保险缴费 -2018
  30310 生产补贴 -2018
  30399 其他对个人和家庭的补助支出
  30701 国内债务付息
  30702 国外债务付息
  30703 国内债务发行费用
  30704 国外债务发行费用
  30901 房屋建筑物购建
  30902 办公设备购置
  30903 专用设备购置
  30905 基础设施建设
  30906 大型修缮
  30907 信息网络及软件购置更新
  30908 物资储备
  30913 公务用车购置
  30919 其他交通工具购置
  30921 文物和陈列品购置
  30922 无形资产购置
  30999 其他基本建设支出
  31005 基础设施建设
  31006 大型修缮
  31008 物资储备
  31009 土地补偿
  31010 安置补助
  31011 地上附着物和青苗补偿
  31012 拆迁补偿
  31101 资本金注入
  31199 其他对企业补助
  31201 资本金注入
  31203 政府投资基金股权投资
  31204 费用补贴
  31205 利息补贴
  31299 其他对企业补助
  31302 对社会保险基金补助
  31303 补充全国社会保障基金
  39906 赠与 -2020
  39907 国家赔偿费用支出
  39908 对民间非营利组织和群众性自治组织补贴
  39999 其他支出`,
)

// Names and codes until 支出经济分类科目改革方案 (财预〔2017〕98号), in force from 2018; a final account of 2016 prints
// 310 其他资本性支出 and 30311 住房公积金.
const departmentalBefore2018 = subjectRows(
  'departmental',
  standardSeries,
  `30104 其他社会保障缴费 -2017
  304 对企事业单位的补贴 -2017
  30401 企业政策性补贴 -2017
  30402 事业单位补贴 -2017
  30403 财政贴息 -2017
  30499 其他对企事业单位的补贴 -2017
  30307 医疗费 -2017
  30311 住房公积金 -2017
  30312 提租补贴 -2017
  30313 购房补贴 -2017
  30314 采暖补贴 -2017
  30315 物业服务补贴 -2017
  309 基本建设支出 -2017
  310 其他资本性支出 -2017`,
)

/** Rows of both economic classifications; `kind` tells them apart, and so does the first digit of the code. */
export const economicSubjects: readonly Subject[] = [
  ...governmentClasses,
  ...governmentPrinted,
  ...governmentSeries,
  ...departmentalClasses,
  ...departmentalPrinted,
  ...departmentalFinal,
  ...departmentalSeries,
  ...departmentalBefore2018,
]
