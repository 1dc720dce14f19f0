// Which parts of a text are words whose spelling can be judged.

/** A word in a text: `from` and `to` are offsets in UTF-16 units. */
export type Word = { readonly text: string; readonly from: number; readonly to: number }

const WORD = /[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}]+)*/gu
/** The contract takes no longer word. */
const LONGEST = 60
const ADDRESS = /\S*(?:@|:\/\/|www\.)\S*/gu

/** Numbers, references such as `E7`, and words in capitals are never wrong. */
export const isJudged = (word: string): boolean =>
  word.length > 1 && word.length <= LONGEST && !/\p{N}/u.test(word) && word !== word.toUpperCase()

/** The words of a text that can be judged, in order; those of web and mail addresses are left out. */
export function wordsOf(text: string): Word[] {
  const addresses = [...text.matchAll(ADDRESS)].map((found) => [found.index, found.index + found[0].length] as const)
  return [...text.matchAll(WORD)].flatMap((found) => {
    const [word, from] = [found[0], found.index]
    const isInAddress = addresses.some(([start, end]) => from >= start && from < end)
    return isInAddress || !isJudged(word) ? [] : [{ text: word, from, to: from + word.length }]
  })
}

/** How many words a text has, as a word processor counts them: what stands between spaces and holds a letter or figure. */
export const countWords = (text: string): number => text.match(/\S*[\p{L}\p{N}]\S*/gu)?.length ?? 0
