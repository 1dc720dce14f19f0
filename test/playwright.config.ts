import { execFileSync } from 'node:child_process'
import path from 'node:path'
import { defineConfig } from '@playwright/test'

// `npm test` names the runtime already; called by hand, Playwright looks for it here.
const finder = path.join(import.meta.dirname, '../electron/tools/electron-runtime.mjs')
process.env.ELECTRON_OVERRIDE_DIST_PATH ??= execFileSync(process.execPath, [finder], { encoding: 'utf8' }).trim()

export default defineConfig({
  testDir: import.meta.dirname,
  projects: [
    { name: 'ui', testMatch: 'ui/*.ui.ts' },
    { name: 'e2e', testMatch: 'e2e/*.e2e.ts' },
  ],
  workers: 1, // one display, one Electron at a time
  timeout: 120_000,
  expect: { timeout: 20_000 }, // how long a busy computer may take; what is there at once is seen at once
  forbidOnly: true,
  outputDir: '../.cache/playwright',
})
