import { useState, type ReactNode } from 'react'
import { Pencil, X } from 'lucide-react'
import { PERSON_ROLES, type Person } from '../../../shared/domain/person.ts'
import { useCall } from '../../data/use-call.ts'
import { words } from '../../data/words.ts'
import { Button, IconButton } from '../../parts/button.tsx'
import { Empty } from '../../parts/say.tsx'
import { RoomPage } from '../../parts/room.tsx'
import { perform } from '../perform.ts'
import { PersonDialog } from './person-dialog.tsx'
import { Shown } from '../shown.tsx'
import { TitledRoom } from '../titled-room.tsx'

const { form: say, desk } = words.page

/** Witnesses, assessors and IQAs: who saw the work and who looks at the portfolio. */
export function People(): ReactNode {
  const people = useCall('person.list', {})
  const [edited, setEdited] = useState<Person | 'new'>()
  const add = (
    <Button look="primary" onPress={() => setEdited('new')}>
      {say.addPerson}
    </Button>
  )
  return (
    <TitledRoom title={say.peopleTitle} action={add}>
      <RoomPage label={desk.page(say.peopleTitle)}>
        <div className="room-column">
          <Shown reading={people}>
            {(all) =>
              all.length === 0 ? (
                <Empty
                  title={say.peopleEmptyTitle}
                  action={<Button onPress={() => setEdited('new')}>{say.addWitness}</Button>}
                >
                  {say.peopleEmpty}
                </Empty>
              ) : (
                PERSON_ROLES.map((role) => {
                  const own = all.filter((person) => person.role === role)
                  return (
                    own.length > 0 && (
                      <section className="section" key={role}>
                        <h2 className="section-title">{say.groups[role]}</h2>
                        <ul className="people-lines">
                          {own.map((person) => (
                            <PersonLine key={person.id} person={person} onEdit={() => setEdited(person)} />
                          ))}
                        </ul>
                      </section>
                    )
                  )
                })
              )
            }
          </Shown>
        </div>
      </RoomPage>
      {edited !== undefined && (
        <PersonDialog {...(edited !== 'new' && { person: edited })} onClose={() => setEdited(undefined)} />
      )}
    </TitledRoom>
  )
}

function PersonLine({ person, onEdit }: { readonly person: Person; readonly onEdit: () => void }): ReactNode {
  const { id, name, job, relationship, category, competence, contact } = person
  const facts = [job, relationship, category === null ? '' : say.categoryOf(category, ''), competence, contact]
  return (
    <li className="person-line">
      <div>
        <strong>{name}</strong>
        <p className="text-muted">{facts.filter((fact) => fact !== '').join(' · ')}</p>
      </div>
      <span className="actions">
        <IconButton icon={<Pencil size={16} aria-hidden />} label={say.editPerson(name)} onPress={onEdit} />
        <IconButton
          icon={<X size={16} aria-hidden />}
          label={say.removePerson(name)}
          onPress={() => void perform('person.remove', { id }, say.personRemoved(name))}
        />
      </span>
    </li>
  )
}
