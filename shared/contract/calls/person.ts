// Calls about people and about what assessors decided.
import { z } from 'zod'
import { Decision, DecisionDraft } from '../../domain/decision.ts'
import { CriterionId, DecisionId, EvidenceId, PersonId, UnitId } from '../../domain/id.ts'
import { PERSON_ROLES, Person, PersonDraft } from '../../domain/person.ts'
import { filledLine } from '../../domain/text.ts'
import type { Contract } from '../define.ts'
import { Grant } from './workbook.ts'

const Category = z.object({ number: z.int().min(1).max(9), meaning: filledLine(500) })

export const personCalls = {
  'person.list': {
    input: z.object({ role: z.enum(PERSON_ROLES).optional() }),
    output: z.array(Person),
    reads: ['people'],
  },
  'person.save': {
    input: z.object({ id: PersonId.optional(), person: PersonDraft }),
    output: Person,
    changes: ['people', 'history'],
  },
  /** Removes a person whom no decision names; `conflict` otherwise. Their testimonies stay, without the name. */
  'person.remove': {
    input: z.object({ id: PersonId }),
    output: z.object({}),
    changes: ['people', 'evidence', 'history'],
  },
  /**
   * What each witness testified: the items in use that name them, in order of reference, and the units that rest on them alone: every item that is
   * linked to the unit is a testimony of this one witness. Witnesses without items are left out.
   */
  'witness.list': {
    input: z.object({}),
    output: z.array(
      z.object({
        personId: PersonId,
        items: z.array(z.object({ id: EvidenceId, ref: z.string(), title: z.string(), isTestimony: z.boolean() })),
        restOn: z.array(z.object({ id: UnitId, ref: z.string(), title: z.string() })),
      }),
    ),
    reads: ['people', 'evidence', 'links', 'units'],
  },
  /**
   * Writes the one-page request that a learner prints or sends to a witness: who they are, what was seen, what to write, where to sign; PDF. The
   * signed scan that comes back is a file of the item.
   */
  'witness.request': {
    input: z.object({ personId: PersonId, evidenceId: EvidenceId.optional(), target: Grant }),
    output: z.object({ path: z.string(), bytes: z.int() }),
    progress: true,
  },
  /** The meanings of the witness status categories. */
  'category.list': { input: z.object({}), output: z.array(Category), reads: ['people'] },
  'category.save': { input: Category, output: Category, changes: ['people', 'history'] },

  /** Decisions on a criterion or in a unit, oldest first. */
  'decision.list': {
    input: z.object({ criterionId: CriterionId.optional(), unitId: UnitId.optional() }),
    output: z.array(Decision),
    reads: ['decisions'],
  },
  /**
   * Records a decision that was given, and the person who gave it where they are new (`newPerson` in place of `personId`), as one step. A later
   * decision of the same assessor stands beside it; the latest sets the state. `replaces` takes one away in the same step: a decision that was entered
   * wrongly is entered again.
   */
  'decision.add': {
    input: DecisionDraft.partial({ personId: true })
      .extend({ newPerson: PersonDraft.optional(), replaces: DecisionId.optional() })
      .refine(
        (input) => (input.personId === undefined) !== (input.newPerson === undefined),
        'Name the person who decided, known or new.',
      ),
    output: Decision,
    changes: ['decisions', 'people', 'history'],
  },
  'decision.remove': { input: z.object({ id: DecisionId }), output: z.object({}), changes: ['decisions', 'history'] },
} as const satisfies Contract
