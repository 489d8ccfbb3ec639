// `npm run bench -- incremental [number of disclosures]`: a build from nothing, one that finds nothing changed, one after an
// edited amount and one after an added disclosure, each as a ratio of the first. 50 disclosures when not said.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makePortal } from './made-portal.ts'
import { measuredBuild, memoryText } from './measured-build.ts'

const editAmount = (root: string): void => {
  const file = join(root, 'data/city-0-industry/2024/budget/tables/three-public.csv')
  writeFileSync(file, readFileSync(file, 'utf8').replace(/(公务接待费,"?[\d,]*)\d\.00/, '$19.00'))
}

const addDisclosure = (root: string): void => {
  for (const top of ['data', 'content'])
    cpSync(join(root, top, 'city-0-industry/2024/final'), join(root, top, 'city-0-industry/2025/final'), {
      recursive: true,
    })
  const added = join(root, 'data/city-0-industry/2025/final')
  for (const name of [
    'disclosure.yaml',
    ...['summary', 'revenue', 'expenditure', 'appropriation', 'general'].map((id) => `tables/${id}.csv`),
    'tables/three-public.csv',
    'tables/basic.csv',
    'tables/operating.csv',
  ])
    writeFileSync(join(added, name), readFileSync(join(added, name), 'utf8').replaceAll('2024年', '2025年'))
}

/** Measures. */
export const bench = async (words: readonly string[]): Promise<void> => {
  const size = Number(words[0] ?? 50)
  const folder = mkdtempSync(join(tmpdir(), 'mingzhang-bench-'))
  const root = join(folder, 'portal')
  const target = (number: number): string => join(folder, `build-${number}`)
  const steps: readonly (readonly [what: string, change: () => void])[] = [
    ['from nothing', () => undefined],
    ['nothing changed', () => undefined],
    ['one edited amount', () => editAmount(root)],
    ['one added disclosure', () => addDisclosure(root)],
  ]
  try {
    makePortal(root, size)
    console.log(
      `${size} disclosures\n\n| build | CPU s | of the first | peak | units taken over |\n|---|---|---|---|---|`,
    )
    let first = 0
    let before = ''
    steps.forEach(([what, change], index) => {
      change()
      const { cpu, peak, reused, unchanged } = measuredBuild(root, target(index), before)
      if (index === 0) first = cpu
      console.log(
        `| ${what} | ${cpu.toFixed(1)} | ${(cpu / first).toFixed(3)} | ${memoryText(peak)} | ${unchanged ? 'all' : reused} |`,
      )
      // The record stays where the first build put it; only the site moves on.
      if (!unchanged) {
        if (before !== '') cpSync(join(before, 'record'), join(target(index), 'record'), { recursive: true })
        before = target(index)
      }
    })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
