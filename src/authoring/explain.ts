// 编制说明 and “三公” explanations as Markdown, written from the figures of a disclosure: what the tables know is said,
// what only a person knows is left as 待填. A draft for the clerk, never published by itself.
import type { Department } from '../budget/archive.ts'
import type { Disclosure } from '../budget/disclosure.ts'
import { factName, factOf } from '../budget/facts/fact.ts'
import type { FigureId } from '../budget/facts/key-figures.ts'
import { earlierFigure } from '../budget/facts/yearly-change.ts'
import { formatAmount, type Stated } from '../budget/money.ts'
import { stageNames } from '../budget/stage.ts'
import { lineAmount, type Side, type Statement } from '../budget/statement.ts'

/** What a person has to write in place of it; published text does not hold it. */
export const toFill = '〔待填〕'

const words = (stated: Stated): string => `${stated.text}${stated.unit}`

/** Both amounts in the unit of this year's, without losing a digit. */
const amountIn = (fen: bigint, { unit, decimals }: Stated): string => `${formatAmount(fen, unit, decimals)}${unit}`

/** Hundredths of a percent, rounded half away from zero, as the rules recompute it. */
const percent = (change: bigint, before: bigint): string => {
  const twice = change * 20_000n
  const rounded = (twice + before) / (before * 2n)
  return `${rounded / 100n}.${String(rounded % 100n).padStart(2, '0')}%`
}

/**
 * `比上年增加10.00万元，增长25.00%。主要原因是：〔待填〕`: no percentage where last year was 0 or less, no reason where
 * nothing changed, and nothing at all said of a year that nobody states.
 */
export const changeWords = (now: Stated, before: Stated | null): string => {
  if (before === null) return `上年数${toFill}`
  if (now.fen === before.fen) return now.fen === 0n ? '与上年持平，均为零' : '与上年持平'
  const [more, size] = now.fen > before.fen ? ['增加', now.fen - before.fen] : ['减少', before.fen - now.fen]
  const rate =
    before.fen <= 0n
      ? '，上年为零，不计算增减百分比'
      : `，${more === '增加' ? '增长' : '下降'}${percent(size, before.fen)}`
  return `比上年${more}${amountIn(size, now)}${before.fen < 0n ? '' : rate}。主要原因是：${toFill}`
}

const sentence = (department: Department, disclosure: Disclosure, id: FigureId): readonly string[] => {
  const fact = factOf(disclosure, id)
  if (fact.stated === null) return []
  const before = earlierFigure(department, disclosure, id)?.stated ?? null
  return [`${factName(fact)}${words(fact.stated)}，${changeWords(fact.stated, before)}。`]
}

const classesOf = (statement: Statement | undefined, side: Side, column: string): readonly string[] =>
  (statement?.lines ?? [])
    .filter((line) => line.side === side && !line.total && line.name !== '' && line.level <= 1)
    .flatMap((line) => {
      const stated = lineAmount(line, column)
      return stated === null || stated.fen === 0n
        ? []
        : [`${line.name.replace(/^[一二三四五六七八九十]+、\s*/, '')}${words(stated)}`]
    })

const partsSentence = (lead: string, parts: readonly string[]): readonly string[] =>
  parts.length === 0 ? [] : [`${lead}：${parts.join('，')}。`]

const paragraphs = (title: string, texts: readonly string[]): readonly string[] =>
  texts.length === 0 ? [] : [`## ${title}`, '', ...texts.flatMap((text) => [text, ''])]

const explanationText = (department: Department, disclosure: Disclosure): string => {
  const say = (id: FigureId): readonly string[] => sentence(department, disclosure, id)
  const summary = disclosure.statements.find(({ id }) => id === 'summary')
  return [
    `# ${disclosure.year}年度部门${stageNames[disclosure.stage]}情况说明`,
    '',
    ...paragraphs('收入情况', [
      ...say('income-total'),
      ...partsSentence('其中', classesOf(summary, 'income', 'amount')),
    ]),
    ...paragraphs('支出情况', [
      ...say('expenditure-total'),
      ...partsSentence('按功能分类', classesOf(summary, 'expenditure', 'amount')),
      ...say('basic'),
      ...say('project'),
    ]),
    ...paragraphs('一般公共预算支出情况', say('general')),
    ...paragraphs('机关运行经费', say('three-public-operating')),
  ].join('\n')
}

const threePublicText = (department: Department, disclosure: Disclosure): string => {
  const say = (id: FigureId): readonly string[] => sentence(department, disclosure, id)
  const texts = [
    ...say('three-public-total'),
    ...say('three-public-abroad'),
    ...say('three-public-vehicles'),
    ...say('three-public-purchase'),
    ...say('three-public-running'),
    ...say('three-public-reception'),
  ]
  return texts.length === 0
    ? ''
    : [`# “三公”经费情况说明`, '', ...texts.flatMap((text, index) => [index === 0 ? text : text, ''])].join('\n')
}

/** Names of the files below content/<department>/<year>/<stage>/ and their text; a text without a figure is not written. */
export const explanations = (department: Department, disclosure: Disclosure): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [
      ['explanations.md', explanationText(department, disclosure)] as const,
      ['three-public.md', threePublicText(department, disclosure)] as const,
    ].filter(([, text]) => text.includes('\n\n') && /\d.*元/.test(text)),
  )
