// What should I do now: at most five lines, the most pressing first, worked out from coverage and gaps.
import type { CallOutput } from '../../data/client.ts'
import { words } from '../../data/words.ts'
import { ADD_EVIDENCE, toCriterion, toEvidence, toEvidenceList, toUnit, type Route } from '../../route.ts'
import { unitRef } from '../criteria.ts'

export type NextStep = { readonly words: string; readonly action: string; readonly route: Route }
export type StepFacts = {
  readonly coverage: CallOutput<'coverage.get'>
  readonly gaps: CallOutput<'gap.list'>
  /** How many items there are, and the first that is linked to nothing. */
  readonly items: number
  readonly unmapped: CallOutput<'evidence.list'>
}

const MOST = 5
const { home } = words.page

/** Lines for Home. Feedback comes first, then what is quick to mend, then what needs new work. */
export function nextSteps({ coverage, gaps, items, unmapped }: StepFacts): readonly NextStep[] {
  const steps: NextStep[] = []
  if (coverage.units.length === 0)
    steps.push({ words: home.noUnits, action: home.noUnitsAction, route: { screen: 'import-unit' } })
  if (items === 0) steps.push({ words: home.noEvidence, action: home.noEvidenceAction, route: ADD_EVIDENCE })
  const notYet = gaps.filter((gap) => gap.kind === 'not-yet')
  const first = coverage.units.find((unit) => unit.counts.notYet > 0)
  if (first !== undefined && notYet.length > 0)
    steps.push({ words: home.notYet(notYet.length), action: home.notYetAction, route: toUnit(first.id, 'notYet') })
  steps.push(...linkSteps({ coverage, gaps, items, unmapped }), ...unitSteps(coverage, items))
  if (steps.length === 0) steps.push({ words: home.ready, action: home.readyAction, route: { screen: 'portfolio' } })
  return steps.slice(0, MOST)
}

function linkSteps({ coverage, gaps, unmapped }: StepFacts): NextStep[] {
  const steps: NextStep[] = []
  const only = unmapped.total === 1 ? unmapped.items[0] : undefined
  if (unmapped.total > 0)
    steps.push({
      words: home.unmapped(unmapped.total),
      action: home.unmappedAction(unmapped.total),
      route: only === undefined ? toEvidenceList({ unmapped: true }) : toEvidence(only.id),
    })
  for (const kind of ['recheck', 'no-place'] as const) {
    const found = gaps.filter((gap) => gap.kind === kind)
    const route = routeOf(coverage, found[0])
    if (route === undefined) continue
    steps.push(
      kind === 'recheck'
        ? { words: home.recheck(found.length), action: home.recheckAction, route }
        : { words: home.noPlace(found.length), action: home.noPlaceAction, route },
    )
  }
  return steps
}

/** Where a gap's criterion stands. */
export function routeOf(
  coverage: CallOutput<'coverage.get'>,
  gap: CallOutput<'gap.list'>[number] | undefined,
): Route | undefined {
  const unit = coverage.units.find((one) => unitRef(one) === gap?.unit)
  const criterion = unit?.criteria.find((one) => one.code === gap?.code)
  return unit === undefined || criterion === undefined ? undefined : toCriterion(unit.id, criterion.id)
}

/** The unit with most left to do, official ones before the others. */
function unitSteps({ units }: CallOutput<'coverage.get'>, items: number): NextStep[] {
  if (items === 0) return []
  const ranked = units.toSorted((one, other) => Number(other.status === 'official') - Number(one.status === 'official'))
  const name = (unit: (typeof units)[number]) => home.unitName(unit.ref === '' ? '' : unitRef(unit), unit.title)
  const partly = ranked.find((unit) => unit.counts.partly > 0)
  const none = ranked.find((unit) => unit.counts.none > 0)
  return [
    ...(partly === undefined
      ? []
      : [
          {
            words: home.occasions(partly.counts.partly, name(partly)),
            action: home.occasionsAction,
            route: toUnit(partly.id, 'partly'),
          },
        ]),
    ...(none === undefined
      ? []
      : [
          {
            words: home.noneYet(none.counts.none, name(none)),
            action: home.noneYetAction,
            route: toUnit(none.id, 'none'),
          },
        ]),
  ]
}
