// A portfolio with the look-ups that the report's parts share, and the words for places and states.
import { paragraphs } from '../domain/rich-text.ts'
import type { CriterionCoverage } from '../domain/coverage.ts'
import type { Decision } from '../domain/decision.ts'
import type { Evidence } from '../domain/evidence.ts'
import type { Gap } from '../domain/gaps.ts'
import type { Person } from '../domain/person.ts'
import type { Place } from '../domain/place.ts'
import type { Unit } from '../domain/unit.ts'
import { placeWords } from '../words/place-words.ts'
import type { Words } from '../words/words.ts'
import type { Portfolio, PortfolioLink } from './portfolio.ts'
import type { Run, StateRun, Target } from './report.ts'
import { text, to } from './runs.ts'

export type Source = {
  readonly portfolio: Portfolio
  readonly words: Words
  readonly item: (id: string) => Evidence | undefined
  readonly itemByRef: (ref: string) => Evidence | undefined
  readonly person: (id: string) => Person | undefined
  readonly typeName: (type: string) => string
  readonly linksOfCriterion: (id: string) => readonly PortfolioLink[]
  /** Links of an item to criteria that are in force, and to those that are not any more. */
  readonly linksOfItem: (id: string) => readonly PortfolioLink[]
  readonly formerLinksOf: (id: string) => readonly PortfolioLink[]
  readonly decisionsOf: (criterionId: string) => readonly Decision[]
  readonly coverageOf: (criterionId: string) => CriterionCoverage | undefined
  readonly gapsOf: (unit: Unit, code: string) => readonly Gap[]
}

export function createSource(portfolio: Portfolio, words: Words): Source {
  const items = new Map<string, Evidence>(portfolio.evidence.map((item) => [item.id, item]))
  const byRef = new Map(portfolio.evidence.map((item) => [item.ref, item]))
  const people = new Map<string, Person>(portfolio.people.map((person) => [person.id, person]))
  const types = new Map(portfolio.types.map(({ id, name }) => [id, name]))
  const live = portfolio.links.filter((link) => link.state !== 'withdrawn')
  const byCriterion = Map.groupBy(live, (link): string => link.criterionId)
  const [inForce, former] = [true, false].map((wanted) =>
    Map.groupBy(
      live.filter((link) => (link.formerVersion === undefined) === wanted),
      (link): string => link.evidenceId,
    ),
  )
  const decisions = Map.groupBy(portfolio.decisions, (decision): string => decision.criterionId)
  const coverage = new Map(
    portfolio.coverage.units.flatMap((unit) => unit.criteria.map((criterion) => [criterion.id, criterion] as const)),
  )
  const gaps = Map.groupBy(portfolio.gaps, (gap) => `${gap.unit ?? ''} ${gap.code ?? ''}`)
  return {
    portfolio,
    words,
    item: (id) => items.get(id),
    itemByRef: (ref) => byRef.get(ref),
    person: (id) => people.get(id),
    typeName: (type) => types.get(type) ?? type,
    linksOfCriterion: (id) => byCriterion.get(id) ?? [],
    linksOfItem: (id) => inForce?.get(id) ?? [],
    formerLinksOf: (id) => former?.get(id) ?? [],
    decisionsOf: (id) => decisions.get(id) ?? [],
    coverageOf: (id) => coverage.get(id),
    gapsOf: (unit, code) => gaps.get(`${unitName(unit)} ${code}`) ?? [],
  }
}

/** The unit as people name it: its reference, else its number in the workbook. */
export const unitName = (unit: Pick<Unit, 'ref' | 'number'>): string =>
  unit.ref === '' ? String(unit.number) : unit.ref

export const anchors = {
  item: (id: string) => `item-${id}`,
  paragraph: (id: string, number: number) => `item-${id}-par-${number}`,
  file: (id: string) => `file-${id}`,
  criterion: (id: string) => `criterion-${id}`,
  matrixRow: (id: string) => `matrix-${id}`,
  unit: (id: string) => `unit-${id}`,
}

/** Items of which only the descriptor leaves the workbook. */
export const isWithheld = (item: Evidence): boolean => item.confidential || item.heldElsewhere !== null

const fileAt = (item: Evidence, place: Place) =>
  place.kind === 'paragraph' ? undefined : item.files[(place.file ?? 1) - 1]

/** Where a link leads: the page, the paragraph, the file's entry, or the item's head. */
export function targetOf(item: Evidence, place: Place | null): Target {
  const head = to(anchors.item(item.id))
  if (place === null || isWithheld(item)) return head
  if (place.kind === 'paragraph') return to(anchors.paragraph(item.id, place.paragraph))
  if (place.kind === 'quote' && place.file === undefined) {
    const index = paragraphs(item.text).findIndex((paragraph) => paragraph.includes(place.quote))
    if (index >= 0) return to(anchors.paragraph(item.id, index + 1))
  }
  const file = fileAt(item, place)
  if (file === undefined || (place.kind === 'whole' && place.file === undefined)) return head
  if (place.kind === 'pages') return { kind: 'file', file: file.id, page: place.from }
  if (place.kind === 'region' && place.page !== undefined) return { kind: 'file', file: file.id, page: place.page }
  return to(anchors.file(file.id))
}

/** A place in words. Of a withheld item neither quoted words nor file names are said. */
export function placeOf(item: Evidence, place: Place | null, { places }: Words['core']): string {
  if (!isWithheld(item)) {
    const names = item.files.map(({ name }) => name)
    return placeWords(place, names, places)
  }
  return place?.kind === 'quote' ? places.quoteWithheld : placeWords(place, [], places)
}

/** A state as sign and word. */
export function stateRun(
  source: Source,
  coverage: CriterionCoverage,
  more: { readonly target?: Target; readonly short?: boolean } = {},
): StateRun {
  const { word } = source.words.core.states[coverage.state]
  const text =
    coverage.state === 'partly' && coverage.need > 1 ? `${word} (${coverage.have} of ${coverage.need})` : word
  return { kind: 'state', state: coverage.state, text, ...more }
}

/** Reference of an item as a link to it. */
export const itemLink = (item: Evidence): Run => text(item.ref, { target: to(anchors.item(item.id)), bold: true })

/** A code with its unit's number where the workbook has several units: `U1 1.1`. */
export function codeWords(source: Source, link: { readonly unitId: string; readonly code: string }): string {
  if (source.portfolio.units.length < 2) return link.code
  const unit = source.portfolio.units.find(({ id }) => id === link.unitId)
  return unit === undefined ? link.code : `U${unit.number} ${link.code}`
}

export const day = (source: Source, iso: string | null): string => (iso === null ? '' : source.words.core.day(iso))
