// What a learner does all day in the window of the big workbook, timed: typing, changing rooms, opening items, the map, linking many at once.
import type { Page } from '@playwright/test'
import type { Window } from '../ui/window.ts'
import { atMost, medianAtMost, percentile, percentileAtMost, type Figure } from './figures.ts'
import { keysToPaint, untilPainted } from './in-page.ts'

export const TYPED = 'complaint handling review of the winter rota'
const LINKING_FIELD = '.item-criteria input[type=search], .item-criteria [role=combobox]'
const ITEM = '.item-form'
const RUNS = 5
const ARROWS = 40
/** Milliseconds that a screen may take, and that a bulk step of 200 links may take in the window (issue 4: under a second). */
const SCREEN = 100
const BULK = 1000

/** What each room is looked at for: the first of it comes from the core, so that an empty frame is no room. */
const ROOMS = {
  Home: '.next-line',
  Evidence: '.grid-row .title-cell',
  Map: '.matrix-cell',
  Units: '.unit-choice',
  People: '.people-head, .empty',
  Portfolio: '.room-column .section',
  Settings: '.settings-fields',
} as const

/** An item with 10,000 words of its own, as a long reflective account is; answers its title. */
export async function addLongItem({ call }: Window): Promise<string> {
  const paragraph = Array.from({ length: 100 }, (_, index) => TYPED.split(' ')[index % 7]).join(' ')
  const text = { type: 'paragraph' as const, content: [{ type: 'text' as const, text: paragraph }] }
  const title = 'The longest account of all'
  await call('evidence.add', {
    evidence: {
      type: 'reflective-account',
      title,
      text: { type: 'doc', content: Array.from({ length: 100 }, () => text) },
    },
  })
  return title
}

/** Finds an item in the palette, where the next Enter opens it. */
export async function findItem({ page, room }: Window, title: string): Promise<void> {
  await room('Home')
  await page.keyboard.press('Control+k')
  await page.keyboard.type(title)
  const choice = page.getByRole('option', { name: new RegExp(title) }).first()
  await choice.waitFor()
  for (let step = 0; step < 20 && (await choice.getAttribute('aria-selected')) !== 'true'; step += 1)
    await page.keyboard.press('ArrowDown')
}

async function openItem(window: Window, title: string): Promise<void> {
  await findItem(window, title)
  await window.page.keyboard.press('Enter')
  await window.page.getByRole('heading', { level: 1, name: title }).waitFor()
}

/**
 * Keys to paint in each place where people type. Each is typed twice and the quieter time counts: another program that takes the processor
 * for a moment makes one of two slow, and slowness of our own both.
 */
export async function typing(
  window: Window,
  long: string,
  most: number,
  name: (what: string) => string,
): Promise<Figure[]> {
  const { page } = window
  const figures: Figure[] = []
  const measure = async (what: string, prepare: () => Promise<void>) => {
    await prepare()
    const runs: number[][] = []
    for (let run = 0; run < 2; run += 1) {
      await page.waitForTimeout(500)
      runs.push(await keysToPaint(page, TYPED.length, (index) => page.keyboard.press(TYPED[index] ?? 'a')))
    }
    const quieter = runs.toSorted((one, other) => percentile(one, 0.95) - percentile(other, 0.95))[0] ?? []
    figures.push(percentileAtMost(name(`key to paint: ${what}, p95`), quieter, 0.95, most))
  }
  await measure('search', async () => {
    await window.room('Evidence')
    await page.getByRole('searchbox').first().click()
  })
  await measure('palette', async () => {
    await window.room('Home')
    await page.keyboard.press('Control+k')
  })
  await page.keyboard.press('Escape')
  await measure('a text of 10,000 words', async () => {
    await openItem(window, long)
    await page.locator('.ProseMirror').last().click()
  })
  await measure('a form', async () => page.getByLabel('Location', { exact: false }).first().click())
  await measure('type-ahead over 300 criteria', async () => page.locator(LINKING_FIELD).click())
  return figures
}

/** From a press in the rail to the painted room, always from another room. */
export async function screens({ page }: Window): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const [room, content] of Object.entries(ROOMS)) {
    const samples: number[] = []
    for (let run = 0; run < RUNS; run += 1) {
      await press(page, room === 'Home' ? 'People' : 'Home')
      await page.waitForTimeout(300)
      samples.push(await untilPainted(page, content, () => press(page, room)))
    }
    figures.push(medianAtMost(`screen: ${room}`, samples, SCREEN))
  }
  return figures
}

const press = (page: Page, room: string) =>
  page.evaluate((wanted) => {
    const rail = [...document.querySelectorAll<HTMLElement>('.rail-item')]
    rail.find((one) => one.textContent?.includes(wanted) === true)?.click()
  }, room)

/** From Enter in the list to the painted form. */
export async function openingItems({ page, room }: Window): Promise<Figure> {
  const samples: number[] = []
  for (let run = 0; run < RUNS; run += 1) {
    await room('Evidence')
    await page.locator('.grid-row .title-cell').first().waitFor()
    await page.locator('[role=grid]').focus()
    for (let step = 0; step < run; step += 1) await page.keyboard.press('ArrowDown')
    await page.waitForTimeout(300)
    samples.push(await untilPainted(page, ITEM, () => page.keyboard.press('Enter')))
    await room('Home')
  }
  return medianAtMost('opening an item from the list', samples, SCREEN)
}

/** Arrow keys in the map of a unit whose criteria have 4,000 links. */
export async function mapKeys({ page, room }: Window, most: number): Promise<Figure> {
  await room('Map')
  await page.locator('.matrix-cell').first().waitFor()
  await page.getByRole('grid').first().focus()
  const keys = ['ArrowRight', 'ArrowDown', 'ArrowRight', 'ArrowUp'] as const
  const samples = await keysToPaint(page, ARROWS, (index) =>
    page.keyboard.press(keys[index % keys.length] ?? 'ArrowRight'),
  )
  return percentileAtMost('key to paint: arrows in the map of a unit, p95', samples, 0.95, most)
}

/** Twenty items and ten criteria: from the key that links them to the message that says so. */
export async function bulkLink({ page, room }: Window): Promise<Figure> {
  await room('Evidence')
  await page.locator('.grid-row .title-cell').first().waitFor()
  await page.locator('[role=grid]').focus()
  for (let step = 1; step < 20; step += 1) await page.keyboard.press('Shift+ArrowDown')
  await page.locator('.list-foot-actions').getByRole('button', { name: 'Link', exact: true }).click()
  const field = page.getByRole('dialog').getByRole('combobox')
  await field.focus()
  for (let step = 0; step < 10; step += 1) {
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Space')
  }
  const taken = await untilPainted(page, '.toast', () => page.keyboard.press('Enter'))
  return atMost('200 links in one bulk step, in the window', taken, 'ms', BULK, null)
}
