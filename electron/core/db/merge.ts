// What belongs to an item comes to another that tells the same: files and links, as copies, so that the item stays whole in the trash.
import type { Evidence, EvidenceFile } from '../../../shared/domain/evidence.ts'
import { EvidenceFileId } from '../../../shared/domain/id.ts'
import type { LinkDraft } from '../../../shared/domain/link.ts'
import { insert, type WritableDb } from './database.ts'
import { readVersions } from './evidence-file.ts'
import { nextFilePosition } from './evidence.ts'
import { addLink, isClaimed, readLinks, type LinkWithPlace } from './link.ts'

type FileOfItem = Pick<EvidenceFile, 'id' | 'sha256'>

/**
 * Copies the files and links of others to `kept`. A file with the same bytes is not doubled, a claim that stands there already neither. A place
 * follows its file or its paragraph (`shift` paragraphs further down); one that leads nowhere there asks to be looked at again.
 */
export function copyInto(
  db: WritableDb,
  kept: Evidence,
  others: readonly { readonly item: Evidence; readonly shift: number }[],
  newId: () => string,
): void {
  const files: FileOfItem[] = [...kept.files]
  for (const { item, shift } of others) {
    for (const file of item.files)
      if (!files.some(({ sha256 }) => sha256 === file.sha256)) files.push(addCopy(db, kept, file, newId))
    for (const link of readLinks(db, [item.id])) {
      const { criterionId, subPointId, why, occasion } = link
      const draft = { evidenceId: kept.id, criterionId, subPointId, ...moved(link, item, files, shift), why, occasion }
      if (!isClaimed(db, draft, files, undefined)) addLink(db, draft, files, newId)
    }
  }
}

function addCopy(db: WritableDb, kept: Evidence, file: EvidenceFile, newId: () => string): FileOfItem {
  const { sha256, name, description } = file
  const id = EvidenceFileId.parse(newId())
  const position = nextFilePosition(db, kept.id)
  insert(db, 'evidence_file', { id, evidence_id: kept.id, sha256, name, description, position })
  for (const version of readVersions(db, file.id).toReversed())
    insert(db, 'file_version', {
      id: newId(),
      file_id: id,
      sha256: version.sha256,
      name: version.name,
      replaced_at: version.replacedAt,
    })
  return { id, sha256 }
}

function moved(
  { at, state }: LinkWithPlace,
  item: Evidence,
  files: readonly FileOfItem[],
  shift: number,
): Pick<LinkDraft, 'place' | 'state'> {
  if (at === null) return { place: null, state }
  if (at.kind === 'paragraph') return { place: { ...at, paragraph: at.paragraph + shift }, state }
  const { file, ...rest } = at
  const sha256 = item.files[(file ?? 1) - 1]?.sha256
  const index = files.findIndex((one) => one.sha256 === sha256)
  if (index > 0) return { place: { ...rest, file: index + 1 }, state }
  // Without a file of its own the place is in what is held elsewhere, or names the item as a whole.
  if (index === 0 || files.length === 0 || at.kind === 'whole') return { place: rest, state }
  return { place: null, state: state === 'claimed' ? 'recheck' : state }
}
