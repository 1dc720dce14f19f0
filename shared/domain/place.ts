// Where in an item of evidence a criterion is met: the notation that people type and its stored form (the command line's PLACE).
import { z } from 'zod'
import { formatClock, parseClock } from './date.ts'
import { line } from './text.ts'

/** `file` counts from 1 among the item's files; absent it is the first, or the item's own text for `paragraph`. */
const file = z.int().min(1).max(999).optional()
const page = z.int().min(1).max(99_999)
const share = z.number().min(0).max(1)
/** To 99:59:59, the last that the notation can say. */
const second = z.int().min(0).max(359_999)

/**
 * `paragraph` without a page counts in the item's own text. Times are whole seconds from the start of a recording. A region is given in
 * shares (0 to 1) of the picture or page, from its top left corner, after any rotation that its file asks for.
 */
export const Place = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('whole'), file }),
  z
    .object({
      kind: z.literal('pages'),
      file,
      from: page,
      to: page,
      paragraph: page.optional(),
      quote: line(1000).optional(),
    })
    .refine(({ from, to }) => to >= from, { path: ['to'], message: 'The last page stands before the first.' }),
  z.object({ kind: z.literal('paragraph'), paragraph: page }),
  z
    .object({ kind: z.literal('time'), file, from: second, to: second.optional() })
    .refine(({ from, to }) => to === undefined || to >= from, {
      path: ['to'],
      message: 'The passage ends before it begins.',
    }),
  z.object({ kind: z.literal('region'), file, page: page.optional(), x: share, y: share, width: share, height: share }),
  z.object({
    kind: z.literal('quote'),
    file,
    quote: line(1000).refine((text) => text.length > 0, 'Quote at least one word.'),
  }),
])
export type Place = z.infer<typeof Place>

/** The examples that every refusal of a place shows. */
export const PLACE_EXAMPLES = 'whole, p3, p3-5, p3.2, par4, t04:10, t04:10-05:02, "quoted words", 2:p3'

const withFile = <P extends Place>(place: P, file: number | undefined): P =>
  file === undefined ? place : { ...place, file }

/**
 * Reads the notation of the command line. `whole` · `p3` · `p3-5` · `p3.2` (page 3, second paragraph) · `par4` (fourth paragraph of the
 * item's own text) · `t04:10` · `t04:10-05:02` · `"quoted words"` · `r0.1,0.2,0.3,0.4` (x, y, width, height); `2:` in front names the second
 * file. Undefined when the text is none of these.
 */
export function parsePlace(text: string): Place | undefined {
  const prefixed = /^(\d{1,3}):(?=[wptr"“])(.+)$/s.exec(text.trim())
  const body = prefixed?.[2] ?? text.trim()
  const number = prefixed?.[1] === undefined ? undefined : Number(prefixed[1])
  if (number === 0) return undefined
  const place = parseBody(body)
  if (place === undefined || (place.kind === 'paragraph' && number !== undefined)) return undefined
  const checked = Place.safeParse(withFile(place, number))
  return checked.success ? checked.data : undefined
}

function parseBody(body: string): Place | undefined {
  if (body === 'whole') return { kind: 'whole' }
  const pages = /^p(\d{1,5})(?:-(\d{1,5})|\.(\d{1,5}))?$/.exec(body)
  if (pages !== null) {
    const from = Number(pages[1])
    const to = pages[2] === undefined ? from : Number(pages[2])
    if (to < from) return undefined
    return pages[3] === undefined
      ? { kind: 'pages', from, to }
      : { kind: 'pages', from, to, paragraph: Number(pages[3]) }
  }
  const paragraph = /^par(\d{1,5})$/.exec(body)
  if (paragraph !== null) return { kind: 'paragraph', paragraph: Number(paragraph[1]) }
  const time = /^t([\d:]+)(?:-([\d:]+))?$/.exec(body)
  if (time !== null) return parseTime(time[1] ?? '', time[2])
  const quote = /^["“](.+)["”]$/s.exec(body)
  if (quote !== null) return { kind: 'quote', quote: quote[1] ?? '' }
  const region = /^r([\d.]+),([\d.]+),([\d.]+),([\d.]+)$/.exec(body)
  if (region === null) return undefined
  const [x = 0, y = 0, width = 0, height = 0] = region.slice(1).map(Number)
  return { kind: 'region', x, y, width, height }
}

function parseTime(start: string, end: string | undefined): Place | undefined {
  const from = parseClock(start)
  if (from === undefined) return undefined
  if (end === undefined) return { kind: 'time', from }
  const to = parseClock(end)
  return to === undefined || to < from ? undefined : { kind: 'time', from, to }
}

/** The notation of a place; `parsePlace` reads it back to an equal place (quoted words beside a page are left out). */
export function formatPlace(place: Place): string {
  const prefix = 'file' in place && place.file !== undefined ? `${place.file}:` : ''
  return prefix + formatBody(place)
}

function formatBody(place: Place): string {
  switch (place.kind) {
    case 'whole':
      return 'whole'
    case 'pages':
      if (place.paragraph !== undefined) return `p${place.from}.${place.paragraph}`
      return place.to === place.from ? `p${place.from}` : `p${place.from}-${place.to}`
    case 'paragraph':
      return `par${place.paragraph}`
    case 'time':
      return place.to === undefined
        ? `t${formatClock(place.from)}`
        : `t${formatClock(place.from)}-${formatClock(place.to)}`
    case 'region':
      return `r${place.x},${place.y},${place.width},${place.height}`
    case 'quote':
      return `"${place.quote}"`
  }
}
