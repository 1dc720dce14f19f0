// The strip that opens an item of evidence: its heading with the reference large, what it is, boxes to sign, its criteria.
import type { Strip } from '../../../../shared/report/report.ts'
import { paragraph, tab } from './blocks.ts'
import { STRIP_INDENT, twips } from './look.ts'
import type { Pen } from './pen.ts'
import { bookmarked, tagGap, textRun, writeCriterionTag, writeRuns } from './runs.ts'
import { cell, table, tableRow } from './table-frame.ts'
import type { Xml } from './xml.ts'

const BOX = { width: twips(52), height: twips(12) } as const

/** A real heading over a table, because Word's navigation passes over headings inside tables. All stays on one page, with what follows. */
export function writeStrip(strip: Strip, pen: Pen, width: number): Xml[] {
  const heading = [textRun(strip.reference, { style: 'ItemReference' }), tab(), textRun(strip.title)]
  return [
    paragraph(
      {
        style: `Heading${pen.nextLevel(2)}`,
        tabs: [{ align: 'left', at: STRIP_INDENT }],
        left: STRIP_INDENT,
        hanging: STRIP_INDENT,
      },
      bookmarked(pen.anchors.ofAnchor(strip.anchor), pen, heading),
    ),
    writeFrame(strip, pen, width),
  ]
}

/** What the item is at the left; at the right the boxes, one beneath the other; below both the criteria. */
function writeFrame({ reference, title, facts, criteria, boxes }: Strip, pen: Pen, width: number): Xml {
  const isBoxed = boxes.length > 0
  const left = isBoxed ? width - BOX.width : width
  const widths = isBoxed ? [left, BOX.width] : [width]
  const about = facts.map((fact) => paragraph({ style: 'StripFact' }, writeRuns(fact, pen, 'quiet')))
  const empty = [paragraph({ style: 'StripFact' }, [])]
  const first = about.length > 0 ? about : empty
  const rows = boxes.map((label, index) => {
    const merge = boxes.length === 1 ? {} : { merge: index === 0 ? ('restart' as const) : ('continue' as const) }
    return tableRow({ least: BOX.height }, [
      cell({ width: left, ...merge }, index === 0 ? first : empty),
      cell({ width: BOX.width, boxed: true }, [paragraph({ style: 'BoxLabel' }, [textRun(label)])]),
    ])
  })
  const tags = criteria.flatMap((criterion, index) => [
    ...(index === 0 ? [] : [tagGap()]),
    ...writeCriterionTag(criterion, pen),
  ])
  const tagRow = tableRow({}, [cell({ width, ...(isBoxed && { span: 2 }) }, [paragraph({ style: 'StripTags' }, tags)])])
  return table(
    { style: 'TrellisStrip', description: `${reference} ${title}`, firstRow: false, firstColumn: false },
    widths,
    [...(isBoxed ? rows : [tableRow({}, [cell({ width }, first)])]), ...(criteria.length > 0 ? [tagRow] : [])],
  )
}
