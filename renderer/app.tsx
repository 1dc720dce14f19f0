// The window: which of its three faces is shown, and what belongs to all of them.
import { QueryClientProvider } from '@tanstack/react-query'
import { lazy, Suspense, useEffect, useState, type ReactNode } from 'react'
import { onCoreGone } from './transport.ts'
import { restartCore } from './data/client.ts'
import { onSecondStart } from './data/shell.ts'
import { createReadings, useCall } from './data/use-call.ts'
import { words } from './data/words.ts'
import { InLanguage } from './parts/in-language.tsx'
import { Toasts } from './parts/toast.tsx'
import { CoreGone } from './screens/desk/core-gone.tsx'
import { Overlays } from './screens/desk/overlays.tsx'
import { useCommands } from './screens/palette/commands.ts'
import { openLast, openNamed } from './screens/session.ts'
import { Start } from './screens/start/start.tsx'

// The rooms are most of the window's program: the start is painted without them, and they are read as soon as it stands.
const loadDesk = () => import('./screens/desk/desk.tsx')
const Desk = lazy(async () => ({ default: (await loadDesk()).Desk }))

export function App(): ReactNode {
  const [readings, setReadings] = useState(createReadings)
  const [isGone, setGone] = useState(false)
  useEffect(() => onCoreGone(() => setGone(true)), [])

  async function startAgain(): Promise<boolean> {
    if (!(await restartCore())) return false
    await openLast()
    setReadings(createReadings())
    setGone(false)
    return true
  }
  return (
    <InLanguage language={words.language}>
      {isGone ? (
        <CoreGone onStartAgain={startAgain} />
      ) : (
        <QueryClientProvider client={readings}>
          <Faces onStartAgain={startAgain} />
        </QueryClientProvider>
      )}
      <Toasts label={words.page.desk.messages} dismiss={words.page.desk.dismiss} />
    </InLanguage>
  )
}

function Faces({ onStartAgain }: { readonly onStartAgain: () => Promise<boolean> }): ReactNode {
  const current = useCall('workbook.current', {})
  const hasWorkbook = current.value != null
  useCommands(hasWorkbook)
  useEffect(() => onSecondStart(() => void openNamed()), [])
  const isAtStart = current.value === null
  useEffect(() => {
    if (isAtStart) requestIdleCallback(() => void loadDesk())
  }, [isAtStart])
  if (current.failure !== undefined && current.value === undefined)
    return <CoreGone onStartAgain={onStartAgain} reason={current.failure.message} />
  if (current.value === undefined) return null
  return (
    <>
      {current.value === null ? (
        <Start />
      ) : (
        <Suspense>
          <Desk workbook={current.value} />
        </Suspense>
      )}
      <Overlays hasWorkbook={hasWorkbook} />
    </>
  )
}
