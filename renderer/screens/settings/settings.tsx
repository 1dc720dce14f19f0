// The learner's own details, how the window looks, the kinds of evidence, backups, and what Trellis is made of. All of it is saved as it is changed.
import type { ReactNode } from 'react'
import { words } from '../../data/words.ts'
import { RoomPage } from '../../parts/room.tsx'
import { TitledRoom } from '../titled-room.tsx'
import { About } from './about.tsx'
import { Appearance } from './appearance.tsx'
import { Backups } from './backups.tsx'
import { Details } from './details.tsx'
import { EvidenceTypes } from './evidence-types.tsx'
import { idOf, SETTINGS_PARTS, type SettingsPart } from './parts.ts'
import { WorkbookPlace } from './workbook-place.tsx'
import { Writing } from './writing.tsx'

const { settings, desk } = words.page

const CONTENT: Record<SettingsPart, () => ReactNode> = {
  details: () => <Details />,
  appearance: () => <Appearance />,
  writing: () => <Writing />,
  types: () => <EvidenceTypes />,
  backups: () => <Backups />,
  workbook: () => <WorkbookPlace />,
  about: () => <About />,
}

export function Settings(): ReactNode {
  return (
    <TitledRoom title={settings.title}>
      <RoomPage label={desk.page(settings.title)}>
        <div className="room-column settings">
          {SETTINGS_PARTS.map((part) => (
            <section className="section" key={part} aria-labelledby={idOf(part)}>
              <h2 className="section-title" id={idOf(part)} tabIndex={-1}>
                {settings.parts[part]}
              </h2>
              {CONTENT[part]()}
            </section>
          ))}
        </div>
      </RoomPage>
    </TitledRoom>
  )
}
