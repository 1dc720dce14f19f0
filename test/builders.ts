// Makers of what tests need: each says only what the test is about, the rest is plain.
import type { CoreContract } from '../shared/contract/core.ts'
import type { Input } from '../shared/contract/define.ts'
import type { Evidence } from '../shared/domain/evidence.ts'
import type { CriterionId, EvidenceId } from '../shared/domain/id.ts'
import type { PersonDraft } from '../shared/domain/person.ts'
import { fromPlainText } from '../shared/domain/rich-text.ts'
import type { Criterion, Unit } from '../shared/domain/unit.ts'
import type { App } from './harness.ts'

export type EvidenceInput = Input<CoreContract, 'evidence.add'>['evidence']
type LinkInput = Omit<Input<CoreContract, 'link.add'>, 'evidenceId'>

/** An item as a learner fills it in. `words` is typed text. */
export const anEvidence = ({ words, ...draft }: Partial<EvidenceInput> & { words?: string } = {}): EvidenceInput => ({
  type: 'work-product',
  title: 'Call log',
  dateFrom: '2026-02-02',
  ...(words === undefined ? {} : { text: fromPlainText(words) }),
  ...draft,
})

export const aPerson = (person: Partial<PersonDraft> = {}): Input<CoreContract, 'person.save'>['person'] => ({
  name: 'Priya Nair',
  role: 'witness',
  ...person,
})

export type Added = { readonly id: EvidenceId; readonly ref: string; readonly item: Evidence }
/** Adds an item and reads it back. */
export async function addEvidence(
  app: App,
  draft: Parameters<typeof anEvidence>[0] = {},
  { files = [], links = [] }: { files?: readonly string[]; links?: readonly LinkInput[] } = {},
): Promise<Added> {
  const { id, ref } = await app.call('evidence.add', {
    evidence: anEvidence(draft),
    files: [...files],
    links: [...links],
  })
  return { id, ref, item: (await app.call('evidence.get', { id })).evidence }
}

/** Deletes an item for good: into the trash, and out of it. */
export async function deleteEvidence(app: App, id: EvidenceId): Promise<void> {
  await app.call('evidence.remove', { ids: [id] })
  await app.call('evidence.emptyTrash', { ids: [id] })
}

/** What an item was given as: the draft that saves it unchanged. */
export function draftOf(item: Evidence): EvidenceInput {
  const {
    id: _id,
    ref: _ref,
    version: _version,
    supersededById: _by,
    createdAt: _at,
    changedAt: _on,
    files: _files,
    trashedAt: _trashed,
    ...draft
  } = item
  return draft
}

type CriterionText = {
  readonly label: string
  readonly occasions?: number
  readonly simulation?: string
  readonly points?: readonly string[]
}
export type UnitText = {
  readonly ref: string
  readonly title?: string
  readonly outcomes: readonly (readonly CriterionText[])[]
}

/** An official unit in our CSV template. */
export const unitCsv = (units: readonly UnitText[]): string =>
  [
    'unit_ref,unit_title,lo_no,lo_text,ac_no,ac_text,occasions,simulation,sub_of',
    ...units.flatMap(({ ref, title, outcomes }) =>
      outcomes.flatMap((criteria, index) =>
        criteria.flatMap(({ label, occasions = 1, simulation = '', points = [] }) => [
          `${ref},${title ?? `Unit ${ref}`},${index + 1},Outcome ${index + 1},${label},Do ${label} well,${occasions},${simulation},`,
          ...points.map(
            (point) =>
              `${ref},${title ?? `Unit ${ref}`},${index + 1},Outcome ${index + 1},${point},Point ${point},,,${label}`,
          ),
        ]),
      ),
    ),
  ].join('\n')

/** Two outcomes, three criteria: 1.1 needs one occasion and has two sub-points, 1.2 needs two, 2.1 allows no simulation. */
const PLAIN_UNIT: UnitText = {
  ref: 'T/000/0150',
  title: 'Deliver customer service',
  outcomes: [
    [
      { label: '1.1', points: ['a', 'b'] },
      { label: '1.2', occasions: 2 },
    ],
    [{ label: '2.1', simulation: 'no' }],
  ],
}

/** Imports an official unit, and answers it. */
export async function addUnit(app: App, unit: UnitText = PLAIN_UNIT): Promise<Unit> {
  const file = app.write(`unit-${unit.ref.replaceAll('/', '-')}.csv`, unitCsv([unit]))
  const { created } = await app.call('unit.import', { sources: [file] })
  const [made] = created
  if (made === undefined) throw new Error('The unit was not imported')
  return app.call('unit.get', { id: made.id })
}

export const criteriaOf = (unit: Unit): Criterion[] => unit.outcomes.flatMap((outcome) => outcome.criteria)
export function criterion(unit: Unit, label: string): Criterion {
  const found = criteriaOf(unit).find((one) => one.label === label)
  if (found === undefined) throw new Error(`${unit.title} has no ${label}`)
  return found
}

/** Links an item to a criterion; answers the link. */
export const link = (app: App, evidenceId: EvidenceId, criterionId: CriterionId, more: Partial<LinkInput> = {}) =>
  app.call('link.add', { evidenceId, criterionId, ...more })
