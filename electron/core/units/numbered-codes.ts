// Codes at the start of a line: `1`, `LO1`, `1.1`, `01-1.1`, `1.1a`, `1.1.a`, `1.1.1`, `A.2D1`, `P1`, `K1`, `(a)` (units.md section 7).
import { afterBullet } from './source-lines.ts'

/** Which kind of code names the criteria of a text. `lettered`: (a), (b) under each outcome. */
export type CodeStyle = 'dotted' | 'graded' | 'named' | 'lettered'

/**
 * What a line begins with; `rest` is the text behind it. An `explicit` outcome names itself (`LO1`), a plain one is a number that may as well be
 * a list's or a page's. A criterion's `below` is its third level (`1.1a`, `1.1.a`, `1.1.1`). A `reference` mentions a code in prose.
 */
export type Token =
  | { readonly kind: 'outcome'; readonly label: string; readonly explicit: boolean; readonly rest: string }
  | {
      readonly kind: 'criterion'
      readonly outcome: string
      readonly label: string
      readonly below: string | null
      readonly rest: string
    }
  | { readonly kind: 'letter'; readonly label: string; readonly rest: string }
  | { readonly kind: 'bullet'; readonly rest: string }
  | { readonly kind: 'reference' }
  | { readonly kind: 'text' }

const DOTTED =
  /^(?:AC ?)?(?:(\d{1,4})-)?(\d{1,4})\.(\d{1,3})(?!\d)(?:\.(\d{1,3})(?!\d))?(?:\.?([a-z])(?![\p{L}\d]))?(.*)$/su
const GRADED = /^([A-H])\.(?:\d{1,2})?[PMD]\d{1,2}(?![\p{L}\d])(.*)$/su
const NAMED = /^([PKSB])\s?(\d{1,3})(?![\p{L}\d])(.*)$/su
/** What may follow a code: nothing, a mark, a space, or text glued to it. A digit or a sign would make it a date, a sum or a range. */
const AFTER_CODE = /^(?:$|[.):](?!\d)|\s|\p{Lu}|["'“‘(•])/u
const MARK_AFTER_CODE = /^[.):]?\s*(?:[-–—:]\s+)?/u
const RANGE = /^(?:,|and|to|or|&|[-–—])\s*(?:LO|AC)?\s?\d/iu

/** The text behind a code, or null when what follows shows that it was no code. */
function textAfter(rest: string): string | null {
  if (!AFTER_CODE.test(rest)) return null
  const text = rest.replace(MARK_AFTER_CODE, '').trim()
  return RANGE.test(text) ? null : text
}

function dottedCode(text: string): Token | null {
  const parts = DOTTED.exec(text)
  if (!parts) return null
  const [, prefix, first = '', second = '', third, letter, tail = ''] = parts
  const rest = textAfter(tail)
  if (rest === null) return /^\s*(?:,|and|to|or|&|[-–—])\s*\d/iu.test(tail) ? { kind: 'reference' } : null
  const label = `${prefix === undefined ? '' : `${prefix}-`}${Number(first)}.${Number(second)}`
  return { kind: 'criterion', outcome: String(Number(first)), label, below: third ?? letter ?? null, rest }
}

function gradedCode(text: string): Token | null {
  const parts = GRADED.exec(text)
  const rest = parts === null ? null : textAfter(parts[2] ?? '')
  if (parts === null || rest === null) return null
  const label = text.slice(0, text.length - (parts[2] ?? '').length)
  return { kind: 'criterion', outcome: parts[1] ?? '', label, below: null, rest }
}

function namedCode(text: string): Token | null {
  const parts = NAMED.exec(text)
  const rest = parts === null ? null : textAfter(parts[3] ?? '')
  if (parts === null || rest === null) return null
  const outcome = parts[1] ?? ''
  return { kind: 'criterion', outcome, label: `${outcome}${Number(parts[2])}`, below: null, rest }
}

const readCode = { dotted: dottedCode, graded: gradedCode, named: namedCode, lettered: () => null }

const EXPLICIT = /^(?:LO ?|(?:learning )?outcome ?|element )(\d{1,2})(?![\d]|\.\d)\s*[.:)]?\s*(?:[-–—]\s*)?(.*)$/isu
const AIM = /^learning aim ([A-H])(?!\p{L})\s*[.:)]?\s*(?:[-–—]\s*)?(.*)$/isu
const PLAIN = /^(?:\d{1,4}-)?(\d{1,2})(?:[.):](?!\d)\s*|\s+[-–—]\s+|\s+|(?=\p{Lu})|$)(.*)$/su
const CROSS_REFERENCE = /^LO ?\d{1,2}\.\d/iu

function outcomeCode(text: string): Token | null {
  if (CROSS_REFERENCE.test(text)) return { kind: 'reference' }
  const explicit = EXPLICIT.exec(text)
  if (explicit) {
    const rest = explicit[2]?.trim() ?? ''
    if (RANGE.test(rest) || /^\p{Ll}/u.test(rest)) return null
    return { kind: 'outcome', label: String(Number(explicit[1])), explicit: true, rest }
  }
  const aim = AIM.exec(text)
  if (aim) return { kind: 'outcome', label: aim[1]?.toUpperCase() ?? '', explicit: true, rest: aim[2]?.trim() ?? '' }
  const plain = PLAIN.exec(text)
  if (!plain) return null
  return { kind: 'outcome', label: String(Number(plain[1])), explicit: false, rest: plain[2]?.trim() ?? '' }
}

const LETTER = /^(?:\(([a-z]|[ivx]{2,4})\)|([a-z]|[ivx]{2,4})\)|([a-z])\.(?=\s))\s*(.*)$/su

/** A lettered or roman point such as `(a)`, `b)` or `iii)`. */
export function letterCode(text: string): { label: string; rest: string } | null {
  const parts = LETTER.exec(text)
  return parts && { label: parts[1] ?? parts[2] ?? parts[3] ?? '', rest: parts[4]?.trim() ?? '' }
}

/** What a line begins with, in a text whose criteria have codes of one style. A bullet before a code is only decoration. */
export function readToken(text: string, style: CodeStyle): Token {
  const inner = afterBullet(text)
  const start = inner ?? text
  const code = readCode[style](start)
  if (code !== null) return code
  const outcome = outcomeCode(start)
  if (outcome !== null && !(inner !== null && outcome.kind === 'outcome' && !outcome.explicit)) return outcome
  const letter = letterCode(start)
  if (letter !== null) return { kind: 'letter', ...letter }
  return inner === null ? { kind: 'text' } : { kind: 'bullet', rest: inner }
}

/** How many different criteria each style of code would give. */
export function countCodes(texts: readonly string[]): Record<Exclude<CodeStyle, 'lettered'>, number> {
  const labels = { dotted: new Set<string>(), graded: new Set<string>(), named: new Set<string>() }
  for (const text of texts) {
    const start = afterBullet(text) ?? text
    for (const style of ['dotted', 'graded', 'named'] as const) {
      const token = readCode[style](start)
      if (token?.kind === 'criterion') labels[style].add(token.label)
    }
  }
  // Without a first one, P3 or K2 at the start of a line is a page or a vitamin, not a list of criteria.
  const begun = ['P1', 'K1', 'S1', 'B1'].some((label) => labels.named.has(label))
  return { dotted: labels.dotted.size, graded: labels.graded.size, named: begun ? labels.named.size : 0 }
}
