// An attached file in the Word file: what it is, always; its pages or its picture where they may be shown; what went wrong, in words.
import type { Attachment, ReportWords } from '../../../../shared/report/report.ts'
import { paragraph } from './blocks.ts'
import { emu, NAMESPACES, textHeight, twips } from './look.ts'
import type { Orientation } from './look.ts'
import type { Picture } from './media.ts'
import type { Pen } from './pen.ts'
import { bookmarked, tagGap, textRun, writeCriterionTag } from './runs.ts'
import { element } from './xml.ts'
import type { Xml } from './xml.ts'

/** Word cuts longer descriptions. */
const LONGEST_DESCRIPTION = 250
/** Pictures are drawn no larger than this many pixels to the inch: a small one is not blown up. */
const FINEST = 96
/** What stands on the page beside a picture, in twips: its caption, and over the first one the file's own lines. */
const ROOM = { caption: twips(12), entry: twips(20) } as const
/** A picture of a thing may fill this much of a page's height; a page may fill all. */
const PICTURE_SHARE = 0.6

export function writeAttachment(attachment: Attachment, pen: Pen, width: number, orientation: Orientation): Xml[] {
  const { pictures, notes } = pen.drawn.of(attachment)
  const first = pictures[0]
  const height = textHeight(orientation)
  const sized = pictures.map((picture) => {
    const room = height - ROOM.caption - (picture === first ? ROOM.entry : 0)
    return {
      picture,
      ...fit(picture, width, attachment.use === 'pages' ? room : Math.min(room, height * PICTURE_SHARE)),
    }
  })
  const fillsPage = (sized[0]?.height ?? 0) > height / 2
  return [
    ...writeEntry(attachment, pen, fillsPage && attachment.use === 'pages'),
    ...notes.map((note) =>
      paragraph({ style: 'Notice', keepNext: first !== undefined }, [textRun(pen.words.notes[note])]),
    ),
    ...sized.flatMap((one) => writePicture(attachment, one, pen)),
  ]
}

/** Name and description, then kind, size and hash: the same for every file, shown or not. */
function writeEntry(attachment: Attachment, pen: Pen, newPage: boolean): Xml[] {
  const { words, language } = pen
  const { name, description, bytes, sha256, use } = attachment
  const about = [
    textRun(`${words.fileName}: `, { style: 'Muted' }),
    textRun(name, { bold: true }),
    ...(description === '' ? [] : [textRun(` – ${description}`)]),
  ]
  const facts = [
    `${words.fileSize}: ${fileSize(bytes, language)}`,
    ...(sha256 === '' ? [] : [`${words.fileHash}: ${sha256}`]),
  ].join(' · ')
  const shown = pen.drawn.of(attachment).pictures.length > 0
  return [
    paragraph(
      { style: 'FileName', ...(newPage && { pageBreakBefore: true, before: 0 }) },
      bookmarked(pen.anchors.ofAnchor(attachment.anchor), pen, about),
    ),
    paragraph({ style: 'FileNote', keepNext: shown }, [textRun(facts)]),
    ...(use === 'listed' ? [paragraph({ style: 'FileNote' }, [textRun(words.fileListed)])] : []),
  ]
}

/** A size as people say it: `1.2 MB`, in the report's language. */
export function fileSize(bytes: number, language: string): string {
  const [unit, size] = bytes < 1000 ? ['byte', 1] : bytes < 1_000_000 ? ['kilobyte', 1000] : ['megabyte', 1_000_000]
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit,
    unitDisplay: unit === 'byte' ? 'long' : 'short',
    maximumFractionDigits: 1,
  }).format(bytes / size)
}

/** The largest size in the picture's own proportions that fits, in twips. */
function fit(picture: Picture, width: number, height: number): { readonly width: number; readonly height: number } {
  const scale = Math.min(width / picture.width, height / picture.height, 1440 / FINEST)
  return {
    width: Math.max(1, Math.floor(picture.width * scale)),
    height: Math.max(1, Math.floor(picture.height * scale)),
  }
}

/** What a reader hears instead of the picture. */
export function describePicture(attachment: Attachment, picture: Picture, words: ReportWords): string {
  const { reference, name, description, use } = attachment
  const filled = { reference, name, page: String(picture.page), pages: String(picture.pages) }
  const text =
    use === 'pages' ? fill(words.filePage, filled) : description === '' ? fill(words.picture, filled) : description
  return text.length <= LONGEST_DESCRIPTION ? text : `${text.slice(0, LONGEST_DESCRIPTION - 1)}…`
}

/** Fills `{name}` in a text of the catalogue. */
export const fill = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole)

type Sized = { readonly picture: Picture; readonly width: number; readonly height: number }
/** The picture, and under it what it is and the criteria that this page supports, each leading back to its account. */
function writePicture(attachment: Attachment, sized: Sized, pen: Pen): Xml[] {
  const { picture } = sized
  const description = describePicture(attachment, picture, pen.words)
  const marks = attachment.marks
    .filter((mark) => mark.page === picture.page)
    .flatMap((mark) => [
      tagGap(),
      ...writeCriterionTag([{ kind: 'text', text: mark.code, target: { kind: 'anchor', anchor: mark.anchor } }], pen),
    ])
  const bookmark = pen.anchors.ofFilePage(attachment.file, picture.page)
  const drawing = element('w:r', {}, element('w:drawing', {}, inline(sized, description, pen.nextDrawing())))
  return [
    paragraph({ style: 'Picture' }, bookmarked(bookmark, pen, [drawing])),
    paragraph({ style: 'PictureCaption' }, [textRun(description), ...marks]),
  ]
}

function inline({ picture, width, height }: Sized, description: string, id: number): Xml {
  const size = { cx: emu(width), cy: emu(height) }
  const outline = element('a:ln', { w: 6350 }, element('a:solidFill', {}, element('a:srgbClr', { val: 'BDB8B0' })))
  const shape = element(
    'pic:spPr',
    {},
    element('a:xfrm', {}, element('a:off', { x: 0, y: 0 }), element('a:ext', size)),
    element('a:prstGeom', { prst: 'rect' }, element('a:avLst')),
    outline,
  )
  const name = `Picture ${id}`
  const drawn = element(
    'pic:pic',
    { 'xmlns:pic': NAMESPACES.pic },
    element('pic:nvPicPr', {}, element('pic:cNvPr', { id, name, descr: description }), element('pic:cNvPicPr')),
    element(
      'pic:blipFill',
      {},
      element('a:blip', { 'r:embed': picture.relationship }),
      element('a:stretch', {}, element('a:fillRect')),
    ),
    shape,
  )
  return element(
    'wp:inline',
    { distT: 0, distB: 0, distL: 0, distR: 0 },
    element('wp:extent', size),
    element('wp:docPr', { id, name, descr: description }),
    element('wp:cNvGraphicFramePr', {}, element('a:graphicFrameLocks', { 'xmlns:a': NAMESPACES.a, noChangeAspect: 1 })),
    element('a:graphic', { 'xmlns:a': NAMESPACES.a }, element('a:graphicData', { uri: NAMESPACES.pic }, drawn)),
  )
}
