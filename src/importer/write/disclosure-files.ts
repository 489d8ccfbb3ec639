// Recognised parts → the files of data/ and content/, as a careful person would have written them: the statements'
// CSV, disclosure.yaml and department.yaml. Forms, objectives and prose come finished from their recognisers.
import { withoutPersonalData } from '../../budget/personal/personal-data.ts'
import { saysWhyBlank } from '../../sheet/body-rows.ts'
import type {
  DisclosureFacts,
  ImportOptions,
  RecognisedChapter,
  RecognisedStatement,
  Recognition,
} from '../recognition.ts'
import { separatedRows } from './separated-rows.ts'
import { yamlEntry, yamlFlow, yamlScalar } from './yaml-text.ts'

const stageWords = { budget: '预算', final: '决算' } as const

const holdsAmounts = ({ rows }: RecognisedStatement): boolean =>
  rows
    .slice(1)
    .some((row) => row.some((text) => /^-?[\d,]*\d(?:\.\d+)?$/.test(text) && /[.,]|^\d{1,2}$|\d{4}/.test(text)))

/** The notes of a table: of one without figures those that say why apart from those that say what it is of. */
const notesOf = ({ id, note }: RecognisedStatement, blank: ReadonlySet<string>) => {
  const lines = note.split('\n').filter((line) => line !== '')
  const why = blank.has(id) ? lines.filter(saysWhyBlank) : []
  return { why: why.join(' '), below: lines.filter((line) => !why.includes(line)).join(' ') }
}

const statementLine = (statement: RecognisedStatement, blank: ReadonlySet<string>): string => {
  const { id, number, title, departmentLine, unit } = statement
  const { below } = notesOf(statement, blank)
  const pairs: (readonly [string, string])[] = []
  if (number !== '') pairs.push(['序号', number])
  pairs.push(['标题', title])
  if (departmentLine !== '') pairs.push(['部门行', departmentLine])
  if (unit !== null) pairs.push(['计量单位', unit])
  if (below !== '') pairs.push(['表注', below])
  return `  - { 表: ${id}, ${yamlFlow(pairs).slice(2)}`
}

const chapterLines = ({ title, content }: RecognisedChapter): readonly string[] => [
  `  - 标题: ${yamlScalar(title)}`,
  `    内容: [ ${content.map(yamlScalar).join(', ')} ]`,
]

const institutionLines = (facts: DisclosureFacts): readonly string[] =>
  (facts.institutions ?? []).length === 0
    ? []
    : [
        '预算单位:',
        ...(facts.institutions ?? []).map(
          ({ code, name, nature }) =>
            `  - ${yamlFlow([
              ['编码', code],
              ['名称', name],
              ['性质', nature],
            ])}`,
        ),
      ]

/** What of a disclosure is written beside its tables. */
export interface DisclosureParts {
  readonly facts: DisclosureFacts
  readonly statements: readonly RecognisedStatement[]
  readonly chapters: readonly RecognisedChapter[]
  /** Names of the input files, for 来源. */
  readonly sources: readonly string[]
}

/** disclosure.yaml of a new disclosure: a draft, until its clerk has read the report. */
const disclosureYaml = ({ facts, statements, chapters, sources }: DisclosureParts, options: ImportOptions): string => {
  const blank = new Set<string>(statements.filter((statement) => !holdsAmounts(statement)).map(({ id }) => id))
  const department = facts.department ?? ''
  const proposed = `${department}${options.year}年度部门${stageWords[options.stage]}公开`
  const blankNotes = statements
    .map((statement) => ({ id: statement.id, why: notesOf(statement, blank).why }))
    .filter(({ why }) => why !== '')
  return [
    yamlEntry('标题', facts.title ?? proposed),
    `标题出处: ${facts.title === undefined ? '拟定' : '文内'}`,
    `文件性质: ${facts.draft === true ? '草案' : '正式'}`,
    '状态: 草稿',
    `计量单位: ${facts.unit ?? '万元'}`,
    `录入日期: ${JSON.stringify(options.recordedOn)}`,
    '批复日期:',
    '公开日期:',
    yamlEntry('编制单位', department),
    `来源: ${yamlFlow([
      ['文件', sources.map((name) => withoutPersonalData(name)).join('、')],
      ['说明', '由原文件导入'],
    ])}`,
    ...institutionLines(facts),
    ...(chapters.length === 0 ? [] : ['篇章:', ...chapters.flatMap(chapterLines)]),
    ...(statements.length === 0 ? [] : ['公开表:', ...statements.map((statement) => statementLine(statement, blank))]),
    ...(blankNotes.length === 0
      ? []
      : [`空表说明: { ${blankNotes.map(({ id, why }) => `${id}: ${yamlScalar(why)}`).join(', ')} }`]),
    '',
  ].join('\n')
}

/** department.yaml of a department that has none yet; what no file says stays blank. */
export const departmentYaml = (facts: DisclosureFacts, options: ImportOptions): string =>
  [
    yamlEntry('部门编码', facts.departmentCode ?? ''),
    '行政区划: { 代码: , 省: , 市: , 县: }',
    '名称:',
    `  - { 名称: ${yamlScalar(facts.department ?? '')}, 年度: [${JSON.stringify(String(options.year))}], 出处: 导入的文件 }`,
    '说明:',
    '',
  ].join('\n')

/** The first recogniser that met a fact is believed. */
const mergedFacts = (recognitions: readonly Recognition[]): DisclosureFacts =>
  Object.assign({}, ...recognitions.map(({ facts }) => facts).reverse()) as DisclosureFacts

/** Path below the root → text. Nothing recognised is no file. */
export const writeDisclosure = (
  recognitions: readonly Recognition[],
  options: ImportOptions,
  sources: readonly string[],
): Readonly<Record<string, string>> => {
  const statements = recognitions.flatMap(({ statements }) => statements)
  const finished = recognitions.flatMap(({ files }) => files)
  if (statements.length === 0 && finished.length === 0) return {}
  const facts = mergedFacts(recognitions)
  const chapters = recognitions.flatMap(({ chapters }) => chapters)
  const folder = `data/${options.department}/${options.year}/${options.stage}`
  return Object.fromEntries([
    ...(facts.department === undefined
      ? []
      : [[`data/${options.department}/department.yaml`, departmentYaml(facts, options)] as const]),
    [`${folder}/disclosure.yaml`, disclosureYaml({ facts, statements, chapters, sources }, options)],
    ...statements.map(({ id, rows }) => [`${folder}/tables/${id}.csv`, separatedRows(rows)] as const),
    ...finished.map(({ path, text }) => [path, text] as const),
  ])
}
