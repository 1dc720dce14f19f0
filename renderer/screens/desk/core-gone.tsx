import { useState, type ReactNode } from 'react'
import { words } from '../../data/words.ts'
import { Button } from '../../parts/button.tsx'
import { Notice } from '../../parts/say.tsx'
import { Mark } from '../mark.tsx'

const { desk } = words.page

type CoreGoneProps = {
  /** Starts the core and opens again what was open; false when it did not start. */
  readonly onStartAgain: () => Promise<boolean>
  /** What the core said, where it did say something. */
  readonly reason?: string
}

/** The core has ended: nothing else can be done in the window until it runs again. */
export function CoreGone({ onStartAgain, reason = desk.gone }: CoreGoneProps): ReactNode {
  const [step, setStep] = useState<'idle' | 'starting' | 'failed'>('idle')
  async function startAgain(): Promise<void> {
    setStep('starting')
    if (!(await onStartAgain())) setStep('failed')
  }
  return (
    <main className="start">
      <div className="start-page">
        <header className="start-head">
          <Mark />
          <h1 className="page-title">{desk.goneTitle}</h1>
          <p className="text-reading text-muted">{reason}</p>
        </header>
        {step === 'failed' && <Notice look="problem">{desk.goneStill}</Notice>}
        <div className="actions">
          <Button look="primary" isDisabled={step === 'starting'} onPress={() => void startAgain()}>
            {desk.startAgain}
          </Button>
        </div>
      </div>
    </main>
  )
}
