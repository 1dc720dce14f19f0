// Builds the portfolio as an assessor reads it: title, contents and units at a glance, declaration and people, evidence index, then each unit with
// its matrix and its account, then every item. Order: portfolio.md section 2.
import { createSource, type Source } from './source.ts'
import { contentsSection, peopleSection, titleSection } from './front.ts'
import { indexSection } from './evidence-index.ts'
import { itemSection } from './item-section.ts'
import type { Portfolio, ReportOptions } from './portfolio.ts'
import type { Report, Section } from './report.ts'
import { heading } from './runs.ts'
import { unitSection } from './unit-section.ts'

/** The report of a portfolio. The same portfolio and options give the same report. */
export function buildReport(portfolio: Portfolio, options: ReportOptions): Report {
  const { words, createdAt, fingerprint } = options
  const source = createSource(portfolio, words)
  const { name } = portfolio.profile.learner
  return {
    language: words.language,
    title: `${words.report.title}: ${name}`,
    learner: name,
    subject: words.report.subject,
    createdAt,
    fingerprint,
    footer: words.report.footer,
    sections: [
      titleSection(source, options),
      contentsSection(source),
      peopleSection(source),
      indexSection(source),
      ...portfolio.units.map((unit) => unitSection(source, unit)),
      ...itemSections(source),
    ],
    words: words.report.writer,
  }
}

/** The items, the first one under the heading of them all. */
function itemSections(source: Source): Section[] {
  const sections = source.portfolio.evidence.map((item) => itemSection(source, item))
  const [first, ...rest] = sections
  if (first === undefined) return []
  return [{ ...first, blocks: [heading(1, source.words.report.item.title, 'items'), ...first.blocks] }, ...rest]
}
