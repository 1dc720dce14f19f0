// The language en-XA, which nobody speaks: every word of the catalogue in brackets and a third longer. What shows without brackets did not come from
// the catalogue, and what is cut off would be cut off in Welsh.
import type { Words } from './words.ts'

export const PSEUDO_LANGUAGE = 'en-XA'

/** The whole catalogue in en-XA, of the same shape; functions give theirs when they are called, with what was filled in left as it is. */
export function toPseudo(words: Words): Words {
  // The transform keeps every key and every kind of value, which the compiler cannot follow through a recursion over unknown values.
  return { ...(deep(words) as Words), language: PSEUDO_LANGUAGE }
}

/** A text in brackets and at least a third longer, the rest in pieces that wrap as words do. A text without letters is a sign and stays. */
export function pseudo(text: string): string {
  if (!/\p{L}/u.test(text)) return text
  const wanted = Math.max(1, Math.ceil(text.length / 3) - 2)
  const pieces = Array.from({ length: Math.ceil(wanted / 5) }, (_, index) =>
    '~'.repeat(Math.min(5, wanted - index * 5)),
  )
  return `[${text} ${pieces.join(' ')}]`
}

function deep(value: unknown): unknown {
  if (typeof value === 'string') return pseudo(value)
  if (typeof value === 'function') return (...given: unknown[]): unknown => deep(value(...given))
  if (Array.isArray(value)) return value.map(deep)
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, deep(part)]))
  return value
}
