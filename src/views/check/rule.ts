// The page of one code: what is compared, what a difference may mean, on what ground, examples with their verdicts, and
// what it found across the portal. A message of reading says what it means and what to do.
import type { ProblemCode } from '../../budget/problem.ts'
import type { Rule } from '../../budget/rules/rule.ts'
import { verdictNames } from '../../budget/rules/rule.ts'
import { ruleFeedPath, rulesPath } from '../words/address.ts'
import {
  allCodes,
  type CodeLink,
  codeLink,
  codeMeaning,
  dutyOf,
  groupName,
  messageOf,
  ruleOf,
} from '../words/code-text.ts'
import type { Crumb } from '../words/crumb.ts'
import type { Portal } from '../words/kept.ts'
import { cutList, entryElements, listPages } from '../words/list-pages.ts'
import { type PageView, pageView } from '../words/page.ts'
import { isFigure, noVerdict } from './finding.ts'
import { findingsByCode, type ListedFinding } from './findings.ts'
import type { DutyCase } from './ledger.ts'
import { type Outcomes, outcomesOf, portalCounts } from './rules.ts'

/** A labelled text of the declaration. */
export interface RuleFact {
  readonly label: string
  readonly texts: readonly string[]
}

/** An example with what the rule says of it, in words. */
export interface RuleExampleView {
  readonly shows: string
  readonly verdict: string
  /** `agree`, `differ`, `hint` or `unexecuted`, for the style. */
  readonly kind: string
  readonly message: string
  readonly sides: readonly { readonly label: string; readonly text: string; readonly figure: boolean }[]
  readonly difference: string
}

export interface RuleView extends PageView {
  readonly code: string
  readonly group: string
  /** `不符`, `提示` or `错误`: what a case of it is called. */
  readonly severity: string
  readonly facts: readonly RuleFact[]
  readonly related: readonly CodeLink[]
  readonly examples: readonly RuleExampleView[]
  /** How often it was executed and what it found, in a sentence. */
  readonly summary: string
  readonly noVerdict: string
  readonly findings: readonly ListedFinding[]
  /** How a duty came out, disclosure by disclosure; empty for what is no duty. */
  readonly cases: readonly DutyCase[]
  /** 提示 of reading with this code. */
  readonly notes: readonly { readonly message: string; readonly source: string }[]
  readonly links: readonly Crumb[]
}

const severityWords: Readonly<Record<string, string>> = {
  错误: '错误：数据读不出或不能公开，改正以前不生成网站',
  不符: '不符：两边的数不一样，随文件一起公开；草稿有不符则不能公开',
  提示: '提示：值得看一眼，要由人判断',
}

const examplesOf = (rule: Rule | undefined): readonly RuleExampleView[] =>
  (rule?.examples() ?? []).map(({ shows, judgement }) => ({
    shows,
    verdict: judgement.verdict === 'differ' && rule?.severity === '提示' ? '提示' : verdictNames[judgement.verdict],
    kind: judgement.verdict,
    message: judgement.message,
    sides: judgement.evidence.map(({ label, text }) => ({ label, text, figure: isFigure(text) })),
    difference: judgement.difference,
  }))

const factsOf = (code: ProblemCode): readonly RuleFact[] => {
  const rule = ruleOf(code)
  const duty = dutyOf(code)
  const severity = rule?.severity ?? messageOf(code)?.severity ?? ''
  const fix = rule?.fix ?? messageOf(code)?.fix ?? ''
  return [
    { label: '核对什么', texts: rule === undefined ? [] : [rule.compares] },
    { label: '类别', texts: duty === undefined ? [] : [duty.heading] },
    { label: rule === undefined ? '说明' : '怎么看', texts: [codeMeaning(code)] },
    { label: '尾差', texts: rule === undefined ? [] : [rule.tolerance] },
    { label: '依据', texts: rule?.basis ?? duty?.basis ?? [] },
    { label: '性质', texts: [severityWords[severity] ?? severity] },
    { label: '怎么改', texts: [fix] },
  ].filter(({ texts }) => texts.some((text) => text !== ''))
}

