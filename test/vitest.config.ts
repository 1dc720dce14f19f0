import { defineConfig } from 'vitest/config'

export default defineConfig({ test: { root: import.meta.dirname, include: ['**/*.test.ts'], exclude: ['e2e/**', 'ui/**'], testTimeout: 120_000 } })
