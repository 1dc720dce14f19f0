// Takes links and decisions from the criteria of one version of a unit to those of the next (units.md section 6).
import { normalised } from '../../../shared/domain/compare-units.ts'
import type { CriterionMove } from '../../../shared/domain/unit-version.ts'
import type { Criterion, Unit } from '../../../shared/domain/unit.ts'
import { insert, type SqlParameters, type WritableDb } from './database.ts'

type StoredLink = SqlParameters & {
  readonly id: string
  readonly evidence_id: string
  readonly sub_point_id: string | null
  readonly place_note: string
  readonly why: string
  readonly occasion: string
  readonly state: string
}
/** The most that a reason may hold (the link's schema). */
const MOST_REASON = 10_000

/** Carries what stands on the criteria of `before` to those of `after`, as `moves` say by their codes. What is dropped stays where it is. */
export function carryClaims(
  db: WritableDb,
  before: Unit,
  after: Unit,
  moves: readonly CriterionMove[],
  newId: () => string,
): void {
  const [olds, news] = [byCode(before), byCode(after)]
  for (const { from, to, kind } of moves) {
    const old = olds.get(from)
    const targets = to.flatMap((code) => news.get(code) ?? [])
    const [target] = targets
    if (old === undefined || target === undefined) continue
    const links = db.all<StoredLink>('SELECT * FROM link WHERE criterion_id = :id ORDER BY evidence_id, position', {
      id: old.id,
    })
    for (const link of links) {
      // The first part of a split keeps the link itself; the others get a copy to look at, made while the link still stands.
      for (const made of targets.toReversed()) {
        const point = followSubPoint(old, made, link.sub_point_id)
        const stays = kind === 'same' && (link.sub_point_id === null || point !== null)
        const state = stays || link.state !== 'claimed' ? link.state : 'recheck'
        const claim = { criterion_id: made.id, sub_point_id: point, state }
        if (made === target) moveLink(db, link, claim)
        else copyLink(db, link, claim, newId)
      }
    }
    if (kind === 'same')
      db.run('UPDATE decision SET criterion_id = :to WHERE criterion_id = :from', { from: old.id, to: target.id })
  }
}

const byCode = (unit: Unit): ReadonlyMap<string, Criterion> =>
  new Map(unit.outcomes.flatMap((outcome) => outcome.criteria).map((criterion) => [criterion.label, criterion]))

/** The sub-point with the same words, else with the same code; null when there is none: the claim is then on the criterion itself. */
function followSubPoint(old: Criterion, made: Criterion, id: string | null): string | null {
  const point = old.subPoints.find((one) => one.id === id)
  if (point === undefined) return null
  const words = normalised(point.text)
  const alike = made.subPoints.filter((one) => normalised(one.text) === words)
  const found = alike.find((one) => one.label === point.label) ?? alike[0]
  return (found ?? made.subPoints.find((one) => one.label === point.label))?.id ?? null
}

type Claim = { readonly criterion_id: string; readonly sub_point_id: string | null; readonly state: string }

function moveLink(db: WritableDb, link: StoredLink, claim: Claim): void {
  const twin = twinOf(db, link, claim)
  if (twin === undefined)
    db.run(
      'UPDATE link SET criterion_id = :criterion_id, sub_point_id = :sub_point_id, state = :state WHERE id = :id',
      { ...claim, id: link.id },
    )
  else if (join(db, twin, link, claim)) db.run('DELETE FROM link WHERE id = :id', { id: link.id })
}

function copyLink(db: WritableDb, link: StoredLink, claim: Claim, newId: () => string): void {
  const twin = twinOf(db, link, claim)
  if (twin === undefined) insert(db, 'link', { ...link, ...claim, id: newId() })
  else join(db, twin, link, claim)
}

/** The link that makes the same claim there already: two criteria that became one may both have had it. */
const twinOf = (db: WritableDb, link: StoredLink, claim: Claim): StoredLink | undefined =>
  db.get<StoredLink>(
    `SELECT * FROM link WHERE evidence_id = :evidence AND criterion_id = :criterion AND coalesce(sub_point_id, '') = :point
       AND place_note = :place`,
    {
      evidence: link.evidence_id,
      criterion: claim.criterion_id,
      point: claim.sub_point_id ?? '',
      place: link.place_note,
    },
  )

/** Makes one claim of two: its reason says both. False when their occasions differ or the reasons are too long for one; the link then stays where it was. */
function join(db: WritableDb, twin: StoredLink, link: StoredLink, claim: Claim): boolean {
  const why = twin.why.includes(link.why) ? twin.why : [twin.why, link.why].filter((one) => one !== '').join('\n')
  if (why.length > MOST_REASON || (link.occasion !== '' && twin.occasion !== link.occasion)) return false
  const state = twin.state === 'withdrawn' ? claim.state : twin.state
  db.run('UPDATE link SET why = :why, state = :state WHERE id = :id', { why, state, id: twin.id })
  return true
}
