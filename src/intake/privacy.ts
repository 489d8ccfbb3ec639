// Personal information in source files and their names (YS). What counts is budget/personal, which texts a file has is
// personal-units.ts; here a match gets its message, its place, and is kept out of every other message.
import type { MessageCode } from '../budget/messages.ts'
import { problem } from '../budget/messages.ts'
import { foldText } from '../budget/personal/folded-text.ts'
import { findPersonalData, type PersonalKind } from '../budget/personal/personal-data.ts'
import type { Place } from '../budget/place.ts'
import type { Problem } from '../budget/problem.ts'
import { lineAndColumn, lineStarts } from './line-place.ts'
import { type PersonalUnit, personalUnits } from './personal-units.ts'
import type { SourceFile } from './sources.ts'

/** What was found, and the texts that no message may repeat. */
export interface PrivacyScan {
  readonly problems: readonly Problem[]
  readonly secrets: readonly string[]
}

const kinds: Readonly<Record<PersonalKind, readonly [MessageCode, string]>> = {
  mobile: ['YS-101', '一个手机号码'],
  citizen: ['YS-102', '一个身份证号码'],
  card: ['YS-103', '一个银行卡号'],
  mail: ['YS-104', '一个个人电子邮箱'],
  name: ['YS-105', '经办人员的姓名'],
  paper: ['YS-106', '一个个人证件号码'],
  account: ['YS-107', '一个个人微信号或者QQ号'],
}

const hidden = (kind: PersonalKind, secret: string): string => {
  if (kind === 'mail') return `***${secret.slice(secret.search(/[@＠(（[]/))}`
  const length = Array.from(foldText(secret).plain.replace(/[^\p{L}\p{N}]/gu, '')).length
  return kind === 'mobile' ? `1${'*'.repeat(10)}` : '*'.repeat(length)
}

interface Located {
  readonly place: Place
  /** Offset in the file; `null` where the file writes the value another way, by escapes or over lines. */
  readonly offset: number | null
}

/** Finds matches in the text of the file again; matches of the same text are told apart by their order. */
const createLocator = ({ path, text }: SourceFile) => {
  const starts = lineStarts(text)
  const cursors = new Map<string, number>()
  return ({ place }: PersonalUnit, secret: string): Located => {
    const known = 'line' in place ? (starts[place.line - 1] ?? 0) : 0
    const after = text.indexOf(secret, Math.max(known, cursors.get(secret) ?? 0))
    // A text that is looked at twice meets again what was found the first time.
    let offset = after < 0 ? text.indexOf(secret, known) : after
    while (offset >= 0 && /\d/.test(secret) && /\d/.test(text[offset - 1] ?? ''))
      offset = text.indexOf(secret, offset + 1)
    if (offset < 0) return { place, offset: null }
    cursors.set(secret, offset + secret.length)
    return { place: { file: path, ...lineAndColumn(text, offset, starts) }, offset }
  }
}

/** Every way in which a message could print what was found. */
const forms = (secret: string): readonly string[] => {
  const { plain } = foldText(secret)
  return [secret, plain, secret.replace(/\s+/g, ''), plain.replace(/\s+/g, ''), secret.replace(/\s+/g, ' ')]
}

const scanText = (source: SourceFile): PrivacyScan => {
  const problems: Problem[] = []
  const secrets: string[] = []
  const taken: { readonly start: number; readonly end: number }[] = []
  const locate = createLocator(source)
  for (const unit of personalUnits(source)) {
    for (const { kind, start, end } of findPersonalData(unit.text, unit.context)) {
      const secret = unit.text.slice(start, end)
      secrets.push(...forms(secret))
      const { place, offset } = locate(unit, secret)
      if (offset !== null) {
        const stop = offset + secret.length
        if (taken.some((other) => other.start < stop && offset < other.end)) continue
        taken.push({ start: offset, end: stop })
      }
      const [code, what] = kinds[kind]
      const figure = kind === 'mobile' && source.path.endsWith('.csv') && /^\d+$/.test(unit.text)
      const fix = figure ? { fix: '删去手机号码；确是金额的，写上千分位逗号' } : {}
      problems.push(problem(code, place, `这里像是${what}（${hidden(kind, secret)}）`, fix))
    }
  }
  return { problems, secrets }
}

/** A folder is one fault, however many files are in it: its place ends with the name at fault. */
const scanPath = (path: string): PrivacyScan => {
  const parts = path.split('/')
  const found = parts.flatMap((part, index) => {
    // Hyphens of an address stand where a text has blanks.
    const words = part.replace(/[-_.]/g, ' ').replace(/ (?=[A-Za-z]+ [A-Za-z]{2,}$)/, '.')
    const [first] = [...findPersonalData(words), ...findPersonalData(part)]
    return first === undefined ? [] : [{ part, index, ...first }]
  })
  const masked = (count: number): string =>
    parts
      .slice(0, count)
      .map((part, index) =>
        found.some((one) => one.index === index) ? `***${/\.[a-z]{1,5}$/.exec(part)?.[0] ?? ''}` : part,
      )
      .join('/')
  return {
    problems: found.map(({ kind, index }) => {
      const [code, what] = kinds[kind]
      const name = index === parts.length - 1 ? '文件名' : '文件夹名'
      return problem(code, { file: masked(index + 1), line: 1, column: 1 }, `${name}里像是有${what}`, {
        fix: '给文件或文件夹换一个名字，不写号码、邮箱和姓名',
      })
    }),
    secrets: found.flatMap(({ part }) => [part, part.replace(/\.[^.]*$/, '')]),
  }
}

/** Everything in a file and its name that looks like personal information. */
export const scanPersonalData = (source: SourceFile): PrivacyScan => {
  const [path, text] = [scanPath(source.path), scanText(source)]
  return { problems: [...path.problems, ...text.problems], secrets: [...path.secrets, ...text.secrets] }
}

/** Takes what was found out of any text of a message: longer texts first, so that none leaves its end behind. */
export const concealer = (secrets: readonly string[]): ((text: string) => string) => {
  const known = [...new Set(secrets)].filter((secret) => secret !== '').sort((a, b) => b.length - a.length)
  return (text) => known.reduce((kept, secret) => (kept.includes(secret) ? kept.replaceAll(secret, '***') : kept), text)
}
