import type { ReactNode } from 'react'
import { GAP_KINDS, type GapKind } from '../../../shared/domain/gaps.ts'
import type { CallOutput } from '../../data/client.ts'
import { useCall } from '../../data/use-call.ts'
import { words } from '../../data/words.ts'
import { Button } from '../../parts/button.tsx'
import { go, HOME, toCriterion, toEvidenceList, type Route } from '../../route.ts'
import { unitRef } from '../criteria.ts'
import { Shown } from '../shown.tsx'

const { portfolio: say } = words.page
type Gap = CallOutput<'gap.list'>[number]
type Coverage = CallOutput<'coverage.get'>

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
              covered.units.length === 0 ? (
                <NothingYet />
              ) : all.length === 0 ? (
                <p className="text-reading">{say.ready}</p>
              ) : (
                <>
                  <p className="text-muted">{say.notBlocking}</p>
                  <Sides gaps={all} coverage={covered} />
                </>
              )
            }
          </Shown>
        )}
      </Shown>
    </section>
  )
}

function NothingYet(): ReactNode {
  return (
    <>
      <p className="text-reading">{say.nothingYet}</p>
      <div>
        <Button onPress={() => go(HOME)}>{say.nothingYetAction}</Button>
      </div>
    </>
  )
}

/** Official units and items on one side, guides and examples on the other: their figures never mix. */
function Sides({ gaps, coverage }: { readonly gaps: readonly Gap[]; readonly coverage: Coverage }): ReactNode {
  const apart = new Set(coverage.units.filter((unit) => unit.status !== 'official').map(unitRef))
  const isApart = (gap: Gap) => gap.unit !== null && apart.has(gap.unit)
  const sides = [
    { title: say.officialTitle, gaps: gaps.filter((gap) => !isApart(gap)) },
    { title: say.otherTitle, gaps: gaps.filter(isApart) },
  ].filter((side) => side.gaps.length > 0)
  return sides.map((side) => (
    <section key={side.title} aria-label={side.title}>
      {apart.size > 0 && <h3 className="part-title">{side.title}</h3>}
      <ul className="unit-lines">
        {GAP_KINDS.filter((kind) => side.gaps.some((gap) => gap.kind === kind)).map((kind) => (
          <GapLine key={kind} kind={kind} gaps={side.gaps} route={toFirst(kind, side.gaps, coverage)} />
        ))}
      </ul>
    </section>
  ))
}

function toFirst(kind: GapKind, gaps: readonly Gap[], coverage: Coverage): Route | undefined {
  if (kind === 'unmapped') return toEvidenceList({ unmapped: true })
  return routeOf(
    coverage,
    gaps.find((gap) => gap.kind === kind),
  )
}

type GapLineProps = { readonly kind: GapKind; readonly gaps: readonly Gap[]; readonly route: Route | undefined }

function GapLine({ kind, gaps, route }: GapLineProps): ReactNode {
  const count = gaps.filter((gap) => gap.kind === kind).length
  const line = say.gaps[kind](count)
  return (
    <li className="person-line">
      <span>{line}</span>
      {route !== undefined && (
        <Button label={say.showLabel(count, line)} onPress={() => go(route)}>
          {say.show(count)}
        </Button>
      )}
    </li>
  )
}

/** Where a gap's criterion stands. */
function routeOf(coverage: Coverage, gap: Gap | undefined): Route | undefined {
  const unit = coverage.units.find((one) => unitRef(one) === gap?.unit)
  const criterion = unit?.criteria.find((one) => one.code === gap?.code)
  return unit === undefined || criterion === undefined ? undefined : toCriterion(unit.id, criterion.id)
}
