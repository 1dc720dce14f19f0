// What people type -> what the contract takes: units, criteria, places, items and people by their names. No rules beyond cli.md section 2.
import type { EvidenceRow } from '../../shared/contract/calls/evidence.ts'
import type { CoreContract } from '../../shared/contract/core.ts'
import type { Input, Output } from '../../shared/contract/define.ts'
import { AppError } from '../../shared/contract/result.ts'
import type { CriterionId, SubPointId } from '../../shared/domain/id.ts'
import { parsePlace, type Place, PLACE_EXAMPLES } from '../../shared/domain/place.ts'
import type { Unit } from '../../shared/domain/unit.ts'
import { enGB } from '../../shared/words/words.ts'
import { nearest } from './near.ts'
import type { Session } from './verb.ts'

const say = enGB.commandLine.find

/** A criterion, or one of its sub-points, as a person named it. `code` is written as the unit writes it. */
export type Target = {
  readonly unit: Unit
  readonly criterionId: CriterionId
  readonly subPointId: SubPointId | null
  readonly code: string
  readonly place: Place | null
}

/** A unit by its reference or its number in the workbook. Throws `not-found` naming near ones, `conflict` when a reference names several. */
export function findUnit(units: readonly Unit[], text: string): Unit {
  const wanted = text.trim()
  const same = units.filter((unit) => unit.ref !== '' && unit.ref.toLowerCase() === wanted.toLowerCase())
  const [first, ...others] = same
  if (first !== undefined && others.length > 0)
    throw new AppError('conflict', say.severalUnits(wanted, same.map(nameOfUnit)))
  const found = first ?? (/^\d+$/.test(wanted) ? units.find((unit) => unit.number === Number(wanted)) : undefined)
  if (found !== undefined) return found
  if (units.length === 0) throw new AppError('not-found', say.noUnits(wanted))
  const near = nearest(
    wanted,
    units.map((unit) => unit.ref).filter((ref) => ref !== ''),
  )
  const named = units.filter((unit) => near.includes(unit.ref))
  throw new AppError('not-found', say.noUnit(wanted, (named.length > 0 ? named : units.slice(0, 5)).map(nameOfUnit)))
}

const nameOfUnit = ({ ref, number, title }: Unit): string =>
  ref === '' ? `${number} (${title})` : `${number} or ${ref} (${title})`

/**
 * `UNIT/CODE[@PLACE]`: the place begins at the first `@` that has a slash before it, the code at the last slash before that; quoted words may
 * hold both signs. Throws `not-found` naming near codes, and `invalid-input` with examples for a bad place.
 */
export function findTarget(units: readonly Unit[], text: string): Target {
  const { unit: unitName, code, place } = splitTarget(text)
  if (unitName === '' || code === '') throw new AppError('invalid-input', say.noSlash(text))
  const unit = findUnit(units, unitName)
  return { ...findCode(unit, code), unit, place: place === undefined ? null : toPlace(place) }
}

function splitTarget(text: string): { readonly unit: string; readonly code: string; readonly place?: string } {
  const at = text.indexOf('@', text.indexOf('/'))
  const head = at < 0 ? text : text.slice(0, at)
  const slash = head.lastIndexOf('/')
  const named = { unit: head.slice(0, Math.max(0, slash)).trim(), code: head.slice(slash + 1).trim() }
  return at < 0 ? named : { ...named, place: text.slice(at + 1) }
}

/** A place in the notation of cli.md. Throws `invalid-input` with the examples. */
function toPlace(text: string): Place {
  const place = parsePlace(text)
  if (place !== undefined) return place
  throw new AppError('invalid-input', say.badPlace(text, PLACE_EXAMPLES))
}

function findCode(unit: Unit, code: string): Pick<Target, 'criterionId' | 'subPointId' | 'code'> {
  const all = unit.outcomes.flatMap((outcome) =>
    outcome.criteria.flatMap((criterion) => [
      { criterionId: criterion.id, subPointId: null, code: criterion.label },
      ...criterion.subPoints.map((point) => ({
        criterionId: criterion.id,
        subPointId: point.id,
        code: `${criterion.label}.${point.label}`,
      })),
    ]),
  )
  const found = all.find((one) => one.code === code) ?? all.find((one) => sameWord(one.code, code))
  if (found !== undefined) return found
  const codes = all.map((one) => one.code)
  const near = nearest(code, codes)
  const shown = near.length > 0 ? near : codes.slice(0, 8)
  throw new AppError('not-found', say.noCode(code, unit.ref === '' ? String(unit.number) : unit.ref, shown))
}

/** An item by its reference, whatever its capitals. Throws `not-found` naming near ones. */
export async function findEvidence(session: Session, ref: string): Promise<Output<CoreContract, 'evidence.get'>> {
  const wanted = ref.trim()
  try {
    return await session.call('evidence.get', { ref: wanted })
  } catch (thrown) {
    if (!(thrown instanceof AppError) || thrown.code !== 'not-found') throw thrown
    const refs = (await listAll(session, {})).items.map((item) => item.ref)
    const same = refs.find((one) => sameWord(one, wanted))
    if (same !== undefined) return session.call('evidence.get', { ref: same })
    const near = nearest(wanted, refs)
    throw new AppError('not-found', say.noEvidence(wanted, near.length > 0 ? near : refs.slice(-1)))
  }
}

type Filter = Omit<Input<CoreContract, 'evidence.list'>, 'limit' | 'offset'>

/** Every page of the evidence list. */
export async function listAll(
  session: Session,
  filter: Filter,
): Promise<{ readonly total: number; readonly items: readonly EvidenceRow[] }> {
  const limit = 1000
  const items: EvidenceRow[] = []
  for (;;) {
    const page = await session.call('evidence.list', { ...filter, limit, offset: items.length })
    items.push(...page.items)
    if (page.items.length < limit || items.length >= page.total) return { total: page.total, items }
  }
}

type Named = { readonly id: string; readonly name: string }

/** The one thing of a name, whatever its capitals; undefined when there is none. Throws `conflict` when several have it. */
export function findByName<N extends Named>(all: readonly N[], name: string, what: string): N | undefined {
  const wanted = name.replace(/\s+/g, ' ').trim()
  const same = all.filter((one) => sameWord(one.name, wanted))
  const exact = same.filter((one) => one.name === wanted)
  const [first, second] = exact.length === 1 ? exact : same
  if (second !== undefined) throw new AppError('conflict', say.severalNames(what, wanted, same.length))
  return first
}

/** The same, and `not-found` with near names when there is none. */
export function findNamed<N extends Named>(all: readonly N[], name: string, what: string): N {
  const found = findByName(all, name, what)
  if (found !== undefined) return found
  const names = all.map((one) => one.name)
  const near = nearest(name, names)
  throw new AppError('not-found', say.noNamed(what, name, near.length > 0 ? near : names.slice(0, 5)))
}

const sameWord = (one: string, other: string): boolean =>
  one.normalize('NFC').toLowerCase() === other.normalize('NFC').toLowerCase()
