// Where given words stand in a text, whatever the case, the kind of quotation mark or the breaks between lines.

export type Span = { readonly from: number; readonly to: number }
/** A text made comparable; `at` tells for each of its characters which character of the original it came from. */
export type Folded = { readonly text: string; readonly at: readonly number[] }

const SAME: Readonly<Record<string, string>> = {
  '‘': "'",
  '’': "'",
  '‚': "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '‐': '-',
  '‑': '-',
  '–': '-',
  '—': '-',
  '\u00AD': '',
  '\u200B': '',
}
const MOST = 2000 // matches: more are neither counted nor marked

export function fold(text: string): Folded {
  const parts: string[] = []
  const at: number[] = []
  for (let index = 0; index < text.length; index++) {
    const folded = foldCharacter(text.charAt(index))
    const isRepeatedSpace = folded === ' ' && (parts.at(-1) ?? ' ') === ' '
    if (isRepeatedSpace) continue
    for (const character of folded) {
      parts.push(character)
      at.push(index)
    }
  }
  return { text: parts.join(''), at }
}

function foldCharacter(character: string): string {
  if (/\s/.test(character)) return ' '
  return SAME[character] ?? (character < '\x7F' ? character : character.normalize('NFKC')).toLowerCase()
}

/** Each place where the words stand, from left to right and apart from each other; none for no words. */
export function findAll(folded: Folded, words: string): Span[] {
  return spansOf(folded, fold(words).text.trim())
}

/**
 * Where a quoted passage stands: as it is, or, where readers of a file disagree about its spaces, with all spaces left out. The first place
 * counts; undefined when it stands nowhere.
 */
export function findQuote(folded: Folded, quote: string): Span | undefined {
  const wanted = fold(quote).text.trim()
  return spansOf(folded, wanted, 1)[0] ?? spansOf(withoutSpaces(folded), wanted.replaceAll(' ', ''), 1)[0]
}

function spansOf({ text, at }: Folded, wanted: string, most = MOST): Span[] {
  const spans: Span[] = []
  if (wanted === '') return spans
  let found = text.indexOf(wanted)
  while (found >= 0 && spans.length < most) {
    spans.push({ from: at[found] ?? 0, to: (at[found + wanted.length - 1] ?? 0) + 1 })
    found = text.indexOf(wanted, found + wanted.length)
  }
  return spans
}

function withoutSpaces({ text, at }: Folded): Folded {
  const kept = [...text].flatMap((character, index) => (character === ' ' ? [] : [index]))
  return { text: kept.map((index) => text[index]).join(''), at: kept.map((index) => at[index] ?? 0) }
}

const LONGEST_QUOTE = 1000

/** Selected words as a place keeps them: one line, cut at a word when there are too many. */
export function asQuote(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim()
  if (line.length <= LONGEST_QUOTE) return line
  const cut = line.slice(0, LONGEST_QUOTE)
  return cut.slice(0, Math.max(cut.lastIndexOf(' '), LONGEST_QUOTE / 2)).trim()
}
