// Dates of a disclosure.yaml that cannot follow each other: a slip of the keyboard, so 提示. Whether a publication was in
// time is a duty of the ledger.
import type { DateText, Disclosure } from '../budget/disclosure.ts'
import { problem } from '../budget/messages.ts'
import { below } from '../budget/place.ts'
import type { Problem } from '../budget/problem.ts'

/** Budgets are drawn up from the middle of the year before; final accounts after the end of their year. */
const firstDay = ({ year, stage }: Disclosure): DateText =>
  stage === 'final' ? `${year + 1}-01-01` : `${year - 1}-07-01`

/** Every date that stands before another which must come first, one message each. */
export const checkDates = (disclosure: Disclosure): readonly Problem[] => {
  const { approved, published, entered, source, year, stage, place } = disclosure
  const first = firstDay(disclosure)
  const say = (key: readonly string[], what: string): Problem => problem('GS-112', below(place, ...key), what)
  const dates = [
    { key: ['批复日期'], date: approved },
    { key: ['公开日期'], date: published },
    { key: ['录入日期'], date: entered },
    { key: ['来源', '获取日期'], date: source.retrieved },
  ]
  const early = dates
    .filter(({ date }) => date !== '' && date < first)
    .map(({ key, date }) =>
      say(key, `${key.at(-1)} ${date} 太早：${year}年度的${stage === 'final' ? '决算' : '预算'}那时还没有编制`),
    )
  const reversed =
    approved !== '' && published >= first && published < approved
      ? [say(['公开日期'], `公开日期 ${published} 早于批复日期 ${approved}`)]
      : []
  const untaken =
    published !== '' && source.retrieved !== '' && source.retrieved < published
      ? [say(['来源', '获取日期'], `获取日期 ${source.retrieved} 早于公开日期 ${published}`)]
      : []
  return [...early, ...reversed, ...untaken]
}
