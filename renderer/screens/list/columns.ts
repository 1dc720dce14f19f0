// The columns of the evidence list: which there are, how wide, and which must go first where the window is narrow.
import { EVIDENCE_SORTS, type EvidenceSort } from '../../../shared/domain/evidence-filter.ts'

export const COLUMNS = [
  'thumbnail',
  'ref',
  'title',
  'type',
  'date',
  'criteria',
  'files',
  'activity',
  'stage',
  'people',
  'changed',
] as const
export type ColumnId = (typeof COLUMNS)[number]

/** Pixels a column cannot do without, and its share of what is left; without a share it keeps its width. */
const WIDTHS: Record<ColumnId, { readonly least: number; readonly share?: number }> = {
  thumbnail: { least: 56 },
  ref: { least: 104 },
  title: { least: 240, share: 4 },
  type: { least: 140, share: 1 },
  date: { least: 152 },
  criteria: { least: 124 },
  files: { least: 80 },
  activity: { least: 140, share: 2 },
  stage: { least: 76 },
  people: { least: 130, share: 1 },
  changed: { least: 144 },
}
/** What a narrow window does without, first to last; reference and title always stay. */
const GOES: readonly ColumnId[] = [
  'changed',
  'people',
  'stage',
  'activity',
  'files',
  'type',
  'thumbnail',
  'criteria',
  'date',
]

/** What is shown until the learner chooses. */
export const FIRST_COLUMNS: readonly ColumnId[] = ['thumbnail', 'ref', 'title', 'type', 'date', 'criteria', 'files']

export const trackOf = (id: ColumnId): string => {
  const { least, share } = WIDTHS[id]
  return share === undefined ? `${least}px` : `minmax(${least}px, ${share}fr)`
}

/** The columns, in their order, that have room in `width` pixels. */
export function columnsThatFit(wanted: readonly ColumnId[], width: number): readonly ColumnId[] {
  const needs = (shown: readonly ColumnId[]) => shown.reduce((sum, id) => sum + WIDTHS[id].least, 0)
  let shown = wanted
  for (const id of GOES) {
    if (needs(shown) <= width) break
    shown = shown.filter((one) => one !== id)
  }
  return shown
}

/** Columns as they were kept, made sound: no stranger, none twice, reference and title among them. */
export function soundColumns(kept: readonly string[]): readonly ColumnId[] {
  const known = [...new Set(kept)].flatMap((name) => COLUMNS.find((id) => id === name) ?? [])
  const missing = (['ref', 'title'] as const).filter((id) => !known.includes(id))
  return [...missing, ...known]
}

/** The order that a column's head asks for; undefined for a column that the list cannot be ordered by. */
export const sortOf = (column: string): EvidenceSort['by'] | undefined => EVIDENCE_SORTS.find((by) => by === column)

/** A first click orders by the column, a second turns the order round; what is newest or most is wanted first. */
export function nextSort(column: string, sort: EvidenceSort): EvidenceSort {
  const by = sortOf(column)
  if (by === undefined) return sort
  if (sort.by === by) return { by, descending: !sort.descending }
  return { by, descending: by === 'changed' || by === 'criteria' || by === 'files' }
}
