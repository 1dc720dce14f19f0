import { BookOpen, FileText, Grid3x3, House, Layers, Settings, Users } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from 'react-aria-components'
import type { Command } from '../../../shared/contract/commands.ts'
import { words } from '../../data/words.ts'
import { Hint } from '../../parts/button.tsx'
import { useRoute, type Route } from '../../route.ts'
import { runCommand } from '../palette/commands.ts'
import { InboxCount } from '../list/inbox-count.tsx'
import { keysInWords } from '../palette/keys.ts'

const { desk } = words.page

type Stop = {
  readonly label: string
  readonly icon: ReactNode
  readonly command: Command
  readonly screens: readonly Route['screen'][]
}
const STOPS: readonly Stop[] = [
  { label: desk.home, icon: <House size={20} aria-hidden />, command: 'home', screens: ['home'] },
  {
    label: desk.evidence,
    icon: <Layers size={20} aria-hidden />,
    command: 'evidence',
    screens: ['evidence', 'item', 'add-evidence', 'activity', 'trash', 'duplicates'],
  },
  { label: desk.map, icon: <Grid3x3 size={20} aria-hidden />, command: 'map', screens: ['map'] },
  {
    label: desk.units,
    icon: <BookOpen size={20} aria-hidden />,
    command: 'units',
    screens: ['units', 'import-unit', 'edit-unit'],
  },
  { label: desk.people, icon: <Users size={20} aria-hidden />, command: 'people', screens: ['people'] },
  { label: desk.portfolio, icon: <FileText size={20} aria-hidden />, command: 'portfolio', screens: ['portfolio'] },
]
const SETTINGS: Stop = {
  label: desk.settings,
  icon: <Settings size={20} aria-hidden />,
  command: 'settings',
  screens: ['settings'],
}

/** The rooms, and at its foot the settings. In a narrow window only the icons, their words in tooltips. */
export function Rail(): ReactNode {
  return (
    <nav className="rail" aria-label={desk.rooms}>
      <ul>
        {STOPS.map((stop) => (
          <li key={stop.command}>
            <RailStop stop={stop} />
          </li>
        ))}
      </ul>
      <RailStop stop={SETTINGS} />
    </nav>
  )
}

function RailStop({ stop: { label, icon, command, screens } }: { readonly stop: Stop }): ReactNode {
  const { screen } = useRoute()
  return (
    <Hint words={label} keys={keysInWords(command)} look="narrow">
      <Button
        className="rail-item"
        onPress={() => runCommand(command)}
        {...(screens.includes(screen) && { 'aria-current': 'page' })}
      >
        {icon}
        <span className="rail-word">{label}</span>
        {command === 'evidence' && <InboxCount />}
      </Button>
    </Hint>
  )
}
