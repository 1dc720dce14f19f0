// Looks into the sample's files with other people's readers: poppler, qpdf, exiftool, pandoc. Returns findings as sentences.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { filesFolder, inFiles, run } from './desk.mjs'

const pdfInfo = (name) =>
  Object.fromEntries(
    [...run('pdfinfo', [inFiles(name)]).matchAll(/^([\w ]+):\s+(.*)$/gm)].map((match) => [match[1], match[2].trim()]),
  )

export const pageCount = (name) =>
  name.endsWith('.pdf') && existsSync(inFiles(name)) ? Number(pdfInfo(name)['Pages']) : 0

/** All words in a file that a reader can search, with every run of blanks as one space. */
export function wordsIn(name) {
  const readers = {
    '.pdf': () => run('pdftotext', ['-layout', inFiles(name), '-']) + run('pdftotext', [inFiles(name), '-']),
    '.docx': () => run('pandoc', ['-t', 'html', inFiles(name)]).replace(/<[^>]+>/g, ' '),
    '.eml': () => readFileSync(inFiles(name), 'utf8'),
    '.csv': () => readFileSync(inFiles(name), 'utf8'),
  }
  return (readers[path.extname(name)]?.() ?? '').replace(/\s+/g, ' ')
}

/** Length of a PCM wave file in seconds, from its header. */
export function secondsOf(name) {
  const wave = readFileSync(inFiles(name))
  return wave.readUInt32LE(40) / wave.readUInt32LE(28)
}

export function checkFiles(named) {
  const problems = []
  const claim = (holds, sentence) => holds || problems.push(sentence)
  const present = readdirSync(filesFolder)
  for (const name of named) claim(present.includes(name), `${name} is named but not there`)
  for (const name of present) claim(named.includes(name), `${name} is there but belongs to no item`)

  let total = 0
  for (const name of present) {
    const { size } = statSync(inFiles(name))
    total += size
    claim(size <= (name.endsWith('.wav') ? 300_000 : 250_000), `${name} is too large: ${size}`)
    const raw =
      readFileSync(inFiles(name), 'latin1') +
      (name.endsWith('.pdf') ? run('qpdf', ['--qdf', inFiles(name), '-'], { encoding: 'latin1' }) : '')
    claim(!/\/(tmp|root|home|work)\/|trellis-sample/.test(raw), `${name} names a folder of the machine that made it`)
  }
  claim(total <= 2_000_000, `the files are ${total} bytes together`)

  const pdfs = present.filter((name) => name.endsWith('.pdf'))
  const infos = new Map(pdfs.map((name) => [name, pdfInfo(name)]))
  const some = (test) => pdfs.some((name) => test(infos.get(name), name))
  const makes = new Set([...infos.values()].map((info) => info['Producer'] ?? 'unnamed'))
  claim(pdfs.length >= 6 && makes.size >= 6, `six PDFs of different makes: ${[...makes].join(', ')}`)
  for (const name of pdfs) {
    const pages = pageCount(name)
    claim(!/[\u3400-\u9fff\ufffd]/.test(wordsIn(name)), `${name} yields letters that nobody wrote`)
    claim(pages >= 1 && pages <= 4, `${name} has ${pages} pages`)
    claim(/no errors|No syntax or stream/i.test(run('qpdf', ['--check', inFiles(name)])), `${name} fails qpdf --check`)
  }
  claim(
    some((info) => info['Optimized'] === 'yes'),
    'a linearised PDF',
  )
  claim(
    some((_, name) => readFileSync(inFiles(name), 'latin1').includes('/ObjStm')),
    'a PDF with object streams',
  )
  claim(
    some((info) => info['Encrypted'].startsWith('yes') && info['Encrypted'].includes('change:no')),
    'an owner-locked PDF',
  )
  claim(
    some((info) => Number.parseFloat(info['Page size']) > 800),
    'a landscape PDF',
  )
  claim(
    some((_, name) => /rot:\s+90/.test(run('pdfinfo', ['-f', '1', '-l', '4', inFiles(name)]))),
    'a PDF with a turned page',
  )
  claim(
    some((_, name) => wordsIn(name).trim() === ''),
    'a scan without text',
  )

  const photos = JSON.parse(
    run('exiftool', [
      '-j',
      '-n',
      '-Orientation',
      '-GPSLatitude',
      '-ImageWidth',
      '-ImageHeight',
      ...present.filter((name) => name.endsWith('.jpg')).map(inFiles),
    ]),
  )
  claim(photos.length === 6, `six photos, found ${photos.length}`)
  claim(photos.filter((photo) => photo.Orientation === 6).length === 1, 'one photo turned by EXIF')
  claim(photos.filter((photo) => photo.GPSLatitude !== undefined).length === 1, 'one photo with a position')
  for (const photo of photos)
    claim(photo.ImageWidth === 1200 && photo.ImageHeight === 900, `${photo.SourceFile} is not 1200 × 900`)
  for (const ending of ['.docx', '.eml', '.csv', '.wav'])
    claim(
      present.some((name) => name.endsWith(ending)),
      `a ${ending} file`,
    )
  return problems
}
