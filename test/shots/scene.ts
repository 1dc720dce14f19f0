// What a picture is of: a world, which is a workbook in some state, and the way from Home to a screen of it.
import type { ElectronApplication } from '@playwright/test'
import type { Command } from '../../shared/contract/commands.ts'
import { expect, type Window } from '../ui/window.ts'

/**
 * none: no workbook is open; empty: a new one; sample: a typical one; desk: every form, every kind of file and names of every length; big: 10,000
 * items.
 */
export const WORLDS = ['none', 'empty', 'sample', 'desk', 'big'] as const
export type World = (typeof WORLDS)[number]

export type Scene = {
  readonly screen: string
  readonly world: World
  /** Finds its way by words that stand within those of any language of the catalogue, en-XA too: no whole names, no `^`. */
  readonly open: (window: Window) => Promise<void>
}

/** Scenes of one world, by the name of their screen. */
export const scenesOf = (world: World, opens: Readonly<Record<string, Scene['open']>>): Scene[] =>
  Object.entries(opens).map(([screen, open]) => ({ screen, world, open }))

/** What a menu of the system would send. */
export const send = (app: ElectronApplication, command: Command): Promise<void> =>
  app.evaluate(
    ({ BrowserWindow }, name) => BrowserWindow.getAllWindows()[0]?.webContents.send('command', name),
    command,
  )
export const by =
  (command: Command): Scene['open'] =>
  ({ app }) =>
    send(app, command)

export const press = ({ page }: Pick<Window, 'page'>, name: string | RegExp): Promise<void> =>
  page.getByRole('main').getByRole('button', { name }).first().click()
export const choose = ({ page }: Pick<Window, 'page'>, name: string | RegExp): Promise<void> =>
  page.getByRole('menuitem', { name }).first().click()

/** The list of evidence, its rows in sight. */
export async function toList({ app, page }: Pick<Window, 'app' | 'page'>): Promise<void> {
  await send(app, 'evidence')
  await expect(page.getByRole('row').nth(1)).toBeVisible()
}
/** An item, found by its title. */
export async function toItem(window: Pick<Window, 'app' | 'page'>, title: string): Promise<void> {
  await toList(window)
  const { page } = window
  await page.getByRole('searchbox').fill(title)
  // What is found may take another row's place at the moment of the press, which then opens nothing.
  await expect(async () => {
    await page.getByRole('row').filter({ hasText: title }).first().click()
    await expect(page.getByRole('complementary')).toBeVisible({ timeout: 3000 })
  }).toPass()
}
/** A unit, as it is read. */
export async function toUnit({ app, page }: Pick<Window, 'app' | 'page'>, title: string | RegExp): Promise<void> {
  await send(app, 'units')
  await page.getByRole('navigation', { name: 'Units' }).getByRole('button', { name: title }).first().click()
}
/** All items of the list, selected. */
export async function selectAll({ page }: Pick<Window, 'page'>): Promise<void> {
  await page.getByRole('grid').focus()
  await page.keyboard.press('Control+a')
}
