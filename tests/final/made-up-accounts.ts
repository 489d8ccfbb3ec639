// The money of a made-up department over two years: what was planned, received, spent and carried over, by 项 and by
// budget. Everything that the forms print is derived from these figures, so that the documents agree by construction.
// Amounts are whole hundredths of 万元.

/** Spending of one 项 out of one budget. */
export interface Spending {
  readonly basic: number
  readonly project: number
}

/** Money that is not the treasury's: income by source and spending by kind. */
export interface OwnMoney extends Spending {
  readonly superior: number
  readonly business: number
  readonly operatingIncome: number
  readonly subsidiary: number
  readonly other: number
  readonly remitted: number
  readonly operating: number
  readonly subsidies: number
}

/** One 项 in one year. */
export interface Item {
  readonly code: string
  readonly name: string
  readonly budget: 'general' | 'fund' | 'stateCapital'
  readonly plan: Spending
  readonly spent: Spending
  readonly own: OwnMoney | null
  readonly use: string
  /** Why the outcome is not the plan; '' where it is. */
  readonly reason: string
}

export interface Travel {
  readonly abroad: number
  readonly purchase: number
  readonly running: number
  readonly reception: number
}

/** One year of the department. */
export interface Year {
  readonly year: number
  /** Carried over into the year. */
  readonly opening: Readonly<Record<Purse, number>>
  /** Carried over out of it. */
  readonly closing: Readonly<Record<Purse, number>>
  readonly items: readonly Item[]
  /** 使用非财政拨款结余 and 结余分配. */
  readonly usedBalance: number
  readonly distributed: number
  readonly travelPlan: Travel
  readonly travel: Travel
}

/** The four purses whose carry-over is told apart. */
export type Purse = 'general' | 'fund' | 'stateCapital' | 'own'
export const purses: readonly Purse[] = ['general', 'fund', 'stateCapital', 'own']

export const departmentName = '河湾市园林绿化局'

export const names: Readonly<Record<string, string>> = {
  '208': '社会保障和就业支出',
  '20805': '行政事业单位养老支出',
  '2080501': '行政单位离退休',
  '2080505': '机关事业单位基本养老保险缴费支出',
  '2080506': '机关事业单位职业年金缴费支出',
  '210': '卫生健康支出',
  '21011': '行政事业单位医疗',
  '2101101': '行政单位医疗',
  '212': '城乡社区支出',
  '21201': '城乡社区管理事务',
  '2120101': '行政运行',
  '2120199': '其他城乡社区管理事务支出',
  '21205': '城乡社区环境卫生',
  '2120501': '城乡社区环境卫生',
  '221': '住房保障支出',
  '22102': '住房改革支出',
  '2210201': '住房公积金',
  '2210203': '购房补贴',
  '223': '国有资本经营预算支出',
  '22301': '解决历史遗留问题及改革成本支出',
  '2230105': '国有企业退休人员社会化管理补助支出',
  '229': '其他支出',
  '22908': '彩票发行销售机构业务费安排的支出',
  '2290804': '福利彩票销售机构的业务费支出',
}

const own = (money: Partial<OwnMoney>): OwnMoney => ({
  superior: 0,
  business: 0,
  operatingIncome: 0,
  subsidiary: 0,
  other: 0,
  basic: 0,
  project: 0,
  remitted: 0,
  operating: 0,
  subsidies: 0,
  ...money,
})

const item = (
  code: string,
  plan: readonly [number, number],
  spent: readonly [number, number],
  use: string,
  reason = '',
  more: Partial<Pick<Item, 'budget' | 'own'>> = {},
): Item => ({
  code,
  name: names[code] ?? code,
  budget: 'general',
  plan: { basic: plan[0], project: plan[1] },
  spent: { basic: spent[0], project: spent[1] },
  own: null,
  use,
  reason,
  ...more,
})

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0)

/** What the 项 of one budget come to. */
export const spentOf = (items: readonly Item[], budget: Item['budget']): number =>
  sum(items.filter((one) => one.budget === budget).map(({ spent }) => spent.basic + spent.project))

/** Income and spending of the own purse. */
export const ownIncome = ({ own: money }: Item): number =>
  money === null ? 0 : money.superior + money.business + money.operatingIncome + money.subsidiary + money.other
export const ownSpending = ({ own: money }: Item): number =>
  money === null ? 0 : money.basic + money.project + money.remitted + money.operating + money.subsidies

