// Correcting a unit and what becomes of the claims made against its earlier version (units.md section 6).
import { z } from 'zod'
import { Moment } from './date.ts'
import { CriterionId, OutcomeId, SubPointId } from './id.ts'
import { CriterionDraft, OutcomeDraft, SubPointDraft, UnitDraft } from './unit.ts'

const SubPointEdit = SubPointDraft.extend({ id: SubPointId.optional() })
const CriterionEdit = CriterionDraft.extend({
  id: CriterionId.optional(),
  subPoints: z.array(SubPointEdit).max(60).default([]),
})
const OutcomeEdit = OutcomeDraft.extend({ id: OutcomeId.optional(), criteria: z.array(CriterionEdit).max(400) })

/** A unit as the learner corrects it: a row with an id is the row it was, a row without one is new, a row that is not there any more is dropped. */
export const UnitEdit = UnitDraft.extend({ outcomes: z.array(OutcomeEdit).min(1).max(60) })
export type UnitEdit = z.infer<typeof UnitEdit>

export const MOVE_KINDS = ['same', 'reworded', 'split', 'merged', 'dropped', 'new'] as const
/** What became of an old criterion. `to` holds codes of the new version: one, several for `split`, none for `dropped`. `from` is empty for `new`. */
export const CriterionMove = z.object({
  from: z.string(),
  to: z.array(z.string()).max(20),
  kind: z.enum(MOVE_KINDS),
  /** Links that stand on the old criterion. */
  links: z.int().default(0),
})
export type CriterionMove = z.infer<typeof CriterionMove>

export const UnitMoveLog = CriterionMove.extend({ at: Moment })
export type UnitMoveLog = z.infer<typeof UnitMoveLog>
