// Examples that run as they stand: the same question asked in five tools, how much each department spends in all and
// whether the parts of a statement add up to it.
import { dataFilePath } from '../words/address.ts'

/** One tool with its lines. */
export interface DataExample {
  readonly tool: string
  readonly explains: string
  readonly code: string
}

/** Python's words for the apostrophe that src/exports/csv.ts puts before a text that would run as a formula. */
const formulaEscape = "^'(?='*(?:[=+@\\t\\r]|-(?![0-9.,]+%?\\Z)))"

/** `wholeAddress` makes a path into an address that a program on the reader's machine can open. */
export const dataExamples = (wholeAddress: (path: string) => string): readonly DataExample[] => {
  const lines = wholeAddress(dataFilePath('lines.csv'))
  const data = wholeAddress(dataFilePath(''))
  return [
    {
      tool: 'curl',
      explains: '下载全部数据并核对校验和',
      code: [
        `curl -O ${data}all.zip -O ${data}SHA256SUMS`,
        'sha256sum --check --ignore-missing SHA256SUMS',
        '# macOS：grep " all.zip$" SHA256SUMS | shasum -a 256 -c',
        'unzip all.zip -d mingzhang-data',
      ].join('\n'),
    },
    {
      tool: 'Python（pandas）',
      explains: '一行读入；编码按文本读，末级金额相加等于合计，全是空白的栏目得空值而不是 0',
      code: [
        'import pandas as pd',
        `lines = pd.read_csv("${lines}", encoding="utf-8-sig", dtype=str, keep_default_na=False)`,
        'leaves = lines[lines["是否末级"] == "是"]',
        'leaves = leaves.assign(金额=pd.to_numeric(leaves["金额_元"]))',
        'print(leaves.groupby(["部门", "年度", "阶段", "公开表", "方向", "栏目标识"])["金额"].sum(min_count=1))',
        '# 去掉防公式的单引号，还原原文：',
        `lines = lines.replace(r"${formulaEscape}", "", regex=True)`,
      ].join('\n'),
    },
    {
      tool: 'R',
      explains: '一行读入；编码按文本读，全是空白的栏目不列出',
      code: [
        'options(digits = 15)',
        'if (!l10n_info()[["UTF-8"]]) Sys.setlocale("LC_CTYPE", "C.UTF-8")',
        `lines <- read.csv("${lines}", fileEncoding = "UTF-8-BOM", colClasses = "character")`,
        'leaves <- subset(lines, 是否末级 == "是" & 金额_元 != "")',
        'aggregate(as.numeric(金额_元) ~ 部门 + 年度 + 阶段 + 公开表 + 方向 + 栏目标识, data = leaves, FUN = sum)',
      ].join('\n'),
    },
    {
      tool: 'Excel（Power Query）',
      explains: '数据 → 获取数据 → 自其他源 → 空白查询 → 高级编辑器，粘贴；只留末级，空白为 null 而不是 0',
      code: [
        'let',
        `  文件 = Web.Contents("${lines}"),`,
        '  表 = Csv.Document(文件, [Delimiter = ",", Encoding = 65001, QuoteStyle = QuoteStyle.Csv]),',
        '  带表头 = Table.PromoteHeaders(表, [PromoteAllScalars = false]),',
        '  末级 = Table.SelectRows(带表头, each [是否末级] = "是"),',
        '  留空 = Table.ReplaceValue(末级, "", null, Replacer.ReplaceValue, {"金额_元"}),',
        '  带类型 = Table.TransformColumnTypes(留空, {{"金额_元", Currency.Type}, {"年度", Int64.Type}}, "en-US")',
        'in',
        '  带类型',
      ].join('\n'),
    },
    {
      tool: 'DuckDB',
      explains: '直接在网址上查询；金额用精确小数',
      code: [
        'INSTALL httpfs; LOAD httpfs;',
        "SELECT 部门, 年度, 阶段, 公开表, 方向, 栏目标识, sum(CAST(nullif(金额_元, '') AS DECIMAL(20, 2))) AS 金额",
        `FROM read_csv('${lines}', header = true, all_varchar = true)`,
        "WHERE 是否末级 = '是'",
        'GROUP BY ALL ORDER BY ALL;',
      ].join('\n'),
    },
  ]
}
