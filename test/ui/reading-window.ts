// What the tests of the reading pane share: an item with files, opened, and the marks that the browser paints over words.
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Locator, Page } from '@playwright/test'
import type { EvidenceId } from '../../shared/domain/id.ts'
import type { Place } from '../../shared/domain/place.ts'
import { fromPlainText } from '../../shared/domain/rich-text.ts'
import { expect, giveToApp, type Window } from './window.ts'

/** Stands on page 3 of the PDF. */
export const AGREED = 'We agreed the new greeting'
export const OWN_WORDS = fromPlainText('I asked what the customer needed.\n\nThen I rang her back on Friday.')

type Files = Readonly<Record<string, string | Uint8Array>>

/** An item with these files, in a fresh workbook with units, opened; `pane` is where they are read. */
export async function openItem(window: Window, files: Files, text = fromPlainText('')) {
  await window.openFresh()
  await window.call('unit.import', { builtin: 'example-qualification' })
  const grants: string[] = []
  for (const [name, bytes] of Object.entries(files)) {
    const file = path.join(window.folder, name)
    writeFileSync(file, bytes)
    giveToApp(file)
    grants.push((await window.grant(file)).grant)
  }
  const { id } = await window.call('evidence.add', {
    evidence: { type: 'work-product', title: 'The item', dateFrom: '2026-03-09', text },
    files: grants,
  })
  await window.room('Evidence')
  await window.page.getByText('The item').first().click()
  await window.page.keyboard.press('Enter')
  const pane = window.page.getByRole('region', { name: 'Reading pane' })
  await expect(pane).toBeVisible()
  return { id, pane }
}

export async function read({ page }: Window, pane: Locator, name: string): Promise<void> {
  await pane.getByRole('button', { name: /What to read/ }).click()
  await page.getByRole('option', { name }).click()
  await expect(pane.locator('.view-body')).toBeVisible()
}

export const placeBar = (pane: Locator): Locator => pane.getByRole('region', { name: 'The place that is pointed at' })

/** The words that are marked by this name: `place`, `find` or `found`; in the frame of a document too. */
export async function marked(page: Page, name: string): Promise<string[]> {
  const inFrames = page.frames().map((frame) =>
    frame.evaluate((wanted) => {
      const ranges: string[] = []
      CSS.highlights.get(wanted)?.forEach((range) => range instanceof Range && ranges.push(range.toString()))
      return ranges
    }, name),
  )
  return (await Promise.all(inFrames)).flat()
}

/** Links the item to the first criterion at a place, as the command line does, and asks to see it. */
export async function showLink(window: Window, id: EvidenceId, place: Place): Promise<void> {
  const [unit] = await window.call('unit.list', {})
  if (unit === undefined) throw new Error('There is no unit.')
  const criterion = (await window.call('unit.get', { id: unit.id })).outcomes[0]?.criteria[0]
  if (criterion === undefined) throw new Error('The unit has no criterion.')
  await window.call('link.add', { evidenceId: id, criterionId: criterion.id, place })
  await window.page.getByRole('complementary').getByRole('button', { name: /^Show/ }).first().click()
}
