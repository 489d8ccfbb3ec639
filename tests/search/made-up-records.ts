// A small made-up portal for the rules of search: a statement, two forms, an explanation, a term.
import type { SearchPart, SearchRecord } from '../../src/views/search/search-record.ts'

const part = (path: string, label: string, text: string, more: Partial<SearchPart> = {}): SearchPart => ({
  path,
  label,
  text,
  codes: [],
  figures: [],
  ...more,
})

const water: Pick<SearchRecord, 'department' | 'whose' | 'region' | 'codes' | 'overYears'> = {
  department: 'water',
  whose: '清河市水务局',
  region: '某省清河市',
  codes: [],
  overYears: null,
}

const tables = '/water/2024/budget/tables/#basic'
const repairs = '/water/2024/budget/projects/repairs/'
const older = '/water/2023/final/projects/repairs/'
const prose = '/water/2024/budget/#reasons'
const term = '/glossary/#公务接待费'

export const madeUpRecords: readonly SearchRecord[] = [
  {
    ...water,
    kind: '公开表',
    path: tables,
    title: '2024年基本支出表',
    year: 2024,
    period: '2024年预算',
    amount: { text: '1,200.50 万元', fen: 1_200_500_000n },
    parts: [
      part(`${tables}-50206`, '公务接待费', '', {
        codes: ['50206'],
        figures: [{ name: '预算数', text: '2.00', fen: 2_000_000n }],
      }),
      part(`${tables}-50208`, '公务用车运行维护费', '', {
        codes: ['50208'],
        figures: [{ name: '预算数', text: '1,198.50', fen: 1_198_500_000n }],
      }),
    ],
  },
  {
    ...water,
    kind: '绩效目标',
    path: repairs,
    title: '河道维修经费',
    year: 2024,
    period: '2024年预算',
    codes: ['471-0602-YBN-G1U W'],
    amount: { text: '30.00 万元', fen: 30_000_000n },
    parts: [
      part(`${repairs}#indicator-1`, '维修河道长度', '≥80百分比；产出指标；数量指标'),
      part(`${repairs}#goals`, '绩效目标', '完成河道清淤，减少内涝。'),
    ],
  },
  {
    ...water,
    kind: '绩效自评',
    path: older,
    title: '河道维修经费',
    year: 2023,
    period: '2023年决算',
    amount: { text: '28.00 万元', fen: 28_000_000n },
    parts: [part(`${older}#indicator-1`, '维修河道长度', '达成预期指标')],
  },
  {
    ...water,
    kind: '说明',
    path: prose,
    title: '增减变动原因',
    year: 2024,
    period: '2024年预算',
    amount: null,
    parts: [part(prose, '', '公务接待费2.00万元，因厉行节约，较上年减少一成。河道维修经费另列。')],
  },
  {
    ...water,
    department: '',
    whose: '',
    region: '',
    kind: '名词',
    path: term,
    title: '公务接待费',
    year: 0,
    period: '',
    amount: null,
    parts: [part(term, '', '按规定开支的各类公务接待支出。')],
  },
]
