import type { ReactNode } from 'react'
import type { CallOutput } from '../../data/client.ts'
import { useCall } from '../../data/use-call.ts'
import { words } from '../../data/words.ts'
import { Button, TextLink } from '../../parts/button.tsx'
import { Tag } from '../../parts/say.tsx'
import { RoomPage } from '../../parts/room.tsx'
import { ADD_EVIDENCE, go, toUnit } from '../../route.ts'
import { nextSteps, type NextStep } from './next-steps.ts'
import { Shown } from '../shown.tsx'
import { countAll, CoverageBar, StateCounts } from '../states.tsx'
import { TitledRoom } from '../titled-room.tsx'

const { home, desk } = words.page

export function Home(): ReactNode {
  const coverage = useCall('coverage.get', {})
  const gaps = useCall('gap.list', {})
  const items = useCall('evidence.list', { limit: 1 })
  const unmapped = useCall('evidence.list', { unmapped: true, limit: 1 })
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
          <Shown reading={coverage}>
            {(covered) => (
              <Shown reading={gaps}>
                {(missing) => (
                  <Shown reading={items}>
                    {({ total }) => (
                      <Shown reading={unmapped}>
                        {(loose) => (
                          <NextLines
                            steps={nextSteps({ coverage: covered, gaps: missing, items: total, unmapped: loose })}
                          />
                        )}
                      </Shown>
                    )}
                  </Shown>
                )}
              </Shown>
            )}
          </Shown>
          {coverage.value !== undefined && coverage.value.units.length > 0 && <Units coverage={coverage.value} />}
        </div>
      </RoomPage>
    </TitledRoom>
  )
}

function NextLines({ steps }: { readonly steps: readonly NextStep[] }): ReactNode {
  return (
    <section className="section" aria-label={home.title}>
      <ul className="next-lines">
        {steps.map((step) => (
          <li className="next-line" key={step.words}>
            <span>{step.words}</span>
            <Button label={`${step.action}: ${step.words}`} onPress={() => go(step.route)}>
              {step.action}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}

type CoverageReply = CallOutput<'coverage.get'>

/** Official units first; guides and examples apart, since they never count together. */
function Units({ coverage }: { readonly coverage: CoverageReply }): ReactNode {
  const official = coverage.units.filter((unit) => unit.status === 'official')
  const others = coverage.units.filter((unit) => unit.status !== 'official')
  return (
    <>
      <section className="section">
        <h2 className="section-title">{home.officialTitle}</h2>
        {official.length === 0 ? (
          <p className="text-muted">{home.noOfficial}</p>
        ) : (
          <ul className="unit-lines">
            {official.map((unit) => (
              <UnitLine key={unit.id} unit={unit} />
            ))}
          </ul>
        )}
      </section>
      {others.length > 0 && (
        <section className="section">
          <h2 className="section-title">{home.provisionalTitle}</h2>
          <p className="text-muted">{home.provisionalLead}</p>
          <ul className="unit-lines">
            {others.map((unit) => (
              <UnitLine key={unit.id} unit={unit} />
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

function UnitLine({ unit }: { readonly unit: CoverageReply['units'][number] }): ReactNode {
  const name = home.unitName(unit.ref, unit.title)
  return (
    <li className="unit-line">
      <span className="section-title">
        <TextLink look="quiet" className="unit-line-title" onPress={() => go(toUnit(unit.id))}>
          {name}
        </TextLink>
        {unit.status !== 'official' && <Tag look="dashed">{desk.statuses[unit.status]}</Tag>}
      </span>
      <span>
        <CoverageBar counts={unit.counts} />
        <span className="text-note text-muted figures">{desk.criteria(countAll(unit.counts))}</span>
      </span>
      <div className="unit-line-counts">
        <StateCounts counts={unit.counts} of={name} onChoose={(state) => go(toUnit(unit.id, state))} />
      </div>
    </li>
  )
}
