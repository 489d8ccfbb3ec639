// What a rule is: a declaration that says what it compares and why, picks its subjects from a disclosure, and judges
// each. A rule that cannot be executed says so; it never passes in silence.
import type { Archive, Department } from '../archive.ts'
import type { Answer, Disclosure, Position, Torn } from '../disclosure.ts'
import type { Place } from '../place.ts'
import type { ProblemCode } from '../problem.ts'

/** 相符 · 不符 · 提示 (rounding, or worth a look) · 无法核对. */
export type Verdict = 'agree' | 'differ' | 'hint' | 'unexecuted'
export const verdictNames: Readonly<Record<Verdict, string>> = {
  agree: '相符',
  differ: '不符',
  hint: '提示',
  unexecuted: '无法核对',
}

/** One side of a comparison, or one of its addends, as a reader is shown it. */
export interface Operand {
  /** Which figure, in the document's words: `2022年预算收支总表“本年收入合计”`. */
  readonly label: string
  /** What it is, with its unit: `10,441.41 万元`; `—` for a blank. */
  readonly text: string
  /** Where its mark stands on the pages; '' for a computed figure. */
  readonly position: Position
  readonly place: Place | null
}

/** What came of judging one subject. */
export interface Judgement {
  readonly verdict: Verdict
  /** One Chinese sentence without full stop; for `unexecuted` the reason. */
  readonly message: string
  /** Both sides first, then the addends. */
  readonly evidence: readonly Operand[]
  /** The difference with its unit; '' when there is none or it is not a number. */
  readonly difference: string
  /** Left minus right in 分; `null` when it is not money or there is none. */
  readonly differenceFen: bigint | null
  /** 尾差: a difference that the rounding of the printed figures explains. */
  readonly tail?: true
  /**
   * What proves the total in spite of its 尾差: a larger sum that counts it in and comes out to the last digit. Where no
   * row of it is in doubt either, nothing is left to ask and the 尾差 is no finding.
   */
  readonly confirmed?: string
}

/** One thing a rule judges. */
export interface Subject<Input> {
  readonly input: Input
  /** Where the finding is anchored. */
  readonly position: Position
  /** Further figures that carry a mark when the judgement is a finding. */
  readonly marks: readonly Position[]
  /** Gaps of the text that may explain a difference; a difference that they explain becomes one finding a gap. */
  readonly torn: readonly Torn[]
}

/** Titles of laws and documents, as DOMAIN verified them. */
export type LegalBasis = string

/** A small made-up input and what the rule says of it; it stands on the rule's page and is its test. */
export interface RuleExample<Input> {
  /** What the example shows, in Chinese. */
  readonly shows: string
  readonly input: Input
  readonly verdict: Verdict
}

/** What every rule says of itself; all texts are Chinese and stand on its page. */
export interface RuleText {
  readonly code: ProblemCode
  readonly title: string
  /** What is compared with what, in one or two sentences. */
  readonly compares: string
  /** What a difference may mean, and what it does not prove. */
  readonly meaning: string
  /** 尾差: how much may differ through rounding, in words. */
  readonly tolerance: string
  readonly basis: readonly LegalBasis[]
  readonly related: readonly ProblemCode[]
  /** What a difference is called: 不符 for arithmetic, 提示 for what only a person can decide. */
  readonly severity: '不符' | '提示'
  /** One thing a clerk can do, beginning with a verb. */
  readonly fix: string
}

/** What a rule may look at: one disclosure and everything around it. */
export interface RuleContext {
  readonly archive: Archive
  readonly department: Department
  readonly disclosure: Disclosure
  /** What the rules before this one in the catalogue came to; absent when a rule is run alone. */
  readonly checks?: readonly Check[]
}

/** A rule: its texts, the inputs it finds in a disclosure, and its judgement of each. */
export interface RuleDeclaration<Input> extends RuleText {
  readonly examples: readonly RuleExample<Input>[]
  readonly select: (context: RuleContext) => readonly Subject<Input>[]
  readonly judge: (input: Input) => Judgement
}

/** A judged subject. */
export interface Check extends Judgement {
  readonly code: ProblemCode
  readonly severity: '不符' | '提示'
  readonly position: Position
  readonly marks: readonly Position[]
  /** The gaps that explain this difference; empty when none does. */
  readonly torn: readonly Torn[]
}

/** True for a check that a reader should look at: a difference or a 提示. */
export const isFound = ({ verdict }: Pick<Check, 'verdict'>): boolean => verdict === 'differ' || verdict === 'hint'

/** True when a 答复 names this check: by its rule, and by its place, a place it marks or the gap that explains it. */
export const isAnsweredBy = (check: Check, answer: Pick<Answer, 'code' | 'position'>): boolean =>
  check.code === answer.code &&
  [check.position, ...check.marks, ...check.torn.map(({ position }) => position)].includes(answer.position)

/** A rule with its input type closed over, as the registry holds it. */
export interface Rule extends RuleText {
  readonly run: (context: RuleContext) => readonly Check[]
  /** Examples judged anew: their expected verdicts are held by a test. */
  readonly examples: () => readonly {
    readonly shows: string
    readonly expected: Verdict
    readonly judgement: Judgement
  }[]
}

/** Closes a declaration over its input type. */
export const defineRule = <Input>(declaration: RuleDeclaration<Input>): Rule => {
  const { examples, select, judge, ...text } = declaration
  return {
    ...text,
    run: (context) =>
      select(context).map(({ input, position, marks, torn }) => ({
        ...judge(input),
        code: declaration.code,
        severity: declaration.severity,
        position,
        marks,
        torn,
      })),
    examples: () =>
      examples.map(({ shows, input, verdict }) => ({ shows, expected: verdict, judgement: judge(input) })),
  }
}

/** A judgement without figures: for rules about words. */
export const wordJudgement = (verdict: Verdict, message: string, evidence: readonly Operand[] = []): Judgement => ({
  verdict,
  message,
  evidence,
  difference: '',
  differenceFen: null,
})
