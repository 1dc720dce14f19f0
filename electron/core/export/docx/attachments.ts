// The entry of an attached file: what it is, always; a photo, where it may be shown; what went wrong, in words.
import type { Attachment } from '../../../../shared/report/report.ts'
import { formatBytes } from '../words.ts'
import { paragraph } from './blocks.ts'
import type { Orientation } from './look.ts'
import type { Pen } from './pen.ts'
import { writePhoto } from './pictures.ts'
import { bookmarked, textRun, writeRuns } from './runs.ts'
import type { Xml } from './xml.ts'

/** A file that is only described is named and no more: neither its size nor its hash is anyone's business. */
export function writeAttachment(attachment: Attachment, pen: Pen, orientation: Orientation): Xml[] {
  const { words } = pen
  const { name, description, bytes, sha256, use, file, anchor } = attachment
  const { pictures, notes } = pen.drawn.of(attachment)
  const isDescribed = use === 'descriptor'
  const title = [
    textRun(name, { bold: true }),
    ...(isDescribed || bytes === 0 ? [] : [textRun(` · ${formatBytes(bytes)}`, { style: 'Muted' })]),
    ...(use === 'pages' && pictures.length > 0
      ? [textRun(' · ', { style: 'Muted' }), ...writePageLink(file, pictures[0]?.page ?? 1, pen)]
      : []),
  ]
  const lines = [
    ...(description === '' ? [] : [textRun(description)]),
    ...notes.map((note) => textRun(words.notes[note])),
    ...(isDescribed || sha256 === '' ? [] : [textRun(`${words.fileHash}: ${sha256}`, { style: 'Muted' })]),
    ...(isDescribed || pictures.length > 0 ? [] : [textRun(words.fileListed, { style: 'Muted' })]),
  ]
  const photo =
    use === 'picture' ? pictures.flatMap((picture) => writePhoto(attachment, picture, pen, orientation)) : []
  return [
    paragraph({ style: 'FileName' }, bookmarked(pen.anchors.ofAnchor(anchor), pen, title)),
    ...lines.map((line, index) =>
      paragraph({ style: 'FileNote', keepNext: photo.length > 0 || index < lines.length - 1 }, [line]),
    ),
    ...photo,
  ]
}

/** "Page 12", where the file's pages begin. */
function writePageLink(file: string, page: number, pen: Pen): Xml[] {
  const target = { kind: 'file', file, page } as const
  return writeRuns(
    [
      { kind: 'text', text: `${pen.words.page} `, target },
      { kind: 'page', target },
    ],
    pen,
    'quiet',
  )
}
