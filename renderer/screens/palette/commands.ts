// What each command does: the one list behind the palette, the menus, the keys and the list of shortcuts.
import { useEffect } from 'react'
import { type Command, COMMAND_NAMES, COMMANDS } from '../../../shared/contract/commands.ts'
import { ZOOMS } from '../../../shared/contract/shell.ts'
import { onMenu, shell } from '../../data/shell.ts'
import { words } from '../../data/words.ts'
import { isDialogOpen } from '../../parts/dialog.tsx'
import { ADD_EVIDENCE, back, EVIDENCE, forward, go, HOME, MAP, toEvidenceList, UNITS, type Route } from '../../route.ts'
import { backUp } from '../backup.ts'
import { focusLinking } from '../map/linking.ts'
import { redo, undo } from '../perform.ts'
import { closeWorkbook, makeSample, openAnother, restoreBackup, startNew } from '../session.ts'
import { showSettings } from '../settings/parts.ts'
import { isMac } from './keys.ts'
import { type Overlay, showOverlay } from './overlay.ts'
import { commandOf } from './press.ts'
import { providedCommand } from './provided.ts'

const to = (route: Route) => (): void => go(route)
const over = (overlay: Overlay) => (): void => showOverlay(overlay)
const zoomBy = (steps: number) => (): void => void changeZoom(steps)

/** What is left out here is what a screen provides (`useProvidedCommand`); what stands here a screen may still replace. */
const RUN: Partial<Record<Command, () => void>> = {
  new: () => void startNew(),
  open: () => void openAnother(),
  sample: () => void makeSample(),
  close: () => void closeWorkbook(),
  'add-evidence': to(ADD_EVIDENCE),
  'import-unit': to({ screen: 'import-unit' }),
  export: to({ screen: 'portfolio' }),
  backup: () => void backUp(),
  restore: () => void restoreBackup(),
  settings: to({ screen: 'settings' }),
  undo: () => void undo(),
  redo: () => void redo(),
  history: over('history'),
  find: findHere,
  // Away from an item: those that wait to be linked.
  link: () => {
    if (!focusLinking()) go(toEvidenceList({ unmapped: true }))
  },
  'zoom-in': zoomBy(1),
  'zoom-out': zoomBy(-1),
  'zoom-reset': zoomBy(0),
  palette: over('palette'),
  back,
  forward,
  home: to(HOME),
  evidence: to(EVIDENCE),
  map: to(MAP),
  units: to(UNITS),
  people: to({ screen: 'people' }),
  portfolio: to({ screen: 'portfolio' }),
  trash: to({ screen: 'trash' }),
  duplicates: to({ screen: 'duplicates' }),
  shortcuts: over('shortcuts'),
  about: () => showSettings('about'),
}

const actOf = (name: Command): (() => void) | undefined => providedCommand(name) ?? RUN[name]

/** The name of a command in running text; menus mark a letter and add an ellipsis. */
export const commandWords = (name: Command): string => words.shell.commands[name].replace('&', '').replace('…', '')

/** The commands that can be run now. */
export const commandsNow = (hasWorkbook: boolean): readonly Command[] =>
  COMMAND_NAMES.filter((name) => (hasWorkbook || !COMMANDS[name].needsWorkbook) && actOf(name) !== undefined)

/** Runs a command where it fits the moment: not while a dialog waits for an answer, unless it only changes how large things are. */
export function runCommand(name: Command): void {
  if (isDialogOpen() && COMMANDS[name].menu !== 'view') return
  actOf(name)?.()
}

/** Hears menus and keys. Undo and redo come from the menu alone, since a text field has its own. */
export function useCommands(hasWorkbook: boolean): void {
  useEffect(() => {
    const fits = (name: Command) => hasWorkbook || !COMMANDS[name].needsWorkbook
    const run = (name: Command) => {
      if (fits(name)) runCommand(name)
    }
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return
      const name = commandOf(event, isMac)
      if (name === undefined || name === 'undo' || name === 'redo' || !fits(name)) return
      event.preventDefault() // so that the menu does not hear it too
      runCommand(name)
    }
    const stop = onMenu(run)
    document.addEventListener('keydown', onKeyDown)
    return () => {
      stop()
      document.removeEventListener('keydown', onKeyDown)
    }
  }, [hasWorkbook])
}

/** The search field of the room; where it has none, the search over everything. */
function findHere(): void {
  const field = document.querySelector<HTMLInputElement>('main input[type="search"]')
  if (field === null) return showOverlay('palette')
  field.focus()
  field.select()
}

/** One step up or down the sizes; 0 is the size that things are made for. */
async function changeZoom(steps: number): Promise<void> {
  const now = await shell('zoom.get', {})
  const index = ZOOMS.findIndex((zoom) => zoom === (now.ok && steps !== 0 ? now.value.zoom : 100))
  const zoom = ZOOMS[Math.max(0, Math.min(ZOOMS.length - 1, index + steps))]
  if (zoom !== undefined) await shell('zoom.set', { zoom })
}
