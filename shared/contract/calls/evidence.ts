// Calls about evidence, its files, its activities and its links to criteria.
import { z } from 'zod'
import { Activity, ActivityDraft, Evidence, EvidenceDraft, Stage } from '../../domain/evidence.ts'
import { EvidenceType, EvidenceTypeId } from '../../domain/evidence-type.ts'
import { ActivityId, CriterionId, EvidenceFileId, EvidenceId, LinkId, SubPointId, UnitId } from '../../domain/id.ts'
import { Link, LinkDraft, LinkState } from '../../domain/link.ts'
import { PersonDraft } from '../../domain/person.ts'
import { line, longText } from '../../domain/text.ts'
import type { Contract } from '../define.ts'
import { Grant } from './workbook.ts'

/** A link as lists show it: the unit's reference (or number), the criterion's or sub-point's code, the place in its notation. */
export const LinkRow = z.object({
  id: LinkId,
  unitId: UnitId,
  criterionId: CriterionId,
  subPointId: SubPointId.nullable(),
  unit: z.string(),
  code: z.string(),
  /** In the notation of cli.md, or empty. */
  place: z.string(),
  why: z.string(),
  occasion: z.string(),
  state: LinkState,
})
export type LinkRow = z.infer<typeof LinkRow>

export const EvidenceRow = z.object({
  id: EvidenceId,
  ref: z.string(),
  title: z.string(),
  type: EvidenceTypeId,
  date: z.string().nullable(),
  dateTo: z.string().nullable(),
  activityId: ActivityId.nullable(),
  stage: Stage.nullable(),
  confidential: z.boolean(),
  heldElsewhere: z.boolean(),
  files: z.array(z.object({ name: z.string(), sha256: z.string(), bytes: z.int() })),
  links: z.array(LinkRow),
  /** Where the searched words were found, the hit between U+0002 and U+0003; empty without a search. */
  hit: z.string(),
})
export type EvidenceRow = z.infer<typeof EvidenceRow>

/** What became of each file: added, the same bytes as an item that has it already, or kept though it cannot be read. */
export const FileReport = z.object({
  name: z.string(),
  result: z.enum(['added', 'added-same-bytes', 'added-unreadable', 'failed']),
  /** The item that holds the same bytes already; what could not be read and why; in words. */
  message: z.string(),
})

export const evidenceCalls = {
  /** A page of the list, in order of reference unless a search ranks it. `total` counts all that fit. */
  'evidence.list': {
    input: z.object({
      search: line(300).default(''),
      unitId: UnitId.optional(),
      criterionId: CriterionId.optional(),
      type: EvidenceTypeId.optional(),
      activityId: ActivityId.optional(),
      unmapped: z.boolean().default(false),
      limit: z.int().min(1).max(1000).default(100),
      offset: z.int().min(0).default(0),
    }),
    output: z.object({ total: z.int(), items: z.array(EvidenceRow) }),
    reads: ['evidence', 'links', 'units'],
  },
  /** One item with all that belongs to it, by id or by reference (`E7`). */
  'evidence.get': {
    input: z
      .object({ id: EvidenceId.optional(), ref: line(60).optional() })
      .refine(
        (input) => input.id !== undefined || input.ref !== undefined,
        'Name the item by its id or its reference.',
      ),
    output: z.object({ evidence: Evidence, links: z.array(LinkRow) }),
    reads: ['evidence', 'links', 'units', 'people'],
  },
  /**
   * Adds an item with its files and links, and the witnesses and the activity that are new with it, as one step. Copies the files first (original bytes, never altered, never refused), then commits.
   * A link's place is checked against the item: a file or page that is not there is `invalid-input`, and nothing is added.
   */
  'evidence.add': {
    input: z.object({
      evidence: EvidenceDraft,
      files: z.array(Grant).max(1000).default([]),
      links: z
        .array(LinkDraft.omit({ evidenceId: true }))
        .max(1000)
        .default([]),
      newWitnesses: z.array(PersonDraft).max(50).default([]),
      newActivity: ActivityDraft.nullable().default(null),
    }),
    output: z.object({ id: EvidenceId, ref: z.string(), files: z.array(FileReport) }),
    changes: ['evidence', 'links', 'people', 'history'],
    progress: true,
  },
  /** Changes what the learner wrote about an item. Saves of one `field` within five seconds join one undo step. */
  'evidence.save': {
    input: z.object({ id: EvidenceId, evidence: EvidenceDraft, field: line(60).optional() }),
    output: Evidence,
    changes: ['evidence', 'history'],
  },
  /** Removes an item with its links; its reference is not used again. Undo brings all of it back. */
  'evidence.remove': {
    input: z.object({ id: EvidenceId }),
    output: z.object({}),
    changes: ['evidence', 'links', 'history'],
  },
  'evidence.addFiles': {
    input: z.object({ id: EvidenceId, files: z.array(Grant).min(1).max(1000) }),
    output: z.object({ evidence: Evidence, files: z.array(FileReport) }),
    changes: ['evidence', 'history'],
    progress: true,
  },
  /** Sets the description (alternative text) of a file. */
  'evidence.describeFile': {
    input: z.object({ id: EvidenceFileId, description: longText(2000) }),
    output: Evidence,
    changes: ['evidence', 'history'],
  },
  'evidence.removeFile': {
    input: z.object({ id: EvidenceFileId }),
    output: Evidence,
    changes: ['evidence', 'links', 'history'],
  },

  'type.list': { input: z.object({}), output: z.array(EvidenceType), reads: ['evidence'] },
  /** Adds a type to the list or renames one; its form decides its own fields. */
  'type.save': { input: EvidenceType.omit({ position: true }), output: EvidenceType, changes: ['evidence', 'history'] },
  /** Removes a type that no item has; `conflict` otherwise. */
  'type.remove': { input: z.object({ id: EvidenceTypeId }), output: z.object({}), changes: ['evidence', 'history'] },

  'activity.list': { input: z.object({}), output: z.array(Activity), reads: ['evidence'] },
  'activity.save': {
    input: z.object({ id: ActivityId.optional(), activity: ActivityDraft }),
    output: Activity,
    changes: ['evidence', 'history'],
  },
  /** Its items stay and belong to no activity. */
  'activity.remove': { input: z.object({ id: ActivityId }), output: z.object({}), changes: ['evidence', 'history'] },

  /** Links one item to one criterion. The same claim at the same place twice is `conflict`. */
  'link.add': { input: LinkDraft, output: Link, changes: ['links', 'history'] },
  'link.save': {
    input: z.object({ id: LinkId, link: LinkDraft.omit({ evidenceId: true, criterionId: true }) }),
    output: Link,
    changes: ['links', 'history'],
  },
  /** Removes links by id, as one step. */
  'link.remove': {
    input: z.object({ ids: z.array(LinkId).min(1).max(1000) }),
    output: z.object({ removed: z.int() }),
    changes: ['links', 'history'],
  },
} as const satisfies Contract
