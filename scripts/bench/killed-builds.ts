// Real builds of a made-up department that are killed at points of their time, and one on a disk that is too small: after
// each a whole site stands where the first build put it, or stands there again when the next build begins.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { recover } from '../output-folder.ts'
import { projectRoot } from '../settings.ts'

const root = join(projectRoot, 'tests/cases/_base')
const kills = 9

const environment = (target: string) => ({ ...process.env, BUDGET_ROOT: root, OUT_DIR: target })

const build = (target: string) =>
  spawnSync(process.execPath, [join(projectRoot, 'scripts/build.ts'), '--full'], {
    env: environment(target),
    encoding: 'utf8',
  })

/** Starts a build and kills it after so many milliseconds; whether it was still running. */
const killed = (target: string, after: number): Promise<boolean> =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, [join(projectRoot, 'scripts/build.ts'), '--full'], {
      env: environment(target),
      stdio: 'ignore',
    })
    const timer = setTimeout(() => child.kill('SIGKILL'), after)
    child.on('exit', (code) => {
      clearTimeout(timer)
      resolve(code === null)
    })
  })

const isWhole = (target: string): boolean =>
  ['index.html', '404.html', 'sitemap-index.xml', 'lakeside-works/index.html'].every(
    (name) => existsSync(join(target, name)) && readFileSync(join(target, name), 'utf8').length > 0,
  )

const fullDisk = (folder: string): string => {
  const small = join(folder, 'small')
  mkdirSync(small)
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', small]).status !== 0)
    return '满盘：这台机器不让挂一个小盘，没有试'
  try {
    const { status, stderr } = build(join(small, 'dist'))
    return `满盘（2 MB）：退出码 ${status}，${stderr.trim().split('\n')[0] ?? ''}`
  } finally {
    spawnSync('umount', [small])
  }
}

/** One line a trial. */
export const killedBuilds = async function* (): AsyncGenerator<string> {
  const folder = mkdtempSync(join(tmpdir(), 'mingzhang-kills-'))
  const target = join(folder, 'dist')
  try {
    const started = performance.now()
    const { status } = build(target)
    const length = performance.now() - started
    yield `第一次生成：退出码 ${status}，网站${isWhole(target) ? '完整' : '不完整'}`
    let [stopped, standing, recovered] = [0, 0, 0]
    for (let turn = 1; turn <= kills; turn += 1) {
      stopped += (await killed(target, (length * turn) / (kills + 1))) ? 1 : 0
      standing += isWhole(target) ? 1 : 0
      recover(target)
      recovered += isWhole(target) ? 1 : 0
    }
    yield `强行结束 ${kills} 次，其中 ${stopped} 次仍在生成：当时网站完整 ${standing} 次，下次生成一开始完整 ${recovered} 次`
    yield `此后再生成：退出码 ${build(target).status}，网站${isWhole(target) ? '完整' : '不完整'}`
    yield fullDisk(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
