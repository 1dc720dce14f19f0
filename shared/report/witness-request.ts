// The one page that a learner prints or sends to a witness: who they are, what was seen, what to write, where to sign. Nothing of the answer is filled in.
import type { Activity, Evidence } from '../domain/evidence.ts'
import type { Person } from '../domain/person.ts'
import type { Profile } from '../domain/profile.ts'
import type { Words } from '../words/words.ts'
import type { Block, Report } from './report.ts'
import { heading, note, paragraph, text } from './runs.ts'

export type WitnessRequest = {
  readonly profile: Profile
  readonly person: Person
  readonly categories: readonly { readonly number: number; readonly meaning: string }[]
  /** The item that the testimony will be, where there is one already. */
  readonly item: Evidence | null
  readonly activity: Activity | null
  /** The texts of the criteria that the item is linked to. */
  readonly criteria: readonly string[]
}

/** What fits on the page beside the lines to write on. */
const MOST_POINTS = 3
const LONGEST_POINT = 110
const LONGEST_NAME = 90
const LONGEST_CATEGORY = 100
/** Lines to write on where nothing else takes their room: a line of text has so many characters and takes so much of a line to write on. */
const MOST_LINES = 4.6
const LINE_OF_TEXT = 85
const TEXT_TO_WRITING = 0.31

export function buildWitnessRequest(request: WitnessRequest, words: Words, createdAt: string): Report {
  const { profile, person, categories } = request
  const { witnessRequest: say, writer } = words.report
  const points = pointsOf(request, words)
  const told = [say.to(shortened(person.name, LONGEST_NAME)), aboutWords(request, words), say.points(points)]
  const used = told.reduce((sum, sentence) => sum + Math.ceil(sentence.length / LINE_OF_TEXT), 0)
  const room = MOST_LINES - used * TEXT_TO_WRITING - Math.max(0, categories.length - 4) / 2
  const blocks: Block[] = [
    heading(1, say.title, 'request', false),
    paragraph([text(say.to(shortened(person.name, LONGEST_NAME)))]),
    paragraph([text(`${say.who(profile.learner.name, profile.programme.title)} ${say.why}`)]),
    ...(request.item === null ? [] : [paragraph([text(aboutWords(request, words))])]),
    heading(3, say.describe, 'describe', false),
    { kind: 'list', numbered: false, items: say.hints.map((hint) => [text(hint)]) },
    ...(points.length === 0 ? [] : [paragraph([text(say.points(points))])]),
    {
      kind: 'signatures',
      title: say.statement,
      rows: Array.from({ length: Math.max(1, Math.floor(room)) }, () => [say.statementLine]),
    },
    note(say.rest),
    { kind: 'signatures', title: say.signTitle, rows: say.boxes },
    {
      kind: 'table',
      caption: say.categories,
      columns: [
        { header: [text(say.tick)], weight: 1 },
        { header: [text(say.category)], weight: 12 },
      ],
      rows: categories.map(({ meaning }) => ({ cells: [[], [text(shortened(meaning, LONGEST_CATEGORY))]] })),
      headerCells: 0,
      style: 'list',
    },
  ]
  return {
    language: words.language,
    title: `${say.subject}: ${profile.learner.name}`,
    learner: profile.learner.name,
    subject: say.subject,
    createdAt,
    fingerprint: '',
    footer: say.footer,
    sections: [{ id: 'request', reference: request.item?.ref ?? '', orientation: 'portrait', blocks }],
    words: writer,
  }
}

function aboutWords({ item, activity }: WitnessRequest, words: Words): string {
  if (item === null) return ''
  const title = shortened(activity?.name ?? item.title, LONGEST_NAME)
  const when = words.core.period(item.dateFrom, item.dateTo)
  return words.report.witnessRequest.about(title, when, shortened(item.location, LONGEST_NAME))
}

/** A few criteria, each in one line of plain words; what is left out is counted. */
function pointsOf({ criteria }: WitnessRequest, words: Words): string[] {
  const isAll = criteria.length <= MOST_POINTS
  const shown = criteria
    .slice(0, isAll ? MOST_POINTS : MOST_POINTS - 1)
    .map((criterion) => shortened(criterion, LONGEST_POINT))
  return isAll ? shown : [...shown, words.report.witnessRequest.more(criteria.length - shown.length)]
}

function shortened(words: string, most: number): string {
  const line = words.replace(/\s+/g, ' ').trim()
  if (line.length <= most) return line
  const cut = line.slice(0, most)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 1))} …`
}
