// The portfolio as a format-neutral tree: the one source of the PDF and the Word export. Plain data, so that it crosses to the export job.
import type { CriterionState } from '../domain/coverage.ts'

/** Where a link leads. `page` counts from 1 within a file's own pages; a writer that drew no such page leads to the file's entry. */
export type Target =
  | { readonly kind: 'anchor'; readonly anchor: string }
  | { readonly kind: 'file'; readonly file: string; readonly page: number }
  | { readonly kind: 'url'; readonly url: string }

/** A stretch of text in one style. `language` is given where it is not the report's (BCP 47). */
export type TextRun = {
  readonly kind: 'text'
  readonly text: string
  readonly bold?: boolean
  readonly italic?: boolean
  readonly muted?: boolean
  readonly language?: string
  readonly target?: Target
  /** Named by other places through `{ kind: 'anchor' }`. */
  readonly anchor?: string
}
/** The state of a criterion: sign and word, never colour alone. `short` shows the sign with its word for readers only. */
export type StateRun = {
  readonly kind: 'state'
  readonly state: CriterionState
  readonly text: string
  readonly short?: boolean
  readonly target?: Target
}
/** The page number of an anchor, computed by the writer. */
export type PageRun = { readonly kind: 'page'; readonly target: Target }
/** A word in a dashed outline, such as "provisional". */
export type TagRun = { readonly kind: 'tag'; readonly text: string; readonly target?: Target }
export type Run = TextRun | StateRun | PageRun | TagRun

export type Heading = {
  readonly kind: 'heading'
  readonly level: 1 | 2 | 3 | 4
  readonly runs: readonly Run[]
  readonly anchor: string
  readonly inContents: boolean
}
export type Paragraph = {
  readonly kind: 'paragraph'
  readonly runs: readonly Run[]
  readonly style?: 'body' | 'note' | 'quote' | 'lead' | 'notice'
  readonly keepWithNext?: boolean
}
export type List = { readonly kind: 'list'; readonly numbered: boolean; readonly items: readonly (readonly Run[])[] }
/** Terms and their values, one pair a row; not a table to a screen reader's grid. */
export type Facts = {
  readonly kind: 'facts'
  readonly rows: readonly { readonly term: string; readonly value: readonly Run[] }[]
}
/** The contents list, filled by the writer from headings with `inContents`, down to `levels`. */
export type Contents = { readonly kind: 'contents'; readonly levels: 1 | 2 }

export type Column = {
  readonly header: readonly Run[]
  /** Relative width; the writer shares out the line. */
  readonly weight: number
  readonly align?: 'start' | 'centre' | 'end'
  /** Turned a quarter to the left where many narrow columns stand side by side. */
  readonly turned?: boolean
}
/** The first `headerCells` cells of a row are row headers. `group` marks a row that spans the table and heads those below it. */
export type Row = { readonly cells: readonly (readonly Run[])[]; readonly group?: boolean }
export type Table = {
  readonly kind: 'table'
  /** Printed above the table, and its description for readers who do not see it. */
  readonly caption: string
  /** The words just above say it already: the caption is only for readers who do not see the table. */
  readonly captionHidden?: boolean
  readonly columns: readonly Column[]
  readonly rows: readonly Row[]
  readonly headerCells: 0 | 1
  readonly style: 'matrix' | 'list'
}

/** The head of an item of evidence: reference large at the left, facts beside it, criteria as outlined tags, boxes to sign at the right. */
export type Strip = {
  readonly kind: 'strip'
  readonly reference: string
  readonly anchor: string
  readonly title: string
  readonly facts: readonly (readonly Run[])[]
  readonly criteria: readonly (readonly Run[])[]
  /** Label of each box, for example "Assessor signature"; printed empty, never filled by machine. */
  readonly boxes: readonly string[]
}
/** Boxes to sign: each a label over an empty line, in rows that are never parted. */
export type Signatures = {
  readonly kind: 'signatures'
  readonly title: string
  readonly rows: readonly (readonly string[])[]
}

