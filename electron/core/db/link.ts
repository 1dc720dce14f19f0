// Links from evidence to criteria, with the place where the criterion is met.
import type { LinkRow } from '../../../shared/contract/calls/link.ts'
import {
  LinkId,
  type CriterionId,
  type EvidenceFileId,
  type EvidenceId,
  type SubPointId,
  type UnitId,
} from '../../../shared/domain/id.ts'
import type { Link, LinkDraft, LinkState } from '../../../shared/domain/link.ts'
import { formatPlace, type Place } from '../../../shared/domain/place.ts'
import { insert, update, type ReadableDb, type SqlParameters, type WritableDb } from './database.ts'

/** Files of an item by position, from 1: what `2:` in a place counts. */
export type FilesOfItem = readonly { readonly id: string }[]

type PlaceRow = {
  readonly placeKind: Place['kind'] | null
  readonly filePosition: number | null
  readonly pageFrom: number | null
  readonly pageTo: number | null
  readonly paragraph: number | null
  readonly timeFrom: number | null
  readonly timeTo: number | null
  readonly x: number | null
  readonly y: number | null
  readonly width: number | null
  readonly height: number | null
  readonly quote: string
}

/** Columns of a stored link; `l` is the link. A place's file is counted among the files of its item. */
const PLACE = `l.place_kind AS placeKind, l.page_from AS pageFrom, l.page_to AS pageTo, l.paragraph, l.time_from AS timeFrom, l.time_to AS timeTo,
  l.region_x AS x, l.region_y AS y, l.region_width AS width, l.region_height AS height, l.quote,
  (SELECT count(*) FROM evidence_file f, evidence_file g WHERE g.id = l.file_id AND f.evidence_id = g.evidence_id AND f.position <= g.position) AS filePosition`

/** A stored row back to a place; the first file goes unsaid. */
export function toPlace(row: PlaceRow): Place | null {
  const file = row.filePosition === null || row.filePosition <= 1 ? {} : { file: row.filePosition }
  switch (row.placeKind) {
    case null:
      return null
    case 'whole':
      return { kind: 'whole', ...file }
    case 'pages':
      return {
        kind: 'pages',
        ...file,
        from: row.pageFrom ?? 1,
        to: row.pageTo ?? 1,
        ...(row.paragraph === null ? {} : { paragraph: row.paragraph }),
        ...(row.quote === '' ? {} : { quote: row.quote }),
      }
    case 'paragraph':
      return { kind: 'paragraph', paragraph: row.paragraph ?? 1 }
    case 'time':
      return { kind: 'time', ...file, from: row.timeFrom ?? 0, ...(row.timeTo === null ? {} : { to: row.timeTo }) }
    case 'region':
      return {
        kind: 'region',
        ...file,
        ...(row.pageFrom === null ? {} : { page: row.pageFrom }),
        x: row.x ?? 0,
        y: row.y ?? 0,
        width: row.width ?? 0,
        height: row.height ?? 0,
      }
    case 'quote':
      return { kind: 'quote', ...file, quote: row.quote }
  }
}

function withoutFile(place: Place): Place {
  if (place.kind === 'paragraph') return place
  const { file: _, ...rest } = place
  return rest
}

/** The columns of a place. `place_note` holds the notation with the file's id, so that one claim at one place stands once. */
function placeColumns(place: Place | null, files: FilesOfItem): SqlParameters {
  const empty = {
    place_kind: place?.kind ?? null,
    file_id: null,
    page_from: null,
    page_to: null,
    paragraph: null,
    time_from: null,
    time_to: null,
    region_x: null,
    region_y: null,
    region_width: null,
    region_height: null,
    quote: '',
    place_note: '',
  }
  if (place === null) return empty
  const fileId = place.kind === 'paragraph' ? null : (files[(place.file ?? 1) - 1]?.id ?? null)
  const shared = { ...empty, file_id: fileId, place_note: `${fileId ?? ''} ${formatPlace(withoutFile(place))}` }
  switch (place.kind) {
    case 'whole':
      return shared
    case 'pages':
      return {
        ...shared,
        page_from: place.from,
        page_to: place.to,
        paragraph: place.paragraph ?? null,
        quote: place.quote ?? '',
      }
    case 'paragraph':
      return { ...shared, paragraph: place.paragraph }
    case 'time':
      return { ...shared, time_from: place.from, time_to: place.to ?? null }
    case 'region':
      return {
        ...shared,
        page_from: place.page ?? null,
        region_x: place.x,
        region_y: place.y,
        region_width: place.width,
        region_height: place.height,
      }
    case 'quote':
      return { ...shared, quote: place.quote }
  }
}

