// `npm run bench -- trust`: kinds of bad input one by one, each put into a made-up department without fault: how many are
// told at their place, told elsewhere, passed over, lost or crash; personal information in every kind of file, and what
// only looks like it. With `kills`, builds are killed; with `full`, given full disks.
import { join } from 'node:path'
import { reconcile } from '../../src/budget/rules/review.ts'
import { checkedBudget } from '../../src/checked.ts'
import { archiveOf } from '../../src/intake/assemble.ts'
import { readSources } from '../../src/intake/files.ts'
import { projectRoot } from '../settings.ts'
import { type BadInput, badInputs } from './bad-inputs.ts'
import { fullDisks, killedBuilds } from './killed-builds.ts'
import { personalCodes, personalFiles } from './personal-files.ts'
import { innocents, personalStrings } from './personal-strings.ts'

const defaults = readSources(projectRoot, ['defaults'])
const whole = readSources(join(projectRoot, 'tests/cases/_base'), ['data', 'content'])

const outcomes = ['准确', '在别处', '没有说', '丢失', '崩溃'] as const
type Outcome = (typeof outcomes)[number]

/** First line that a change touched, counted from 1. */
const changedLine = (before: string, after: string): number => {
  const [old, now] = [before.split('\n'), after.split('\n')]
  const at = now.findIndex((line, index) => line !== old[index])
  return at < 0 ? now.length : at + 1
}

interface Tried {
  readonly outcome: Outcome
  readonly said: string
}

const tryOne = ({ path, token, change }: BadInput): Tried => {
  const source = whole.value.get(path)
  if (source === undefined) throw new Error(`no ${path}`)
  const text = change(source.text)
  if (text === source.text) throw new Error(`nothing was changed in ${path}`)
  try {
    const sources = new Map(whole.value).set(path, { ...source, text })
    const read = archiveOf({ value: sources, problems: whole.problems }, defaults, { drafts: true })
    const { problems, locate } = checkedBudget(read, reconcile(read.value))
    const line = changedLine(source.text, text)
    const places = problems.map((problem) => ({ problem, at: locate(problem.place) }))
    const near = places.find(({ at }) => at.file === path && (Math.abs(at.line - line) <= 1 || text === ''))
    const [first] = near === undefined ? places : [near]
    const said = first === undefined ? '' : `${first.problem.severity} ${first.problem.code} ${first.problem.what}`
    if (first !== undefined) return { outcome: near === undefined ? '在别处' : '准确', said }
    const kept = JSON.stringify(read.value, (_, each: unknown) => (typeof each === 'bigint' ? String(each) : each))
    return { outcome: kept.includes(token) ? '没有说' : '丢失', said }
  } catch (error) {
    return { outcome: '崩溃', said: String(error) }
  }
}

/** Every kind with what came of it: told at its place, elsewhere, not at all; lost, or a crash. */
export const triedInputs = (): readonly (Tried & { readonly bad: BadInput })[] =>
  badInputs.map((bad) => ({ bad, ...tryOne(bad) }))

/** Personal information in every kind of file: one row a kind of it, and the innocents. */
const personalLines = (): readonly string[] => {
  const codes = [...new Set(personalStrings.map(([, code]) => code))]
  const rows = codes.map((code) => {
    const texts = personalStrings.filter((one) => one[1] === code)
    const tried = texts.flatMap(([text]) => personalFiles.map(([, write]) => ({ text, file: write(text) })))
    const passed = tried.filter(({ file }) => !personalCodes(...file).includes(code))
    return `  ${code}：${texts.length} 种写法 × ${personalFiles.length} 处，认出 ${tried.length - passed.length} / ${tried.length}`
  })
  const taken = innocents.filter((text) => personalFiles.some(([, write]) => personalCodes(...write(text)).length > 0))
  return [
    `个人信息 ${personalStrings.length} 种写法：`,
    ...rows,
    `  无关的 ${innocents.length} 种：误认 ${taken.length}${taken.length === 0 ? '' : `（${taken.join('；')}）`}`,
  ]
}

const inputLines = function* (): Generator<string> {
  const tried = triedInputs()
  const count = (outcome: Outcome): number => tried.filter((one) => one.outcome === outcome).length
  yield `坏输入 ${tried.length} 种：${outcomes.map((outcome) => `${outcome} ${count(outcome)}`).join('，')}`
  for (const { bad, outcome, said } of tried)
    if (outcome !== '准确') yield `  ${outcome}　${bad.kind}${said === '' ? '' : ` → ${said}`}`
  yield* personalLines()
}

/** Measures; the same in every run but for the kills. */
export const bench = async (words: readonly string[]): Promise<void> => {
  if (!words.includes('kills') && !words.includes('full')) for (const line of inputLines()) console.log(line)
  if (words.includes('kills')) for await (const line of killedBuilds()) console.log(line)
  if (words.includes('full')) for (const line of fullDisks()) console.log(line)
}
