// One running app for all tests of a file, where a fresh one each would prove no more.
import { test as base, type ElectronApplication, type Page } from '@playwright/test'
import { launch, type Launched } from '../electron.ts'

export const test = base.extend<{ app: ElectronApplication; page: Page }, { launched: Launched }>({
  launched: [
    async ({}, use) => {
      const launched = await launch()
      await use(launched)
      await launched.close()
    },
    { scope: 'worker' },
  ],
  app: async ({ launched }, use) => use(launched.app),
  page: async ({ launched }, use) => use(launched.page),
})
