// Lines of a text with their numbers, and how broken lines become one text again.

/** One line: its number from 1 in the source, and its text without spaces at the ends. Blank lines have an empty text. */
export type SourceLine = { readonly number: number; readonly text: string }

/** Longer than any text of a unit may be, so it will be refused; joining more to it would only cost time. */
const BEYOND_ANY_TEXT = 25_000
const SOFT_HYPHEN = '\u00AD'

/** Stray entities that some exporters leave behind. */
const withoutEntities = (text: string): string =>
  text.includes(';')
    ? text
        .replace(/&?\bapos;/g, "'")
        .replace(/&nbsp;/g, ' ')
        .replace(/&amp;/g, '&')
    : text

/**
 * The lines of a clean text. A line that ends in a soft hyphen takes the next one in, as the hyphen only marked where the page broke a word;
 * other soft hyphens go. Runs of spaces become one; tabs stay, since they divide cells.
 */
export function toLines(text: string): SourceLine[] {
  const lines: SourceLine[] = []
  let broken: SourceLine | null = null
  for (const [index, raw] of text.split('\n').entries()) {
    const trimmed = raw.replace(/ {2,}/g, ' ').trim()
    const joined: string = broken === null ? trimmed : broken.text + trimmed
    const number: number = broken === null ? index + 1 : broken.number
    const line = { number, text: withoutEntities(joined.replaceAll(SOFT_HYPHEN, '')) }
    if (joined.length < BEYOND_ANY_TEXT && joined.endsWith(SOFT_HYPHEN) && trimmed !== '') {
      broken = line
      continue
    }
    broken = null
    lines.push(line)
  }
  if (broken !== null) lines.push(broken)
  return lines
}

/** Two pieces of one running text. A hyphen at the end of a line belongs to a compound word, so no space follows it. */
export function joinWrapped(before: string, after: string): string {
  if (before === '' || after === '') return before + after
  if (before.length > BEYOND_ANY_TEXT) return before
  const compound = /\p{L}-$/u.test(before.slice(-3)) && /^\p{Ll}/u.test(after)
  return compound ? before + after : `${before} ${after}`
}

const BULLET = /^(?:[•●○▪■◦‣·➢►▶◆✓✔\uF0A7\uF0B7\uF0D8](?:\s*|$)|(?:[-–—*+]|o\t)(?:\s+|$))/u
// A hyphen, dash or asterisk glued to its text; what is glued must look like the start of a sentence.
const GLUED_BULLET = /^[-–—*](?=[\p{Lu}"'“‘])/u

/** The text behind a bullet, or null when the line has none. */
export function afterBullet(text: string): string | null {
  const bullet = BULLET.exec(text) ?? GLUED_BULLET.exec(text)
  return bullet === null ? null : text.slice(bullet[0].length).trim()
}

/** The start of a text for a message, cut at a word. */
export function excerpt(text: string, most = 60): string {
  if (text.length <= most) return text
  const cut = text.slice(0, most)
  const space = cut.lastIndexOf(' ')
  return `${(space > most / 2 ? cut.slice(0, space) : cut).replace(/[\s,;:.]+$/, '')}…`
}
