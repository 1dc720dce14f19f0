// The evidence room: everything, or the inbox of what is linked to nothing yet.
import { Ellipsis } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import { useCall } from '../../data/use-call.ts'
import { words } from '../../data/words.ts'
import { Menu } from '../../parts/menu.tsx'
import { Empty } from '../../parts/say.tsx'
import { go, replace, toEvidenceList, type Route } from '../../route.ts'
import { AddMenu } from '../capture/add-menu.tsx'
import { TitledRoom } from '../titled-room.tsx'
import { EvidenceList } from './evidence-list.tsx'
import { InboxCount } from './inbox-count.tsx'
import type { Asked } from './rows.ts'

const { list: say } = words.page

export function EvidenceRoom({ filter, sort }: Asked): ReactNode {
  const everything = useCall('evidence.list', { limit: 1 })
  return (
    <TitledRoom title={say.title} action={<RoomActions />}>
      {everything.value?.total === 0 ? (
        <Empty title={say.emptyTitle} action={<AddMenu look="plain" />}>
          {say.empty}
        </Empty>
      ) : (
        <>
          <Views isInbox={filter.unmapped} />
          {filter.unmapped && <p className="text-muted inbox-lead">{say.inboxLead}</p>}
          <EvidenceList filter={filter} sort={sort} />
        </>
      )}
    </TitledRoom>
  )
}

function RoomActions(): ReactNode {
  const rooms: Readonly<Record<string, Route>> = {
    duplicates: { screen: 'duplicates' },
    trash: { screen: 'trash' },
  }
  return (
    <div className="actions">
      <Menu
        className="button button-quiet button-icon"
        label={say.rooms}
        choices={[
          { id: 'duplicates', label: say.duplicates },
          { id: 'trash', label: say.trash },
        ]}
        onChoose={(id) => {
          const room = rooms[id]
          if (room !== undefined) go(room)
        }}
      >
        <Ellipsis size={16} aria-hidden />
      </Menu>
      <AddMenu look="primary" />
    </div>
  )
}

/** The two views of the evidence; the inbox says how much waits in it. */
function Views({ isInbox }: { readonly isInbox: boolean }): ReactNode {
  const view = (unmapped: boolean, label: string) => (
    <AriaButton
      className="view"
      onPress={() => replace(toEvidenceList({ unmapped }))}
      {...(isInbox === unmapped && { 'aria-current': 'page' })}
    >
      {label}
      {unmapped && <InboxCount />}
    </AriaButton>
  )
  return (
    <nav className="views" aria-label={say.views}>
      {view(false, say.all)}
      {view(true, say.inbox)}
    </nav>
  )
}
