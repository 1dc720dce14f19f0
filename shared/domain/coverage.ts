// Coverage: what each assessment criterion has and needs, and the counts above it. Pure, so that every figure can be checked from scratch.
// Meanings: cli.md section 5, required occasions: units.md section 4.
import { z } from 'zod'
import type { DecisionResult } from './decision.ts'
import type { LinkState } from './link.ts'
import type { UnitStatus } from './unit.ts'

/**
 * `accepted` and `notYet` come only from the latest assessor decision; else `enough`, `partly` and `none` from the learner's links.
 * "Enough" is the learner's claim: the assessor decides.
 */
export const CRITERION_STATES = ['none', 'partly', 'enough', 'accepted', 'notYet'] as const
export const CriterionState = z.enum(CRITERION_STATES)
export type CriterionState = z.infer<typeof CriterionState>

const count = z.int().min(0)
export const Counts = z.object({ none: count, partly: count, enough: count, accepted: count, notYet: count })
export type Counts = z.infer<typeof Counts>

/** One link as coverage sees it. A link to a sub-point counts for its criterion. */
export type CoverageLink = {
  readonly criterionId: string
  readonly evidenceRef: string
  readonly type: string
  /** From `occasionKey`. */
  readonly occasion: string
  /** The last day of the item's activity, or null. */
  readonly date: string | null
  readonly state: LinkState
}
export type CoverageDecision = {
  readonly criterionId: string
  readonly role: 'assessor' | 'iqa'
  readonly result: DecisionResult
  readonly date: string
  readonly sequence: number
}

export type CriterionCoverage = {
  readonly state: CriterionState
  /** Distinct occasions of claimed links. */
  readonly have: number
  readonly need: number
  /** References of the items linked and not withdrawn, in the order given. */
  readonly evidence: readonly string[]
  readonly methods: readonly string[]
  /** The latest day among those items, or null. */
  readonly latest: string | null
}

/**
 * What tells two occasions apart: the occasion named on the link, else the activity, else the date of the activity, else the item itself. Two
 * files of one activity are one occasion.
 */
export function occasionKey(of: {
  readonly occasion: string
  readonly activityId: string | null
  readonly date: string | null
  readonly evidenceId: string
}): string {
  if (of.occasion !== '') return `occasion ${of.occasion}`
  if (of.activityId !== null) return `activity ${of.activityId}`
  if (of.date !== null) return `date ${of.date}`
  return `item ${of.evidenceId}`
}

/** The latest assessor decision by date, then by order of recording; an IQA's decision never sets a state. */
export function latestDecision<D extends CoverageDecision>(decisions: readonly D[]): D | undefined {
  return decisions
    .filter((decision) => decision.role === 'assessor')
    .reduce<D | undefined>(
      (best, next) =>
        best === undefined || next.date > best.date || (next.date === best.date && next.sequence > best.sequence)
          ? next
          : best,
      undefined,
    )
}

/**
 * The coverage of one criterion from its own links and decisions. Withdrawn links count for nothing; a link to re-check keeps the criterion
 * from `none` but is no occasion until the learner has looked at it.
 */
export function coverCriterion(
  need: number,
  links: readonly CoverageLink[],
  decisions: readonly CoverageDecision[],
): CriterionCoverage {
  const occasions = new Set<string>()
  const evidence = new Set<string>()
  const methods = new Set<string>()
  let latest: string | null = null
  for (const link of links) {
    if (link.state === 'withdrawn') continue
    if (link.state === 'claimed') occasions.add(link.occasion)
    evidence.add(link.evidenceRef)
    methods.add(link.type)
    if (link.date !== null && (latest === null || link.date > latest)) latest = link.date
  }
  return {
    state: stateOf(need, occasions.size, evidence.size, latestDecision(decisions)?.result),
    have: occasions.size,
    need,
    evidence: [...evidence],
    methods: [...methods],
    latest,
  }
}

function stateOf(need: number, have: number, items: number, decided: DecisionResult | undefined): CriterionState {
  if (decided === 'accepted') return 'accepted'
  if (decided === 'not-yet') return 'notYet'
  if (items === 0) return 'none'
  return have >= need ? 'enough' : 'partly'
}

export const NO_COUNTS: Counts = { none: 0, partly: 0, enough: 0, accepted: 0, notYet: 0 }

/** How many criteria stand in each state. */
export function countStates(states: Iterable<CriterionState>): Counts {
  const counts = { ...NO_COUNTS }
  for (const state of states) counts[state] += 1
  return counts
}

