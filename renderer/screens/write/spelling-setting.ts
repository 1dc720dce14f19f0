import { useLayout } from '../../data/layout.ts'

const isSwitch = (value: unknown): value is boolean => typeof value === 'boolean'

/** Whether spelling is checked while writing, remembered on this computer; and the way to switch it. On unless the person says otherwise. */
export const useSpellingSetting = () => useLayout('spelling', true, isSwitch)
