import { Document, Paragraph, TextRun } from 'docx'
import { layoutDocument } from 'docx/layout'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countLines, standIn } from '../electron/core/export/docx/stand-in.ts'
import { text } from './docx/a-report.ts'
import { WORDS } from './docx/words.ts'

const WIDTH = 9638
const someRuns = fc.array(
  fc.record({
    words: fc.array(fc.constantFrom(...WORDS), { minLength: 5, maxLength: 60 }),
    bold: fc.boolean(),
    end: fc.constantFrom('', ' ', '\n'),
  }),
  { minLength: 1, maxLength: 6 },
)

/** How many lines the layout of docx, which follows Word, makes of the same runs. */
function linesInLayout(runs: readonly { readonly text: string; readonly bold: boolean }[], size: number): number {
  const children = runs.map(({ text: words, bold }) => {
    const [first = '', ...rest] = words.split('\n')
    return [new TextRun({ text: first, bold }), ...rest.map((line) => new TextRun({ text: line, bold, break: 1 }))]
  })
  const page = { margin: { left: 1134, right: 1134 }, size: { width: 11906, height: 31000 } }
  const document = new Document({
    styles: { default: { document: { run: { font: 'Calibri', size: size * 2 } } } },
    sections: [{ properties: { page }, children: [new Paragraph({ children: children.flat() })] }],
  })
  return layoutDocument(document).pages.flatMap((one) =>
    one.body.flatMap((block) => (block.type === 'paragraph' ? block.lines : [])),
  ).length
}

test('a long paragraph has as many lines as the layout that follows Word makes of it, to within a thousandth of the width', () => {
  fc.assert(
    fc.property(someRuns, fc.constantFrom(9, 10.5, 13), (given, size) => {
      const runs = given.map(({ words, bold, end }) => ({ text: words.join(' ') + end, bold }))
      const [fewest, most] = [1.001, 0.999].map((share) =>
        countLines(
          runs.map((run) => text(run.text, { bold: run.bold })),
          (WIDTH / 20) * share,
          size,
        ),
      )
      if (fewest === undefined || most === undefined) return fc.pre(false)
      const lines = linesInLayout(runs, size)
      // A hair's breadth of the line moves a break, and each break those after it.
      expect(lines).toBeGreaterThanOrEqual(fewest)
      expect(lines).toBeLessThanOrEqual(most)
    }),
    { numRuns: 500 },
  )
})

test.each([
  ['a place that links lead to', [text('word '.repeat(60), { anchor: 'here' })]],
  ['a soft hyphen', [text(`${'word '.repeat(60)}well\u00ADknown`)]],
  ['letters whose width is not known', [text(`${'word '.repeat(60)}слово`)]],
  ['a word wider than the line', [text(`${'word '.repeat(60)}${'x'.repeat(400)}`)]],
  ['a sign of state', [text('word '.repeat(60)), { kind: 'state' as const, state: 'none' as const, text: 'none' }]],
])('a paragraph with %s is laid out as it is', (_, runs) => {
  expect(standIn(runs, WIDTH, 10.5)).toBeUndefined()
})
