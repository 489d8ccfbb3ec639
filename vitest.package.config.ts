// The tests of the installed package: run by scripts/test-package.ts alone, which packs it.
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/package/*.package.ts'],
    fileParallelism: false,
    testTimeout: 600_000,
    hookTimeout: 600_000,
  },
})
