// The cells of the matrix: plain elements that draw nothing again unless they change.
import { memo, type ReactNode } from 'react'
import type { LinkRow } from '../../../shared/contract/calls/link.ts'
import { words } from '../../data/words.ts'
import { State } from '../states.tsx'
import type { MapColumn, MapRow } from './unit-map.ts'

const { map: say } = words.page

/** The id of a cell of the grid with this id, which its active descendant names; heads counted. */
export const cellId = (grid: string, row: number, column: number): string => `${grid}-${row}-${column}`

type HeadProps = { readonly id: string; readonly isActive: boolean }
const named = (name: string, isActive: boolean): string => (isActive ? `${name} matrix-active` : name)

export function CornerCell(props: HeadProps & { readonly width: number; readonly children: string }): ReactNode {
  const { id, isActive, width, children } = props
  return (
    <div id={id} className={named('matrix-corner', isActive)} role="columnheader" aria-colindex={1} style={{ width }}>
      {children}
    </div>
  )
}

type EvidenceHeadProps = HeadProps & {
  readonly column: MapColumn | undefined
  readonly index: number
  readonly start: number
  readonly width: number
  readonly isMarked: boolean
}

export const EvidenceHead = memo(function EvidenceHead(props: EvidenceHeadProps): ReactNode {
  const { id, column, index, start, width, isActive, isMarked } = props
  return (
    <div
      id={id}
      data-at={`0 ${index}`}
      className={named(isMarked ? 'matrix-evidence matrix-marked' : 'matrix-evidence', isActive)}
      role="columnheader"
      aria-colindex={index + 1}
      style={{ width, transform: `translateX(${start}px)` }}
    >
      {column?.ref}
      <span className="heard"> {column?.title}</span>
    </div>
  )
})

type CriterionHeadProps = HeadProps & { readonly row: MapRow; readonly index: number; readonly width: number }

export const CriterionHead = memo(function CriterionHead(props: CriterionHeadProps): ReactNode {
  const { id, row, index, width, isActive } = props
  return (
    <div
      id={id}
      data-at={`${index} 0`}
      className={named('matrix-criterion', isActive)}
      role="rowheader"
      aria-colindex={1}
      style={{ width }}
    >
      <strong>{row.code}</strong>
      <span className="matrix-text">{row.text}</span>
      <span className="matrix-state figures">
        <State state={row.state} have={row.have} need={row.need} />
        {row.need > 1 && row.state !== 'partly' && <span className="text-muted">{say.have(row.have, row.need)}</span>}
      </span>
    </div>
  )
})

type LinkCellProps = {
  readonly id: string
  readonly at: string
  readonly column: number
  readonly start: number
  readonly width: number
  readonly links: readonly LinkRow[] | undefined
  readonly isActive: boolean
}

/** One sign a cell: filled for a claim, with an exclamation mark for one to look at again; the number where there are several. */
export const LinkCell = memo(function LinkCell(props: LinkCellProps): ReactNode {
  const { id, at, column, start, width, links, isActive } = props
  const isRecheck = links?.some((link) => link.state === 'recheck') === true
  return (
    <div
      id={id}
      data-at={at}
      className={named('matrix-cell', isActive)}
      role="gridcell"
      aria-colindex={column + 1}
      style={{ width, transform: `translateX(${start}px)` }}
    >
      {links === undefined ? (
        <span className="heard">{say.notLinked}</span>
      ) : (
        <>
          <svg
            className={isRecheck ? 'tone-partly' : 'tone-claimed'}
            width="14"
            height="14"
            viewBox="0 0 14 14"
            aria-hidden
          >
            {isRecheck ? (
              <path d="M7 1.5v7M7 11v2" fill="none" stroke="currentColor" strokeWidth="2.4" />
            ) : (
              <circle cx="7" cy="7" r="5" fill="currentColor" />
            )}
          </svg>
          {links.length > 1 && <span aria-hidden>{links.length}</span>}
          <span className="heard">
            {say.cell(links.length)}
            {isRecheck && `, ${say.recheck}`}
          </span>
        </>
      )}
    </div>
  )
})
