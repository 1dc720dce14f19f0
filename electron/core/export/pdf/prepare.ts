// Reads each stored file once and puts its pages, picture or original into the file, before the layout: then only sizes need be known.
import { stat } from 'node:fs/promises'
import type { Attachment, FileNote, WriteRequest } from '../../../../shared/report/report.ts'
import { toPicture } from '../pictures.ts'
import type { Picture } from '../pictures.ts'
import { readStored } from '../read-stored.ts'
import type { EmbeddedFile } from './embedded-files.ts'
import { embedFile } from './embedded-files.ts'
import { writeImage } from './images.ts'
import { openEvidence } from './open-evidence.ts'
import type { EvidencePage } from './read-pages.ts'
import type { PdfFile } from './pdf-file.ts'

export type Prepared = {
  readonly pages: readonly EvidencePage[]
  readonly picture: { readonly object: number; readonly width: number; readonly height: number } | null
  readonly notes: readonly FileNote[]
  readonly embedded: EmbeddedFile | null
}
type Content = Omit<Prepared, 'embedded'>

/** Larger files are listed, not read: they would not fit in memory beside the rest. */
const MOST_BYTES = 400 * 1024 * 1024
const NOTHING: Content = { pages: [], picture: null, notes: [] }
const withNote = (note: FileNote): Content => ({ ...NOTHING, notes: [note] })
/** Notes after which the original must travel too, because what is shown is not all there is. */
const CALLS_FOR_ORIGINAL: readonly FileNote[] = [
  'damaged',
  'repaired',
  'encrypted',
  'empty',
  'unreadable-picture',
  'signed',
  'too-many-pages',
  'too-large',
]

export const attachmentsOf = (request: WriteRequest): readonly Attachment[] =>
  request.report.sections.flatMap((section) => section.blocks.filter((block) => block.kind === 'attachment'))

/** Pictures are scaled two at a time: one more than that gains nothing on two cores and costs memory. */
const createPictureQueue = (request: WriteRequest, attachments: readonly Attachment[]) => {
  const queue = [
    ...new Map(attachments.filter(({ use }) => use === 'picture').map((item) => [item.sha256, item])).values(),
  ]
  const started = new Map<string, Promise<Picture | 'missing' | 'changed' | null>>()
  const start = async (sha256: string) => {
    const path = request.files[sha256]
    const bytes = path === undefined ? 'missing' : await readStored(path, sha256)
    return typeof bytes === 'string' ? bytes : toPicture(bytes)
  }
  return async (sha256: string) => {
    const at = queue.findIndex((item) => item.sha256 === sha256)
    for (const item of queue.slice(at, at + 2))
      if (!started.has(item.sha256)) started.set(item.sha256, start(item.sha256))
    const picture = await started.get(sha256)
    started.set(sha256, Promise.resolve(null))
    return picture ?? null
  }
}

/**
 * `onFile` is told of each file before it is read. Files that several attachments name are read once. A descriptor's file is never opened.
 */
export const prepareAttachments = async (
  file: PdfFile,
  request: WriteRequest,
  onFile: (attachment: Attachment, doneBytes: number) => void,
): Promise<ReadonlyMap<string, Prepared>> => {
  const attachments = attachmentsOf(request).filter(({ use }) => use !== 'descriptor')
  const prepared = new Map<string, Prepared>()
  const contents = new Map<string, Content>()
  const embedded = new Map<string, EmbeddedFile | null>()
  const nextPicture = createPictureQueue(request, attachments)
  let done = 0

  const read = async (attachment: Attachment, path: string, size: number): Promise<Content> => {
    if (attachment.use === 'listed') return NOTHING
    if (size > MOST_BYTES) return withNote('too-large')
    if (attachment.use === 'pages') {
      const bytes = await readStored(path, attachment.sha256)
      return typeof bytes === 'string' ? withNote(bytes) : { ...NOTHING, ...(await openEvidence(file, bytes)) }
    }
    const picture = await nextPicture(attachment.sha256)
    if (typeof picture === 'string') return withNote(picture)
    if (picture === null) return withNote('unreadable-picture')
    const { width, height, hasMorePages = false } = picture
    const shown = { object: writeImage(file, picture), width, height }
    return { ...NOTHING, picture: shown, notes: hasMorePages ? ['too-many-pages'] : [] }
  }

  for (const attachment of attachments) {
    onFile(attachment, done)
    done += attachment.bytes
    const path = request.files[attachment.sha256]
    const found = path === undefined ? null : await stat(path).catch(() => null)
    if (path === undefined || found === null || !found.isFile()) {
      prepared.set(attachment.file, { ...withNote('missing'), embedded: null })
      continue
    }
    const key = `${attachment.use} ${attachment.sha256}`
    let content = contents.get(key) ?? (await read(attachment, path, found.size))
    const callsForOriginal = content.notes.some((note) => CALLS_FOR_ORIGINAL.includes(note))
    if (attachment.embed && (attachment.use === 'listed' || callsForOriginal) && !embedded.has(attachment.sha256)) {
      const bytes = await readStored(path, attachment.sha256)
      if (typeof bytes === 'string') content = withNote(bytes)
      const original = typeof bytes === 'string' ? null : embedFile(file, attachment, bytes, request.report.createdAt)
      embedded.set(attachment.sha256, original)
    }
    contents.set(key, content)
    const original = attachment.embed ? (embedded.get(attachment.sha256) ?? null) : null
    prepared.set(attachment.file, { ...content, embedded: original })
  }
  return prepared
}
