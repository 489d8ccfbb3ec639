// What Node makes of the program's sources before it runs them (types stripped, code compiled) is kept for the next
// command and for the threads of this one: half of what a short command costs. Where the folder cannot be written, every
// command makes it again.
import { enableCompileCache } from 'node:module'
import { fileURLToPath } from 'node:url'

/** Not in a shared temporary folder: what is run comes from a folder that only the program's owner writes. */
const beside = fileURLToPath(new URL('../node_modules/.cache/mingzhang', import.meta.url))
/** Nothing is written into an installed package: bin/mingzhang.mjs names a folder of the portal. */
const installed = import.meta.url.includes('/node_modules/')

/** To be called before anything large is imported. A folder that was chosen from outside stays the chosen one. */
export const keepCompiledProgram = (): void => {
  const folder = process.env.NODE_COMPILE_CACHE ?? (installed ? null : beside)
  if (folder === null) return
  const { directory } = enableCompileCache(folder)
  // Threads have it from the environment.
  if (directory !== undefined) process.env.NODE_COMPILE_CACHE ??= folder
}
