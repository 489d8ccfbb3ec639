// The JSON Schema of disclosure.yaml, with which an editor completes and explains its keys in Chinese. Which keys there are
// is the list by which the file is read; here each has its sentence, and a key without one does not compile.
import { units } from '../budget/money.ts'
import { statementIds } from '../budget/statement.ts'
import { statementDeclarations } from '../budget/statements/index.ts'
import { disclosureKeys, entryKeys } from './disclosure-file.ts'

const meanings: Readonly<Record<keyof typeof disclosureKeys, string>> = {
  标题: '这份文件的标题，照原件写',
  标题出处: '标题印在文件里写“文内”，自己拟的写“拟定”',
  文件性质: '文件自己说是正式的还是草案',
  状态: '草稿不公开；核对无误后改为“已公开”',
  计量单位: '各表的金额单位，某张表不同时在“公开表”里另写',
  录入日期: '录入的日期，例如 "2026-02-10"，必须填',
  批复日期: '文件写明的批复日期，没有写明就留空',
  公开日期: '文件写明的公开日期，没有写明就留空',
  编制单位: '封面上的编制单位',
  审核单位: '封面上的审核单位',
  来源: '原件的文件名、网址和获取日期，不知道就留空',
  预算单位: '部门和所属单位，一行一个：编码、名称、性质',
  篇章: '原件各部分的标题和内容，按原件的次序',
  公开表: '有哪些表，按原件的次序，一行一张',
  空表说明: '原件对空表的说明，左边写表的编号',
  残缺: '看不清、缺页的地方：位置和说明',
  项目清单: '项目表前面印的项目清单',
  更正: '公开以后改过的数：日期、位置、原值、更正值、说明',
  答复: '部门对核对结果的答复：编号、位置、说明',
  上级: '所属部门的文件夹名，部门自己的文件不写',
}

const entryMeanings: Readonly<Record<keyof typeof entryKeys, string>> = {
  表: `表的编号：${statementIds.map((id) => `${id} ${statementDeclarations[id].titles[0]}`).join('，')}；都不是的以 other- 开头`,
  序号: '原件印的表号，例如 预算公开表1',
  标题: '表的标题，照原件写',
  部门行: '表上方的部门一行',
  计量单位: '这张表的金额单位，与文件相同时不写',
  表注: '表下方的注',
  列别名: '原件的表头与官方表样不同时，左边写原件的，右边写官方的',
}

const choices: Readonly<Record<string, readonly string[]>> = {
  标题出处: ['文内', '拟定'],
  文件性质: ['正式', '草案'],
  状态: ['草稿', '已公开'],
  计量单位: units,
}

const properties = (words: Readonly<Record<string, string>>): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(words).map(([key, description]) => {
      const options = choices[key]
      return [key, { description, ...(options === undefined ? {} : { enum: [...options, null] }) }]
    }),
  )

const required = (keys: Readonly<Record<string, boolean>>): readonly string[] =>
  Object.keys(keys).filter((key) => keys[key] === true)

const entrySchema = {
  type: 'object',
  required: required(entryKeys),
  additionalProperties: false,
  properties: properties(entryMeanings),
}

/** JSON Schema, draft 7: what the editors' YAML support reads. */
export const disclosureSchema: Readonly<Record<string, unknown>> = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: '公开文件 disclosure.yaml',
  type: 'object',
  required: required(disclosureKeys),
  additionalProperties: false,
  properties: {
    ...properties(meanings),
    公开表: { description: meanings.公开表, type: ['array', 'null'], items: entrySchema },
  },
}
