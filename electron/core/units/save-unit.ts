// A unit that the learner types or corrects: in place while nothing hangs on it, as a new version once evidence is linked (units.md section 6).
import type { CoreContract } from '../../../shared/contract/core.ts'
import type { Output, Parsed } from '../../../shared/contract/define.ts'
import { AppError } from '../../../shared/contract/result.ts'
import { compareUnits, newcomers } from '../../../shared/domain/compare-units.ts'
import type { UnitId } from '../../../shared/domain/id.ts'
import { criterionCodes, markingPoints, repeatedCodes, TARGETS } from '../../../shared/domain/unit-codes.ts'
import type { CriterionMove, UnitEdit } from '../../../shared/domain/unit-version.ts'
import type { Unit } from '../../../shared/domain/unit.ts'
import { enGB } from '../../../shared/words/words.ts'
import { carryClaims } from '../db/carry-claims.ts'
import type { ReadableDb, WritableDb } from '../db/database.ts'
import { linksOfCriteria, logMoves, retireVersion, versionInForce } from '../db/unit-version.ts'
import { addUnit, addVersion, rewriteVersion, setUnitRef, type IdOf } from '../db/unit-write.ts'
import { readUnits, usesOfUnit } from '../db/unit.ts'
import type { Host, Workbook } from '../session.ts'
import { claimRef } from './unit-refs.ts'

const { failures, steps } = enGB.core

type Input = Parsed<CoreContract, 'unit.save'>
type Reply = Output<CoreContract, 'unit.save'>

/** Saves a unit in one step; `before` is the unit in force, undefined for a new one. Nothing that differs makes no step. */
export function saveUnit(workbook: Workbook, host: Host, before: Unit | undefined, input: Input): Reply {
  const { db, history } = workbook
  const edit = input.unit
  refuseBadCodes(edit)
  const giveUp = claimRef(db, before?.id, edit.ref, edit.status === 'official')
  const freeRef = (writable: WritableDb) => {
    for (const id of giveUp) setUnitRef(writable, id, '')
  }
  const read = (id: UnitId, after: ReadableDb): Unit => readUnits(after, id)[0] ?? missing(edit.title)
  if (before === undefined)
    return history.step(steps.saveUnit(edit.title), (writable) => {
      freeRef(writable)
      const { id } = addUnit(writable, edit, '', host.newId)
      return { unit: read(id, writable), madeVersion: false, moves: [] }
    })
  if (isSame(before, edit)) return { unit: before, madeVersion: false, moves: [] }
  const { id } = before
  const version = versionInForce(db, id) ?? missing(edit.title)
  if (usesOfUnit(db, id) === 0)
    return history.step(steps.saveUnit(edit.title), (writable) => {
      freeRef(writable)
      setUnitRef(writable, id, edit.ref)
      rewriteVersion(writable, version.id, edit, keepIds(before, host.newId))
      return { unit: read(id, writable), madeVersion: false, moves: [] }
    })
  const moves = settleMoves(before, edit, proposeMoves(db, before, edit), input.moves ?? [])
  const next = version.version + 1
  return history.step(steps.saveVersion(edit.title, next), (writable) => {
    freeRef(writable)
    setUnitRef(writable, id, edit.ref)
    retireVersion(writable, version.id)
    addVersion(
      writable,
      { unitId: id, version: next, sourceSha256: version.sourceSha256 },
      withoutIds(edit),
      host.newId,
    )
    const unit = read(id, writable)
    carryClaims(writable, before, unit, moves, host.newId)
    logMoves(writable, { unitId: id, version: next, at: host.now().toISOString() }, moves, host.newId)
    return { unit: read(id, writable), madeVersion: true, moves }
  })
}

/** What saving would do: nothing to ask about while nothing hangs on the unit, or when nothing differs. */
export function compareEdit(db: ReadableDb, before: Unit, edit: UnitEdit): Output<CoreContract, 'unit.compare'> {
  if (isSame(before, edit) || usesOfUnit(db, before.id) === 0) return { needsVersion: false, moves: [] }
  return { needsVersion: true, moves: proposeMoves(db, before, edit) }
}

const proposeMoves = (db: ReadableDb, before: Unit, edit: UnitEdit): CriterionMove[] =>
  compareUnits(before, edit, linksOfCriteria(db, before.id))

