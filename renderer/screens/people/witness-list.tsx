// The witness status list (form B6), with what each of them testified and what rests on them alone.
import type { ReactNode } from 'react'
import type { Person } from '../../../shared/domain/person.ts'
import { useCall } from '../../data/use-call.ts'
import { words } from '../../data/words.ts'
import { TextLink } from '../../parts/button.tsx'
import { Notice } from '../../parts/say.tsx'
import { go, toEvidence, toEvidenceList } from '../../route.ts'
import { PersonActions } from './person-actions.tsx'
import { PersonLine } from './person-line.tsx'

const { form, people: say, home } = words.page
/** More items than this are a step away, in the list. */
const MOST_ITEMS = 4

type WitnessListProps = { readonly people: readonly Person[]; readonly onEdit: (person: Person) => void }

export function WitnessList({ people, onEdit }: WitnessListProps): ReactNode {
  const meanings = useCall('category.list', {}).value ?? []
  const testified = useCall('witness.list', {}).value ?? []
  return (
    <ul className="people-lines">
      {people.map((person) => {
        const { id, name, category, relationship, job, competence, contact } = person
        const own = testified.find((one) => one.personId === id)
        const missing = [
          category === null ? say.missingFacts.category : '',
          relationship === '' ? say.missingFacts.relationship : '',
          job === '' ? say.missingFacts.job : '',
          contact === '' ? say.missingFacts.contact : '',
        ].filter((fact) => fact !== '')
        const facts = [job, relationship, competence, contact].filter((fact) => fact !== '')
        const items = own?.items ?? []
        const meaning = meanings.find((one) => one.number === category)?.meaning ?? ''
        return (
          <PersonLine id={id} key={id}>
            <div className="person-facts">
              <strong>{name}</strong>
              {facts.length > 0 && <p>{facts.join(' · ')}</p>}
              {category !== null && <p className="text-muted">{form.categoryOf(category, meaning)}</p>}
              <p className="person-items">
                <span className="text-muted">{say.testifiedIn}</span>
                {items.length === 0 && <span className="text-muted">{say.testifiedNothing}</span>}
                {items.slice(0, MOST_ITEMS).map((item) => (
                  <TextLink key={item.id} onPress={() => go(toEvidence(item.id))}>
                    {say.item(item.ref, item.title)}
                  </TextLink>
                ))}
                {items.length > MOST_ITEMS && (
                  <TextLink
                    label={say.allItems(items.length, name)}
                    onPress={() => go(toEvidenceList({ personId: id }))}
                  >
                    {say.more(items.length - MOST_ITEMS)}
                  </TextLink>
                )}
              </p>
              {missing.length > 0 && <p className="text-muted">{say.missing(missing)}</p>}
              {own !== undefined && own.restOn.length > 0 && (
                <Notice>
                  {say.restsOn(
                    name,
                    own.restOn.map((unit) => home.unitName(unit.ref, unit.title)),
                  )}
                </Notice>
              )}
            </div>
            <PersonActions person={person} onEdit={() => onEdit(person)} />
          </PersonLine>
        )
      })}
    </ul>
  )
}
