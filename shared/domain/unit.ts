// Units, learning outcomes and assessment criteria: what competence is measured against.
import { z } from 'zod'
import { CriterionId, GroupId, OutcomeId, QualificationId, SubPointId, UnitId } from './id.ts'
import { filledLine, line, longText } from './text.ts'

/** Only `official` criteria count as official coverage. A guide's marking points are `provisional`, invented ones are `example`. */
export const UNIT_STATUSES = ['official', 'provisional', 'example', 'draft'] as const
export const UnitStatus = z.enum(UNIT_STATUSES)
export type UnitStatus = z.infer<typeof UnitStatus>

export const CRITERION_KINDS = ['competence', 'knowledge', 'behaviour'] as const
export const GUIDANCE_KINDS = ['key-idea', 'tip', 'pitfall', 'note'] as const
export const SIMULATION = ['yes', 'no', 'unknown'] as const

/** Labels such as `1.1`, `P3`, `MP1`, `a`: unique within one version of a unit, never an identity. */
export const Label = z
  .string()
  .trim()
  .min(1)
  .max(24)
  .regex(/^[^\s/]+$/, 'A code has no spaces and no slash, for example 1.1.')

const Occasions = z.int().min(1).max(20)

/** Characters that the text of an outcome, a criterion, a sub-point or a note holds at most. */
export const LONGEST_TEXT = 10_000

export const SubPointDraft = z.object({ label: Label, text: longText(LONGEST_TEXT) })
export const CriterionDraft = z.object({
  label: Label,
  text: longText(LONGEST_TEXT),
  kind: z.enum(CRITERION_KINDS).default('competence'),
  requiredOccasions: Occasions.default(1),
  simulationAllowed: z.enum(SIMULATION).default('unknown'),
  guidance: longText(LONGEST_TEXT).default(''),
  /** The importer was not sure of this line; the learner should look at it. */
  doubtful: z.boolean().default(false),
  subPoints: z.array(SubPointDraft).max(60).default([]),
})
export const OutcomeDraft = z.object({
  label: Label,
  text: longText(LONGEST_TEXT),
  criteria: z.array(CriterionDraft).max(400),
})
export const Guidance = z.object({ kind: z.enum(GUIDANCE_KINDS), text: longText(LONGEST_TEXT) })
export type Guidance = z.infer<typeof Guidance>

/** A unit before it has identities: what an importer makes and `unit.import` stores. Sizes are null where unknown, never guessed. */
export const UnitDraft = z.object({
  ref: line(60).default(''),
  title: filledLine(1000),
  status: UnitStatus,
  /** The awarding organisation. */
  awardingOrganisation: line(200).default(''),
  level: line(20).nullable().default(null),
  /** Credits; about ten hours of learning each. */
  credit: z.int().min(0).max(999).nullable().default(null),
  guidedLearningHours: z.int().min(0).max(9999).nullable().default(null),
  aim: longText(20_000).default(''),
  /** Where the text came from, for example a file's name. */
  sourceNote: line(1000).default(''),
  outcomes: z.array(OutcomeDraft).min(1).max(60),
  guidance: z.array(Guidance).max(200).default([]),
})
export type UnitDraft = z.infer<typeof UnitDraft>

export const SubPoint = z.object({ id: SubPointId, label: z.string(), text: z.string() })
export const Criterion = z.object({
  id: CriterionId,
  label: z.string(),
  text: z.string(),
  kind: z.enum(CRITERION_KINDS),
  requiredOccasions: Occasions,
  simulationAllowed: z.enum(SIMULATION),
  guidance: z.string(),
  doubtful: z.boolean(),
  subPoints: z.array(SubPoint),
})
export type Criterion = z.infer<typeof Criterion>
export const Outcome = z.object({ id: OutcomeId, label: z.string(), text: z.string(), criteria: z.array(Criterion) })
export type Outcome = z.infer<typeof Outcome>

/** The version of a unit that is in force. `number` is its number in the workbook, from 1, never reused. */
export const Unit = z.object({
  id: UnitId,
  number: z.int().min(1),
  version: z.int().min(1),
  ref: z.string(),
  title: z.string(),
  status: UnitStatus,
  awardingOrganisation: z.string(),
  level: z.string().nullable(),
  credit: z.int().nullable(),
  guidedLearningHours: z.int().nullable(),
  aim: z.string(),
  sourceNote: z.string(),
  outcomes: z.array(Outcome),
  guidance: z.array(Guidance),
})
export type Unit = z.infer<typeof Unit>

export const GROUP_KINDS = ['mandatory', 'optional', 'additional'] as const
export const ROUTES = ['nvq', 'rqf', 'svq', 'apprenticeship'] as const

const count = z.int().min(0).max(999).nullable().default(null)

/** A group of units with its rule of combination: a least and a most, in units or in credits. `prose` keeps the specification's own words. */
export const Group = z.object({
  id: GroupId,
  name: filledLine(300),
  kind: z.enum(GROUP_KINDS),
  minimumUnits: count,
  maximumUnits: count,
  minimumCredits: count,
  maximumCredits: count,
  prose: longText(5000).default(''),
  unitIds: z.array(UnitId),
})
export type Group = z.infer<typeof Group>

export const Qualification = z.object({
  id: QualificationId,
  title: filledLine(1000),
  /** As printed, `nnn/nnnn/c`; checked with a warning only. */
  number: line(60).default(''),
  awardingOrganisation: line(200).default(''),
  route: z.enum(ROUTES).default('rqf'),
  level: line(20).nullable().default(null),
  groups: z.array(Group).default([]),
})
export type Qualification = z.infer<typeof Qualification>
