// The columns that compare with the year before, and the column of remarks. They are known in every statement, so
// that last year's figures are never read as this year's.
import type { Side } from '../statement.ts'
import type { ColumnDeclaration } from '../statement-declaration.ts'

/** Wordings of last year's figures; a path may carry its parts below. */
export const priorTitles: readonly string[] = [
  '{上年}预算数',
  '{上年}执行数',
  '{上年}预算执行数',
  '{上年}预计执行数',
  '{上年}决算数',
  '{上年}',
  '上年预算数',
  '上年执行数',
  '上年决算数',
  '上年数',
  '上年度预算数',
]

/** Every title below every heading, as paths. */
export const below = (heads: readonly string[], titles: readonly string[]): readonly string[] =>
  heads.flatMap((head) => titles.map((title) => `${head}/${title}`))

/** What is compared with what, as headings say it; the difference stands behind it or below it. */
const comparisons: readonly string[] = [
  '预算数比{上年}执行数',
  '预算数比{上年}预算数',
  '预算数比{上年}决算数',
  '预算数与{上年}执行数',
  '预算数与{上年}预算数',
  '{年}比{上年}',
  '{年}较{上年}',
  '{年}预算数比{上年}预算数',
  '{年}预算数较{上年}预算数',
  '{年}预算数',
  '{年}预算',
  '比上年',
  '较上年',
  '与上年相比',
  '比上年预算数',
  '同比',
]

const differences: readonly string[] = ['增减额', '增减', '增减金额', '增减数', '增减变化', '增减变动', '变动额']
const rates: readonly string[] = [
  '增减%',
  '增减(%)',
  '增减比例',
  '增减比例(%)',
  '增减率',
  '增减率(%)',
  '增减幅度',
  '增减幅度(%)',
  '增长(%)',
  '变动率',
]

/** Each ending alone, behind a comparison and below one. */
const compared = (endings: readonly string[]): readonly string[] => [
  ...endings,
  ...comparisons.flatMap((head) => endings.map((ending) => head + ending)),
  ...below(comparisons, endings),
]

/**
 * 上年预算数 or 执行数 of the column `of`, its 基本/项目 parts, 增减额, 增减比例 (a rate is no money: text) and 备注.
 */
export const changeColumns = (side: Side = 'single', of = 'total'): readonly ColumnDeclaration[] => [
  {
    id: 'prior',
    side,
    kind: 'amount',
    titles: [...priorTitles, ...below(priorTitles, ['合计', '小计', '金额'])],
    required: false,
    about: 'prior',
    of,
  },
  {
    id: 'priorBasic',
    side,
    kind: 'amount',
    titles: below(priorTitles, ['基本支出', '基本支出/小计', '基本支出/合计']),
    required: false,
    addsTo: 'prior',
    about: 'prior',
    of: 'basic',
  },
  {
    id: 'priorProject',
    side,
    kind: 'amount',
    titles: below(priorTitles, ['项目支出']),
    required: false,
    addsTo: 'prior',
    about: 'prior',
    of: 'project',
  },
  {
    id: 'change',
    side,
    kind: 'amount',
    titles: compared(differences),
    required: false,
    about: 'change',
    of,
  },
  {
    id: 'changeRate',
    side,
    kind: 'text',
    titles: compared(rates),
    required: false,
    about: 'change',
    of,
  },
  {
    id: 'note',
    side,
    kind: 'text',
    titles: ['备注', '说明', '增减原因', '变动原因', '变化原因', '增减变化原因', '增减变动原因', '主要原因'],
    required: false,
  },
]
