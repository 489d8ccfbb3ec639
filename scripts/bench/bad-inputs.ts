// Kinds of bad input, each one change to a made-up department without fault: what stands where something else belongs.
// A kind is a place (an amount of a table, a date, a key) and a way of being wrong there.

/** What is wrong, in which file, and how it gets there; `token` is what was written. */
export interface BadInput {
  readonly kind: string
  readonly path: string
  readonly token: string
  readonly change: (text: string) => string
}

const folder = 'data/lakeside-works/2024/budget'
const table = `${folder}/tables/expenditure.csv`
const head = `${folder}/disclosure.yaml`
const form = `${folder}/projects/road-lamps.yaml`
const prose = 'content/lakeside-works/2024/budget/duties.md'

const put =
  (from: string, to: (token: string) => string) =>
  (kind: string, path: string, tokens: readonly string[]): readonly BadInput[] =>
    tokens.map((token) => ({
      kind: `${kind}：${JSON.stringify(token)}`,
      path,
      token,
      change: (text) => text.replace(from, () => to(token)),
    }))

const same = (token: string): string => token
const yaml = (token: string): string => JSON.stringify(token)

const amounts = [
  ...['12O.50', '1.2.3', '1,23', '120 ,50', '1e5', 'abc', '#REF!', '#N/A', '120.50元', '120.50万元', '120.5059999'],
  ...['—', '--', '12..5', '一百二十', '=SUM(A1)', '1/2', '12%', '0x10', 'NaN', '∞', '120.5O', '1.234.56', '+-5', '(5'],
  ...['5)', '约120', '120.50（含）', '120、50', '1２O', '12?', '120.50*2', '>120', '120-130'],
]
/** A form may name the unit beside its amount and print a stroke for none. */
const readInForms = ['120.50元', '120.50万元', '—', '--']
const codes = ['20A', '2080', '208051', '2.08E+02', '20-805', '二〇八', '20O', '2080505x', '[208', '2 O8']
const dates = [
  '2024/13/01',
  '2024-2-30',
  '2024-13-01',
  '2024-02-30',
  '昨天',
  '20240201x',
  '2024年',
  '24-02-01',
  '2024-00-10',
  'x',
]
const points = ['十', '1O', '10分x', '10..0', '8/10x', 'A', '10，0']
const rates = ['百分之百', '1O0%', '100％％', '80..5%', '约80%', 'x%', '%', '80%-90%']

const csvRow = ',合计,120.50,100.50,20.00'
const lines = (kind: string, path: string, token: string, change: (text: string) => string): BadInput => ({
  kind,
  path,
  token,
  change,
})

