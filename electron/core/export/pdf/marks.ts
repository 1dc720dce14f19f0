// Criterion codes in the margin beside evidence, each leading back to its account.
import type { Attachment } from '../../../../shared/report/report.ts'
import { closeOwner, drawLine, ownerOf } from './draw-line.ts'
import { breakLines } from './lines.ts'
import { COLOURS, STYLES } from './look.ts'
import type { Pass } from './pass.ts'
import { toAtoms } from './runs.ts'
import type { Sheet } from './sheet.ts'

const WIDTH = 50
const PADDING = 5
const HEIGHT = 15
const STEP = 19

export type MarkColumn = { readonly left: number; readonly top: number; readonly bottom: number }

/** Draws the marks of a file's page (from 1). Long codes are set smaller, many marks closer: none is left out. */
export const drawMarks = (pass: Pass, sheet: Sheet, attachment: Attachment, page: number, column: MarkColumn): void => {
  const marks = attachment.marks.filter((mark) => mark.page === page)
  const step = Math.min(STEP, (column.bottom - column.top) / Math.max(1, marks.length))
  marks.forEach((mark, index) => {
    const run = { kind: 'text', text: mark.code, target: { kind: 'anchor', anchor: mark.anchor } } as const
    const layOut = (size: number) =>
      breakLines(toAtoms([run], { ...STYLES.stripTag, size }, pass.maker), Infinity, pass.maker.fonts)[0]
    const { size, leading } = STYLES.stripTag
    const full = layOut(size)?.width ?? 0
    const line = layOut(Math.min(size, (size * (WIDTH - 2 * PADDING)) / Math.max(full, 1)))
    if (line === undefined) return
    const top = column.top + index * step
    const owner = ownerOf(pass.tags.open('P', pass.section))
    sheet.mark('artifact')
    sheet.outline({ x: column.left, top, width: line.width + 2 * PADDING, height: HEIGHT }, { colour: COLOURS.accent })
    drawLine(pass, sheet, line, column.left + PADDING, top, leading, owner)
    closeOwner(pass, owner)
  })
}
