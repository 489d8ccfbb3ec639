// `npm test`: form (Biome), types (astro check), then every test (Vitest). All of them run even when an early one
// fails, so that one run tells everything. With arguments (`npm test -- tests/budget`) only Vitest runs, with them;
// `npm test -- quick` is the loop while working: rules, intake, views and messages, without building a site.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { projectRoot } from './settings.ts'

interface Check {
  readonly title: string
  readonly program: string
  readonly args: readonly string[]
}

const quick = [
  ...['--project', 'values'],
  ...['tests/architecture.test.ts', 'tests/cases.test.ts', 'tests/rules', 'tests/intake', 'tests/views'],
]
const [first, ...rest] = process.argv.slice(2)
const chosen = first === 'quick' ? [...quick, ...rest] : process.argv.slice(2)

const lint: readonly Check[] = [
  {
    title: '代码格式与规范（Biome）',
    program: '@biomejs/biome/bin/biome',
    args: ['ci', '--colors=off', '--error-on-warnings', '.'],
  },
  {
    title: '类型（astro check）',
    program: 'astro/bin/astro.mjs',
    args: ['check', '--minimumFailingSeverity', 'warning'],
  },
]
const vitest: Check = { title: '测试（Vitest）', program: 'vitest/vitest.mjs', args: ['run', ...chosen] }

const passes = ({ title, program, args }: Check): boolean => {
  console.log(`\n== ${title}`)
  const { status } = spawnSync(process.execPath, [join(projectRoot, 'node_modules', program), ...args], {
    cwd: projectRoot,
    stdio: 'inherit',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
  })
  return status === 0
}

const failed = (chosen.length > 0 ? [vitest] : [...lint, vitest]).filter((check) => !passes(check))
if (failed.length > 0) console.error(`\n未通过：${failed.map(({ title }) => title).join('、')}`)
process.exitCode = failed.length > 0 ? 1 : 0
