// What screens ask of the shell: dialogs, recent workbooks, theme, dropped files, and the commands of the menu.
import type { Command } from '../../shared/contract/commands.ts'
import type { Result } from '../../shared/contract/result.ts'
import type { Granted } from '../../shared/contract/shell.ts'
import { grantDropped, grantOfBytes, onCommand, onNamed, shellClient } from '../transport.ts'

/** One call of the shell. */
export const shell = shellClient.call

/** Hears of menu commands and their keys; the function returned stops it. */
export const onMenu = (listener: (command: Command) => void): (() => void) => onCommand(listener)

/** Grants what was dropped on the window; fails for what has no path. */
export const grantFile = (file: File): Promise<Result<Granted>> => grantDropped(file)

/** Grants what has no path by its bytes, under this name. */
export const grantBytes = (name: string, bytes: Uint8Array): Promise<Result<Granted>> => grantOfBytes(name, bytes)

/** Hears that a second start of Trellis named a workbook, which `start.workbook` gives. */
export const onSecondStart = (listener: () => void): (() => void) => onNamed(listener)
