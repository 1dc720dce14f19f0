// Text as a learner types it: what is refused at the door, so that no later stage has to think of it.
import { z } from 'zod'

/**
 * Text without the characters that break later stages: NUL (SQLite's quote() cuts there), other control characters but tab and newline,
 * lone surrogates and U+FFFE/U+FFFF (not XML, so Word would refuse the file). Stored in NFC, so that `ŵ` is one letter to search.
 */
export const cleanText = (text: string): string =>
  text
    .toWellFormed()
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/[[\p{Cc}--[\t\n]]\uFFFE\uFFFF]/gv, '')

/** Signs that turn the reading order of what follows: with one, `fdp.exe` reads as if it ended in `.pdf`. Letters turn by themselves. */
const TURNING = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu

/** A file's name as people read it, on one line and without signs that make it read as another. */
export const cleanName = (name: string): string => cleanText(name).replace(TURNING, '').replace(/\s+/g, ' ').trim()

const refuseNul = (text: string) => !text.includes('\u0000')
const NUL_MESSAGE = 'The text holds a NUL character (U+0000). Remove it and try again.'

/** One line: trimmed, inner white space folded to one space. `most` is a length in UTF-16 units. */
export const line = (most = 500) =>
  z
    .string()
    .max(most)
    .refine(refuseNul, NUL_MESSAGE)
    .transform((text) => cleanText(text).replace(/\s+/g, ' ').trim())

/** One line that is not empty. */
export const filledLine = (most = 500) => line(most).refine((text) => text.length > 0, 'This may not be empty.')

/** Several lines; inner lines are kept, the ends are trimmed. */
export const longText = (most = 200_000) =>
  z
    .string()
    .max(most)
    .refine(refuseNul, NUL_MESSAGE)
    .transform((text) => cleanText(text).trim())

/** A piece of a line: its ends are kept, since a space there parts it from its neighbour. */
export const runText = z
  .string()
  .max(200_000)
  .refine(refuseNul, NUL_MESSAGE)
  .transform((text) => cleanText(text))
