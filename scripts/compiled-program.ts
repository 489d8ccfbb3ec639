// What Node makes of the program's sources before it runs them (types stripped, code compiled) is kept for the next
// command and for the threads of this one: half of what a short command costs. Where the folder cannot be written, every
// command makes it again.
import { enableCompileCache } from 'node:module'
import { fileURLToPath } from 'node:url'

/** Not in a shared temporary folder: what is run comes from a folder that only the program's owner writes. */
const folder = fileURLToPath(new URL('../node_modules/.cache/mingzhang', import.meta.url))

/** To be called before anything large is imported. A folder that was chosen from outside stays the chosen one. */
export const keepCompiledProgram = (): void => {
  const { directory } = enableCompileCache(process.env.NODE_COMPILE_CACHE ?? folder)
  // Threads have it from the environment.
  if (directory !== undefined) process.env.NODE_COMPILE_CACHE ??= folder
}
