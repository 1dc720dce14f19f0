// Calls about items of evidence: the list, one item, many at once, the trash, and what was written before.
import { z } from 'zod'
import { ActivityDraft, Evidence, EvidenceDraft, Stage } from '../../domain/evidence.ts'
import {
  DEFAULT_SORT,
  EvidenceFilter,
  EvidenceSort,
  SavedFilter,
  SavedFilterDraft,
} from '../../domain/evidence-filter.ts'
import { EvidenceTypeId, FieldValues } from '../../domain/evidence-type.ts'
import { Day, Moment } from '../../domain/date.ts'
import { ActivityId, EvidenceFileId, EvidenceId, FilterId, PersonId, WritingId } from '../../domain/id.ts'
import { LinkDraft } from '../../domain/link.ts'
import { PersonDraft } from '../../domain/person.ts'
import { RichText } from '../../domain/rich-text.ts'
import { line } from '../../domain/text.ts'
import type { Contract } from '../define.ts'
import { FileReport } from './file.ts'
import { LinkRow } from './link.ts'
import { Grant } from './workbook.ts'

export const EvidenceRow = z.object({
  id: EvidenceId,
  ref: z.string(),
  title: z.string(),
  type: EvidenceTypeId,
  date: z.string().nullable(),
  dateTo: z.string().nullable(),
  activityId: ActivityId.nullable(),
  stage: Stage.nullable(),
  /** Grows when one of its files is replaced. */
  version: z.int(),
  confidential: z.boolean(),
  heldElsewhere: z.boolean(),
  witnessIds: z.array(PersonId),
  changedAt: Moment,
  /** When it went into the trash; null for an item in use. */
  trashedAt: Moment.nullable(),
  files: z.array(
    z.object({ id: EvidenceFileId, name: z.string(), sha256: z.string(), mediaType: z.string(), bytes: z.int() }),
  ),
  links: z.array(LinkRow),
  /** Where the searched words were found, the hit between U+0002 and U+0003; empty without a search. */
  hit: z.string(),
})
export type EvidenceRow = z.infer<typeof EvidenceRow>

const Ids = z.array(EvidenceId).min(1).max(20_000)

/** What a bulk edit sets; what is left out stays as it is in each item. A first day alone also clears the last. */
const EvidenceChange = z
  .object({
    type: EvidenceTypeId,
    dateFrom: Day.nullable(),
    dateTo: Day.nullable(),
    location: line(300),
    learnerRole: line(300),
    activityId: ActivityId.nullable(),
    stage: Stage.nullable(),
    confidential: z.boolean(),
    simulated: z.boolean(),
    addWitnessIds: z.array(PersonId).max(50),
  })
  .partial()

export const evidenceCalls = {
  /** A page of the list. `total` counts all that fit. `trashed` lists the trash in place of the items in use. */
  'evidence.list': {
    input: EvidenceFilter.extend({
      sort: EvidenceSort.default(DEFAULT_SORT),
      trashed: z.boolean().default(false),
      limit: z.int().min(1).max(1000).default(100),
      offset: z.int().min(0).default(0),
    }),
    output: z.object({ total: z.int(), items: z.array(EvidenceRow) }),
    reads: ['evidence', 'links', 'units', 'people'],
  },
  /** The ids of all items in use that fit, in the order of the list: what "select all" selects. */
  'evidence.ids': {
    input: EvidenceFilter.extend({ sort: EvidenceSort.default(DEFAULT_SORT) }),
    output: z.array(EvidenceId),
    reads: ['evidence', 'links', 'units', 'people'],
  },
  /** One item with all that belongs to it, by id or by reference (`E7`); an item in the trash too. */
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
  /** One change to many items, as one step. */
  'evidence.saveMany': {
    input: z.object({ ids: Ids, change: EvidenceChange }),
    output: z.object({ changed: z.int() }),
    changes: ['evidence', 'people', 'history'],
  },
  /**
   * One item out of several that tell the same: their files, links, witnesses, policies and measures come to `keepId` (a claim that stands there
   * already is not doubled, a file with the same bytes neither), their text is put below its own, and they go into the trash. One step.
   */
  'evidence.merge': {
    input: z.object({ keepId: EvidenceId, otherIds: z.array(EvidenceId).min(1).max(100) }),
    output: Evidence,
    changes: ['evidence', 'links', 'history'],
  },
  /** Groups of items in use that may tell the same: equal bytes of a file, or the same type, title and day. Largest first. */
  'evidence.duplicates': {
    input: z.object({}),
    output: z.array(
      z.object({
        reason: z.enum(['same-bytes', 'same-title']),
        items: z.array(z.object({ id: EvidenceId, ref: z.string(), title: z.string() })),
      }),
    ),
    reads: ['evidence'],
  },
  /** Puts items into the trash, as one step. Their links count for nothing there; references are never used again. */
  'evidence.remove': {
    input: z.object({ ids: Ids }),
    output: z.object({ removed: z.int() }),
    changes: ['evidence', 'links', 'history'],
  },
  /** Takes items out of the trash, with their links. */
  'evidence.bringBack': {
    input: z.object({ ids: Ids }),
    output: z.object({ broughtBack: z.int() }),
    changes: ['evidence', 'links', 'history'],
  },
  /**
   * Deletes items of the trash for good; all of it without `ids`. Undo brings rows back as long as the undo log holds them. What has been in the
   * trash for 30 days goes by itself when a workbook is opened.
   */
  'evidence.emptyTrash': {
    input: z.object({ ids: Ids.optional() }),
    output: z.object({ deleted: z.int() }),
    changes: ['evidence', 'links', 'history'],
  },

  /**
   * Earlier states of what was written about an item, newest first. One is kept when the text is about to change and the last one is five minutes
   * old or more, for seven days (trust.md section 1). Not part of undo.
   */
  'writing.list': {
    input: z.object({ id: EvidenceId }),
    output: z.array(z.object({ id: WritingId, at: Moment, words: z.int() })),
    reads: ['evidence'],
  },
  'writing.get': {
    input: z.object({ id: WritingId }),
    output: z.object({ at: Moment, text: RichText, fields: FieldValues }),
    reads: ['evidence'],
  },
  /** Puts an earlier state in place of the present one, which is kept first. One step. */
  'writing.bringBack': { input: z.object({ id: WritingId }), output: Evidence, changes: ['evidence', 'history'] },

  'filter.list': { input: z.object({}), output: z.array(SavedFilter), reads: ['evidence'] },
  'filter.save': {
    input: z.object({ id: FilterId.optional(), filter: SavedFilterDraft }),
    output: SavedFilter,
    changes: ['evidence', 'history'],
  },
  'filter.remove': { input: z.object({ id: FilterId }), output: z.object({}), changes: ['evidence', 'history'] },
} as const satisfies Contract
