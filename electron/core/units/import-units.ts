// Brings units into a workbook: read everything first, then store all of it in one step, or nothing.
import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import type { CoreContract } from '../../../shared/contract/core.ts'
import type { Output, Parsed } from '../../../shared/contract/define.ts'
import { AppError } from '../../../shared/contract/result.ts'
import type { UnitId } from '../../../shared/domain/id.ts'
import type { Qualification, UnitDraft } from '../../../shared/domain/unit.ts'
import { enGB } from '../../../shared/words/words.ts'
import type { ReadableDb, WritableDb } from '../db/database.ts'
import { readQualifications, saveGroup, saveQualification } from '../db/qualification.ts'
import { unitFromSource } from '../db/unit.ts'
import { addUnit } from '../db/unit-write.ts'
import { withFaults } from '../faults.ts'
import type { Host, Workbook } from '../session.ts'
import { EXAMPLE_ID, readExample, readGuides, type BuiltinQualification } from './builtin.ts'
import { readUnits } from './read-units.ts'
import { settleRefs } from './unit-refs.ts'
import type { GroupDraft, UnitWarning } from './unit-reading.ts'

/** A unit's specification is text; a larger file is something else. */
const MOST_BYTES = 5_000_000

type Input = Parsed<CoreContract, 'unit.import'>
type Reply = Output<CoreContract, 'unit.import'>
/** A unit to store: `key` is what groups name it by, `source` tells a second import of the same text. */
type Incoming = { readonly key: string; readonly draft: UnitDraft; readonly source: string }
type Gathered = {
  readonly units: readonly Incoming[]
  readonly groups: readonly GroupDraft[]
  readonly example: BuiltinQualification | null
  readonly warnings: readonly UnitWarning[]
}

const digest = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex')

/** Imports what the call names. Throws before anything is written when one source cannot be read. */
export async function importUnits(workbook: Workbook, host: Host, input: Input): Promise<Reply> {
  const parts = [
    ...(await fromFiles(input, host)),
    ...fromText(input),
    ...(input.builtin === undefined ? [] : [fromBuiltin(input.builtin, host.assets)]),
  ]
  const units = parts.flatMap((part) => part.units)
  const { fresh, skipped } = partition(workbook.db, units)
  const settled = settleRefs(workbook.db, fresh)
  const created =
    fresh.length === 0
      ? []
      : workbook.history.step(enGB.core.steps.importUnits(fresh.length, fresh[0]?.draft.title ?? ''), (db) => {
          for (const id of settled.giveUp) db.run("UPDATE unit SET ref = '' WHERE id = :id", { id })
          const stored = settled.units.map((unit) => ({ ...unit, ...addUnit(db, unit.draft, unit.source, host.newId) }))
          const ids = new Map(stored.map(({ key, id }) => [key, id]))
          for (const part of parts) {
            if (part.example !== null) saveExample(db, part.example, ids, host.newId)
            saveGroups(db, part.groups, ids, host.newId)
          }
          return stored
        })
  return {
    created: created.map(({ id, number, draft }) => ({
      id,
      number,
      ref: draft.ref,
      title: draft.title,
      status: draft.status,
      outcomes: draft.outcomes.length,
      criteria: draft.outcomes.reduce((sum, outcome) => sum + outcome.criteria.length, 0),
    })),
    skipped,
    warnings: [...settled.warnings, ...parts.flatMap((part) => part.warnings)].map(({ line, message }) => ({
      line,
      message,
    })),
  }
}

const hintsOf = ({ title, ref }: Input) => ({
  ...(title === undefined ? {} : { title }),
  ...(ref === undefined ? {} : { ref }),
})

function gather(name: string, bytes: Uint8Array, input: Input): Gathered {
  const { units, groups, warnings } = readUnits({ name, bytes }, hintsOf(input))
  const source = digest(bytes)
  return {
    units: units.map((draft) => ({ key: draft.ref === '' ? draft.title : draft.ref, draft, source })),
    groups,
    example: null,
    warnings,
  }
}

