// Whether a figure that words name is the department's: not where its sentence speaks of one institution, of the projects
// that were evaluated, or of a part (一类, another office) that is divided further.
import type { Stated } from '../../money.ts'
import type { Claim, Section } from './claim.ts'
import type { Figure } from './figure.ts'
import { ofWhatIsSpokenOf } from './figures.ts'

/** What was said before, as far as it tells whose a later figure is. */
interface SaidBefore {
  readonly claim: Claim
  readonly subject: string
  readonly figure: Figure | null
  readonly amount: Stated | null
}

/** `涉及一般公共预算支出200万元，政府性基金预算支出0万元`: every amount of the list is of the projects spoken of alone. */
const ofSomeProjects = /(?:涉及|收回|盘活|上缴|追加|压减|下达)[^。;:]*$/u

const ofOneBody =
  /(?:站|中心|所|院|校|队|馆|公司|园|本级|机关|学会|协会)(?=收入|支出|预算|决算|年初|本年|财政|一般|基本|项目|总)/u

/** 局本级收入总计900万元，支出总计900万元: the body named once is spoken of to the end of its part. */
const ofBody = (claim: Claim, made: readonly SaidBefore[]): boolean => {
  for (let index = made.length - 1; made[index]?.claim.segment === claim.segment; index -= 1) {
    const one = made[index]
    if (one?.claim.kind === 'amount' && one.figure === null && ofOneBody.test(one.subject)) return true
  }
  return false
}

/** The amount that the list divides in which a claim stands, where one began in its sentence. */
const dividedBy = ({ segments }: Section, claim: Claim, made: readonly SaidBefore[]): SaidBefore | undefined => {
  for (let index = claim.segment; segments[index]?.sentence === claim.sentence; index -= 1) {
    const text = segments[index]?.text ?? ''
    const at = (index === claim.segment ? text.slice(0, claim.start) : text).lastIndexOf('其中')
    if (at !== -1)
      return made.findLast(
        ({ claim: one, amount }) =>
          amount !== null &&
          one.kind === 'amount' &&
          one.sentence === claim.sentence &&
          (one.segment < index || (one.segment === index && one.start < at)),
      )
  }
  return undefined
}

/** 农林水支出300万元，其中基本支出150万元: 基本支出 of what is divided, not of the department. */
const ofPartAlone = (figure: Figure, lead: SaidBefore | undefined): boolean =>
  ofWhatIsSpokenOf.includes(figure.id) && lead !== undefined && (lead.figure === null || lead.figure.id.includes(':'))

/** The figure where it is the department's, told by the text before the claim and what was said before it. */
export const departmentsOwn = (
  figure: Figure | null,
  { section, claim, before }: { readonly section: Section; readonly claim: Claim; readonly before: string },
  made: readonly SaidBefore[],
): Figure | null =>
  figure === null ||
  ofSomeProjects.test(before) ||
  ofBody(claim, made) ||
  ofPartAlone(figure, dividedBy(section, claim, made))
    ? null
    : figure
