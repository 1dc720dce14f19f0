// Begins an item from a template: choosing what it is makes it at once and opens its form.
import { useState, type ReactNode } from 'react'
import type { EvidenceType, Form } from '../../../shared/domain/evidence-type.ts'
import type { CriterionId } from '../../../shared/domain/id.ts'
import { useCall } from '../../data/use-call.ts'
import { words } from '../../data/words.ts'
import { TextLink } from '../../parts/button.tsx'
import { RoomPage } from '../../parts/room.tsx'
import { replace, toEvidence } from '../../route.ts'
import { perform } from '../perform.ts'
import { Shown } from '../shown.tsx'
import { TitledRoom } from '../titled-room.tsx'
import { markNewItem } from './new-item.ts'

const { write: say, desk } = words.page

type Group = keyof typeof say.groups
const GROUPS: Readonly<Record<Group, readonly Form[]>> = {
  mine: ['reflective-account', 'professional-discussion', 'questioning'],
  others: ['witness-testimony', 'observation', 'customer-feedback'],
  work: ['work-product', 'meeting-minutes', 'performance-report', 'service-log', 'plan', 'policy-in-use'],
  pictures: ['photo', 'recording'],
  elsewhere: ['held-elsewhere', 'prior-learning'],
  more: ['other'],
}
const ORDER: readonly Group[] = ['mine', 'others', 'work', 'pictures', 'elsewhere', 'more']

/** Makes an item of a type, linked to a criterion where one is given, and opens it with its title to be typed. */
async function beginItem(type: EvidenceType, criterionId: CriterionId | null): Promise<void> {
  const added = await perform('evidence.add', {
    evidence: { type: type.id, title: say.untitled(type.name) },
    links: criterionId === null ? [] : [{ criterionId }],
  })
  if (added === undefined) return
  markNewItem(added.id)
  replace(toEvidence(added.id))
}

export function AddEvidence({ criterionId }: { readonly criterionId: CriterionId | null }): ReactNode {
  const reading = useCall('type.list', {})
  const [isBusy, setBusy] = useState(false)
  async function begin(type: EvidenceType): Promise<void> {
    if (isBusy) return
    setBusy(true)
    await beginItem(type, criterionId)
    setBusy(false)
  }
  return (
    <TitledRoom title={say.chooseTitle}>
      <RoomPage label={desk.page(say.chooseTitle)}>
        <div className="room-column chooser">
          <p className="text-reading">{say.chooseLead}</p>
          <p className="text-muted">{say.chooseFiles}</p>
          <Shown reading={reading}>
            {(types) => (
              <div className="chooser-groups">
                {ORDER.map((group) => {
                  const own = types.filter(({ form }) => GROUPS[group].includes(form))
                  const id = `types-${group}`
                  return (
                    own.length > 0 && (
                      <section key={group} aria-labelledby={id}>
                        <h2 className="section-title" id={id}>
                          {say.groups[group]}
                        </h2>
                        <ul>
                          {own.map((type) => (
                            <li key={type.id} className="chooser-type">
                              <TextLink onPress={() => void begin(type)}>{type.name}</TextLink>
                              <p className="text-muted">{say.purposes[type.form]}</p>
                            </li>
                          ))}
                        </ul>
                      </section>
                    )
                  )
                })}
              </div>
            )}
          </Shown>
        </div>
      </RoomPage>
    </TitledRoom>
  )
}
