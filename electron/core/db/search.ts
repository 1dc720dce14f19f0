// Full-text search as a person types: which items hold the words, in which order, and the words around a hit.
import type { ReadableDb } from './database.ts'

/** Beyond this many documents a ranking says little and costs much: the order is then that of the references. */
const MOST_RANKED = 400
/** How much of a long file is looked through for the words around a hit, in characters. */
const LOOKED_THROUGH = 100_000
/** Words shown on either side of a hit, in characters. */
const AROUND = 60
/** Marks around a hit: characters that no text of ours holds. */
const [OPEN, CLOSE] = ['\u0002', '\u0003']

/** A document's key holds its item's sequence in the high bits (schema-1.ts). */
const DOCUMENTS_PER_ITEM = 2 ** 20

/**
 * What a person types as a query of FTS5: every word must occur, as the beginning of a word; signs are spaces. Undefined when no word is left.
 */
export function toMatch(search: string): string | undefined {
  const words = search.normalize('NFC').match(/[\p{L}\p{N}]+/gu) ?? []
  return words.length === 0 ? undefined : words.map((word) => `"${word}"*`).join(' ')
}

/** Items by sequence, best first, each with the key of the document that was hit. */
export type Hits = ReadonlyMap<number, number>

/** Undefined when the typed text holds no word. */
export function findHits(db: ReadableDb, search: string): Hits | undefined {
  const match = toMatch(search)
  if (match === undefined) return undefined
  const all = db.rows<[number]>('SELECT rowid FROM search WHERE search MATCH :match', { match })
  const ordered =
    all.length > MOST_RANKED
      ? all
      : db.rows<[number]>('SELECT rowid FROM search WHERE search MATCH :match ORDER BY rank', { match })
  const hits = new Map<number, number>()
  for (const [document] of ordered) {
    const sequence = Math.floor(document / DOCUMENTS_PER_ITEM)
    if (!hits.has(sequence)) hits.set(sequence, document)
  }
  return hits
}

/** The words around the first hit in each of these documents, by key. */
export function readSnippets(db: ReadableDb, documents: readonly number[], search: string): Map<number, string> {
  const words = search.normalize('NFC').match(/[\p{L}\p{N}]+/gu) ?? []
  const rows = db.rows<[number, string]>(
    'SELECT seq, substr(body, 1, :most) FROM search_document WHERE seq IN (SELECT value FROM json_each(:documents))',
    { most: LOOKED_THROUGH, documents: JSON.stringify(documents) },
  )
  return new Map(rows.map(([document, body]) => [document, snippet(body, words.map(fold))]))
}

/** Letters without their marks and in small, one for one, so that positions stay: `Tŷ` is found by `ty`. */
const fold = (text: string): string =>
  Array.from({ length: text.length }, (_, index) => (text[index] ?? '').normalize('NFD').charAt(0).toLowerCase()).join(
    '',
  )

function snippet(body: string, words: readonly string[]): string {
  const folded = fold(body)
  const found = words.map((word) => ({ at: startOf(folded, word), length: word.length })).filter(({ at }) => at >= 0)
  const first = found.toSorted((a, b) => a.at - b.at)[0]
  if (first === undefined) return ''
  const begin = Math.max(0, body.lastIndexOf(' ', Math.max(0, first.at - AROUND)) + 1)
  const end = Math.min(body.length, first.at + first.length + AROUND)
  const inside = found.filter(({ at, length }) => at >= begin && at + length <= end)
  // Of words that begin alike the longest is marked, once; from the last to the first, so that positions stay.
  const longest = inside.toSorted((a, b) => b.length - a.length)
  const shown = [...new Map(longest.toReversed().map((one) => [one.at, one])).values()].toSorted((a, b) => b.at - a.at)
  let text = body.slice(begin, end)
  for (const { at, length } of shown) {
    const [from, to] = [at - begin, at - begin + length]
    text = `${text.slice(0, from)}${OPEN}${text.slice(from, to)}${CLOSE}${text.slice(to)}`
  }
  return `${begin > 0 ? '…' : ''}${text.replace(/\s+/g, ' ').trim()}${end < body.length ? '…' : ''}`
}

/** Where a word of the text begins with these letters; -1 when none does. */
function startOf(folded: string, word: string): number {
  for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + 1))
    if (at === 0 || !/[\p{L}\p{N}]/u.test(folded.charAt(at - 1))) return at
  return -1
}
