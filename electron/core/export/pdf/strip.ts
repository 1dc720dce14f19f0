// The head of an item of evidence.
import type { Run, Strip } from '../../../../shared/report/report.ts'
import { layOut, nextLevel } from './blocks.ts'
import { baselineIn } from './draw-group.ts'
import { closeOwner, drawLine, ownerOf } from './draw-line.ts'
import type { LineOwner } from './draw-line.ts'
import { breakLines } from './lines.ts'
import type { Line } from './lines.ts'
import { COLOURS, STYLES } from './look.ts'
import { noteAnchor, positionOf } from './pass.ts'
import type { Pass } from './pass.ts'
import { toAtoms } from './runs.ts'
import type { Sheet } from './sheet.ts'
import type { Element } from './tags.ts'

const REFERENCE_WIDTH = 82
const BOXES_WIDTH = 132
const GUTTER = 16
const PADDING = 15
const BOX = { height: 25, label: 11, gap: 6 } as const
const TAG = { padding: 5, gap: 5, leading: 18 } as const

type Tag = { readonly x: number; readonly width: number; readonly line: Line }

/** Outlined tags, as many to a line as fit. */
const layOutTags = (pass: Pass, tags: readonly (readonly Run[])[], room: number): readonly (readonly Tag[])[] => {
  const rows: Tag[][] = []
  let x = 0
  for (const runs of tags) {
    const [line] = breakLines(toAtoms(runs, STYLES.stripTag, pass.maker), room - 2 * TAG.padding, pass.maker.fonts)
    if (line === undefined) continue
    const width = line.width + 2 * TAG.padding
    const row = rows.at(-1)
    if (row !== undefined && x + width <= room) row.push({ x, width, line })
    else {
      rows.push([{ x: 0, width, line }])
      x = 0
    }
    x += width + TAG.gap
  }
  return rows
}

const drawBoxes = (
  pass: Pass,
  sheet: Sheet,
  boxes: readonly { label: Line | undefined; owner: LineOwner }[],
  left: number,
  width: number,
  top: number,
) => {
  boxes.forEach(({ label, owner }, index) => {
    const at = top + index * (BOX.label + BOX.height + BOX.gap)
    if (label !== undefined) drawLine(pass, sheet, label, left, at, STYLES.label.leading, owner)
    sheet.mark('artifact')
    sheet.outline({ x: left, top: at + BOX.label, width, height: BOX.height })
  })
}

export const layOutLabel = (pass: Pass, parent: Element, label: string, room: number) => ({
  label: layOut(pass, [{ kind: 'text', text: label }], STYLES.label, room)[0],
  owner: ownerOf(pass.tags.open('P', parent)),
})

