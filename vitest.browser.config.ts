import { defineConfig } from 'vitest/config'

/** The page in real Chromium: Debian's `/usr/bin/chromium`, or what CHROMIUM names. */
export default defineConfig({
  test: {
    include: ['test/browser/**/*.test.ts'],
    globalSetup: ['test/support/global-setup.ts'],
    testTimeout: 180_000,
    hookTimeout: 180_000,
    fileParallelism: false,
  },
})
