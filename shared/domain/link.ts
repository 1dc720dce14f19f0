// A link: the learner's claim that an item of evidence, at a place, meets an assessment criterion.
import { z } from 'zod'
import { CriterionId, EvidenceId, LinkId, SubPointId } from './id.ts'
import { Place } from './place.ts'
import { line, longText } from './text.ts'

/** `recheck`: the criterion or the file changed since; `withdrawn`: the learner takes the claim back but keeps its trace. */
export const LINK_STATES = ['claimed', 'recheck', 'withdrawn'] as const
export const LinkState = z.enum(LINK_STATES)
export type LinkState = z.infer<typeof LinkState>

export const LinkDraft = z.object({
  evidenceId: EvidenceId,
  criterionId: CriterionId,
  subPointId: SubPointId.nullable().default(null),
  /** Null when the learner has not said where: a gap, not an error. */
  place: Place.nullable().default(null),
  why: longText(10_000).default(''),
  /** Names the occasion when the activity or the date does not tell it apart. */
  occasion: line(200).default(''),
  state: LinkState.default('claimed'),
})
export type LinkDraft = z.infer<typeof LinkDraft>

export const Link = LinkDraft.extend({ id: LinkId })
export type Link = z.infer<typeof Link>
