// Where a build may write, and how a finished build takes the place of the one before it: everything is made in a
// new folder beside the target and swapped in at the end, so that a failure leaves the published site as it was.
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path'
import { isRunning } from '../src/build/running.ts'

/** Folders that people maintain; a build that replaced one of them would destroy work. */
const kept = ['data', 'content', 'defaults', 'src', 'public', 'scripts', 'tests', 'docs', 'node_modules', '.git', '.ci']

/** The path with symbolic links resolved as far as it exists. */
const real = (path: string): string =>
  existsSync(path) ? realpathSync(path) : join(real(dirname(path)), basename(path))

const holds = (outer: string, inner: string): boolean => {
  const path = relative(outer, inner)
  return path === '' || (path !== '..' && !path.startsWith(`..${sep}`) && !isAbsolute(path))
}

/** What a shard says of itself, in a folder of its own; a site has pages instead. */
export const shardFile = 'shard.json'

/** A folder that is empty or holds an earlier site or shard may be replaced; anything else is somebody's files. */
const replaceable = (folder: string): boolean => {
  if (!existsSync(folder)) return true
  const names = readdirSync(folder)
  const own = names.filter((name) => name !== insideOld && name !== insideNew)
  return own.length === 0 || names.includes(shardFile) || (names.includes('index.html') && names.includes('404.html'))
}

/** Beside the folder of a site: what its build leaves for the next one. */
export const recordFolder = (path: string): string => `${real(resolve(path))}.record`

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
  if (existsSync(folder) && !statSync(folder).isDirectory()) return `OUT_DIR 是一个文件，不是文件夹：${folder}`
  if (!replaceable(folder)) return `OUT_DIR 里有不是本程序生成的文件，生成网站会覆盖它们，请换一个空文件夹：${folder}`
  return null
}

/** What changes folders; a test lets each of them fail in turn. */
export interface FolderOperations {
  readonly rename: (from: string, to: string) => void
  readonly remove: (path: string) => void
  readonly make: (path: string) => void
}

const onDisk: FolderOperations = {
  rename: renameSync,
  remove: (path) => rmSync(path, { recursive: true, force: true }),
  make: mkdirSync,
}

const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : '')

/** Folder inside the target for what a swap on another file system has not finished. */
const insideOld = '.mingzhang-old'
const insideNew = '.mingzhang-new'

const moveEntries = (from: string, to: string, disk: FolderOperations): void => {
  for (const name of readdirSync(from).filter((entry) => entry !== insideOld && entry !== insideNew))
    disk.rename(join(from, name), join(to, name))
}

const isSite = (folder: string): boolean =>
  existsSync(join(folder, 'index.html')) && existsSync(join(folder, '404.html'))

/**
 * Brings the published site back when a build was killed in the middle of its swap, and clears what it left. Called
 * before anything is checked: whatever the data say, the site that was there stands there again.
 */
export const recover = (path: string, disk: FolderOperations = onDisk): void => {
  const target = real(resolve(path))
  if (!existsSync(dirname(target))) return
  const old = `${target}.old`
  if (existsSync(old) && !existsSync(target)) disk.rename(old, target)
  if (existsSync(old) && isSite(target)) disk.remove(old)
  const inside = join(target, insideOld)
  if (existsSync(inside)) {
    // The old site is whole only in both halves: what of the new one had come in makes room for it.
    if (!isSite(target)) {
      for (const name of readdirSync(inside)) disk.remove(join(target, name))
      moveEntries(inside, target, disk)
    }
    disk.remove(inside)
  }
  if (existsSync(join(target, insideNew))) disk.remove(join(target, insideNew))
  const prefix = `${basename(target)}.new-`
  for (const name of readdirSync(dirname(target)).filter((entry) => entry.startsWith(prefix)))
    if (!isRunning(Number(name.slice(prefix.length)))) disk.remove(join(dirname(target), name))
}

/** A folder that cannot be renamed, because it is a file system of its own, is filled from within. */
const swapInside = (fresh: string, target: string, disk: FolderOperations): void => {
  const [old, staged] = [join(target, insideOld), join(target, insideNew)]
  disk.remove(staged)
  cpSync(fresh, staged, { recursive: true, preserveTimestamps: true })
  disk.make(old)
  moveEntries(target, old, disk)
  try {
    moveEntries(staged, target, disk)
  } catch (error) {
    recover(target, disk)
    throw error
  }
  disk.remove(old)
  disk.remove(staged)
}

const swapIn = (fresh: string, target: string, disk: FolderOperations): void => {
  const old = `${target}.old`
  const before = existsSync(target)
  if (before) {
    try {
      disk.rename(target, old)
    } catch (error) {
      if (!['EBUSY', 'EXDEV', 'EPERM', 'EACCES'].includes(codeOf(error))) throw error
      swapInside(fresh, target, disk)
      return
    }
  }
  try {
    disk.rename(fresh, target)
  } catch (error) {
    if (before) disk.rename(old, target)
    throw error
  }
  if (before) disk.remove(old)
}

/** What a web server may read, whatever the umask of the one who builds. */
const makeReadable = (folder: string): void => {
  chmodSync(folder, 0o755)
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) makeReadable(path)
    else chmodSync(path, 0o644)
  }
}

/** Another build of the same folder is running; told by its process. */
class BuildRunning extends Error {}

/** Takes the lock of a target; what gives it back. A lock whose process has ended, or of which half was written, is nobody's. */
const lock = (target: string): (() => void) => {
  const file = `${target}.lock`
  const owner = existsSync(file) ? Number(/^(\d+)\n$/.exec(readFileSync(file, 'utf8'))?.[1]) : Number.NaN
  if (owner !== process.pid && isRunning(owner))
    throw new BuildRunning(`另一次生成正在写同一个文件夹（进程 ${owner}），请等它结束`)
  rmSync(file, { force: true })
  writeFileSync(file, `${process.pid}\n`, { flag: 'wx' })
  return () => rmSync(file, { force: true })
}

/**
 * Lets `make` fill a new folder and puts it in the place of `path` (of what it links to) when `make` succeeded; otherwise
 * removes it and passes the error on. Where `make` answers that it does not replace, what stands there is right as it is.
 * Two builds of one folder never run at once.
 */
export const replaceFolder = async <T>(
  path: string,
  make: (folder: string) => Promise<{ readonly outcome: T; readonly replaces: boolean }>,
  disk: FolderOperations = onDisk,
): Promise<T> => {
  const target = real(resolve(path))
  mkdirSync(dirname(target), { recursive: true })
  const unlock = lock(target)
  const fresh = `${target}.new-${process.pid}`
  try {
    recover(target, disk)
    disk.make(fresh)
    const { outcome, replaces } = await make(fresh)
    if (!replaces) return outcome
    makeReadable(fresh)
    swapIn(fresh, target, disk)
    return outcome
  } finally {
    rmSync(fresh, { recursive: true, force: true })
    unlock()
  }
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: '没有写入的权限',
  EPERM: '没有写入的权限',
  EROFS: '磁盘是只读的',
  ENOSPC: '磁盘空间不足',
  EDQUOT: '磁盘配额已用完',
  ENOTDIR: '路径中有一段是文件，不是文件夹',
  EMFILE: '打开的文件太多',
  ENAMETOOLONG: '路径太长',
}

/** One sentence for a fault of the disk, with its path; `null` for any other error. */
export const diskFault = (error: unknown): string | null => {
  if (error instanceof BuildRunning) return error.message
  const reason = reasons[codeOf(error)]
  const path = error instanceof Error && 'path' in error ? `：${String(error.path)}` : ''
  return reason === undefined ? null : `${reason}${path}`
}
