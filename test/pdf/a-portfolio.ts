// A portfolio in the shape that learners export: title page, contents, a unit with its matrix and account, items with strips and attachments.
import type { Attachment, Block, Report, Run, Section, Table } from '../../shared/report/report.ts'
import type { Stored } from './evidence-files.ts'
import { attachment, heading, paragraph, report, section, state, text, to } from './report-parts.ts'

const LONG =
  'We met on the first Monday to go through the complaints of the month. I had sorted them by cause beforehand, so that the talk was about the three causes and not about the forty letters. '

export const matrix = (criteria: number, items: number, turned = false): Table => ({
  kind: 'table',
  caption: 'Unit 1: criteria and the evidence claimed for them',
  headerCells: 1,
  style: 'matrix',
  columns: [
    { header: [text('Criterion')], weight: 5 },
    ...Array.from({ length: items }, (_, index) => ({
      header: [text(`E${index + 1}`, { target: to(`E${index + 1}`) })],
      weight: 1,
      align: 'centre' as const,
      turned,
    })),
    { header: [text('State')], weight: 2 },
  ],
  rows: Array.from({ length: criteria }, (_, index) => {
    if (index % 6 === 0)
      return {
        group: true,
        cells: [[text(`Outcome ${index / 6 + 1}. Understand how to deliver reliable service to customers`)]],
      }
    const states = ['none', 'partly', 'enough', 'accepted', 'notYet'] as const
    const words = {
      none: 'none',
      partly: 'partly (1 of 2)',
      enough: 'enough claimed',
      accepted: 'accepted',
      notYet: 'not yet',
    } as const
    const own = states[index % 5] ?? 'none'
    return {
      cells: [
        [
          text(`1.${index} `, { bold: true, target: to(`criterion-${index}`) }),
          text('Explain how the service offer meets what customers expect of it'),
        ],
        ...Array.from({ length: items }, (_unused, item): readonly Run[] =>
          (item + index) % 3 === 0 ? [state(own, words[own], { short: true, target: to(`E${item + 1}`) })] : [],
        ),
        [state(own, words[own])],
      ],
    }
  }),
})

export type Item = {
  readonly reference: string
  readonly title: string
  readonly files: readonly Attachment[]
  readonly criteria: readonly string[]
}

export const itemSection = (item: Item): Section =>
  section(item.reference, [
    {
      kind: 'strip',
      reference: item.reference,
      anchor: item.reference,
      title: item.title,
      facts: [
        [text('Meeting minutes · 3 March 2026 · Cardiff depot')],
        [text('My role: '), text('I led the meeting and wrote the minutes')],
      ],
      criteria: item.criteria.map((code, index) => [text(code, { target: to(`criterion-${(index % 10) + 1}`) })]),
      boxes: ['Learner signature and date', 'Assessor signature and date'],
    },
    heading(3, 'What happened', `${item.reference}-text`, false),
    paragraph(LONG.repeat(3)),
    {
      kind: 'list',
      numbered: false,
      items: [
        [text('Letters sorted by cause, not by date')],
        [
          text('Three causes named, each with an owner '),
          text('(see the minutes)', { target: to(`${item.reference}-text`) }),
        ],
        [text(LONG)],
      ],
    },
    { kind: 'paragraph', style: 'quote', runs: [text('The whole team knew by Friday who would do what.')] },
    ...item.files,
  ])

