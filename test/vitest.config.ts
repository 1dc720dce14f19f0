import path from 'node:path'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  cacheDir: path.join(import.meta.dirname, '../.cache/vitest'),
  test: {
    root: import.meta.dirname,
    include: ['**/*.test.ts'],
    exclude: ['**/node_modules/**', 'e2e/**', 'ui/**'],
    allowOnly: false,
    // For a computer under load; no test measures time.
    testTimeout: 120_000,
    hookTimeout: 240_000,
  },
})
