import { defineConfig } from 'vitest/config'

/** Yardsticks read measuring data that is no part of the repository: `SHARED_DIR`, else `../shared`. */
export default defineConfig({
  test: { include: ['test/yardsticks/**/*.test.ts'], testTimeout: 60_000, maxWorkers: 2 },
})
