import { Pencil, X } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Person } from '../../../shared/domain/person.ts'
import { words } from '../../data/words.ts'
import { IconButton } from '../../parts/button.tsx'
import { perform } from '../perform.ts'

const { form: say } = words.page

/** Change a person, or take them off the list; who decided something stays. The focus goes to a neighbour. */
export function PersonActions({ person, onEdit }: { readonly person: Person; readonly onEdit: () => void }): ReactNode {
  const { id, name } = person
  async function remove(): Promise<void> {
    const row = document.getElementById(`person-row-${id}`)
    const neighbour = (row?.nextElementSibling ?? row?.previousElementSibling)?.querySelector('button')
    if ((await perform('person.remove', { id }, say.personRemoved(name))) === undefined) return
    if (neighbour !== null && neighbour !== undefined) neighbour.focus()
    else document.querySelector('h1')?.focus()
  }
  return (
    <span className="actions">
      <IconButton icon={<Pencil size={16} aria-hidden />} label={say.editPerson(name)} onPress={onEdit} />
      <IconButton icon={<X size={16} aria-hidden />} label={say.removePerson(name)} onPress={() => void remove()} />
    </span>
  )
}
