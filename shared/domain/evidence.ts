// An item of evidence: what a learner shows to prove competence, with its files and the activity it tells of.
import { z } from 'zod'
import { Day, Moment } from './date.ts'
import { EvidenceTypeId, FieldValues } from './evidence-type.ts'
import { ActivityId, EvidenceFileId, EvidenceId, PersonId, Sha256 } from './id.ts'
import { RichText, EMPTY_TEXT } from './rich-text.ts'
import { filledLine, line, longText } from './text.ts'

/** One piece of real work is told through plan, do and review. */
export const STAGES = ['plan', 'do', 'review'] as const
export const Stage = z.enum(STAGES)
export type Stage = z.infer<typeof Stage>

/** Text, since a measure may be "4.2 days" as well as "87 %". */
export const Measure = z.object({
  what: filledLine(300),
  baseline: line(100).default(''),
  target: line(100).default(''),
  result: line(100).default(''),
})
export type Measure = z.infer<typeof Measure>

/** Where an original is that cannot be copied here, who keeps it and who has seen it (the evidence descriptor, B14). */
export const HeldElsewhere = z.object({
  where: filledLine(500),
  keeper: line(300).default(''),
  seenBy: line(300).default(''),
})
export type HeldElsewhere = z.infer<typeof HeldElsewhere>

type Period = { readonly dateFrom: string | null; readonly dateTo: string | null }
const isPeriod = ({ dateFrom, dateTo }: Period): boolean => dateTo === null || (dateFrom !== null && dateTo >= dateFrom)
const PERIOD_PROBLEM = {
  path: ['dateTo'],
  message: 'The period ends before it begins. Give the first day, then the last.',
}

/** What a learner writes about an item; files are added by their own call. */
export const EvidenceDraft = z
  .object({
    type: EvidenceTypeId,
    title: filledLine(500),
    /** The day of the activity, or the first of several; not the day of writing. */
    dateFrom: Day.nullable().default(null),
    dateTo: Day.nullable().default(null),
    location: line(300).default(''),
    learnerRole: line(300).default(''),
    text: RichText.default(EMPTY_TEXT),
    fields: FieldValues.default({}),
    activityId: ActivityId.nullable().default(null),
    stage: Stage.nullable().default(null),
    witnessIds: z.array(PersonId).max(50).default([]),
    /** Policies or regulations applied. */
    policies: z.array(filledLine(500)).max(100).default([]),
    measures: z.array(Measure).max(100).default([]),
    confidential: z.boolean().default(false),
    heldElsewhere: HeldElsewhere.nullable().default(null),
    simulated: z.boolean().default(false),
  })
  .refine(isPeriod, PERIOD_PROBLEM)
export type EvidenceDraft = z.infer<typeof EvidenceDraft>

/** `pages` is null for what has no pages or cannot be counted. `description` is the picture's alternative text. */
export const EvidenceFile = z.object({
  id: EvidenceFileId,
  sha256: Sha256,
  name: z.string(),
  mediaType: z.string(),
  bytes: z.int().min(0),
  pages: z.int().nullable(),
  description: longText(2000),
})
export type EvidenceFile = z.infer<typeof EvidenceFile>

export const Evidence = z.object({
  ...EvidenceDraft.shape,
  id: EvidenceId,
  /** Issued once from the workbook's template (`E7`), never reused, not even after undo. */
  ref: z.string(),
  version: z.int().min(1),
  supersededById: EvidenceId.nullable(),
  createdAt: Moment,
  changedAt: Moment,
  /** When it went into the trash; null for an item in use. */
  trashedAt: Moment.nullable(),
  files: z.array(EvidenceFile),
})
export type Evidence = z.infer<typeof Evidence>

/** An activity: one piece of real work that several items tell of. */
export const ActivityDraft = z
  .object({
    name: filledLine(300),
    summary: longText(10_000).default(''),
    dateFrom: Day.nullable().default(null),
    dateTo: Day.nullable().default(null),
  })
  .refine(isPeriod, PERIOD_PROBLEM)
export type ActivityDraft = z.infer<typeof ActivityDraft>
export const Activity = ActivityDraft.safeExtend({ id: ActivityId })
export type Activity = z.infer<typeof Activity>
