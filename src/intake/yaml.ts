// YAML text → plain values in which every scalar is text. Which keys a file may have is left to map.ts and the readers
// of each file; where a value stands, to yaml-place.ts.
import { FAILSAFE_SCHEMA, load, YAMLException } from 'js-yaml'
import { problem } from '../budget/messages.ts'
import type { Outcome, Problem } from '../budget/problem.ts'
import { controlCharacter } from './control-characters.ts'
import type { SourceFile } from './sources.ts'
import { swallowedValue } from './yaml-swallowed.ts'

/** What a file can hold: `235000.00` stays the text it is. */
export type YamlValue = string | readonly YamlValue[] | { readonly [key: string]: YamlValue }

/** True for a value with keys of its own. */
export const isYamlMap = (value: YamlValue): value is { readonly [key: string]: YamlValue } =>
  typeof value === 'object' && !Array.isArray(value)

/** Only what the schema can produce: text, lists and maps. */
const toYamlValue = (value: unknown): YamlValue => {
  if (typeof value === 'string') return value
  if (Array.isArray(value)) return value.map(toYamlValue)
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, toYamlValue(child)]))
  return ''
}

/** The parser's reason in a clerk's words; unknown reasons are covered by the general advice. */
const reasons: readonly (readonly [RegExp, string])[] = [
  [/nesting exceeded/, '一层套一层超过一百层'],
  [/indentation/, '缩进或冒号的位置不对'],
  [/\btabs?\b/, '缩进用了制表符'],
  [/single document/, '文件中出现了分隔线“---”，一个文件只能有一份内容'],
  [/quote|end of the stream|unexpected end/, '引号或括号没有配对'],
  [/tag|alias|anchor|directive/, '值以 ! & * 或 % 开头而没有加引号'],
  [/flow|block|explicit|key|character/, '值或名称的写法不对'],
]

const parse = (text: string): YamlValue => toYamlValue(load(text, { schema: FAILSAFE_SCHEMA }))

/** Line of the first fault; `null` when the text can be read. */
const faultLine = (text: string): number | null => {
  try {
    parse(text)
    return null
  } catch (error) {
    if (error instanceof YAMLException) return error.mark?.line ?? 0
    throw error
  }
}

/** The line with its value in quotes, if that is what was missing. */
const quotedLine = (text: string, line: number): string | null => {
  const lines = text.split('\n')
  const match = /^(\s*(?:- +)?)([^\s:"'{[#][^:]{0,60}): {1,9}([^"'\s].*)$/.exec((lines[line] ?? '').trimEnd())
  if (match === null) return null
  const [, indent = '', key = '', value = ''] = match
  const quoted = `${key}: "${value.replace(/(["\\])/g, '\\$1')}"`
  const next = faultLine([...lines.slice(0, line), indent + quoted, ...lines.slice(line + 1)].join('\n'))
  return next === null || next > line ? quoted : null
}

const quoteAdvice = (text: string, line: number): { readonly fix?: string } => {
  const quoted = quotedLine(text, line)
  return quoted === null ? {} : { fix: `给值加上英文双引号，写成 ${quoted}` }
}

const syntaxProblem = ({ path, text }: SourceFile, error: YAMLException): Problem => {
  const line = error.mark?.line ?? 0
  const place = { file: path, line: line + 1, column: (error.mark?.column ?? 0) + 1 }
  if (/duplicated mapping key/.test(error.reason)) return problem('GS-302', place, '同一级里，这一项写了两次')
  const reason = reasons.find(([pattern]) => pattern.test(error.reason))?.[1] ?? '写法有误'
  return problem('GS-301', place, `从这里开始读不下去：${reason}`, quoteAdvice(text, line))
}

const outcomes = new WeakMap<SourceFile, Outcome<YamlValue | null>>()

/** Reads a file once; after a fault the value is `null` and there is one message, at the first place that went wrong. */
export const parseYaml = (source: SourceFile): Outcome<YamlValue | null> => {
  const known = outcomes.get(source) ?? readYaml(source)
  outcomes.set(source, known)
  return known
}

const readYaml = (source: SourceFile): Outcome<YamlValue | null> => {
  if (source.encoding === 'unreadable' || controlCharacter(source) !== null) return { value: null, problems: [] }
  const start = { file: source.path, line: 1, column: 1 }
  if (!/^[ \t]*[^#\s]/m.test(source.text))
    return { value: null, problems: [problem('WJ-102', start, '这个文件是空的')] }
  try {
    const value = parse(source.text)
    const swallowed = swallowedValue(source)
    if (swallowed === null) return { value, problems: [] }
    const { place, what } = swallowed
    return { value: null, problems: [problem('GS-301', place, what, quoteAdvice(source.text, place.line - 1))] }
  } catch (error) {
    if (error instanceof YAMLException) return { value: null, problems: [syntaxProblem(source, error)] }
    throw error
  }
}
