// Where every named place of the report comes to lie. One pass notes them, the next one links to them.
import type { Target } from '../../../../shared/report/report.ts'

/** `page` is an index from 0; `y` is where a reader's window should begin, in PDF coordinates. */
export type Position = { readonly page: number; readonly y: number }

export type Places = {
  readonly noteAnchor: (anchor: string, position: Position) => void
  /** `page` 0 is the file's entry; 1 and up are its own pages. */
  readonly noteFile: (file: string, page: number, position: Position) => void
  /** Where a target lies by the earlier pass. A page of a file that was not drawn leads to the file's entry. Null for addresses and unknown places. */
  readonly find: (target: Target) => Position | null
  readonly noted: ReadonlyMap<string, Position>
}

export const createPlaces = (earlier: ReadonlyMap<string, Position>): Places => {
  const noted = new Map<string, Position>()
  const note = (key: string, position: Position) => {
    if (!noted.has(key)) noted.set(key, position)
  }
  return {
    noteAnchor: (anchor, position) => note(`anchor ${anchor}`, position),
    noteFile: (file, page, position) => note(`file ${page} ${file}`, position),
    find: (target) => {
      if (target.kind === 'url') return null
      if (target.kind === 'anchor') return earlier.get(`anchor ${target.anchor}`) ?? null
      return earlier.get(`file ${target.page} ${target.file}`) ?? earlier.get(`file 0 ${target.file}`) ?? null
    },
    noted,
  }
}

/** Did two passes put everything on the same pages? */
export const samePages = (a: ReadonlyMap<string, Position>, b: ReadonlyMap<string, Position>): boolean =>
  a.size === b.size && [...a].every(([key, position]) => b.get(key)?.page === position.page)
