// Holds the direction of the road and the names of CONTRIBUTING.md: who may import whom is data here, and a breach is
// named with file and line.
import { expect, test } from 'vitest'
import { type Import, importsOf, type SourceFile, sourceFiles } from './source-files.ts'

/** What a part of the program may import: other parts, their types alone, and packages. */
interface Allowed {
  readonly parts: readonly string[]
  readonly types?: readonly string[]
  readonly packages?: readonly string[]
}

const budgetOnly: Allowed = { parts: ['budget'] }

const importTable: Readonly<Record<string, Allowed>> = {
  budget: { parts: [] },
  // Printed sheets: headings, rows and amounts of a table as it was saved, for the importer and for intake alike.
  sheet: { parts: ['budget'] },
  intake: {
    parts: ['budget', 'sheet'],
    packages: [
      'papaparse',
      'yaml',
      'js-yaml',
      'unified',
      'remark-',
      'rehype-',
      'hast',
      'mdast',
      'node:fs',
      'node:path',
    ],
  },
  // No disk, no network, nothing of Node: a browser worker and the command run the same code.
  importer: {
    parts: ['budget', 'intake', 'sheet'],
    packages: ['@e965/xlsx', 'numfmt', 'pdfjs-dist', 'fflate', 'papaparse'],
  },
  report: budgetOnly,
  // What is to be said of an archive that was read: for the command and for the desk.
  checked: { parts: ['intake', 'budget'] },
  'release-memory': { parts: [], packages: ['node:v8', 'node:vm'] },
  // The composition root: what pages are made from, read once.
  load: {
    parts: ['intake', 'budget', 'report', 'checked', 'release-memory', 'views'],
    packages: ['node:path', 'node:url'],
  },
  views: { parts: ['budget', 'ask'], types: ['sheet'] },
  charts: { parts: [], types: ['views'], packages: ['chart.js'] },
  search: { parts: [], types: ['views'], packages: ['pagefind', 'node:crypto'] },
  // Questions over the open data, answered in the page and in tests alike.
  ask: { parts: [], packages: ['hyparquet'] },
  // What runs in the page: it is given finished values, and fetches Chart.js and Pagefind only where they are wanted.
  browser: { parts: ['charts', 'search', 'desk', 'ask'], types: ['views'], packages: ['chart.js'] },
  // What is written for a clerk from figures that are there: explanations, a new year, the workbook to fill in.
  authoring: { parts: ['budget'], packages: ['yaml'] },
  // A file checked in a worker of the browser: the importer, the rules, and the site's own views and templates.
  desk: {
    parts: ['budget', 'intake', 'importer', 'checked', 'report', 'views', 'components', 'authoring', 'exports'],
    types: ['build'],
    packages: ['fflate'],
  },
  // Downloads say what the pages say, in the same words and with their addresses.
  exports: {
    parts: ['budget', 'views'],
    packages: ['papaparse', 'fflate', 'hyparquet-writer', 'node:buffer', 'node:crypto', 'node:zlib'],
  },
  // A disclosure as the unit of work of a build.
  build: {
    parts: ['load', 'budget', 'intake', 'views', 'exports', 'search', 'report', 'release-memory'],
    packages: ['astro', '@astrojs/compiler-rs', 'vite', 'node:', 'pagefind'],
  },
  components: { parts: ['layouts', 'charts', 'browser'], types: ['views'] },
  layouts: { parts: ['components', 'styles', 'browser'], types: ['views'] },
  styles: { parts: [] },
  pages: {
    parts: ['load', 'build', 'views', 'exports', 'components', 'layouts', 'browser'],
    types: ['budget'],
    packages: ['astro'],
  },
  scripts: {
    // What a bench puts slips into is read from memory: intake, the rules and `checked` without the disk.
    parts: [
      'authoring',
      'budget',
      'build',
      'checked',
      'exports',
      'importer',
      'intake',
      'load',
      'report',
      'search',
      'views',
    ],
    // MiniSearch is what the search is measured against; files that an import wrote are read with what intake reads with,
    // and workbooks of a built site with what a stranger has.
    packages: [
      '@e965/xlsx',
      'node:',
      'astro',
      'playwright-core',
      'axe-core',
      'html-validate',
      'minisearch',
      'papaparse',
      'yaml',
      '@duckdb/node-api',
    ],
  },
}

/**
 * The only files that touch the disk; everything else is given text. The second reads templates, to compile them; the third
 * reads what a site is made of, to know whether it has changed.
 */
