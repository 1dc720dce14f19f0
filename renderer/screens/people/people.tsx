// Witnesses, assessors and IQAs: who saw the work, and who looks at the portfolio.
import { useState, type ReactNode } from 'react'
import { PERSON_ROLES, type Person, type PersonDraft } from '../../../shared/domain/person.ts'
import { useCall } from '../../data/use-call.ts'
import { words } from '../../data/words.ts'
import { Button } from '../../parts/button.tsx'
import { Empty } from '../../parts/say.tsx'
import { RoomPage } from '../../parts/room.tsx'
import { Shown } from '../shown.tsx'
import { TitledRoom } from '../titled-room.tsx'
import { Categories } from './categories.tsx'
import { DeciderList } from './decider-list.tsx'
import { PersonDialog } from './person-dialog.tsx'
import { WitnessList } from './witness-list.tsx'

const { form: say, desk, people: own } = words.page
type Edited = { readonly person?: Person; readonly role?: PersonDraft['role'] }

export function People(): ReactNode {
  const people = useCall('person.list', {})
  const [edited, setEdited] = useState<Edited>()
  const add = (
    <Button look="primary" onPress={() => setEdited({})}>
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
                  action={<Button onPress={() => setEdited({ role: 'witness' })}>{say.addWitness}</Button>}
                >
                  {say.peopleEmpty}
                </Empty>
              ) : (
                PERSON_ROLES.map((role) => {
                  const some = all.filter((person) => person.role === role)
                  const onEdit = (person: Person) => setEdited({ person })
                  return (
                    <section className="section" key={role} aria-labelledby={`people-${role}`}>
                      <div className="people-head">
                        <h2 className="section-title" id={`people-${role}`}>
                          {role === 'witness' ? own.statusList : say.groups[role]}
                        </h2>
                        <Button look="quiet" onPress={() => setEdited({ role })}>
                          {own.addTo[role]}
                        </Button>
                      </div>
                      {role === 'witness' && <p className="text-muted">{own.statusLead}</p>}
                      {some.length === 0 ? (
                        <p className="text-muted">{own.none[role]}</p>
                      ) : role === 'witness' ? (
                        <WitnessList people={some} onEdit={onEdit} />
                      ) : (
                        <DeciderList people={some} onEdit={onEdit} />
                      )}
                      {role === 'witness' && <Categories />}
                    </section>
                  )
                })
              )
            }
          </Shown>
        </div>
      </RoomPage>
      {edited !== undefined && <PersonDialog {...edited} onClose={() => setEdited(undefined)} />}
    </TitledRoom>
  )
}
