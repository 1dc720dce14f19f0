import type { GapKind } from '../../domain/gaps.ts'
import { capture, preview, replacing } from './evidence-files.ts'
import { failures, files, notices, problems, steps } from './failures.ts'
import type { CriterionState } from '../../domain/coverage.ts'

const COUNTS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']
/** Small numbers in words, as in running text. */
const inWords = (count: number): string => COUNTS[count] ?? String(count)
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
const occasions = (count: number): string => `${inWords(count)} ${count === 1 ? 'occasion' : 'occasions'}`

/** What a gap is, in words; figures and references are filled in. */
const gaps: Record<GapKind, (gap: { have: number; need: number; evidence: string | null }) => string> = {
  'no-evidence': () => 'No evidence is linked yet.',
  occasions: ({ have, need }) => `${capital(occasions(need))} needed, ${have === 0 ? 'none' : inWords(have)} found.`,
  'not-yet': () => 'The assessor asked for more. Read the feedback and add what is missing.',
  'only-witness': () => 'Only witness testimony. Add another kind of evidence.',
  'only-policy': () => 'Only a policy. Show how you used it at work.',
  'no-place': ({ evidence }) => `No place given in ${evidence ?? ''}. Say where the assessor should look.`,
  recheck: ({ evidence }) => `${evidence ?? ''} is marked for re-check. Look at the link again.`,
  simulation: ({ evidence }) => `${evidence ?? ''} is simulated, and this criterion does not allow simulation.`,
  unmapped: ({ evidence }) => `${evidence ?? ''} is linked to nothing. Link it to a criterion, or remove it.`,
}

/** The sign and the word of a state; the same five everywhere. */
const states: Record<CriterionState, { sign: string; word: string }> = {
  none: { sign: '○', word: 'none' },
  partly: { sign: '◐', word: 'partly' },
  enough: { sign: '●', word: 'enough claimed' },
  accepted: { sign: '✓', word: 'accepted' },
  notYet: { sign: '↺', word: 'not yet' },
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** `2026-03-09` as `9 March 2026`. Own month names: the runtime's may lack a language (Chromium has no Welsh). */
const day = (iso: string): string => {
  const [year = '', month = '', date = ''] = iso.split('-')
  return `${Number(date)} ${MONTHS[Number(month) - 1] ?? month} ${year}`
}

/** A period in words; one day when both ends are the same. */
const period = (from: string | null, to: string | null): string =>
  from === null ? '' : to === null || to === from ? day(from) : `${day(from)} to ${day(to)}`

/** A size in bytes, in words. */
const size = (bytes: number): string =>
  bytes < 1000
    ? `${bytes} bytes`
    : bytes < 1_000_000
      ? `${(bytes / 1000).toFixed(0)} kB`
      : `${(bytes / 1_000_000).toFixed(1)} MB`

const ORDINALS = [
  'zeroth',
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
]
const ordinal = (count: number): string => ORDINALS[count] ?? `no. ${count}`

/** Places in words, as an assessor reads them: "p. 3, second paragraph". */
const places = {
  whole: 'whole item',
  wholeFile: 'whole file',
  page: (page: number) => `p. ${page}`,
  pages: (from: number, to: number) => `pp. ${from}–${to}`,
  pageParagraph: (page: number, paragraph: number) => `p. ${page}, ${ordinal(paragraph)} paragraph`,
  paragraph: (paragraph: number) => `${ordinal(paragraph)} paragraph`,
  region: 'marked part of the picture',
  regionOnPage: (page: number) => `marked part of p. ${page}`,
  quote: (words: string) => `“${words}”`,
  quoteWithheld: 'quoted words, not shown',
  /** `name` is the file's name; said only where an item has several files. */
  inFile: (place: string, name: string) => `${place} of ${name}`,
  none: 'no place given',
}

export const core = {
  gaps,
  states,
  day,
  period,
  size,
  places,
  inWords,
  capital,
  failures,
  notices,
  steps,
  problems,
  files,
  preview,
  capture,
  replacing,
}
