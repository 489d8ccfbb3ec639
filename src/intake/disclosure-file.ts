// disclosure.yaml → what the document is and what it lists. Statements, forms and prose stand in files of their own
// and are put in by disclosure.ts; whether positions point at something is references.ts.
import type { ChapterPart, Disclosure } from '../budget/disclosure.ts'
import type { Outcome, Problem } from '../budget/problem.ts'
import { type StatementEntry, statementIds, type TableId, tableIdOf } from '../budget/statement.ts'
import { statementDeclarations } from '../budget/statements/index.ts'
import { type Keys, type Note, readMap, type YamlMap } from './map.ts'
import { readDate } from './numbers.ts'
import type { SourceFile } from './sources.ts'
import { parseYaml } from './yaml.ts'

/** A disclosure before its statements, forms and prose are put in. */
export type DisclosureHead = Omit<
  Disclosure,
  'department' | 'year' | 'stage' | 'statements' | 'objectives' | 'forms' | 'contents'
>

/** Keys of disclosure.yaml; the schema that explains them to an editor is made from this list. */
export const disclosureKeys = {
  标题: true,
  标题出处: false,
  文件性质: true,
  状态: true,
  计量单位: true,
  录入日期: true,
  批复日期: false,
  公开日期: false,
  编制单位: false,
  审核单位: false,
  来源: false,
  预算单位: false,
  篇章: false,
  公开表: false,
  空表说明: false,
  残缺: false,
  项目清单: false,
  更正: false,
  答复: false,
  上级: false,
} as const satisfies Keys

const partWords: Readonly<Record<string, Exclude<ChapterPart['kind'], 'content'>>> = {
  公开表: 'statements',
  项目清单: 'projectList',
  项目: 'forms',
  部门绩效目标: 'objectives',
}

const toPart = (word: string): ChapterPart => {
  const kind = Object.hasOwn(partWords, word) ? partWords[word] : undefined
  return kind === undefined ? { kind: 'content', file: word } : { kind }
}

const statementChoices = statementIds.map((id) => `${id}（${statementDeclarations[id].titles[0]}）`).join('、')

/** A word that must be the id of a statement; `null` and a message when it is not. */
const statementId = (map: YamlMap, key: string, word: string): TableId | null => {
  const id = tableIdOf(word)
  if (id === null && word !== '')
    map.fault(
      'GS-306',
      key,
      `没有“${word}”这张表`,
      `改为以下之一：${statementChoices}；都不是的表以 other- 开头，照原样公开`,
    )
  return id
}

/** Keys of one table under 公开表. */
export const entryKeys = {
  表: true,
  序号: false,
  标题: true,
  部门行: false,
  计量单位: false,
  表注: false,
  列别名: false,
} as const satisfies Keys

const readEntries = (map: YamlMap, unit: Disclosure['unit']): readonly StatementEntry[] => {
  const seen = new Set<TableId>()
  return map.maps('公开表', entryKeys).flatMap((entry) => {
    const id = statementId(entry, '表', entry.text('表'))
    if (id === null) return []
    if (seen.has(id)) {
      entry.fault('GS-309', '表', `“公开表”中“${id}”列了两次`)
      return []
    }
    seen.add(id)
    return [
      {
        id,
        number: entry.text('序号'),
        title: entry.text('标题'),
        departmentLine: entry.text('部门行'),
        unit: entry.text('计量单位') === '' ? unit : entry.choice('计量单位', ['元', '万元', '亿元']),
        note: entry.text('表注'),
        columnAliases: Object.fromEntries(entry.entries('列别名')),
        place: entry.place,
      },
    ]
  })
}

const readBlankNotes = (map: YamlMap): Disclosure['blankNotes'] =>
  Object.fromEntries(
    map.entries('空表说明').flatMap(([word, note]) => {
      const id = statementId(map, '空表说明', word)
      return id === null ? [] : [[id, note]]
    }),
  )

const readSource = (map: YamlMap): Disclosure['source'] => {
  const source = map.map('来源', { 文件: false, 网址: false, 获取日期: false, 说明: false })
  if (source === null) return { file: '', url: '', retrieved: '', note: '' }
  const url = source.text('网址')
  if (url !== '' && !/^https?:\/\/\S+$/.test(url))
    source.fault(
      'GS-406',
      '网址',
      `“${url}”不是 http 或 https 网址`,
      '写出以 http:// 或 https:// 开头的完整网址，没有则留空',
    )
  return { file: source.text('文件'), url, retrieved: readDate(source, '获取日期'), note: source.text('说明') }
}

const readAnswers = (map: YamlMap): Disclosure['answers'] =>
  map.maps('答复', { 编号: true, 位置: true, 说明: true }).map((answer) => {
    const code = answer.text('编号')
    if (code !== '' && !/^(?:GJ|YW|ZB|PJ|KM)-\d+$/.test(code))
      answer.fault('GS-306', '编号', `“${code}”不是核对规则的编号`, '写页面上“核对情况”中的编号，例如 GJ-101')
    return { code, position: answer.text('位置'), note: answer.text('说明'), place: answer.place }
  })

const toHead = (map: YamlMap): DisclosureHead => {
  const unit = map.choice('计量单位', ['万元', '元', '亿元'])
  return {
    title: map.text('标题'),
    titlePrinted: map.choice('标题出处', ['文内', '拟定']) === '文内',
    nature: map.choice('文件性质', ['正式', '草案']),
    state: map.choice('状态', ['已公开', '草稿']),
    unit,
    entered: readDate(map, '录入日期'),
    approved: readDate(map, '批复日期'),
    published: readDate(map, '公开日期'),
    compiler: map.text('编制单位'),
    reviewer: map.text('审核单位'),
    source: readSource(map),
    institutions: map.maps('预算单位', { 编码: false, 名称: true, 性质: false }).map((institution) => ({
      code: institution.text('编码'),
      name: institution.text('名称'),
      nature: institution.text('性质'),
    })),
    chapters: map.maps('篇章', { 标题: false, 内容: true }).map((chapter) => ({
      title: chapter.text('标题'),
      parts: chapter.texts('内容').map(toPart),
    })),
    entries: readEntries(map, unit),
    blankNotes: readBlankNotes(map),
    torn: map.maps('残缺', { 位置: true, 说明: true }).map((torn) => ({
      position: torn.text('位置'),
      note: torn.text('说明'),
      place: torn.place,
    })),
    projectList: map.maps('项目清单', { 序号: false, 项目名称: true, 备注: false }).map((row) => ({
      number: row.text('序号'),
      name: row.text('项目名称'),
      note: row.text('备注'),
    })),
    corrections: map
      .maps('更正', { 日期: true, 位置: true, 原值: false, 更正值: false, 说明: false })
      .map((correction) => ({
        date: readDate(correction, '日期'),
        position: correction.text('位置'),
        before: correction.text('原值'),
        after: correction.text('更正值'),
        note: correction.text('说明'),
        place: correction.place,
      })),
    answers: readAnswers(map),
    superior: map.text('上级'),
    place: map.place,
  }
}

/** `null` when the file is no map of keys at all. */
export const readDisclosureHead = (source: SourceFile): Outcome<DisclosureHead | null> => {
  const parsed = parseYaml(source)
  if (parsed.value === null) return { value: null, problems: parsed.problems }
  const problems: Problem[] = [...parsed.problems]
  const note: Note = (problem) => void problems.push(problem)
  const map = readMap({ value: parsed.value, place: { file: source.path, path: [] } }, disclosureKeys, note)
  return { value: map === null ? null : toHead(map), problems }
}
