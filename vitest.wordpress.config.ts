import { defineConfig } from 'vitest/config'

/** The plugin for WordPress, run by `php` (Debian: php-cli) against the API. */
export default defineConfig({
  test: {
    include: ['test/wordpress/**/*.test.ts'],
    globalSetup: ['test/support/global-setup.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
})
