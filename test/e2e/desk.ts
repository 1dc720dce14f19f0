// What a test does at the desk where there is no way into the main process: real drops, and the pane of one item after the other.
import { expect as soon, type Page } from '@playwright/test'
import type { Bridge } from '../../shared/contract/shell.ts'
import type { Window } from '../ui/window.ts'

/** Under strace everything takes its time. */
export const expect = soon.configure({ timeout: 400_000 })

type Preloaded = { readonly trellis: Bridge }
type Call = Window['call']

/** A real drop: the browser's protocol gives files their paths, which a script in the page cannot. */
export async function dropFiles(page: Page, files: readonly string[], x = 600, y = 400): Promise<void> {
  const session = await page.context().newCDPSession(page)
  const data = { items: [], files: [...files], dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', { type, x, y, data })
  await session.detach()
}

/** Tokens for files and folders that are there, had by dropping them; the app itself sees nothing of this drop. */
export async function grantByDrop(page: Page, files: readonly string[]): Promise<string[]> {
  await page.evaluate(() => {
    const granted: Promise<unknown>[] = []
    Object.assign(globalThis, { granted })
    const take = (event: DragEvent) => {
      event.preventDefault()
      event.stopImmediatePropagation()
      const { trellis } = globalThis as unknown as Preloaded
      for (const file of event.dataTransfer?.files ?? []) granted.push(trellis.grantFile(file))
      removeEventListener('drop', take, true)
    }
    addEventListener('drop', take, true)
  })
  await dropFiles(page, files)
  const answers = await page.evaluate(async () => {
    const { granted } = globalThis as unknown as { granted: Promise<unknown>[] }
    while (granted.length === 0) await new Promise((resolve) => setTimeout(resolve, 20))
    return Promise.all(granted)
  })
  return answers.map((answer) => (answer as { value: { grant: string } }).value.grant)
}

/** Opens what waits in the inbox, one item after the other, and lets the pane show each. Answers how many there were. */
export async function eachItem(page: Page, call: Call, onShown: (title: string) => Promise<void> = async () => {}) {
  const { total } = await call('evidence.list', { unmapped: true, limit: 1 })
  await page.keyboard.press('Control+2')
  await page.getByRole('button', { name: /^Inbox/ }).click()
  await page
    .getByRole('grid', { name: 'Inbox' })
    .getByRole('gridcell', { name: /^E\d+$/ })
    .first()
    .click()
  await page.keyboard.press('Enter')
  for (let shown = 1; shown <= total; shown += 1) {
    await expect(page.getByText(`${shown} of ${total}`, { exact: true })).toBeVisible()
    await settled(page)
    await onShown(await page.getByLabel('Title', { exact: true }).inputValue())
    if (shown < total) await page.keyboard.press('Control+PageDown')
  }
  return total
}

/** The pane shows what there is to show, or says why not. */
async function settled(page: Page): Promise<void> {
  const pane = page.getByRole('region', { name: 'Reading pane' })
  await expect(pane).toBeVisible()
  await expect(pane.locator('.skeleton')).toHaveCount(0)
  await expect(pane.locator('.view-body, .view-note, .own-text').first()).toBeVisible()
}
