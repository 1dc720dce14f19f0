// What an assessor or IQA decided about a criterion. Only the assessor decides; Trellis records and never fills in.
import { z } from 'zod'
import { Day } from './date.ts'
import { CriterionId, DecisionId, EvidenceId, PersonId } from './id.ts'
import { longText } from './text.ts'

export const DECISION_RESULTS = ['accepted', 'not-yet'] as const
export type DecisionResult = (typeof DECISION_RESULTS)[number]
export const DECIDER_ROLES = ['assessor', 'iqa'] as const

export const DecisionDraft = z.object({
  criterionId: CriterionId,
  result: z.enum(DECISION_RESULTS),
  personId: PersonId,
  role: z.enum(DECIDER_ROLES),
  date: Day,
  feedback: longText(20_000).default(''),
  /** The evidence that the decision rests on. */
  evidenceIds: z.array(EvidenceId).max(500).default([]),
})
export type DecisionDraft = z.infer<typeof DecisionDraft>

/** `sequence` orders decisions of one day: the higher was recorded later. */
export const Decision = DecisionDraft.extend({ id: DecisionId, sequence: z.int() })
export type Decision = z.infer<typeof Decision>
