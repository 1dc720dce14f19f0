// What screens ask of the shell: dialogs, recent workbooks, theme, dropped files, and the commands of the menu.
import type { Result } from '../../shared/contract/result.ts'
import type { Command, Granted } from '../../shared/contract/shell.ts'
import { grantDropped, onCommand, shellClient } from '../transport.ts'

/** One call of the shell. */
export const shell = shellClient.call

/** Hears of menu commands and their keys; the function returned stops it. */
export const onMenu = (listener: (command: Command) => void): (() => void) => onCommand(listener)

/** Grants what was dropped on the window; fails for what has no path. */
export const grantFile = (file: File): Promise<Result<Granted>> => grantDropped(file)
