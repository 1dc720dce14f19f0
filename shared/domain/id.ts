import { z } from 'zod'

/** A row's identity: text made once by `newId`, never shown, never reused. Labels such as `1.1` or `E7` are not identities. */
const id = <Name extends string>(name: Name) =>
  z
    .string()
    .min(1)
    .max(64)
    .regex(/^[A-Za-z0-9-]+$/)
    .brand(name)

export const QualificationId = id('QualificationId')
export type QualificationId = z.infer<typeof QualificationId>
export const GroupId = id('GroupId')
export type GroupId = z.infer<typeof GroupId>
export const UnitId = id('UnitId')
export type UnitId = z.infer<typeof UnitId>
export const OutcomeId = id('OutcomeId')
export type OutcomeId = z.infer<typeof OutcomeId>
export const CriterionId = id('CriterionId')
export type CriterionId = z.infer<typeof CriterionId>
export const SubPointId = id('SubPointId')
export type SubPointId = z.infer<typeof SubPointId>
export const EvidenceId = id('EvidenceId')
export type EvidenceId = z.infer<typeof EvidenceId>
export const EvidenceFileId = id('EvidenceFileId')
export type EvidenceFileId = z.infer<typeof EvidenceFileId>
export const ActivityId = id('ActivityId')
export type ActivityId = z.infer<typeof ActivityId>
export const PersonId = id('PersonId')
export type PersonId = z.infer<typeof PersonId>
export const LinkId = id('LinkId')
export type LinkId = z.infer<typeof LinkId>
export const DecisionId = id('DecisionId')
export type DecisionId = z.infer<typeof DecisionId>
export const FilterId = id('FilterId')
export type FilterId = z.infer<typeof FilterId>
export const WritingId = id('WritingId')
export type WritingId = z.infer<typeof WritingId>

/** SHA-256 of a file's bytes, lower-case hex: the file's name in the workbook. */
export const Sha256 = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .brand('Sha256')
export type Sha256 = z.infer<typeof Sha256>
