import { go } from '../../route.ts'

/** The parts of the settings, from top to bottom; each is a heading with this id. */
export const SETTINGS_PARTS = ['details', 'appearance', 'writing', 'types', 'backups', 'workbook', 'about'] as const
export type SettingsPart = (typeof SETTINGS_PARTS)[number]

export const idOf = (part: SettingsPart): string => `settings-${part}`

/** Opens the settings at one of their parts. */
export function showSettings(part: SettingsPart): void {
  go({ screen: 'settings' })
  // The room takes the focus to its own name first.
  requestAnimationFrame(() => {
    const heading = document.getElementById(idOf(part))
    heading?.scrollIntoView({ block: 'start' })
    heading?.focus({ preventScroll: true })
  })
}
