// Where a build may write, and how a finished build takes the place of the one before it: everything is made in a
// new folder beside the target and swapped in at the end, so that a failure leaves the published site as it was.
import { existsSync, mkdirSync, readdirSync, realpathSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path'

/** Folders that people maintain; a build that replaced one of them would destroy work. */
const kept = ['data', 'content', 'defaults', 'src', 'public', 'scripts', 'tests', 'docs', 'node_modules', '.git', '.ci']

/** The path with symbolic links resolved as far as it exists. */
const real = (path: string): string =>
  existsSync(path) ? realpathSync(path) : join(real(dirname(path)), basename(path))

const holds = (outer: string, inner: string): boolean => {
  const path = relative(outer, inner)
  return path === '' || (path !== '..' && !path.startsWith(`..${sep}`) && !isAbsolute(path))
}

/** A folder that is empty or holds an earlier site may be replaced; anything else is somebody's files. */
const replaceable = (folder: string): boolean => {
  if (!existsSync(folder)) return true
  const names = readdirSync(folder)
  return names.length === 0 || (names.includes('index.html') && names.includes('404.html'))
}

/** `budgetRoot` is where data/ and content/ are read, `project` is this program. */
export interface OutputRoots {
  readonly project: string
  readonly budgetRoot: string
}

/** Why a build must not write to `target`, as one Chinese sentence; `null` when it may. */
export const refusal = (target: string, roots: OutputRoots): string | null => {
  const folder = real(resolve(target))
  for (const root of [roots.project, roots.budgetRoot].map((path) => real(resolve(path)))) {
    if (holds(folder, root)) return `OUT_DIR 不能是项目文件夹或它的上级文件夹：${folder}`
    const inside = kept.find((name) => holds(join(root, name), folder))
    if (inside !== undefined) return `OUT_DIR 不能放在 ${inside}/ 里面，那里是维护中的文件：${folder}`
  }
  if (!replaceable(folder)) return `OUT_DIR 里有不是本程序生成的文件，生成网站会覆盖它们，请换一个空文件夹：${folder}`
  return null
}

const isRunning = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

/** Removes what an interrupted build left beside `target`, and brings the old site back when the swap was cut in half. */
const cleanUp = (target: string): void => {
  const old = `${target}.old`
  if (existsSync(old) && !existsSync(target)) renameSync(old, target)
  rmSync(old, { recursive: true, force: true })
  const prefix = `${basename(target)}.new-`
  for (const name of readdirSync(dirname(target)).filter((entry) => entry.startsWith(prefix))) {
    if (!isRunning(Number(name.slice(prefix.length))))
      rmSync(join(dirname(target), name), { recursive: true, force: true })
  }
}

const swapIn = (fresh: string, target: string): void => {
  const old = `${target}.old`
  const before = existsSync(target)
  if (before) renameSync(target, old)
  try {
    renameSync(fresh, target)
  } catch (error) {
    if (before) renameSync(old, target)
    throw error
  }
  rmSync(old, { recursive: true, force: true })
}

/**
 * Lets `make` fill a new folder and puts it in the place of `target` when `make` succeeded; otherwise removes it and
 * passes the error on. The new folder is named by the process, so that two builds never share one.
 */
export const replaceFolder = async (target: string, make: (folder: string) => Promise<void>): Promise<void> => {
  mkdirSync(dirname(target), { recursive: true })
  cleanUp(target)
  const fresh = `${target}.new-${process.pid}`
  mkdirSync(fresh)
  try {
    await make(fresh)
    swapIn(fresh, target)
  } finally {
    rmSync(fresh, { recursive: true, force: true })
  }
}