const structures: readonly BadInput[] = [
  lines('表：少一格', table, '', (text) => text.replace(csvRow, ',合计,120.50,100.50')),
  lines('表：多一格', table, '', (text) => text.replace(csvRow, `${csvRow},9.99`)),
  lines('表：千分位没有引号', table, '', (text) => text.replace('120.50,100.50', '1,120.50,100.50')),
  lines('表：引号不配对', table, '', (text) => text.replace('社会保障', '"社会保障')),
  lines('表：用分号隔开', table, '', (text) => text.replaceAll(',', ';')),
  lines('表：用制表符隔开', table, '', (text) => text.replaceAll(',', '\t')),
  lines('表：用全角逗号隔开', table, '', (text) => text.replaceAll(',', '，')),
  lines('表：缺一个必要的列', table, '', (text) => text.replaceAll(/^([^,]*,[^,]*),[^,]*/gm, '$1')),
  lines('表：列重复', table, '', (text) => text.replace('基本支出', '项目支出')),
  lines('表：列没有名称', table, '', (text) => text.replace(',基本支出', ',')),
  lines('表：必要的列名写错', table, '', (text) => text.replace('合计,基本', '合记,基本')),
  lines('表：不认识的列', table, '', (text) => text.replace('项目支出', '机动支出')),
  lines('表：有金额的行没有名称', table, '', (text) => `${text.trimEnd()}\n,,1.00,1.00,\n`),
  lines('表：科目重复', table, '', (text) => `${text.trimEnd()}\n208,社会保障和就业支出,120.50,100.50,20.00\n`),
  lines('表：缺上级科目', table, '', (text) => text.replace(/^20805,.*\n/m, '')),
  lines('表：科目名称写错', table, '', (text) => text.replace('社会保障和就业支出', '社会保障与就业开支')),
  lines('表：没有合计名称', table, '', (text) => text.replace(',合计,1', ',,1')),
  lines('表：合计空白', table, '', (text) => text.replace(csvRow, ',合计,,,')),
  lines('表：合计与明细不等', table, '', (text) => text.replace(csvRow, ',合计,121.50,100.50,20.00')),
  lines('表：控制字符', table, '', (text) => text.replace('社会', '社\u0007会')),
  lines('表：零宽空格', table, '', (text) => text.replace('社会', '社\u200b会')),
  lines('表：上年的表', table, '', (text) => text.replace('合计,基本', '2023年预算数,基本')),
  lines('表：空文件', table, '', () => ''),
  lines('表：只有表头', table, '', (text) => text.slice(0, text.indexOf('\n') + 1)),
  lines('表：手机号', table, '', (text) => text.replace('社会保障', '13800000000社会保障')),
]

const yamlFaults: readonly BadInput[] = [
  lines('登记：制表符缩进', head, '', (text) => text.replace('  - {', '\t- {')),
  lines('登记：同一项两次', head, '', (text) => `${text}状态: 草稿\n`),
  lines('登记：冒号后没有空格', head, '', (text) => text.replace('状态: ', '状态:')),
  lines('登记：引号不配对', head, '', (text) => text.replace('标题: ', '标题: "')),
  lines('登记：不认识的项', head, '', (text) => `${text}抬头: 无\n`),
  lines('登记：缺标题', head, '', (text) => text.replace(/^标题:.*\n/, '')),
  lines('登记：缺状态', head, '', (text) => text.replace(/^状态:.*\n/m, '')),
  lines('登记：缺计量单位', head, '', (text) => text.replace(/^计量单位:.*\n/m, '')),
  lines('登记：缺录入日期', head, '', (text) => text.replace(/^录入日期:.*\n/m, '')),
  lines('登记：状态写错', head, '', (text) => text.replace('已公开', '公开了')),
  lines('登记：单位写错', head, '', (text) => text.replace('计量单位: 万元', '计量单位: 千元')),
  lines('登记：列表写成文字', head, '', (text) => text.replace(/公开表:\n(?: +-.*\n)+/, '公开表: 支出总表\n')),
  lines('登记：没有这张表', head, '', (text) => text.replace('表: expenditure', '表: expenses')),
  lines('登记：表列了两次', head, '', (text) => `${text.trimEnd()}\n  - { 表: expenditure, 标题: 又一次 }\n`),
  lines(
    '登记：列了没有的文件',
    head,
    '',
    (text) => `${text.trimEnd()}\n  - { 表: general, 标题: 一般公共预算支出表 }\n`,
  ),
  lines('登记：篇章没有这篇', head, '', (text) => text.replace('[duties]', '[duty]')),
  lines('登记：残缺的位置不存在', head, '', (text) => `${text}残缺:\n  - { 位置: expenditure/999, 说明: 缺页 }\n`),
  lines(
    '登记：答复的编号不是规则',
    head,
    '',
    (text) => `${text}答复:\n  - { 编号: X-1, 位置: expenditure, 说明: 无 }\n`,
  ),
  lines('登记：上级不存在', head, '', (text) => `${text}上级: no-such\n`),
  lines('登记：网址不是网址', head, '', (text) => `${text}来源: { 网址: "javascript:1" }\n`),
  lines('登记：公开早于批复', head, '', (text) => `${text}批复日期: "2024-02-01"\n公开日期: "2024-01-01"\n`),
  lines('登记：标题是别的年度', head, '', (text) => text.replace('2024年度', '2023年度')),
  lines('登记：模板的名称', head, '', (text) => text.replace('湖滨市工程局2024', 'XX局2024')),
  lines('登记：值里的 #', head, '', (text) => text.replace('部门预算公开', '部门预算 #1 公开')),
  lines('项目：同一项两次', form, '', (text) => `${text}项目名称: 又一次\n`),
  lines('项目：缺名称', form, '', (text) => text.replace(/^项目名称:.*\n/m, '')),
  lines('项目：缺计量单位', form, '', (text) => text.replace(/^计量单位:.*\n/m, '')),
  lines('项目：序号是文字', form, '', (text) => text.replace('序号: "1"', '序号: 甲')),
  lines('项目：值以 > 开头', form, '', (text) => text.replace('"≥500盏"', '>500盏')),
  lines('项目：值以 * 开头', form, '', (text) => text.replace('"≥500盏"', '*500盏')),
  lines('项目：值以 [ 开头', form, '', (text) => text.replace('项目名称: 路灯维护', '项目名称: [601]路灯维护')),
  lines('项目：承接的项目不存在', form, '', (text) => `${text}承接: [no-such]\n`),
  lines('项目：写了经办人', form, '', (text) => `${text}经办人: 张三\n`),
  lines('项目：时点不按次序', form, '', (text) =>
    text.replace('{ 时点: 12月底', '{ 时点: 6月底, 比例: "120%" }\n  - { 时点: 12月底'),
  ),
]

