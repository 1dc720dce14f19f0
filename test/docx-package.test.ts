import { open, readFile } from 'node:fs/promises'
import path from 'node:path'
import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { bookmarkName } from '../electron/core/export/docx/anchors.ts'
import { createProgress } from '../electron/core/export/docx/progress.ts'
import { shareOut } from '../electron/core/export/docx/columns.ts'
import { element, toXml } from '../electron/core/export/docx/xml.ts'
import { createZip } from '../electron/core/export/docx/zip.ts'
import { parse } from './docx/read-docx.ts'
import { aFolder } from './docx/write.ts'

test('every anchor has a bookmark name that Word accepts, and no two share one in any capitals', () => {
  const anchor = fc.oneof(fc.string(), fc.stringMatching(/^[eE][1-3]?$/), fc.string({ minLength: 35, maxLength: 50 }))
  fc.assert(
    fc.property(fc.uniqueArray(anchor, { maxLength: 60 }), (anchors) => {
      const taken = new Set<string>()
      for (const one of anchors) {
        const name = bookmarkName(one, taken)
        expect(name).toMatch(/^[A-Za-z][A-Za-z0-9_]{0,39}$/)
        expect(taken.has(name.toLowerCase())).toBe(false)
        taken.add(name.toLowerCase())
      }
    }),
  )
})

test('columns are whole, never negative, and fill the line exactly', () => {
  const weights = fc.array(fc.double({ min: 0.1, max: 50, noNaN: true }), { minLength: 1, maxLength: 40 })
  fc.assert(
    fc.property(weights, fc.integer({ min: 500, max: 20_000 }), (all, width) => {
      const shares = shareOut(all, width)
      expect(shares.reduce((sum, share) => sum + share, 0)).toBe(width)
      expect(shares.every((share) => Number.isInteger(share) && share >= 0)).toBe(true)
    }),
  )
})

test('any text comes back from the XML as it was, but for what XML forbids', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const back = parse(toXml(element('a', { b: text }, text)))
      const allowed = text
        .toWellFormed()
        .normalize('NFC')
        .replace(/\r\n?/g, '\n')
        .replace(/[^\t\n\u0020-\u{10FFFF}]|[\u007F-\u009F\uFFFE\uFFFF]/gu, '')
      expect([back.text.normalize('NFC'), back.attributes['b']?.normalize('NFC')]).toEqual([allowed, allowed])
    }),
    { numRuns: 500 },
  )
})

test('the archive gives back what was put in, stored or deflated', async () => {
  const file = path.join(aFolder(), 'a.zip')
  const handle = await open(file, 'w')
  const zip = createZip(handle, new Date('2026-03-03T14:05:00Z'))
  const long = Array.from({ length: 5000 }, (_, index) => `Line ${index} of ŵ and ŷ\n`)
  await zip.store('photo.jpg', new Uint8Array([1, 2, 3]))
  await zip.deflate('word/long ŵ.xml', long)
  await zip.deflate('empty.xml', [])
  await zip.finish()
  await handle.close()
  const parts = unzipSync(await readFile(file))
  expect(Object.keys(parts)).toEqual(['photo.jpg', 'word/long ŵ.xml', 'empty.xml'])
  expect([
    [...(parts['photo.jpg'] ?? [])],
    strFromU8(parts['word/long ŵ.xml'] ?? new Uint8Array()),
    parts['empty.xml']?.length,
  ]).toEqual([[1, 2, 3], long.join(''), 0])
  expect((await readFile(file)).length).toBe(zip.size())
})

test('progress is told at most ten times a second and only grows', () => {
  let clock = 0
  const told: number[] = []
  const progress = createProgress(
    ({ value }) => told.push(value),
    () => clock,
  )
  for (const end of [0.5, 1]) {
    const stage = progress.upTo(end)
    for (let step = 1; step <= 100; step += 1) {
      clock += 7
      stage.report(step / 100, 'E1')
    }
  }
  expect(told.length).toBeGreaterThan(5)
  expect(told.length).toBeLessThanOrEqual(1 + clock / 100)
  expect(told).toEqual([...told].sort((a, b) => a - b))
  expect(told.every((value) => value > 0 && value <= 1)).toBe(true)
})
