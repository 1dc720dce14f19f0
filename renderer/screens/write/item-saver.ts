// Items are saved while they are written.
import type { EvidenceType, Form } from '../../../shared/domain/evidence-type.ts'
import type { Evidence } from '../../../shared/domain/evidence.ts'
import type { EvidenceId } from '../../../shared/domain/id.ts'
import { call } from '../../data/client.ts'
import { fitItem, toDraft, toValues, type ItemValues } from './item-values.ts'
import { createSaver } from './saver.ts'

/** The form of each type, as the workbook's list has it; asked for before anything can be typed. */
let forms: ReadonlyMap<string, Form> = new Map()
export function knowTypes(types: readonly EvidenceType[]): void {
  forms = new Map(types.map(({ id, form }) => [id, form]))
}
export const formOf = (type: string): Form => forms.get(type) ?? 'other'

export const itemSaver = createSaver<EvidenceId, ItemValues>({
  fit: (_, shown, known) => fitItem(formOf(shown.type), shown, known),
  send: async (id, values, field) => {
    const result = await call('evidence.save', { id, evidence: toDraft(values, formOf(values.type)), field })
    return result.ok ? { ok: true, value: toValues(result.value) } : result
  },
})

/** One value of an item's form, the way to change it, and what is wrong with it. Only the field that uses it is drawn again. */
export function useItemValue<K extends keyof ItemValues & string>(evidence: Evidence, key: K) {
  const { id } = evidence
  return {
    value: itemSaver.useValue(id, toValues(evidence), key),
    set: (value: ItemValues[K]) => itemSaver.change(id, key, value),
    /** The value at this moment, for what happens later than the drawing. */
    now: (): ItemValues[K] => (itemSaver.shown(id) ?? toValues(evidence))[key],
    problem: itemSaver.useProblem(id, key),
  }
}