/** The whole sample: every kind of block at least once. `stored` holds the files by the names used here. */
export const aPortfolio = (
  stored: Readonly<Record<'minutes' | 'form' | 'photo' | 'table' | 'broken' | 'landscape', Stored>>,
): Report => {
  const first: Attachment[] = [
    attachment(stored.minutes, {
      file: 'minutes',
      reference: 'E1',
      name: 'Minutes of the service meeting.pdf',
      description: 'Signed minutes of the meeting',
      mediaType: 'application/pdf',
      use: 'pages',
      marks: [
        { page: 1, code: '1.1', anchor: 'criterion-1' },
        { page: 1, code: '1.4', anchor: 'criterion-4' },
        { page: 2, code: '1.2', anchor: 'criterion-2' },
      ],
    }),
    attachment(stored.table, { file: 'table', reference: 'E1', name: 'complaints.csv', mediaType: 'text/csv' }),
  ]
  const second: Attachment[] = [
    attachment(stored.photo, {
      file: 'photo',
      reference: 'E2',
      name: 'noticeboard.jpg',
      description: 'The new notice board beside the office door',
      mediaType: 'image/jpeg',
      use: 'picture',
    }),
    attachment(stored.form, {
      file: 'form',
      reference: 'E2',
      name: 'witness form.pdf',
      mediaType: 'application/pdf',
      use: 'pages',
    }),
    attachment(stored.landscape, {
      file: 'landscape',
      reference: 'E2',
      name: 'plan.pdf',
      mediaType: 'application/pdf',
      use: 'pages',
    }),
    attachment(stored.broken, {
      file: 'broken',
      reference: 'E2',
      name: 'broken.pdf',
      mediaType: 'application/pdf',
      use: 'pages',
    }),
  ]
  return report([
    section('', [
      { kind: 'space', lines: 8 },
      heading(1, 'Portfolio of evidence', 'title', false),
      { kind: 'paragraph', style: 'lead', runs: [text('Siân Prŷs-Wŷn')] },
      {
        kind: 'facts',
        rows: [
          { term: 'Qualification', value: [text('Level 4 NVQ Diploma in Business Administration')] },
          { term: 'Learner number', value: [text('00481516')] },
          { term: 'Centre', value: [text('Canolfan Hyfforddi Caerdydd', { language: 'cy' })] },
          {
            term: 'State on 3 March 2026',
            value: [
              state('enough', '12 enough claimed'),
              text(', '),
              state('none', '3 none'),
              text(', '),
              state('accepted', '4 accepted'),
            ],
          },
          { term: 'Status', value: [{ kind: 'tag', text: 'provisional' }] },
        ],
      },
      {
        kind: 'paragraph',
        style: 'notice',
        runs: [text('This portfolio shows what the learner claims. '), text('The assessor decides.', { bold: true })],
      },
      {
        kind: 'signatures',
        title: 'Declaration',
        rows: [
          ['Learner signature', 'Date'],
          ['Assessor signature', 'Date'],
          ['Internal quality assurer signature', 'Date'],
        ],
      },
    ]),
    section('', [{ kind: 'contents', levels: 2 }]),
    section('D/506/1234', [
      heading(1, 'Deliver reliable customer service', 'unit-1'),
      paragraph(
        'Level 4, 6 credits. ',
        text('Guidance', { target: { kind: 'url', url: 'https://example.org/guidance' } }),
        ' for this unit.',
      ),
      heading(2, 'Criteria and evidence', 'unit-1-matrix'),
      matrix(40, 6),
      heading(2, 'Account by criterion', 'unit-1-account'),
      ...Array.from({ length: 12 }, (_, index): readonly Block[] => [
        heading(
          3,
          `1.${index} Explain how the service offer meets what customers expect of it`,
          `criterion-${index}`,
          false,
        ),
        { kind: 'paragraph', runs: [state('partly', 'partly (1 of 2)')], keepWithNext: true },
        paragraph(
          text('E1', { target: to('E1') }),
          ', ',
          text('page 2 of the minutes', { target: { kind: 'file', file: 'minutes', page: 2 } }),
          ' (page ',
          { kind: 'page', target: { kind: 'file', file: 'minutes', page: 2 } },
          '): “We will answer every letter within five days.” ',
          text('Shows how I set the standard and told the team.', { italic: true }),
        ),
      ]).flat(),
    ]),
    section(
      'D/506/1235',
      [
        heading(1, 'Plan and run operations', 'unit-2'),
        heading(2, 'A wide matrix', 'unit-2-matrix'),
        matrix(20, 18, true),
      ],
      { orientation: 'landscape' },
    ),
    section('Index', [
      heading(1, 'Index of evidence', 'index'),
      {
        kind: 'table',
        caption: 'All items in the order of their references',
        headerCells: 1,
        style: 'list',
        columns: [
          { header: [text('Reference')], weight: 1 },
          { header: [text('Title')], weight: 5 },
          { header: [text('Type')], weight: 2 },
          { header: [text('Date')], weight: 2 },
          { header: [text('Page')], weight: 1, align: 'end' },
        ],
        rows: [
          ['E1', 'Service meeting in March', 'Meeting minutes', '3 March 2026'],
          ['E2', 'New notice board', 'Work product', '10 March 2026'],
        ].map(([reference = '', title = '', type = '', date = '']) => ({
          cells: [
            [text(reference, { target: to(reference) })],
            [text(title)],
            [text(type)],
            [text(date)],
            [{ kind: 'page', target: to(reference) }],
          ],
        })),
      },
    ]),
    itemSection({
      reference: 'E1',
      title: 'Service meeting in March',
      files: first,
      criteria: ['1.1', '1.2', '1.4', '2.1', '2.3', '3.1', '3.2'],
    }),
    itemSection({
      reference: 'E2',
      title: `New notice board: ${'a title that goes on and on '.repeat(7)}`.slice(0, 200),
      files: second,
      criteria: ['1.1'],
    }),
  ])
}
