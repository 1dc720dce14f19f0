import type { ReactNode } from 'react'
import { words } from '../../data/words.ts'
import { CheckField } from '../../parts/choice.tsx'
import { useSpellingSetting } from '../write/spelling-setting.ts'

const { writing } = words.page.settings

export function Writing(): ReactNode {
  const [isOn, setOn] = useSpellingSetting()
  return <CheckField label={writing.spelling} help={writing.spellingHelp} isChecked={isOn} onChange={setOn} />
}