/** The proposal with what the learner says in its place. Throws `invalid-input` for a move that leads nowhere. */
function settleMoves(
  before: Unit,
  edit: UnitEdit,
  proposed: readonly CriterionMove[],
  given: readonly CriterionMove[],
): CriterionMove[] {
  const [old, made] = [new Set(criterionCodes(before)), new Set(criterionCodes(edit))]
  const said = new Map(given.filter(({ kind }) => kind !== 'new').map((move) => [move.from, move]))
  for (const { from, to, kind } of said.values()) {
    const { least, most } = TARGETS[kind]
    const fits = old.has(from) && to.every((code) => made.has(code)) && new Set(to).size === to.length
    if (!fits || to.length < least || to.length > most)
      throw new AppError('invalid-input', failures.badMove(from, kind), [{ path: 'moves', message: from }])
  }
  const moves = proposed
    .filter(({ kind }) => kind !== 'new')
    .map((move) => ({ ...move, ...said.get(move.from), links: move.links }))
  return [...moves, ...newcomers(edit, moves)]
}

/** The unit as it would be given to save it unchanged. */
const isSame = (before: Unit, edit: UnitEdit): boolean =>
  JSON.stringify(inOrder(before)) === JSON.stringify(inOrder(edit))

/** All that is saved of a unit, without identities, in one order of its fields. */
const inOrder = (unit: Unit | UnitEdit) => [
  unit.ref,
  unit.title,
  unit.status,
  unit.awardingOrganisation,
  unit.level,
  unit.credit,
  unit.guidedLearningHours,
  unit.aim,
  unit.sourceNote,
  unit.guidance.map(({ kind, text }) => [kind, text]),
  unit.outcomes.map(({ label, text, criteria }) => [
    label,
    text,
    criteria.map((one) => [
      one.label,
      one.text,
      one.kind,
      one.requiredOccasions,
      one.simulationAllowed,
      one.guidance,
      one.doubtful,
      one.subPoints.map((point) => [point.label, point.text]),
    ]),
  ]),
]

/** Rows keep an id that the unit has, each once; any other row is new. */
function keepIds(before: Unit, newId: () => string): IdOf {
  const free = new Set<string>()
  for (const outcome of before.outcomes) {
    free.add(outcome.id)
    for (const criterion of outcome.criteria) {
      free.add(criterion.id)
      for (const point of criterion.subPoints) free.add(point.id)
    }
  }
  return (old) => (old !== undefined && free.delete(old) ? old : newId())
}

/** A version has rows of its own: the old ones keep what was claimed of them. */
const withoutIds = (edit: UnitEdit): UnitEdit => ({
  ...edit,
  outcomes: edit.outcomes.map(({ id: _outcome, ...outcome }) => ({
    ...outcome,
    criteria: outcome.criteria.map(({ id: _criterion, ...criterion }) => ({
      ...criterion,
      subPoints: criterion.subPoints.map(({ id: _point, ...point }) => point),
    })),
  })),
})

/** Throws `invalid-input` for codes that stand twice, naming their lines; for a unit without criteria; and for a guide's points made official. */
function refuseBadCodes(edit: UnitEdit): void {
  const criteria = edit.outcomes.flatMap((outcome) => outcome.criteria)
  if (criteria.length === 0) throw new AppError('invalid-input', failures.noCriteria)
  const again = repeatedCodes(edit)
  const [first] = again
  if (first !== undefined)
    throw new AppError(
      'invalid-input',
      failures.codeTwice(first.code, linesWith(edit, first.code)),
      again.map(({ path, code }) => ({ path: `unit.${path}`, message: failures.codeAgain(code) })),
    )
  const points = edit.status === 'official' ? markingPoints(edit) : []
  if (points.length > 0) throw new AppError('invalid-input', failures.markingPoints(points.slice(0, 10)))
}

/** The rows that bear a code, criteria first; the outcomes when no criterion does so twice. */
function linesWith(edit: UnitEdit, code: string): string[] {
  const short = (text: string) => (text.length > 40 ? `${text.slice(0, 40).trimEnd()}…` : text)
  const rows = edit.outcomes
    .flatMap((outcome) => outcome.criteria)
    .flatMap(({ label, text, subPoints }, index) => [
      ...(label === code ? [failures.codeAt(index + 1, short(text))] : []),
      ...subPoints
        .filter((point) => `${label}.${point.label}` === code)
        .map((point) => failures.codeAt(index + 1, short(point.text))),
    ])
  if (rows.length > 1) return rows
  return edit.outcomes.flatMap(({ label, text }, index) =>
    label === code ? [failures.outcomeTwice(index + 1, short(text))] : [],
  )
}

/** A row that was there a moment ago: its loss is a fault of ours. */
function missing(title: string): never {
  throw new Error(`The unit ${title} has no version in force`)
}
