// What an IQA asks of a unit whose specification changed: what still stands on earlier words, and what became of each criterion.
import type { Unit } from '../domain/unit.ts'
import { decisionBlock } from './criterion-account.ts'
import type { PortfolioLink, PortfolioVersion } from './portfolio.ts'
import type { Block, Run, Table } from './report.ts'
import { heading, joined, note, text } from './runs.ts'
import { anchors, itemLink, placeOf, targetOf, type Source } from './source.ts'

/** Nothing for a unit that has one version alone. */
export function versionBlocks(source: Source, unit: Unit): Block[] {
  const versions = source.portfolio.versions.filter(({ unitId }) => unitId === unit.id)
  const { unit: words } = source.words.report
  // What only items in the trash stand on is not in the portfolio.
  const left = versions
    .flatMap((version) => version.left.map((one) => ({ ...one, version: version.version })))
    .filter((one) => source.linksOfCriterion(one.criterionId).length + source.decisionsOf(one.criterionId).length > 0)
  const moved = versions.filter(({ moves }) => moves.length > 0)
  return [
    ...(left.length === 0
      ? []
      : [
          heading(2, words.former, `${anchors.unit(unit.id)}-former`),
          note(words.formerNote),
          formerTable(source, left),
          ...left.flatMap(({ criterionId }) =>
            source.decisionsOf(criterionId).map((decision) => decisionBlock(source, decision)),
          ),
        ]),
    ...(moved.length === 0
      ? []
      : [
          heading(2, words.changes, `${anchors.unit(unit.id)}-changes`),
          ...moved.map((one) => changesTable(source, one)),
        ]),
  ]
}

type Left = PortfolioVersion['left'][number] & { readonly version: number }

function formerTable(source: Source, left: readonly Left[]): Table {
  const { unit: words } = source.words.report
  return {
    kind: 'table',
    caption: words.former,
    captionHidden: true,
    columns: [
      { header: [text(words.criterion)], weight: 4 },
      { header: [text(words.evidence)], weight: 6 },
    ],
    rows: left.map(({ criterionId, code, text: criterion, version }) => ({
      cells: [
        [text(code, { bold: true }), text(` ${criterion} `), text(words.ofVersion(version), { muted: true })],
        joined(
          source.linksOfCriterion(criterionId).map((link) => claimRuns(source, link)),
          '; ',
        ),
      ],
    })),
    headerCells: 1,
    style: 'list',
  }
}

function claimRuns(source: Source, link: PortfolioLink): Run[] {
  const item = source.item(link.evidenceId)
  if (item === undefined) return []
  const place = text(placeOf(item, link.at, source.words.core), { target: targetOf(item, link.at) })
  return [itemLink(item), text(' '), place, ...(link.why === '' ? [] : [text(`: ${link.why}`)])]
}

function changesTable(source: Source, { version, moves }: PortfolioVersion): Table {
  const { unit: words } = source.words.report
  return {
    kind: 'table',
    caption: words.changesOf(version, source.words.core.day((moves[0]?.at ?? '').slice(0, 10))),
    columns: [
      { header: [text(words.before)], weight: 2 },
      { header: [text(words.became)], weight: 3 },
      { header: [text(words.now)], weight: 3 },
      { header: [text(words.links)], weight: 1.4 },
    ],
    rows: moves.map(({ from, to, kind, links }) => ({
      cells: [[text(from)], [text(words.moves[kind])], [text(to.join(', '))], [text(String(links))]],
    })),
    headerCells: 1,
    style: 'list',
  }
}
