import type { ReactNode } from 'react'
import { words } from '../../data/words.ts'
import { Button, TextLink } from '../../parts/button.tsx'
import { RoomPage } from '../../parts/room.tsx'
import { ADD_EVIDENCE, go } from '../../route.ts'
import { Shown } from '../shown.tsx'
import { TitledRoom } from '../titled-room.tsx'
import { FirstSteps, isBeginning } from './first-steps.tsx'
import { LastWorked } from './last-worked.tsx'
import { nextSteps, type NextStep } from './next-steps.ts'
import { useFacts } from './use-facts.ts'

const { home, desk } = words.page

/** What to do now, then what was worked on last. In a new workbook the first three steps stand in their place. */
export function Home(): ReactNode {
  return (
    <TitledRoom
      isPage
      title={home.title}
      action={
        <Button look="primary" onPress={() => go(ADD_EVIDENCE)}>
          {home.addEvidence}
        </Button>
      }
    >
      <RoomPage label={desk.page(desk.home)}>
        <div className="room-column">
          <Shown reading={useFacts()}>
            {(facts) => (
              <>
                {isBeginning(facts) ? <FirstSteps facts={facts} /> : <NextLines steps={nextSteps(facts)} />}
                <LastWorked items={facts.last.items} workbook={facts.workbook} />
              </>
            )}
          </Shown>
        </div>
      </RoomPage>
    </TitledRoom>
  )
}

function NextLines({ steps }: { readonly steps: readonly NextStep[] }): ReactNode {
  return (
    <section className="section" aria-label={home.title}>
      <ul className="next-lines">
        {steps.map(({ lead, figure, rest, action, run, show }) => {
          const sentence = [lead, figure, rest].filter((part) => part !== '').join(' ')
          return (
            <li className="next-line" key={sentence}>
              <span>
                {lead !== '' && `${lead} `}
                <TextLink look="inline" onPress={show}>
                  {figure}
                </TextLink>{' '}
                {rest}
              </span>
              <Button label={`${action}: ${sentence}`} onPress={run}>
                {action}
              </Button>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
