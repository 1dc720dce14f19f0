// The evidence index: every item with type, date, criteria and page (portfolio.md B15).
import type { Evidence } from '../domain/evidence.ts'
import type { Run, Section } from './report.ts'
import { heading, joined, note, text, to } from './runs.ts'
import { anchors, codeWords, itemLink, type Source } from './source.ts'

export function indexSection(source: Source): Section {
  const { index } = source.words.report
  const items = source.portfolio.evidence
  return {
    id: 'index',
    reference: '',
    orientation: 'portrait',
    blocks: [
      heading(1, index.title, 'index'),
      items.length === 0
        ? note(index.empty)
        : {
            kind: 'table',
            caption: index.caption,
            columns: [
              { header: [text(index.reference)], weight: 0.8 },
              { header: [text(index.item)], weight: 4 },
              { header: [text(index.date)], weight: 1.8 },
              { header: [text(index.criteria)], weight: 2.6 },
              { header: [text(index.page)], weight: 0.7, align: 'end' },
            ],
            rows: items.map((item) => ({
              cells: [
                [itemLink(item)],
                [text(item.title), text(` ${source.typeName(item.type)}`, { muted: true }), ...markRuns(source, item)],
                [text(source.words.core.period(item.dateFrom, item.dateTo))],
                criteriaRuns(source, item),
                [{ kind: 'page', target: to(anchors.item(item.id)) }],
              ],
            })),
            headerCells: 1,
            style: 'list',
          },
    ],
  }
}

function criteriaRuns(source: Source, item: Evidence): Run[] {
  const links = source.linksOfItem(item.id)
  if (links.length === 0) return [text(source.words.report.index.none, { muted: true })]
  const codes = new Map(links.map((link) => [codeWords(source, link), link.criterionId]))
  return joined(
    [...codes].map(([code, criterionId]) => [
      text(code.replaceAll(' ', '\u00a0'), { target: to(anchors.criterion(criterionId)) }),
    ]),
    ', ',
  )
}

/** What an assessor must know of an item before opening it: confidential, held elsewhere, simulated. */
export function markRuns(source: Source, item: Evidence): Run[] {
  const { marks } = source.words.report.index
  const tags = [
    item.confidential ? marks.confidential : '',
    item.heldElsewhere !== null ? marks.heldElsewhere : '',
    item.simulated ? marks.simulated : '',
  ].filter((tag) => tag !== '')
  return tags.flatMap((tag): Run[] => [text(' '), { kind: 'tag', text: tag }])
}
