// Real builds of a made-up department that are killed at seeded moments of their time, and real disks that are full at
// different points: each time a whole site stands where the build before put it, or again when the next build begins, and
// the next build makes, byte for byte, the site of a build from nothing.
import { spawn, spawnSync } from 'node:child_process'
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statfsSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { recover } from '../output-folder.ts'
import { projectRoot } from '../settings.ts'
import { folderHash } from './folder-hash.ts'
import { seeded } from './seeded.ts'

const kills = 20
const program = join(projectRoot, 'scripts/build.ts')
const environment = (root: string, target: string) => ({ ...process.env, BUDGET_ROOT: root, OUT_DIR: target })

const build = (root: string, target: string) =>
  spawnSync(process.execPath, [program], { env: environment(root, target), encoding: 'utf8' })

/** Starts a build and kills it after so many milliseconds; whether it was still running. */
const killed = (root: string, target: string, after: number): Promise<boolean> =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, [program], { env: environment(root, target), stdio: 'ignore' })
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

/** A root of its own whose data can be changed, and what a build from nothing makes of them now. */
const changingRoot = (folder: string) => {
  const root = join(folder, 'root')
  cpSync(join(projectRoot, 'tests/cases/_base'), root, { recursive: true })
  return {
    root,
    change: () => appendFileSync(join(root, 'content/lakeside-works/2024/budget/duties.md'), '\n另管湖岸道路。\n'),
    fresh: (): string => {
      const target = join(folder, 'fresh')
      for (const path of [target, `${target}.record`]) rmSync(path, { recursive: true, force: true })
      build(root, target)
      return folderHash(target)
    },
  }
}

/** Kills; one line a result. */
export const killedBuilds = async function* (): AsyncGenerator<string> {
  const folder = mkdtempSync(join(tmpdir(), 'mingzhang-kills-'))
  const [target, random] = [join(folder, 'dist'), seeded(20)]
  const { root, change, fresh } = changingRoot(folder)
  try {
    yield `第一次生成：退出码 ${build(root, target).status}，网站${isWhole(target) ? '完整' : '不完整'}`
    change()
    const started = performance.now()
    build(root, target)
    const length = performance.now() - started
    let [stopped, standing, recovered] = [0, 0, 0]
    for (let turn = 0; turn < kills; turn += 1) {
      change()
      stopped += (await killed(root, target, length * random())) ? 1 : 0
      standing += isWhole(target) ? 1 : 0
      recover(target)
      recovered += isWhole(target) ? 1 : 0
    }
    yield `强行结束 ${kills} 次，其中 ${stopped} 次仍在生成：当时网站完整 ${standing} 次，下次生成一开始完整 ${recovered} 次`
    const { status } = build(root, target)
    yield `此后再生成：退出码 ${status}，与从头生成${folderHash(target) === fresh() ? '逐字节相同' : '不同'}`
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const mebibyte = 2 ** 20

/** Full disks: a small one of the machine's own memory, filled until so much is left. */
export const fullDisks = function* (): Generator<string> {
  const folder = mkdtempSync(join(tmpdir(), 'mingzhang-full-'))
  const small = join(folder, 'small')
  mkdirSync(small)
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64m', 'tmpfs', small]).status !== 0) {
    yield '满盘：这台机器不让挂一个小盘，没有试'
    return
  }
  const { root, change, fresh } = changingRoot(folder)
  const [target, filler] = [join(small, 'dist'), join(small, 'filler')]
  try {
    yield `小盘上第一次生成：退出码 ${build(root, target).status}`
    for (const left of [0, 0.02, 0.3, 1, 2, 3, 4]) {
      change()
      const { bavail, bsize } = statfsSync(small)
      writeFileSync(filler, new Uint8Array(Math.max(0, bavail * bsize - Math.round(left * mebibyte))))
      const { status, stderr } = build(root, target)
      const whole = isWhole(target)
      rmSync(filler)
      const next = build(root, target).status
      const same = folderHash(target) === fresh()
      const said = stderr.trim().split('\n')[0]?.replaceAll(folder, '…') ?? ''
      yield `剩 ${left} MB：退出码 ${status}，网站${whole ? '完整' : '不完整'}，说：${said}；腾出空间后退出码 ${next}，与从头生成${same ? '逐字节相同' : '不同'}`
    }
  } finally {
    spawnSync('umount', [small])
    rmSync(folder, { recursive: true, force: true })
  }
}
