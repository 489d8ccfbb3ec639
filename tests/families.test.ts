// Families of one name in views and components: which family may know which is data here, like the import table; no
// circle anywhere; each component family dresses its own classes.
import { expect, test } from 'vitest'
import { importsOf, type SourceFile, sourceFiles } from './source-files.ts'

const program = sourceFiles('src', ['.ts', '.astro'])
const imports = program.flatMap(importsOf)

/** Who may import whom among views, types included; the frame stands below the words, the words below everything. */
const viewArrows: readonly string[] = [
  'words → frame',
  ...[
    'charts',
    'check',
    'compare',
    'data',
    'desk',
    'document',
    'execution',
    'form',
    'minute',
    'portal',
    'project',
    'search',
  ].map((family) => `${family} → words`),
  ...['charts', 'check', 'form', 'minute'].map((family) => `document → ${family}`),
  ...['charts', 'check', 'minute'].map((family) => `form → ${family}`),
  ...['charts', 'minute'].map((family) => `project → ${family}`),
  'execution → charts',
  ...['check', 'minute'].map((family) => `portal → ${family}`),
]

/** The same among components. */
const componentArrows: readonly string[] = [
  ...['check', 'compare', 'data', 'document', 'execution', 'form', 'portal', 'project'].map(
    (family) => `${family} → words`,
  ),
  ...['charts', 'check', 'form', 'minute'].map((family) => `document → ${family}`),
  ...['charts', 'check'].map((family) => `form → ${family}`),
  ...['charts', 'minute'].map((family) => `project → ${family}`),
  'execution → charts',
  ...['check', 'document', 'minute'].map((family) => `portal → ${family}`),
]

const familyIn = (part: string, path: string): string | undefined => {
  const [top, second, family, file] = path.split('/')
  return top === 'src' && second === part && file !== undefined ? family : undefined
}

/** Every ordered pair of families that know each other, types included, with one place where it shows. */
const arrowsIn = (part: string): ReadonlyMap<string, string> =>
  new Map(
    imports.flatMap(({ file, line, from }) => {
      const [own, other] = [familyIn(part, file), familyIn(part, from)]
      return own === undefined || other === undefined || own === other
        ? []
        : [[`${own} → ${other}`, `${file}:${line}`] as const]
    }),
  )

const familiesOf = (part: string): ReadonlySet<string> =>
  new Set(program.flatMap(({ path }) => familyIn(part, path) ?? []))

test.each([
  ['views', viewArrows, 25],
  ['components', componentArrows, 20],
] as const)('families of %s know each other only as this table says', (part, allowed, most) => {
  const strange = [...arrowsIn(part)].filter(([arrow]) => !allowed.includes(arrow))
  expect(strange.map(([arrow, place]) => `${place}: ${arrow}`)).toEqual([])
  expect(allowed.length).toBeLessThanOrEqual(most)
  expect(allowed.filter((arrow) => !arrowsIn(part).has(arrow))).toEqual([])
})

test('views and components have the same families, and every file of them lies in one', () => {
  expect([...familiesOf('components')].toSorted()).toEqual([...familiesOf('views')].toSorted())
  expect(familiesOf('views').size).toBeGreaterThanOrEqual(9)
  const homeless = program.filter(({ path }) => /^src\/(?:views|components)\/[^/]+$/.test(path))
  expect(homeless.map(({ path }) => path)).toEqual([])
})

/** Files that reach themselves by following imports, types included. */
const circles = (files: readonly SourceFile[]): readonly string[] => {
  const known = new Set(files.map(({ path }) => path))
  const ways = new Map(
    files.map((file) => [
      file.path,
      importsOf(file)
        .map(({ from }) => from)
        .filter((to) => known.has(to)),
    ]),
  )
  const done = new Set<string>()
  const found: string[] = []
  const visit = (path: string, trail: readonly string[]): void => {
    const at = trail.indexOf(path)
    if (at >= 0) found.push([...trail.slice(at), path].join(' → '))
    if (at >= 0 || done.has(path)) return
    for (const next of ways.get(path) ?? []) visit(next, [...trail, path])
    done.add(path)
  }
  for (const path of known) visit(path, [])
  return found
}

test('no file of the program imports itself by a detour', () => {
  // A list within a list is drawn by its own component.
  const itself = 'src/components/charts/DrillList.astro'
  expect(circles(program).filter((circle) => circle !== `${itself} → ${itself}`)).toEqual([])
})

test('no class is dressed by two families', () => {
  const dressed = new Map<string, Map<string, string>>()
  for (const { path, lines } of sourceFiles('src', ['.css'])) {
    const family = familyIn('components', path) ?? 'frame'
    for (const [index, line] of lines.entries()) {
      // A declaration may hold figures like .5rem, a selector never does.
      if (/^\s*[a-z-]+:[^:{]*;?$/.test(line) || line.trim().startsWith('@')) continue
      for (const [, name = ''] of line.matchAll(/\.([a-z][\w-]*)/gi))
        dressed.set(name, (dressed.get(name) ?? new Map()).set(family, `${path}:${index + 1}`))
    }
  }
  const twice = [...dressed].filter(([, families]) => families.size > 1)
  expect(twice.map(([name, families]) => `.${name}: ${[...families.values()].join(', ')}`)).toEqual([])
})

/** Words that readers see: runs of Chinese without what stands between them, comments left out. */
const phrasesIn = ({ text }: SourceFile): readonly string[] => {
  const said = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '')
  return [...said.matchAll(/[\p{Script=Han}“”（）、，。；：《》…]+/gu)].map(([phrase]) => phrase)
}

test('a phrase is written once: in a view, or in a component where it never changes', () => {
  // Shorter ones are terms of the forms and headings of columns.
  const isPhrase = (phrase: string): boolean => (phrase.match(/\p{Script=Han}/gu) ?? []).length >= 6
  const saidBy = (part: string): ReadonlyMap<string, string> =>
    new Map(
      program
        .filter(({ path }) => familyIn(part, path) !== undefined)
        .flatMap((file) => phrasesIn(file).map((phrase) => [phrase, file.path] as const))
        .filter(([phrase]) => isPhrase(phrase)),
    )
  const [views, components] = [saidBy('views'), saidBy('components')]
  const twice = [...components].filter(([phrase]) => views.has(phrase))
  expect(twice.map(([phrase, path]) => `${phrase}: ${path}, ${views.get(phrase)}`)).toEqual([])
})
