// The pages in front: title, contents with the units at a glance, declaration and people.
import { addCounts, CRITERION_STATES, type Counts } from '../domain/coverage.ts'
import type { Person } from '../domain/person.ts'
import type { ReportOptions } from './portfolio.ts'
import type { Block, Run, Section, Table } from './report.ts'
import { fact, heading, joined, note, paragraph, text, to } from './runs.ts'
import { anchors, itemLink, type Source } from './source.ts'

export function titleSection(source: Source, { createdAt, fingerprint }: ReportOptions): Section {
  const { report, core } = source.words
  const { front } = report
  const { learner, centre, programme } = source.portfolio.profile
  const criteria = source.portfolio.units.reduce(
    (sum, unit) => sum + unit.outcomes.reduce((all, outcome) => all + outcome.criteria.length, 0),
    0,
  )
  const statuses = new Set(source.portfolio.units.map((unit) => unit.status))
  const period = [
    programme.startDate === null ? '' : front.from(core.day(programme.startDate)),
    programme.targetDate === null ? '' : front.until(core.day(programme.targetDate)),
  ].filter((part) => part !== '')
  const notices = (['provisional', 'example', 'draft'] as const)
    .filter((status) => statuses.has(status))
    .map((status) => paragraph([text(report.notOfficial[status])], 'notice'))
  return {
    id: 'title',
    reference: '',
    orientation: 'portrait',
    blocks: [
      { kind: 'space', lines: 4 },
      { ...heading(1, report.title, 'title', false) },
      paragraph([text(learner.name)], 'lead'),
      { kind: 'space', lines: 1 },
      {
        kind: 'facts',
        rows: [
          ...source.portfolio.qualifications.flatMap((qualification) =>
            fact(
              front.qualification,
              [qualification.title, qualification.number].filter((part) => part !== '').join(', '),
            ),
          ),
          ...fact(front.number, learner.number),
          ...fact(front.uln, learner.uln),
          ...fact(front.email, learner.email),
          ...fact(front.phone, learner.phone),
          ...fact(front.centre, centre.name),
          ...fact(front.centreNumber, centre.number),
          ...fact(front.programme, programme.title),
          ...fact(front.employer, programme.employer),
          ...fact(front.period, period.join(' ')),
          ...fact(
            front.contains,
            front.holding(source.portfolio.units.length, criteria, source.portfolio.evidence.length),
          ),
          ...fact(front.made, core.day(createdAt.slice(0, 10))),
          ...fact(front.fingerprint, fingerprint),
        ],
      },
      paragraph([text(report.claim, { bold: true })], 'notice'),
      ...notices,
      { kind: 'space', lines: 1 },
      paragraph([text(`${front.howToUse}. `, { bold: true }), text(front.howToUseText)]),
      note(report.ownLayout),
    ],
  }
}

export function contentsSection(source: Source): Section {
  const { report, core } = source.words
  const { summary } = report
  const rows = source.portfolio.coverage.units.map((unit) => ({
    cells: [
      [
        text(report.unit.heading(unit.number, unit.title), { target: to(anchors.unit(unit.id)) }),
        ...(unit.status === 'official'
          ? []
          : [text(' '), { kind: 'tag' as const, text: report.statuses[unit.status] }]),
      ],
      ...countCells(unit.counts),
    ],
  }))
  const totals = [
    { name: summary.official, counts: source.portfolio.coverage.official.counts },
    { name: summary.notOfficial, counts: source.portfolio.coverage.provisional.counts },
  ].filter(({ counts }) => total(counts) > 0)
  const table: Table = {
    kind: 'table',
    caption: summary.caption,
    columns: [
      { header: [text(summary.unit)], weight: 5 },
      { header: [text(summary.criteria)], weight: 1, align: 'end' },
      ...CRITERION_STATES.map((state) => ({
        header: [{ kind: 'state' as const, state, text: core.states[state].word }],
        weight: 1.2,
        align: 'end' as const,
      })),
    ],
    rows: [
      ...rows,
      ...totals.map(({ name, counts }) => ({ cells: [[text(name, { bold: true })], ...countCells(counts)] })),
    ],
    headerCells: 1,
    style: 'list',
  }
  const key = joined(
    CRITERION_STATES.map((state) => [
      { kind: 'state' as const, state, text: core.states[state].word },
      text(` ${summary.keyText[state]}`),
    ]),
    ' · ',
  )
  return {
    id: 'contents',
    reference: '',
    orientation: 'portrait',
    blocks: [
      heading(1, report.contents, 'contents', false),
      { kind: 'contents', levels: 2 },
      heading(2, summary.title, 'summary', false),
      ...(rows.length === 0 ? [] : [table]),
      paragraph(key, 'note'),
    ],
  }
}

