// 部门整体绩效目标: 总体绩效目标 and 分项绩效目标 with their goals and indicators, printed as text → objectives.yaml.
import type { Fate, TableReport } from '../import-report.ts'
import { type Item, nothingRecognised, type Recogniser, type RecogniserContext } from '../recognition.ts'
import type { Paragraph, SourceDocument } from '../source-document.ts'
import { yamlEntry, yamlScalar } from '../write/yaml-text.ts'
import { wordsOf } from './form/form-rows.ts'
import { headingWords, looksLikeHeading, numberLevel } from './prose/headings.ts'

interface Section {
  readonly title: string
  goal: string[]
  readonly indicators: string[]
}

interface Objectives {
  readonly overall: string[]
  readonly sections: Section[]
  readonly items: Item[]
  readonly first: Paragraph
}

const isOverall = (text: string): boolean => /^(?:部门)?(?:整体|总体)绩效目标$/.test(headingWords(text))
const isSectional = (text: string): boolean =>
  /^(?:部门)?(?:分项|职责分类|工作活动|具体)绩效目标$/.test(headingWords(text))

type Target = 'overall' | 'goal' | 'indicators'

/** Paragraphs from 总体绩效目标 to the next chapter that is neither it nor 分项绩效目标. */
const collect = (paragraphs: readonly Paragraph[], start: number): Objectives | null => {
  const [first] = paragraphs.slice(start)
  if (first === undefined) return null
  const found: Objectives = { overall: [], sections: [], items: [first], first }
  const level = numberLevel(first.text)
  let [target, sectional] = ['overall' as Target, false]
  for (const paragraph of paragraphs.slice(start + 1)) {
    const text = wordsOf(paragraph.text)
    const own = numberLevel(text)
    if (isSectional(text) && !sectional) {
      sectional = true
      found.items.push(paragraph)
      continue
    }
    const labelled = /^绩效(目标|指标)[：:]\s*(.*)$/s.exec(text)
    const heading = own > 0 && looksLikeHeading(text) && labelled === null
    // A chapter of the same rank ends it, unless it is numbered anew as a section: 一、 under 二、分项绩效目标.
    const section = heading && sectional && !/保障措施|预算项目/.test(text)
    if (heading && !section && own <= Math.max(level, 1)) break
    if (/^第[一二三四五六七八九十]+部分/.test(text)) break
    if (heading && /保障措施/.test(text)) break
    if (section) {
      found.sections.push({ title: text, goal: [], indicators: [] })
      target = 'goal'
    } else if (labelled !== null && found.sections.length > 0) {
      target = labelled[1] === '目标' ? 'goal' : 'indicators'
      add(found, target, labelled[2] ?? '')
    } else add(found, found.sections.length === 0 ? 'overall' : target, text)
    found.items.push(paragraph)
  }
  return found.overall.length + found.sections.length > 0 && found.sections.some(({ goal }) => goal.length > 0)
    ? found
    : null
}

const add = (found: Objectives, target: Target, text: string): void => {
  if (text === '') return
  const section = found.sections.at(-1)
  if (target === 'overall' || section === undefined) found.overall.push(text)
  else if (target === 'indicators') section.indicators.push(text)
  else section.goal.push(goesOn(section.goal) ? `${section.goal.pop() ?? ''}${text}` : text)
}

/** A goal that a page cut in the middle of its sentence. */
const goesOn = (goal: readonly string[]): boolean => goal.length > 0 && !/[。；;！？]$/.test(goal.at(-1) ?? '')

const textOf = ({ overall, sections }: Objectives): string => {
  const lines = [yamlEntry('总体绩效目标', overall.join('\n')), '分项绩效目标:']
  for (const { title, goal, indicators } of sections) {
    lines.push(`  - 标题: ${yamlScalar(title)}`, yamlEntry('绩效目标', goal.join('\n'), '    '))
    if (indicators.length > 0) lines.push('    绩效指标:', ...indicators.map((text) => `      - ${yamlScalar(text)}`))
  }
  return `${lines.join('\n')}\n`
}

const freeParagraphs = (document: SourceDocument, context: RecogniserContext): readonly Paragraph[] =>
  document.parts.flatMap((part) =>
    part.kind === 'paragraph' && part.margin !== true && !part.hidden && context.isFree(part) ? [part] : [],
  )

const report = (found: Objectives, path: string): TableReport => ({
  place: found.first.place,
  title: found.first.text,
  takenFor: '部门整体绩效目标',
  why: '有“总体绩效目标”和“分项绩效目标”',
  file: path,
  rows: found.items.length,
  cellsPlaced: found.items.length,
  cellsLeft: 0,
  mended: [],
  proofs: [],
  standing: 'unproven',
  unfilled: false,
})

/** Takes the objectives of a department. A list of contents names them, too: the one with text below counts. */
export const recogniseObjectives: Recogniser = (documents, context) => {
  for (const document of documents) {
    const paragraphs = freeParagraphs(document, context)
    for (const [index, paragraph] of paragraphs.entries()) {
      const next = paragraphs[index + 1]
      if (!isOverall(paragraph.text) || next === undefined || isSectional(next.text) || next.text.length < 20) continue
      const found = collect(paragraphs, index)
      if (found === null) continue
      const path = `${context.dataFolder}/objectives.yaml`
      const fates = new Map<Item, Fate>(found.items.map((item) => [item, { kind: 'placed', file: path }]))
      const file = { path, text: textOf(found), chapter: '', place: found.first.place }
      return { ...nothingRecognised, files: [file], tables: [report(found, path)], fates }
    }
  }
  return nothingRecognised
}
