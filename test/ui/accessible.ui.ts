// Every screen and state that is photographed (test/shots/), held against axe in both themes and forced colours, with the sizes of what is pressed
// measured in the page itself.
import { rmSync } from 'node:fs'
import { test as base } from '@playwright/test'
import { freshFolder, launch } from '../electron.ts'
import { ALL_SCENES } from '../shots/all.ts'
import { WORLDS, type Scene, type World } from '../shots/scene.ts'
import { atHome, openWorld } from '../shots/worlds.ts'
import { createWindow, expect, expectAccessible, type Window } from './window.ts'

/** Opens a world, unless it is open, and begins at Home. */
type GoTo = (world: World) => Promise<Window>

const test = base.extend<object, { goTo: GoTo }>({
  goTo: [
    async ({}, use) => {
      const { app, page, close } = await launch()
      const folder = freshFolder()
      const window = createWindow({ app, page }, folder)
      let isOpen: World | undefined
      await use(async (world) => {
        await page.setViewportSize({ width: 1280, height: 800 })
        if (isOpen === world) await atHome(window)
        else await openWorld(window, world)
        isOpen = world
        return window
      })
      await window.call('workbook.close', {})
      await close()
      rmSync(folder, { recursive: true, force: true })
    },
    { scope: 'worker' },
  ],
})

/** Forms are made of the same parts: one that has each of them stands for the others, which `npm run shots` holds against axe. */
const FORMS = [
  'form-witness-testimony',
  'form-professional-discussion',
  'form-performance-report',
  'form-held-elsewhere',
]
const isTold = ({ screen }: Scene) => !screen.startsWith('form-') || FORMS.includes(screen)

for (const world of WORLDS)
  for (const { screen, open } of ALL_SCENES.filter((scene) => scene.world === world && isTold(scene)))
    test(`DK10 axe finds nothing on ${screen} (${world}), and all that is pressed is large enough`, async ({
      goTo,
    }) => {
      const window = await goTo(world)
      await open(window)
      await window.page.mouse.move(0, 0)
      await expect(window.page.locator('.skeleton')).toHaveCount(0)
      await expectAccessible(window)
      expect(await window.page.evaluate(smallTargets)).toEqual([])
    })

/**
 * Runs in the page: what is pressed and is less than 24 pixels high or wide, or a button with the look of the one action of a room and less than
 * 36 high. Links within a line of text are as high as the line (WCAG 2.5.8).
 */
function smallTargets(): string[] {
  const wanted =
    'button, [role=button], [role=tab], [role=option], [role=menuitem], [role=radio], input, select, summary, a[href]'
  /** A box of one pixel: for readers who listen. */
  const isHeardOnly = (element: Element | null): boolean =>
    element !== null && (element.getBoundingClientRect().width <= 1 || isHeardOnly(element.parentElement))
  return [...document.querySelectorAll(wanted)]
    .filter((element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
    .filter((element) => !isHeardOnly(element) && getComputedStyle(element).display !== 'inline')
    .flatMap((element) => {
      const label = element.closest('label')
      // A tick and its words are pressed as one.
      const { width, height } = (label ?? element).getBoundingClientRect()
      const least = element.matches('[data-look=primary], .button-primary') ? 36 : 24
      if (width >= 24 && height >= least) return []
      return [`${Math.round(width)}×${Math.round(height)} ${element.outerHTML.slice(0, 140)}`]
    })
}
