// GJ-425: headings and sentences speak of the year of the disclosure, comparisons of the year before.
import type { Disclosure } from '../../disclosure.ts'
import type { Passage } from '../../passage.ts'
import { defineRule } from '../rule.ts'
import { exampleHits, judgeHits, type TextHit, type TextHits, textSubjects } from './text-findings.ts'

type When = Pick<Disclosure, 'year' | 'stage'>

/** A pattern whose first group is a year, and the years that it may name. */
interface YearPattern {
  readonly pattern: RegExp
  readonly headings: boolean
  /** Only in a passage that does not name the year of the disclosure anywhere. */
  readonly whole?: true
  readonly fits: (written: number, when: When) => boolean
}

const patterns: readonly YearPattern[] = [
  // 2024年度部门决算情况说明, as a heading.
  {
    pattern: /(\d{4})年度?(?:部门|单位)(?:预算|决算)/gu,
    headings: true,
    fits: (written, { year }) => written === year,
  },
  // 截至 31 December: of the year for a 决算; a 预算 is written before its year and may know only the year before that.
  {
    pattern: /截[至止](\d{4})年12月31日/gu,
    headings: false,
    fits: (written, { year, stage }) =>
      stage === 'final' ? written === year : written === year - 1 || written === year - 2,
  },
  // 与2023年度相比: last year; a 决算 is also compared with its own budget.
  {
    pattern: /[与同较比](\d{4})年度?(?:预算|决算|执行)?(?:数)?相比/gu,
    headings: false,
    fits: (written, { year }) => written === year - 1 || written === year,
  },
  {
    pattern: /[与同较比](\d{4})年度?(?:预算|决算)数?(?:减少|增加|增长|下降|持平)/gu,
    headings: false,
    fits: (written, { year }) => written === year - 1 || written === year,
  },
  // 较2024年减少 in a document of 2024: nothing is compared with its own year but with its budget.
  {
    pattern: /[与同较比](\d{4})年度?(?:减少|增加|增长|下降|持平|基本持平|相同)/gu,
    headings: false,
    fits: (written, { year }) => written < year,
  },
  // 2022年“三公”经费预算5万元，较2020年减少: the year after a figure of this year is the one before.
  {
    pattern:
      /(?:^|[。;])[^。;\d]{0,30}\d{4}年[^。;\d]{0,4}(?:经费|收入|支出)[^。;]{0,4}(?:预算|决算)[^。;\d]{0,4}\d[\d.,]*(?:亿|万)?元[,;]?[与同较比](\d{4})年度?(?:减少|增加|增长|下降|持平|基本持平|相同)/gu,
    headings: false,
    fits: (written, { year }) => written === year - 1 || written >= year,
  },
  // 2023年度支出决算765.71万元, of which no word is about 2024.
  {
    pattern:
      /^(\d{4})年度?(?!.{0,40}(?:执行|完成|结转|批复|安排的))[^。]{0,60}?(?:预算|决算)[^。]{0,20}?\d[\d.,]*(?:亿|万)?元/gu,
    headings: false,
    whole: true,
    fits: (written, { year }) => written !== year - 1,
  },
  // 2015年…同比下降的原因: the year of the disclosure.
  {
    pattern: /(\d{4})年度?[^,。;\d]{0,30}(?:同比|比上年|较上年)[^,。;\d]{0,8}(?:增加|减少|增长|下降)的?(?:主要)?原因/gu,
    headings: false,
    fits: (written, { year }) => written === year,
  },
]

const find =
  (when: When) =>
  (text: string, { kind }: Passage): readonly TextHit[] =>
    patterns
      .filter(
        ({ headings, whole }) =>
          (!headings || kind === 'heading') && (whole !== true || !text.includes(`${when.year}年`)),
      )
      .flatMap(({ pattern, fits }) =>
        [...text.matchAll(pattern)]
          .filter((match) => !fits(Number(match[1]), when))
          .map((match) => ({ start: match.index, end: match.index + match[0].length, note: '' })),
      )
      .sort((a, b) => a.start - b.start)

/** One finding a file. */
export const yearsFit = defineRule<TextHits>({
  code: 'GJ-425',
  title: '说明中的年份与本年度相合',
  compares:
    '情况说明标题里的“××年度部门预算（决算）”应是本年度；“与××年度相比”应是上年；决算的“截至××年12月31日”应是本年；一段话以年份开头写收支金额的，应提到本年度。',
  meaning: '年份不合，多半是沿用了往年的文稿，别处的数也可能没有更新。',
  tolerance: '不涉及金额比较。',
  basis: [],
  related: ['GJ-411', 'YW-301'],
  severity: '提示',
  fix: '核对年份，并检查这一段的数是否已经更新',
  examples: [
    { shows: '年份相合', input: exampleHits(), verdict: 'agree' },
    { shows: '2024年度决算写作“与2022年度相比”', input: exampleHits('“与2022年度相比”'), verdict: 'hint' },
  ],
  select: ({ disclosure }) => textSubjects(disclosure, find(disclosure)),
  judge: (input) => judgeHits(input, '的年份与本年度相合', (count) => `有 ${count} 处年份与本年度不合`),
})
