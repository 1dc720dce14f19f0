// Calls about qualifications and units: what is to be met.
import { z } from 'zod'
import { Counts, CriterionState } from '../../domain/coverage.ts'
import { CriterionId, GroupId, QualificationId, UnitId } from '../../domain/id.ts'
import { GapKind } from '../../domain/gaps.ts'
import { filledLine, line } from '../../domain/text.ts'
import { CriterionMove, UnitEdit, UnitMoveLog } from '../../domain/unit-version.ts'
import { Group, Qualification, Unit, UnitStatus } from '../../domain/unit.ts'
import type { Contract } from '../define.ts'
import { Grant } from './workbook.ts'

const Split = { official: Counts, provisional: Counts }

const list = <T extends z.ZodType>(item: T) => z.array(item).readonly()

export const UnitCoverageReply = z.object({
  id: z.string(),
  number: z.int(),
  ref: z.string(),
  title: z.string(),
  status: UnitStatus,
  counts: Counts,
  outcomes: list(z.object({ id: z.string(), label: z.string(), counts: Counts })),
  criteria: list(
    z.object({
      id: z.string(),
      code: z.string(),
      state: CriterionState,
      have: z.int(),
      need: z.int(),
      evidence: list(z.string()),
      methods: list(z.string()),
      latest: z.string().nullable(),
    }),
  ),
})

export const unitCalls = {
  'qualification.list': { input: z.object({}), output: z.array(Qualification), reads: ['units'] },
  /** Creates a qualification, or changes its own facts (not its groups). */
  'qualification.save': {
    input: z.object({ id: QualificationId.optional(), qualification: Qualification.omit({ id: true, groups: true }) }),
    output: Qualification,
    changes: ['units', 'history'],
  },
  'qualification.remove': {
    input: z.object({ id: QualificationId }),
    output: z.object({}),
    changes: ['units', 'history'],
  },
  /** Creates or changes a group of a qualification with its rule and its units. A unit may stand in many groups. */
  'group.save': {
    input: z.object({ qualificationId: QualificationId, id: GroupId.optional(), group: Group.omit({ id: true }) }),
    output: Qualification,
    changes: ['units', 'history'],
  },
  'group.remove': { input: z.object({ id: GroupId }), output: z.object({}), changes: ['units', 'history'] },

  'unit.list': { input: z.object({}), output: z.array(Unit), reads: ['units'] },
  /** One unit with its criteria, sub-points and guidance. */
  'unit.get': { input: z.object({ id: UnitId }), output: Unit, reads: ['units'] },
  /** The guides and the example qualification that ship with Trellis. `criteria` is a count. */
  'unit.builtin': {
    input: z.object({}),
    output: z.array(
      z.object({
        id: z.string(),
        title: z.string(),
        ref: z.string(),
        status: UnitStatus,
        criteria: z.int(),
        note: z.string(),
      }),
    ),
  },
  /**
   * Imports from files (study guide, CSV template, numbered text), from what ships (`builtin`: an id or `all`), or from pasted `text`. All or
   * nothing, in one step. What holds no criteria is refused as `invalid-input`. The same source a second time creates nothing (`skipped`).
   */
  'unit.import': {
    input: z
      .object({
        sources: z.array(Grant).max(50).default([]),
        text: z.string().max(2_000_000).optional(),
        builtin: line(80).optional(),
        title: filledLine(1000).optional(),
        ref: line(60).optional(),
      })
      .refine(
        (input) => input.sources.length > 0 || input.builtin !== undefined || input.text !== undefined,
        'Name a file, a built-in guide or a text to import.',
      ),
    output: z.object({
      created: z.array(
        z.object({
          id: UnitId,
          number: z.int(),
          ref: z.string(),
          title: z.string(),
          status: UnitStatus,
          outcomes: z.int(),
          criteria: z.int(),
        }),
      ),
      skipped: z.array(z.object({ title: z.string(), reason: z.string() })),
      warnings: z.array(z.object({ line: z.int().nullable(), message: z.string() })),
    }),
    changes: ['units', 'history'],
  },
  /**
   * Makes a unit, or corrects one. Rows keep their identity by `id`; rows without one are new. A unit whose criteria have links or decisions gets
   * a new version (units.md section 6): `moves` says what became of each old criterion, and where it is left out `unit.compare` proposes it.
   * Links follow and are marked for re-check unless the words stay the same; decisions follow for `same` only; links to what is dropped stay with the
   * old version. One step.
   */
  'unit.save': {
    input: z.object({ id: UnitId.optional(), unit: UnitEdit, moves: z.array(CriterionMove).max(2000).optional() }),
    output: z.object({ unit: Unit, madeVersion: z.boolean(), moves: z.array(CriterionMove) }),
    changes: ['units', 'links', 'decisions', 'history'],
  },
  /** What saving would do to each criterion; empty when no new version is needed. Changes nothing. */
  'unit.compare': {
    input: z.object({ id: UnitId, unit: UnitEdit }),
    output: z.object({ needsVersion: z.boolean(), moves: z.array(CriterionMove) }),
    reads: ['units', 'links', 'decisions'],
  },
  /**
   * The versions of a unit, newest first, with the log of each change for the IQA. `left` are the criteria of an earlier version that links or decisions
   * still stand on: no longer in the specification, or decided on that version.
   */
  'unit.versions': {
    input: z.object({ id: UnitId }),
    output: z.array(
      z.object({
        version: z.int(),
        title: z.string(),
        criteria: z.int(),
        moves: z.array(UnitMoveLog),
        left: z.array(
          z.object({
            criterionId: CriterionId,
            code: z.string(),
            text: z.string(),
            links: z.int(),
            decisions: z.int(),
          }),
        ),
      }),
    ),
    reads: ['units', 'links', 'decisions'],
  },
  /** Removes a unit that no evidence is linked to; `conflict` otherwise. */
  'unit.remove': { input: z.object({ id: UnitId }), output: z.object({}), changes: ['units', 'history'] },

  /** State of every criterion and the counts above; of one unit when `unitId` is given. */
  'coverage.get': {
    input: z.object({ unitId: UnitId.optional() }),
    output: z.object({
      official: z.object({ counts: Counts }),
      provisional: z.object({ counts: Counts }),
      byStatus: z.record(UnitStatus, Counts),
      units: list(UnitCoverageReply),
      qualifications: list(
        z.object({
          id: z.string(),
          title: z.string(),
          ...Split,
          groups: list(z.object({ id: z.string(), name: z.string(), ...Split })),
        }),
      ),
    }),
    reads: ['units', 'links', 'evidence', 'decisions'],
  },
  /** What is missing, in words. `unit` and `code` are null for an item that is linked to nothing; `evidence` is its reference. */
  'gap.list': {
    input: z.object({ unitId: UnitId.optional() }),
    output: z.array(
      z.object({
        unit: z.string().nullable(),
        code: z.string().nullable(),
        evidence: z.string().nullable(),
        kind: GapKind,
        message: z.string(),
      }),
    ),
    reads: ['units', 'links', 'evidence', 'decisions'],
  },
} as const satisfies Contract
