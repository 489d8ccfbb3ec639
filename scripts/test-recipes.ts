// `npm run test:recipes`: runs every recipe of /data/ in its own tool, over the open data of data/, and compares each
// sum with ours. A tool that is not on this machine is named, not skipped in silence; Power Query runs nowhere but in
// Excel. Python's packages come from PyPI into .cache/recipes.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { unescapedCell } from '../src/exports/csv.ts'
import { factsOf } from '../src/exports/facts.ts'
import { openDataInMemory } from '../src/exports/open-data/open-data.ts'
import { linesTable } from '../src/exports/tables/lines.ts'
import { currentArchive, currentReviews } from '../src/load.ts'
import { dataExamples, summedBy } from '../src/views/data/data-examples.ts'
import { projectRoot } from './settings.ts'

process.chdir(projectRoot)
const address = { origin: 'https://www.example.gov.cn', base: '' }
const facts = factsOf(currentArchive(), currentReviews(), address)
const made = openDataInMemory(facts)
const examples = dataExamples((path) => address.origin + path, 'lines.csv')

/** The sums as they must come out, in 分, by what they are summed by; none for a column that is blank throughout. */
const expectedSums = (): ReadonlyMap<string, bigint> => {
  const at = (name: string): number => linesTable.fields.findIndex((field) => field.name === name)
  const [leaf, amount, ...keys] = [at('是否末级'), at('金额_元'), ...summedBy.map(at)]
  const sums = new Map<string, bigint>()
  for (const row of linesTable.rows(facts)) {
    if (leaf === undefined || amount === undefined || row[leaf] !== '是' || row[amount] === '') continue
    const key = keys.map((index) => row[index]).join(' ')
    sums.set(key, (sums.get(key) ?? 0n) + BigInt((row[amount] ?? '').replace('.', '')))
  }
  return sums
}

const fen = (text: string): bigint => {
  const [whole = '', places = ''] = text.split('.')
  return BigInt(`${whole}${places.padEnd(2, '0').slice(0, 2)}`)
}

/** Rows of a tool's file whose last cell is the sum; blank sums are no sums. */
const readSums = (text: string): ReadonlyMap<string, bigint> =>
  new Map(
    text
      .replaceAll('"', '')
      .split(/\r?\n/)
      .slice(1)
      .map((line) => line.split(','))
      .flatMap((cells) => {
        const sum = cells.at(-1) ?? ''
        return cells.length <= summedBy.length || sum === ''
          ? []
          : [[cells.slice(0, summedBy.length).map(unescapedCell).join(' '), fen(sum)] as const]
      }),
  )

const sumsFile = (folder: string): string => {
  const spark = join(folder, 'sums')
  const part = existsSync(spark) ? readdirSync(spark).find((name) => name.endsWith('.csv')) : undefined
  return readFileSync(part === undefined ? join(folder, 'sums.csv') : join(spark, part), 'utf8')
}

const run = (program: string, args: readonly string[], cwd: string) =>
  spawnSync(program, args, { cwd, encoding: 'utf8', env: { ...process.env, PYTHONUTF8: '1', LC_ALL: 'C.UTF-8' } })

const venv = join(projectRoot, '.cache/recipes')
const python = join(venv, 'bin/python')

const pythonWith = (packages: readonly string[]): string | null => {
  if (!existsSync(python) && run('python3', ['-m', 'venv', venv], projectRoot).status !== 0) return null
  const imports = packages.map((name) => `import ${name.split('==')[0]}`).join('; ')
  const has = (): boolean => run(python, ['-c', imports], projectRoot).status === 0
  if (!has()) run(python, ['-m', 'pip', 'install', '-q', '--retries', '1', '--timeout', '20', ...packages], projectRoot)
  return has() ? python : null
}

type Runner = (code: string, folder: string) => 'no tool' | { readonly fault: string }

const withFile =
  (find: () => string | null, name: string): Runner =>
  (code, folder) => {
    const program = find()
    if (program === null) return 'no tool'
    writeFileSync(join(folder, name), code)
    const { status, stderr } = run(program, [name], folder)
    return { fault: status === 0 ? '' : stderr }
  }

const duckdb: Runner = (code, folder) => {
  const program = pythonWith(['duckdb==1.5.6'])
  if (program === null) return 'no tool'
  writeFileSync(join(folder, 'query.sql'), code)
  const { status, stderr } = run(program, ['-c', 'import duckdb; duckdb.sql(open("query.sql").read())'], folder)
  return { fault: status === 0 ? '' : stderr }
}

const runners: Readonly<Record<string, Runner>> = {
  DuckDB: duckdb,
  'Python（pandas）': withFile(() => pythonWith(['pandas==3.0.6', 'pyarrow==25.0.1']), 'recipe.py'),
  'Python（Polars）': withFile(() => pythonWith(['polars==1.44.2']), 'recipe.py'),
  R: withFile(() => (run('Rscript', ['--version'], projectRoot).status === 0 ? 'Rscript' : null), 'recipe.R'),
  Spark: withFile(
    () => (run('java', ['-version'], projectRoot).status === 0 ? pythonWith(['pyspark']) : null),
    'recipe.py',
  ),
}

const unpack = (folder: string): void => {
  for (const { name } of made.files) {
    const file = join(folder, 'mingzhang-data', name)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, made.bytesOf(name))
  }
}

const expected = expectedSums()

/** What came of one recipe, in words; '' when every sum is ours. */
const outcome = (tool: string, code: string): string => {
  const runner = runners[tool]
  if (runner === undefined) return '没有运行：不是在这台机器上能运行的程序'
  const folder = mkdtempSync(join(tmpdir(), 'mingzhang-recipe-'))
  try {
    unpack(folder)
    const ran = runner(code, folder)
    if (ran === 'no tool') return '没有运行：这台机器上没有这个工具，也没有装上'
    if (ran.fault !== '') return `出错：${ran.fault}`
    const found = readSums(sumsFile(folder))
    const wrong = [...expected].filter(([key, sum]) => found.get(key) !== sum)
    return wrong.length === 0 && found.size === expected.size
      ? ''
      : `不符：${wrong.length} 个和不同，得 ${found.size} 个，应为 ${expected.size} 个`
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

for (const { tool, code } of examples) {
  const said = outcome(tool, code)
  console.log(`${tool}：${said === '' ? `${expected.size} 个和全部相同` : said}`)
  if (said.startsWith('出错') || said.startsWith('不符')) process.exitCode = 1
}
