// `npm run bench -- check [numbers of disclosures]`: processor time and memory of `npm run check` on made-up portals, with the
// number of findings beside the number of planted faults. 5 and 50 disclosures when not said.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { projectRoot } from '../settings.ts'
import { makePortal } from './made-portal.ts'
import { memoryText } from './measured-build.ts'

/** Says on its way out what it took. */
const atExit =
  'data:text/javascript,process.on("exit",()=>{const{user,system}=process.cpuUsage();console.error("\\n"+JSON.stringify({cpu:(user+system)/1e6,peak:process.resourceUsage().maxRSS*1024}))})'

const check = (root: string): { readonly cpu: number; readonly peak: number; readonly differences: number } => {
  const { stdout, stderr } = spawnSync(process.execPath, ['--import', atExit, 'scripts/check.ts', '--json'], {
    cwd: projectRoot,
    env: { ...process.env, BUDGET_ROOT: root },
    encoding: 'utf8',
    maxBuffer: 1 << 29,
  })
  const took = JSON.parse(stderr.trim().split('\n').at(-1) ?? '{}') as { readonly cpu: number; readonly peak: number }
  return { ...took, differences: stdout.match(/"不符"/g)?.length ?? 0 }
}

/** Measures. */
export const bench = async (words: readonly string[]): Promise<void> => {
  const sizes = words.length > 0 ? words.map(Number) : [5, 50]
  const folder = mkdtempSync(join(tmpdir(), 'mingzhang-bench-'))
  console.log('| disclosures | CPU s | CPU ms a disclosure | peak | 不符 | planted |\n|---|---|---|---|---|---|')
  try {
    for (const size of sizes) {
      const root = join(folder, String(size))
      const { planted } = makePortal(root, size)
      const { cpu, peak, differences } = check(root)
      console.log(
        `| ${size} | ${cpu.toFixed(1)} | ${((cpu / size) * 1000).toFixed(0)} | ${memoryText(peak)} | ${differences} | ${planted} |`,
      )
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