type Claim = Pick<LinkDraft, 'evidenceId' | 'criterionId' | 'subPointId' | 'place'>

/** What two links have in common that make the same claim, however the place was written. */
export const claimKey = ({ evidenceId, criterionId, subPointId, place }: Claim, files: FilesOfItem): string =>
  JSON.stringify([evidenceId, criterionId, subPointId, placeColumns(place, files)['place_note']])

/** Whether another link than `id` makes the same claim: the same item, criterion or sub-point, and place, however the place was written. */
export const isClaimed = (db: ReadableDb, claim: Claim, files: FilesOfItem, id: LinkId | undefined): boolean =>
  db.get(
    `SELECT 1 FROM link WHERE evidence_id = :evidenceId AND criterion_id = :criterionId AND coalesce(sub_point_id, '') = :subPointId
       AND place_note = :note AND id <> :id`,
    {
      evidenceId: claim.evidenceId,
      criterionId: claim.criterionId,
      subPointId: claim.subPointId ?? '',
      note: String(placeColumns(claim.place, files)['place_note']),
      id: id ?? '',
    },
  ) !== undefined

/** Where the next link of an item stands. */
export const nextPosition = (db: ReadableDb, evidenceId: EvidenceId): number =>
  db.get<{ next: number }>('SELECT coalesce(max(position), -1) + 1 AS next FROM link WHERE evidence_id = :evidenceId', {
    evidenceId,
  })?.next ?? 0

/** Whether an item is linked to a criterion or sub-point at any place, withdrawn links left out. */
export const isLinked = (db: ReadableDb, { evidenceId, criterionId, subPointId }: Omit<Claim, 'place'>): boolean =>
  db.get(
    `SELECT 1 FROM link WHERE evidence_id = :evidenceId AND criterion_id = :criterionId AND coalesce(sub_point_id, '') = :subPointId
       AND state IN ('claimed', 'recheck')`,
    { evidenceId, criterionId, subPointId: subPointId ?? '' },
  ) !== undefined

/** Stores a link at the end of its item's list. The caller has checked that item, criterion and place exist. */
export function addLink(
  db: WritableDb,
  draft: LinkDraft,
  files: FilesOfItem,
  newId: () => string,
  position = nextPosition(db, draft.evidenceId),
): Link {
  const id = LinkId.parse(newId())
  insert(db, 'link', {
    id,
    evidence_id: draft.evidenceId,
    criterion_id: draft.criterionId,
    sub_point_id: draft.subPointId,
    ...placeColumns(draft.place, files),
    why: draft.why,
    occasion: draft.occasion,
    state: draft.state,
    position,
  })
  return { ...draft, id }
}

export const saveLink = (
  db: WritableDb,
  id: LinkId,
  link: Omit<LinkDraft, 'evidenceId' | 'criterionId'>,
  files: FilesOfItem,
): boolean =>
  update(db, 'link', id, {
    sub_point_id: link.subPointId,
    ...placeColumns(link.place, files),
    why: link.why,
    occasion: link.occasion,
    state: link.state,
  })

/**
 * Claims that point into a file which is about to go stay, to be looked at again, and say no place any more. Their other columns keep what was
 * said, so that two claims of one criterion stay two.
 */
export function forgetPlacesIn(db: WritableDb, fileId: EvidenceFileId): void {
  db.run(
    `UPDATE link SET place_kind = NULL, state = CASE state WHEN 'claimed' THEN 'recheck' ELSE state END WHERE file_id = :fileId`,
    { fileId },
  )
}

export const removeLink = (db: WritableDb, id: LinkId): boolean =>
  db.run('DELETE FROM link WHERE id = :id', { id }) === 1