export const addStrip = (pass: Pass, strip: Strip): void => {
  const { left, width } = pass.flow.room()
  const part = pass.tags.open('Sect', pass.section)
  const middleLeft = left + REFERENCE_WIDTH
  const middleWidth = width - REFERENCE_WIDTH - (strip.boxes.length > 0 ? BOXES_WIDTH + GUTTER : 0)
  const heading = ownerOf(pass.tags.open(`H${nextLevel(pass, 2)}`, part))

  const referenceWidth = (pass.maker.fonts.shape('bold', strip.reference).width * STYLES.reference.size) / 1000
  const size = STYLES.reference.size * Math.min(1, (REFERENCE_WIDTH - 10) / referenceWidth)
  const [reference] = layOut(
    pass,
    [{ kind: 'text', text: strip.reference }],
    { ...STYLES.reference, size },
    REFERENCE_WIDTH,
  )
  const titles = layOut(pass, [{ kind: 'text', text: strip.title }], STYLES.heading2, middleWidth)
  const facts = strip.facts.map((runs) => ({
    lines: layOut(pass, runs, STYLES.stripFact, middleWidth),
    owner: ownerOf(pass.tags.open('P', part)),
  }))
  const tagRows = layOutTags(pass, strip.criteria, middleWidth)
  const list = tagRows.length === 0 ? null : pass.tags.open('L', part, '/A<</O/List/ListNumbering/None>>')
  const tags = tagRows.map((row) => ({
    row: row.map((tag) => {
      const item = list === null ? part : pass.tags.open('LI', list)
      return { tag, item, owner: ownerOf(pass.tags.open('LBody', item)) }
    }),
  }))
  const boxes = strip.boxes.map((label) => layOutLabel(pass, part, label, BOXES_WIDTH))

  const factsHeight = facts.reduce((sum, fact) => sum + fact.lines.length * STYLES.stripFact.leading, 0)
  const headHeight = titles.length * STYLES.heading2.leading + 3 + factsHeight
  const boxesHeight = boxes.length * (BOX.label + BOX.height + BOX.gap)
  const besideBoxes = Math.max(
    1,
    Math.floor((Math.max(boxesHeight, headHeight + 6 + TAG.leading * 6) - headHeight - 6) / TAG.leading),
  )
  const inHead = tags.slice(0, besideBoxes)
  const rest = tags.slice(besideBoxes)
  const height =
    PADDING +
    Math.max(
      headHeight + (inHead.length > 0 ? 6 + inHead.length * TAG.leading : 0),
      boxesHeight,
      STYLES.reference.leading,
    ) +
    (rest.length > 0 ? 0 : 4)

  const drawTags = (sheet: Sheet, row: (typeof tags)[number], top: number) => {
    for (const { tag, owner } of row.row) {
      sheet.mark('artifact')
      sheet.outline(
        { x: middleLeft + tag.x, top: top + 2, width: tag.width, height: TAG.leading - 4 },
        { colour: COLOURS.muted },
      )
      drawLine(pass, sheet, tag.line, middleLeft + tag.x + TAG.padding, top + 1.5, STYLES.stripTag.leading, owner)
    }
  }

  pass.flow.add({
    height,
    gap: 24,
    keep: true,
    draw: (sheet, top) => {
      noteAnchor(pass, strip.anchor, sheet, top)
      pass.outline.push({ title: `${strip.reference} ${strip.title}`, level: 2, ...positionOf(sheet, top) })
      sheet.mark('artifact')
      sheet.rule(left, top, left + width, top, COLOURS.ink, 0.8)
      let y = top + PADDING
      // The reference's capitals stand on the baseline of the title's first line.
      const lift =
        baselineIn(STYLES.reference.leading, size) - baselineIn(STYLES.heading2.leading, STYLES.heading2.size)
      if (reference !== undefined)
        drawLine(pass, sheet, { ...reference, spaced: true }, left, y - lift, STYLES.reference.leading, heading)
      for (const line of titles) {
        drawLine(pass, sheet, line, middleLeft, y, STYLES.heading2.leading, heading)
        y += STYLES.heading2.leading
      }
      y += 3
      for (const fact of facts) {
        for (const line of fact.lines) {
          drawLine(pass, sheet, line, middleLeft, y, STYLES.stripFact.leading, fact.owner)
          y += STYLES.stripFact.leading
        }
      }
      y += 6
      for (const row of inHead) {
        drawTags(sheet, row, y)
        y += TAG.leading
      }
      drawBoxes(pass, sheet, boxes, left + width - BOXES_WIDTH, BOXES_WIDTH, top + PADDING)
    },
  })
  for (const row of rest) pass.flow.add({ height: TAG.leading, draw: (sheet, top) => drawTags(sheet, row, top) })
  pass.flow.add({
    height: 8,
    keep: true,
    draw: (sheet, top) => {
      sheet.mark('artifact')
      sheet.rule(left, top + 3, left + width, top + 3)
    },
  })
  pass.flow.after(() => {
    for (const owner of [heading, ...facts.map((fact) => fact.owner), ...boxes.map((box) => box.owner)])
      closeOwner(pass, owner)
    for (const { item, owner } of tags.flatMap((row) => row.row)) {
      closeOwner(pass, owner)
      pass.tags.close(item)
    }
    if (list !== null) pass.tags.close(list)
    pass.tags.close(part)
  })
}
