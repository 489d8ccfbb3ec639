// The JSON Schema (2020-12) of <department>-<year>-<stage>.json, as published at /data/schemas/disclosure.json. It
// allows no key that it does not name, so that a change of the format cannot slip through.

import { units } from '../budget/money.ts'
import { stages } from '../budget/stage.ts'
import { statementIds } from '../budget/statement.ts'
import { dataFilePath } from '../views/words/address.ts'
import { disclosureSchemaName } from './disclosure-json.ts'
import { formSchemas } from './form-schema.ts'
import {
  array,
  boolean,
  described,
  integer,
  nullable,
  oneOfKinds,
  record,
  ref,
  type Schema,
  string,
  strings,
  values,
} from './json-schema.ts'

const places: Readonly<Record<string, Schema>> = {
  linePlace: described(record({ file: string, line: integer, column: integer }), '表格或文章中的位置，行列自 1 起'),
  keyPlace: described(
    record({ file: string, path: array({ type: ['string', 'integer'] }) }, { key: { const: true } }),
    '项目表或目录文件中的位置，以键名路径表示',
  ),
  place: { anyOf: [ref('linePlace'), ref('keyPlace')] },
}

/** 元 to the 分. */
const fenText: Schema = { type: 'string', pattern: '^-?\\d+\\.\\d{2}$' }

const amounts: Readonly<Record<string, Schema>> = {
  decimal: described({ type: 'string', pattern: '^-?\\d+(\\.\\d+)?$' }, '十进制数，写作文本以免失真'),
  unit: values(units),
  stated: described(
    record(
      {
        kind: { const: 'stated' },
        yuan: fenText,
        text: string,
        unit: ref('unit'),
        decimals: integer,
        place: ref('place'),
      },
      { mark: string },
    ),
    '原表的金额：yuan 为换算成元的精确值，text 为原文，unit 为计量单位，decimals 为原文的小数位数，mark 为数旁的注记',
  ),
  cell: described(
    oneOfKinds({
      amount: { amount: ref('stated') },
      text: { text: string, place: ref('place') },
      count: { text: string, number: ref('decimal'), noun: string, place: ref('place') },
      blank: { place: ref('place') },
      undisclosed: { place: ref('place') },
      torn: { place: ref('place') },
    }),
    '单元格：amount 金额（含原表为 0 的）、text 文字、count 个数（辆、批次、人次等，不是金额；noun 为原表的计数单位）、blank 空白、undisclosed 未公开、torn 原文残缺',
  ),
  points: record({ text: string, value: ref('decimal'), place: ref('keyPlace') }),
}

const side = values(['single', 'income', 'expenditure'])

const tableId: Schema = { anyOf: [values(statementIds), { type: 'string', pattern: '^other(-[a-z\\d]+)+$' }] }

const statements: Readonly<Record<string, Schema>> = {
  entry: record({
    id: tableId,
    number: string,
    title: string,
    departmentLine: string,
    unit: ref('unit'),
    note: string,
    columnAliases: { type: 'object', additionalProperties: string },
    place: ref('place'),
  }),
  column: record(
    {
      id: string,
      side,
      kind: values(['code', 'class', 'section', 'item', 'name', 'amount', 'text']),
      path: strings,
    },
    { unknown: { const: true } },
  ),
  line: described(
    record({
      id: string,
      formerIds: strings,
      declared: string,
      side,
      row: integer,
      code: string,
      codePrinted: boolean,
      name: string,
      total: boolean,
      level: values([0, 1, 2, 3]),
      cells: { type: 'object', additionalProperties: ref('cell') },
      place: ref('place'),
    }),
    '一行事实：科目、项目、单位或合计；row 指向 rows 中的第几行（自 0 起）；declared 是本站认得的行的标识，formerIds 是仍然有效的旧标识',
  ),
  row: record({ cells: array(ref('cell')), place: ref('place') }),
  statement: record({
    id: tableId,
    stage: values(stages),
    entry: ref('entry'),
    columns: array(ref('column')),
    rows: array(ref('row')),
    lines: array(ref('line')),
    file: string,
  }),
}

const prose: Readonly<Record<string, Schema>> = {
  content: record({
    id: string,
    file: string,
    title: string,
    headings: array(record({ anchor: string, level: integer, text: string })),
    passages: array(
      record({
        anchor: string,
        heading: string,
        kind: values(['heading', 'text']),
        text: string,
        place: ref('linePlace'),
      }),
    ),
    html: string,
  }),
  objectives: record({
    overall: string,
    sections: array(record({ title: string, goal: string, indicators: strings, place: ref('keyPlace') })),
    place: ref('keyPlace'),
  }),
}

const noted = { position: string, note: string, place: ref('keyPlace') }
const date: Schema = { type: 'string', pattern: '^(\\d{4}-\\d{2}-\\d{2})?$' }

const disclosure = record({
  department: string,
  year: integer,
  stage: values(stages),
  title: string,
  titlePrinted: boolean,
  nature: values(['正式', '草案']),
  state: values(['已公开', '草稿']),
  unit: ref('unit'),
  entered: date,
  approved: date,
  published: date,
  compiler: string,
  reviewer: string,
  source: record({ file: string, url: string, retrieved: date, note: string }),
  institutions: array(record({ code: string, name: string, nature: string })),
  chapters: array(
    record({
      title: string,
      parts: array(
        record({ kind: values(['content', 'statements', 'projectList', 'forms', 'objectives']) }, { file: string }),
      ),
    }),
  ),
  entries: array(ref('entry')),
  statements: array(ref('statement')),
  blankNotes: { type: 'object', additionalProperties: string },
  torn: array(record(noted)),
  projectList: array(record({ number: string, name: string, note: string })),
  corrections: array(record({ ...noted, date, before: string, after: string })),
  answers: array(record({ ...noted, code: string })),
  superior: string,
  objectives: nullable(ref('objectives')),
  forms: array(ref('form')),
  contents: array(ref('content')),
  place: ref('keyPlace'),
})

const department = record({
  id: string,
  code: string,
  codes: array(record({ code: string, years: array(integer) })),
  region: record({ code: string, province: string, city: string, county: string }),
  names: array(record({ name: string, years: array(integer), source: string })),
  note: string,
  place: ref('keyPlace'),
})

const finding = record({
  code: string,
  severity: values(['不符', '提示']),
  position: string,
  message: string,
  torn: string,
  answers: strings,
  checks: array(
    record({
      code: string,
      verdict: values(['agree', 'differ', 'hint', 'unexecuted']),
      position: string,
      message: string,
      differenceYuan: nullable({ type: 'string', pattern: '^-?\\d+\\.\\d{2}$' }),
      evidence: array(record({ label: string, text: string, position: string })),
    }),
  ),
})

/** `address` makes the schema's own address permanent; without SITE_URL it stays root-relative. */
export const disclosureSchema = (address: (path: string) => string): Schema => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: address(dataFilePath(disclosureSchemaName)),
  title: '部门预决算公开（一个部门、一个年度、一个阶段）',
  description: '一次公开的全部事实：公开表、项目表、文字、残缺与更正，逐项带原文、计量单位和出处；另附核对发现。',
  ...record({
    $schema: string,
    format: { const: '1.0' },
    id: string,
    address: string,
    licence: record({ name: string, url: string }),
    citation: string,
    department,
    disclosure,
    findings: array(finding),
  }),
  $defs: { ...places, ...amounts, ...statements, ...formSchemas, ...prose },
})
