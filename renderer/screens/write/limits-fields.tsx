// What few items need: policies that were applied, and how far the item may be shown.
import { Plus, X } from 'lucide-react'
import { useRef, type ReactNode } from 'react'
import type { Evidence } from '../../../shared/domain/evidence.ts'
import { words } from '../../data/words.ts'
import { Button, IconButton } from '../../parts/button.tsx'
import { CheckField } from '../../parts/choice.tsx'
import { LineField } from '../../parts/field.tsx'
import { SuggestField } from '../../parts/suggest-field.tsx'
import { sayProblem, useSuggestions } from './fields.tsx'
import { useItemValue } from './item-saver.ts'
import { useRowKeys } from './row-keys.ts'

const { form: say, write } = words.page
type Own = { readonly evidence: Evidence }

/** One policy or regulation a line. */
export function PoliciesField({ evidence }: Own): ReactNode {
  const { value, set, now } = useItemValue(evidence, 'policies')
  const keys = useRowKeys(value.length)
  const offered = useSuggestions('policy')
  const box = useRef<HTMLDivElement>(null)
  return (
    <div className="field" role="group" aria-label={say.policies} ref={box}>
      <span className="field-label">{say.policies}</span>
      {keys.all.map((key, index) => (
        <div className="policy" key={key}>
          <SuggestField
            id={`policies.${index}`}
            label={write.row(write.addPolicy, index + 1)}
            isLabelHidden
            value={value[index] ?? ''}
            onChange={(next) => set(now().map((one, at) => (at === index ? next : one)))}
            {...offered}
          />
          <IconButton
            icon={<X size={16} aria-hidden />}
            label={write.removeRow(index + 1)}
            onPress={() => {
              set(now().filter((_, at) => at !== index))
              keys.remove(index)
              box.current?.querySelector<HTMLElement>('.policy-add')?.focus()
            }}
          />
        </div>
      ))}
      <div>
        <Button
          className="policy-add"
          icon={<Plus size={16} aria-hidden />}
          onPress={() => {
            set([...now(), ''])
            keys.insert(now().length)
            setTimeout(() => document.getElementById(`policies.${now().length - 1}`)?.focus())
          }}
        >
          {write.addPolicy}
        </Button>
      </div>
    </div>
  )
}

export function LimitsFields({ evidence }: Own): ReactNode {
  const confidential = useItemValue(evidence, 'confidential')
  const simulated = useItemValue(evidence, 'simulated')
  return (
    <div>
      <CheckField
        label={say.confidential}
        help={say.confidentialHelp}
        isChecked={confidential.value}
        onChange={confidential.set}
      />
      <HeldFields evidence={evidence} />
      <CheckField label={say.simulated} help={say.simulatedHelp} isChecked={simulated.value} onChange={simulated.set} />
    </div>
  )
}

/** Where the original is, for what may not be copied here. */
function HeldFields({ evidence }: Own): ReactNode {
  const { value, set, problem } = useItemValue(evidence, 'heldElsewhere')
  const keepers = useSuggestions('keeper')
  const seers = useSuggestions('seenBy')
  return (
    <>
      <CheckField
        label={say.elsewhere}
        help={say.elsewhereHelp}
        isChecked={value !== null}
        onChange={(isHeld) => set(isHeld ? { where: '', keeper: '', seenBy: '' } : null)}
      />
      {value !== null && (
        <div className="fields held">
          <LineField
            id="heldElsewhere.where"
            label={say.where}
            value={value.where}
            onChange={(where) => set({ ...value, where })}
            problem={sayProblem(problem)}
          />
          <SuggestField
            id="heldElsewhere.keeper"
            label={say.keeper}
            value={value.keeper}
            onChange={(keeper) => set({ ...value, keeper })}
            {...keepers}
          />
          <SuggestField
            id="heldElsewhere.seenBy"
            label={say.seenBy}
            value={value.seenBy}
            onChange={(seenBy) => set({ ...value, seenBy })}
            {...seers}
          />
        </div>
      )}
    </>
  )
}
