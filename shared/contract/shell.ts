// The few calls of the shell, which owns windows and dialogs: the page gets names and tokens, never a path of its own choice.
import { z } from 'zod'
import type { Contract } from './define.ts'

/** A granted path: `grant` goes into a call of the core, `name` is for people. */
export const Granted = z.object({ grant: z.string(), name: z.string() })
export type Granted = z.infer<typeof Granted>

export const THEMES = ['system', 'light', 'dark'] as const

export const shellContract = {
  /** Asks for a workbook folder to open. Null when the person cancels. */
  'dialog.openWorkbook': { input: z.object({}), output: Granted.nullable() },
  /** Asks where a new workbook's folder is to be. */
  'dialog.newWorkbook': { input: z.object({ name: z.string().max(200) }), output: Granted.nullable() },
  /** Asks for files to add as evidence, or for a unit to import. */
  'dialog.openFiles': {
    input: z.object({ purpose: z.enum(['evidence', 'unit', 'backup']) }),
    output: z.array(Granted),
  },
  /** Asks where to write an export or a backup. */
  'dialog.saveFile': {
    input: z.object({ name: z.string().max(200), kind: z.enum(['pdf', 'docx', 'backup']) }),
    output: Granted.nullable(),
  },
  /** Shows a file that Trellis wrote in the system's file manager. Only paths that this run granted. */
  'file.reveal': { input: z.object({ grant: z.string() }), output: z.object({}) },
  /** Workbooks opened before, newest first, those that are gone left out. */
  'recent.list': { input: z.object({}), output: z.array(Granted) },
  /** Remembers a workbook in the list. */
  'recent.add': { input: z.object({ grant: z.string() }), output: z.object({}) },
  /** The theme: the system's unless the person chose one. */
  'theme.get': { input: z.object({}), output: z.object({ theme: z.enum(THEMES) }) },
  'theme.set': { input: z.object({ theme: z.enum(THEMES) }), output: z.object({ theme: z.enum(THEMES) }) },
  /** How the person arranged the window's rooms: widths, columns, by name. Only what the page itself put there. */
  'layout.get': { input: z.object({}), output: z.record(z.string(), z.json()) },
  'layout.set': { input: z.object({ name: z.string().min(1).max(60), value: z.json() }), output: z.object({}) },
  /** Notices of this start, for example that damaged settings were set aside. */
  'start.notices': { input: z.object({}), output: z.array(z.string()) },
  /** The workbook that was named when Trellis was started; null without one, and after the first asking. */
  'start.workbook': { input: z.object({}), output: Granted.nullable() },
  /** Starts the core again after it ended. */
  'core.restart': { input: z.object({}), output: z.object({}) },
} as const satisfies Contract
export type ShellContract = typeof shellContract

/** What a menu item or its keys ask of the page. */
export const COMMANDS = [
  'new',
  'open',
  'sample',
  'close',
  'add-evidence',
  'import-unit',
  'export',
  'undo',
  'redo',
  'find',
] as const
export type Command = (typeof COMMANDS)[number]

/** All that the preload script gives the page, under the name `trellis`; it is the page's only way out. */
export type Bridge = {
  /** Asks for a port to the core; the answer arrives as a Notice. */
  readonly connect: () => void
  /** One call of the shell contract; the answer is a Result. */
  readonly shell: (name: string, input: unknown) => Promise<unknown>
  /** Grants a file or folder that was dropped on the window; the answer is a Result with a Granted. A file made by a script has no path and is refused. */
  readonly grantFile: (file: File) => Promise<unknown>
}

/** What the preload script posts to its own window: a port to the core (the message carries it), the core's end, or a command. */
export const Notice = z.union([
  z.object({ trellis: z.literal('port') }),
  z.object({ trellis: z.literal('core-gone') }),
  z.object({ trellis: z.literal('command'), command: z.enum(COMMANDS) }),
])
export type Notice = z.infer<typeof Notice>
