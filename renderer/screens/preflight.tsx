import type { ReactNode } from 'react'
import { GAP_KINDS, type GapKind } from '../../shared/domain/gaps.ts'
import type { CallOutput } from '../data/client.ts'
import { useCall } from '../data/use-call.ts'
import { words } from '../data/words.ts'
import { Button } from '../parts/button.tsx'
import { go, toEvidenceList, type Route } from '../route.ts'
import { routeOf } from './next-steps.ts'
import { Shown } from './shown.tsx'

const { portfolio: say } = words.page

/** What is missing, a line a kind, each leading to the first of its kind. Advice, never a bar to the export. */
export function Preflight(): ReactNode {
  const gaps = useCall('gap.list', {})
  const coverage = useCall('coverage.get', {})
  return (
    <section className="section">
      <h2 className="section-title">{say.preflight}</h2>
      <Shown reading={gaps}>
        {(all) => (
          <Shown reading={coverage}>
            {(covered) =>
              all.length === 0 ? (
                <p className="text-reading">{say.ready}</p>
              ) : (
                <>
                  <p className="text-muted">{say.notBlocking}</p>
                  <ul className="unit-lines">
                    {GAP_KINDS.filter((kind) => all.some((gap) => gap.kind === kind)).map((kind) => (
                      <GapLine key={kind} kind={kind} gaps={all} route={toFirst(kind, all, covered)} />
                    ))}
                  </ul>
                </>
              )
            }
          </Shown>
        )}
      </Shown>
    </section>
  )
}

type Gaps = CallOutput<'gap.list'>

function toFirst(kind: GapKind, gaps: Gaps, coverage: CallOutput<'coverage.get'>): Route | undefined {
  if (kind === 'unmapped') return toEvidenceList({ unmapped: true })
  return routeOf(
    coverage,
    gaps.find((gap) => gap.kind === kind),
  )
}

type GapLineProps = { readonly kind: GapKind; readonly gaps: Gaps; readonly route: Route | undefined }

function GapLine({ kind, gaps, route }: GapLineProps): ReactNode {
  const line = say.gaps[kind](gaps.filter((gap) => gap.kind === kind).length)
  return (
    <li className="person-line">
      <span>{line}</span>
      {route !== undefined && (
        <Button label={say.showLabel(line)} onPress={() => go(route)}>
          {say.show}
        </Button>
      )}
    </li>
  )
}
