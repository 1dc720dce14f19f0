// Gaps: what is missing before a portfolio is ready for the assessor. Advice, never a verdict (portfolio.md section 3).
import { z } from 'zod'
import type { CriterionCoverage } from './coverage.ts'
import type { LinkState } from './link.ts'

/**
 * `no-evidence` nothing linked · `occasions` fewer than required · `not-yet` the assessor asked for more · `only-witness` witness testimony alone ·
 * `only-policy` a policy without its use shown · `no-place` a claim that does not say where · `recheck` a claim to look at again ·
 * `simulation` simulated evidence where none is allowed · `unmapped` an item linked to nothing.
 */
export const GAP_KINDS = [
  'no-evidence',
  'occasions',
  'not-yet',
  'only-witness',
  'only-policy',
  'no-place',
  'recheck',
  'simulation',
  'unmapped',
] as const
export const GapKind = z.enum(GAP_KINDS)
export type GapKind = z.infer<typeof GapKind>

/** What words need to say a gap. */
export type Gap = {
  readonly unit: string | null
  readonly code: string | null
  readonly evidence: string | null
  readonly kind: GapKind
  readonly have: number
  readonly need: number
}

export type GapLink = {
  readonly evidenceRef: string
  readonly form: string
  readonly hasPlace: boolean
  readonly state: LinkState
  readonly simulated: boolean
}
export type GapCriterion = {
  readonly unit: string
  readonly code: string
  readonly simulationAllowed: 'yes' | 'no' | 'unknown'
  readonly coverage: CriterionCoverage
  readonly links: readonly GapLink[]
}

/** The gaps of one criterion, the gravest first. An accepted criterion has none: the assessor has decided. */
export function criterionGaps(criterion: GapCriterion): Gap[] {
  const { unit, code, coverage } = criterion
  if (coverage.state === 'accepted') return []
  const gap = (kind: GapKind, evidence: string | null = null): Gap => ({
    unit,
    code,
    evidence,
    kind,
    have: coverage.have,
    need: coverage.need,
  })
  const live = criterion.links.filter((link) => link.state !== 'withdrawn')
  const gaps: Gap[] = coverage.state === 'notYet' ? [gap('not-yet')] : []
  if (live.length === 0) return [...gaps, gap('no-evidence')]
  if (coverage.have < coverage.need) gaps.push(gap('occasions'))
  if (live.every((link) => link.form === 'witness-testimony')) gaps.push(gap('only-witness'))
  if (live.every((link) => link.form === 'policy-in-use')) gaps.push(gap('only-policy'))
  const each = (kind: GapKind, wanted: (link: GapLink) => boolean) =>
    [...new Set(live.filter(wanted).map((link) => link.evidenceRef))].map((ref) => gap(kind, ref))
  gaps.push(...each('no-place', (link) => !link.hasPlace), ...each('recheck', (link) => link.state === 'recheck'))
  if (criterion.simulationAllowed === 'no') gaps.push(...each('simulation', (link) => link.simulated))
  return gaps
}

/** The gap of an item that no live link uses. */
export const unmappedGap = (evidence: string): Gap => ({
  unit: null,
  code: null,
  evidence,
  kind: 'unmapped',
  have: 0,
  need: 0,
})
