// One unit: its facts and declaration, the matrix of criteria against evidence, and the account criterion by criterion.
import { CRITERION_STATES, NO_COUNTS } from '../domain/coverage.ts'
import type { Evidence } from '../domain/evidence.ts'
import type { Unit } from '../domain/unit.ts'
import { accountOf } from './criterion-account.ts'
import type { PortfolioLink } from './portfolio.ts'
import type { Block, Run, Section, Table } from './report.ts'
import { fact, heading, joined, note, paragraph, text, to } from './runs.ts'
import { versionBlocks } from './unit-versions.ts'
import { anchors, itemLink, stateRun, targetOf, unitName, type Source } from './source.ts'

/** Items side by side in one matrix, so that its columns stay upright and readable on A4. */
const MATRIX_COLUMNS = 12

export function unitSection(source: Source, unit: Unit): Section {
  const { unit: words, notOfficial } = source.words.report
  return {
    id: `unit-${unit.number}`,
    reference: unitName(unit),
    orientation: 'portrait',
    blocks: [
      heading(1, words.heading(unit.number, unit.title), anchors.unit(unit.id)),
      ...(unit.status === 'official' ? [] : [paragraph([text(notOfficial[unit.status])], 'notice')]),
      { kind: 'facts', rows: factsOf(source, unit) },
      ...(unit.aim === '' ? [] : [paragraph([text(unit.aim)])]),
      { kind: 'signatures', title: words.declaration, rows: words.boxes },
      note(words.declarationNote),
      heading(2, words.matrix, `${anchors.unit(unit.id)}-matrix`),
      ...matrixOf(source, unit),
      heading(2, words.account, `${anchors.unit(unit.id)}-account`),
      ...unit.outcomes.flatMap((outcome) => [
        heading(3, words.outcome(outcome.label, outcome.text), `outcome-${outcome.id}`, false),
        ...outcome.criteria.flatMap((criterion) => accountOf(source, unit, criterion)),
      ]),
      ...versionBlocks(source, unit),
    ],
  }
}

function factsOf(source: Source, unit: Unit) {
  const { unit: words, statuses } = source.words.report
  const counts = source.portfolio.coverage.units.find(({ id }) => id === unit.id)?.counts ?? NO_COUNTS
  const groups = source.portfolio.qualifications.flatMap((qualification) =>
    qualification.groups.filter((group) => group.unitIds.includes(unit.id)).map((group) => group.name),
  )
  const states = CRITERION_STATES.filter((state) => counts[state] > 0).map((state): Run[] => [
    { kind: 'state', state, text: `${source.words.core.states[state].word}: ${counts[state]}` },
  ])
  return [
    ...fact(words.reference, unit.ref),
    ...fact(words.level, unit.level),
    ...fact(words.credit, unit.credit === null ? null : String(unit.credit)),
    ...fact(words.hours, unit.guidedLearningHours === null ? null : String(unit.guidedLearningHours)),
    ...fact(words.organisation, unit.awardingOrganisation),
    ...fact(words.groups, groups.join(', ')),
    {
      term: words.status,
      value:
        unit.status === 'official'
          ? [text(statuses.official)]
          : [{ kind: 'tag' as const, text: statuses[unit.status] }],
    },
    { term: words.counts, value: joined(states, '   ') },
  ]
}

function matrixOf(source: Source, unit: Unit): Block[] {
  const { unit: words } = source.words.report
  const criteria = unit.outcomes.flatMap((outcome) => outcome.criteria)
  const linked = new Set(
    criteria.flatMap((criterion) => source.linksOfCriterion(criterion.id)).map((link): string => link.evidenceId),
  )
  const items = source.portfolio.evidence.filter((item) => linked.has(item.id))
  if (items.length === 0) return [note(words.empty)]
  const parts = Array.from({ length: Math.ceil(items.length / MATRIX_COLUMNS) }, (_, part) =>
    items.slice(part * MATRIX_COLUMNS, (part + 1) * MATRIX_COLUMNS),
  )
  const tables = parts.flatMap((part, index): Block[] => [
    ...(parts.length === 1
      ? []
      : [heading(3, words.matrixPart(index + 1, parts.length), `${anchors.unit(unit.id)}-part-${index + 1}`, false)]),
    matrixTable(source, unit, part, index === 0),
  ])
  return [...tables, note(words.matrixKey)]
}

function matrixTable(source: Source, unit: Unit, items: readonly Evidence[], first: boolean): Table {
  const { unit: words } = source.words.report
  return {
    kind: 'table',
    caption: words.matrixCaption(unitName(unit)),
    captionHidden: true,
    columns: [
      { header: [text(words.criterion)], weight: 1.4 },
      ...items.map((item) => ({ header: [itemLink(item)], weight: 1, align: 'centre' as const })),
      { header: [text(words.state)], weight: 3 },
    ],
    rows: unit.outcomes.flatMap((outcome) => [
      { cells: [[text(words.outcome(outcome.label, outcome.text))]], group: true },
      ...outcome.criteria.map((criterion) => {
        const links = source.linksOfCriterion(criterion.id)
        const coverage = source.coverageOf(criterion.id)
        const target = to(anchors.criterion(criterion.id))
        return {
          cells: [
            [
              text(criterion.label, {
                target,
                bold: true,
                ...(first ? { anchor: anchors.matrixRow(criterion.id) } : {}),
              }),
            ],
            ...items.map((item) =>
              cellOf(
                item,
                links.filter((link) => link.evidenceId === item.id),
              ),
            ),
            coverage === undefined ? [] : [stateRun(source, coverage, { target })],
          ],
        }
      }),
    ]),
    headerCells: 1,
    style: 'matrix',
  }
}

const cellOf = (item: Evidence, links: readonly PortfolioLink[]): Run[] =>
  joined(
    links.map((link) => [text(markOf(link), { target: targetOf(item, link.at) })]),
    ' ',
  )

/** The place in the few letters that a cell has room for; explained under the matrix. */
function markOf({ at, state }: PortfolioLink): string {
  if (state === 'recheck') return '↺'
  switch (at?.kind) {
    case undefined:
      return '?'
    case 'whole':
      return '●'
    case 'pages':
      return at.from === at.to ? `p${at.from}` : `p${at.from}–${at.to}`
    case 'paragraph':
      return `¶${at.paragraph}`
    case 'time':
      return `${Math.floor(at.from / 60)}:${String(at.from % 60).padStart(2, '0')}`
    case 'quote':
      return '“…”'
    case 'region':
      return 'area'
  }
}
