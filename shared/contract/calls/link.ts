// Calls about links: the learner's claims that evidence, at a place, meets a criterion.
import { z } from 'zod'
import { CriterionState } from '../../domain/coverage.ts'
import { Day } from '../../domain/date.ts'
import { EvidenceTypeId } from '../../domain/evidence-type.ts'
import { CriterionId, EvidenceId, LinkId, SubPointId, UnitId } from '../../domain/id.ts'
import { Link, LinkDraft, LinkState } from '../../domain/link.ts'
import type { Contract } from '../define.ts'

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
  /** The words at the place, where they are known. */
  quote: z.string(),
  why: z.string(),
  occasion: z.string(),
  state: LinkState,
  /** The version of the unit that the criterion stands in, where that version is no longer in force: the criterion is not in the specification any more. */
  formerVersion: z.int().optional(),
})
export type LinkRow = z.infer<typeof LinkRow>

export const linkCalls = {
  /** Links one item to one criterion. The same claim at the same place twice is `conflict`. */
  'link.add': { input: LinkDraft, output: Link, changes: ['links', 'history'] },
  /**
   * Many links as one step. A claim that stands already is counted in `already` and not made twice; one without a place stands already where the item
   * is linked to the criterion at any place. Anything else that is wrong refuses them all.
   */
  'link.addMany': {
    input: z.object({ links: z.array(LinkDraft).min(1).max(20_000) }),
    output: z.object({ ids: z.array(LinkId), already: z.int() }),
    changes: ['links', 'history'],
  },
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
  /** A criterion and all its evidence, in order of reference; an item stands once for each of its links. */
  'link.ofCriterion': {
    input: z.object({ criterionId: CriterionId }),
    output: z.array(
      z.object({
        link: LinkRow,
        evidenceId: EvidenceId,
        ref: z.string(),
        title: z.string(),
        type: EvidenceTypeId,
        date: Day.nullable(),
        /** The names of the item's files, which the place counts. */
        files: z.array(z.string()),
      }),
    ),
    reads: ['evidence', 'links', 'units'],
  },
  /**
   * The map of a unit: its criteria against the evidence linked to them. A cell's `column` counts in `columns`, from 0; criteria and columns in
   * their own order. Items in the trash and withdrawn links are left out.
   */
  'map.get': {
    input: z.object({ unitId: UnitId }),
    output: z.object({
      columns: z.array(z.object({ evidenceId: EvidenceId, ref: z.string(), title: z.string(), type: EvidenceTypeId })),
      rows: z.array(
        z.object({
          criterionId: CriterionId,
          code: z.string(),
          text: z.string(),
          state: CriterionState,
          have: z.int(),
          need: z.int(),
          cells: z.array(z.object({ column: z.int(), links: z.array(LinkRow) })),
        }),
      ),
    }),
    reads: ['evidence', 'links', 'units', 'decisions'],
  },
} as const satisfies Contract
