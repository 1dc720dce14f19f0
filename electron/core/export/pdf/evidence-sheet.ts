// One page of attached evidence on a page of the portfolio: scaled to fit, framed by a hairline, stamped and marked in the margin only.
import type { Attachment } from '../../../../shared/report/report.ts'
import { layOut } from './blocks.ts'
import { closeOwner, drawLine, ownerOf } from './draw-line.ts'
import { drawMarks } from './marks.ts'
import { EVIDENCE_MARGIN as LEFT, FOOT_BASELINE, HEAD_BASELINE, STYLES } from './look.ts'
import type { EvidencePage } from './read-pages.ts'
import { multiply } from './geometry.ts'
import type { Matrix } from './geometry.ts'
import { positionOf } from './pass.ts'
import type { Pass } from './pass.ts'
import type { Rectangle, Sheet } from './sheet.ts'
import { altText } from './tags.ts'
import { fill } from '../words.ts'

const MARGIN_WIDTH = 64
const STAMP_TOP = HEAD_BASELINE + 8
const FRAME_TOP = STAMP_TOP + 17
const FRAME_BOTTOM = FOOT_BASELINE + 16
/** Photos of pages carry more pixels than points; forms are never blown up. */
const LARGEST_SCALE = 1

const sizeOf = (page: EvidencePage): { readonly width: number; readonly height: number } => {
  if (page.kind === 'lost') return { width: 210, height: 297 }
  if (page.kind === 'image') return page
  const [left, bottom, right, top] = page.box
  return page.turn % 180 === 0
    ? { width: right - left, height: top - bottom }
    : { width: top - bottom, height: right - left }
}

export const isLandscape = (page: EvidencePage): boolean => {
  const { width, height } = sizeOf(page)
  return width > height * 1.05
}

/** Turns a form's box as its page says (clockwise) and puts its lower left corner on `x`, `y`. */
const formMatrix = (page: Extract<EvidencePage, { kind: 'form' }>, scale: number, x: number, y: number): Matrix => {
  const [left, bottom, right, top] = page.box
  const turned: Readonly<Record<typeof page.turn, Matrix>> = {
    0: [1, 0, 0, 1, -left, -bottom],
    90: [0, -1, 1, 0, -bottom, right],
    180: [-1, 0, 0, -1, right, top],
    270: [0, 1, -1, 0, top, -left],
  }
  return multiply(turned[page.turn], [scale, 0, 0, scale, x, y])
}

const boundsIn = (matrix: Matrix, box: readonly [number, number, number, number], sheet: Sheet): Rectangle => {
  const corner = (x: number, y: number) =>
    [matrix[0] * x + matrix[2] * y + matrix[4], matrix[1] * x + matrix[3] * y + matrix[5]] as const
  const [a, b] = [corner(box[0], box[1]), corner(box[2], box[3])]
  const [left, right] = [Math.min(a[0], b[0]), Math.max(a[0], b[0])]
  const [bottom, top] = [Math.min(a[1], b[1]), Math.max(a[1], b[1])]
  return { x: left, top: sheet.height - top, width: right - left, height: top - bottom }
}

/** `index` counts the file's pages from 0. */
export const drawEvidencePage = (
  pass: Pass,
  sheet: Sheet,
  attachment: Attachment,
  page: EvidencePage,
  index: number,
  pages: number,
): void => {
  const { words } = pass.report
  const stampWords = fill(words.filePage, {
    reference: attachment.reference,
    page: index + 1,
    pages,
    name: attachment.name,
  })
  pass.places.noteFile(attachment.file, index + 1, positionOf(sheet, 0))
  if (index === 0) pass.outline.push({ title: attachment.name, level: 3, ...positionOf(sheet, 0) })
  const stamp = ownerOf(pass.tags.open('P', pass.section))
  const [line] = layOut(
    pass,
    [{ kind: 'text', text: stampWords, muted: true }],
    STYLES.note,
    sheet.width - LEFT - MARGIN_WIDTH,
  )
  if (line !== undefined) drawLine(pass, sheet, line, LEFT, STAMP_TOP, STYLES.note.leading, stamp)
  closeOwner(pass, stamp)

  const size = sizeOf(page)
  const room = { width: sheet.width - LEFT - MARGIN_WIDTH, height: sheet.height - FRAME_TOP - FRAME_BOTTOM }
  const scale = Math.min(room.width / size.width, room.height / size.height, page.kind === 'lost' ? 10 : LARGEST_SCALE)
  const area: Rectangle = { x: LEFT, top: FRAME_TOP, width: size.width * scale, height: size.height * scale }
  const bottom = sheet.height - area.top - area.height
  sheet.mark('artifact')
  sheet.outline({ x: area.x - 0.5, top: area.top - 0.5, width: area.width + 1, height: area.height + 1 })

  if (page.kind === 'lost') {
    const owner = ownerOf(pass.tags.open('P', pass.section))
    layOut(pass, [{ kind: 'text', text: words.notes.damaged }], STYLES.body, area.width - 40).forEach((row, at) =>
      drawLine(pass, sheet, row, area.x + 20, area.top + 24 + at * STYLES.body.leading, STYLES.body.leading, owner),
    )
    closeOwner(pass, owner)
  } else {
    const bounds = [area.x, bottom, area.x + area.width, bottom + area.height]
      .map((value) => value.toFixed(2))
      .join(' ')
    const isText = page.kind === 'form' && page.hasText
    const element = isText
      ? pass.tags.open('P', pass.section)
      : pass.tags.open('Figure', pass.section, `${altText(stampWords)}/A<</O/Layout/Placement/Block/BBox[${bounds}]>>`)
    sheet.mark(element)
    if (page.kind === 'image') sheet.place(page.object, [area.width, 0, 0, area.height, area.x, bottom])
    else {
      const matrix = formMatrix(page, scale, area.x, bottom)
      for (const form of page.forms) sheet.place(form.object, multiply(form.matrix, matrix))
      for (const address of page.addresses) {
        if (!/^(https?|mailto):/i.test(address.url)) continue
        const link = pass.tags.open('Link', element)
        sheet.link(boundsIn(matrix, address.box, sheet), link, { url: address.url }, address.url)
        pass.tags.close(link)
      }
    }
    pass.tags.close(element)
  }
  drawMarks(pass, sheet, attachment, index + 1, {
    left: sheet.width - MARGIN_WIDTH + 8,
    top: FRAME_TOP,
    bottom: sheet.height - FRAME_BOTTOM,
  })
}
