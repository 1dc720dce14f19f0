// Lines to sign on.
import type { Signatures } from '../../../../shared/report/report.ts'
import { addLines, layOut } from './blocks.ts'
import { closeOwner, drawLine, ownerOf } from './draw-line.ts'
import { COLOURS, STYLES } from './look.ts'
import { closeAfter } from './pass.ts'
import type { Pass } from './pass.ts'
import { layOutLabel } from './strip.ts'

const SIGNATURE = { height: 34, label: 11, gap: 12 } as const

/** Rows of labels, each under an empty line to write on. */
export const addSignatures = (pass: Pass, signatures: Signatures): void => {
  const { left, width } = pass.flow.room()
  const part = pass.tags.open('Sect', pass.section)
  const title = ownerOf(pass.tags.open('P', part))
  addLines(pass, layOut(pass, [{ kind: 'text', text: signatures.title }], STYLES.heading3, width), title, {
    left,
    leading: STYLES.heading3.leading,
    gap: 16,
    keepWithNext: true,
  })
  pass.flow.after(() => closeOwner(pass, title))
  signatures.rows.forEach((row, index) => {
    const column = (width - SIGNATURE.gap * (row.length - 1)) / Math.max(1, row.length)
    const boxes = row.map((label) => layOutLabel(pass, part, label, column))
    pass.flow.add({
      height: SIGNATURE.height + SIGNATURE.label,
      gap: 4,
      keep: index < signatures.rows.length - 1,
      draw: (sheet, top) =>
        boxes.forEach(({ label, owner }, box) => {
          const x = left + box * (column + SIGNATURE.gap)
          sheet.mark('artifact')
          sheet.rule(x, top + SIGNATURE.height, x + column, top + SIGNATURE.height, COLOURS.muted)
          if (label !== undefined)
            drawLine(pass, sheet, label, x, top + SIGNATURE.height + 1, STYLES.label.leading, owner)
        }),
    })
    pass.flow.after(() => {
      for (const { owner } of boxes) closeOwner(pass, owner)
    })
  })
  closeAfter(pass, part)
}
