import { Plus, X } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import type { PersonId } from '../../../shared/domain/id.ts'
import type { PersonDraft } from '../../../shared/domain/person.ts'
import { useCall } from '../../data/use-call.ts'
import { words } from '../../data/words.ts'
import { Button, IconButton } from '../../parts/button.tsx'
import { CheckField } from '../../parts/choice.tsx'
import { PersonDialog } from '../people/person-dialog.tsx'

const { form: say } = words.page

/** Witnesses who are not on the list yet: they come onto it with the item, in one step. */
export type NewWitnesses = {
  readonly people: readonly PersonDraft[]
  readonly onChange: (people: readonly PersonDraft[]) => void
}
type WitnessFieldProps = {
  readonly chosen: readonly PersonId[]
  readonly onChange: (chosen: readonly PersonId[]) => void
  /** Where new ones wait for the item; without it they are saved at once. */
  readonly newOnes?: NewWitnesses
}

/** Who saw it: those on the list, or someone new. */
export function WitnessField({ chosen, onChange, newOnes }: WitnessFieldProps): ReactNode {
  const [isAdding, setAdding] = useState(false)
  const people = useCall('person.list', { role: 'witness' }).value ?? []
  const waiting = newOnes?.people ?? []
  return (
    <div className="field" role="group" aria-label={say.witnesses}>
      <span className="field-label">{say.witnesses}</span>
      <span className="field-help">{people.length + waiting.length === 0 ? say.noWitnesses : say.witnessesHelp}</span>
      {people.map(({ id, name, job }) => (
        <CheckField
          key={id}
          label={name}
          help={job}
          isChecked={chosen.includes(id)}
          onChange={(isChecked) => onChange(isChecked ? [...chosen, id] : chosen.filter((one) => one !== id))}
        />
      ))}
      {waiting.map((person, index) => (
        <div className="new-witness" key={index}>
          <span>{say.newWitness(person.name, person.job)}</span>
          <IconButton
            icon={<X size={16} aria-hidden />}
            label={say.removeFile(person.name)}
            onPress={() => newOnes?.onChange(waiting.filter((one) => one !== person))}
          />
        </div>
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
          {...(newOnes === undefined
            ? { onSaved: (person) => onChange([...chosen, person.id]) }
            : { onWritten: (person) => newOnes.onChange([...waiting, person]) })}
        />
      )}
    </div>
  )
}
