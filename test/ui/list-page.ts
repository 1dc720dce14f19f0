// What the tests of the evidence list share.
import type { Page } from '@playwright/test'
import type { CoreContract } from '../../shared/contract/core.ts'
import type { Input } from '../../shared/contract/define.ts'
import type { EvidenceId } from '../../shared/domain/id.ts'
import { expect, type Window } from './window.ts'

export const UNIT = `Unit title: Deal with customers
Unit reference: T/101/2020
Level: 2
Credit: 4

1 Be able to greet customers
1.1 Greet each customer politely
1.2 Find out what the customer needs
`

type Draft = Partial<Input<CoreContract, 'evidence.add'>['evidence']>

export async function add({ call }: Window, title: string, draft: Draft = {}): Promise<EvidenceId> {
  const { id } = await call('evidence.add', {
    evidence: { type: 'work-product', title, dateFrom: '2026-03-09', ...draft },
  })
  return id
}
export async function addMany(window: Window, count: number): Promise<void> {
  for (let index = 1; index <= count; index++) await add(window, `Item ${String(index).padStart(3, '0')}`)
}
export const grid = (page: Page) => page.getByRole('grid', { name: 'Evidence list' })
/** The titles in sight, without the row of heads. */
const titles = (page: Page) => page.locator('[role="grid"] .title-cell-title').allTextContents()
export const expectTitles = (page: Page, ...wanted: readonly string[]) =>
  expect.poll(() => titles(page)).toEqual(wanted)

export async function choose(page: Page, field: string, option: string | RegExp): Promise<void> {
  await page
    .locator('.select-button')
    .and(page.getByRole('button', { name: new RegExp(field) }))
    .click()
  await page.getByRole('option', { name: option }).click()
}
