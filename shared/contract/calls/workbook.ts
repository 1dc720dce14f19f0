// Calls about the workbook itself: a folder with one database and the evidence files. One workbook is open at a time in a core.
import { z } from 'zod'
import { Moment } from '../../domain/date.ts'
import { Profile } from '../../domain/profile.ts'
import { filledLine, line } from '../../domain/text.ts'
import type { Contract } from '../define.ts'

/**
 * Names a path that the person gave by a dialog, a drop or the command line. In the window it is a token that only the shell can make; on the
 * command line it is the path itself.
 */
export const Grant = z
  .string()
  .min(1)
  .max(4096)
  .refine((text) => !text.includes('\u0000'), 'A path holds no NUL character (U+0000).')
export type Grant = z.infer<typeof Grant>

export const WorkbookInfo = z.object({
  /** The folder as a person reads it. */
  folder: z.string(),
  name: z.string(),
  learner: z.string(),
  /** The schema's version. */
  version: z.int(),
  /** A notice of what opening mended or noticed, in words; empty when there is nothing to say. */
  notices: z.array(z.string()),
  /** When the last backup was written and read back; null for never. */
  lastBackupAt: Moment.nullable(),
  /** Whether anything was changed since that backup; true without one. */
  changedSinceBackup: z.boolean(),
})
export type WorkbookInfo = z.infer<typeof WorkbookInfo>

export const Problem = z.object({ code: z.string(), path: z.string(), message: z.string() })
export type Problem = z.infer<typeof Problem>

export const workbookCalls = {
  /** Makes a workbook in an empty or new folder and opens it. `conflict` when something is there already. Adds no units. */
  'workbook.create': {
    input: z.object({
      folder: Grant,
      learner: filledLine(200),
      number: line(60).default(''),
      centre: line(300).default(''),
      qualification: line(1000).default(''),
    }),
    output: WorkbookInfo,
    changes: ['workbook', 'profile', 'units', 'evidence', 'people', 'links', 'decisions', 'history'],
  },
  /** Opens a workbook in place of the one that is open, which stays open when this fails. Failures: not-a-workbook, workbook-in-use, workbook-newer, workbook-damaged. */
  'workbook.open': {
    input: z.object({ folder: Grant }),
    output: WorkbookInfo,
    changes: ['workbook', 'profile', 'units', 'evidence', 'people', 'links', 'decisions', 'history'],
  },
  /** Makes the sample workbook (an invented learner's year) in an empty or new folder and opens it. */
  'workbook.sample': {
    input: z.object({ folder: Grant }),
    output: WorkbookInfo,
    changes: ['workbook', 'profile', 'units', 'evidence', 'people', 'links', 'decisions', 'history'],
    progress: true,
  },
  /** The open workbook, or null. */
  'workbook.current': {
    input: z.object({}),
    output: WorkbookInfo.nullable(),
    reads: ['workbook', 'profile', 'history'],
  },
  'workbook.close': { input: z.object({}), output: z.object({}), changes: ['workbook'] },
  /** Checks the database and every stored file against its SHA-256; changes nothing. */
  'workbook.check': {
    input: z.object({}),
    output: z.object({ ok: z.boolean(), problems: z.array(Problem) }),
    progress: true,
  },
  /** Writes a verified copy of the whole workbook into one new file, reads it back, and says its size in bytes. */
  'workbook.backup': {
    input: z.object({ target: Grant }),
    output: z.object({ path: z.string(), bytes: z.int() }),
    changes: ['workbook'],
    progress: true,
  },
  /** Unpacks a backup into a new folder, checking every file, and opens it. Its undo log starts empty. */
  'workbook.restore': {
    input: z.object({ source: Grant, folder: Grant }),
    output: WorkbookInfo,
    changes: ['workbook', 'profile', 'units', 'evidence', 'people', 'links', 'decisions', 'history'],
    progress: true,
  },

  'profile.get': { input: z.object({}), output: Profile, reads: ['profile'] },
  'profile.save': { input: Profile, output: Profile, changes: ['profile', 'history'] },

  /** The steps that can be undone or redone, newest first. */
  'history.list': {
    input: z.object({ limit: z.int().min(1).max(1000).default(200) }),
    output: z.object({
      undo: z.array(z.object({ label: z.string(), at: z.string() })),
      redo: z.array(z.object({ label: z.string(), at: z.string() })),
    }),
    reads: ['history'],
  },
  /** Undoes the last step. `done` is false when there is none. */
  'history.undo': {
    input: z.object({}),
    output: z.object({ done: z.boolean(), label: z.string() }),
    changes: ['profile', 'units', 'evidence', 'people', 'links', 'decisions', 'history'],
  },
  'history.redo': {
    input: z.object({}),
    output: z.object({ done: z.boolean(), label: z.string() }),
    changes: ['profile', 'units', 'evidence', 'people', 'links', 'decisions', 'history'],
  },

  /** Writes the portfolio as PDF, as Word, or both, atomically: the old target stays until the new one is whole. */
  'report.export': {
    input: z
      .object({ pdf: Grant.optional(), docx: Grant.optional() })
      .refine((input) => input.pdf !== undefined || input.docx !== undefined, 'Name a PDF or a Word file to write.'),
    output: z.object({
      files: z.array(z.object({ path: z.string(), format: z.enum(['pdf', 'docx']), pages: z.int(), bytes: z.int() })),
      warnings: z.array(z.object({ code: z.string(), ref: z.string(), message: z.string() })),
    }),
    progress: true,
  },
} as const satisfies Contract
