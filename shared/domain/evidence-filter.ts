// Which evidence a list shows: one shape for the route, the contract and the filters that a learner keeps.
import { z } from 'zod'
import { Day } from './date.ts'
import { Stage } from './evidence.ts'
import { EvidenceTypeId } from './evidence-type.ts'
import { ActivityId, CriterionId, FilterId, PersonId, UnitId } from './id.ts'
import { LinkState } from './link.ts'
import { filledLine, line } from './text.ts'

/** Every part narrows; a part that is left out does not. `from` and `until` are days of the activity, both included. */
export const EvidenceFilter = z.object({
  search: line(300).default(''),
  unitId: UnitId.optional(),
  criterionId: CriterionId.optional(),
  type: EvidenceTypeId.optional(),
  from: Day.optional(),
  until: Day.optional(),
  /** A witness of the item. */
  personId: PersonId.optional(),
  activityId: ActivityId.optional(),
  stage: Stage.optional(),
  /** Items with at least one link of this state. */
  linkState: LinkState.optional(),
  /** Linked to no criterion of a version in force, withdrawn links left out: the inbox. */
  unmapped: z.boolean().default(false),
  /** With at least one link that does not say where. */
  withoutPlace: z.boolean().default(false),
})
export type EvidenceFilter = z.infer<typeof EvidenceFilter>

/** `relevance` is the order of a search; without one it is the order of references. */
export const EVIDENCE_SORTS = [
  'relevance',
  'ref',
  'title',
  'type',
  'date',
  'activity',
  'stage',
  'people',
  'files',
  'criteria',
  'changed',
] as const
export const EvidenceSort = z.object({ by: z.enum(EVIDENCE_SORTS), descending: z.boolean().default(false) })
export type EvidenceSort = z.infer<typeof EvidenceSort>
export const DEFAULT_SORT: EvidenceSort = { by: 'relevance', descending: false }

/** A filter that the learner keeps under a name, with the order of its list. */
export const SavedFilterDraft = z.object({ name: filledLine(80), filter: EvidenceFilter, sort: EvidenceSort })
export type SavedFilterDraft = z.infer<typeof SavedFilterDraft>
export const SavedFilter = SavedFilterDraft.extend({ id: FilterId })
export type SavedFilter = z.infer<typeof SavedFilter>
