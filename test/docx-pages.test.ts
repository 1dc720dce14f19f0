import fc from 'fast-check'
import { expect, test } from 'vitest'
import { collectAnchors } from '../electron/core/export/docx/anchors.ts'
import { certainPages } from '../electron/core/export/docx/certain-pages.ts'
import { columnWidths } from '../electron/core/export/docx/columns.ts'
import { CELL_PADDING, lineWidth } from '../electron/core/export/docx/look.ts'
import type { DrawnFiles } from '../electron/core/export/docx/media.ts'
import { createLayout } from '../electron/core/export/docx/pages.ts'
import { numberingPart, settingsPart } from '../electron/core/export/docx/parts.ts'
import { createPen } from '../electron/core/export/docx/pen.ts'
import type { Pen } from '../electron/core/export/docx/pen.ts'
import { writeSection } from '../electron/core/export/docx/sections.ts'
import { countLines } from '../electron/core/export/docx/stand-in.ts'
import { measureStyles } from '../electron/core/export/docx/style-measures.ts'
import { stylesPart } from '../electron/core/export/docx/styles.ts'
import type { Block, Run, Section, Table } from '../shared/report/report.ts'
import { anAttachment, aReport, aSection, aStrip, link, page, state, text } from './docx/a-report.ts'
import { WORDS } from './docx/words.ts'

const STYLES = stylesPart('en-GB')
const layOut = createLayout({ styles: STYLES, numbering: numberingPart(1), settings: settingsPart('en-GB') })
const measures = measureStyles(STYLES)

function penFor(section: Section, drawn: DrawnFiles): Pen {
  const report = aReport([section])
  const anchors = collectAnchors(report, drawn)
  const { words, language } = report
  return createPen({ words, language, anchors, drawn, contents: [], relationshipOf: () => undefined }, undefined)
}

/** Pages of an attached file, as large as they are drawn. */
const drawnAs = (sizes: readonly (readonly [number, number])[]): DrawnFiles => ({
  of: ({ use }) => ({
    pictures: sizes
      .slice(0, use === 'picture' ? 1 : use === 'pages' ? sizes.length : 0)
      .map(([width, height], at) => ({ relationship: 'rId1', page: at + 1, pages: sizes.length, width, height })),
    notes: [],
  }),
  media: [],
  warnings: [],
})
const NO_FILES = drawnAs([])

const words = (most: number) =>
  fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: most }).map((some) => some.join(' '))
const run = (most: number): fc.Arbitrary<Run> =>
  fc.oneof(
    { weight: 5, arbitrary: fc.tuple(words(most), fc.boolean()).map(([some, bold]) => text(some, { bold })) },
    fc.constantFrom<Run>(
      state('enough', 'enough claimed'),
      state('none', 'none', { short: true }),
      { kind: 'tag', text: 'provisional' },
      page('E1'),
      link('the first item', 'E1'),
      text('first line\nsecond line'),
      text('Привет, мир'),
    ),
  )
const runs = (most: number) => fc.array(run(most), { minLength: 0, maxLength: 4 })
const rows = (columns: number, most: number) =>
  fc.array(fc.array(runs(most), { minLength: columns, maxLength: columns }), { minLength: 1, maxLength: 6 })

const someTable = (most: number): fc.Arbitrary<Table> =>
  fc.integer({ min: 1, max: 6 }).chain((columns) =>
    fc
      .record({
        weights: fc.array(fc.integer({ min: 1, max: 5 }), { minLength: columns, maxLength: columns }),
        cells: rows(columns, most),
        hidden: fc.boolean(),
        style: fc.constantFrom('list' as const, 'matrix' as const),
      })
      .map(({ weights, cells, hidden, style }) => ({
        kind: 'table',
        caption: 'Criteria and evidence',
        captionHidden: hidden,
        columns: weights.map((weight, at) => ({ header: [text(`Column ${at}`)], weight })),
        rows: cells.map((row) => ({ cells: row })),
        headerCells: 1,
        style,
      })),
  )

