// Draft history: earlier states of what was written about an item. Beside undo, not part of it (history.ts leaves the table out).
import type { EvidenceDraft } from '../../../shared/domain/evidence.ts'
import { FieldValues } from '../../../shared/domain/evidence-type.ts'
import type { EvidenceId, WritingId } from '../../../shared/domain/id.ts'
import { RichText, toPlainText } from '../../../shared/domain/rich-text.ts'
import { countWords } from '../../../shared/domain/spelling.ts'
import { insert, type ReadableDb, type WritableDb } from './database.ts'

/** trust.md section 1: snapshots at least five minutes apart, for seven days. */
const APART_MILLISECONDS = 5 * 60 * 1000
const KEPT_MILLISECONDS = 7 * 24 * 60 * 60 * 1000

type Written = Pick<EvidenceDraft, 'text' | 'fields'>

/** Keeps what an item says before it is changed, unless a state was kept less than five minutes ago; `always` keeps it even then. Nothing written is no state. */
export function keepWriting(
  db: WritableDb,
  evidenceId: EvidenceId,
  { text, fields }: Written,
  { now, newId, always = false }: { now: Date; newId: () => string; always?: boolean },
): void {
  const newest = db.get<{ at: string }>(
    'SELECT at FROM writing WHERE evidence_id = :evidenceId ORDER BY at DESC LIMIT 1',
    {
      evidenceId,
    },
  )
  const age = newest === undefined ? Infinity : now.getTime() - Date.parse(newest.at)
  // A clock that was set back makes an age below zero: better one state too many than a day without any.
  if (!always && age >= 0 && age < APART_MILLISECONDS) return
  // Counted only now: most saves of a long text end above.
  const words = countWords([toPlainText(text), ...Object.values(fields).flatMap(wordsOf)].join(' '))
  if (words === 0) return
  insert(db, 'writing', {
    id: newId(),
    evidence_id: evidenceId,
    at: now.toISOString(),
    text_json: JSON.stringify(text),
    fields_json: JSON.stringify(fields),
    words,
  })
}

const wordsOf = (value: FieldValues[string]): string[] =>
  typeof value === 'string' ? [value] : value.flatMap((row) => Object.values(row))

/** Forgets what was kept more than seven days ago. */
export const pruneWriting = (db: WritableDb, now: Date): number =>
  db.run('DELETE FROM writing WHERE at < :limit', { limit: new Date(now.getTime() - KEPT_MILLISECONDS).toISOString() })

/** States of one item, newest first. */
export const readWritings = (db: ReadableDb, evidenceId: EvidenceId): { id: WritingId; at: string; words: number }[] =>
  db.all<{ id: WritingId; at: string; words: number }>(
    'SELECT id, at, words FROM writing WHERE evidence_id = :evidenceId ORDER BY at DESC, id DESC',
    { evidenceId },
  )

/** One state with the item that it belongs to; undefined when it was forgotten. */
export function readWriting(
  db: ReadableDb,
  id: WritingId,
): (Written & { readonly evidenceId: EvidenceId; readonly at: string }) | undefined {
  const row = db.get<{ evidenceId: EvidenceId; at: string; text: string; fields: string }>(
    'SELECT evidence_id AS evidenceId, at, text_json AS text, fields_json AS fields FROM writing WHERE id = :id',
    { id },
  )
  if (row === undefined) return undefined
  const { evidenceId, at, text, fields } = row
  return { evidenceId, at, text: RichText.parse(JSON.parse(text)), fields: FieldValues.parse(JSON.parse(fields)) }
}
