// What the codes of a unit must be, beyond what its schema can say.
import type { CriterionMove, UnitEdit } from './unit-version.ts'

type Coded = Pick<UnitEdit, 'outcomes'>

/** Codes that stand more than once, those of outcomes apart from those of criteria and sub-points: where each comes again, as a path into the unit. */
export function repeatedCodes({ outcomes }: Coded): { readonly path: string; readonly code: string }[] {
  const again: { path: string; code: string }[] = []
  const meet = (seen: Set<string>, code: string, path: string) => {
    if (seen.has(code)) again.push({ path, code })
    seen.add(code)
  }
  const [known, knownOutcomes] = [new Set<string>(), new Set<string>()]
  for (const [at, outcome] of outcomes.entries()) {
    meet(knownOutcomes, outcome.label, `outcomes.${at}.label`)
    for (const [place, { label, subPoints }] of outcome.criteria.entries()) {
      const path = `outcomes.${at}.criteria.${place}`
      meet(known, label, `${path}.label`)
      for (const [index, point] of subPoints.entries())
        meet(known, `${label}.${point.label}`, `${path}.subPoints.${index}.label`)
    }
  }
  return again
}

/** The codes of criteria, in their order. */
export const criterionCodes = ({ outcomes }: Coded): string[] =>
  outcomes.flatMap((outcome) => outcome.criteria.map(({ label }) => label))

/** A guide's marking points are nobody's official criteria, whatever the learner calls the unit (units.md section 7). */
export const markingPoints = (unit: Coded): string[] => criterionCodes(unit).filter((label) => /^MP\d+$/i.test(label))

/** How many codes of the new version each kind of move leads to, at least and at most. */
export const TARGETS: Record<CriterionMove['kind'], { readonly least: number; readonly most: number }> = {
  same: { least: 1, most: 1 },
  reworded: { least: 1, most: 1 },
  split: { least: 2, most: 20 },
  merged: { least: 1, most: 1 },
  dropped: { least: 0, most: 0 },
  new: { least: 1, most: 20 },
}
