// Calls about files of evidence: capture, adding, replacing by a new version, and what the reading pane shows of them.
import { z } from 'zod'
import { Moment } from '../../domain/date.ts'
import { Evidence } from '../../domain/evidence.ts'
import { ActivityId, EvidenceFileId, EvidenceId, Sha256 } from '../../domain/id.ts'
import { longText } from '../../domain/text.ts'
import type { Contract } from '../define.ts'
import { Grant } from './workbook.ts'

/** What became of each file: added, the same bytes as an item that has it already, or kept though it cannot be read. */
export const FileReport = z.object({
  name: z.string(),
  result: z.enum(['added', 'added-same-bytes', 'added-unreadable', 'failed']),
  /** The item that holds the same bytes already; what could not be read and why; in words. */
  message: z.string(),
})

/**
 * What became of one captured file. `same-bytes`: an item has these bytes already (`ref`) and none was made. `failed`: it could not be read from
 * where it lies, so nothing of it is kept. `evidenceId` and `ref` name the item that was made, or that holds the same bytes.
 */
export const CaptureReport = z.object({
  name: z.string(),
  result: z.enum(['added', 'same-bytes', 'added-unreadable', 'failed']),
  evidenceId: EvidenceId.nullable(),
  ref: z.string(),
  message: z.string(),
})
export type CaptureReport = z.infer<typeof CaptureReport>

/** An address of the `evidence:` scheme, which the window alone can read; on the command line it names the file below the workbook's folder. */
const Address = z.string()
const Attachment = z.object({ name: z.string(), mediaType: z.string(), bytes: z.int() })

/** How a file can be shown beside the form. Nothing in it runs, and nothing in it is fetched. */
export const Preview = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('pdf'), address: Address, bytes: z.int() }),
  /** Each page of a picture (a TIFF has several) upright and in a form that the window can draw; pixels. */
  z.object({
    kind: z.literal('picture'),
    pages: z.array(z.object({ address: Address, width: z.int(), height: z.int() })).min(1),
    notes: z.array(z.string()),
  }),
  z.object({ kind: z.literal('audio'), address: Address, mediaType: z.string() }),
  z.object({ kind: z.literal('video'), address: Address, mediaType: z.string() }),
  /** Plain text; `isCut` when the file holds more than is shown. */
  z.object({ kind: z.literal('text'), text: z.string(), isCut: z.boolean() }),
  /** A word processor's file as bare HTML, still to be cleaned by the window; pictures in it are `data:` addresses. */
  z.object({ kind: z.literal('document'), html: z.string(), notes: z.array(z.string()) }),
  z.object({
    kind: z.literal('mail'),
    from: z.string(),
    to: z.string(),
    cc: z.string(),
    date: z.string(),
    subject: z.string(),
    text: z.string(),
    attachments: z.array(Attachment),
    notes: z.array(z.string()),
  }),
  z.object({
    kind: z.literal('table'),
    sheets: z.array(z.object({ name: z.string(), rows: z.array(z.array(z.string())), isCut: z.boolean() })),
    notes: z.array(z.string()),
  }),
  /** What cannot be shown, and why, in words. `canOpen`: the system may open it outside, after asking; never a program. */
  z.object({ kind: z.literal('none'), message: z.string(), canOpen: z.boolean() }),
])
export type Preview = z.infer<typeof Preview>

export const fileCalls = {
  /**
   * Makes one item of each file, and of each file in each folder, for the inbox: title, day and type are guessed from name, EXIF, mail headers and
   * document properties. Files with the bytes of an item in use make none unless `again`. Nothing is refused for what its bytes are. One undo step;
   * a cancelled capture adds nothing.
   */
  'evidence.capture': {
    input: z.object({
      sources: z.array(Grant).min(1).max(5000),
      activityId: ActivityId.nullable().default(null),
      again: z.boolean().default(false),
    }),
    output: z.object({ files: z.array(CaptureReport) }),
    changes: ['evidence', 'history'],
    progress: true,
  },
  'evidence.addFiles': {
    input: z.object({ id: EvidenceId, files: z.array(Grant).min(1).max(1000) }),
    output: z.object({ evidence: Evidence, files: z.array(FileReport) }),
    changes: ['evidence', 'history'],
    progress: true,
  },
  /** Sets the description (alternative text) of a file. */
  'evidence.describeFile': {
    input: z.object({ id: EvidenceFileId, description: longText(2000) }),
    output: Evidence,
    changes: ['evidence', 'history'],
  },
  'evidence.removeFile': {
    input: z.object({ id: EvidenceFileId }),
    output: Evidence,
    changes: ['evidence', 'links', 'history'],
  },
  /**
   * Puts a new version in place of a file; the old bytes stay in the workbook and in `file.versions`, and the item's version grows by one. A link
   * into the file is `kept` where its words or page are still there, `moved` where its words stand elsewhere now, and marked `recheck` otherwise.
   */
  'file.replace': {
    input: z.object({ id: EvidenceFileId, source: Grant }),
    output: z.object({
      evidence: Evidence,
      file: FileReport,
      places: z.object({ kept: z.int(), moved: z.int(), recheck: z.int() }),
    }),
    changes: ['evidence', 'links', 'history'],
    progress: true,
  },
  /** Earlier versions of a file, newest first. */
  'file.versions': {
    input: z.object({ id: EvidenceFileId }),
    output: z.array(z.object({ sha256: Sha256, name: z.string(), bytes: z.int(), replacedAt: Moment })),
    reads: ['evidence'],
  },
  /** How a file, or an earlier version of it, can be shown; converted off the main thread and kept in the workbook's cache. */
  'file.preview': {
    input: z.object({ id: EvidenceFileId, sha256: Sha256.optional() }),
    output: Preview,
    reads: ['evidence'],
    progress: true,
  },
  /** Small pictures for a list: the address by file id, null where there is nothing to show. At most 256 pixels a side. */
  'file.thumbnails': {
    input: z.object({ ids: z.array(EvidenceFileId).min(1).max(200) }),
    output: z.record(z.string(), Address.nullable()),
    progress: true,
  },
} as const satisfies Contract