const summaryOf = (code: string, { executed, found }: ReturnType<typeof portalCounts>): string => {
  if (found === '—' && dutyOf(code) !== undefined) return `${executed}。`
  return `${executed}；${found === '—' ? '没有发现' : `发现：${found}`}。`
}

const ruleView = (
  portal: Portal,
  code: ProblemCode,
  outcomes: Outcomes,
  findings: readonly ListedFinding[],
): RuleView => {
  const { title, path } = codeLink(code)
  const rule = ruleOf(code)
  return {
    ...pageView(portal.site, {
      title,
      documentTitle: `${code} ${title}`,
      description: rule?.compares ?? codeMeaning(code),
      path,
      crumbs: [
        { label: '核对规则', path: rulesPath },
        { label: code, path },
      ],
      section: 'rules',
      ...(rule === undefined
        ? {}
        : { alternates: [{ type: 'application/atom+xml', title: `${code} 的核对发现`, path: ruleFeedPath(code) }] }),
    }),
    code,
    group: groupName(code),
    severity: rule?.severity ?? messageOf(code)?.severity ?? '',
    facts: factsOf(code),
    related: (rule?.related ?? []).filter((other) => allCodes.includes(other)).map(codeLink),
    examples: examplesOf(rule),
    summary: summaryOf(code, portalCounts(code, outcomes)),
    noVerdict,
    findings,
    cases: outcomes.duties.get(code) ?? [],
    notes: rule === undefined ? (outcomes.notes.get(code) ?? []) : [],
    links: [
      { label: '全部规则', path: rulesPath },
      ...(rule === undefined ? [] : [{ label: '这条规则的核对发现（Atom 订阅）', path: ruleFeedPath(code) }]),
    ],
  }
}

/** Elements that an entry takes on the page. */
const elementsOf = {
  finding: entryElements.ruleFinding,
  case: entryElements.dutyCase,
  note: entryElements.note,
} as const

interface Shown {
  readonly findings: RuleView['findings']
  readonly cases: RuleView['cases']
  readonly notes: RuleView['notes']
}

type Entry =
  | { readonly kind: 'finding'; readonly entry: ListedFinding }
  | { readonly kind: 'case'; readonly entry: DutyCase }
  | { readonly kind: 'note'; readonly entry: RuleView['notes'][number] }

const shownOf = (entries: readonly Entry[]): Shown => ({
  findings: entries.flatMap((each) => (each.kind === 'finding' ? [each.entry] : [])),
  cases: entries.flatMap((each) => (each.kind === 'case' ? [each.entry] : [])),
  notes: entries.flatMap((each) => (each.kind === 'note' ? [each.entry] : [])),
})

/** What a code says stands on its first page; what it found goes on over as many as it takes. */
const pagesOf = (view: RuleView) => {
  const entries: readonly Entry[] = [
    ...view.findings.map((entry) => ({ kind: 'finding', entry }) as const),
    ...view.cases.map((entry) => ({ kind: 'case', entry }) as const),
    ...view.notes.map((entry) => ({ kind: 'note', entry }) as const),
  ]
  return listPages(
    view,
    cutList(entries, ({ kind }) => elementsOf[kind]).map((shown, index) => ({
      ...shownOf(shown),
      ...(index === 0 ? {} : { facts: [], related: [], examples: [] }),
    })),
  )
}

/** The pages of every code. */
export const rulePages = (portal: Portal) => {
  const outcomes = outcomesOf(portal)
  const findings = findingsByCode(portal)
  return allCodes.flatMap((code) =>
    pagesOf(ruleView(portal, code, outcomes, findings.get(code) ?? [])).map(({ params, props }) => ({
      params: { code, ...params },
      props,
    })),
  )
}
