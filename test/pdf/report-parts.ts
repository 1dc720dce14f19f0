// Builders of reports and their parts, in the shape the portfolio has.
import { FILE_NOTES } from '../../shared/report/report.ts'
import type {
  Attachment,
  Block,
  FileNote,
  Report,
  ReportWords,
  Run,
  Section,
  StateRun,
  Target,
  TextRun,
} from '../../shared/report/report.ts'
import type { Stored } from './evidence-files.ts'

export const text = (words: string, more: Partial<TextRun> = {}): TextRun => ({ kind: 'text', text: words, ...more })
export const to = (anchor: string): Target => ({ kind: 'anchor', anchor })
export const paragraph = (...runs: readonly (Run | string)[]): Block => ({
  kind: 'paragraph',
  runs: runs.map((run) => (typeof run === 'string' ? text(run) : run)),
})
export const heading = (level: 1 | 2 | 3, words: string, anchor: string, inContents = true): Block => ({
  kind: 'heading',
  level,
  runs: [text(words)],
  anchor,
  inContents,
})
export const state = (name: StateRun['state'], words: string, more: Partial<StateRun> = {}): StateRun => ({
  kind: 'state',
  state: name,
  text: words,
  ...more,
})

const NOTE_WORDS: Readonly<Record<FileNote, string>> = {
  damaged: 'This file is damaged and could not be shown in full. Nothing of it was changed.',
  repaired: 'This file is damaged. The pages that could be rescued follow; some may be missing.',
  encrypted: 'This file opens only with a password, so its pages cannot be shown here.',
  empty: 'This file has no pages.',
  missing: 'This file is not in the workbook’s folder any more.',
  changed: 'The stored file is not as it was added.',
  'unreadable-picture': 'This picture could not be read.',
  'lock-lifted': 'The file was locked against changes; its pages are shown without the lock.',
  signed: 'This file carries a digital signature, which can be checked only in the original.',
  'too-many-pages': 'This file has too many pages to show here.',
  'too-large': 'This file is too large to show here.',
}

export const WORDS: ReportWords = {
  contents: 'Contents',
  page: 'page',
  pageOf: 'Page {page} of {pages}',
  filePage: '{reference}, page {page} of {pages} of {name}',
  picture: '{reference}: {name}',
  fileName: 'File',
  fileSize: 'Size',
  fileHash: 'SHA-256',
  fileEmbedded: 'The original is attached to this PDF.',
  fileListed: 'The original is kept in the workbook.',
  missingGlyphs: 'The fonts lack these characters:',
  notes: NOTE_WORDS,
}

export const isNote = (code: string): code is FileNote => FILE_NOTES.some((note) => note === code)

export const attachment = (stored: Stored, more: Partial<Attachment> = {}): Attachment => ({
  kind: 'attachment',
  file: `file-${stored.sha256.slice(0, 8)}`,
  anchor: `attachment-${more.file ?? stored.sha256.slice(0, 8)}`,
  reference: 'E1',
  name: 'file.bin',
  description: '',
  bytes: stored.bytes,
  sha256: stored.sha256,
  mediaType: 'application/octet-stream',
  use: 'listed',
  embed: true,
  marks: [],
  ...more,
})

export const section = (reference: string, blocks: readonly Block[], more: Partial<Section> = {}): Section => ({
  id: reference || 'front',
  reference,
  orientation: 'portrait',
  blocks,
  ...more,
})

export const report = (sections: readonly Section[], more: Partial<Report> = {}): Report => ({
  language: 'en-GB',
  title: 'Portfolio of evidence: Siân Prŷs-Wŷn',
  learner: 'Siân Prŷs-Wŷn',
  subject: 'Level 4 NVQ Diploma in Business Administration',
  createdAt: '2026-03-03T14:05:00.000Z',
  fingerprint: '7F3A-91C2',
  footer: 'The assessor decides',
  sections,
  words: WORDS,
  ...more,
})