const diskReaders = ['src/intake/files.ts', 'src/build/browser-templates.ts', 'src/build/input-keys.ts']
/** The only files that write to it: the built site. */
const diskWriters = [
  'own-files',
  'apart',
  'bundle',
  'data-files',
  'disk-store',
  'kept-steps',
  'kept-terms',
  'page-writer',
  'search-index',
  'search-part',
  'site',
  'site-files',
  'site-record',
  'sitemap-files',
  'unit-record',
  'whole-record',
  'word-index',
].map((name) => `src/build/${name}.ts`)

const forbiddenNames = ['utils', 'helpers', 'common', 'lib', 'misc', 'types', 'constants', 'manager', 'service']

/** What would make the same input give other bytes, or is slow or inexact with money. */
const forbiddenWords: readonly (readonly [RegExp, string])[] = [
  [/\bDate\.now\b|\bnew Date\(\)|\bperformance\.now\b/, 'a clock'],
  [/\bMath\.random\b|\brandomUUID\b/, 'a random number'],
  [/\btoLocale\w*String\b|\bIntl\./, 'a locale of the machine'],
  [/\bparseFloat\b/, 'a float'],
  [/\/(?:work|root|farm|home)\/\w/, 'a path of a machine'],
]

const program = sourceFiles('src', ['.ts', '.astro'])
const scripts = sourceFiles('scripts', ['.ts', '.mjs'])

/** `budget` for src/budget/…, `load` for src/load.ts, `scripts` for scripts/…. */
const partOf = (path: string): string => {
  const [top = '', second = ''] = path.split('/')
  return top === 'src' ? second.replace(/\.ts$/, '') : top
}

const isAllowed = ({ file, from, typeOnly }: Import): boolean => {
  const part = partOf(file)
  const allowed = importTable[part]
  if (allowed === undefined) return false
  if (!from.startsWith('src/') && !from.startsWith('scripts/'))
    return (allowed.packages ?? []).some((name) => from === name || from.startsWith(name))
  const target = partOf(from)
  return target === part || allowed.parts.includes(target) || (typeOnly && (allowed.types ?? []).includes(target))
}

const at = (file: SourceFile, index: number): string => `${file.path}:${index + 1}`

const linesWith = (files: readonly SourceFile[], pattern: RegExp): readonly string[] =>
  files.flatMap((file) => file.lines.flatMap((line, index) => (pattern.test(line) ? [at(file, index)] : [])))

test('every part of the program imports only what its place on the road allows', () => {
  const breaches = [...program, ...scripts]
    .flatMap(importsOf)
    .filter((each) => !isAllowed(each))
    .map(({ file, line, from, typeOnly }) => `${file}:${line}: imports ${typeOnly ? 'types of ' : ''}${from}`)
  expect(breaches).toEqual([])
})

