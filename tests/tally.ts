// The last line of a test run, in words that a machine can count: `404 passed, 0 failed`.
import type { Reporter, TestModule } from 'vitest/node'

/** A test file that could not even be read counts as one failure. */
export const tally: Reporter = {
  onTestRunEnd: (modules: readonly TestModule[]) => {
    const count = (state: 'passed' | 'failed' | 'skipped'): number =>
      modules.reduce((sum, each) => sum + [...each.children.allTests(state)].length, 0)
    const unread = modules.filter(
      (each) => each.state() === 'failed' && [...each.children.allTests('failed')].length === 0,
    )
    const skipped = count('skipped')
    console.log(
      `\n${count('passed')} passed, ${count('failed') + unread.length} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`,
    )
  },
}
