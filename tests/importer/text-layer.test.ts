// A text layer kept by blanks: columns by where figures end, rows whose cells stand on different lines.
import { expect, test } from 'vitest'
import { readText } from '../../src/importer/readers/text/read-text.ts'
import { gridsOf, paragraphsOf, rowsOf } from './read-parts.ts'
import { imported } from './recognised.ts'

const read = (...lines: readonly string[]) => readText('a.txt', lines.join('\n'))

const head = ['              2025年部门支出预算总表', '编制部门：江湾市河务局                    单位：元']

test('figures that end at one place are a column, and headings tell of blank ones', () => {
  const reading = read(
    ...head,
    '类   款   项   功能分类科目名称            合计       基本支出     项目支出',
    '208             社会保障和就业支出     1,500,000     1,500,000',
    '208   05        行政事业单位养老支出   1,500,000     1,500,000',
    '208   05   01   行政单位离退休           500,000       500,000',
    '                合计                   1,500,000     1,500,000',
  )
  expect(paragraphsOf(reading)).toEqual(['2025年部门支出预算总表', '编制部门：江湾市河务局  单位：元'])
  expect(gridsOf(reading).map(rowsOf)).toEqual([
    [
      ['类', '款', '项', '功能分类科目名称', '合计', '基本支出', '项目支出'],
      ['208', '', '', '社会保障和就业支出', '1,500,000', '1,500,000', ''],
      ['208', '05', '', '行政事业单位养老支出', '1,500,000', '1,500,000', ''],
      ['208', '05', '01', '行政单位离退休', '500,000', '500,000', ''],
      ['', '', '', '合计', '1,500,000', '1,500,000', ''],
    ],
  ])
})

test('a name wrapped around its row and a figure printed a line above are put beside the code', () => {
  const reading = read(
    ...head,
    '科目编码   科目名称             合计     基本支出',
    '           社会保障和就',
    '208                           754.75       754.75',
    '           业支出',
    '                              100.00       100.00',
    '210        卫生健康支出',
    '           合计               854.75       854.75',
  )
  expect(rowsOf(gridsOf(reading)[0])).toEqual([
    ['科目编码', '科目名称', '合计', '基本支出'],
    ['208', '社会保障和就业支出', '754.75', '754.75'],
    ['210', '卫生健康支出', '100.00', '100.00'],
    ['', '合计', '854.75', '854.75'],
  ])
})

test('a page that repeats no heading goes on with the columns of the page before', () => {
  const reading = read(
    ...head,
    '类   款   功能分类科目名称            合计       基本支出',
    '208       社会保障和就业支出     1,500,000     1,500,000',
    '208  05   养老支出               1,500,000     1,500,000',
    '\f210       卫生健康支出     2,500,000     2,500,000',
    '210  11   医疗             2,500,000     2,500,000',
  )
  const grids = gridsOf(reading)
  expect(grids.map(({ continues }) => continues)).toEqual([false, true])
  expect(rowsOf(grids[1])[0]).toEqual(['210', '', '卫生健康支出', '2,500,000', '2,500,000'])
})

test('two sides stand beside one another', () => {
  const reading = read(
    '        收支总表',
    '                 单位：元',
    '项目                  预算数     项目                    预算数',
    '一、财政拨款收入     900,000     一、一般公共服务支出   300,000',
    '二、事业收入                     二、教育支出           600,000',
    '收入总计             900,000     支出总计               900,000',
  )
  expect(rowsOf(gridsOf(reading)[0]).slice(1)).toEqual([
    ['一、财政拨款收入', '900,000', '一、一般公共服务支出', '300,000'],
    ['二、事业收入', '', '二、教育支出', '600,000'],
    ['收入总计', '900,000', '支出总计', '900,000'],
  ])
})

test('cells by tabs: a row a line, a torn row put together, dashes and tags gone', () => {
  const reading = read(
    '表一',
    '科目\t名称\t金额\t备注',
    '---\t---\t---\t---',
    '\t[2101102]医疗\t1.86\t',
    '',
    '2101102\t\t\t',
    '210\t<p>卫生</p>\t$\\geq90\\%$\t',
    '212\t城乡\t5.00\t',
  )
  expect(rowsOf(gridsOf(reading)[0])).toEqual([
    ['科目', '名称', '金额', '备注'],
    ['2101102', '[2101102]医疗', '1.86', ''],
    ['210', '卫生', '≥90%', ''],
    ['212', '城乡', '5.00', ''],
  ])
})

