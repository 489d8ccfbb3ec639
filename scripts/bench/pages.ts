// `npm run bench -- pages [numbers of disclosures]`: a whole build of made-up portals, stage by stage, and how it grows from
// size to size. 5 and 50 disclosures when not said.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makePortal } from './made-portal.ts'
import { type MeasuredBuild, measuredBuild, memoryText } from './measured-build.ts'

const table = (size: number, { stages, cpu, peak, pages, files }: MeasuredBuild): void => {
  console.log(`\n${size} disclosures: ${pages} pages, ${files} files`)
  console.log('| stage | wall s | CPU s | peak so far |\n|---|---|---|---|')
  for (const { stage, wall, cpu: used, peak: high } of stages)
    console.log(`| ${stage} | ${wall.toFixed(1)} | ${used.toFixed(1)} | ${memoryText(high)} |`)
  console.log(`| whole process | | ${cpu.toFixed(1)} | ${memoryText(peak)} |`)
}

/** Measures. */
export const bench = async (words: readonly string[]): Promise<void> => {
  const sizes = words.length > 0 ? words.map(Number) : [5, 50]
  const folder = mkdtempSync(join(tmpdir(), 'mingzhang-bench-'))
  let last: { readonly size: number; readonly cpu: number } | null = null
  try {
    for (const size of sizes) {
      const root = join(folder, `portal-${size}`)
      const made = makePortal(root, size)
      const measured = measuredBuild(root, join(folder, `site-${size}`))
      console.log(`\ninput of ${size}: ${made.files} files, ${made.bytes} bytes, ${made.planted} planted faults`)
      table(size, measured)
      if (last !== null)
        console.log(
          `\nfrom ${last.size} to ${size} disclosures (× ${(size / last.size).toFixed(1)}): CPU × ${(measured.cpu / last.cpu).toFixed(2)}`,
        )
      last = { size, cpu: measured.cpu }
      rmSync(join(folder, `site-${size}`), { recursive: true, force: true })
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
