// A new version of a file: what becomes of the old bytes, of the search, and of every kind of place that pointed into it.
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { followPlace } from '../electron/core/replacing/follow-place.ts'
import { plainWords } from '../electron/core/replacing/page-texts.ts'
import type { Place } from '../shared/domain/place.ts'
import { addEvidence, addUnit, criterion, link } from './builders.ts'
import { readMeaning } from './dump.ts'
import { type App, startApp } from './harness.ts'
import { aPdf } from './pdf/evidence-files.ts'
import { pathIn, sha256Of } from './stored-files.ts'

const first = 'On Monday I rang each tenant before the visit and wrote it down.'
const second = 'On Friday I showed the team how the new list of visits is kept.'

async function withFile(...pages: string[]) {
  const app = await startApp()
  const unit = await addUnit(app)
  const { id, item } = await addEvidence(app, {}, { files: [app.write('log.txt', pages.join('\n'))] })
  const [file] = item.files
  if (file === undefined) throw new Error('No file')
  const claim = (place: Place, label = '1.1') => link(app, id, criterion(unit, label).id, { place })
  const replace = (text: string | Uint8Array, name = 'log 2.txt') =>
    app.call('file.replace', { id: file.id, source: app.write(name, text) })
  const states = async () =>
    (await app.call('evidence.get', { id })).links.map(({ place, state }) => `${place} ${state}`)
  return { app, id, file, claim, replace, states }
}
const finds = async (app: App, search: string) => (await app.call('evidence.list', { search })).total

describe('EV8 a new version of a file', () => {
  test('takes its place: name, bytes, version and search are the new ones, and the old bytes stay', async () => {
    const { app, id, file, replace } = await withFile(first)
    const { evidence, file: report, places } = await replace(second)
    expect(report).toEqual({
      name: 'log 2.txt',
      result: 'added',
      message: 'The new version is in place. The earlier one is kept.',
    })
    expect(places).toEqual({ kept: 0, moved: 0, recheck: 0 })
    expect(evidence).toMatchObject({
      id,
      version: 2,
      files: [{ id: file.id, name: 'log 2.txt', sha256: sha256Of(second) }],
    })
    expect(await app.call('file.versions', { id: file.id })).toEqual([
      { sha256: file.sha256, name: 'log.txt', bytes: Buffer.byteLength(first), replacedAt: '2026-03-09T09:00:00.000Z' },
    ])
    expect(readFileSync(pathIn(app.workbook, file.sha256), 'utf8')).toBe(first)
    expect([await finds(app, 'Friday'), await finds(app, 'Monday')]).toEqual([1, 0])
    expect(await app.call('file.preview', { id: file.id, sha256: file.sha256 })).toMatchObject({
      kind: 'text',
      text: first,
    })
    expect(await app.call('file.preview', { id: file.id })).toMatchObject({ kind: 'text', text: second })
  })

  test('UN2 is one step: undone and redone it leaves everything as it was, the search too', async () => {
    const { app, claim, replace } = await withFile(first)
    await claim({ kind: 'quote', quote: 'rang each tenant' })
    const before = await readMeaning(app)
    await replace(second)
    const after = await readMeaning(app)
    await app.call('history.undo', {})
    expect(await readMeaning(app)).toEqual(before)
    expect([await finds(app, 'Friday'), await finds(app, 'Monday')]).toEqual([0, 1])
    await app.call('history.redo', {})
    expect(await readMeaning(app)).toEqual(after)
    expect([await finds(app, 'Friday'), await finds(app, 'Monday')]).toEqual([1, 0])
    expect(await app.call('workbook.check', {})).toEqual({ ok: true, problems: [] })
  })

  test('of the same bytes changes nothing, and makes no step', async () => {
    const { app, replace, claim, states } = await withFile(first)
    await claim({ kind: 'region', x: 0, y: 0, width: 0.5, height: 0.5 })
    const before = await readMeaning(app)
    expect(await replace(first)).toMatchObject({
      file: { result: 'added-same-bytes' },
      places: { kept: 1, recheck: 0 },
    })
    expect(await readMeaning(app)).toEqual(before)
    expect(await states()).toEqual(['r0,0,0.5,0.5 claimed'])
  })

  test('keeps claims whose words are there still, and marks the others for re-check', async () => {
    const { claim, replace, states } = await withFile(first, second)
    await claim({ kind: 'quote', quote: 'rang each  tenant' })
    await claim({ kind: 'quote', quote: 'showed the team' }, '1.2')
    await claim({ kind: 'time', from: 4 }, '2.1')
    await claim({ kind: 'whole' }, '2.1')
    const { places } = await replace(`A new heading\n\n${first.toUpperCase()}`)
    expect(places).toEqual({ kept: 2, moved: 0, recheck: 2 })
    expect((await states()).toSorted()).toEqual([
      '"rang each tenant" claimed',
      '"showed the team" recheck',
      't00:04 recheck',
      'whole claimed',
    ])
  })

  test('moves claims to the page where their words stand now', async () => {
    const app = await startApp()
    const unit = await addUnit(app)
    const source = app.write('a.pdf', await aPdf('Old', 3))
    const { id, item } = await addEvidence(app, {}, { files: [source] })
    const [file] = item.files
    await link(app, id, criterion(unit, '1.1').id, { place: { kind: 'pages', from: 2, to: 2, quote: 'Old page 2' } })
    await link(app, id, criterion(unit, '1.2').id, { place: { kind: 'pages', from: 3, to: 3 } })
    const { places, evidence } = await app.call('file.replace', {
      id: file?.id ?? '',
      source: app.write('b.pdf', await aPdf('New', 4)),
    })
    expect(evidence.files[0]?.pages).toBe(4)
    expect(places).toEqual({ kept: 0, moved: 0, recheck: 2 })
  })

  test('a backup carries earlier versions, and check looks at them', async () => {
    const { app, file, replace } = await withFile(first)
    await replace(second)
    await app.call('workbook.backup', { target: app.path('b.trellis') })
    await app.call('workbook.restore', { source: app.path('b.trellis'), folder: app.path('restored') })
    expect(await app.call('file.versions', { id: file.id })).toHaveLength(1)
    expect(readFileSync(pathIn(app.path('restored'), file.sha256), 'utf8')).toBe(first)
    expect(await app.call('workbook.check', {})).toEqual({ ok: true, problems: [] })
  })

  test('a file or version that is not there is not found', async () => {
    const { app, file } = await withFile(first)
    const source = app.write('x.txt', 'x')
    expect(await app.refused('file.replace', { id: 'none', source })).toMatchObject({ code: 'not-found' })
    expect(await app.refused('file.replace', { id: file.id, source: app.path('none') })).toMatchObject({
      code: 'not-found',
    })
    expect(await app.refused('file.versions', { id: 'none' })).toMatchObject({ code: 'not-found' })
    expect(await app.refused('file.preview', { id: file.id, sha256: 'a'.repeat(64) })).toMatchObject({
      code: 'not-found',
    })
  })
})

