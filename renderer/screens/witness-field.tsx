import { Plus } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import type { PersonId } from '../../shared/domain/id.ts'
import { useCall } from '../data/use-call.ts'
import { words } from '../data/words.ts'
import { Button } from '../parts/button.tsx'
import { CheckField } from '../parts/choice.tsx'
import { PersonDialog } from './person-dialog.tsx'

const { form: say } = words.page

type WitnessFieldProps = {
  readonly chosen: readonly PersonId[]
  readonly onChange: (chosen: readonly PersonId[]) => void
}

/** Who saw it: those on the list, or someone new. */
export function WitnessField({ chosen, onChange }: WitnessFieldProps): ReactNode {
  const [isAdding, setAdding] = useState(false)
  const people = useCall('person.list', { role: 'witness' }).value ?? []
  return (
    <div className="field" role="group" aria-label={say.witnesses}>
      <span className="field-label">{say.witnesses}</span>
      <span className="field-help">{people.length === 0 ? say.noWitnesses : say.witnessesHelp}</span>
      {people.map(({ id, name, job }) => (
        <CheckField
          key={id}
          label={name}
          help={job}
          isChecked={chosen.includes(id)}
          onChange={(isChecked) => onChange(isChecked ? [...chosen, id] : chosen.filter((one) => one !== id))}
        />
      ))}
      <div>
        <Button icon={<Plus size={16} aria-hidden />} onPress={() => setAdding(true)}>
          {say.addWitness}
        </Button>
      </div>
      {isAdding && (
        <PersonDialog
          role="witness"
          onClose={() => setAdding(false)}
          onSaved={(person) => onChange(person.role === 'witness' ? [...chosen, person.id] : chosen)}
        />
      )}
    </div>
  )
}