const total = (counts: Counts): number => Object.values(addCounts([counts])).reduce((sum, count) => sum + count, 0)
const countCells = (counts: Counts): Run[][] => [
  [text(String(total(counts)))],
  ...CRITERION_STATES.map((state) => [text(counts[state] === 0 ? '–' : String(counts[state]))]),
]

export function peopleSection(source: Source): Section {
  const { people } = source.words.report
  const witnesses = source.portfolio.people.filter(({ role }) => role === 'witness')
  const deciders = source.portfolio.people.filter(({ role }) => role !== 'witness')
  return {
    id: 'people',
    reference: '',
    orientation: 'portrait',
    blocks: [
      heading(1, people.title, 'people'),
      heading(2, people.declaration, 'declaration'),
      paragraph([text(people.declarationText)]),
      { kind: 'signatures', title: people.signed, rows: [[people.help], [people.learnerSignature, people.date]] },
      heading(2, people.deciders, 'deciders'),
      deciders.length === 0 ? note(people.noDeciders) : decidersTable(source, deciders),
      heading(2, people.witnesses, 'witnesses'),
      ...(witnesses.length === 0 ? [note(people.noWitnesses)] : witnessBlocks(source, witnesses)),
    ],
  }
}

function decidersTable(source: Source, deciders: readonly Person[]): Table {
  const { people } = source.words.report
  return {
    kind: 'table',
    caption: people.decidersCaption,
    columns: [
      { header: [text(people.name)], weight: 2 },
      { header: [text(people.role)], weight: 1.6 },
      { header: [text(people.competence)], weight: 3 },
      { header: [text(people.signature)], weight: 2 },
    ],
    rows: deciders.map((person) => ({
      cells: [
        [text(person.name, { bold: true })],
        [text(people.roles[person.role])],
        [text(lines(person.job, person.competence, person.contact))],
        [],
      ],
    })),
    headerCells: 1,
    style: 'list',
  }
}

function witnessBlocks(source: Source, witnesses: readonly Person[]): Block[] {
  const { people } = source.words.report
  const evidenceOf = (person: Person) => source.portfolio.evidence.filter((item) => item.witnessIds.includes(person.id))
  const used = source.portfolio.categories.filter(({ number }) => witnesses.some(({ category }) => category === number))
  const table: Table = {
    kind: 'table',
    caption: people.witnessesCaption,
    columns: [
      { header: [text(people.name)], weight: 2 },
      { header: [text(people.job)], weight: 2.4 },
      { header: [text(people.category)], weight: 1, align: 'centre' },
      { header: [text(people.competence)], weight: 2.6 },
      { header: [text(people.evidence)], weight: 1.3 },
      { header: [text(people.signature)], weight: 1.6 },
    ],
    rows: witnesses.map((person) => ({
      cells: [
        [text(person.name, { bold: true })],
        [text(lines(person.job, person.relationship))],
        [text(person.category === null ? '' : String(person.category))],
        [text(lines(person.competence, person.contact))],
        joined(
          evidenceOf(person).map((item) => [itemLink(item)]),
          ' ',
        ),
        [],
      ],
    })),
    headerCells: 1,
    style: 'list',
  }
  if (used.length === 0) return [table]
  return [
    table,
    paragraph([text(people.categories, { bold: true })], 'note', true),
    {
      kind: 'list',
      numbered: false,
      items: used.map(({ number, meaning }) => [text(`${number}: ${meaning}`, { muted: true })]),
    },
  ]
}

const lines = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join('; ')
