// Disk around the importer: files in, each read in a thread with a limit of time and memory; results out, never over
// something that is there without being told.
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { DocumentReader, ImportInput } from '../src/importer/readers/index.ts'
import type { Reading } from '../src/importer/source-document.ts'
import { updateDisclosure } from '../src/importer/write/update-disclosure.ts'

/** Longer than the largest budget takes on a slow machine. */
const secondsToRead = 120
const megabytesToRead = 900

const given = (name: string, what: string): Reading => ({
  ok: false,
  refusal: { file: name, what, fix: '用原来的程序打开它，另存一份后再导入；仍然读不了，请只留下要公开的表' },
})

/** Reads in a thread; a reader that does not answer in time, or wants too much memory, is ended. */
export const readInThread: DocumentReader = (input) =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./import-reader.ts', import.meta.url), {
      workerData: input,
      resourceLimits: { maxOldGenerationSizeMb: megabytesToRead },
    })
    const limit = setTimeout(
      () => done(given(input.name, `这个文件读了 ${secondsToRead} 秒还没有读完，已经停止`)),
      secondsToRead * 1000,
    )
    const done = (reading: Reading): void => {
      clearTimeout(limit)
      resolve(reading)
      void worker.terminate()
    }
    worker.once('message', (reading: Reading) => done(reading))
    // What is wrong with a file the reader says itself: anything else that ends the thread is a fault of the program.
    worker.once('error', (error: Error & { readonly code?: string }) => {
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') done(given(input.name, '这个文件太大，读到一半内存用完，已经停止'))
      else {
        clearTimeout(limit)
        reject(error)
      }
    })
  })

/** A file as it is named; of a folder, the files in it. Lock files of open workbooks are nobody's data. */
export const filesAt = (path: string): readonly string[] =>
  statSync(path).isDirectory()
    ? readdirSync(path)
        .filter((name) => !name.startsWith('.') && !name.startsWith('~$'))
        .sort()
        .map((name) => join(path, name))
        .filter((inner) => statSync(inner).isFile())
    : [path]

/** Files with their bytes, folders opened. */
export const inputsOf = (paths: readonly string[]): readonly ImportInput[] =>
  paths.flatMap(filesAt).map((path) => ({ name: basename(path), bytes: new Uint8Array(readFileSync(path)) }))

const yamlBelow = (folder: string): readonly string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((path) => /[\\/]projects[\\/][^\\/]+\.yaml$/.test(path))
        .sort()
        .map((path) => join(folder, path))
    : []

/** File names of a department's projects by 项目名称, the latest year's where they differ. */
export const standingProjects = (root: string, department: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    yamlBelow(join(root, 'data', department)).flatMap((path) => {
      const name = /^项目名称:[ \t]*(["']?)(.+?)\1[ \t]*$/m.exec(readFileSync(path, 'utf8'))?.[2]?.replace(/\s+/g, '')
      return name === undefined ? [] : [[name, basename(path, '.yaml')]]
    }),
  )

/** What writing a file of the result would do. */
export interface PlannedFile {
  readonly path: string
  readonly text: string
  readonly change: 'new' | 'same' | 'kept' | 'changed'
  /** Lines that go and come, where the file changes. */
  readonly gone: readonly string[]
  readonly come: readonly string[]
}

const linesOf = (text: string): readonly string[] =>
  text.replace('\ufeff', '').replace(/\r\n?/g, '\n').trimEnd().split('\n')

const without = (lines: readonly string[], others: readonly string[]): readonly string[] => {
  const counts = new Map<string, number>()
  for (const line of others) counts.set(line, (counts.get(line) ?? 0) + 1)
  return lines.filter((line) => {
    const left = counts.get(line) ?? 0
    counts.set(line, left - 1)
    return left <= 0
  })
}

const planOf = (root: string, path: string, imported: string): PlannedFile => {
  const file = join(root, path)
  const plan = (change: PlannedFile['change'], text: string, standing = ''): PlannedFile => ({
    path,
    text,
    change,
    gone: change === 'changed' ? without(linesOf(standing), linesOf(text)) : [],
    come: change === 'changed' ? without(linesOf(text), linesOf(standing)) : [],
  })
  if (!existsSync(file)) return plan('new', imported)
  const standing = new TextDecoder('utf-8', { ignoreBOM: true }).decode(readFileSync(file))
  if (path.endsWith('/department.yaml')) return plan('kept', standing)
  if (path.endsWith('/disclosure.yaml')) {
    const updated = updateDisclosure(standing, imported)
    return updated.changed ? plan('changed', updated.text, standing) : plan('kept', standing)
  }
  return linesOf(standing).join('\n') === linesOf(imported).join('\n')
    ? plan('same', standing)
    : plan('changed', imported, standing)
}

/** What the result would change below `root`, file by file. */
export const planFiles = (root: string, files: Readonly<Record<string, string>>): readonly PlannedFile[] =>
  Object.entries(files).map(([path, text]) => planOf(root, path, text))

/** Writes what is new or changed. */
export const writeFiles = (root: string, plan: readonly PlannedFile[]): void => {
  for (const { path, text, change } of plan) {
    if (change === 'same' || change === 'kept') continue
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
}
