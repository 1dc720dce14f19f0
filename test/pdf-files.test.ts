import { createHash } from 'node:crypto'
import { readFileSync, rmSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { aPdf, aPhoto, store } from './pdf/evidence-files.ts'
import { aFolder, exportFile, exportReport } from './pdf/export.ts'
import { checkPdfUa } from './pdf/pdf-ua.ts'
import { openWithPdfjs } from './pdf/readers.ts'
import { attachment, report, section } from './pdf/report-parts.ts'

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

describe('other files', () => {
  test('a file is listed with its name, size and SHA-256, and travels inside byte for byte', async () => {
    const bytes = Buffer.from('cause,letters\nlate reply,22\n')
    const { first, attachments } = await exportFile(bytes, {
      use: 'listed',
      name: 'complaints ŵ.csv',
      mediaType: 'text/csv',
    })
    for (const part of ['complaints ŵ.csv', '28 B', sha256(bytes), 'attached to this PDF'])
      expect(first).toContain(part)
    expect(attachments.map(({ bytes: found }) => sha256(found))).toEqual([sha256(bytes)])
  })

  test('a file that may not travel is listed only', async () => {
    const { first, attachments } = await exportFile(Buffer.from('sound'), {
      use: 'listed',
      embed: false,
      name: 'talk.mp3',
    })
    expect(first).toContain('kept in the workbook')
    expect(attachments).toEqual([])
  })

  test('of a confidential file nothing enters the export: it is not even opened', async () => {
    const folder = aFolder()
    const stored = store(folder, Buffer.from('SECRET CONTENT'))
    rmSync(stored.path)
    const file = attachment(stored, {
      use: 'descriptor',
      name: 'Kept at the office',
      bytes: 0,
      sha256: '',
      description: 'Seen by the manager',
    })
    const { data, warnings, path } = await exportReport(folder, report([section('E1', [file])]), [stored])
    const pdf = await openWithPdfjs(data)
    const words = await pdf.text(1)
    await pdf.close()
    expect(warnings).toEqual([])
    expect(words).toContain('Kept at the office')
    expect(words).not.toMatch(/SHA|kB| B /)
    expect(readFileSync(path, 'latin1')).not.toContain('EmbeddedFile')
  })

  test('a stored file that is gone becomes a note', async () => {
    const folder = aFolder()
    const stored = store(folder, await aPdf('Gone', 1))
    rmSync(stored.path)
    const { warnings, pages } = await exportReport(
      folder,
      report([section('E1', [attachment(stored, { use: 'pages' })])]),
      [stored],
    )
    expect([warnings.map(({ code }) => code), pages]).toEqual([['missing'], 1])
  })
})

describe('photos', () => {
  test('a photo is turned as its camera says, scaled, and stripped of camera and place', async () => {
    const photo = await aPhoto(3000, 2000, 6)
    const { data, path } = await exportFile(photo, {
      use: 'picture',
      name: 'photo.jpg',
      mediaType: 'image/jpeg',
      description: 'The notice board',
    })
    const text = readFileSync(path, 'latin1')
    expect(text).toContain('/Width 1600/Height 1067')
    expect(text.includes('Exif')).toBe(false)
    expect((await checkPdfUa(data)).faults).toEqual([])
  })

  test('a picture that cannot be read becomes a note, and its original travels along', async () => {
    const torn = (await aPhoto(800, 600)).subarray(0, 900)
    const { codes, attachments, first } = await exportFile(torn, {
      use: 'picture',
      name: 'torn.jpg',
      mediaType: 'image/jpeg',
    })
    expect(codes).toEqual(['unreadable-picture'])
    expect(first).toContain('This picture could not be read.')
    expect(attachments.map(({ bytes: found }) => sha256(found))).toEqual([sha256(torn)])
  })
})
