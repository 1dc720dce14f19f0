// The language en-XA in the window: every visible word comes from the catalogue or is the learner's own, and nothing is cut off.
import path from 'node:path'
import { expect, test, type ElectronApplication } from '@playwright/test'
import type { Command } from '../../shared/contract/commands.ts'
import { PSEUDO_LANGUAGE } from '../../shared/words/pseudo.ts'
import { freshFolder, launch } from '../electron.ts'
import { cutOff } from './cut-off.ts'
import { createWindow, type Window } from './window.ts'

type Scene = { readonly name: string; readonly open: (window: Window) => Promise<void> }
const send = (app: ElectronApplication, command: Command) =>
  app.evaluate(
    ({ BrowserWindow }, name) => BrowserWindow.getAllWindows()[0]?.webContents.send('command', name),
    command,
  )
const byCommand = (name: Command): Scene => ({
  name,
  open: async ({ app, page }) => {
    await page.keyboard.press('Escape')
    await send(app, name)
  },
})
const SCENES: readonly Scene[] = [
  byCommand('home'),
  byCommand('evidence'),
  {
    name: 'item',
    open: async ({ page }) => {
      await page.getByRole('row').nth(2).click()
      await page.keyboard.press('Enter')
    },
  },
  byCommand('add-evidence'),
  byCommand('map'),
  byCommand('units'),
  byCommand('import-unit'),
  byCommand('people'),
  byCommand('portfolio'),
  byCommand('trash'),
  byCommand('duplicates'),
  byCommand('settings'),
  byCommand('palette'),
  byCommand('shortcuts'),
  byCommand('history'),
]

test('DK1 every word in every room is of the catalogue or the learner’s own, and none is cut off', async () => {
  const folder = freshFolder()
  const { app, page, close } = await launch({ env: { TRELLIS_LANGUAGE: PSEUDO_LANGUAGE } })
  const window = createWindow({ app, page }, folder)
  const found: string[] = []
  const look = async (name: string, own: readonly string[]): Promise<void> => {
    for (const [width, height] of [
      [1280, 800],
      [900, 600],
    ] as const) {
      await page.setViewportSize({ width, height })
      await page.waitForTimeout(400) // past the moment when a skeleton would show
      for (const what of await page.evaluate(strangers, own)) found.push(`${name}: ${what}`)
      for (const what of await page.evaluate(cutOff)) found.push(`${name} at ${width}: cut off: ${what}`)
    }
  }
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await look('start', [])
  const { grant } = await window.grant(path.join(folder, 'sample'))
  await window.call('workbook.sample', { folder: grant })
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  const own = await ownWords(window)
  for (const scene of SCENES) {
    await scene.open(window)
    await look(scene.name, own)
  }
  await close()
  expect([...new Set(found)]).toEqual([])
})

/** All that the core tells of this workbook: the learner's words, and what the core says of them in its own language. */
async function ownWords(window: Window): Promise<string[]> {
  const { call } = window
  const answers: unknown[] = [
    await call('workbook.current', {}),
    await call('profile.get', {}),
    await call('history.list', {}),
    await call('unit.list', {}),
    await call('unit.builtin', {}),
    await call('qualification.list', {}),
    await call('coverage.get', {}),
    await call('gap.list', {}),
    await call('person.list', {}),
    await call('category.list', {}),
    await call('activity.list', {}),
    await call('type.list', {}),
    await call('decision.list', {}),
    await call('filter.list', {}),
    await window.page.evaluate(() =>
      (globalThis as unknown as { trellis: { shell: (name: string, input: object) => unknown } }).trellis.shell(
        'about.get',
        {},
      ),
    ),
  ]
  const { items } = await call('evidence.list', { limit: 1000 })
  answers.push(items)
  for (const { id } of items) answers.push(await call('evidence.get', { id }))
  for (const unit of await call('unit.list', {})) {
    answers.push(await call('unit.versions', { id: unit.id }))
    for (const { criteria } of unit.outcomes)
      for (const criterion of criteria) answers.push(await call('link.ofCriterion', { criterionId: criterion.id }))
  }
  return [...new Set(textsOf(answers))]
}

function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value.trim()]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(textsOf)
}

/** Runs in the page: visible texts, names and placeholders with letters outside brackets that nothing of the workbook holds. */
function strangers(own: readonly string[]): string[] {
  const plain = (text: string) => text.replace(/\s+/g, ' ').trim()
  const pieces = (text: string) => text.split(/[·|\n,;:()“”]/).map(plain)
  const all = plain(own.join(' \n '))
  const known = new Set(own.flatMap((text) => [plain(text), ...pieces(text)]))
  // A long stretch may be a part of a longer text; a short one might be there by chance.
  const isOwn = (part: string) => known.has(part) || (part.length > 24 && all.includes(part))
  // The library's own way out of a popover, which is heard only.
  const isLibrary = (element: Element) =>
    element.matches('button[tabindex="-1"]') && (element.parentElement?.getBoundingClientRect().width ?? 0) <= 1
  // What the learner writes is theirs, however the spelling marks cut it into pieces.
  const isWritten = (element: Element) => element.closest('[contenteditable]') !== null
  const isShown = (element: Element) =>
    element.checkVisibility({ visibilityProperty: true }) && !isLibrary(element) && !isWritten(element)

  const texts: [string, Element][] = []
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
    if (node.parentElement !== null && isShown(node.parentElement))
      texts.push([node.nodeValue ?? '', node.parentElement])
  const named = ['aria-label', 'placeholder', 'title', 'aria-valuetext', 'aria-description']
  for (const element of document.querySelectorAll(named.map((name) => `[${name}]`).join()))
    if (isShown(element)) for (const name of named) texts.push([element.getAttribute(name) ?? '', element])

  return texts.flatMap(([text, element]) => {
    let rest = text
    for (let before = ''; before !== rest;) {
      before = rest
      rest = rest.replace(/\[[^[\]]*~\]/gu, '|') // the innermost brackets, then those around them
    }
    return pieces(rest)
      .map((part) => part.replace(/^…|(…|\.\.\.)$/g, '').trim())
      .filter((part) => /\p{L}/u.test(part) && !isOwn(part))
      .map((part) => `${part.slice(0, 80)} in <${element.tagName.toLowerCase()} class="${element.className}">`)
  })
}
