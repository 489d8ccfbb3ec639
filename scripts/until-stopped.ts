// When a serving command ends: at Ctrl-C, at a polite kill, and when the npm that started it has been killed.
// A shell that npm puts in between does not pass a kill on; without the last, the port would stay taken.
import { readFileSync } from 'node:fs'
import { isRunning } from '../src/build/running.ts'

const read = (pid: number, name: string): string => readFileSync(`/proc/${pid}/${name}`, 'utf8')
const parentOf = (pid: number): number =>
  Number(
    read(pid, 'stat')
      .replace(/^.*\) \S+ /s, '')
      .split(' ')[0],
  )

/** The npm processes above this one, whatever shells and commands stand between; empty where the system does not tell. */
const npmAbove = (): readonly number[] => {
  const found: number[] = []
  try {
    for (let pid = process.ppid; pid > 1; pid = parentOf(pid)) if (read(pid, 'comm').startsWith('npm')) found.push(pid)
  } catch {
    // No /proc, or the end of the line: what was found is enough.
  }
  return found
}

/** Resolves when the command should close its server. */
export const untilStopped = (): Promise<void> =>
  new Promise((done) => {
    const npm = npmAbove()
    const watch = setInterval(() => {
      if (!npm.every(isRunning)) stop()
    }, 1000)
    const stop = (): void => {
      clearInterval(watch)
      done()
    }
    process.once('SIGINT', stop)
    process.once('SIGTERM', stop)
  })
