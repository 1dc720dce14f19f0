// What a window zoomed to 200 and 400 per cent leaves: 640 and 320 pixels of its 1280.
import path from 'node:path'
import { ALL_SCENES } from '../shots/all.ts'
import { atHome } from '../shots/worlds.ts'
import { cutOff } from './cut-off.ts'
import { expect, test } from './window.ts'

const SCREENS = [
  'home',
  'evidence',
  'map',
  'map-criterion',
  'unit',
  'edit-unit',
  'people',
  'portfolio',
  'settings',
  'item',
  'item-linking',
  'add-evidence',
  'evidence-bulk-edit',
  'person',
  'shortcuts',
]

test('DK11 at 200 and 400 per cent every room is read downwards, and no name is cut off', async ({ window }) => {
  const { page } = window
  const { grant } = await window.grant(path.join(window.folder, 'sample'))
  await window.call('workbook.sample', { folder: grant })
  const found: string[] = []
  for (const { screen, open } of ALL_SCENES.filter(
    ({ world, screen: name }) => world === 'sample' && SCREENS.includes(name),
  ))
    for (const width of [640, 320]) {
      await page.setViewportSize({ width: 1280, height: 800 })
      await atHome(window)
      await open(window)
      await page.setViewportSize({ width, height: 400 })
      await expect(page.locator('.skeleton')).toHaveCount(0)
      for (const what of await page.evaluate(cutOff)) found.push(`${screen} at ${width}: cut off: ${what}`)
      for (const what of await page.evaluate(scrolledAcross))
        found.push(`${screen} at ${width}: scrolls across: ${what}`)
    }
  await page.setViewportSize({ width: 1280, height: 800 })
  expect(found).toEqual([])
})

/** Runs in the page: what has to be scrolled across. Tables may; so may a line of choices that is one line on purpose. */
function scrolledAcross(): string[] {
  return [...document.querySelectorAll(':not([role=grid], .matrix, .chips)')]
    .filter((element) => element.checkVisibility() && /auto|scroll/.test(getComputedStyle(element).overflowX))
    .filter((element) => element.clientWidth > 0 && element.scrollWidth > element.clientWidth + 1)
    .map(
      (element) =>
        `<${element.tagName.toLowerCase()} class="${element.className}"> ${element.scrollWidth} of ${element.clientWidth}`,
    )
}