test('cells by lines: a blank line ends the row', () => {
  const cells = ['项目编码', 'A1', '项目名称', '堤防', '预算数', '12.00', '其中', '10.00', '其他', '2.00']
  const lines = cells.flatMap((text, index) => [`\t${text}`, ...(index % 2 === 1 ? [''] : [])])
  expect(rowsOf(gridsOf(read(...lines))[0])).toEqual([
    ['项目编码', 'A1'],
    ['项目名称', '堤防'],
    ['预算数', '12.00'],
    ['其中', '10.00'],
    ['其他', '2.00'],
  ])
})

test('names of columns that stand in the row of the total belong to the heading above them', async () => {
  const rows = [
    ['科目编码', '科目名称', '年初结转和结余', '本年收入', '本年支出', '', '', '年末结转和结余'],
    ['', '合计', '', '', '合计', '基本支出', '项目支出', ''],
  ].map((cells) => cells.join('\t'))
  const { files } = await imported({
    'a.txt': `政府性基金预算财政拨款收入支出决算表\n单位：万元\n${rows.join('\n')}\n212\t城乡社区支出\t0.00\t5.00\t5.00\t\t5.00\t0.00\n`,
  })
  const heading =
    Object.entries(files)
      .find(([path]) => path.endsWith('fund.csv'))?.[1]
      .split('\r\n')[0] ?? ''
  expect(heading.split(',').filter((name) => name.includes('本年支出')).length).toBe(
    new Set(heading.split(',').filter((name) => name.includes('本年支出'))).size,
  )
})

test('a class on one line, its 款 on the next and the name around them are one row', () => {
  const reading = read(
    '          一般公共预算基本支出表',
    '                                    单位：万元',
    '类    款    科目名称                决算数',
    '302         商品和服务支出           30.00',
    '',
    '302   01    办公费                   18.00',
    '',
    '302         其他商品和服务支',
    '      99                             12.00',
    '            出',
    '',
    '            合计                     30.00',
  )
  expect(rowsOf(gridsOf(reading)[0]).slice(1)).toEqual([
    ['302', '', '商品和服务支出', '30.00'],
    ['302', '01', '办公费', '18.00'],
    ['302', '99', '其他商品和服务支出', '12.00'],
    ['', '', '合计', '30.00'],
  ])
})

test('where a wrapped name ends, the official name of the subject says', () => {
  const reading = read(
    ...head,
    '科目编码   科目名称             合计     基本支出',
    '           城乡社区管理',
    '21201                         754.75       754.75',
    '           事务',
    '           行政运行',
    '2120101                       754.75       754.75',
    '           城乡社区规划',
    '21202                         100.00       100.00',
    '           与管理',
    '           合计               854.75       854.75',
  )
  expect(
    rowsOf(gridsOf(reading)[0])
      .slice(1)
      .map((row) => row[1]),
  ).toEqual(['城乡社区管理事务', '行政运行', '城乡社区规划与管理', '合计'])
})

test('a name that is printed below its row belongs to that row, though the next row is as near', () => {
  const reading = read(
    ...head,
    '类    款   项   功能分类科目名称            合计      基本支出',
    '208             社会保障和就业支出        242.07     242.07',
    '208   05        行政事业单位养老支出      242.07     242.07',
    '',
    '208   05   05                           160.75     160.75',
    '                机关事业单位基本养老保险',
    '                缴费支出',
    '',
    '208   05   06                            80.38      80.38',
    '                机关事业单位职业年金缴费',
    '                支出',
    '208   05   99   其他行政事业单位养老支出      0.94       0.94',
    '                合计                    242.07     242.07',
  )
  expect(
    rowsOf(gridsOf(reading)[0])
      .slice(3, 6)
      .map((row) => row[3]),
  ).toEqual(['机关事业单位基本养老保险缴费支出', '机关事业单位职业年金缴费支出', '其他行政事业单位养老支出'])
})

