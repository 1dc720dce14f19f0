/** A text as it is searched: small letters without their marks, so that `w` finds `ŵ`. */
export const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/\p{M}+/gu, '')
    .toLocaleLowerCase('en-GB')

/** Something that can be found: what is shown, and its folded texts. */
export type Findable = { readonly label: string; readonly hay: string; readonly head: string }

/** Makes a thing findable by its label and by more words that are not shown in it. */
export const findable = <T extends { readonly label: string }>(thing: T, more = ''): T & Findable => {
  const head = fold(thing.label)
  return { ...thing, head, hay: more === '' ? head : `${head} ${fold(more)}` }
}

/**
 * The things that hold every typed word, the best first, at most `most`: those that begin with what was typed, then those with words that do, then the
 * others; among equals the order given.
 */
export function rank<T extends Findable>(things: readonly T[], typed: string, most: number): readonly T[] {
  const text = fold(typed.trim())
  const parts = text.split(/\s+/).filter((part) => part !== '')
  const levels: T[][] = [[], [], []]
  for (const thing of things) {
    if (!parts.every((part) => thing.hay.includes(part))) continue
    levels[levelOf(thing.head, text, parts)]?.push(thing)
    if (levels[0] !== undefined && levels[0].length >= most) break
  }
  return levels.flat().slice(0, most)
}

function levelOf(head: string, text: string, parts: readonly string[]): 0 | 1 | 2 {
  if (head.startsWith(text)) return 0
  const begins = (part: string) => head.startsWith(part) || head.includes(` ${part}`) || head.includes(`/${part}`)
  return parts.every(begins) ? 1 : 2
}
