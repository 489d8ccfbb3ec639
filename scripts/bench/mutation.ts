// `npm run bench -- mutation [mutants an operator] [how their names begin]`: slips put one at a time into the made-up portal of the tests and into
// the program's own data/; how many of them the check reports. A mutant that is read as the same facts is none; one
// that nothing else in its document states a second time is listed and stands outside the rate.
import { join } from 'node:path'
import { reconcile } from '../../src/budget/rules/review.ts'
import { checkedBudget } from '../../src/checked.ts'
import { located, readDepartments, readShared } from '../../src/intake/assemble.ts'
import { readSources } from '../../src/intake/files.ts'
import type { Sources } from '../../src/intake/sources.ts'
import { projectRoot } from '../settings.ts'
import { blindOperators } from './blind-operators.ts'
import { operators as knowing, type Operator } from './mutation-operators.ts'
import { type Mutant, printedOnce } from './printed-once.ts'
import { seeded } from './seeded.ts'

const operators: readonly Operator[] = [...knowing, ...blindOperators]
const defaults = readSources(projectRoot, ['defaults']).value
const isOwn = (path: string): boolean => /^(?:data|content)\/[^/]+\/(?:\d{4}\/|department\.yaml)/.test(path)

/** Facts without the places where they stand, and without the printed label of a row that is known whatever its label. */
const facts = (value: unknown): string =>
  JSON.stringify(value, (key, each: unknown) => {
    if (key === 'place' || typeof each === 'bigint') return typeof each === 'bigint' ? String(each) : undefined
    const row = typeof each === 'object' && each !== null && 'declared' in each ? (each as { declared: string }) : null
    return row !== null && row.declared !== '' ? { ...row, name: '' } : key === 'rows' ? undefined : each
  })

interface Seen {
  readonly facts: string
  readonly said: ReadonlyMap<string, number>
}

const look = (sources: Sources): Seen => {
  const shared = readShared(new Map([...sources].filter(([path]) => !isOwn(path))), defaults, false)
  const outcome = located(readDepartments(sources, shared, { drafts: true }), [], sources, defaults)
  const { problems } = checkedBudget(outcome, reconcile(outcome.value))
  const said = new Map<string, number>()
  for (const { code, place, what, evidence } of problems) {
    const key = [code, place.file, what, ...evidence].join('|').replace(/\d+:\d+/g, '')
    said.set(key, (said.get(key) ?? 0) + 1)
  }
  return { facts: facts(outcome.value.departments), said }
}

/** The departments of a budget root, each alone. */
const departmentsOf = (root: string): readonly Sources[] => {
  const all = readSources(root, ['data', 'content']).value
  const ids = [...all.keys()].flatMap((path) => /^data\/([^/]+)\/department\.yaml$/.exec(path)?.[1] ?? [])
  return ids.map((id) => new Map([...all].filter(([path]) => path.split('/')[1] === id)))
}

/** First line that differs, before and after. */
const changed = (name: string, path: string, one: string, other: string): Mutant => {
  const [before, after] = [one.split('\n'), other.split('\n')]
  const line = after.findIndex((text, index) => text !== before[index])
  return { name, path: `${path}:${line + 1}`, before: before[line] ?? '', after: after[line] ?? '', text: one }
}

interface Result {
  readonly tried: number
  readonly reported: number
  readonly crashed: readonly string[]
  readonly alone: readonly string[]
  readonly escaped: readonly Mutant[]
}

const measure = (operator: Operator, departments: readonly (readonly [Sources, Seen])[], wanted: number): Result => {
  const random = seeded(operators.indexOf(operator) + 20_261_128)
  const targets = departments.flatMap(([sources, seen]) =>
    [...sources]
      .filter(([path, { text }]) => operator.wants(path, text))
      .map(([path, source]) => ({ sources, seen, path, source })),
  )
  const done = new Set<string>()
  let reported = 0
  const [crashed, alone, escaped]: [string[], string[], Mutant[]] = [[], [], []]
  const tried = (): number => reported + crashed.length + escaped.length + alone.length
  for (let turn = 0; turn < wanted * 12 && tried() < wanted && targets.length > 0; turn += 1) {
    const target = targets[Math.floor(random() * targets.length)]
    const text = target === undefined ? null : operator.change(target.source.text, random)
    if (target === undefined || text === null || text === target.source.text || done.has(target.path + text)) continue
    done.add(target.path + text)
    const mutant = changed(operator.name, target.path, target.source.text, text)
    try {
      const now = look(new Map(target.sources).set(target.path, { ...target.source, text }))
      const told = [...now.said].some(([key, count]) => count > (target.seen.said.get(key) ?? 0))
      const reason = printedOnce(mutant, target.sources)
      if (told) reported += 1
      else if (now.facts === target.seen.facts) continue
      else if (reason === null) escaped.push(mutant)
      else alone.push(`${reason}：${mutant.path}`)
    } catch (error) {
      crashed.push(`${mutant.path} ${String(error)}`)
    }
  }
  return { tried: tried(), reported, crashed, alone, escaped }
}

const percent = (part: number, of: number): string => (of === 0 ? '—' : `${((100 * part) / of).toFixed(1)} %`)

/** Measures both corpora; the same numbers in every run. */
export const bench = async (words: readonly string[]): Promise<void> => {
  const wanted = Number(words[0] ?? 12)
  const chosen = operators.filter(({ name }) => name.startsWith(words[1] ?? ''))
  for (const [title, root] of [
    ['tests/portal（虚构）', join(projectRoot, 'tests/portal')],
    ['data/', projectRoot],
  ] as const) {
    const departments = departmentsOf(root).map((sources) => [sources, look(sources)] as const)
    const results = chosen.map((operator) => ({ operator, result: measure(operator, departments, wanted) }))
    console.log(`\n${title}`)
    for (const { operator, result } of results)
      if (result.tried > 0) console.log(`  ${operator.name}：${result.reported} / ${result.tried}`)
    const sum = (of: (result: Result) => number): number => results.reduce((all, { result }) => all + of(result), 0)
    const [tried, reported, alone] = [
      sum((each) => each.tried),
      sum((each) => each.reported),
      sum((each) => each.alone.length),
    ]
    console.log(
      `  共 ${tried} 个改动：报告 ${reported}，没有第二个数可以比较 ${alone}（${percent(alone, tried)}），漏报 ${sum((each) => each.escaped.length)}，崩溃 ${sum((each) => each.crashed.length)}；其余的报告率 ${percent(reported, tried - alone)}`,
    )
    const reasons = results.flatMap(({ result }) => result.alone.map((each) => each.split('：')[0] ?? ''))
    for (const [reason, all] of Map.groupBy(reasons, (each) => each)) console.log(`    ${all.length} × ${reason}`)
    for (const { result } of results) {
      for (const line of [
        ...result.alone.map((each) => `没有第二个数：${each}`),
        ...result.crashed.map((each) => `崩溃：${each}`),
      ])
        console.log(`    ${line}`)
      for (const { name, path, before, after } of result.escaped)
        console.log(`    漏报：${name} ${path}\n      ${before.slice(0, 120)}\n      ${after.slice(0, 120)}`)
    }
  }
}