test('running text with a blank line after every printed line is put together as it was written', () => {
  const reading = read(
    '   三、支出决算情况说明',
    '',
    '   本年支出合计 9759.38 万元，其中：基本支出 5377.64 万元，',
    '',
    '占 55.10%；项目支出 4381.74 万元，占 44.90%。支出比上一年',
    '',
    '度略有减少，主要原因是厉行节约。',
    '',
    '   1、社会保障和就业支出（类）行政事业单位养老支出（款）行',
    '',
    '政单位离退休（项）。主要用于退休人员支出，年初预算为 54.53',
    '',
    '万元，支出决算为 54.53 万元，完成年初预算的 100.00%。',
  )
  expect(paragraphsOf(reading)).toEqual([
    '三、支出决算情况说明',
    '本年支出合计 9759.38 万元，其中：基本支出 5377.64 万元，占 55.10%；项目支出 4381.74 万元，占 44.90%。支出比上一年度略有减少，主要原因是厉行节约。',
    '1、社会保障和就业支出（类）行政事业单位养老支出（款）行政单位离退休（项）。主要用于退休人员支出，年初预算为 54.53万元，支出决算为 54.53 万元，完成年初预算的 100.00%。',
  ])
})

test('pieces of one printed line that stand below one another like stairs are one line', () => {
  const reading = read(
    '一、收入决算情况',
    '本年收入合计 9746.50 万元，全部是财政拨款收入，比上一年度多',
    '1193.20 万元，',
    '          支出决算为 289.59 万元，',
    '                         完成年初预算的 100.00%。',
    '其中住房公积金（项）',
    '         。主要用于职工的住房公积金支出，与上一年度持平，没有增减。',
  )
  expect(paragraphsOf(reading)).toEqual([
    '一、收入决算情况',
    '本年收入合计 9746.50 万元，全部是财政拨款收入，比上一年度多1193.20 万元，支出决算为 289.59 万元，完成年初预算的 100.00%。',
    '其中住房公积金（项）。主要用于职工的住房公积金支出，与上一年度持平，没有增减。',
  ])
})

test('a table without figures has the columns of its headings, and 本年收入 beside 本年支出 is one of them', () => {
  const reading = read(
    // How wide this program counts a Han character, the figures of the table before say.
    '              一般公共预算财政拨款支出决算表',
    '                                          单位：万元',
    '类    款    项    科目名称                   合计      基本支出',
    '208             社会保障和就业支出        326.72    326.72',
    '208   05   01   行政单位离退休          326.72    326.72',
    '',
    '              政府性基金预算财政拨款收入支出决算表',
    '                                          单位：万元',
    '',
    '        项目                       本年支出',
    '    支出功能分类         年初结转和                   年末结转和',
    '                         本年收入',
    '     科目编码     科目名称  结余        小计 基本支出 项目支出  结余',
    '类    款    项',
    '',
    '        合计',
    '',
    '注：本年度没有政府性基金预算财政拨款支出，故本表无数据。',
  )
  expect(rowsOf(gridsOf(reading)[1]).slice(-2)).toEqual([
    [
      ...['类', '款', '项', '科目名称', '年初结转和结余', '本年收入'],
      ...['小计', '基本支出', '项目支出', '年末结转和结余'],
    ],
    ['', '', '', '合计', '', '', '', '', '', ''],
  ])
})

test('a total alone at the top of a page is the last row of the table before it', () => {
  const reading = read(
    ...head,
    '类   款   功能分类科目名称            合计       基本支出',
    '208       社会保障和就业支出     1,500,000     1,500,000',
    '208  05   养老支出               1,500,000     1,500,000',
    '\f合计   1,500,000   1,500,000',
    '\f             部门编制说明',
    '',
    '本年支出预算为150万元，比上年有所增加，主要原因是人员变动。',
  )
  const grids = gridsOf(reading)
  expect(grids.map(({ continues }) => continues)).toEqual([false, true])
  expect(rowsOf(grids[1])).toEqual([['', '', '合计', '1,500,000', '1,500,000']])
})

test('one heading alone over several columns is read with them', async () => {
  const { files } = await imported({
    '三公.txt': [
      '              2025年部门“三公”经费和机关运行经费预算表',
      '编制部门：江湾市河务局                                                  单位:万元',
      '',
      '                               2025年“三公”经费预算数',
      '',
      '                                                                               2025年机关运行经',
      '                                                  公务用车购置及运行费',
      '                                                                                   费预算数',
      '   合计           因公出国(境)费       公务接待费',
      '                                          小计           购置费       运行费',
      '',
      '        22.91              0       1.35        21.56         0         21.56         786.09',
    ].join('\n'),
  })
  const table = Object.entries(files).find(([path]) => path.endsWith('three-public.csv'))?.[1] ?? ''
  expect(table.split('\r\n')[0]).toContain('公务用车购置及运行费/小计')
})

