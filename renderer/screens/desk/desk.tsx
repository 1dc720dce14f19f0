// The window with a workbook open: title bar, rail and the room that the route names.
import { useEffect, type ReactNode } from 'react'
import { assertNever } from '../../../shared/contract/result.ts'
import type { CallOutput } from '../../data/client.ts'
import { useRoute, type Route } from '../../route.ts'
import { CaptureBar } from '../capture/capture-bar.tsx'
import { CaptureDrop } from '../capture/capture-drop.tsx'
import { AddEvidence } from '../write/add-evidence.tsx'
import { ActivityPage } from '../write/activity-page.tsx'
import { ItemPage } from '../item/item-page.tsx'
import { Trash } from '../list/trash.tsx'
import { Duplicates } from '../list/duplicates.tsx'
import { MapRoom } from '../map/map-room.tsx'
import { EditUnit } from '../units/edit-unit.tsx'
import { Settings } from '../settings/settings.tsx'
import { EvidenceRoom } from '../list/evidence.tsx'
import { Home } from '../home/home.tsx'
import { ImportUnit } from '../units/import-unit.tsx'
import { People } from '../people/people.tsx'
import { Portfolio } from '../portfolio/portfolio.tsx'
import { loadPdf } from '../read/file-view.tsx'
import { Rail } from './rail.tsx'
import { TitleBar } from './title-bar.tsx'
import { Units } from '../units/units.tsx'

type Workbook = NonNullable<CallOutput<'workbook.current'>>

export function Desk({ workbook }: { readonly workbook: Workbook }): ReactNode {
  const route = useRoute()
  useEffect(() => {
    // While nothing else is to be done: else the first PDF waits for its reader.
    const idle = requestIdleCallback(() => void loadPdf())
    return () => cancelIdleCallback(idle)
  }, [])
  return (
    <div className="desk">
      <TitleBar workbook={workbook} />
      <Rail />
      <main className="room-place">
        <RoomOf route={route} />
      </main>
      <CaptureBar />
      <CaptureDrop workbook={workbook.folder} />
    </div>
  )
}

function RoomOf({ route }: { readonly route: Route }): ReactNode {
  switch (route.screen) {
    case 'home':
      return <Home />
    case 'evidence':
      return <EvidenceRoom filter={route.filter} sort={route.sort} />
    case 'item':
      return <ItemPage id={route.id} filter={route.filter} sort={route.sort} />
    case 'activity':
      return <ActivityPage id={route.id} />
    case 'trash':
      return <Trash />
    case 'duplicates':
      return <Duplicates />
    case 'map':
      return <MapRoom unitId={route.unitId} criterionId={route.criterionId} />
    case 'add-evidence':
      return <AddEvidence criterionId={route.criterionId} />
    case 'units':
      return <Units open={route.open} state={route.state} criterionId={route.criterionId} />
    case 'import-unit':
      return <ImportUnit />
    case 'edit-unit':
      return <EditUnit id={route.id} />
    case 'people':
      return <People />
    case 'portfolio':
      return <Portfolio />
    case 'settings':
      return <Settings />
    default:
      return assertNever(route)
  }
}