const someBlock: fc.Arbitrary<Block> = fc.oneof(
  fc.record({
    kind: fc.constant('paragraph' as const),
    style: fc.constantFrom('body', 'note', 'quote', 'lead', 'notice'),
    runs: runs(60),
    keepWithNext: fc.boolean(),
  }),
  fc.tuple(fc.constantFrom(1, 2, 3, 4), words(20), fc.uuid()).map(([level, title, anchor]) => ({
    kind: 'heading' as const,
    level,
    runs: [text(title)],
    anchor: `h-${anchor}`,
    inContents: false,
  })),
  fc.record({
    kind: fc.constant('list' as const),
    numbered: fc.boolean(),
    items: fc.array(runs(12), { minLength: 1, maxLength: 4 }),
  }),
  fc
    .array(fc.record({ term: words(4), value: runs(12) }), { minLength: 1, maxLength: 5 })
    .map((given) => ({ kind: 'facts' as const, rows: given })),
  fc
    .record({
      title: words(12),
      facts: fc.array(runs(8), { maxLength: 4 }),
      criteria: fc.array(words(8), { maxLength: 12 }),
      boxes: fc.array(words(4), { maxLength: 3 }),
      number: fc.integer({ min: 1, max: 99_999 }),
    })
    .map(({ title, facts, criteria, boxes, number }) =>
      aStrip({
        reference: `E${number}`,
        anchor: 'E1',
        title,
        facts,
        criteria: criteria.map((one) => [text(one)]),
        boxes,
      }),
    ),
  someTable(12),
  fc.record({
    kind: fc.constant('signatures' as const),
    title: words(6),
    rows: fc.array(fc.array(words(4), { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 }),
  }),
  fc.record({ kind: fc.constant('space' as const), lines: fc.integer({ min: 1, max: 6 }) }),
  fc
    .record({ use: fc.constantFrom('pages', 'picture', 'listed'), marks: fc.integer({ min: 0, max: 12 }) })
    .map(({ use, marks }) =>
      anAttachment({
        use,
        marks: Array.from({ length: marks }, (_, at) => ({ page: 1, code: `${at}.1`, anchor: 'E1' })),
      }),
    ),
)
const someSizes = fc.array(fc.tuple(fc.integer({ min: 1, max: 2000 }), fc.integer({ min: 1, max: 2000 })), {
  maxLength: 4,
})

test('what is said to fit on its pages for certain, the layout that follows Word puts there too', () => {
  let certain = 0
  fc.assert(
    fc.property(
      fc.array(someBlock, { minLength: 1, maxLength: 9 }),
      fc.constantFrom('portrait' as const, 'landscape' as const),
      someSizes,
      (blocks, orientation, sizes) => {
        const section = aSection(blocks, { orientation })
        const sheets = writeSection(section, penFor(section, drawnAs(sizes)))
        const said = certainPages(sheets, measures)
        if (said === undefined) return
        certain += 1
        expect(layOut(sheets)).toEqual(said)
      },
    ),
    { numRuns: 400 },
  )
  expect(certain).toBeGreaterThan(50)
})

/** A table too long for a page, with a place in each row and a last word after it. */
const longSection = (table: Table): Section =>
  aSection([
    {
      ...table,
      rows: Array.from({ length: 60 }, (_, at) => ({
        cells: (table.rows[at % table.rows.length]?.cells ?? []).map((cell, column) =>
          column === 0 ? [text('', { anchor: `row-${at}` }), ...cell] : cell,
        ),
      })),
    },
    { kind: 'paragraph', runs: [text('After it', { anchor: 'after' })] },
  ])

/** The layout would fill in page numbers of its own, so here they are figures. */
const withoutPages = (table: Table): Table => ({
  ...table,
  rows: table.rows.map(({ cells }) => ({
    cells: cells.map((cell) => cell.map((one) => (one.kind === 'page' ? text('000') : one))),
  })),
})

/** Is no word of the table within a thousandth of its line's end? There a hair's breadth decides. */
function isClear(table: Table): boolean {
  const widths = columnWidths(table, lineWidth('portrait'))
  const head = table.columns.map(({ header }) => header.map((one) => ({ ...one, bold: true })))
  return [head, ...table.rows.map(({ cells }) => cells)].every((cells) =>
    cells.every((cell, column) => {
      const room = ((widths[column] ?? 0) - 2 * CELL_PADDING) / 20
      return countLines(cell, room * 1.001, 9.5) === countLines(cell, room * 0.999, 9.5)
    }),
  )
}

test('pages break among rows that are stood in for where they break among the rows themselves', () => {
  fc.assert(
    fc.property(someTable(12).map(withoutPages), (table) => {
      const section = longSection(table)
      const long = section.blocks[0]
      fc.pre(long?.kind === 'table' && isClear(long))
      const measured = writeSection(section, penFor(section, NO_FILES))
      const whole = writeSection(section, { ...penFor(section, NO_FILES), measuring: false })
      const { pages, bookmarks } = layOut(whole)
      // It has no answer where words parted letter by letter make a row higher than a page.
      fc.pre(Object.keys(bookmarks).length === 61)
      expect(layOut(measured)).toEqual({ pages, bookmarks })
    }),
    { numRuns: 25 },
  )
})
