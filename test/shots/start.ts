// What stands in the window while no workbook is open, and when the core has gone.
import { killCore } from '../electron.ts'
import { expect } from '../ui/window.ts'
import { scenesOf, type Scene } from './scene.ts'

export const START_SCENES: readonly Scene[] = scenesOf('none', {
  start: async () => {},
  'start-create': async ({ page }) => page.getByRole('button', { name: 'Create a workbook' }).click(),
})

/** Seen last: nothing works after it. */
export const CORE_GONE: Scene = {
  screen: 'core-gone',
  world: 'empty',
  open: async ({ app, page }) => {
    await killCore(app)
    await expect(page.getByRole('button', { name: 'Start again' })).toBeVisible()
  },
}
