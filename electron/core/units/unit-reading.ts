// What every reader of units takes and gives, so that `read-units.ts` can treat them alike.
import type { z } from 'zod'
import { AppError } from '../../../shared/contract/result.ts'
import type { GROUP_KINDS, UnitDraft } from '../../../shared/domain/unit.ts'

/** `bytes` are the whole file. A pasted text has an empty `name`. */
export type UnitSource = { readonly name: string; readonly bytes: Uint8Array }
/** What the learner said about the unit; it goes before what the text says. */
export type UnitHints = { readonly title?: string; readonly ref?: string }

/** `line` counts from 1 in the source, or is null where no single line is meant. */
export type UnitWarning = { readonly line: number | null; readonly message: string }

/** A group of units named in a source. `unitRefs` holds a unit's reference, or its title where it has none. */
export type GroupDraft = {
  readonly name: string
  readonly kind: (typeof GROUP_KINDS)[number]
  readonly unitRefs: readonly string[]
  /** The qualification's number as printed, empty where the source has none. */
  readonly qualificationNumber: string
}

/** A unit as a reader gathers it, before the schema has cleaned and checked it. */
export type RawUnit = z.input<typeof UnitDraft>
/** `units` may be empty: then no criteria were found. */
export type RawReading = {
  readonly units: readonly RawUnit[]
  readonly groups: readonly GroupDraft[]
  readonly warnings: readonly UnitWarning[]
}
export type UnitReading = {
  readonly units: UnitDraft[]
  readonly groups: GroupDraft[]
  readonly warnings: UnitWarning[]
}

/** Refuses a source. `message` says what happened, what is safe and what to do next. */
export function refuse(message: string): never {
  throw new AppError('invalid-input', message)
}

/** More than any qualification has; it bounds the work on a crafted file. */
export const MOST_UNITS = 500
