// Builders of small reports, in the shape the portfolio has.
import { CRITERION_STATES } from '../../shared/domain/coverage.ts'
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
  Strip,
  Table,
  TextRun,
} from '../../shared/report/report.ts'

export const text = (words: string, more: Partial<TextRun> = {}): TextRun => ({ kind: 'text', text: words, ...more })
export const link = (words: string, anchor: string): TextRun => text(words, { target: { kind: 'anchor', anchor } })
export const state = (name: StateRun['state'], words: string, more: Partial<StateRun> = {}): StateRun => ({
  kind: 'state',
  state: name,
  text: words,
  ...more,
})
export const page = (anchor: string): Run => ({ kind: 'page', target: { kind: 'anchor', anchor } })
export const heading = (level: 1 | 2 | 3, words: string, anchor: string, inContents = true): Block => ({
  kind: 'heading',
  level,
  runs: [text(words)],
  anchor,
  inContents,
})
export const paragraph = (...runs: readonly (Run | string)[]): Block => ({
  kind: 'paragraph',
  runs: runs.map((run) => (typeof run === 'string' ? text(run) : run)),
})

const NOTES = Object.fromEntries(FILE_NOTES.map((note) => [note, `The file could not be shown in full (${note}).`]))
const isComplete = (notes: Record<string, string>): notes is Record<FileNote, string> =>
  FILE_NOTES.every((note) => note in notes)

export function someWords(): ReportWords {
  if (!isComplete(NOTES)) throw new Error('A note has no words.')
  return {
    contents: 'Contents',
    page: 'Page',
    pageOf: 'Page {page} of {pages}',
    filePage: '{reference}, page {page} of {pages} of {name}',
    picture: '{reference}: {name}',
    fileName: 'File',
    fileSize: 'Size',
    fileHash: 'SHA-256',
    fileEmbedded: 'The original is inside this PDF.',
    fileListed: 'The original is beside this document.',
    missingGlyphs: 'The fonts lack these characters:',
    notes: NOTES,
  }
}

export const aSection = (blocks: readonly Block[], more: Partial<Section> = {}): Section => ({
  id: 'section',
  reference: '',
  orientation: 'portrait',
  blocks,
  ...more,
})

export const aReport = (sections: readonly Section[], more: Partial<Report> = {}): Report => ({
  language: 'en-GB',
  title: 'Portfolio of Carys Llŷr',
  learner: 'Carys Llŷr',
  subject: 'Level 4 NVQ Diploma in Business Administration',
  createdAt: '2026-03-03T14:05:00.000Z',
  fingerprint: '7F3A-92C1',
  footer: 'The assessor decides',
  sections,
  words: someWords(),
  ...more,
})

export const anAttachment = (more: Partial<Attachment> = {}): Attachment => ({
  kind: 'attachment',
  file: 'file-1',
  anchor: 'file-1',
  reference: 'E1',
  name: 'audit.pdf',
  description: '',
  bytes: 12_345,
  sha256: 'a'.repeat(64),
  mediaType: 'application/pdf',
  use: 'listed',
  embed: false,
  marks: [],
  ...more,
})

export const aStrip = (more: Partial<Strip> = {}): Strip => ({
  kind: 'strip',
  reference: 'E1',
  anchor: 'E1',
  title: 'Minutes of the service review meeting',
  facts: [
    [text('Meeting minutes', { bold: true })],
    [text('3 March 2026 · Cardiff depot, meeting room 2')],
    [text('Activity: Winter route review · stage: review')],
  ],
  criteria: [
    [link('1.1 · page 2, second paragraph', 'c-1-1')],
    [link('1.2 · whole item', 'c-1-2')],
    [link('2.3 · “we agreed to move the second driver”', 'c-2-3')],
  ],
  boxes: ['Assessor signature', 'Date'],
  ...more,
})

export function aMatrix(criteria: number, items: number, more: Partial<Table> = {}): Table {
  const turned = items > 12
  const stateOf = (index: number) => CRITERION_STATES[index % CRITERION_STATES.length] ?? 'none'
  return {
    kind: 'table',
    caption: 'Criteria and evidence of unit 1',
    columns: [
      { header: [text('Criterion')], weight: 6 },
      ...Array.from({ length: items }, (_, item) => ({
        header: [link(`E${item + 1}`, `E${item + 1}`)],
        weight: 1,
        align: 'centre' as const,
        turned,
      })),
      { header: [text('State')], weight: 3 },
    ],
    rows: [
      { group: true, cells: [[text('Outcome 1: Understand how a service is planned')]] },
      ...Array.from({ length: criteria }, (_, row) => ({
        cells: [
          [
            link(`1.${row + 1}`, `c-1-${row + 1}`),
            text(' Explain how the needs of customers are found, recorded and used in the plan of a service'),
          ],
          ...Array.from({ length: items }, (_, item) =>
            (row + item) % 3 === 0
              ? [state('enough', 'claimed', { short: true, target: { kind: 'anchor', anchor: `E${item + 1}` } })]
              : [],
          ),
          [state(stateOf(row), stateOf(row))],
        ],
      })),
    ],
    headerCells: 1,
    style: 'matrix',
    ...more,
  }
}
