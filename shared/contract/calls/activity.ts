// Calls about activities and evidence types, and the words that a learner used before.
import { z } from 'zod'
import { Activity, ActivityDraft, Measure, Stage, STAGES } from '../../domain/evidence.ts'
import { EvidenceType, EvidenceTypeId } from '../../domain/evidence-type.ts'
import { ActivityId, EvidenceId } from '../../domain/id.ts'
import { line } from '../../domain/text.ts'
import type { Contract } from '../define.ts'

export const activityCalls = {
  'type.list': { input: z.object({}), output: z.array(EvidenceType), reads: ['evidence'] },
  /** Adds a type to the list or renames one; its form decides its own fields. */
  'type.save': { input: EvidenceType.omit({ position: true }), output: EvidenceType, changes: ['evidence', 'history'] },
  /** Removes a type that no item has; `conflict` otherwise. */
  'type.remove': { input: z.object({ id: EvidenceTypeId }), output: z.object({}), changes: ['evidence', 'history'] },

  'activity.list': { input: z.object({}), output: z.array(Activity), reads: ['evidence'] },
  /** One piece of real work with the items that tell of it, by stage and then by day; items of no stage stand last. */
  'activity.get': {
    input: z.object({ id: ActivityId }),
    output: z.object({
      activity: Activity,
      items: z.array(
        z.object({
          id: EvidenceId,
          ref: z.string(),
          title: z.string(),
          type: EvidenceTypeId,
          date: z.string().nullable(),
          stage: Stage.nullable(),
          links: z.int(),
          measures: z.array(Measure),
        }),
      ),
      /** The stages that no item tells of. */
      missing: z.array(z.enum(STAGES)),
    }),
    reads: ['evidence', 'links'],
  },
  /** Saves of one `field` of one activity within five seconds join one undo step. */
  'activity.save': {
    input: z.object({ id: ActivityId.optional(), activity: ActivityDraft, field: line(60).optional() }),
    output: Activity,
    changes: ['evidence', 'history'],
  },
  /** Its items stay and belong to no activity. */
  'activity.remove': { input: z.object({ id: ActivityId }), output: z.object({}), changes: ['evidence', 'history'] },

  /**
   * What the learner wrote before in a field, the latest first, each once, at most 50. `field` is `location`, `learnerRole`, `occasion`, `policy`,
   * `keeper`, `seenBy`, or the name of a type's own line field.
   */
  'suggestion.list': {
    input: z.object({ field: line(60) }),
    output: z.array(z.string()),
    reads: ['evidence', 'links'],
  },
} as const satisfies Contract
