// The account of one criterion: its text, each claim with place, quoted words and reason, what is missing, what the assessor decided.
import type { Decision } from '../domain/decision.ts'
import type { Criterion, Unit } from '../domain/unit.ts'
import type { PortfolioLink } from './portfolio.ts'
import type { Block, Row, Run } from './report.ts'
import { joined, paragraph, text, to } from './runs.ts'
import { anchors, isWithheld, itemLink, placeOf, stateRun, targetOf, type Source } from './source.ts'

export function accountOf(source: Source, unit: Unit, criterion: Criterion): Block[] {
  const { unit: words } = source.words.report
  const coverage = source.coverageOf(criterion.id)
  const links = source.linksOfCriterion(criterion.id)
  const state: Run[] =
    coverage === undefined
      ? []
      : [text('  '), stateRun(source, coverage, { target: to(anchors.matrixRow(criterion.id)) })]
  const gaps = source.gapsOf(unit, criterion.label).map((gap) => source.words.core.gaps[gap.kind](gap))
  return [
    {
      kind: 'heading',
      level: 4,
      runs: [text(`${criterion.label} ${criterion.text}`), ...state],
      anchor: anchors.criterion(criterion.id),
      inContents: false,
    },
    ...(criterion.subPoints.length === 0
      ? []
      : [
          {
            kind: 'list' as const,
            numbered: false,
            items: criterion.subPoints.map(({ label, text: point }) => [text(`${label}) ${point}`)]),
          },
        ]),
    ...(links.length === 0
      ? []
      : [
          {
            kind: 'table' as const,
            caption: words.claimsCaption(criterion.label),
            captionHidden: true,
            columns: [
              { header: [text(words.evidence)], weight: 3 },
              { header: [text(words.place)], weight: 2.4 },
              { header: [text(words.why)], weight: 4.6 },
            ],
            rows: links.flatMap((link) => claimRow(source, link)),
            headerCells: 1 as const,
            style: 'list' as const,
          },
        ]),
    ...(gaps.length === 0
      ? []
      : [paragraph([text(`${words.missing} `, { bold: true }), text(gaps.join(' '))], 'note')]),
    ...source.decisionsOf(criterion.id).map((decision) => decisionBlock(source, decision)),
  ]
}

function claimRow(source: Source, link: PortfolioLink): Row[] {
  const { unit: words } = source.words.report
  const item = source.item(link.evidenceId)
  if (item === undefined) return []
  const quoted =
    link.at?.kind === 'pages' && link.at.quote !== undefined && !isWithheld(item)
      ? [text(` ${source.words.core.places.quote(link.at.quote)}`, { italic: true })]
      : []
  const when = link.occasion === '' ? source.words.core.period(item.dateFrom, item.dateTo) : link.occasion
  const point = link.code.lastIndexOf('.')
  const note = [
    link.subPointId === null ? '' : words.subPoint(link.code.slice(point + 1)),
    words.linkState[link.state],
  ].filter((part) => part !== '')
  return [
    {
      cells: [
        [itemLink(item), text(` ${item.title}`), ...(when === '' ? [] : [text(` ${when}`, { muted: true })])],
        [text(placeOf(item, link.at, source.words.core), { target: targetOf(item, link.at) }), ...quoted],
        [
          ...(note.length === 0 ? [] : [text(`${note.join(', ')} `, { muted: true })]),
          link.why === '' ? text(words.whyEmpty, { muted: true }) : text(link.why),
        ],
      ],
    },
  ]
}

/** Who decided what, when, with the feedback and what it rests on. */
export function decisionBlock(source: Source, decision: Decision): Block {
  const { unit: words, people } = source.words.report
  const who = source.person(decision.personId)
  const items = decision.evidenceIds.flatMap((id) => source.item(id) ?? [])
  const rests: Run[] =
    items.length === 0
      ? []
      : [
          text(` ${words.restsOn} `),
          ...joined(
            items.map((item) => [itemLink(item)]),
            ', ',
          ),
          text('.'),
        ]
  return paragraph(
    [
      text(
        words.decision(
          words.decided[decision.result],
          who?.name ?? '',
          people.roles[decision.role],
          source.words.core.day(decision.date),
        ),
        { bold: true },
      ),
      ...(decision.feedback === '' ? [] : [text(` ${decision.feedback}`)]),
      ...rests,
    ],
    'notice',
  )
}
