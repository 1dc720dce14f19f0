// OpenDocument texts as bare HTML: paragraphs, headings, lists, tables and the pictures inside the file.
import { readFile } from 'node:fs/promises'
import { SaxesParser } from 'saxes'
import { enGB } from '../../../shared/words/words.ts'
import { escapeHtml } from './html.ts'
import { type Shown, type Source, Unshowable } from './source.ts'
import { openZip } from './zip.ts'

const { preview: words } = enGB.core

const PLAIN: Readonly<Record<string, string>> = {
  'text:p': 'p',
  'text:list': 'ul',
  'text:list-item': 'li',
  'table:table': 'table',
  'table:table-row': 'tr',
}
/** Not what the document says: what was deleted, drawn around it, or counted by it. */
const LEFT_OUT: readonly string[] = [
  'text:tracked-changes',
  'text:sequence-decls',
  'office:forms',
  'svg:desc',
  'svg:title',
]
/** A row of a sheet may claim a million empty cells. */
const MOST_REPEATS = 50
const MOST_PICTURES = 12_000_000
const PICTURE_TYPES: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
}

export async function showOdt(source: Source): Promise<Shown<'document'>> {
  const zip = await openZip(await readFile(source.path))
  const manifest = (await zip.read('META-INF/manifest.xml'))?.toString('utf8') ?? ''
  if (manifest.includes('encryption-data')) throw new Unshowable(words.encrypted)
  const content = await zip.read('content.xml')
  if (content === undefined) throw new Unshowable(words.damaged)
  const { html, pictures, isExternal } = toHtml(content.toString('utf8'))
  const notes = new Set<string>(isExternal ? [words.notes.external] : [])
  let left = MOST_PICTURES
  const sources = new Map<string, string>()
  for (const name of new Set(pictures)) {
    const type = PICTURE_TYPES[name.split('.').at(-1)?.toLowerCase() ?? '']
    const data = type === undefined ? undefined : (await zip.read(name))?.toString('base64')
    if (data === undefined) notes.add(words.notes.parts)
    else if (data.length > left) notes.add(words.notes.pictures)
    else {
      left -= data.length
      sources.set(name, `<img src="data:${type};base64,${data}" alt="">`)
    }
  }
  const filled = html.map((piece) => (typeof piece === 'string' ? piece : (sources.get(piece.picture) ?? '')))
  return { kind: 'document', html: filled.join(''), notes: [...notes] }
}

type Piece = string | { readonly picture: string }

function toHtml(xml: string): { html: Piece[]; pictures: string[]; isExternal: boolean } {
  const html: Piece[] = []
  const pictures: string[] = []
  let isExternal = false
  let skipped = 0
  let isBody = false
  const closing: string[] = []
  const parser = new SaxesParser()
  parser.on('error', () => {
    throw new Unshowable(words.damaged)
  })
  parser.on('opentag', ({ name, attributes, isSelfClosing }) => {
    const value = (attribute: string) => String(attributes[attribute] ?? '')
    if (name === 'office:body') isBody = true
    if (skipped > 0 || LEFT_OUT.includes(name)) {
      if (!isSelfClosing) skipped += 1
      return
    }
    const [open, close] = tagsOf(name, value)
    if (name === 'draw:image') {
      const target = value('xlink:href').replace(/^\.\//, '')
      if (/^Pictures\/[^/]+$/.test(target)) {
        pictures.push(target)
        html.push({ picture: target })
      } else isExternal ||= target !== ''
    }
    html.push(isBody ? open : '')
    if (isSelfClosing) html.push(isBody ? close : '')
    else closing.push(close)
  })
  parser.on('closetag', ({ isSelfClosing }) => {
    if (isSelfClosing) return
    if (skipped > 0) skipped -= 1
    else html.push(isBody ? (closing.pop() ?? '') : (closing.pop(), ''))
  })
  parser.on('text', (text) => {
    if (isBody && skipped === 0) html.push(escapeHtml(text))
  })
  parser.write(xml).close()
  return { html, pictures, isExternal }
}

/** What an element becomes: before and after its content. */
function tagsOf(name: string, value: (attribute: string) => string): readonly [string, string] {
  const plain = PLAIN[name]
  if (plain !== undefined) return [`<${plain}>`, `</${plain}>`]
  switch (name) {
    case 'text:h': {
      const level = Math.min(6, Math.max(1, Number(value('text:outline-level')) || 1))
      return [`<h${level}>`, `</h${level}>`]
    }
    case 'table:table-cell':
    case 'table:covered-table-cell': {
      const repeats = Math.min(MOST_REPEATS, Number(value('table:number-columns-repeated')) || 1)
      return ['<td>', `</td>${'<td></td>'.repeat(Math.max(0, repeats - 1))}`]
    }
    case 'text:line-break':
      return ['<br>', '']
    case 'text:tab':
      return ['\t', '']
    case 'text:s':
      return [' '.repeat(Math.min(MOST_REPEATS, Number(value('text:c')) || 1)), '']
    case 'text:note-body':
    case 'office:annotation':
      return [' (', ') ']
    default:
      return ['', '']
  }
}
