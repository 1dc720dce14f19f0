// What should I do now: at most five lines, the most pressing first, each with a figure that leads to what it counts and one thing to do.
import type { CallOutput } from '../../data/client.ts'
import { words } from '../../data/words.ts'
import { go, toCriterion, toEvidence, toEvidenceList, toUnit, type Route } from '../../route.ts'
import { backUp } from '../backup.ts'
import { unitRef } from '../criteria.ts'
import { showSettings } from '../settings/parts.ts'
import { daysSince } from '../when.ts'

type Sentence = { readonly lead: string; readonly figure: string; readonly rest: string }
export type NextStep = Sentence & { readonly action: string; readonly run: () => void; readonly show: () => void }

type Coverage = CallOutput<'coverage.get'>
type Items = CallOutput<'evidence.list'>
export type StepFacts = {
  readonly coverage: Coverage
  readonly workbook: NonNullable<CallOutput<'workbook.current'>>
  /** The items changed last. */
  readonly last: Items
  /** The first of the items in question, and how many there are. */
  readonly inbox: Items
  readonly recheck: Items
  readonly noPlace: Items
  /** All that is in the trash, or as much of it as one page holds. */
  readonly trash: Items
  readonly now: Date
}

const MOST = 5
/** Days after which a backup of a workbook that has changed is old. */
const OLD_BACKUP = 7
/** Days that an item stays in the trash, and how long before its end Home speaks of it. */
const IN_TRASH = 30
const SOON = 7
const { home } = words.page

const step = (sentence: Sentence, action: string, run: () => void, show: () => void = run): NextStep => ({
  ...sentence,
  action,
  run,
  show,
})
const to = (route: Route) => (): void => go(route)

/** Feedback comes first, then what is quick to mend, then what protects the work, then what needs new work. */
export function nextSteps(facts: StepFacts): readonly NextStep[] {
  const lines = [
    notYet(facts.coverage),
    inbox(facts.inbox),
    recheck(facts.recheck),
    backup(facts),
    noPlace(facts.noPlace),
    closeGap(facts.coverage),
    trash(facts.trash, facts.now),
  ].filter((line) => line !== undefined)
  if (lines.length === 0) return [step(home.ready(), home.readyAction, to({ screen: 'portfolio' }))]
  return lines.slice(0, MOST)
}

const nameOf = (unit: Coverage['units'][number]): string =>
  home.unitName(unit.ref === '' ? '' : unitRef(unit), unit.title)

/** The unit with most that an assessor sent back. */
function notYet({ units }: Coverage): NextStep | undefined {
  const unit = units.toSorted((one, other) => other.counts.notYet - one.counts.notYet)[0]
  if (unit === undefined || unit.counts.notYet === 0) return undefined
  return step(home.notYet(unit.counts.notYet, nameOf(unit)), home.notYetAction, to(toUnit(unit.id, 'notYet')))
}

/** One item opens at once; several are a list. */
function ofItems({ total, items }: Items, list: Route): Route | undefined {
  const [first] = items
  if (first === undefined) return undefined
  return total === 1 ? toEvidence(first.id) : list
}

function inbox(found: Items): NextStep | undefined {
  const route = ofItems(found, toEvidenceList({ unmapped: true }))
  return route && step(home.inbox(found.total), home.inboxAction(found.total), to(route))
}

function recheck(found: Items): NextStep | undefined {
  const route = ofItems(found, toEvidenceList({ linkState: 'recheck' }))
  return route && step(home.recheck(found.total), home.recheckAction, to(route))
}

function noPlace(found: Items): NextStep | undefined {
  const route = ofItems(found, toEvidenceList({ withoutPlace: true }))
  return route && step(home.noPlace(found.total), home.noPlaceAction, to(route))
}

/** A workbook with nothing in it needs no copy. */
function backup({ workbook, coverage, inbox, now }: StepFacts): NextStep | undefined {
  const { lastBackupAt, changedSinceBackup } = workbook
  const isEmpty = inbox.total === 0 && coverage.units.every(({ criteria }) => criteria.every((one) => one.have === 0))
  if (!changedSinceBackup || isEmpty) return undefined
  const days = lastBackupAt === null ? undefined : daysSince(lastBackupAt, now)
  if (days !== undefined && days < OLD_BACKUP) return undefined
  const sentence = days === undefined ? home.noBackup() : home.oldBackup(days)
  return step(
    sentence,
    home.backupAction,
    () => void backUp(),
    () => showSettings('backups'),
  )
}

/** Where one more activity would close most: official units before all others. A criterion counts that lacks one occasion. */
function closeGap({ units }: Coverage): NextStep | undefined {
  const places = units.flatMap((unit) => {
    const open = unit.criteria.filter(
      ({ state, have, need }) => (state === 'none' || state === 'partly') && need - have === 1,
    )
    const ofOutcome = (label: string) => open.filter(({ code }) => code.startsWith(`${label}.`))
    // The marking points of a guide are numbered through the unit, not by outcome.
    const outcomes = unit.outcomes.map(({ label }) => ({
      where: home.outcomeOf(label, nameOf(unit)),
      open: ofOutcome(label),
    }))
    return [...outcomes, ...(outcomes.some((one) => one.open.length > 0) ? [] : [{ where: nameOf(unit), open }])]
      .filter((place) => place.open.length > 0)
      .map((place) => ({ ...place, unit }))
  })
  const rank = (place: (typeof places)[number]) => place.open.length + (place.unit.status === 'official' ? 1e6 : 0)
  const best = places.toSorted((one, other) => rank(other) - rank(one))[0]
  const first = best?.open[0]
  if (best === undefined || first === undefined) return undefined
  const show = to(toCriterion(best.unit.id, first.id))
  return step(home.closeGap(best.open.length, best.where), home.closeGapAction, show)
}

/** What is in the trash goes by itself after 30 days; Home says so in the last week. */
function trash({ total, items }: Items, now: Date): NextStep | undefined {
  const ages = items.flatMap(({ trashedAt }) => (trashedAt === null ? [] : [daysSince(trashedAt, now)]))
  const left = IN_TRASH - Math.max(0, ...ages)
  return total === 0 || left > SOON
    ? undefined
    : step(home.trash(total, left), home.trashAction, to({ screen: 'trash' }))
}
