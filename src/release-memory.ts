// Gives memory back between two groups of departments: V8 lets a heap grow to gigabytes before it looks for what is no longer
// needed, and a build of thousands of disclosures would take all that a machine has, though it needs little.
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/** Bytes above which it is worth looking. */
const worthwhile = 250e6

let collect: (() => void) | null = null

/** Call where what was held has been let go. */
export const releaseMemory = (): void => {
  if (process.memoryUsage().heapUsed < worthwhile) return
  if (collect === null) {
    setFlagsFromString('--expose-gc')
    collect = runInNewContext('gc') as () => void
  }
  collect()
}