type Draft = Omit<Year, 'closing'> & { readonly left: Pick<Year['closing'], 'general' | 'fund' | 'stateCapital'> }

const closed = ({ left, ...draft }: Draft): Year => ({
  ...draft,
  closing: {
    ...left,
    own:
      draft.opening.own +
      draft.usedBalance +
      sum(draft.items.map(ownIncome)) -
      sum(draft.items.map(ownSpending)) -
      draft.distributed,
  },
})

const first = closed({
  year: 2023,
  opening: { general: 4521, fund: 1207, stateCapital: 311, own: 2030 },
  left: { general: 3714, fund: 1533, stateCapital: 127 },
  usedBalance: 615,
  distributed: 243,
  travelPlan: { abroad: 500, purchase: 1800, running: 1240, reception: 321 },
  travel: { abroad: 387, purchase: 1753, running: 1178, reception: 219 },
  items: [
    item('2080501', [3120, 0], [3057, 0], '退休人员经费', '退休人员变动'),
    item('2080505', [16840, 0], [16522, 0], '基本养老保险缴费', '缴费基数调整'),
    item('2080506', [8420, 0], [8261, 0], '职业年金缴费', '缴费基数调整'),
    item('2101101', [7935, 0], [7712, 0], '基本医疗保险缴费', '缴费基数调整'),
    item('2120101', [98247, 0], [97318, 0], '局机关人员经费和公用经费', '压减一般性支出', {
      own: own({ superior: 3140, other: 129, basic: 2517 }),
    }),
    item('2120199', [0, 41260], [0, 43829], '公园绿地养护', '新增两处口袋公园养护', {
      own: own({ business: 5231, project: 4116, remitted: 713 }),
    }),
    item('2120501', [0, 25714], [0, 23608], '行道树修剪和绿化垃圾清运', '清运量少于预计', {
      own: own({ operatingIncome: 1874, subsidiary: 506, operating: 1629, subsidies: 341 }),
    }),
    item('2210201', [15371, 0], [15371, 0], '住房公积金缴存'),
    item('2210203', [4267, 0], [4182, 0], '购房补贴', '人员变动'),
    item('2290804', [0, 5120], [0, 4736], '社区花园建设', '一处场地未能按期移交', { budget: 'fund' }),
    item('2230105', [0, 2210], [0, 2184], '退休人员社会化管理补助', '补助人数少于预计', { budget: 'stateCapital' }),
  ],
})

const second = closed({
  year: 2024,
  opening: first.closing,
  left: { general: 2968, fund: 874, stateCapital: 59 },
  usedBalance: 428,
  distributed: 187,
  travelPlan: { abroad: 450, purchase: 0, running: 1210, reception: 305 },
  travel: { abroad: 412, purchase: 0, running: 1166, reception: 198 },
  items: [
    item('2080501', [3215, 0], [3198, 0], '退休人员经费', '退休人员变动'),
    item('2080505', [17036, 0], [17429, 0], '基本养老保险缴费', '年中新进人员'),
    item('2080506', [8518, 0], [8715, 0], '职业年金缴费', '年中新进人员'),
    item('2101101', [8124, 0], [8026, 0], '基本医疗保险缴费', '缴费基数调整'),
    item('2120101', [99473, 0], [98864, 0], '局机关人员经费和公用经费', '压减一般性支出', {
      own: own({ superior: 2873, other: 214, basic: 2339 }),
    }),
    item('2120199', [0, 44815], [0, 39247], '公园绿地养护', '一处公园改造，养护推迟到下年', {
      own: own({ business: 4987, project: 4273, remitted: 655 }),
    }),
    item('2120501', [0, 24136], [0, 26891], '行道树修剪和绿化垃圾清运', '台风后集中清理倒伏树木', {
      own: own({ operatingIncome: 1796, subsidiary: 473, operating: 1708, subsidies: 362 }),
    }),
    item('2210201', [15842, 0], [15842, 0], '住房公积金缴存'),
    item('2210203', [4311, 0], [4274, 0], '购房补贴', '人员变动'),
    item('2290804', [0, 4873], [0, 5216], '社区花园建设', '上年结转的一处场地在本年完工', { budget: 'fund' }),
    item('2230105', [0, 2236], [0, 2241], '退休人员社会化管理补助', '补助人数多于预计', { budget: 'stateCapital' }),
  ],
})

/** The department's two years; the second opens with what the first left. */
export const madeUpYears: readonly Year[] = [first, second]
