// The few calls of the shell, which owns windows and dialogs: the page gets names and tokens, never a path of its own choice.
import { z } from 'zod'
import { Sha256 } from '../domain/id.ts'
import { COMMAND_NAMES } from './commands.ts'
import type { Contract } from './define.ts'

/** A granted path: `grant` goes into a call of the core, `name` is for people. */
export const Granted = z.object({ grant: z.string(), name: z.string() })
export type Granted = z.infer<typeof Granted>

/** A granted place that is to be written to, or was opened before. */
export const GrantedPlace = Granted.extend({
  /** The folder it lies in, as people read it; never a way to reach it. */
  folder: z.string(),
  /** The service that keeps this folder in step with other computers, by name (`OneDrive`); null when there is none that Trellis knows. */
  synced: z.string().nullable(),
})
export type GrantedPlace = z.infer<typeof GrantedPlace>

/** A workbook that was opened before. `openedAt` is an instant in ISO 8601; null where it is not known. */
export const Recent = GrantedPlace.extend({ learner: z.string(), openedAt: z.string().nullable() })
export type Recent = z.infer<typeof Recent>

/** How large everything in the window is, in per cent. */
export const ZOOMS = [80, 90, 100, 110, 125, 150, 175, 200] as const

export const THEMES = ['system', 'light', 'dark'] as const

export const shellContract = {
  /** Asks for a workbook folder to open. Null when the person cancels. */
  'dialog.openWorkbook': { input: z.object({}), output: GrantedPlace.nullable() },
  /** Asks where a new workbook's folder is to be. `onlyHere` begins in a folder that nothing else keeps in step with another computer. */
  'dialog.newWorkbook': {
    input: z.object({ name: z.string().max(200), onlyHere: z.boolean().default(false) }),
    output: GrantedPlace.nullable(),
  },
  /** A new folder for the sample, on this computer only, asked of nobody. */
  'place.sample': { input: z.object({ name: z.string().max(200) }), output: GrantedPlace },
  /** Asks for files or folders to add as evidence (`photos` begins where pictures are kept), for a unit to import, or for a backup. */
  'dialog.openFiles': {
    input: z.object({ purpose: z.enum(['evidence', 'folder', 'photos', 'unit', 'backup']) }),
    output: z.array(Granted),
  },
  /** Asks where to write an export or a backup. */
  'dialog.saveFile': {
    input: z.object({ name: z.string().max(200), kind: z.enum(['pdf', 'docx', 'backup']) }),
    output: GrantedPlace.nullable(),
  },
  /** Shows a file that Trellis wrote in the system's file manager. Only paths that this run granted. */
  'file.reveal': { input: z.object({ grant: z.string() }), output: z.object({}) },
  /**
   * Opens a copy of a stored file in the system's program for it, after asking. `opened` is false when the person says no. Refused
   * (`permission-denied`) for all but a closed list of kinds: never programs, scripts or links.
   */
  'file.open': {
    input: z.object({ sha256: Sha256, name: z.string().min(1).max(500) }),
    output: z.object({ opened: z.boolean() }),
  },
  /** Workbooks opened before, newest first, those that are gone left out. */
  'recent.list': { input: z.object({}), output: z.array(Recent) },
  /** Remembers a workbook in the list, as opened now. */
  'recent.add': {
    input: z.object({ grant: z.string(), learner: z.string().max(200).default('') }),
    output: z.object({}),
  },
  /** Takes a workbook off the list; the workbook itself stays. */
  'recent.forget': { input: z.object({ grant: z.string() }), output: z.object({}) },
  /** The theme: the system's unless the person chose one. */
  'theme.get': { input: z.object({}), output: z.object({ theme: z.enum(THEMES) }) },
  'theme.set': { input: z.object({ theme: z.enum(THEMES) }), output: z.object({ theme: z.enum(THEMES) }) },
  /** How large the window shows everything, in per cent; remembered. */
  'zoom.get': { input: z.object({}), output: z.object({ zoom: z.literal(ZOOMS) }) },
  'zoom.set': { input: z.object({ zoom: z.literal(ZOOMS) }), output: z.object({ zoom: z.literal(ZOOMS) }) },
  /** What the menus need to know of the window: whether a workbook is open, and what undo and redo would do (null: nothing). */
  'menu.set': {
    input: z.object({
      hasWorkbook: z.boolean(),
      undo: z.string().max(500).nullable(),
      redo: z.string().max(500).nullable(),
    }),
    output: z.object({}),
  },
  /** What this Trellis is made of: its versions, and the licences it ships with, as plain text. */
  'about.get': {
    input: z.object({}),
    output: z.object({
      version: z.string(),
      electron: z.string(),
      licences: z.array(z.object({ name: z.string(), text: z.string() })),
    }),
  },
  /** How the person arranged the window's rooms: widths, columns, by name. Only what the page itself put there. */
  'layout.get': { input: z.object({}), output: z.record(z.string(), z.json()) },
  'layout.set': { input: z.object({ name: z.string().min(1).max(60), value: z.json() }), output: z.object({}) },
  /** Notices of this start, for example that damaged settings were set aside. */
  'start.notices': { input: z.object({}), output: z.array(z.string()) },
  /** The workbook that was named when Trellis was started, or started again; null without one, and after the first asking. */
  'start.workbook': { input: z.object({}), output: GrantedPlace.nullable() },
  /** Starts the core again after it ended. */
  'core.restart': { input: z.object({}), output: z.object({}) },
} as const satisfies Contract
export type ShellContract = typeof shellContract

/** All that the preload script gives the page, under the name `trellis`; it is the page's only way out. */
export type Bridge = {
  /** Asks for a port to the core; the answer arrives as a Notice. */
  readonly connect: () => void
  /** One call of the shell contract; the answer is a Result. */
  readonly shell: (name: string, input: unknown) => Promise<unknown>
  /** Grants a file or folder that was dropped on the window; the answer is a Result with a Granted. A file made by a script has no path and is refused. */
  readonly grantFile: (file: File) => Promise<unknown>
  /** Grants what has no path, such as a pasted picture or mail dragged from a mail program, by its bytes; the answer is a Result with a Granted. */
  readonly grantBytes: (name: string, bytes: Uint8Array) => Promise<unknown>
}

/**
 * What the preload script posts to its own window: a port to the core (the message carries it), the core's end, a command, or that a second start
 * named a workbook, which `start.workbook` gives.
 */
export const Notice = z.union([
  z.object({ trellis: z.literal('port') }),
  z.object({ trellis: z.literal('core-gone') }),
  z.object({ trellis: z.literal('command'), command: z.enum(COMMAND_NAMES) }),
  z.object({ trellis: z.literal('named') }),
])
export type Notice = z.infer<typeof Notice>