/** The sum of counts; counting criteria of several units together. */
export function addCounts(all: Iterable<Counts>): Counts {
  const sum = { ...NO_COUNTS }
  for (const counts of all) for (const state of CRITERION_STATES) sum[state] += counts[state]
  return sum
}

export type UnitToCover = {
  readonly id: string
  readonly number: number
  readonly ref: string
  readonly title: string
  readonly status: UnitStatus
  readonly outcomes: readonly {
    readonly id: string
    readonly label: string
    readonly criteria: readonly { readonly id: string; readonly label: string; readonly requiredOccasions: number }[]
  }[]
}
export type GroupToCover = {
  readonly qualificationId: string
  readonly qualification: string
  readonly groupId: string
  readonly group: string
  readonly unitIds: readonly string[]
}

/** `byStatus` keeps official, provisional, example and draft apart; `provisional` is all that is not official. */
export type Coverage = {
  readonly official: { readonly counts: Counts }
  readonly provisional: { readonly counts: Counts }
  readonly byStatus: Readonly<Record<UnitStatus, Counts>>
  readonly units: readonly UnitCoverage[]
  readonly qualifications: readonly QualificationCoverage[]
}
export type UnitCoverage = {
  readonly id: string
  readonly number: number
  readonly ref: string
  readonly title: string
  readonly status: UnitStatus
  readonly counts: Counts
  readonly outcomes: readonly { readonly id: string; readonly label: string; readonly counts: Counts }[]
  readonly criteria: readonly (CriterionCoverage & { readonly id: string; readonly code: string })[]
}
type Split = { readonly official: Counts; readonly provisional: Counts }
export type QualificationCoverage = Split & {
  readonly id: string
  readonly title: string
  readonly groups: readonly (Split & { readonly id: string; readonly name: string })[]
}

/** Coverage of all units and its roll-up to outcome, unit, group and qualification. A unit in two groups counts once in their qualification. */
export function cover(
  units: readonly UnitToCover[],
  groups: readonly GroupToCover[],
  links: readonly CoverageLink[],
  decisions: readonly CoverageDecision[],
): Coverage {
  const linksOf = Map.groupBy(links, (link) => link.criterionId)
  const decisionsOf = Map.groupBy(decisions, (decision) => decision.criterionId)
  const covered = units.map((unit): UnitCoverage => {
    const outcomes = unit.outcomes.map((outcome) => {
      const criteria = outcome.criteria.map((criterion) => ({
        id: criterion.id,
        code: criterion.label,
        ...coverCriterion(
          criterion.requiredOccasions,
          linksOf.get(criterion.id) ?? [],
          decisionsOf.get(criterion.id) ?? [],
        ),
      }))
      return {
        id: outcome.id,
        label: outcome.label,
        counts: countStates(criteria.map((criterion) => criterion.state)),
        criteria,
      }
    })
    const { id, number, ref, title, status } = unit
    return {
      id,
      number,
      ref,
      title,
      status,
      counts: addCounts(outcomes.map((outcome) => outcome.counts)),
      outcomes: outcomes.map(({ id: outcomeId, label, counts }) => ({ id: outcomeId, label, counts })),
      criteria: outcomes.flatMap((outcome) => outcome.criteria),
    }
  })
  const split = (of: readonly UnitCoverage[]): Split => ({
    official: addCounts(of.filter((unit) => unit.status === 'official').map((unit) => unit.counts)),
    provisional: addCounts(of.filter((unit) => unit.status !== 'official').map((unit) => unit.counts)),
  })
  const whole = split(covered)
  const byStatus = (status: UnitStatus) =>
    addCounts(covered.filter((unit) => unit.status === status).map((unit) => unit.counts))
  return {
    official: { counts: whole.official },
    provisional: { counts: whole.provisional },
    byStatus: {
      official: byStatus('official'),
      provisional: byStatus('provisional'),
      example: byStatus('example'),
      draft: byStatus('draft'),
    },
    units: covered,
    qualifications: [...Map.groupBy(groups, (group) => group.qualificationId)].map(([id, own]) => {
      const inQualification = new Set(own.flatMap((group) => group.unitIds))
      return {
        id,
        title: own[0]?.qualification ?? '',
        ...split(covered.filter((unit) => inQualification.has(unit.id))),
        groups: own.map((group) => ({
          id: group.groupId,
          name: group.group,
          ...split(covered.filter((unit) => group.unitIds.includes(unit.id))),
        })),
      }
    }),
  }
}
