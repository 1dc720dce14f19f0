// How the tests of writing come to an item.
import { enGB } from '../../shared/words/words.ts'
import type { EvidenceInput } from '../builders.ts'
import { expect, type Window } from './window.ts'

/** Adds an item and opens it from the list. */
export async function openItem(window: Window, evidence: EvidenceInput): Promise<void> {
  await window.openFresh()
  await window.call('evidence.add', { evidence })
  await window.room('Evidence')
  await window.page.getByRole('row', { name: new RegExp(evidence.title) }).dblclick()
  await expect(window.page.getByLabel(enGB.page.form.title, { exact: true })).toBeVisible()
}
