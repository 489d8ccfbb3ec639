// The JSON Schemas of the YAML files, with which an editor completes and explains their keys in Chinese. Which keys there
// are is the list by which each file is read; here each has its sentence, and a key without one does not compile.
import { units } from '../budget/money.ts'
import { statementIds } from '../budget/statement.ts'
import { statementDeclarations } from '../budget/statements/index.ts'
import type { departmentKeys } from './department.ts'
import { disclosureKeys, entryKeys } from './disclosure-file.ts'
import { glossaryKeys, termKeys } from './glossary.ts'
import { type objectivesKeys, sectionKeys } from './objectives.ts'
import type { siteKeys } from './site.ts'

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
  表式: ['绩效目标', '绩效自评'],
  筹建: ['否', '是'],
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

const departmentMeanings: Readonly<Record<keyof typeof departmentKeys, string>> = {
  部门编码: '预算部门编码；各年印的不同时写成一行一个：编码、年度',
  行政区划: '代码（六位）、省、市、县',
  名称: '历年的名称，一行一个：名称、年度、出处；改过名的部门有几行',
  说明: '部门需要说明的事，公开在部门的页上',
}

/** JSON Schema of department.yaml. */
const departmentSchema: Readonly<Record<string, unknown>> = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: '部门文件 department.yaml',
  type: 'object',
  required: ['名称'],
  additionalProperties: false,
  properties: {
    ...properties(departmentMeanings),
    名称: {
      description: departmentMeanings.名称,
      type: 'array',
      items: {
        type: 'object',
        required: ['名称', '年度'],
        additionalProperties: false,
        properties: properties({
          名称: '这些年度印在文件上的全称',
          年度: '四位年份的列表，例如 ["2025", "2026"]',
          出处: '名称印在哪里',
        }),
      },
    },
    行政区划: {
      description: departmentMeanings.行政区划,
      type: ['object', 'null'],
      additionalProperties: false,
      properties: properties({
        代码: 'GB/T 2260 的六位代码',
        省: '省、自治区、直辖市',
        市: '市、州、盟',
        县: '县、区、旗',
      }),
    },
  },
}

const siteMeanings: Readonly<Record<(typeof siteKeys)[number], string>> = {
  站点名称: '网站的名称，写在每页的上方',
  标语: '名称下面的一句话',
  主办单位: '页脚的主办单位',
  联系方式: '页脚的联系方式，写单位的，不写个人的',
  ICP备案号: '页脚的 ICP 备案号，没有就留空',
  公安备案号: '页脚的公安备案号，没有就留空',
  网站标识码: '页脚的政府网站标识码，没有就留空',
  数据许可: '数据的许可，例如 CC-BY-4.0；不写就不声明许可',
  数据许可网址: '许可全文的网址',
  网址: '网站的正式网址，在文件夹里时连同文件夹，例如 https://www.example.gov.cn/budget/',
  强调色: '链接和按钮的颜色，例如 "#0d5160"；看不清的颜色，检查会给出最接近的一个',
  标志: 'public 文件夹里的图片，显示在网站名称前，例如 mark.svg',
  筹建: '还没有任何公开时写“是”，网站照样生成',
  导航: '自己的导航条目，一行一个：名称，页面（content/pages 里的文件名）或网址',
  页脚: '自己的页脚条目，一行一个：名称，内容、页面或网址',
  人口: '各地各年的人口，一行一个：行政区划、年度、人数（2662500 或 266.25万）、口径、来源、网址；写了才显示人均数',
  价格指数:
    '各年的价格指数，上年为 100，一行一个：行政区划、年度、指数、口径、来源、网址；写了才显示按上年价格计算的数',
}

/** JSON Schema of site.yaml. */
const siteSchema: Readonly<Record<string, unknown>> = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: '网站文件 site.yaml',
  type: 'object',
  additionalProperties: false,
  properties: properties(siteMeanings),
}

