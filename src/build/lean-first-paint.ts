// The script that blocks the first paint is sent as it is written, so its comments and indents would be read by every visitor
// before anything is seen: they are taken off here, and nothing else.
import type { Plugin } from 'vite'

const name = /(?:^|\/)first-paint\.[^/]*\.js$/

/** Whole lines of comment and the indents of a script that holds no text of several lines. */
export const withoutComments = (script: string): string =>
  script.replace(/^[ \t]*\/\/.*\n/gmu, '').replace(/^[ \t]+/gmu, '')

/** Takes comments off the one script that is an asset, in whatever bundle carries it. */
export const leanFirstPaint = (): Plugin => ({
  name: 'lean-first-paint',
  generateBundle: (_options, files) => {
    for (const file of Object.values(files))
      if (file.type === 'asset' && name.test(file.fileName))
        file.source = withoutComments(
          typeof file.source === 'string' ? file.source : new TextDecoder().decode(file.source),
        )
  },
})
