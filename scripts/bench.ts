// `npm run bench -- <name>`: measures one thing and prints it. A bench is a file of scripts/bench/ that exports `bench`;
// it asserts nothing, because times differ from machine to machine.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from './settings.ts'

/** What a bench file gives; the words are what follows its name on the command line. */
interface Bench {
  readonly bench: (words: readonly string[]) => Promise<void>
}

const folder = join(projectRoot, 'scripts/bench')
const names = readdirSync(folder)
  .filter((name) => /^[a-z]+\.ts$/.test(name))
  .map((name) => name.replace(/\.ts$/, ''))

const [name = '', ...words] = process.argv.slice(2)
if (names.includes(name)) {
  process.chdir(projectRoot)
  const { bench } = (await import(join(folder, `${name}.ts`))) as Bench
  await bench(words)
} else {
  console.error(`用法：npm run bench -- <名称>\n可用的名称：${names.join('、')}`)
  process.exitCode = 2
}