test('every row of the import table is needed: what nobody imports is not allowed', () => {
  const made = [...program, ...scripts].flatMap(importsOf)
  const idle = Object.entries(importTable).flatMap(([part, { parts, types = [], packages = [] }]) => {
    const own = made.filter(({ file }) => partOf(file) === part)
    const outside = own.filter(({ from }) => !/^(?:src|scripts)\//.test(from))
    return [
      ...[...parts, ...types].filter((other) => !own.some(({ from }) => partOf(from) === other && from.includes('/'))),
      ...packages.filter((name) => !outside.some(({ from }) => from.startsWith(name))),
    ].map((other) => `${part}: ${other}`)
  })
  expect(idle).toEqual([])
})

test('nothing is exported that no other file names', () => {
  // Templates call the runtime by the names that Astro compiles them to; a route is called by Astro.
  const called = /^src\/(?:pages\/|build\/template-runtime\.ts$)/
  const users = new Map<string, Set<string>>()
  const settings = sourceFiles('.', ['astro.config.mjs'], false)
  const files = [...program, ...scripts, ...sourceFiles('tests', ['.ts']), ...sourceFiles('src', ['.js']), ...settings]
  for (const { path, text } of files)
    for (const [word] of text.matchAll(/[A-Za-z_$][\w$]*/g)) users.set(word, (users.get(word) ?? new Set()).add(path))
  // A type that only signatures of its own file name is still said to who calls them.
  const exported = /^export (?:async )?(?:const|let|function|class) ([\w$]+)/gm
  const idle = [...program, ...scripts]
    .filter(({ path }) => !called.test(path))
    .flatMap(({ path, text }) => [...text.matchAll(exported)].map(([, name = '']) => ({ path, name })))
    .filter(({ name }) => (users.get(name)?.size ?? 0) < 2)
  expect(idle.map(({ path, name }) => `${path}: ${name}`)).toEqual([])
})

test('the core computes facts without asking the rules that check them', () => {
  const breaches = program
    .filter(({ path }) => path.startsWith('src/budget/') && !path.startsWith('src/budget/rules/'))
    .flatMap(importsOf)
    .filter(({ from }) => from.startsWith('src/budget/rules/'))
    .map(({ file, line, from }) => `${file}:${line}: imports ${from}`)
  expect(breaches).toEqual([])
})

test('every part of the program has a place in the import table', () => {
  expect([...new Set(program.map(({ path }) => partOf(path)))].filter((part) => !(part in importTable))).toEqual([])
})

test('only the intake reads files, and only the build writes them', () => {
  const breaches = program
    .filter(({ path }) => ![...diskReaders, ...diskWriters].includes(path))
    .flatMap(importsOf)
    .filter(({ from }) => /^(?:node:)?fs(?:\/|$)/.test(from))
    .map(({ file, line }) => `${file}:${line}`)
  expect(breaches).toEqual([])
})

test('no file or folder has a name that does not say what is inside', () => {
  const named = [...program, ...scripts, ...sourceFiles('tests', ['.ts'])].filter(({ path }) =>
    path.split('/').some((name) => forbiddenNames.includes(name.replace(/\.\w+$/, '').replace(/\.test$/, ''))),
  )
  expect(named.map(({ path }) => path)).toEqual([])
})

test('nothing in the program depends on a clock, chance, or the machine it runs on', () => {
  const found = forbiddenWords.flatMap(([pattern, what]) =>
    linesWith(program, pattern).map((place) => `${place}: ${what}`),
  )
  expect(found).toEqual([])
})

/** The export a file is named after; its doc comment is the file's opening. */
const isMainExport = (file: SourceFile, name: string): boolean => {
  const plain = (text: string): string => text.replaceAll('-', '').toLowerCase()
  const stem = plain(file.path.replace(/^.*\//, '').replace(/\.\w+$/, ''))
  return [stem, `${stem}view`, `${stem}pages`, `${stem}messages`].includes(plain(name))
}

test('every export says in a doc comment what its name cannot', () => {
  const exported = /^export (?:const|let|function|async function|class|interface|type) (\w+)/
  // One comment may stand above a block of exports without a blank line between them.
  const isSaid = (above: string): boolean => above.trimEnd().endsWith('*/') || exported.test(above)
  const silent = program
    .filter(({ path }) => path.endsWith('.ts') && !path.startsWith('src/pages/'))
    .flatMap((file) =>
      file.lines.flatMap((line, index) => {
        const name = exported.exec(line)?.[1]
        if (name === undefined || isSaid(file.lines[index - 1] ?? '') || isMainExport(file, name)) return []
        return [`${at(file, index)}: ${name}`]
      }),
    )
  expect(silent).toEqual([])
})

test('every file opens by saying what it decides', () => {
  const opens = (file: SourceFile): boolean => {
    const first = file.path.endsWith('.astro') ? (file.lines[1] ?? '') : (file.lines[0] ?? '')
    return /^(?:\/\/|\/\*|#!)/.test(first)
  }
  expect([...program, ...scripts].filter((file) => !opens(file)).map(({ path }) => path)).toEqual([])
})

test('files stay short enough to be read at one sitting', () => {
  const limit = ({ path }: SourceFile): number => (path.startsWith('src/pages/') ? 40 : 300)
  const isShippedData = ({ path }: SourceFile): boolean => path.startsWith('src/budget/classification/')
  const long = program.filter((file) => !isShippedData(file) && file.lines.length > limit(file))
  expect(long.map((file) => `${file.path}: ${file.lines.length} lines`)).toEqual([])
})

test('no test depends on which documents data/ holds: those that tests bind to are named in one file', () => {
  const boundTo = 'tests/real-documents.ts'
  const reads = /readArchive\(\s*['"]\.['"]|loadArchive\(\s*\)|\bcurrent(?:Archive|Reviews|Problems)\(/
  const found = sourceFiles('tests', ['.ts']).filter(
    ({ path }) => path !== boundTo && !path.endsWith('architecture.test.ts'),
  )
  expect(linesWith(found, reads)).toEqual([])
})
