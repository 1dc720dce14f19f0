// Reads all that an export shows, in one go, so that the report is of one moment.
import type { Portfolio } from '../../../shared/report/portfolio.ts'
import { readActivities, readTypes } from '../db/activity.ts'
import { readCoverage, readGaps } from '../db/coverage.ts'
import type { ReadableDb } from '../db/database.ts'
import { readDecisions } from '../db/decision.ts'
import { readEvidence } from '../db/evidence.ts'
import { readLinks } from '../db/link.ts'
import { readCategories, readPeople } from '../db/person.ts'
import { readProfile } from '../db/profile.ts'
import { readQualifications } from '../db/qualification.ts'
import { readVersions } from '../db/unit-version.ts'
import { readUnits } from '../db/unit.ts'

/** Nothing else runs on this connection in between: the core has one thread and this does not wait. */
export function readPortfolio(db: ReadableDb): Portfolio {
  const units = readUnits(db)
  return {
    profile: readProfile(db),
    qualifications: readQualifications(db),
    units,
    versions: units.flatMap(({ id }) => readVersions(db, id).map((version) => ({ unitId: id, ...version }))),
    coverage: readCoverage(db),
    gaps: readGaps(db),
    evidence: readEvidence(db),
    links: readLinks(db),
    decisions: readDecisions(db, {}),
    people: readPeople(db),
    categories: readCategories(db),
    activities: readActivities(db),
    types: readTypes(db),
  }
}