/** Headings that most forms print; any other heading may stand as well, as printed. */
const projectMeanings = {
  表式: '“绩效目标”或“绩效自评”；不写时按标题和内容判断',
  表题: '表上方的标题，照原件写',
  年度行: '标题下的年度，例如 （2026年度）',
  序号: '这张表在文件里的次序',
  项目名称: '项目名称，照原件写；各年的同一个项目用同一个文件名',
  项目编码: '原件印的项目编码',
  主管部门: '主管部门，照原件写',
  实施单位: '实施单位，照原件写',
  项目属性: '例如 经常性项目、一次性项目',
  项目期: '例如 2026-01-01至2026-12-31',
  计量单位: '这张表的金额单位',
  经办人信息: '写“不予公开”；姓名和电话不要写进来',
  资金: '一行一项：项、年度、实施期；金额照原件写',
  预算执行: '自评表的资金执行：年初预算数、全年预算数、全年执行数、分值、执行率、得分',
  目标: '绩效目标：年度、实施期',
  绩效指标: '一级指标下列二级指标，二级指标下一行一个：三级指标、指标值，自评还有实际完成值、分值、得分、偏差原因',
  实施期绩效指标: '左右两半的表：实施期的一半',
  总分: '自评的总分：分值、得分',
  资金用途: '预算规模和资金用途',
  项目概况: '项目概况，照原件写',
  立项依据: '立项依据，照原件写',
  项目设立必要性: '项目设立的必要性，照原件写',
  保证措施: '保证措施，照原件写',
  实施计划: '实施计划，照原件写',
  资金支出计划: '各季度或各月的比例、金额',
  填报日期: '填报日期，没有写明就留空',
  承接: '由别的部门或名称接过来的项目：部门和项目的文件名',
  列别名: '原件的列名认不出时，左边写原件的，右边写上面的',
} as const

/** JSON Schema of a project's form. A form has whatever headings its province prints, so a further one is no fault. */
const projectSchema: Readonly<Record<string, unknown>> = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: '项目绩效表 projects/*.yaml',
  type: 'object',
  properties: properties(projectMeanings),
}

const list = (words: Readonly<Record<string, string>>, keys: Readonly<Record<string, boolean>>) => ({
  type: ['array', 'null'],
  items: { type: 'object', additionalProperties: false, required: required(keys), properties: properties(words) },
})

const glossaryMeanings: Readonly<Record<keyof typeof glossaryKeys, string>> = {
  名词解释: '本站解释的名词，一行一个：名词、释义',
}
const termMeanings: Readonly<Record<keyof typeof termKeys, string>> = {
  名词: '要解释的名词，例如 财政拨款收入',
  释义: '一两句话说明白，照权威的说法写',
}

/** JSON Schema of glossary.yaml. */
const glossarySchema: Readonly<Record<string, unknown>> = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: '名词解释 glossary.yaml',
  type: 'object',
  additionalProperties: false,
  required: required(glossaryKeys),
  properties: { 名词解释: { description: glossaryMeanings.名词解释, ...list(termMeanings, termKeys) } },
}

const objectivesMeanings: Readonly<Record<keyof typeof objectivesKeys, string>> = {
  总体绩效目标: '部门的总体绩效目标，照原件写',
  分项绩效目标: '分项的绩效目标，一行一项：标题、绩效目标、绩效指标',
}
const sectionMeanings: Readonly<Record<keyof typeof sectionKeys, string>> = {
  标题: '分项的标题，照原件写，例如 （一）支持工业转型升级',
  绩效目标: '这一项的绩效目标，照原件写',
  绩效指标: '这一项的绩效指标，一行一个',
}

/** JSON Schema of objectives.yaml. */
const objectivesSchema: Readonly<Record<string, unknown>> = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: '部门绩效目标 objectives.yaml',
  type: 'object',
  additionalProperties: false,
  properties: {
    总体绩效目标: { description: objectivesMeanings.总体绩效目标 },
    分项绩效目标: { description: objectivesMeanings.分项绩效目标, ...list(sectionMeanings, sectionKeys) },
  },
}

/** Every schema by the name of its file. */
export const yamlSchemas: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  disclosure: disclosureSchema,
  department: departmentSchema,
  project: projectSchema,
  site: siteSchema,
  glossary: glossarySchema,
  objectives: objectivesSchema,
}
