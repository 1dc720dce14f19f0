import { BookOpen, FileText, Grid3x3, House, Layers, SunMoon, Users } from 'lucide-react'
import { useEffect, useState, type ReactNode } from 'react'
import { Button } from 'react-aria-components'
import { THEMES } from '../../../shared/contract/shell.ts'
import { shell } from '../../data/shell.ts'
import { words } from '../../data/words.ts'
import { Hint } from '../../parts/button.tsx'
import { Menu } from '../../parts/menu.tsx'
import { EVIDENCE, go, HOME, MAP, UNITS, useRoute, type Route } from '../../route.ts'

const { desk } = words.page

type Stop = {
  readonly label: string
  readonly icon: ReactNode
  readonly route: Route
  readonly screens: readonly Route['screen'][]
}
const STOPS: readonly Stop[] = [
  { label: desk.home, icon: <House size={20} aria-hidden />, route: HOME, screens: ['home'] },
  {
    label: desk.evidence,
    icon: <Layers size={20} aria-hidden />,
    route: EVIDENCE,
    screens: ['evidence', 'item', 'add-evidence', 'activity', 'trash', 'duplicates'],
  },
  { label: desk.map, icon: <Grid3x3 size={20} aria-hidden />, route: MAP, screens: ['map'] },
  {
    label: desk.units,
    icon: <BookOpen size={20} aria-hidden />,
    route: UNITS,
    screens: ['units', 'import-unit', 'edit-unit'],
  },
  { label: desk.people, icon: <Users size={20} aria-hidden />, route: { screen: 'people' }, screens: ['people'] },
  {
    label: desk.portfolio,
    icon: <FileText size={20} aria-hidden />,
    route: { screen: 'portfolio' },
    screens: ['portfolio'],
  },
]

export function Rail(): ReactNode {
  const { screen } = useRoute()
  return (
    <nav className="rail" aria-label={desk.rooms}>
      <ul>
        {STOPS.map(({ label, icon, route, screens }) => (
          <li key={label}>
            <Hint words={label} look="narrow">
              <Button
                className="rail-item"
                onPress={() => go(route)}
                {...(screens.includes(screen) && { 'aria-current': 'page' })}
              >
                {icon}
                <span className="rail-word">{label}</span>
              </Button>
            </Hint>
          </li>
        ))}
      </ul>
      <Appearance />
    </nav>
  )
}

function Appearance(): ReactNode {
  const [theme, setTheme] = useState<string>('system')
  useEffect(() => {
    void shell('theme.get', {}).then((result) => result.ok && setTheme(result.value.theme))
  }, [])
  async function choose(id: string): Promise<void> {
    const next = THEMES.find((one) => one === id)
    const result = next === undefined ? undefined : await shell('theme.set', { theme: next })
    if (result?.ok === true) setTheme(result.value.theme)
  }
  return (
    <Menu
      className="rail-item"
      label={desk.appearance}
      choices={THEMES.map((one) => ({ id: one, label: desk.themes[one], isChosen: one === theme }))}
      onChoose={(id) => void choose(id)}
    >
      <SunMoon size={20} aria-hidden />
      <span className="rail-word">{desk.appearance}</span>
    </Menu>
  )
}
