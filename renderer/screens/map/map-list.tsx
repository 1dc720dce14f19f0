import type { ReactNode } from 'react'
import type { UnitId } from '../../../shared/domain/id.ts'
import { words } from '../../data/words.ts'
import { TextLink } from '../../parts/button.tsx'
import { go, toEvidence } from '../../route.ts'
import { showPlace } from '../item/pointing.ts'
import { notationInWords } from '../place-words.ts'
import { State } from '../states.tsx'
import { placeOf } from './link-row.ts'
import type { MapRow, ReadyMap } from './unit-map.ts'

const { map: say, evidence } = words.page
const NO_FILES: readonly string[] = []

type MapListProps = { readonly label: string; readonly map: ReadyMap; readonly unitId: UnitId }

/** The twin of the matrix, to be read from top to bottom: each criterion with its evidence. */
export function MapList({ label, map, unitId }: MapListProps): ReactNode {
  return (
    <div className="map-list" role="region" aria-label={label} tabIndex={0}>
      <ul>
        {map.rows.map((row) => (
          <li key={row.criterionId} className="map-list-row">
            <p className="map-list-head">
              <TextLink
                label={say.readCriterion(row.code)}
                onPress={() => go({ screen: 'map', unitId, criterionId: row.criterionId })}
              >
                {row.code}
              </TextLink>
              <State state={row.state} have={row.have} need={row.need} />
            </p>
            <p className="text-reading">{row.text}</p>
            <Linked row={row} map={map} />
          </li>
        ))}
      </ul>
    </div>
  )
}

function Linked({ row, map }: { readonly row: MapRow; readonly map: ReadyMap }): ReactNode {
  if (row.cells.size === 0) return null
  return (
    <ul className="evidence-lines" aria-label={words.page.units.evidenceOf(row.code)}>
      {[...row.cells].flatMap(([at, links]) => {
        const column = map.columns[at]
        if (column === undefined) return []
        return links.map((link) => {
          const place = placeOf(link)
          const facts = [
            link.code === row.code ? '' : evidence.forSubPoint(link.code.slice(row.code.length + 1)),
            notationInWords(link.place, NO_FILES),
            link.why,
            link.state === 'claimed' ? '' : evidence[link.state],
          ]
          return (
            <li key={link.id}>
              <TextLink
                label={`${column.ref} ${column.title}`}
                onPress={() => {
                  if (place !== null) showPlace(column.evidenceId, place)
                  go(toEvidence(column.evidenceId))
                }}
              >
                {column.ref}
              </TextLink>
              <span>{[column.title, ...facts].filter((fact) => fact !== '').join(' · ')}</span>
            </li>
          )
        })
      })}
    </ul>
  )
}
