import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toFileName, withExtension } from '../electron/shell/file-name.ts'

test.each([
  ['Portfolio of Nia Wyn Rhŷs', 'Portfolio of Nia Wyn Rhŷs'],
  ['../../etc/passwd', 'etc passwd'],
  ['C:\\Windows\\system32', 'C Windows system32'],
  ['Unit 1: plan/do?', 'Unit 1 plan do'],
  ['line\nbreak\0', 'line break'],
  ['. .hidden.', 'hidden'],
  ['CON', 'CON_'],
  ['lpt1.pdf', 'lpt1.pdf_'],
  ['   ', 'Untitled'],
  ['..', 'Untitled'],
  ['', 'Untitled'],
])('words become a file name: %j', (words, name) => {
  expect(toFileName(words, 'Untitled')).toBe(name)
})

test('a file name is a name and nothing else, short enough for every file system', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (words) => {
      const name = toFileName(words, 'Untitled')
      expect(name).toMatch(/^[^\p{Cc}<>:"/\\|?*]+$/u)
      expect(name).not.toMatch(/^\.|[. ]$/)
      expect(Array.from(name).length).toBeLessThanOrEqual(81)
    }),
  )
})

test.each([
  ['/d/a', '/d/a.pdf'],
  ['/d/a.pdf', '/d/a.pdf'],
  ['/d/a.PDF', '/d/a.PDF'],
  ['/d/a.docx', '/d/a.docx.pdf'],
  ['/d.pdf/a', '/d.pdf/a.pdf'],
])('an extension is added once: %s', (file, expected) => {
  expect(withExtension(file, 'pdf')).toBe(expected)
})
