// The items of the world `desk`: one of each form with every field filled, one for each kind of file, and names of every length.
import type { Place } from '../../shared/domain/place.ts'
import { fieldsOf, FORMS, type Field, type Form } from '../../shared/domain/evidence-type.ts'
import { enGB } from '../../shared/words/words.ts'
import { aDocx, aMail, aPdf, aPhoto, aWav, aWorkbook } from '../ui/reading-files.ts'

export const formTitle = (form: Form): string => `${enGB.fields.types[form]} of the busy Monday`
export const LONG_TITLE =
  'How I answered forty-eight tenants who rang about visits that nobody had told them of, wrote down what each of them needed, ' +
  'agreed a day with the plumbers and rang every one of them back before noon'
export const WELSH_TITLE = 'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch: cofnod o’r ŵyl'

const SENTENCE =
  'I listened until she had finished, said back what I had heard, and agreed with her when I would ring. I rang at ten past two, as promised.'
const LINE = 'Siân Ŵyn-Powell, the front desk'

/** Every field of a form, filled. */
export const valuesOf = (form: Form): Record<string, string | Record<string, string>[]> =>
  Object.fromEntries(
    fieldsOf(form).map((field: Field) => [
      field.name,
      field.kind === 'list'
        ? [1, 2].map(() =>
            Object.fromEntries((field.columns ?? []).map((column) => [column.name, valueOf(column)] as const)),
          )
        : valueOf(field),
    ]),
  )

function valueOf({ kind, choices }: Field): string {
  if (kind === 'text') return SENTENCE
  if (kind === 'date') return '2026-03-09'
  if (kind === 'clock') return '04:10'
  if (kind === 'choice') return choices?.[0] ?? ''
  return LINE
}

/** One item for each kind of file; its link points at a place in the file, where it has one. */
export const DESK_FILES: readonly {
  readonly screen: string
  readonly title: string
  readonly name: string | null
  readonly bytes: () => Promise<Uint8Array | string> | Uint8Array | string
  readonly place: Place
}[] = [
  {
    screen: 'pdf',
    title: 'Minutes of twelve pages',
    name: 'minutes.pdf',
    bytes: () => aPdf(12, 'We agreed the new greeting'),
    place: { kind: 'pages', from: 3, to: 3, paragraph: 2, file: 1 },
  },
  { screen: 'photo', title: 'A photo of the board', name: 'board.jpg', bytes: aPhoto, place: { kind: 'whole' } },
  {
    screen: 'text',
    title: 'A note that was typed',
    name: 'note.txt',
    bytes: () => `${SENTENCE}\n\nOn Friday the heater worked again.\n`,
    place: { kind: 'quote', quote: 'the heater worked again', file: 1 },
  },
  {
    screen: 'document',
    title: 'What the team agreed, in Word',
    name: 'agreed.docx',
    bytes: aDocx,
    place: { kind: 'quote', quote: 'within two days', file: 1 },
  },
  {
    screen: 'mail',
    title: 'A mail of thanks',
    name: 'thanks.eml',
    bytes: aMail,
    place: { kind: 'quote', quote: 'your patience', file: 1 },
  },
  { screen: 'table', title: 'Letters of March', name: 'letters.xlsx', bytes: aWorkbook, place: { kind: 'whole' } },
  {
    screen: 'audio',
    title: 'The talk on Monday',
    name: 'talk.wav',
    bytes: () => aWav(30),
    place: { kind: 'time', from: 10, to: 20, file: 1 },
  },
  {
    screen: 'unknown',
    title: 'A file of a kind that cannot be shown',
    name: 'odd.bin',
    bytes: () => new Uint8Array([1, 2, 3, 0, 5]),
    place: { kind: 'whole' },
  },
  { screen: 'none', title: 'An item without words or files', name: null, bytes: () => '', place: { kind: 'whole' } },
]

export const ALL_FORMS = Object.keys(FORMS).flatMap((name) => (isForm(name) ? [name] : []))
function isForm(name: string): name is Form {
  return name in FORMS
}
