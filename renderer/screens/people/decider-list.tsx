import type { ReactNode } from 'react'
import type { Person } from '../../../shared/domain/person.ts'
import { useCall } from '../../data/use-call.ts'
import { words } from '../../data/words.ts'
import { PersonActions } from './person-actions.tsx'
import { PersonLine } from './person-line.tsx'

const { people: say } = words.page

type DeciderListProps = { readonly people: readonly Person[]; readonly onEdit: (person: Person) => void }

/** Assessors or IQAs, with how much each decided. */
export function DeciderList({ people, onEdit }: DeciderListProps): ReactNode {
  const decisions = useCall('decision.list', {}).value ?? []
  return (
    <ul className="people-lines">
      {people.map((person) => {
        const { id, name, job, relationship, competence, contact } = person
        const count = decisions.filter((decision) => decision.personId === id).length
        const facts = [job, relationship, competence, contact, count === 0 ? '' : say.decided(count)]
        return (
          <PersonLine id={id} key={id}>
            <div className="person-facts">
              <strong>{name}</strong>
              <p>{facts.filter((fact) => fact !== '').join(' · ')}</p>
            </div>
            <PersonActions person={person} onEdit={() => onEdit(person)} />
          </PersonLine>
        )
      })}
    </ul>
  )
}
