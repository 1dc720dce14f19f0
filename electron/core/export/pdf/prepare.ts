// Reads each stored file once and puts its pages, picture or original into the file, before the layout: then only sizes need be known.
import { readFile, stat } from 'node:fs/promises'
import type { Attachment, FileNote, WriteRequest } from '../../../../shared/report/report.ts'
import { createPictures } from '../pictures.ts'
import type { EmbeddedFile } from './embedded-files.ts'
import { embedFile } from './embedded-files.ts'
import { writeImage } from './images.ts'
import { openEvidence } from './open-evidence.ts'
import type { EvidencePage } from './open-evidence.ts'
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

/** `onFile` is told of each file before it is read. Files named by several attachments are read once. A descriptor's file is never opened. */
export const prepareAttachments = async (
  file: PdfFile,
  request: WriteRequest,
  onFile: (attachment: Attachment, doneBytes: number) => void,
): Promise<ReadonlyMap<string, Prepared>> => {
  const prepared = new Map<string, Prepared>()
  const contents = new Map<string, Content>()
  const embedded = new Map<string, EmbeddedFile>()
  const pictures = createPictures()
  let done = 0

  const read = async (attachment: Attachment, path: string, size: number): Promise<Content> => {
    if (attachment.use === 'listed') return NOTHING
    if (size > MOST_BYTES) return { ...NOTHING, notes: ['too-large'] }
    const bytes = await readFile(path)
    if (attachment.use === 'pages') return { ...NOTHING, ...(await openEvidence(file, bytes)) }
    const picture = await pictures.read(bytes)
    if (picture === null) return { ...NOTHING, notes: ['unreadable-picture'] }
    return { ...NOTHING, picture: { object: writeImage(file, picture), width: picture.width, height: picture.height } }
  }

  for (const attachment of attachmentsOf(request)) {
    if (attachment.use === 'descriptor') continue
    onFile(attachment, done)
    done += attachment.bytes
    const path = request.files[attachment.sha256]
    const found = path === undefined ? null : await stat(path).catch(() => null)
    if (path === undefined || found === null || !found.isFile()) {
      prepared.set(attachment.file, { ...NOTHING, notes: ['missing'], embedded: null })
      continue
    }
    const key = `${attachment.use} ${attachment.sha256}`
    const content = contents.get(key) ?? (await read(attachment, path, found.size))
    contents.set(key, content)
    let original: EmbeddedFile | null = null
    if (
      attachment.embed &&
      (attachment.use === 'listed' || content.notes.some((note) => CALLS_FOR_ORIGINAL.includes(note)))
    ) {
      original = embedded.get(attachment.sha256) ?? (await embedFile(file, attachment, path, request.report.createdAt))
      embedded.set(attachment.sha256, original)
    }
    prepared.set(attachment.file, { ...content, embedded: original })
  }
  return prepared
}
