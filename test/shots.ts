// Photographs every screen in real Electron, in both themes and three sizes, with what axe says of each: shots/ and shots/shots.json.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { freshFolder, launch } from './electron.ts'
import { createWindow, violations, type Window } from './ui/window.ts'

const out = path.join(import.meta.dirname, '../shots')
const SIZES = [
  [900, 600],
  [1280, 800],
  [1920, 1080],
] as const
const THEMES = ['light', 'dark'] as const
type Shot = { screen: string; state: string; theme: string; width: number; height: number; file: string; axe: string[] }

/** What leads to a screen from home, in a workbook that is empty or the sample. */
type Scene = { readonly screen: string; readonly open: (window: Window) => Promise<void> }
const toRoom =
  (name: string) =>
  (window: Window): Promise<void> =>
    window.room(name)
/** A screen that keys lead to. */
const byKeys = (screen: string, keys: string): Scene => ({ screen, open: ({ page }) => page.keyboard.press(keys) })
async function toInbox(window: Window): Promise<void> {
  await window.room('Evidence')
  const views = window.page.getByRole('navigation', { name: 'Views of the evidence' })
  if (await views.isVisible()) await views.getByRole('button', { name: /Inbox/ }).click()
}
async function fromList(window: Window, room: string): Promise<void> {
  await window.room('Evidence')
  await window.page.getByRole('button', { name: 'More of the evidence' }).click()
  await window.page.getByRole('menuitem', { name: room }).click()
}
const press = ({ page }: Window, name: string | RegExp) => page.getByRole('button', { name }).first().click()

const SCENES: readonly Scene[] = [
  { screen: 'home', open: async () => {} },
  { screen: 'evidence', open: toRoom('Evidence') },
  {
    screen: 'add-evidence',
    open: ({ page }) => page.keyboard.press('Control+Shift+A'),
  },
  { screen: 'inbox', open: toInbox },
  { screen: 'trash', open: (window) => fromList(window, 'Trash') },
  { screen: 'duplicates', open: (window) => fromList(window, 'Duplicates') },
  { screen: 'units', open: toRoom('Units') },
  {
    screen: 'import-unit',
    open: async (window) => {
      await window.room('Units')
      await press(window, 'Add a unit')
    },
  },
  { screen: 'people', open: toRoom('People') },
  { screen: 'portfolio', open: toRoom('Portfolio') },
  byKeys('map', 'Control+3'),
  byKeys('settings', 'Control+,'),
  byKeys('shortcuts', 'F1'),
  byKeys('steps-to-undo', 'Control+Shift+H'),
  byKeys('palette', 'Control+k'),
]
/** Screens that need something in the workbook. */
const FULL_SCENES: readonly Scene[] = [
  {
    screen: 'evidence-item',
    open: async (window) => {
      await window.room('Evidence')
      await window.page.getByRole('row').nth(1).click()
    },
  },
  {
    screen: 'change-link',
    open: async (window) => {
      await window.room('Evidence')
      await window.page.getByRole('row').nth(1).click()
      await press(window, /^Change the link/)
    },
  },
  {
    screen: 'person',
    open: async (window) => {
      await window.room('People')
      await press(window, /^Edit/)
    },
  },
  {
    screen: 'evidence-search',
    open: async (window) => {
      await window.room('Evidence')
      await window.page.getByRole('searchbox').fill('customer')
    },
  },
  {
    screen: 'evidence-filters',
    open: async (window) => {
      await window.room('Evidence')
      await press(window, 'More filters')
    },
  },
  {
    screen: 'evidence-bulk-edit',
    open: async (window) => {
      await window.room('Evidence')
      await window.page.getByRole('grid').focus()
      await window.page.keyboard.press('Control+a')
      await window.page.getByRole('button', { name: 'Edit', exact: true }).click()
    },
  },
  {
    screen: 'add-evidence-problem',
    open: async (window) => {
      await window.room('Evidence')
      await press(window, 'Add evidence')
      await window.page.locator('form').getByRole('button', { name: 'Add evidence' }).click()
    },
  },
  {
    screen: 'palette-found',
    open: async ({ page }) => {
      await page.keyboard.press('Control+k')
      await page.keyboard.type('plan')
    },
  },
  {
    screen: 'unit',
    open: async (window) => {
      await window.room('Units')
      await window.page.getByRole('navigation', { name: 'Units' }).getByRole('button').first().click()
    },
  },
]

const shots: Shot[] = []
const wanted = process.argv.slice(2)
rmSync(out, { recursive: true, force: true })
mkdirSync(out, { recursive: true })
const { app, page, close } = await launch()
const folder = freshFolder()
const window = createWindow({ app, page }, folder)
await photograph({ screen: 'start', open: async () => {} }, 'first')
await window.openFresh()
for (const scene of SCENES) await photograph(scene, 'empty')
const sample = await window.grant(path.join(folder, 'sample'))
await window.call('workbook.sample', { folder: sample.grant })
for (const scene of [...SCENES, ...FULL_SCENES]) await photograph(scene, 'sample')
await window.call('workbook.close', {})
await close()
rmSync(folder, { recursive: true, force: true })
writeFileSync(path.join(out, 'shots.json'), `${JSON.stringify(shots, null, 2)}\n`)
console.log(
  `${shots.length} screenshots, ${shots.filter(({ axe }) => axe.length > 0).length} with something axe objects to`,
)

async function photograph({ screen, open }: Scene, state: string): Promise<void> {
  if (wanted.length > 0 && !wanted.includes(screen)) return
  await page.reload()
  await page.getByRole('heading', { level: 1 }).waitFor()
  await open(window)
  await page.mouse.move(600, 500) // off the button that led here, whose tooltip would stand in the picture
  for (const theme of THEMES) {
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
    for (const [width, height] of SIZES) {
      await page.setViewportSize({ width, height })
      await page.waitForTimeout(400) // past the moment when a skeleton would show
      const file = `${screen}-${state}-${theme}-${width}.png`
      await page.screenshot({ path: path.join(out, file) })
      shots.push({ screen, state, theme, width, height, file, axe: await violations(page) })
    }
  }
}
