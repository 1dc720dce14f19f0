// Pictures in the line of text: the pages of attached files, and photos.
import type { Attachment, ReportWords } from '../../../../shared/report/report.ts'
import { fill } from '../words.ts'
import { paragraph } from './blocks.ts'
import { COLOURS, emu, lineWidth, NAMESPACES, textHeight, twips } from './look.ts'
import type { Orientation } from './look.ts'
import type { Picture } from './media.ts'
import type { Pen } from './pen.ts'
import { bookmarked, tagGap, textRun, writeCriterionTag } from './runs.ts'
import { element } from './xml.ts'
import type { Xml } from './xml.ts'

/** Word cuts longer descriptions. */
const LONGEST_DESCRIPTION = 250
/** Pixels to the inch below which a picture is not blown up. */
const COARSEST = 110
/** A photo fills at most this much of a page's height, so that it often stands under the text it belongs to. */
const PHOTO_SHARE = { landscape: 0.42, portrait: 0.55 } as const
/** Room for the caption under a picture that fills its page, in twips. */
const CAPTION_ROOM = twips(12)

/** A page lies across where it is clearly wider than high. */
export const orientationOf = ({ width, height }: Picture): Orientation =>
  width > height * 1.05 ? 'landscape' : 'portrait'

/** A photo under its file's entry. */
export const writePhoto = (attachment: Attachment, picture: Picture, pen: Pen, orientation: Orientation): Xml[] =>
  writePicture(
    attachment,
    { picture, ...fit(picture, lineWidth(orientation), textHeight(orientation) * PHOTO_SHARE[orientationOf(picture)]) },
    pen,
    false,
  )

/** A page of a file on a page of its own, which a section may have begun already. */
export function writeFilePage(attachment: Attachment, picture: Picture, pen: Pen, beginsPage: boolean): Xml[] {
  const orientation = orientationOf(picture)
  const size = fit(picture, lineWidth(orientation), textHeight(orientation) - CAPTION_ROOM)
  return writePicture(attachment, { picture, ...size }, pen, beginsPage)
}

/** The largest size in the picture's own proportions that fits, in twips. */
function fit(
  { width, height }: Picture,
  room: number,
  most: number,
): { readonly width: number; readonly height: number } {
  const scale = Math.min(room / width, most / height, 1440 / COARSEST)
  return { width: Math.max(1, Math.floor(width * scale)), height: Math.max(1, Math.floor(height * scale)) }
}

/** What a reader hears instead of the picture. */
export function describePicture(
  { reference, name, description, use }: Attachment,
  { page, pages }: Picture,
  words: ReportWords,
): string {
  const filled = { reference, name, page, pages }
  const text =
    use === 'pages' ? fill(words.filePage, filled) : description === '' ? fill(words.picture, filled) : description
  return text.length <= LONGEST_DESCRIPTION ? text : `${text.slice(0, LONGEST_DESCRIPTION - 1)}…`
}

type Sized = { readonly picture: Picture; readonly width: number; readonly height: number }
/** The picture; under a page what it is; under both the criteria that rest on it, each leading back to its account. */
function writePicture(attachment: Attachment, sized: Sized, pen: Pen, beginsPage: boolean): Xml[] {
  const { picture } = sized
  const description = describePicture(attachment, picture, pen.words)
  const caption = [
    ...(attachment.use === 'pages' ? [textRun(description)] : []),
    ...writeMarks(attachment, picture, pen),
  ]
  const bookmark = pen.anchors.ofFilePage(attachment.file, picture.page)
  const drawing = element('w:r', {}, element('w:drawing', {}, inline(sized, description, pen.nextDrawing())))
  const look = { style: 'Picture', keepNext: caption.length > 0, ...(beginsPage && { pageBreakBefore: true }) }
  return [
    paragraph(look, bookmarked(bookmark, pen, [drawing])),
    ...(caption.length === 0 ? [] : [paragraph({ style: 'PictureCaption' }, caption)]),
  ]
}

/** Each criterion once, however many claims rest on the page. */
function writeMarks({ marks }: Attachment, { page }: Picture, pen: Pen): Xml[] {
  const codes = new Map(marks.filter((mark) => mark.page === page).map(({ code, anchor }) => [code, anchor]))
  return [...codes].flatMap(([code, anchor]) => [
    tagGap(),
    ...writeCriterionTag([{ kind: 'text', text: code, target: { kind: 'anchor', anchor } }], pen),
  ])
}

function inline({ picture, width, height }: Sized, description: string, id: number): Xml {
  const size = { cx: emu(width), cy: emu(height) }
  const name = `Picture ${id}`
  const outline = element('a:ln', { w: 6350 }, element('a:solidFill', {}, element('a:srgbClr', { val: COLOURS.line })))
  const frame = element('a:xfrm', {}, element('a:off', { x: 0, y: 0 }), element('a:ext', size))
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
    element('pic:spPr', {}, frame, element('a:prstGeom', { prst: 'rect' }, element('a:avLst')), outline),
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
