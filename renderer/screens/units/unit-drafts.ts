// What is being typed about units, kept while the person looks elsewhere: one draft for each unit, and one for a new one.
import { create } from 'zustand'
import type { UnitId } from '../../../shared/domain/id.ts'
import type { UnitEdit } from '../../../shared/domain/unit-version.ts'
import type { Unit } from '../../../shared/domain/unit.ts'
import { emptyRows, toOutcomes, toRows, type Rows } from './unit-rows.ts'

/** Sizes are typed text until the unit is saved. */
export type UnitDraft = Pick<
  UnitEdit,
  'ref' | 'title' | 'status' | 'awardingOrganisation' | 'aim' | 'sourceNote' | 'guidance'
> & {
  readonly level: string
  readonly credit: string
  readonly hours: string
  readonly rows: Rows
}
type Drafts = { readonly of: Readonly<Record<string, UnitDraft>> }
const useDrafts = create<Drafts>(() => ({ of: {} }))
const keyOf = (id: UnitId | null): string => id ?? 'new'

export const useUnitDraft = (id: UnitId | null): UnitDraft | undefined => useDrafts((drafts) => drafts.of[keyOf(id)])
/** The draft as it is now, whatever was drawn last. */
export const unitDraft = (id: UnitId | null): UnitDraft | undefined => useDrafts.getState().of[keyOf(id)]
export function setUnitDraft(id: UnitId | null, draft: UnitDraft): void {
  useDrafts.setState(({ of }) => ({ of: { ...of, [keyOf(id)]: draft } }))
}
export function changeUnitDraft(id: UnitId | null, part: Partial<UnitDraft>): void {
  const draft = unitDraft(id)
  if (draft !== undefined) setUnitDraft(id, { ...draft, ...part })
}
export function dropUnitDraft(id: UnitId | null): void {
  useDrafts.setState(({ of: { [keyOf(id)]: _, ...of } }) => ({ of }))
}
/** Another workbook was opened: its units are others. */
export const clearUnitDrafts = (): void => useDrafts.setState({ of: {} })

const typed = (value: number | string | null): string => (value === null ? '' : String(value))

/** The draft that a unit begins with; a new one has an outcome and a criterion to fill in. */
export const draftOf = (unit: Unit | undefined): UnitDraft =>
  unit === undefined
    ? {
        ref: '',
        title: '',
        status: 'draft',
        awardingOrganisation: '',
        aim: '',
        sourceNote: '',
        guidance: [],
        level: '',
        credit: '',
        hours: '',
        rows: emptyRows(),
      }
    : {
        ref: unit.ref,
        title: unit.title,
        status: unit.status,
        awardingOrganisation: unit.awardingOrganisation,
        aim: unit.aim,
        sourceNote: unit.sourceNote,
        guidance: unit.guidance,
        level: typed(unit.level),
        credit: typed(unit.credit),
        hours: typed(unit.guidedLearningHours),
        rows: toRows(unit.outcomes),
      }

/** A figure as typed: null when there is none; NaN, which no schema takes, when it is no figure. */
const figure = (text: string): number | null => (text.trim() === '' ? null : Number(text.trim()))

/** What is saved of a draft, before the schema has looked at it. */
export const toEdit = ({ rows, level, credit, hours, ...facts }: UnitDraft): UnitEdit => ({
  ...facts,
  level: level.trim() === '' ? null : level,
  credit: figure(credit),
  guidedLearningHours: figure(hours),
  outcomes: toOutcomes(rows),
})
