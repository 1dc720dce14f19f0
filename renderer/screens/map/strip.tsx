import type { ReactNode } from 'react'
import { words } from '../../data/words.ts'
import { notationInWords } from '../place-words.ts'
import type { At } from './matrix-keys.ts'
import { standingAt, type ReadyMap } from './unit-map.ts'

const { map: say, evidence } = words.page
const NO_FILES: readonly string[] = []

/** What the cell in focus or under the pointer is about, always in the same place: no tooltip covers the cells. */
export function Strip({ map, at }: { readonly map: ReadyMap; readonly at: At }): ReactNode {
  return (
    <div className="matrix-strip" role="status" aria-label={say.strip}>
      <About map={map} at={at} />
    </div>
  )
}

function About({ map, at }: { readonly map: ReadyMap; readonly at: At }): ReactNode {
  const { row, column, links } = standingAt(map, at)
  if (row === undefined && column === undefined) return <p>{say.stripStart}</p>
  if (row === undefined || column === undefined)
    return (
      <p className="strip-text">
        <strong>{row?.code ?? column?.ref}</strong> {row?.text ?? column?.title}
      </p>
    )
  const [first, ...more] = links
  const facts =
    first === undefined
      ? [say.stripEmpty(row.code, column.ref)]
      : [
          first.code === row.code ? '' : evidence.forSubPoint(first.code.slice(row.code.length + 1)),
          notationInWords(first.place, NO_FILES),
          first.why,
          first.state === 'claimed' ? '' : evidence[first.state],
          more.length === 0 ? '' : say.stripMore(more.length),
        ]
  return (
    <>
      <p className="strip-text">
        <strong>{column.ref}</strong> {column.title}
        {' · '}
        {facts.filter((fact) => fact !== '').join(' · ')}
      </p>
      <p className="strip-text text-muted">
        <strong>{row.code}</strong> {row.text}
      </p>
    </>
  )
}
