// From the clause before a figure to what it names: without numbering, lead-ins, the words of a comparison and the
// copula. Which figure of which table that is, is decided in figures.ts.

const rises = '增加|增长|增涨|增支|上升|上涨|上浮|提高|增'
const falls = '减少|减支|减收|下降|下浮|下跌|降低|压减|压缩|压降|削减|核减|缩减|减|降(?=幅)'
const ends = '(?:了|额|数|金额|幅度|幅|比例|率|速)?(?:为|是|达|达到)?$'
const changeEnd = new RegExp(`(?:(${rises})|(${falls}))${ends}`)

/**
 * What tells a change only beside a comparison: `比去年多5万元`, `较年初预算节约5万元`, `较上年增加支出5万元`. Without one,
 * 能力提升 and 农民增收 are names.
 */
const money = '支出|支付|收入|投入|资金|经费|预算|拨款'
const more = `多(?:支|收|${money})?|超支|超出|追加|增收|提升|攀升|扩大|上调|升|(?:${rises})了?(?:${money})`
const less = `少(?:支|收|${money})?|节约|节省|节支|下调|下滑|回落|缩小|精简|降|(?:${falls})了?(?:${money})`
const looseEnd = `(?:(${more})|(${less}))了?(?:为|是|达|达到)?$`
const loose = new RegExp(`(?:比|较)(?:上年|上一年|去年|\\d{4}年|(?:年初|全年|年度|调整后?)?预算).*?${looseEnd}`)

/** 新增 is an amount; 增减 does not say which. */
const undecided = new RegExp(`(?:新增|增减${ends})`)

/** Whether a clause says that something rose or fell; `null` when it states an amount. */
export const changeWords = (clause: string): 'up' | 'down' | null => {
  const match = /新增$/.test(clause) || undecided.test(clause) ? null : (changeEnd.exec(clause) ?? loose.exec(clause))
  return match === null ? null : match[1] === undefined ? 'down' : 'up'
}

const comparison = new RegExp(
  `(?:(?:按\\S{2,4}口径)?同比|(?:比|(?<!比)较|与|同)(?:上年|上一年|去年|\\d{4}年|年初预算|全年预算|预算).*)?(?:预算|决算|执行数)?(?:(?:${rises}|${falls}|多|少)${ends}|${looseEnd})`,
)

const leadIns =
  /^(?:其中|(?:主要)?原因(?:是|为|:)|主要用于|主要包括|主要有|用于|包括|分别是|(?:收入|支出)(?:主要)?(?:为|包括)|(?:\([一二三四五六七八九十\d]+\)|[一二三四五六七八九十]+、|\d{1,2}[、.](?!\d)|[①-⑩]))+[:、]?/

const copula = /(?:共计|总共|共|合计数|均为|各为|各|(?<![人平车户])均|为|是|达到|达|(?<!节)约)+$/

/** Words that repeat what was named before: `2023年预算安排`, `当年预算执行数为`. */
const generic = /^(?:\d{4}年(?:度)?)?(?:当年|本年|年初|全年|年度|调整后?)?(?:预算|决算)?(?:安排|数|执行数|金额)?$/u

/** The words that name the figure, quotes removed; '' when it carries on what was named before. */
export const subjectOf = (clause: string): string => {
  const bare = clause
    .replace(/["“”'‘’《》\s]/g, '')
    .replace(leadIns, '')
    .replace(/^\((?:其中)?(?![^()]*\))/u, '')
  const named = (changeWords(bare) === null ? bare : bare.replace(comparison, ''))
    .replace(/占.*$/, '')
    .replace(copula, '')
  return generic.test(named) ? '' : named
}

/** `占支出总额的88.81%` → `支出总额`; '' when the share names no whole. */
export const wholeOf = (clause: string): string =>
  (/占(?!比)(.*?)(?:的)?(?:比重|比例|份额)?(?:为|是|约|达)*$/.exec(clause)?.[1] ?? '').replace(/["“”'‘’《》\s]/g, '')

/**
 * True for a base that every amount has for itself: 占调整预算的 105 %, 占同类产品采购规模的 71 %. Two shares of it speak of
 * two wholes, and it is not the whole that the paragraph divides. 支出预算 of a 预算 is the whole itself.
 */
export const isOwnBase = (whole: string, stage: 'budget' | 'final'): boolean =>
  /^(?:同类|同期|同口径|各自|相应|对应|该项?|其|上年|上一年|去年)/u.test(whole) ||
  /^(?:年初|全年|年度|当年|调整后?的?|变动)(?:支出|收入)?(?:预算|计划)(?:数|额|安排|任务|指标)?$/u.test(whole) ||
  /^(?:计划|任务|目标|指标)(?:数|额|任务)?$/u.test(whole) ||
  (stage === 'final' && /^(?:支出|收入)?预算(?:数|额|安排)?$/u.test(whole))
