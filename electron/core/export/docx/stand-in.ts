// While pages are counted, a long paragraph is stood in for by one of as many short lines: it is as high and parts alike, and is laid out ten times
// faster, because what costs time is the words.
import type { Run } from '../../../../shared/report/report.ts'
import { measureWidth } from './measure.ts'
import { UNKNOWN_PAGE } from './pen.ts'
import { textRun } from './runs.ts'
import type { Xml } from './xml.ts'

/** A run that is as high as this many lines of text. */
export const standInLines = (lines: number): Xml => textRun(Array.from({ length: lines }, () => 'x').join('\n'))

/** Shorter texts are not worth it. */
const WORTH_IT = 40
/** Only what breaks at spaces and after hyphens and is measured exactly: letters of Europe, plain punctuation, the signs of places. All else is laid out as it is. */
const PLAIN = /^[\n\u0020-\u007E\u00A0-\u00AC\u00AE-\u017F\u2013\u2018-\u201E\u2026●↺]*$/

/** Spaces, line ends, and words up to each hyphen or dash that stands before no figure. */
const TOKENS = /([ \n]|[^ \n]*?[-–](?!\d))/
const BREAKS_AFTER = /[-–]$/

/** The paragraph's stand-in, or undefined where the lines are not known for certain. `width` in twips, `size` in points. */
export function standIn(runs: readonly Run[], width: number, size: number): Xml[] | undefined {
  const length = runs.reduce((sum, run) => sum + (run.kind === 'text' ? run.text.length : 0), 0)
  if (length < WORTH_IT || runs.some(isAnchored)) return undefined
  const lines = countLines(runs, width / 20, size)
  return lines === undefined ? undefined : [standInLines(lines)]
}
const isAnchored = (run: Run) => run.kind === 'text' && run.anchor !== undefined

/** Lines filled one after the other, as Word fills them; undefined where a word is wider than a line. Lengths are points. */
export function countLines(runs: readonly Run[], width: number, size: number): number | undefined {
  let lines = 1
  let filled = 0
  let word = 0
  let gap = 0
  const place = () => {
    if (word === 0) return
    if (filled + gap + word > width) {
      lines += 1
      filled = word
    } else filled += gap + word
    word = 0
    gap = 0
  }
  for (const run of runs) {
    const text = run.kind === 'page' ? UNKNOWN_PAGE : run.kind === 'text' ? run.text : undefined
    if (text === undefined || !PLAIN.test(text) || BREAKS_AFTER.test(text)) return undefined
    const font = { name: 'Calibri', size, bold: run.kind === 'text' && run.bold === true, italic: false }
    for (const token of text.replace(/ {2,}/g, ' ').split(TOKENS)) {
      if (token === ' ' || token === '\n') {
        place()
        if (token === ' ') gap += measureWidth(token, font)
        else [lines, filled, gap] = [lines + 1, 0, 0]
        continue
      }
      if (token === '') continue
      word += measureWidth(token, font)
      if (word > width) return undefined
      if (BREAKS_AFTER.test(token)) place()
    }
  }
  place()
  return lines
}
