// Two kinds of tests: quick ones over plain values, and those that read the built site, which is built once for all of them.
import { defineConfig } from 'vitest/config'
import { tally } from './tests/tally.ts'

/** No test is about time: a limit only ends what hangs, so it holds on a machine that is busy with other work. */
const patient = { testTimeout: 600_000, hookTimeout: 600_000 }

export default defineConfig({
  test: {
    // The browser works beside the tests, so both cores are wanted even where there are only two.
    maxWorkers: 2,
    reporters: ['default', tally],
    projects: [
      {
        // Plain values share nothing that a test changes: reading every module once a file would double their time.
        test: {
          name: 'values',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/site/**'],
          isolate: false,
          ...patient,
        },
      },
      {
        test: {
          name: 'site',
          include: ['tests/site/**/*.test.ts'],
          globalSetup: ['tests/site/global-setup.ts'],
          ...patient,
        },
      },
    ],
  },
})