const proseFaults: readonly BadInput[] = [
  lines('说明：空文件', prose, '', () => ''),
  lines('说明：外部图片', prose, '', (text) => `${text}\n![图](https://example.cn/a.png)\n`),
  lines('说明：链接的文件不存在', prose, '', (text) => `${text}\n[见附件](missing.md)\n`),
  lines('说明：套了百层的引用', prose, '', (text) => `${text}\n${'> '.repeat(100)}字\n`),
  lines('说明：网页标签里有数', prose, '', (text) => `${text}\n<b title="12.5">数</b>\n`),
  lines('说明：表格多一格', prose, '', (text) => `${text}\n| 项目 | 金额 |\n|---|---|\n| 路灯 | 1.00 | 2.00 |\n`),
  lines('说明：身份证号', prose, '', (text) => `${text}\n张三 999900199001010014\n`),
  lines('说明：控制字符', prose, '', (text) => `${text}\n甲\u0001乙\n`),
  lines('说明：零宽空格', prose, '', (text) => `${text}\n甲\u200b乙\n`),
  lines(
    '说明：增减与幅度相反',
    prose,
    '',
    (text) => `${text}\n支出比上年减少10.00万元，增长5.00%，主要原因是任务增加。\n`,
  ),
]

/** Every kind once. */
export const badInputs: readonly BadInput[] = [
  ...put('120.50', same)(
    '表中金额',
    table,
    amounts.filter((token) => !token.includes(',')),
  ),
  ...put('120.50', (token) => `"${token}"`)(
    '表中金额',
    table,
    amounts.filter((token) => token.includes(',')),
  ),
  ...put('208,', (token) => `${token},`)('科目编码', table, codes),
  ...put('"20.00"', yaml)(
    '项目资金',
    form,
    amounts.filter((token) => !readInForms.includes(token)),
  ),
  ...put('"100%"', yaml)('资金支出比例', form, rates),
  ...put('"2024-02-01"', yaml)('录入日期', head, dates),
  ...put('"≥500盏"', (token) => `"≥500盏", 分值: ${yaml(token)}`)('分值', form, points),
  ...structures,
  ...yamlFaults,
  ...proseFaults,
]