/** One link, or undefined. */
export function readLink(db: ReadableDb, id: LinkId): Link | undefined {
  const row = db.get<
    PlaceRow & {
      evidenceId: EvidenceId
      criterionId: CriterionId
      subPointId: SubPointId | null
      why: string
      occasion: string
      state: LinkState
    }
  >(
    `SELECT l.evidence_id AS evidenceId, l.criterion_id AS criterionId, l.sub_point_id AS subPointId, l.why, l.occasion, l.state, ${PLACE} FROM link l WHERE l.id = :id`,
    { id },
  )
  if (row === undefined) return undefined
  const { evidenceId, criterionId, subPointId, why, occasion, state } = row
  return { id, evidenceId, criterionId, subPointId, place: toPlace(row), why, occasion, state }
}

/** A link with its place, as exports read it; `place` is null when none was given. */
export type LinkWithPlace = LinkRow & { readonly evidenceId: EvidenceId; readonly at: Place | null }

const LINKS = `SELECT l.id, l.evidence_id AS evidenceId, u.id AS unitId, l.criterion_id AS criterionId, l.sub_point_id AS subPointId,
  CASE u.ref WHEN '' THEN CAST(u.number AS TEXT) ELSE u.ref END AS unit, c.label || coalesce('.' || s.label, '') AS code, l.why, l.occasion, l.state,
  CASE v.in_force WHEN 1 THEN NULL ELSE v.version END AS formerVersion, ${PLACE}
  FROM link l JOIN evidence e ON e.id = l.evidence_id JOIN criterion c ON c.id = l.criterion_id JOIN outcome o ON o.id = c.outcome_id JOIN unit_version v ON v.id = o.unit_version_id
  JOIN unit u ON u.id = v.unit_id LEFT JOIN sub_point s ON s.id = l.sub_point_id`
type StoredLink = Omit<LinkRow, 'place' | 'formerVersion'> &
  PlaceRow & { evidenceId: EvidenceId; formerVersion: number | null }

/** Links of some items, or of all that are in use, in order of unit, criterion and entry. */
export const readLinks = (db: ReadableDb, evidenceIds?: readonly EvidenceId[]): LinkWithPlace[] =>
  evidenceIds === undefined
    ? read(db, 'WHERE e.trashed_at IS NULL', {})
    : read(db, 'WHERE l.evidence_id IN (SELECT value FROM json_each(:ids))', { ids: JSON.stringify(evidenceIds) })

/** Links of items in use to a criterion, in order of reference. */
export const linksOfCriterion = (db: ReadableDb, criterionId: CriterionId): LinkWithPlace[] =>
  read(
    db,
    'WHERE l.criterion_id = :criterionId AND e.trashed_at IS NULL',
    { criterionId },
    'e.sequence, s.position, l.position',
  )

/** Links of items in use to the version in force of a unit, in order of criterion and reference. */
export const linksOfUnit = (db: ReadableDb, unitId: UnitId): LinkWithPlace[] =>
  read(
    db,
    'WHERE v.unit_id = :unitId AND v.in_force = 1 AND e.trashed_at IS NULL',
    { unitId },
    'o.position, c.position, e.sequence, s.position, l.position',
  )

function read(
  db: ReadableDb,
  where: string,
  parameters: SqlParameters,
  order = 'u.number, v.in_force DESC, v.version DESC, o.position, c.position, s.position, l.position',
): LinkWithPlace[] {
  return db.all<StoredLink>(`${LINKS} ${where} ORDER BY ${order}`, parameters).map((row) => {
    const at = toPlace(row)
    const { id, evidenceId, unitId, criterionId, subPointId, unit, code, quote, why, occasion, state } = row
    const place = at === null ? '' : formatPlace(at)
    const former = row.formerVersion === null ? {} : { formerVersion: row.formerVersion }
    return {
      id,
      evidenceId,
      unitId,
      criterionId,
      subPointId,
      unit,
      code,
      place,
      quote,
      why,
      occasion,
      state,
      ...former,
      at,
    }
  })
}

/** A link as lists show it, without what only exports need. */
export const toLinkRow = ({ evidenceId: _, at: __, ...row }: LinkWithPlace): LinkRow => row
