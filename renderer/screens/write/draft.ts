// The evidence form's draft: text as typed, kept while the person looks around in other rooms, turned into the contract's draft at the end.
import { create } from 'zustand'
import type { Granted } from '../../../shared/contract/shell.ts'
import type { Input } from '../../../shared/contract/define.ts'
import type { CoreContract } from '../../../shared/contract/core.ts'
import type { Evidence, Stage } from '../../../shared/domain/evidence.ts'
import { checkFields, fieldsOf, type FieldValues, type Form } from '../../../shared/domain/evidence-type.ts'
import type { ActivityId, CriterionId, EvidenceId, PersonId, SubPointId } from '../../../shared/domain/id.ts'
import type { PersonDraft } from '../../../shared/domain/person.ts'
import { fromPlainText } from '../../../shared/domain/rich-text.ts'
import { toSource } from './rich-text-source.ts'

export type MeasureDraft = {
  readonly what: string
  readonly baseline: string
  readonly target: string
  readonly result: string
}
export type FormDraft = {
  readonly type: string
  readonly title: string
  readonly dateFrom: string
  readonly dateTo: string
  readonly location: string
  readonly learnerRole: string
  readonly text: string
  readonly fields: FieldValues
  /** An activity, none, or a new one under `newActivity`. */
  readonly activity: ActivityId | 'none' | 'new'
  readonly newActivity: string
  readonly stage: Stage | ''
  readonly witnessIds: readonly PersonId[]
  readonly confidential: boolean
  readonly isElsewhere: boolean
  readonly where: string
  readonly keeper: string
  readonly seenBy: string
  readonly simulated: boolean
  /** One a line. */
  readonly policies: string
  readonly measures: readonly MeasureDraft[]
}
export type LinkDraftText = {
  readonly criterionId: CriterionId
  readonly subPointId: SubPointId | null
  readonly place: string
  readonly why: string
}
export type AddDraft = {
  readonly form: FormDraft
  /** Witnesses that come onto the list together with the item. */
  readonly newWitnesses: readonly PersonDraft[]
  readonly files: readonly Granted[]
  readonly links: readonly LinkDraftText[]
}

/** What each part of the form gets. */
export type FormProps = {
  readonly draft: FormDraft
  readonly onChange: (change: Partial<FormDraft>) => void
  /** What is wrong, by the control's id. */
  readonly problems: ReadonlyMap<string, string>
}

const EMPTY_FORM: FormDraft = {
  type: '',
  title: '',
  dateFrom: '',
  dateTo: '',
  location: '',
  learnerRole: '',
  text: '',
  fields: {},
  activity: 'none',
  newActivity: '',
  stage: '',
  witnessIds: [],
  confidential: false,
  isElsewhere: false,
  where: '',
  keeper: '',
  seenBy: '',
  simulated: false,
  policies: '',
  measures: [],
}
const EMPTY: AddDraft = { form: EMPTY_FORM, newWitnesses: [], files: [], links: [] }
const NO_EDIT = { id: null, form: EMPTY_FORM }

/** What is being added; empty after it was added or cleared. */
export const useAddDraft = create<AddDraft>(() => EMPTY)
export const changeDraft = (change: Partial<AddDraft>): void => useAddDraft.setState(change)
export const changeForm = (change: Partial<FormDraft>): void =>
  useAddDraft.setState((draft) => ({ form: { ...draft.form, ...change } }))
export const clearDraft = (): void => useAddDraft.setState(EMPTY)
export const isEmptyDraft = (draft: AddDraft): boolean =>
  draft.form === EMPTY_FORM && [draft.newWitnesses, draft.files, draft.links].every((list) => list.length === 0)

/** What is being changed; kept apart from what is being added. */
export const useEditDraft = create<{ readonly id: EvidenceId | null; readonly form: FormDraft }>(() => NO_EDIT)
export const changeEdit = (id: EvidenceId, form: FormDraft): void => useEditDraft.setState({ id, form })
export const clearEdit = (): void => useEditDraft.setState(NO_EDIT)

