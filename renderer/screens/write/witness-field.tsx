import { Plus, X } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import type { Evidence } from '../../../shared/domain/evidence.ts'
import { useCall } from '../../data/use-call.ts'
import { words } from '../../data/words.ts'
import { Button, IconButton } from '../../parts/button.tsx'
import { Finder } from '../../parts/finder.tsx'
import { PersonDialog } from '../people/person-dialog.tsx'
import { useItemValue } from './item-saver.ts'

const { form: say, write } = words.page

/** Who saw it: those on the list, or someone new. */
export function WitnessField({ evidence }: { readonly evidence: Evidence }): ReactNode {
  const { value: chosen, set } = useItemValue(evidence, 'witnessIds')
  const [isAdding, setAdding] = useState(false)
  const [text, setText] = useState('')
  const people = useCall('person.list', { role: 'witness' }).value ?? []
  const typed = text.trim().toLowerCase()
  const found = people.filter(({ id, name }) => !chosen.includes(id) && name.toLowerCase().includes(typed))
  const named = chosen.flatMap((id) => people.find((one) => one.id === id) ?? [])
  return (
    <div className="field" role="group" aria-label={say.witnesses}>
      <span className="field-label">{say.witnesses}</span>
      <span className="field-help">{people.length === 0 ? say.noWitnesses : write.findWitnessHelp}</span>
      {named.length > 0 && (
        <ul className="chosen-people">
          {named.map(({ id, name, job }) => (
            <li key={id}>
              <span>
                {name}
                {job !== '' && <span className="text-muted"> {job}</span>}
              </span>
              <IconButton
                icon={<X size={16} aria-hidden />}
                label={write.removeWitness(name)}
                onPress={() => {
                  set(chosen.filter((one) => one !== id))
                  document.getElementById('witness')?.focus()
                }}
              />
            </li>
          ))}
        </ul>
      )}
      {people.length > 0 && (
        <Finder
          id="witness"
          label={write.findWitness}
          isLabelHidden
          placeholder={write.findWitness}
          text={text}
          onText={setText}
          found={found.map(({ id, name, job }) => ({ id, label: name, detail: job }))}
          onChoose={(id) => {
            const person = people.find((one) => one.id === id)
            if (person !== undefined) set([...chosen, person.id])
            setText('')
          }}
          nothing={write.nobodyFound}
        />
      )}
      <div>
        <Button icon={<Plus size={16} aria-hidden />} onPress={() => setAdding(true)}>
          {say.addWitness}
        </Button>
      </div>
      {isAdding && (
        <PersonDialog
          role="witness"
          onClose={() => setAdding(false)}
          onSaved={(person) => set([...chosen, person.id])}
        />
      )}
    </div>
  )
}
