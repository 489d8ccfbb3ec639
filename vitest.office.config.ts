// The tests that need LibreOffice: run by scripts/test-office.ts alone, because an office suite is no part of npm test.
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/office/*.office.ts'],
    fileParallelism: false,
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
})
