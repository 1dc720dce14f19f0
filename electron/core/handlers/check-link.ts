// What the schema cannot see of a link: that its item is in use, that its criterion, sub-point and place exist, and that the claim is not made already.
import { AppError } from '../../../shared/contract/result.ts'
import type { Evidence } from '../../../shared/domain/evidence.ts'
import type { CriterionId, LinkId, SubPointId } from '../../../shared/domain/id.ts'
import type { LinkDraft } from '../../../shared/domain/link.ts'
import { formatPlace, type Place } from '../../../shared/domain/place.ts'
import { paragraphs } from '../../../shared/domain/rich-text.ts'
import { enGB } from '../../../shared/words/words.ts'
import type { ReadableDb } from '../db/database.ts'
import { isClaimed } from '../db/link.ts'
import { readCriterion, type CriterionPlace } from '../db/unit.ts'
import { found } from './handler-types.ts'

const { failures } = enGB.core

type Target = { readonly criterion: CriterionPlace; readonly code: string }
/** Checks links one after another; what many of them name is read once. */
export type LinkCheck = {
  /** Throws `not-found`, `conflict` for an item in the trash or a criterion of an old version, `invalid-input` for a bad place; answers `unit/code`. */
  readonly check: (item: Evidence, link: LinkDraft, isNew?: boolean) => string
  /** The same, and `conflict` when another link than `id` makes the claim. */
  readonly checkUnique: (item: Evidence, link: LinkDraft, id?: LinkId) => string
}

export function createLinkCheck(db: ReadableDb): LinkCheck {
  const targets = new Map<string, Target>()
  const target = (criterionId: CriterionId, subPointId: SubPointId | null): Target => {
    const key = `${criterionId} ${subPointId ?? ''}`
    const known = targets.get(key) ?? readTarget(db, criterionId, subPointId)
    targets.set(key, known)
    return known
  }
  const check: LinkCheck['check'] = (item, link, isNew = true) => {
    if (isNew && item.trashedAt !== null) throw new AppError('conflict', failures.inTrash(item.ref))
    const { criterion, code } = target(link.criterionId, link.subPointId)
    if (criterion.inForce !== 1 && isNew) throw new AppError('conflict', failures.oldVersion)
    if (link.place !== null) checkPlace(item, link.place)
    return code
  }
  return {
    check,
    checkUnique: (item, link, id) => {
      const code = check(item, link, id === undefined)
      if (isClaimed(db, { ...link, evidenceId: item.id }, item.files, id)) {
        const note = link.place === null ? '' : formatPlace(link.place)
        throw new AppError('conflict', failures.duplicateLink(item.ref, code, note))
      }
      return code
    },
  }
}

function readTarget(db: ReadableDb, criterionId: CriterionId, subPointId: SubPointId | null): Target {
  const criterion = found(readCriterion(db, criterionId), 'criterion', criterionId)
  const whole = `${criterion.unit}/${criterion.label}`
  if (subPointId === null) return { criterion, code: whole }
  const point = found(
    db.get<{ criterionId: string; label: string }>(
      'SELECT criterion_id AS criterionId, label FROM sub_point WHERE id = :subPointId',
      { subPointId },
    ),
    'sub-point',
    subPointId,
  )
  if (point.criterionId !== criterionId) throw new AppError('invalid-input', failures.subPointElsewhere)
  return { criterion, code: `${whole}.${point.label}` }
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
