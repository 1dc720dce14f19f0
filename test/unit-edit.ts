// Units as a learner types and corrects them.
import type { Unit } from '../shared/domain/unit.ts'
import type { UnitEdit } from '../shared/domain/unit-version.ts'
import type { addEvidence } from './builders.ts'
import type { App } from './harness.ts'

/** A unit as a learner begins to correct it: all that it is, with its rows' ids. */
export function editOf(unit: Unit): UnitEdit {
  const { id: _id, number: _number, version: _version, ...edit } = unit
  return edit
}
export const aUnit = (codes: readonly (readonly [string, string])[], more: Partial<UnitEdit> = {}): UnitEdit => ({
  ref: '',
  title: 'Handle complaints',
  status: 'draft',
  awardingOrganisation: '',
  level: null,
  credit: null,
  guidedLearningHours: null,
  aim: '',
  sourceNote: '',
  guidance: [],
  outcomes: [
    {
      label: '1',
      text: 'Be able to listen',
      criteria: codes.map(([label, text]) => ({
        label,
        text,
        kind: 'competence' as const,
        requiredOccasions: 1,
        simulationAllowed: 'unknown' as const,
        guidance: '',
        doubtful: false,
        subPoints: [],
      })),
    },
  ],
  ...more,
})
export const THREE = [
  ['1.1', 'Let the customer finish'],
  ['1.2', 'Say back what was said'],
  ['1.3', 'Plan and review the answer given'],
] as const
export const typed = async (app: App, unit: UnitEdit = aUnit(THREE)) => (await app.call('unit.save', { unit })).unit
/** The unit with other criteria in its only outcome. */
export const withCriteria = (
  edit: UnitEdit,
  change: (criteria: UnitEdit['outcomes'][number]['criteria']) => UnitEdit['outcomes'][number]['criteria'],
): UnitEdit => ({ ...edit, outcomes: edit.outcomes.map((one) => ({ ...one, criteria: change(one.criteria) })) })

export const aCriterion: UnitEdit['outcomes'][number]['criteria'][number] = {
  label: '9.9',
  text: '',
  kind: 'competence',
  requiredOccasions: 1,
  simulationAllowed: 'unknown',
  guidance: '',
  doubtful: false,
  subPoints: [],
}

/** The links of an item as code, state and reason. */
export const linksOf = async (app: App, id: Awaited<ReturnType<typeof addEvidence>>['id']) =>
  (await app.call('evidence.get', { id })).links.map(({ code, state, why }) => `${code} ${state} ${why}`.trim())