test('a name whose last sign is a heading by itself is still one heading', () => {
  const reading = read(
    '        财政拨款收入支出决算总表',
    '                                                          单位：万元',
    '项目                   决算数     项目              合计     国有资本经营',
    '                                                            预算财政拨',
    '                                                            款',
    '一、一般公共预算财政拨款  300,000.00  一、教育支出   300,000.00   300,000.00',
    '总计                  300,000.00  总计          300,000.00   300,000.00',
  )
  expect(rowsOf(gridsOf(reading)[0])[0]?.at(-1)).toBe('国有资本经营预算财政拨款')
})

test('a table after running text is no page of the table before it', async () => {
  const { files, report } = await imported({
    'a.txt': [
      '         2025年部门“三公”经费和机关运行经费预算表',
      '编制部门：江湾市河务局                             单位:万元',
      '   合计     因公出国(境)费     公务接待费',
      '   22.91        0.00            22.91',
      '\f   其他相关情况说明',
      '',
      '   2025年“三公”经费预算数为22.91万元，与上一年度持平，主要原因是严格控制公务接待活动。',
      '',
      '\f   45.00        41.00           4.00',
      '   12.00        10.00           2.00',
    ].join('\n'),
  })
  const table = Object.entries(files).find(([path]) => path.endsWith('three-public.csv'))?.[1] ?? ''
  expect(table.trim().split('\r\n').length).toBe(2)
  expect(report.leftovers.map(({ text }) => text).join(' ')).toContain('45.00')
})

test('notes below a table are its own, those that say why it is blank apart, and no telephone is written with them', async () => {
  const { files } = await imported({
    'a.txt': [
      '         2025年部门“三公”经费和机关运行经费预算表',
      '编制部门：江湾市河务局                             单位:万元',
      '   合计     因公出国(境)费     公务接待费',
      '   22.91        0.00            22.91',
      '注：本表反映“三公”经费情况，联系电话13800138000。',
      '              2025年部门政府性基金预算支出功能分类预算表',
      '编制部门：江湾市河务局                             单位:万元',
      '        项目                        本年支出',
      '科目编码      科目名称         合计      基本支出     项目支出',
      '             合计',
      '注：本表反映政府性基金预算支出情况。',
      '说明：本部门2025年没有政府性基金预算支出，故本表无数据。',
      '           第三部分 情况说明',
      '',
      '2025年“三公”经费预算数为22.91万元，与上一年度持平，主要原因是严格控制公务接待活动。',
    ].join('\n'),
  })
  const facts = Object.entries(files).find(([path]) => path.endsWith('disclosure.yaml'))?.[1] ?? ''
  expect(facts).toContain('部门行: "编制部门：江湾市河务局"')
  expect(facts).toMatch(/表: three-public.*表注: "注：本表反映“三公”经费情况/)
  expect(facts).toMatch(
    /表: fund.*表注: 注：本表反映政府性基金预算支出情况。|表: fund.*表注: "注：本表反映政府性基金预算支出情况。"/,
  )
  expect(facts).toMatch(/空表说明: \{ fund: "?说明：本部门2025年没有政府性基金预算支出，故本表无数据。/)
  expect(Object.values(files).join('\n')).not.toContain('13800138000')
  expect(Object.entries(files).filter(([path, text]) => path.endsWith('.md') && text.includes('本表'))).toEqual([])
})

test('a printed line ends where the next words could not be parted: the paragraph goes on', () => {
  const reading = read(
    '    1. “农林水支出（类）水利（款）水利工程运行与维护（项）”10.00',
    '万元，主要用于水利工程的日常运行和维护，比上年增加 2.00 万元，主要',
    '原因是新增两处闸站。',
    '    2. “农林水支出（类）水利（款）水利行业业务管理和防汛',
    '（项）”110.23 万元，主要用于防汛物资储备和行业业务的管理，其中采购',
    '30.00 万元。',
  )
  expect(paragraphsOf(reading)).toEqual([
    '1. “农林水支出（类）水利（款）水利工程运行与维护（项）”10.00万元，主要用于水利工程的日常运行和维护，比上年增加 2.00 万元，主要原因是新增两处闸站。',
    '2. “农林水支出（类）水利（款）水利行业业务管理和防汛（项）”110.23 万元，主要用于防汛物资储备和行业业务的管理，其中采购30.00 万元。',
  ])
})
