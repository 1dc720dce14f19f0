// The words that this learner added: they belong to the workbook and travel with it.
import { insert, type ReadableDb, type WritableDb } from '../db/database.ts'

/** A word as it is compared: in small letters, with the straight apostrophe, without a possessive ending. */
const plain = (word: string): string => word.normalize('NFC').replaceAll('’', "'").replace(/'s$/i, '').toLowerCase()

/** Whether the learner added a word, in any case and also as a possessive. Reads the list once. */
export function readOwnWords(db: ReadableDb): (word: string) => boolean {
  const own = new Set(db.all<{ word: string }>('SELECT word FROM spelling_word', {}).map(({ word }) => plain(word)))
  return (word) => own.has(plain(word))
}

export function addOwnWord(db: WritableDb, word: string): void {
  const clean = word.normalize('NFC').trim()
  if (clean === '' || db.get('SELECT 1 FROM spelling_word WHERE word = :word', { word: clean }) !== undefined) return
  insert(db, 'spelling_word', { word: clean })
}
