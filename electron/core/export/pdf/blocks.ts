// Headings, paragraphs, lists, facts and the contents list.
import type { Facts, Heading, List, Paragraph, Run } from '../../../../shared/report/report.ts'
import { closeOwner, drawLine, ownerOf } from './draw-line.ts'
import type { LineOwner } from './draw-line.ts'
import { breakLines } from './lines.ts'
import type { Line } from './lines.ts'
import { COLOURS, GAPS, INDENT, STYLES } from './look.ts'
import type { TextStyle } from './look.ts'
import { closeAfter, noteAnchor, plainText, positionOf } from './pass.ts'
import type { Pass } from './pass.ts'
import type { Sheet } from './sheet.ts'
import { toAtoms } from './runs.ts'

export const layOut = (pass: Pass, runs: readonly Run[], style: TextStyle, room: number): readonly Line[] =>
  breakLines(toAtoms(runs, style, pass.maker), room, pass.maker.fonts)

type LinesOptions = {
  readonly left: number
  readonly leading: number
  readonly gap: number
  readonly keepWithNext?: boolean
  readonly before?: (sheet: Sheet, top: number, index: number) => void
}

/** Adds lines so that never one line alone stands at the foot or at the head of a page. */
export const addLines = (pass: Pass, lines: readonly Line[], owner: LineOwner, options: LinesOptions): void => {
  const { left, leading, gap, keepWithNext = false, before } = options
  lines.forEach((line, index) => {
    const isLast = index === lines.length - 1
    pass.flow.add({
      height: leading,
      gap: index === 0 ? gap : 0,
      keep: isLast ? keepWithNext : index === 0 || index === lines.length - 2,
      draw: (sheet, top) => {
        before?.(sheet, top, index)
        drawLine(pass, sheet, line, left, top, leading, owner)
      },
    })
  })
}

/** The level a heading may have here: one deeper than the heading before at most. */
export const nextLevel = (pass: Pass, wanted: number): number => {
  const level = Math.min(wanted, pass.headingLevel + 1)
  pass.headingLevel = level
  return level
}

const HEADING_STYLES = {
  1: STYLES.heading1,
  2: STYLES.heading2,
  3: STYLES.heading3,
  4: STYLES.heading4,
} as const
const HEADING_GAPS = { 1: GAPS.heading1, 2: GAPS.heading2, 3: GAPS.heading3, 4: GAPS.heading4 } as const

export const addHeading = (pass: Pass, heading: Heading): void => {
  const { left, width } = pass.flow.room()
  const style = HEADING_STYLES[heading.level]
  const element = pass.tags.open(`H${nextLevel(pass, heading.level)}`, pass.section)
  const owner = ownerOf(element)
  const lines = layOut(pass, heading.runs, style, width)
  addLines(pass, lines, owner, {
    left,
    leading: style.leading,
    gap: HEADING_GAPS[heading.level],
    keepWithNext: true,
    before: (sheet, top, index) => {
      if (index > 0) return
      noteAnchor(pass, heading.anchor, sheet, top)
      if (heading.level < 3)
        pass.outline.push({ title: plainText(heading.runs), level: heading.level, ...positionOf(sheet, top) })
    },
  })
  pass.flow.add({ height: heading.level === 1 ? 6 : 2, keep: true, draw: () => {} })
  pass.flow.after(() => closeOwner(pass, owner))
}

/** Quotes and notices carry a bar at their left, drawn line by line so that a page break needs no thought. */
const BARS = { quote: COLOURS.line, notice: COLOURS.accent } as const