/** More files for the form; the first one gives the title where there is none. */
export function addDraftFiles(files: readonly Granted[]): void {
  useAddDraft.setState((draft) => ({
    files: [...draft.files, ...files.filter((file) => draft.files.every((old) => old.grant !== file.grant))],
    ...(draft.form.title === '' &&
      files[0] !== undefined && { form: { ...draft.form, title: files[0].name.replace(/\.[^.]{1,8}$/, '') } }),
  }))
}
/** A link to a criterion or sub-point, unless it is there already. */
export function addDraftLink({ id, subPointId }: { id: CriterionId; subPointId: SubPointId | null }): void {
  useAddDraft.setState((draft) =>
    draft.links.some((link) => link.criterionId === id && link.subPointId === subPointId)
      ? {}
      : { links: [...draft.links, { criterionId: id, subPointId, place: '', why: '' }] },
  )
}

/** The form's draft of an item that is there already. */
export function toFormDraft(evidence: Evidence): FormDraft {
  return {
    type: evidence.type,
    title: evidence.title,
    dateFrom: evidence.dateFrom ?? '',
    dateTo: evidence.dateTo ?? '',
    location: evidence.location,
    learnerRole: evidence.learnerRole,
    text: toSource(evidence.text),
    fields: evidence.fields,
    activity: evidence.activityId ?? 'none',
    newActivity: '',
    stage: evidence.stage ?? '',
    witnessIds: evidence.witnessIds,
    confidential: evidence.confidential,
    isElsewhere: evidence.heldElsewhere !== null,
    where: evidence.heldElsewhere?.where ?? '',
    keeper: evidence.heldElsewhere?.keeper ?? '',
    seenBy: evidence.heldElsewhere?.seenBy ?? '',
    simulated: evidence.simulated,
    policies: evidence.policies.join('\n'),
    measures: evidence.measures,
  }
}

export const isFilled = (measure: MeasureDraft): boolean => Object.values(measure).some((cell) => cell.trim() !== '')

/** The values of the fields that the form has; what was typed for another type stays in the draft only. */
export function ownFields(form: Form, values: FieldValues): FieldValues {
  const names = fieldsOf(form).map((field) => field.name)
  const own = Object.fromEntries(Object.entries(values).filter(([name]) => names.includes(name)))
  const rows = Object.entries(own).map(([name, value]) => [
    name,
    typeof value === 'string' ? value : value.filter((row) => Object.values(row).some((cell) => cell.trim() !== '')),
  ])
  return Object.fromEntries(rows)
}

/**
 * What the contract takes. `activityId` is null for none and for one that is yet to be made. `original` keeps its formatted text where the
 * words did not change.
 */
export function toEvidence(
  draft: FormDraft,
  form: Form,
  activityId: ActivityId | null,
  original?: Evidence,
): Input<CoreContract, 'evidence.add'>['evidence'] {
  const isSameText = original !== undefined && toSource(original.text) === draft.text
  return {
    type: draft.type,
    title: draft.title,
    dateFrom: draft.dateFrom === '' ? null : draft.dateFrom,
    dateTo: draft.dateTo === '' ? null : draft.dateTo,
    location: draft.location,
    learnerRole: draft.learnerRole,
    text: isSameText ? original.text : fromPlainText(draft.text),
    fields: checkFields(form, ownFields(form, draft.fields)).values,
    activityId,
    stage: draft.stage === '' || draft.activity === 'none' ? null : draft.stage,
    witnessIds: [...draft.witnessIds],
    policies: draft.policies.split('\n').filter((line) => line.trim() !== ''),
    measures: draft.measures.filter(isFilled),
    confidential: draft.confidential,
    heldElsewhere: draft.isElsewhere ? { where: draft.where, keeper: draft.keeper, seenBy: draft.seenBy } : null,
    simulated: draft.simulated,
  }
}
