// Files of a site as a record remembers them: enough to see that nobody has touched them since, and to put them into the
// next site without writing them again.
import { copyFileSync, linkSync, mkdirSync, readdirSync, statSync, utimesSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** One file by its name below a folder. */
export interface SiteFile {
  readonly name: string
  readonly bytes: number
  /** Milliseconds, as the disk tells when it was written. */
  readonly saved: number
}

/** What stands under these names. */
export const describeFiles = (folder: string, names: readonly string[]): readonly SiteFile[] =>
  names.map((name) => {
    const { size, mtimeMs } = statSync(join(folder, name))
    return { name, bytes: size, saved: mtimeMs }
  })

/** Names of all files below a folder, sorted. */
export const filesBelow = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) =>
      join(parentPath, name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort()

/** A copy keeps the time to a thousandth of a second or so. */
const sameMoment = (a: number, b: number): boolean => Math.abs(a - b) < 2

/** Where a file is looked for, and whether the moment it was written counts: a copy from another machine has its own. */
export interface FilesPlace {
  readonly folder: string
  readonly moved: boolean
}

/** A site that was built before, or a shard of one, with the record of how. */
export interface SiteBefore {
  readonly site: FilesPlace
  /** The folder of its record. */
  readonly record: string
}

/** True where every file still stands as it was written. */
export const stillThere = ({ folder, moved }: FilesPlace, files: readonly SiteFile[]): boolean =>
  files.every(({ name, bytes, saved }) => {
    const stat = statSync(join(folder, name), { throwIfNoEntry: false })
    return stat !== undefined && stat.size === bytes && (moved || sameMoment(stat.mtimeMs, saved))
  })

/** Disks, and places on two of them, that know no links; a full or broken disk would not take the copy either. */
const withoutLinks = ['EXDEV', 'EPERM', 'EACCES', 'EMLINK', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EINVAL', 'UNKNOWN']

/** One file in two places; a copy where the disk can do no better. */
const linkOrCopy = (from: string, to: string): void => {
  try {
    linkSync(from, to)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error) || !withoutLinks.includes(String(error.code))) throw error
    copyFileSync(from, to)
    const { atimeMs, mtimeMs } = statSync(from)
    utimesSync(to, atimeMs / 1000, mtimeMs / 1000)
  }
}

/** Puts files of one folder below another, under the same names. */
export const takeOver = (from: string, to: string, files: readonly SiteFile[]): void => {
  let made = ''
  for (const { name } of files) {
    const target = join(to, name)
    const folder = dirname(target)
    if (folder !== made) mkdirSync(folder, { recursive: true })
    made = folder
    linkOrCopy(join(from, name), target)
  }
}
