import { useEffect, useState, type ReactNode } from 'react'
import type { Unit } from '../../../shared/domain/unit.ts'
import { UnitId } from '../../../shared/domain/id.ts'
import { useCall } from '../../data/use-call.ts'
import { words } from '../../data/words.ts'
import { TextLink } from '../../parts/button.tsx'
import { CheckField, ChoiceField } from '../../parts/choice.tsx'
import { Tag } from '../../parts/say.tsx'
import { go, replace, toEvidence, toUnit } from '../../route.ts'
import { unitRef } from '../criteria.ts'
import { showPlace } from '../item/pointing.ts'
import { perform } from '../perform.ts'
import { Shown } from '../shown.tsx'
import { countAll, CoverageBar, StateCounts } from '../states.tsx'
import { placeOf } from './link-row.ts'
import { linkItem } from './linking.ts'
import { MapList } from './map-list.tsx'
import { look, useGapsFirst, useMapView, VIEWS } from './map-store.ts'
import { Matrix, type MatrixActs } from './matrix.tsx'
import type { At } from './matrix-keys.ts'
import { standingAt, useReadyMap, type ReadyMap, type UnitMap } from './unit-map.ts'

const { map: say, home, desk } = words.page

type UnitMapPageProps = { readonly unit: Unit; readonly units: readonly Unit[] }

export function UnitMapPage({ unit, units }: UnitMapPageProps): ReactNode {
  const reading = useCall('map.get', { unitId: unit.id })
  useEffect(() => look({ unitId: unit.id }), [unit.id])
  return (
    <div className="map-page">
      <MapHead unit={unit} units={units} />
      <Shown reading={reading} lines={[90, 90, 90, 90, 90, 90]}>
        {(map) => <MapBody unit={unit} map={map} />}
      </Shown>
    </div>
  )
}

function MapHead({ unit, units }: UnitMapPageProps): ReactNode {
  const covered = useCall('coverage.get', {}).value?.units
  const own = covered?.find((one) => one.id === unit.id)
  const view = useMapView()
  const isGapsFirst = useGapsFirst()
  const counts = new Map(covered?.map((one) => [one.id, one.counts]))
  const name = home.unitName(unit.ref, unit.title)
  return (
    <div className="map-head">
      <div className="map-unit">
        <ChoiceField
          id="map-unit"
          label={say.unit}
          isLabelHidden
          empty={say.chooseUnit}
          options={units.map((one) => {
            const of = counts.get(one.id)
            return {
              id: one.id,
              label: home.unitName(one.ref, one.title),
              ...(of !== undefined && { detail: say.unitOption(countAll(of), of.none) }),
            }
          })}
          value={unit.id}
          onChange={(id) => id !== '' && replace({ screen: 'map', unitId: UnitId.parse(id), criterionId: null })}
        />
        {unit.status !== 'official' && <Tag look="dashed">{desk.statuses[unit.status]}</Tag>}
      </div>
      <div className="map-tools">
        <CheckField
          label={say.gapsFirst}
          isChecked={isGapsFirst}
          onChange={(isChecked) => look({ isGapsFirst: isChecked })}
        />
        <ChoiceField
          id="map-view"
          label={say.view}
          isLabelHidden
          empty={say.view}
          options={VIEWS.map((one) => ({ id: one, label: say.views[one] }))}
          value={view}
          onChange={(id) => look({ view: VIEWS.find((one) => one === id) ?? 'matrix' })}
        />
        <TextLink onPress={() => go(toUnit(unit.id))}>{say.readUnit}</TextLink>
      </div>
      {own !== undefined && (
        <div className="map-counts">
          <CoverageBar counts={own.counts} />
          <StateCounts counts={own.counts} of={name} onChoose={(state) => go(toUnit(unit.id, state))} />
        </div>
      )}
    </div>
  )
}

const WIDE = 1100 // pixels of the window; below it the criteria leave more room to the cells

function MapBody({ unit, map }: { readonly unit: Unit; readonly map: UnitMap }): ReactNode {
  const ready = useReadyMap(map, useGapsFirst())
  const view = useMapView()
  const isWide = useIsWide()
  const name = unitRef(unit)
  if (view === 'list') return <MapList label={say.listOf(name)} map={ready} unitId={unit.id} />
  return (
    <>
      {ready.columns.length === 0 && <p className="map-hint text-muted">{say.noColumns}</p>}
      <Matrix label={say.matrix(name)} map={ready} headWidth={isWide ? 440 : 300} acts={actsOn(ready, unit.id)} />
    </>
  )
}

function useIsWide(): boolean {
  const [isWide, setWide] = useState(window.innerWidth >= WIDE)
  useEffect(() => {
    const onResize = () => setWide(window.innerWidth >= WIDE)
    window.addEventListener('resize', onResize)
    return () => window.removeEventListener('resize', onResize)
  }, [])
  return isWide
}

/** What keys and clicks do on the map. */
function actsOn(map: ReadyMap, unitId: UnitId): MatrixActs {
  return {
    open(at) {
      const { row, column, links } = standingAt(map, at)
      const place = links[0] === undefined ? null : placeOf(links[0])
      if (column !== undefined) {
        if (place !== null) showPlace(column.evidenceId, place)
        go(toEvidence(column.evidenceId))
      } else if (row !== undefined) go({ screen: 'map', unitId, criterionId: row.criterionId })
    },
    link: (at) => void linkAt(map, at),
    remove: (at) => void removeAt(map, at),
  }
}

async function linkAt(map: ReadyMap, at: At): Promise<void> {
  const { row, column, links } = standingAt(map, at)
  if (row === undefined || column === undefined || links.length > 0) return
  const item = { id: column.evidenceId, ref: column.ref }
  await linkItem(item, [{ id: row.criterionId, subPointId: null, name: row.code }], null)
}

async function removeAt(map: ReadyMap, at: At): Promise<void> {
  const { row, column, links } = standingAt(map, at)
  if (row === undefined || column === undefined || links.length === 0) return
  await perform(
    'link.remove',
    { ids: links.map((link) => link.id) },
    say.removedCell(column.ref, row.code, links.length),
  )
}
