// docs/scale/local.sh as it stands in the repository: two shards side by side on this machine, joined to the site of one build.
import { execFile } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, expect, test } from 'vitest'
import { copyDocuments } from '../real-documents.ts'
import { builtFiles } from './built-pages.ts'
import { sites } from './sites.ts'

const project = fileURLToPath(new URL('../..', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'mingzhang-shards-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('two shards that run side by side are joined to the bytes of one build, and leave nothing beside it', async () => {
  const { real } = sites()
  copyDocuments(join(folder, 'root'))
  const env = {
    ...process.env,
    SITE_URL: '',
    SITE_BASE: '',
    NODE_ENV: 'production',
    BUDGET_ROOT: join(folder, 'root'),
    OUT_DIR: join(folder, 'out/dist'),
    // The shards run on the Node of this test.
    PATH: `${dirname(process.execPath)}${delimiter}${process.env.PATH}`,
  }
  await promisify(execFile)('sh', ['docs/scale/local.sh', '2'], { cwd: project, env })
  const joined = join(folder, 'out/dist')
  expect(builtFiles(joined)).toEqual(builtFiles(real))
  const different = builtFiles(real).filter(
    (file) => !readFileSync(join(joined, file)).equals(readFileSync(join(real, file))),
  )
  expect(different).toEqual([])
  expect(readdirSync(join(folder, 'out')).filter((name) => name.includes('shard'))).toEqual([])
}, 600_000)
