// A made-up sheet for the desk: a 收支总表 whose parts come to less than their total, so that there is something to find.

/** As a browser is handed it. */
export const exampleSheet = {
  name: '示例局2026年部门收支总表.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(
    [
      '示例局2026年部门收支总表',
      '单位：万元',
      '收入,,支出,',
      '项目,2026年预算,项目,2026年预算',
      '一、一般公共预算拨款,"1,200.00",社会保障和就业支出,"1,000.00"',
      '二、政府性基金预算拨款,0.00,卫生健康支出,150.00',
      '收入总计,"1,200.00",支出总计,"1,200.00"',
    ].join('\n'),
  ),
}
