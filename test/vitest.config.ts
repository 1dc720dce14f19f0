import path from 'node:path'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  cacheDir: path.join(import.meta.dirname, '../.cache/vitest'),
  test: {
    root: import.meta.dirname,
    include: ['**/*.test.ts'],
    exclude: ['**/node_modules/**', 'e2e/**', 'ui/**'],
    allowOnly: false,
    testTimeout: 120_000,
  },
})
