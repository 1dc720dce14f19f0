// Attached files in the report: their entry, then their pages or picture. Evidence itself is never written on.
import type { Attachment, Run } from '../../../../shared/report/report.ts'
import { addLines, layOut } from './blocks.ts'
import { closeOwner, ownerOf } from './draw-line.ts'
import { STYLES } from './look.ts'
import { drawEvidencePage, isLandscape } from './evidence-sheet.ts'
import { drawMarks } from './marks.ts'
import { positionOf } from './pass.ts'
import type { Pass } from './pass.ts'
import type { Prepared } from './prepare.ts'
import { altText } from './tags.ts'
import { fill, formatBytes } from '../words.ts'

const text = (value: string): Run => ({ kind: 'text', text: value })
const muted = (value: string): Run => ({ kind: 'text', text: value, muted: true })

const addNote = (pass: Pass, runs: readonly Run[], keepWithNext: boolean) => {
  const { left, width } = pass.flow.room()
  const owner = ownerOf(pass.tags.open('P', pass.section))
  addLines(pass, layOut(pass, runs, STYLES.note, width), owner, {
    left,
    leading: STYLES.note.leading,
    gap: 1,
    keepWithNext,
  })
  pass.flow.after(() => closeOwner(pass, owner))
}

/** Whether the file's pages or picture stand in the export. */
const isShown = (prepared: Prepared | undefined) =>
  prepared !== undefined && (prepared.pages.length > 0 || prepared.picture !== null)

/** The name, its size, and where its pages begin. Of a descriptor nothing but the name. */
const titleOf = (pass: Pass, attachment: Attachment, prepared: Prepared | undefined): readonly Run[] => {
  const title: Run[] = [{ kind: 'text', text: attachment.name, bold: true }]
  if (attachment.use !== 'descriptor' && attachment.bytes > 0) title.push(muted(`   ${formatBytes(attachment.bytes)}`))
  if (prepared !== undefined && prepared.pages.length > 0) {
    const target = { kind: 'file', file: attachment.file, page: 1 } as const
    title.push(muted(' · '), { kind: 'text', text: `${pass.report.words.page} `, target }, { kind: 'page', target })
  }
  return title
}

/** What the report says of the file, what is wrong with it, and where its original is. */
const detailsOf = (pass: Pass, attachment: Attachment, prepared: Prepared | undefined): readonly (readonly Run[])[] => {
  const { words } = pass.report
  const lines: (readonly Run[])[] = []
  if (attachment.description !== '') lines.push([text(attachment.description)])
  if (prepared === undefined) return lines
  for (const note of prepared.notes) lines.push([text(words.notes[note])])
  if (!isShown(prepared) && attachment.sha256 !== '') lines.push([muted(`${words.fileHash}: ${attachment.sha256}`)])
  if (prepared.embedded !== null) lines.push([muted(words.fileEmbedded)])
  else if (!isShown(prepared) && !prepared.notes.some((note) => note === 'missing' || note === 'changed'))
    lines.push([muted(words.fileListed)])
  return lines
}

const addEntry = (pass: Pass, attachment: Attachment, prepared: Prepared | undefined) => {
  const { left, width } = pass.flow.room()
  const owner = ownerOf(pass.tags.open('P', pass.section))
  const lines = detailsOf(pass, attachment, prepared)
  const hasPicture = prepared !== undefined && prepared.picture !== null
  addLines(pass, layOut(pass, titleOf(pass, attachment, prepared), STYLES.body, width), owner, {
    left,
    leading: STYLES.body.leading,
    gap: 12,
    keepWithNext: lines.length > 0 || hasPicture,
    before: (sheet, top, index) => {
      if (index > 0) return
      pass.places.noteAnchor(attachment.anchor, positionOf(sheet, top))
      pass.places.noteFile(attachment.file, 0, positionOf(sheet, top))
      // Pages of evidence have their bookmark where they begin.
      if (prepared === undefined || prepared.pages.length === 0)
        pass.outline.push({ title: attachment.name, level: 3, ...positionOf(sheet, top) })
    },
  })
  pass.flow.after(() => closeOwner(pass, owner))
  lines.forEach((runs, index) => addNote(pass, runs, hasPicture || index < lines.length - 1))
}

/** Of a page's height at most, and of its own size at least. */
const PICTURE_SHARE = 0.62
const LEAST_SHARE = 0.6
const PICTURE_GAP = 6

const addPicture = (pass: Pass, attachment: Attachment, picture: NonNullable<Prepared['picture']>) => {
  const { left: margin, width, height } = pass.flow.room()
  // A picture is not blown up beyond 110 dots an inch.
  const full = Math.min(width / picture.width, (height * PICTURE_SHARE) / picture.height, 72 / 110)
  // It gives way a little where that keeps it on the page of its item.
  const left = pass.flow.remaining() - PICTURE_GAP - 4
  const scale =
    left < picture.height * full && left > picture.height * full * LEAST_SHARE ? left / picture.height : full
  const size = { width: picture.width * scale, height: picture.height * scale }
  const { words } = pass.report
  const alt =
    attachment.description === ''
      ? fill(words.picture, { reference: attachment.reference, name: attachment.name })
      : attachment.description
  pass.flow.add({
    height: size.height + 4,
    gap: PICTURE_GAP,
    draw: (sheet, top) => {
      pass.places.noteFile(attachment.file, 1, positionOf(sheet, top))
      const bottom = sheet.height - top - size.height
      const bounds = [margin, bottom, margin + size.width, bottom + size.height]
        .map((value) => value.toFixed(2))
        .join(' ')
      const figure = pass.tags.open(
        'Figure',
        pass.section,
        `${altText(alt)}/A<</O/Layout/Placement/Block/BBox[${bounds}]>>`,
      )
      sheet.mark(figure)
      sheet.place(picture.object, [size.width, 0, 0, size.height, margin, bottom])
      pass.tags.close(figure)
      drawMarks(pass, sheet, attachment, 1, { left: margin + width + 4, top, bottom: top + size.height })
    },
  })
}

/** The entry and the picture stand where the report has them; a PDF's pages follow at the end of the section, so that no page stays half empty. */
export const addAttachment = (pass: Pass, attachment: Attachment): void => {
  const prepared = attachment.use === 'descriptor' ? undefined : pass.prepared.get(attachment.file)
  addEntry(pass, attachment, prepared)
  if (prepared === undefined) return
  if (prepared.picture !== null) addPicture(pass, attachment, prepared.picture)
  prepared.pages.forEach((page, index) =>
    pass.pagesToCome.push(() =>
      pass.flow.wholePage(isLandscape(page) ? 'landscape' : 'portrait', (sheet) =>
        drawEvidencePage(pass, sheet, attachment, page, index, prepared.pages.length),
      ),
    ),
  )
}