describe('EV8 a place in a new version', () => {
  const pages = [
    'the first page tells of the beginning',
    'the second page tells of the middle',
    'the third page tells of the end',
  ]
  const at = (from: number, more: Partial<Extract<Place, { kind: 'pages' }>> = {}): Place => ({
    kind: 'pages',
    from,
    to: from,
    ...more,
  })

  test.each<[string, Place | null, string[], string | Place]>([
    ['no place', null, [], 'kept'],
    ['the whole file', { kind: 'whole' }, [], 'kept'],
    ['a page that is as it was', at(2), pages, 'kept'],
    ['a page behind a new cover', at(2), ['a new cover page without words of old', ...pages], at(3)],
    [
      'two pages behind a new cover',
      at(1, { to: 2 }),
      ['a new cover page without words of old', ...pages],
      at(2, { to: 3 }),
    ],
    ['a page that was written anew', at(2), [pages[0] ?? '', 'other words', pages[2] ?? ''], 'recheck'],
    ['a page that is gone', at(3), pages.slice(0, 2), 'recheck'],
    ['words on the same page', at(2, { quote: 'Second page' }), ['x', 'now the second page'], 'kept'],
    [
      'words on another page',
      at(2, { quote: 'second page', paragraph: 3 }),
      ['y', 'z', 'now the second page'],
      at(3, { quote: 'second page' }),
    ],
    ['words that are part of another word', at(1, { quote: 'art' }), ['a party'], 'recheck'],
    ['words in another file', { kind: 'quote', quote: 'third page' }, pages, 'kept'],
    ['a part of a picture', { kind: 'region', x: 0, y: 0, width: 1, height: 1 }, pages, 'recheck'],
    ['a moment', { kind: 'time', from: 3 }, pages, 'recheck'],
    ['a page without words, as scans have', at(1), [], 'recheck'],
  ])('%s', (_what, place, after, wanted) => {
    const followed = followPlace(place, pages, after)
    expect(typeof wanted === 'string' ? followed.outcome : followed).toEqual(
      typeof wanted === 'string' ? wanted : { outcome: 'moved', place: wanted },
    )
  })

  test('of the same pages is always kept, and pages put in front always move it by their number', () => {
    const text = fc
      .array(fc.constantFrom('visit', 'tenant', 'list', 'friday', 'meeting', 'rota'), { minLength: 6, maxLength: 12 })
      .map((words) => words.join(' '))
    fc.assert(
      fc.property(fc.uniqueArray(text, { minLength: 1, maxLength: 6 }), fc.nat(5), fc.nat(4), (old, start, added) => {
        const from = (start % old.length) + 1
        expect(followPlace(at(from), old, old)).toEqual({ outcome: 'kept' })
        if (added === 0) return
        const covers = Array.from({ length: added }, (_, index) => `cover ${index}`)
        expect(followPlace(at(from), old, [...covers, ...old])).toEqual({ outcome: 'moved', place: at(from + added) })
      }),
    )
  })

  test('words are compared without signs, line ends and capitals', () => {
    expect(plainWords('Tŷ’r-\nŴyl:  “Two” ﬁles')).toBe('tŷ r ŵyl two files')
  })
})