async function fromFiles(input: Input, host: Host): Promise<Gathered[]> {
  const gathered: Gathered[] = []
  for (const grant of input.sources) {
    const file = host.resolve(grant)
    const bytes = await withFaults(file, async () => {
      const facts = await stat(file)
      if (!facts.isFile()) throw new AppError('unreadable-file', enGB.core.failures.unreadable(file))
      if (facts.size > MOST_BYTES)
        throw new AppError('invalid-input', enGB.core.failures.unitTooLarge(path.basename(file)))
      return readFile(file)
    })
    gathered.push(gather(path.basename(file), bytes, input))
  }
  return gathered
}

const fromText = (input: Input): Gathered[] =>
  input.text === undefined ? [] : [gather('', new TextEncoder().encode(input.text), input)]

function fromBuiltin(id: string, assets: string): Gathered {
  const guides = readGuides(assets)
  const wanted = id === 'all' ? guides : guides.filter((guide) => guide.id === id)
  const example = id === 'all' || id === EXAMPLE_ID ? readExample(assets) : null
  if (wanted.length === 0 && example === null)
    throw new AppError(
      'not-found',
      enGB.core.failures.noSuchBuiltin(id, [...guides.map((guide) => guide.id), EXAMPLE_ID]),
    )
  const incoming = [...wanted, ...(example?.units ?? [])].map(({ id: key, draft }) => ({
    key,
    draft,
    source: digest(JSON.stringify(draft)),
  }))
  return { units: incoming, groups: [], example: example?.qualification ?? null, warnings: [] }
}

/** The same text a second time creates nothing new. */
function partition(db: ReadableDb, units: readonly Incoming[]): { fresh: Incoming[]; skipped: Reply['skipped'] } {
  const fresh: Incoming[] = []
  const skipped: Reply['skipped'] = []
  for (const unit of units) {
    const there =
      unitFromSource(db, unit.source, unit.draft.title) !== undefined ||
      fresh.some((other) => other.source === unit.source && other.draft.title === unit.draft.title)
    if (there) skipped.push({ title: unit.draft.title, reason: enGB.core.files.sameUnit })
    else fresh.push(unit)
  }
  return { fresh, skipped }
}

function saveExample(
  db: WritableDb,
  example: BuiltinQualification,
  ids: ReadonlyMap<string, UnitId>,
  newId: () => string,
): void {
  const { groups, ...facts } = example
  const known = groups.filter((group) => group.units.some((key) => ids.has(key)))
  if (known.length === 0) return
  const id = saveQualification(db, undefined, facts, newId)
  if (id === undefined) return
  for (const { name, kind, minimumUnits, units } of known)
    saveGroup(db, id, undefined, { ...NO_RULE, name, kind, minimumUnits, unitIds: pick(ids, units) }, newId)
}

/** Groups named in a template go to the qualification with the number they name, to the only one there is, or to a new one. */
function saveGroups(
  db: WritableDb,
  groups: readonly GroupDraft[],
  ids: ReadonlyMap<string, UnitId>,
  newId: () => string,
): void {
  for (const { name, kind, unitRefs, qualificationNumber } of groups.filter((group) => group.name !== '')) {
    const home = homeOf(db, qualificationNumber, newId)
    if (home === undefined) continue
    const there = home.groups.find((group) => group.name === name)
    const unitIds = [...new Set([...(there?.unitIds ?? []), ...pick(ids, unitRefs)])]
    saveGroup(db, home.id, there?.id, { ...NO_RULE, name, kind, ...there, unitIds }, newId)
  }
}

/** A template tells of no rule of combination; the learner adds it. */
const NO_RULE = { minimumUnits: null, maximumUnits: null, minimumCredits: null, maximumCredits: null, prose: '' }

function homeOf(db: WritableDb, number: string, newId: () => string): Qualification | undefined {
  const all = readQualifications(db)
  const named = all.find((qualification) => number !== '' && qualification.number === number)
  if (named !== undefined || (number === '' && all.length === 1)) return named ?? all[0]
  const title = number === '' ? enGB.core.files.newQualification : enGB.core.files.qualificationNumbered(number)
  const id = saveQualification(
    db,
    undefined,
    { title, number, awardingOrganisation: '', route: 'rqf', level: null },
    newId,
  )
  return readQualifications(db).find((qualification) => qualification.id === id)
}

const pick = (ids: ReadonlyMap<string, UnitId>, keys: readonly string[]): UnitId[] =>
  keys.flatMap((key) => {
    const id = ids.get(key)
    return id === undefined ? [] : [id]
  })