export const addParagraph = (pass: Pass, paragraph: Paragraph): void => {
  const kind = paragraph.style ?? 'body'
  const style = STYLES[kind]
  const { left, width } = pass.flow.room()
  const bar = kind === 'quote' || kind === 'notice' ? BARS[kind] : null
  const indent = bar === null ? 0 : INDENT
  const owner = ownerOf(pass.tags.open(kind === 'quote' ? 'BlockQuote' : 'P', pass.section), true)
  const inner =
    kind === 'quote' && owner.element !== 'artifact' ? ownerOf(pass.tags.open('P', owner.element), true) : owner
  addLines(pass, layOut(pass, paragraph.runs, style, width - indent), inner, {
    left: left + indent,
    leading: style.leading,
    // What stays with the next block opens something new, as a heading does.
    gap: kind === 'note' ? 4 : paragraph.keepWithNext === true ? GAPS.heading3 : GAPS.block,
    keepWithNext: paragraph.keepWithNext ?? false,
    before: (sheet, top) => {
      if (bar === null) return
      sheet.mark('artifact')
      sheet.rule(left + 1, top, left + 1, top + style.leading, bar, 2)
    },
  })
  pass.flow.after(() => {
    if (inner !== owner) closeOwner(pass, inner)
    closeOwner(pass, owner)
  })
}

export const addList = (pass: Pass, list: List): void => {
  const { left, width } = pass.flow.room()
  const style = STYLES.body
  const numbering = list.numbered ? 'Decimal' : 'Disc'
  const element = pass.tags.open('L', pass.section, `/A<</O/List/ListNumbering/${numbering}>>`)
  const indent = list.numbered ? Math.max(INDENT, 8 + 6 * String(list.items.length).length) + 4 : INDENT
  list.items.forEach((runs, index) => {
    const item = pass.tags.open('LI', element)
    const label = ownerOf(pass.tags.open('Lbl', item))
    const body = ownerOf(pass.tags.open('LBody', item), true)
    const [mark] = layOut(pass, [{ kind: 'text', text: list.numbered ? `${index + 1}.` : '•' }], style, width)
    addLines(pass, layOut(pass, runs, style, width - indent), body, {
      left: left + indent,
      leading: style.leading,
      gap: index === 0 ? GAPS.block : 3,
      before: (sheet, top, line) => {
        if (line === 0 && mark !== undefined)
          drawLine(
            pass,
            sheet,
            mark,
            list.numbered ? left + indent - 5 - mark.width : left + 3,
            top,
            style.leading,
            label,
          )
      },
    })
    pass.flow.after(() => {
      closeOwner(pass, label)
      closeOwner(pass, body)
      pass.tags.close(item)
    })
  })
  closeAfter(pass, element)
}

const TERM_SHARE = 0.27

/** Terms at the left, values beside them; to a screen reader a list of labelled values. */
export const addFacts = (pass: Pass, facts: Facts): void => {
  const { left, width } = pass.flow.room()
  const termWidth = width * TERM_SHARE
  const leading = STYLES.body.leading
  const list = pass.tags.open('L', pass.section, '/A<</O/List/ListNumbering/None>>')
  facts.rows.forEach((row, index) => {
    const item = pass.tags.open('LI', list)
    const label = ownerOf(pass.tags.open('Lbl', item))
    const body = ownerOf(pass.tags.open('LBody', item), true)
    const terms = layOut(pass, [{ kind: 'text', text: row.term }], STYLES.term, termWidth - 12)
    const values = layOut(pass, row.value, STYLES.body, width - termWidth)
    const count = Math.max(terms.length, values.length)
    for (let line = 0; line < count; line += 1) {
      const isLast = line === count - 1
      pass.flow.add({
        height: leading,
        gap: line > 0 ? 0 : index === 0 ? GAPS.block : 2,
        keep: !isLast && (line === 0 || line === count - 2 || line < terms.length),
        draw: (sheet, top) => {
          const [term, value] = [terms[line], values[line]]
          if (term !== undefined) drawLine(pass, sheet, term, left, top, leading, label)
          if (value !== undefined) drawLine(pass, sheet, value, left + termWidth, top, leading, body)
        },
      })
    }
    pass.flow.after(() => {
      closeOwner(pass, label)
      closeOwner(pass, body)
      pass.tags.close(item)
    })
  })
  closeAfter(pass, list)
}
