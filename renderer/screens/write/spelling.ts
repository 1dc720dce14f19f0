// What the window knows of words: each is looked up once, for all texts.
import { call } from '../../data/client.ts'

/** The contract takes no more words at once. */
const MOST = 5000
const known = new Map<string, boolean>()
const asked = new Set<string>()
const listeners = new Set<() => void>()

/** Whether a word is known to be wrong; a word that was not looked up yet is not. */
export const isWrong = (word: string): boolean => known.get(word) === false

/** Hears when words were judged. */
export function onVerdicts(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Looks up the words that are not known yet. When the core cannot answer they stay unjudged, and are asked for again the next time. */
export function askForWords(words: Iterable<string>): void {
  const open = [...words].filter((word) => !known.has(word) && !asked.has(word))
  for (let at = 0; at < open.length; at += MOST) void ask(open.slice(at, at + MOST))
}

async function ask(words: readonly string[]): Promise<void> {
  for (const word of words) asked.add(word)
  const result = await call('spelling.check', { words: [...words] })
  for (const word of words) asked.delete(word)
  if (!result.ok) return
  const wrong = new Set(result.value.wrong)
  for (const word of words) known.set(word, !wrong.has(word))
  if (wrong.size > 0) tell()
}

/** At most six words that may have been meant; none when the core cannot answer. */
export async function suggestionsFor(word: string): Promise<readonly string[]> {
  const result = await call('spelling.suggest', { word })
  return result.ok ? result.value : []
}

/** Adds a word to the workbook's own list; answers whether it was added. */
export async function learn(word: string): Promise<boolean> {
  const result = await call('spelling.learn', { word })
  if (!result.ok) return false
  // The list knows the word in any case and as a possessive.
  const plain = (text: string) => text.replace(/['’]s$/i, '').toLowerCase()
  for (const one of known.keys()) if (plain(one) === plain(word)) known.set(one, true)
  tell()
  return true
}

/** Forgets every verdict: another workbook has other words of its own. */
export function forgetWords(): void {
  known.clear()
  tell()
}

function tell(): void {
  for (const listener of listeners) listener()
}
