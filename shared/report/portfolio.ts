// What a report is built from: everything in the workbook that an assessor may see, as plain data.
import type { LinkRow } from '../contract/calls/link.ts'
import type { Coverage } from '../domain/coverage.ts'
import type { Decision } from '../domain/decision.ts'
import type { Activity, Evidence } from '../domain/evidence.ts'
import type { EvidenceType } from '../domain/evidence-type.ts'
import type { Gap } from '../domain/gaps.ts'
import type { Person } from '../domain/person.ts'
import type { Place } from '../domain/place.ts'
import type { Profile } from '../domain/profile.ts'
import type { Qualification, Unit } from '../domain/unit.ts'
import type { UnitMoveLog } from '../domain/unit-version.ts'
import type { Words } from '../words/words.ts'

/** `at` is the link's place; `place` its notation. */
export type PortfolioLink = LinkRow & { readonly evidenceId: string; readonly at: Place | null }

/** One version of a unit: what became of each criterion when it came into force, and what still stands on the words of an earlier one. */
export type PortfolioVersion = {
  readonly unitId: string
  readonly version: number
  readonly moves: readonly UnitMoveLog[]
  readonly left: readonly { readonly criterionId: string; readonly code: string; readonly text: string }[]
}

export type Portfolio = {
  readonly profile: Profile
  readonly qualifications: readonly Qualification[]
  readonly units: readonly Unit[]
  /** Newest first, unit by unit. */
  readonly versions: readonly PortfolioVersion[]
  readonly coverage: Coverage
  readonly gaps: readonly Gap[]
  readonly evidence: readonly Evidence[]
  readonly links: readonly PortfolioLink[]
  readonly decisions: readonly Decision[]
  readonly people: readonly Person[]
  readonly categories: readonly { readonly number: number; readonly meaning: string }[]
  readonly activities: readonly Activity[]
  readonly types: readonly EvidenceType[]
}

/** What a report needs besides the portfolio. */
export type ReportOptions = {
  readonly words: Words
  /** The moment of the request, ISO text. */
  readonly createdAt: string
  /** A short code of the portfolio's content. */
  readonly fingerprint: string
}
