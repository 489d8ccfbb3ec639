// One form in plain sentences: what for, how much, promised what, and what came of it. Where the form has words of its
// own they are quoted; amounts that stand in its running text are not left to the end of the card.
import { groupedDigits } from '../../budget/amount-text.ts'
import { completionsOf } from '../../budget/facts/completions.ts'
import { formBudget, formSpent } from '../../budget/facts/form-money.ts'
import { measuresOf } from '../../budget/measures.ts'
import type { Stated } from '../../budget/money.ts'
import { type Form, type FormParagraph, mainGoal, paragraphText } from '../../budget/project.ts'
import type { MinuteView } from '../minute/minute.ts'
import { completionWords, measureWords } from '../minute/minute-forms.ts'
import { type MinuteLine, minuteLine } from '../minute/minute-line.ts'
import { convertedWords } from '../words/converted-words.ts'
import { paragraphAnchors } from '../words/paragraph-anchor.ts'

const longestQuote = 160

const shortened = (text: string): string => (text.length > longestQuote ? `${text.slice(0, longestQuote)}…` : text)

/** Quotation marks around a whole text are the form's punctuation, not its words. */
const unquoted = (text: string): string => text.trim().replace(/^[“"]+|[”"]+$/gu, '')

const firstSentence = (text: string): string =>
  unquoted(text)
    .split(/(?<=[。；;])|\n/u)
    .map((sentence) => sentence.trim())
    .find((sentence) => sentence.length > 4) ?? ''

const purposeLine = (form: Form): readonly MinuteLine[] => {
  const goal = mainGoal(form)
  const said = [
    { text: paragraphText(form, 'purpose'), label: '资金用途', path: '#funds' },
    { text: paragraphText(form, 'overview'), label: '项目概况', path: anchorOf(form, 'overview') },
    { text: goal?.text ?? '', label: '目标', path: '#goals' },
  ].find(({ text }) => firstSentence(text) !== '')
  if (said === undefined) return []
  const quote = { text: shortened(firstSentence(said.text)), source: { label: said.label, path: said.path } }
  return [minuteLine('purpose', '做什么', '', { quote })]
}

const anchorOf = (form: Form, role: FormParagraph['role']): string => {
  const index = form.paragraphs.findIndex((paragraph) => paragraph.role === role)
  return index < 0 ? '' : `#${paragraphAnchors(form)[index]?.anchor ?? ''}`
}

const money = (amount: Stated): string => {
  const converted = convertedWords(amount)
  return `${groupedDigits(amount.text)} ${amount.unit}${converted === '' ? '' : `，${converted}`}`
}

const moneyLine = (form: Form): readonly MinuteLine[] => {
  const [budget, spent] = [formBudget(form), formSpent(form)]
  if (budget === null) return []
  if (form.kind === 'target') return [minuteLine('asked', '多少钱', `年度资金 ${money(budget)}。`)]
  const rate = form.execution?.rate?.text ?? ''
  const execution = spent === null ? '' : `，全年执行 ${money(spent)}${rate === '' ? '' : `，原表执行率 ${rate}`}`
  return [minuteLine('asked', '多少钱', `全年预算 ${money(budget)}${execution}。`)]
}

const amountPattern = /\d[\d,，]*(?:\.\d+)?\s*(?:亿元|万元|元)/u

/** The clauses of a text from the first to the last that name an amount; '' with fewer than two amounts. */
const amountsIn = (text: string): string => {
  const sentences = text.split(/[。；;\n]/u).map((sentence) => {
    const clauses = unquoted(sentence).split(/(?<=[，,、])(?!\d{3})/u)
    const named = clauses.map((clause) => amountPattern.test(clause))
    const [from, to] = [named.indexOf(true), named.lastIndexOf(true)]
    return {
      count: named.filter(Boolean).length,
      words: clauses
        .slice(from, to + 1)
        .join('')
        .replace(/[，,、]$/u, ''),
    }
  })
  const most = sentences.toSorted((a, b) => b.count - a.count)[0]
  return most === undefined || most.count < 2 ? '' : most.words
}

/** 应缴, 已付 and 缺口 stand in running text: the passage with the most amounts is quoted whole. */
const accountLine = (form: Form): readonly MinuteLine[] => {
  const anchors = paragraphAnchors(form)
  const passages = form.paragraphs.flatMap(({ heading, role, text }, index) => {
    const words = role === 'purpose' ? '' : amountsIn(text)
    return words === '' ? [] : [{ heading, words, path: `#${anchors[index]?.anchor ?? ''}` }]
  })
  const [first] = passages.toSorted((a, b) => b.words.length - a.words.length)
  if (first === undefined) return []
  const quote = { text: shortened(first.words), source: { label: first.heading, path: first.path } }
  return [minuteLine('accounts', '款项情况', '', { quote })]
}

const promiseLine = (form: Form): readonly MinuteLine[] => {
  const measures = measuresOf(form)
  if (measures.named === 0) return [minuteLine('targets', '承诺什么', '没有列出绩效指标。')]
  const text = `绩效指标 ${measures.named} 项：${measureWords(measures)}。`
  return [minuteLine('targets', '承诺什么', text, { links: [{ label: '逐项指标', path: '#indicators' }] })]
}

const outcomeLine = (form: Form): readonly MinuteLine[] => {
  if (form.kind !== 'evaluation') return []
  const { score = null, weight = null } = form.total ?? {}
  const rated =
    score === null
      ? '原表没有总分'
      : `部门自评总分 ${score.text} 分${weight === null ? '' : `（满分 ${weight.text} 分）`}`
  return [minuteLine('evaluations', '结果如何', `${rated}。${completionWords(completionsOf([form]))}`)]
}

/** The sentences of one form, for its own page. */
export const formMinute = (form: Form): MinuteView => ({
  title: '一分钟看懂',
  note: '以上由本站按固定规则从这张表生成；引号里是表中原话。',
  lines: [...purposeLine(form), ...moneyLine(form), ...accountLine(form), ...promiseLine(form), ...outcomeLine(form)],
  hundred: null,
})
