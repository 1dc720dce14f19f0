import { useState, type ReactNode } from 'react'
import type { CallOutput } from '../../data/client.ts'
import { useCall } from '../../data/use-call.ts'
import { words } from '../../data/words.ts'
import { Button, TextLink } from '../../parts/button.tsx'
import { RoomPage } from '../../parts/room.tsx'
import { Empty } from '../../parts/say.tsx'
import { EVIDENCE, go, toEvidence } from '../../route.ts'
import { Shown } from '../shown.tsx'
import { TitledRoom } from '../titled-room.tsx'
import { MergeChoice } from './merge-choice.tsx'

const { list: say, desk } = words.page
type Group = CallOutput<'evidence.duplicates'>[number]
const PAGE = 20 // groups shown at a time

/** Items that may tell the same, to be made one. */
export function Duplicates(): ReactNode {
  const reading = useCall('evidence.duplicates', {})
  const [most, setMost] = useState(PAGE)
  const toList = <Button onPress={() => go(EVIDENCE)}>{say.backToList}</Button>
  return (
    <TitledRoom title={say.duplicates} action={toList}>
      <Shown reading={reading}>
        {(groups) =>
          groups.length === 0 ? (
            <Empty title={say.duplicatesEmptyTitle}>{say.duplicatesEmpty}</Empty>
          ) : (
            <RoomPage label={desk.page(say.duplicates)}>
              <p className="text-muted duplicates-lead">{say.duplicatesLead}</p>
              <ul className="duplicates">
                {groups.slice(0, most).map((group) => (
                  <GroupOf key={group.items.map(({ id }) => id).join()} group={group} />
                ))}
              </ul>
              {groups.length > most && (
                <Button onPress={() => setMost(most + PAGE)}>
                  {say.moreGroups(Math.min(PAGE, groups.length - most))}
                </Button>
              )}
            </RoomPage>
          )
        }
      </Shown>
    </TitledRoom>
  )
}

function GroupOf({ group: { reason, items } }: { readonly group: Group }): ReactNode {
  return (
    <li className="duplicate" aria-label={say.group(say.reasons[reason], items.length)}>
      <div className="duplicate-head">
        <h2>{say.group(say.reasons[reason], items.length)}</h2>
        <span>
          {items.slice(0, 6).map(({ id, ref }) => (
            <TextLink key={id} label={say.open(ref)} onPress={() => go(toEvidence(id))}>
              {ref}
            </TextLink>
          ))}
        </span>
      </div>
      <MergeChoice ids={items.map(({ id }) => id)} look="across" />
    </li>
  )
}
