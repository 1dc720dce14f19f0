// A small portfolio with everything a report can hold.
import type { Report, Section } from '../../shared/report/report.ts'
import {
  aMatrix,
  anAttachment,
  aReport,
  aSection,
  aStrip,
  heading,
  link,
  page,
  paragraph,
  state,
  text,
} from './a-report.ts'

const WORDS =
  'On the morning of the review I checked the rota against the route list and found that two drivers had been booked for the same van. I rang the depot, agreed a swap with Dewi, and wrote it in the log so that the evening team would know. '

/** `lines` repeats the account, so that items differ in length. */
export const anItem = (number: number, lines = 3): Section =>
  aSection(
    [
      aStrip({ reference: `E${number}`, anchor: `E${number}` }),
      {
        kind: 'facts',
        rows: [
          { term: 'Role', value: [text('Chair and note taker')] },
          { term: 'Witness', value: [text('Siân Prŷs, depot manager')] },
        ],
      },
      heading(3, 'What I did', `E${number}-account`, false),
      ...Array.from({ length: lines }, (_, at) => paragraph(WORDS.repeat(1 + ((number + at) % 4)))),
      { kind: 'list', numbered: false, items: [[text('Rang the customer')], [text('Moved the second driver')]] },
      { kind: 'list', numbered: true, items: [[text('Ask')], [text('Agree')], [text('Write down')]] },
      { kind: 'paragraph', style: 'quote', runs: [text('We agreed to move the second driver.')] },
      anAttachment({ file: `file-${number}`, anchor: `file-${number}`, reference: `E${number}`, name: 'rota.csv' }),
    ],
    { id: `item-${number}`, reference: `E${number}` },
  )

const title = aSection([
  { kind: 'space', lines: 6 },
  heading(1, 'Portfolio of evidence', 'title', false),
  { kind: 'paragraph', style: 'lead', runs: [text('Level 4 NVQ Diploma in Business Administration')] },
  { kind: 'facts', rows: [{ term: 'Learner', value: [text('Carys Llŷr')] }] },
  { kind: 'paragraph', style: 'notice', runs: [text('This portfolio states what the learner claims.')] },
  {
    kind: 'signatures',
    title: 'Signatures',
    rows: [['Learner', 'Date'], ['Assessor', 'Date'], ['Internal quality assurer']],
  },
])

const account = (codes: readonly string[], items: number) =>
  aSection(
    [
      heading(2, 'Criteria and their evidence', 'account'),
      ...codes.flatMap((code, at) => [
        heading(3, `${code} Explain how the needs of customers are found`, `c-${code.replace('.', '-')}`),
        paragraph(state('partly', 'partly (1 of 2)'), ' ', { kind: 'tag' as const, text: 'provisional' }),
        paragraph(
          link(`E${1 + (at % items)}`, `E${1 + (at % items)}`),
          ' on page ',
          page(`E${1 + (at % items)}`),
          text(' Mae’n dda.', { language: 'cy-GB', italic: true }),
        ),
      ]),
    ],
    { id: 'account', reference: 'Unit 1' },
  )

export const aPortfolio = (items: number, more: Partial<Report> = {}): Report =>
  aReport(
    [
      title,
      aSection([{ kind: 'contents', levels: 2 }], { id: 'contents' }),
      aSection([heading(1, 'Unit 1: Plan and review a service', 'unit-1'), aMatrix(9, 10)], {
        id: 'matrix',
        orientation: 'landscape',
        reference: 'Unit 1',
      }),
      account(['1.1', '1.2', '1.3', '1.4', '1.5', '1.6', '1.7', '1.8', '1.9'], items),
      aSection([heading(1, 'Evidence index', 'index'), anIndex(items)], { id: 'index' }),
      aSection([heading(1, 'Evidence', 'evidence'), paragraph('Every item begins a page.')], { id: 'evidence' }),
      ...Array.from({ length: items }, (_, index) => anItem(index + 1, 2 + ((index * 7) % 9))),
    ],
    more,
  )

const anIndex = (items: number) => ({
  kind: 'table' as const,
  caption: 'Every item of evidence',
  style: 'list' as const,
  headerCells: 1 as const,
  columns: [
    { header: [text('Item')], weight: 1 },
    { header: [text('Title')], weight: 6 },
    { header: [text('Page')], weight: 1, align: 'end' as const },
  ],
  rows: Array.from({ length: items }, (_, index) => ({
    cells: [[link(`E${index + 1}`, `E${index + 1}`)], [text('Minutes of the service review')], [page(`E${index + 1}`)]],
  })),
})
