// Astro with the program in one place and its working files in another: nothing is written below the program, which may
// be read-only and serve any number of portals at once.
import { mkdirSync } from 'node:fs'
import { join, relative } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { AstroInlineConfig } from 'astro'

/**
 * Astro writes its notes below the root that it is started with and finds pages and templates below the root that it is
 * told afterwards (astro 7.3.5, `createSettings`). Makes the folder `work`.
 */
export const apart = (program: string, work: string): AstroInlineConfig => {
  mkdirSync(work, { recursive: true })
  return {
    root: work,
    configFile: relative(work, join(program, 'astro.config.mjs')),
    srcDir: join(program, 'src'),
    publicDir: join(program, 'public'),
    cacheDir: join(work, 'cache'),
    integrations: [
      {
        name: 'program-apart',
        hooks: {
          'astro:config:setup': ({ updateConfig }) => {
            updateConfig({ root: pathToFileURL(join(program, '/')), vite: { cacheDir: join(work, 'vite') } })
          },
        },
      },
    ],
  }
}
