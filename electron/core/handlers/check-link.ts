// What the schema cannot see of a link: that its criterion, sub-point and place exist, and that the claim is not made already.
import { AppError } from '../../../shared/contract/result.ts'
import type { Evidence } from '../../../shared/domain/evidence.ts'
import type { LinkId } from '../../../shared/domain/id.ts'
import type { LinkDraft } from '../../../shared/domain/link.ts'
import { formatPlace, type Place } from '../../../shared/domain/place.ts'
import { paragraphs } from '../../../shared/domain/rich-text.ts'
import { enGB } from '../../../shared/words/words.ts'
import type { ReadableDb } from '../db/database.ts'
import { isClaimed } from '../db/link.ts'
import { readCriterion } from '../db/unit.ts'
import { found } from './handler-types.ts'

const { failures } = enGB.core

/** Throws `not-found`, `invalid-input` for a bad place, `conflict` for the same claim twice; answers `unit/code` for the step's name. */
export function checkLink(db: ReadableDb, item: Evidence, link: LinkDraft, id?: LinkId): string {
  const criterion = found(readCriterion(db, link.criterionId), 'criterion', link.criterionId)
  if (criterion.inForce !== 1 && id === undefined) throw new AppError('conflict', failures.oldVersion)
  const point =
    link.subPointId === null
      ? undefined
      : db.get<{ criterionId: string; label: string }>(
          'SELECT criterion_id AS criterionId, label FROM sub_point WHERE id = :id',
          { id: link.subPointId },
        )
  if (link.subPointId !== null) found(point, 'sub-point', link.subPointId)
  if (point !== undefined && point.criterionId !== link.criterionId)
    throw new AppError('invalid-input', failures.subPointElsewhere)
  if (link.place !== null) checkPlace(item, link.place)
  const note = link.place === null ? '' : formatPlace(link.place)
  const code = `${criterion.unit}/${criterion.label}${point === undefined ? '' : `.${point.label}`}`
  if (isClaimed(db, { ...link, evidenceId: item.id }, item.files, id))
    throw new AppError('conflict', failures.duplicateLink(item.ref, code, note))
  return code
}

/**
 * A file, page or paragraph that is not there is refused. What cannot be known is believed: the length of a recording, pages of a file whose
 * pages cannot be counted, and any place in what is held elsewhere.
 */
function checkPlace(item: Evidence, place: Place): void {
  const note = formatPlace(place)
  const refuse = (message: string): never => {
    throw new AppError('invalid-input', message, [{ path: 'place', message: note }])
  }
  if (place.kind === 'paragraph') {
    const count = paragraphs(item.text).length
    if (place.paragraph > count) refuse(failures.placeNoParagraph(note, count))
    return
  }
  const file = item.files[(place.file ?? 1) - 1]
  const needsFile = place.file !== undefined || place.kind === 'pages' || place.kind === 'region'
  if (file === undefined && needsFile && item.heldElsewhere === null)
    refuse(failures.placeNoFile(note, item.files.length))
  if (place.kind === 'pages' && file !== undefined && file.pages !== null && place.to > file.pages)
    refuse(failures.placeNoPage(note, file.name, file.pages))
}
