// Every word that Trellis shows or prints, by language. English is the model: another language must fill the same shape to compile.
import { commandLine } from './en-gb/command-line.ts'
import { core } from './en-gb/core.ts'
import { fields } from './en-gb/fields.ts'
import { importer } from './en-gb/importer.ts'
import { page } from './en-gb/page.ts'
import { report } from './en-gb/report.ts'
import { shell } from './en-gb/shell.ts'

/**
 * `core` failures, gaps, undo labels · `fields` evidence types and their own fields · `importer` what it says of a text · `page` the window ·
 * `report` the exports · `shell` menus and dialogs · `commandLine` the `trellis` command.
 */
export const enGB = { language: 'en-GB', core, fields, importer, page, report, shell, commandLine }
export type Words = typeof enGB
