// Guesses title, day and type of an item from its file, so that nobody has to fill in a form first. Pure; all of it can be corrected.
import { isDay } from '../../../shared/domain/date.ts'
import type { EvidenceType, Form } from '../../../shared/domain/evidence-type.ts'
import { extensionOf } from '../../../shared/domain/open-outside.ts'
import { enGB } from '../../../shared/words/words.ts'
import { dayInName } from './day-in-name.ts'

const { capture: words, day: inWords } = enGB.core

/** What a file says of itself; empty where it says nothing. Days as `YYYY-MM-DD`. */
export type Hints = {
  /** The subject of a mail. */
  readonly subject: string
  /** The title in a document's properties. */
  readonly title: string
  /** When a photo was taken, a mail was sent, a document was begun. */
  readonly day: string
}
export const NO_HINTS: Hints = { subject: '', title: '', day: '' }
export type Guess = { readonly title: string; readonly day: string | null; readonly type: string }

/** What people do not keep digital evidence from: earlier days are clocks that were never set. */
const EARLIEST = '1990-01-01'
const LONGEST_TITLE = 200

/** Names that machines give: they say nothing of what is in the file. */
const MACHINE_NAME =
  /^(?:img|dsc[nf_]?|pxl|mvi|vid|mov|gopr|p|photo|image|picture|foto|scan|scanned|document|doc|file|untitled|download|attachment|new|copy|whatsapp|signal|screenshot|screen ?shot|screen ?recording|recording|voice|audio|video|clip|paste[d]?|unnamed|at|wa|of|pm|am|microsoft|word|export|from|\d|[ _\-.()])+$/i
const SCREENSHOT = /screen ?shot|screen ?grab|snip/i
const SCAN = /^scan/i

/** Words in a name or subject, and the form that they tell of; the first that fits counts. */
const TELLING: readonly (readonly [RegExp, Form])[] = [
  [/\b(?:witness|testimon(?:y|ies|ial)s?)\b/, 'witness-testimony'],
  [/\b(?:observations?|observed)\b/, 'observation'],
  [/\b(?:reflecti(?:ve|on|ons)|reflective account)\b/, 'reflective-account'],
  [/\bprofessional discussions?\b/, 'professional-discussion'],
  [/\b(?:minutes|agenda|meeting notes)\b/, 'meeting-minutes'],
  [/\b(?:thank ?you|thanks|compliments?|complaints?|feedback|testimonial)\b/, 'customer-feedback'],
  [/\b(?:certificates?|diploma|prior learning|cpd)\b/, 'prior-learning'],
  [/\b(?:q ?(?:&|and) ?a|questioning|questions)\b/, 'questioning'],
  [/\b(?:polic(?:y|ies)|procedures?|regulations?)\b/, 'policy-in-use'],
  [/\b(?:performance|scorecard|kpis?|appraisal|reports?)\b/, 'performance-report'],
  [/\b(?:plans?|gantt|blueprint)\b/, 'plan'],
  [/\b(?:logs?|logbook)\b/, 'service-log'],
  [/\bmeetings?\b/, 'meeting-minutes'],
]

/** `today` as `YYYY-MM-DD` on this computer; `types` is the workbook's own list. */
export function guess(
  { name, mediaType }: { readonly name: string; readonly mediaType: string },
  hints: Hints,
  today: string,
  types: readonly EvidenceType[],
): Guess {
  const base = baseOf(name)
  const named = dayInName(base)
  // A name says on purpose what a document's properties say by chance; a photo and a mail know best themselves.
  const isSure = mediaType.startsWith('image/') || hints.subject !== ''
  const days = isSure ? [hints.day, named?.day] : [named?.day, hints.day]
  const day = days.find((one) => one !== undefined && isLikely(one, today)) ?? null
  const said = `${cleanSubject(hints.subject)} ${base} ${hints.title}`
  return {
    title: titleOf(base, mediaType, hints, day ?? '', named?.text),
    day,
    type: typeFor(formOf(said, mediaType), types),
  }
}

