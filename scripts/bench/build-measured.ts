// One build in a process of its own, measured stage by stage: what a bench starts, and reads from its last line.
import { mkdirSync, readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import type { SiteOrder, SiteOutcome } from '../../src/build/site.ts'
import { filesBelow } from '../../src/build/site-files.ts'
import { inputsKey, untouchedSite } from '../../src/build/untouched-site.ts'
import { keepCompiledProgram } from '../compiled-program.ts'
import { projectRoot } from '../settings.ts'
import type { MeasuredStage } from './measured-build.ts'

const [root = '', target = '', before = ''] = process.argv.slice(2)
process.chdir(projectRoot)
process.env.BUDGET_ROOT = root
const folder = join(target, 'site')
const record = join(before === '' ? target : before, 'record')
mkdirSync(folder, { recursive: true })

const stages: MeasuredStage[] = []
let stage = ''
let [wall, cpu] = [performance.now(), process.cpuUsage()]
const close = (): void => {
  const used = process.cpuUsage(cpu)
  const peak = process.resourceUsage().maxRSS * 1024
  if (stage !== '')
    stages.push({ stage, wall: (performance.now() - wall) / 1000, cpu: (used.user + used.system) / 1e6, peak })
  wall = performance.now()
  cpu = process.cpuUsage()
}
// Reading the program itself counts to the first stage.
stage = '正在查看数据文件夹'
const order: SiteOrder = {
  root,
  program: projectRoot,
  site: { origin: '', base: '' },
  folder,
  record,
  before: before === '' ? [] : [{ site: { folder: join(before, 'site'), moved: false }, record }],
  workers: availableParallelism(),
  shard: null,
  mayMake: true,
  progress: (name) => {
    if (name === stage) return
    close()
    stage = name
  },
}
keepCompiledProgram()
/** As the command does: what makes a site is loaded where there is something to make. */
const make = async (): Promise<SiteOutcome> => {
  const untouched = untouchedSite(inputsKey(order), order.before)
  if (untouched !== null) return { ...untouched, unchanged: true, reused: 0 }
  return (await import('../../src/build/site.ts')).makeSite(order)
}
const outcome = await make()
close()

/** Seconds of the processes that this one has started and seen end (Pagefind is one): proc(5), fields 16 and 17, in hundredths. */
const childrenSeconds = (): number => {
  try {
    const fields = readFileSync('/proc/self/stat', 'utf8')
      .replace(/^.*\) /, '')
      .split(' ')
    return (Number(fields[13]) + Number(fields[14])) / 100
  } catch {
    return 0
  }
}
const all = process.cpuUsage()
console.log(
  JSON.stringify({
    stages,
    // From the start of the process, reading the program included, with the processes that it has started.
    cpu: (all.user + all.system) / 1e6 + childrenSeconds(),
    peak: process.resourceUsage().maxRSS * 1024,
    pages: outcome.pages,
    files: outcome.unchanged ? 0 : filesBelow(folder).length,
    unchanged: outcome.unchanged,
    reused: outcome.reused,
  }),
)