/** What may be done with an attached file. `descriptor` names it only: nothing of its bytes may enter the export. */
export type AttachmentUse = 'pages' | 'picture' | 'listed' | 'descriptor'
export type Attachment = {
  readonly kind: 'attachment'
  /** The evidence file's id: what `Target.file` names. */
  readonly file: string
  readonly anchor: string
  readonly reference: string
  readonly name: string
  readonly description: string
  readonly bytes: number
  readonly sha256: string
  readonly mediaType: string
  readonly use: AttachmentUse
  /** May the original travel inside the PDF (up to 25 MB; never audio, video or programs)? */
  readonly embed: boolean
  /** Criterion codes to print in the margin of a page, each leading back to the criterion's account. */
  readonly marks: readonly { readonly page: number; readonly code: string; readonly anchor: string }[]
}

export type Block =
  | Heading
  | Paragraph
  | List
  | Facts
  | Contents
  | Table
  | Strip
  | Signatures
  | Attachment
  | { readonly kind: 'space'; readonly lines: number }

/** A run of pages with one running head. */
export type Section = {
  readonly id: string
  /** Printed at the top right of each page beside its number: `E7`, a unit's reference, or nothing. */
  readonly reference: string
  readonly orientation: 'portrait' | 'landscape'
  readonly blocks: readonly Block[]
}

export type Report = {
  /** BCP 47, for example `en-GB`. */
  readonly language: string
  readonly title: string
  readonly learner: string
  readonly subject: string
  /** The moment of the request, ISO text: two exports of one request are equal byte by byte (PDF). */
  readonly createdAt: string
  /** A short code for this export's content, printed on every page. */
  readonly fingerprint: string
  /** "The assessor decides", in the export's language. */
  readonly footer: string
  readonly sections: readonly Section[]
  readonly words: ReportWords
}

/** The few words that writers add by themselves. `{…}` are filled in by the writer. */
export type ReportWords = {
  readonly contents: string
  readonly page: string
  /** "Page {page} of {pages}" */
  readonly pageOf: string
  /** "{reference}, page {page} of {pages} of {name}" */
  readonly filePage: string
  /** "{reference}: {name}" where a picture has no description. */
  readonly picture: string
  readonly fileName: string
  readonly fileSize: string
  readonly fileHash: string
  readonly fileEmbedded: string
  readonly fileListed: string
  /** Before the characters that no font of ours has. */
  readonly missingGlyphs: string
  /** Why a file's pages could not be drawn, by code. */
  readonly notes: Readonly<Record<FileNote, string>>
}

/** What a writer may have to say of a file. */
export const FILE_NOTES = [
  'damaged',
  'encrypted',
  'empty',
  'missing',
  // The stored bytes are not those that were added: nobody can say whose they are, so they do not leave the workbook.
  'changed',
  'unreadable-picture',
  'lock-lifted',
  // Pages were rescued from a damaged file: they are shown, but some may be missing.
  'repaired',
  'signed',
  'too-many-pages',
  'too-large',
] as const
export type FileNote = (typeof FILE_NOTES)[number]

/** A trouble met while writing, in words. `ref` is the evidence's reference, or empty. */
export type Warning = { readonly code: FileNote | 'missing-glyph'; readonly ref: string; readonly message: string }

/** What a writer needs besides the report: where the stored files are. */
export type WriteRequest = {
  readonly report: Report
  /** Path of each stored file by SHA-256. A file that is not there becomes a note. */
  readonly files: Readonly<Record<string, string>>
  /** The file to make. The writer writes `<target>.part` beside it, syncs, and renames. */
  readonly target: string
  /** The folder with fonts and other assets. */
  readonly assets: string
}
export type Written = {
  readonly path: string
  readonly format: 'pdf' | 'docx'
  readonly pages: number
  readonly bytes: number
  readonly warnings: readonly Warning[]
}
