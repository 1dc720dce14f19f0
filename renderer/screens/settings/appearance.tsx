import { useEffect, useState, type ReactNode } from 'react'
import { THEMES, ZOOMS } from '../../../shared/contract/shell.ts'
import { shell } from '../../data/shell.ts'
import { words } from '../../data/words.ts'
import { ChoiceField } from '../../parts/choice.tsx'

const { appearance } = words.page.settings

/** Theme and size; kept on this computer, not in the workbook. */
export function Appearance(): ReactNode {
  const [theme, setTheme] = useState<string>('')
  const [zoom, setZoom] = useState<number>()
  useEffect(() => {
    void shell('theme.get', {}).then((result) => result.ok && setTheme(result.value.theme))
    const read = () => void shell('zoom.get', {}).then((result) => result.ok && setZoom(result.value.zoom))
    read()
    addEventListener('resize', read) // a zoom by keys changes the size of the page
    return () => removeEventListener('resize', read)
  }, [])

  async function chooseTheme(id: string): Promise<void> {
    const next = THEMES.find((one) => one === id)
    const result = next === undefined ? undefined : await shell('theme.set', { theme: next })
    if (result?.ok === true) setTheme(result.value.theme)
  }
  async function chooseZoom(id: string): Promise<void> {
    const next = ZOOMS.find((one) => String(one) === id)
    const result = next === undefined ? undefined : await shell('zoom.set', { zoom: next })
    if (result?.ok === true) setZoom(result.value.zoom)
  }
  return (
    <div className="settings-fields">
      <ChoiceField
        id="theme"
        label={appearance.theme}
        options={THEMES.map((one) => ({ id: one, label: appearance.themes[one] }))}
        value={theme}
        onChange={(id) => void chooseTheme(id)}
        empty={appearance.reading}
      />
      <ChoiceField
        id="zoom"
        label={appearance.zoom}
        options={ZOOMS.map((one) => ({ id: String(one), label: appearance.percent(one) }))}
        value={zoom === undefined ? '' : String(zoom)}
        onChange={(id) => void chooseZoom(id)}
        empty={appearance.reading}
      />
      <p className="field-help settings-wide">{appearance.motion}</p>
    </div>
  )
}
