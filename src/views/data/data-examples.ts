// Recipes that run as they stand: the same question asked in every tool, how much each column of each statement comes to
// when its leaves are added up. `npm run test:recipes` runs them and compares.
import { dataFilePath } from '../words/address.ts'

/** One tool with its lines. */
export interface DataExample {
  readonly tool: string
  readonly explains: string
  readonly code: string
}

/** What the recipes sum by. */
export const summedBy = ['部门', '年度', '阶段', '公开表', '方向', '栏目标识'] as const

/** Where the first recipe unpacks everything. */
const folder = 'mingzhang-data'

/** Python's words for the apostrophe that src/exports/csv.ts puts before a text that would run as a formula. */
const formulaEscape = "^'(?='*(?:[=+@\\t\\r]|-(?![0-9.,]+%?\\Z)))"

const keys = summedBy.map((name) => `"${name}"`).join(', ')

/**
 * `wholeAddress` makes a path into an address that a program on the reader's machine can open; `linesCsv` is a CSV file
 * of lines, which is a part of them where they are cut.
 */
export const dataExamples = (wholeAddress: (path: string) => string, linesCsv: string): readonly DataExample[] => {
  const data = wholeAddress(dataFilePath(''))
  return [
    {
      tool: '全部下载',
      explains: '下载、核对、解开；下面各段读的就是解开后的文件夹',
      code: [
        `curl -O ${data}all.zip -O ${data}SHA256SUMS`,
        'sha256sum --check --ignore-missing SHA256SUMS',
        '# macOS：grep " all.zip$" SHA256SUMS | shasum -a 256 -c',
        `unzip -q all.zip -d ${folder}`,
      ].join('\n'),
    },
    {
      tool: 'DuckDB',
      explains: '类型在文件里，不用声明；文件名里的 region 和 year 可以直接用来筛选，无关的文件不会读',
      code: [
        'COPY (',
        `  SELECT ${summedBy.join(', ')}, sum(金额_元) AS 金额`,
        `  FROM read_parquet('${folder}/lines/*/*/*.parquet', hive_partitioning = true)`,
        '  WHERE 是否末级 GROUP BY ALL ORDER BY ALL',
        ") TO 'sums.csv';",
        '-- 其余各表是单个文件，不下载也能问：',
        `-- SELECT 项目名称, 执行率_百分数 FROM '${data}evaluations.parquet' WHERE 执行率_百分数 < 50;`,
        `-- SELECT 部门名称, 年度, sum(金额_元) FROM '${data}all-lines.parquet' WHERE 是否末级 AND 公开表 = 'general' GROUP BY ALL;`,
      ].join('\n'),
    },
    {
      tool: 'Python（pandas）',
      explains:
        '编码是文本，金额是精确小数；先去掉空值：pandas 会把全是空白的栏目加成 0（min_count 对 Arrow 小数不起作用）',
      code: [
        'import pandas as pd',
        `lines = pd.read_parquet("${folder}/lines", dtype_backend="pyarrow")`,
        `leaves = lines[lines["是否末级"]].dropna(subset=["金额_元"])`,
        `sums = leaves.groupby([${keys}])["金额_元"].sum()`,
        'sums.to_csv("sums.csv")',
        '# 读 CSV 时一律按文本读，再去掉防公式的单引号：',
        `# pd.read_csv("${folder}/projects.csv", encoding="utf-8-sig", dtype=str, keep_default_na=False).replace(r"${formulaEscape}", "", regex=True)`,
      ].join('\n'),
    },
    {
      tool: 'Python（Polars）',
      explains: '只读用到的列和分区',
      code: [
        'import polars as pl',
        `lines = pl.scan_parquet("${folder}/lines/**/*.parquet", hive_partitioning=True)`,
        `sums = lines.filter(pl.col("是否末级")).group_by(${keys}).agg(`,
        '    pl.when(pl.col("金额_元").count() > 0).then(pl.col("金额_元").sum()).alias("金额"))',
        'sums.collect().write_csv("sums.csv")',
      ].join('\n'),
    },
    {
      tool: 'R',
      explains: '不装任何包：编码按文本读，全是空白的栏目不列出',
      code: [
        'options(digits = 15)',
        'if (!l10n_info()[["UTF-8"]]) Sys.setlocale("LC_CTYPE", "C.UTF-8")',
        `files <- Sys.glob(c("${folder}/lines.csv", "${folder}/lines/*/*/part.csv"))`,
        'lines <- do.call(rbind, lapply(files, read.csv, fileEncoding = "UTF-8-BOM", colClasses = "character"))',
        'leaves <- subset(lines, 是否末级 == "是" & 金额_元 != "")',
        `sums <- aggregate(as.numeric(金额_元) ~ ${summedBy.join(' + ')}, data = leaves, FUN = sum)`,
        'write.csv(sums, "sums.csv", row.names = FALSE)',
      ].join('\n'),
    },
    {
      tool: 'Excel、WPS（Power Query）',
      explains: '数据 → 获取数据 → 自其他源 → 空白查询 → 高级编辑器，粘贴；只留末级，空白为 null 而不是 0',
      code: [
        'let',
        `  文件 = Web.Contents("${wholeAddress(dataFilePath(linesCsv))}"),`,
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
      tool: 'Spark',
      explains: '整个文件夹是一张表，region 和 year 是它的分区；Trino、Hive 同样',
      code: [
        'from pyspark.sql import SparkSession, functions as F',
        'spark = SparkSession.builder.getOrCreate()',
        `lines = spark.read.parquet("${folder}/lines")`,
        `sums = lines.where("\`是否末级\`").groupBy(${keys}).agg(F.sum("金额_元").alias("金额"))`,
        'sums.coalesce(1).write.csv("sums", header=True, mode="overwrite")',
      ].join('\n'),
    },
  ]
}
