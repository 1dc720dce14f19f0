// One real Electron for all tests of the window, and for each test a workbook of its own, made through the real contract.
import { rmSync } from 'node:fs'
import path from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { expect, test as base, type ElectronApplication, type Page } from '@playwright/test'
import type { CoreContract } from '../../shared/contract/core.ts'
import type { Input, Output } from '../../shared/contract/define.ts'
import type { Result } from '../../shared/contract/result.ts'
import type { Bridge, Granted } from '../../shared/contract/shell.ts'
import { freshFolder, giveToApp, launch, type Launched } from '../electron.ts'
import { listenForFaults } from './page-faults.ts'

export type Window = {
  readonly app: ElectronApplication
  readonly page: Page
  /** A folder that the app may write to, gone after the test. */
  readonly folder: string
  /** A call of the core over a port of the test's own. */
  readonly call: <N extends keyof CoreContract & string>(
    name: N,
    input: Input<CoreContract, N>,
  ) => Promise<Output<CoreContract, N>>
  /** Makes every dialog answer with these paths; an empty list is "cancel". */
  readonly answerDialogs: (...paths: readonly string[]) => Promise<void>
  /** A token for a path, as a dialog would give it. */
  readonly grant: (place: string) => Promise<Granted>
  /** Makes and opens a workbook, and begins at home. */
  readonly openFresh: (learner?: string) => Promise<void>
  readonly room: (name: string) => Promise<void>
}

/** What the preload script adds to the page, which the compiler of the tests cannot see. */
type Preloaded = { readonly trellis: Bridge }

/** `faults`: what the page of this worker did that it must not; a test fails that leaves any. One that provokes some takes them out and says which. */
type Watched = Launched & { readonly faults: string[] }

export const test = base.extend<{ window: Window; faults: string[] }, { launched: Watched }>({
  launched: [
    async ({}, use) => {
      const launched = await launch()
      await use({ ...launched, faults: listenForFaults(launched.page) })
      await launched.close()
    },
    { scope: 'worker' },
  ],
  faults: ({ launched }, use) => use(launched.faults),
  window: async ({ launched }, use) => {
    const folder = freshFolder()
    const window = createWindow(launched, folder)
    await use(window)
    await window.call('workbook.close', {})
    rmSync(folder, { recursive: true, force: true })
    await launched.page.emulateMedia({ colorScheme: null, forcedColors: null, reducedMotion: null })
    expect(launched.faults.splice(0), 'what the page must not do').toEqual([])
  },
})

export function createWindow({ app, page }: Pick<Launched, 'app' | 'page'>, folder: string): Window {
  const answerDialogs: Window['answerDialogs'] = (...paths) =>
    app.evaluate(({ dialog }, answers) => {
      const canceled = answers.length === 0
      dialog.showOpenDialog = async () => ({ canceled, filePaths: [...answers] })
      dialog.showSaveDialog = async () => ({ canceled, filePath: answers[0] ?? '' })
    }, paths)
  const grant: Window['grant'] = async (place) => {
    await answerDialogs(place)
    const [granted] = valueOf(
      await page.evaluate(() =>
        (globalThis as unknown as Preloaded).trellis.shell('dialog.openFiles', { purpose: 'evidence' }),
      ),
    ) as Granted[]
    if (granted === undefined) throw new Error(`No grant for ${place}`)
    return granted
  }
  const call = createCall(page)
  return {
    app,
    page,
    folder,
    call,
    answerDialogs,
    grant,
    async openFresh(learner = 'Ffion Ŵyn Jones') {
      const { grant: target } = await grant(path.join(folder, 'workbook'))
      await call('workbook.create', { folder: target, learner })
      await page.reload()
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    },
    async room(name) {
      await page.getByRole('navigation', { name: 'Rooms' }).getByRole('button', { name }).click()
      await expect(page.getByRole('heading', { level: 1, name: name === 'Home' ? /./ : name })).toBeVisible()
    },
  }
}

/** Calls of the core, each over a port of the test's own. */
export const createCall =
  (page: Page): Window['call'] =>
  async (name, input) => {
    // A page that still waits for its own port would be given to the test in its place.
    await page.locator('h1').first().waitFor({ state: 'attached' })
    // The contract types both; the page's side of the evaluation cannot know them.
    return valueOf(await page.evaluate(callOverOwnPort, { name, input })) as never
  }

/** Runs in the page: asks for a port as the page itself did and makes one call over it. */
async function callOverOwnPort({ name, input }: { name: string; input: unknown }): Promise<unknown> {
  const port = await new Promise<MessagePort | undefined>((resolve) => {
    const hear = (event: MessageEvent) => {
      if (event.data?.trellis !== 'port') return
      removeEventListener('message', hear)
      resolve(event.ports[0])
    }
    addEventListener('message', hear)
    ;(globalThis as unknown as Preloaded).trellis.connect()
  })
  return new Promise((resolve) => {
    port?.addEventListener('message', (event) => {
      if (!('result' in event.data)) return
      port.close()
      resolve(event.data.result)
    })
    port?.start()
    port?.postMessage({ id: 1, name, input })
  })
}

function valueOf(answer: unknown): unknown {
  // Both the wire and the shell answer with a Result.
  const result = answer as Result<unknown>
  if (!result.ok) throw new Error(`${result.failure.code}: ${result.failure.message}`)
  return result.value
}

/**
 * axe with every rule of WCAG 2.2 AA and best practice, target sizes included, in both themes and in forced colours. Motion is off before the
 * theme changes and what still moves has come to rest, so that no colour is measured half way; a fault that stays is found each time axe asks.
 */
export async function expectAccessible({ page }: Pick<Window, 'page'>): Promise<void> {
  const themes = [
    { colorScheme: 'light', forcedColors: 'none' },
    { colorScheme: 'dark', forcedColors: 'none' },
    { colorScheme: 'light', forcedColors: 'active' },
  ] as const
  await page.emulateMedia({ reducedMotion: 'reduce' })
  for (const theme of themes) {
    await page.emulateMedia(theme)
    await atRest(page)
    let found = await violations(page)
    for (let again = 0; found.length > 0 && again < 3; again += 1) {
      await atRest(page)
      found = await violations(page)
    }
    expect(found, `${theme.colorScheme}, forced colours ${theme.forcedColors}`).toEqual([])
  }
}

/** Resolves when no transition or animation that ends is running; one that was cancelled is over as well. */
async function atRest(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const ending = document.getAnimations().filter((one) => one.effect?.getComputedTiming().endTime !== Infinity)
    await Promise.allSettled(ending.map((one) => one.finished))
  })
}

/** What axe finds, one line each. */
export async function violations(page: Page): Promise<string[]> {
  const found = await new AxeBuilder({ page })
    .setLegacyMode(true) // the usual mode opens a second page, which Electron cannot
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .options({ rules: { 'target-size': { enabled: true } } })
    .analyze()
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.join(' ')} ${node.html.slice(0, 160)}`),
  )
}

export { expect, giveToApp }
