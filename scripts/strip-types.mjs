// Lets Node run the program's TypeScript where it is installed as a package: Node strips types everywhere but below
// node_modules. Loaded before everything else by bin/mingzhang.mjs, in threads too; nothing but types goes, so lines and
// columns stay.
import { readFileSync } from 'node:fs'
import { registerHooks, stripTypeScriptTypes } from 'node:module'
import { fileURLToPath } from 'node:url'

const program = new URL('..', import.meta.url).href

if (program.includes('/node_modules/'))
  registerHooks({
    load: (url, context, next) => {
      const file = url.replace(/[?#].*$/, '')
      if (!file.startsWith(program) || !file.endsWith('.ts')) return next(url, context)
      return {
        format: 'module',
        source: stripTypeScriptTypes(readFileSync(fileURLToPath(file), 'utf8')),
        shortCircuit: true,
      }
    },
  })