/** A day that exists, not in the future, and not from before there were such files. */
const isLikely = (day: string, today: string): boolean => isDay(day) && day >= EARLIEST && day <= today

/** A name without its extension, with spaces for what stands in for them. */
function baseOf(name: string): string {
  const extension = extensionOf(name)
  const bare = extension === '' ? name : name.slice(0, Math.max(0, name.lastIndexOf('.')))
  const plain = decoded(bare)
  // Where there are no spaces, a dash between words stands for one; between the figures of a day it stays.
  const parted = plain.includes(' ') ? plain : plain.replace(/(?<=\p{L})-(?=\p{L}|\p{N})|(?<=\p{N})-(?=\p{L})/gu, ' ')
  return parted.replace(/[_+]+/g, ' ').replace(/\s+/g, ' ').trim()
}
const decoded = (text: string): string => {
  try {
    return text.includes('%') ? decodeURIComponent(text) : text
  } catch {
    return text
  }
}
const cleanSubject = (subject: string): string =>
  subject.replace(/^(?:\s*(?:re|fwd?|aw|wg|ateb|ymlaen)\s*:\s*)+/i, '').trim()

function titleOf(base: string, mediaType: string, hints: Hints, day: string, written: string | undefined): string {
  const subject = cleanSubject(hints.subject)
  if (subject !== '') return cut(subject)
  // A day that cannot be right stays in the title, where somebody will see it.
  const withoutDay = written === undefined || day === '' ? base : base.replace(written, ' ')
  if (!MACHINE_NAME.test(withoutDay) && /\p{L}{2}/u.test(withoutDay))
    return cut(tidy(withoutDay, written === undefined ? '' : day))
  if (isTitle(hints.title)) return cut(hints.title)
  const shown = day === '' ? '' : inWords(day)
  if (SCREENSHOT.test(base)) return words.screenshot(shown)
  if (mediaType.startsWith('audio/') || mediaType.startsWith('video/')) return words.recording(shown)
  if (SCAN.test(base)) return words.scan(shown)
  if (mediaType.startsWith('image/')) return words.photo(shown)
  return cut(tidy(base, '')) || words.untitled
}

/** `team-meeting` as `Team meeting`; the day that was written in the name follows in words. */
function tidy(base: string, day: string): string {
  const trimmed = base.replace(/\s+/g, ' ').replace(/^[\s\-–,.;]+|[\s\-–,.;(]+$/g, '')
  const title = trimmed.charAt(0).toUpperCase() + trimmed.slice(1)
  return day === '' || title === '' ? title : `${title}, ${inWords(day)}`
}
const cut = (title: string): string => Array.from(title).slice(0, LONGEST_TITLE).join('').trim()

/** A document's title that a person wrote, not its program. */
const isTitle = (title: string): boolean =>
  /\p{L}{3}/u.test(title) &&
  !/\.\w{2,5}$/.test(title) &&
  !/^(?:microsoft|untitled|document|powerpoint|presentation|slide|title)\b/i.test(title)

function formOf(said: string, mediaType: string): Form {
  const text = said.toLowerCase().replace(/[-_.]+/g, ' ')
  const told = TELLING.find(([pattern]) => pattern.test(text))?.[1]
  if (told !== undefined) return told
  if (SCREENSHOT.test(said)) return 'work-product'
  if (mediaType.startsWith('image/') && mediaType !== 'image/svg+xml') return 'photo'
  if (mediaType.startsWith('audio/') || mediaType.startsWith('video/')) return 'recording'
  return /^application\/(?:octet-stream|zip|x-|vnd\.rar)/.test(mediaType) ? 'other' : 'work-product'
}

/** The first type with this form; else one for anything; else the first there is. */
const typeFor = (form: Form, types: readonly EvidenceType[]): string =>
  (types.find((one) => one.form === form) ?? types.find((one) => one.form === 'other') ?? types[0])?.id ?? 'other'
