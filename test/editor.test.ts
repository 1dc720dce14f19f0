import fc from 'fast-check'
import { expect, test } from 'vitest'
import { RichText, type RichBlock } from '../shared/domain/rich-text.ts'
import { cleanText } from '../shared/domain/text.ts'
import { plainFormat, richFormat } from '../renderer/screens/write/editor/convert.ts'

/** Text as the domain keeps it, spaces at its ends included. */
const words = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
  .map((text) => cleanText(text.replace(/\n/g, ' ')))
  .filter((text) => text !== '')
const marks = fc
  .record({
    bold: fc.boolean(),
    italic: fc.boolean(),
    link: fc.option(fc.constantFrom('https://a.example/', 'mailto:jo@a.example')),
  })
  .map(({ bold, italic, link }) => [
    ...(bold ? [{ type: 'bold' as const }] : []),
    ...(italic ? [{ type: 'italic' as const }] : []),
    ...(link === null ? [] : [{ type: 'link' as const, href: link }]),
  ])
/** Runs as an editor leaves them: neighbours differ in their marks. */
const line = fc
  .array(fc.tuple(words, marks), { maxLength: 4 })
  .map((runs) =>
    runs
      .filter((run, index) => index === 0 || JSON.stringify(run[1]) !== JSON.stringify(runs[index - 1]?.[1]))
      .map(([text, own]) => ({ type: 'text' as const, text, ...(own.length > 0 && { marks: own }) })),
  )
const paragraph = line.map((content) => ({ type: 'paragraph' as const, content }))
const some = fc.array(paragraph, { minLength: 1, maxLength: 3 })
const items = fc.array(
  some.map((content) => ({ type: 'listItem' as const, content })),
  { minLength: 1, maxLength: 3 },
)
const block: fc.Arbitrary<RichBlock> = fc.oneof(
  paragraph,
  fc.tuple(line, fc.constantFrom(1, 2, 3)).map(([content, level]) => ({ type: 'heading' as const, level, content })),
  items.map((content) => ({ type: 'bulletList' as const, content })),
  items.map((content) => ({ type: 'numberedList' as const, content })),
  some.map((content) => ({ type: 'quote' as const, content })),
)
const isOneEmptyLine = (text: RichText): boolean =>
  text.content.length === 1 && text.content[0]?.type === 'paragraph' && text.content[0].content.length === 0
const richText = fc
  .array(block, { maxLength: 6 })
  .map((content): RichText => ({ type: 'doc', content }))
  .filter((text) => !isOneEmptyLine(text))

test('WR6 a text comes out of the editor as it went in, and the domain takes it', () => {
  fc.assert(
    fc.property(richText, (text) => {
      const back = richFormat.fromDocument(richFormat.toDocument(text))
      expect(back).toEqual(text)
      expect(RichText.parse(back)).toEqual(text)
    }),
  )
})

test('WR6 a document that the editor holds is one that its schema allows', () => {
  fc.assert(fc.property(richText, (text) => richFormat.toDocument(text).check()))
})

test('WR6 plain words come out of the editor as they went in, line by line', () => {
  const lines = fc.array(fc.oneof(words, fc.constant('')), { minLength: 1, maxLength: 6 })
  fc.assert(
    fc.property(lines, (all) => {
      const text = all.join('\n')
      expect(plainFormat.fromDocument(plainFormat.toDocument(text))).toBe(text)
    }),
  )
})

test('WR6 one empty line is no text', () => {
  expect(richFormat.fromDocument(richFormat.toDocument({ type: 'doc', content: [] }))).toEqual({
    type: 'doc',
    content: [],
  })
})

test('WR6 a paragraph longer than the domain takes in one piece is kept in several', () => {
  const long = 'ŵ '.repeat(130_000)
  const document = richFormat.schema.node('doc', null, [
    richFormat.schema.node('paragraph', null, [richFormat.schema.text(long)]),
  ])
  const [first] = RichText.parse(richFormat.fromDocument(document)).content
  expect(first?.type === 'paragraph' && first.content.map(({ text }) => text).join('')).toBe(long)
})
