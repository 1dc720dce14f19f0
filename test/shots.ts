// Photographs every screen in real Electron, in both themes, forced colours and three sizes, and again in en-XA, with what axe says of each:
// shots/ and shots/shots.json. `npm run shots -- home map` takes only the screens of these names.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { PSEUDO_LANGUAGE } from '../shared/words/pseudo.ts'
import { freshFolder, launch } from './electron.ts'
import { ALL_SCENES } from './shots/all.ts'
import { WORLDS, type Scene } from './shots/scene.ts'
import { CORE_GONE } from './shots/start.ts'
import { atHome, bigFolder, openWorld } from './shots/worlds.ts'
import { createWindow, violations, type Window } from './ui/window.ts'

const out = path.join(import.meta.dirname, '../shots')
const SMALL = [900, 600] as const
const USUAL = [1280, 800] as const
const LARGE = [1920, 1080] as const
type View = {
  readonly theme: 'light' | 'dark' | 'forced'
  readonly size: readonly [width: number, height: number]
  /** Whether axe is asked: not where colours and layout are those of another view already. */
  readonly asksAxe: boolean
}
const VIEWS: readonly View[] = [
  { theme: 'light', size: USUAL, asksAxe: true },
  { theme: 'light', size: SMALL, asksAxe: true },
  { theme: 'light', size: LARGE, asksAxe: false },
  { theme: 'dark', size: LARGE, asksAxe: false },
  { theme: 'dark', size: USUAL, asksAxe: true },
  { theme: 'dark', size: SMALL, asksAxe: false },
  { theme: 'forced', size: USUAL, asksAxe: true },
]
const PSEUDO_VIEWS: readonly View[] = [
  { theme: 'light', size: USUAL, asksAxe: false },
  { theme: 'light', size: SMALL, asksAxe: true },
]
type Shot = {
  readonly screen: string
  readonly state: string
  readonly language: string
  readonly theme: string
  readonly width: number
  readonly height: number
  readonly file: string
  /** What axe objects to, one line each; null where it was not asked. */
  readonly axe: readonly string[] | null
}

const wanted = process.argv.slice(2)
const isWanted = ({ screen }: Scene) => wanted.length === 0 || wanted.includes(screen)
rmSync(out, { recursive: true, force: true })
mkdirSync(out, { recursive: true })
// Two windows at once: most of the time each waits for its page to settle.
const shots = (await Promise.all([takeAll('en', VIEWS), takeAll(PSEUDO_LANGUAGE, PSEUDO_VIEWS)])).flat()
const big = bigFolder()
if (big !== undefined) rmSync(big, { recursive: true, force: true })
writeFileSync(path.join(out, 'shots.json'), `${JSON.stringify(shots, null, 2)}\n`)
const objected = shots.filter(({ axe }) => axe !== null && axe.length > 0)
console.log(`${shots.length} screenshots, ${objected.length} with something axe objects to`)

async function takeAll(language: string, views: readonly View[]): Promise<Shot[]> {
  const { app, page, close } = await launch(language === 'en' ? {} : { env: { TRELLIS_LANGUAGE: language } })
  const folder = freshFolder()
  const window = createWindow({ app, page }, folder)
  page.setDefaultTimeout(20_000) // a way that is gone costs no more than this
  const taken: Shot[] = []
  for (const world of WORLDS) {
    const scenes = ALL_SCENES.filter((scene) => scene.world === world).filter(isWanted)
    if (scenes.length === 0) continue
    await page.setViewportSize({ width: 1280, height: 800 })
    await openWorld(window, world)
    for (const scene of scenes) taken.push(...(await take(window, scene, language, views)))
  }
  if (isWanted(CORE_GONE)) taken.push(...(await take(window, CORE_GONE, language, views)))
  await close()
  rmSync(folder, { recursive: true, force: true })
  return taken
}

/** One screen in each view. A screen that cannot be reached is said, and the others are taken all the same. */
async function take(window: Window, scene: Scene, language: string, views: readonly View[]): Promise<Shot[]> {
  const { page } = window
  const { screen, world, open } = scene
  const taken: Shot[] = []
  await page.setViewportSize({ width: 1280, height: 800 })
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none', reducedMotion: 'reduce' })
  try {
    await atHome(window)
    await open(window)
  } catch (error) {
    console.error(`${screen} of ${world} in ${language} was not reached: ${String(error).split('\n')[0]}`)
    return taken
  }
  await page.mouse.move(0, 0) // off what led here, whose tooltip would stand in the picture
  await page.waitForTimeout(400) // past the moment when a skeleton would show
  await page.locator('.skeleton').first().waitFor({ state: 'detached' })
  for (const { theme, size, asksAxe } of views) {
    const [width, height] = size
    await page.emulateMedia({
      colorScheme: theme === 'dark' ? 'dark' : 'light',
      forcedColors: theme === 'forced' ? 'active' : 'none',
    })
    await page.setViewportSize({ width, height })
    await page.waitForTimeout(150) // panes and pages are drawn to the new size
    const file = `${[screen, world, ...(language === 'en' ? [] : [language]), theme, width].join('-')}.png`
    await page.screenshot({ path: path.join(out, file) })
    const axe = asksAxe ? await violations(page) : null
    taken.push({ screen, state: world, language, theme, width, height, file, axe })
  }
  return taken
}
