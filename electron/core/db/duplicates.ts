// Items that may tell the same: groups for a person to look at, never joined by themselves.
import type { CoreContract } from '../../../shared/contract/core.ts'
import type { Output } from '../../../shared/contract/define.ts'
import type { EvidenceId } from '../../../shared/domain/id.ts'
import type { ReadableDb } from './database.ts'

type Groups = Output<CoreContract, 'evidence.duplicates'>
type Member = { readonly mark: string; readonly id: EvidenceId; readonly ref: string; readonly title: string }

/**
 * Items in use with a file of the same bytes, then those of the same type, title and day; the largest group first. A group that says the same as
 * an earlier one is left out. Empty files are all alike and tell nothing.
 */
export function readDuplicates(db: ReadableDb): Groups {
  const sameBytes = db.all<Member>(
    `SELECT DISTINCT f.sha256 AS mark, e.id, e.ref, e.title, e.sequence FROM evidence_file f JOIN evidence e ON e.id = f.evidence_id
     WHERE e.trashed_at IS NULL AND f.sha256 IN (
       SELECT g.sha256 FROM evidence_file g JOIN evidence h ON h.id = g.evidence_id JOIN stored_file s ON s.sha256 = g.sha256
       WHERE h.trashed_at IS NULL AND s.bytes > 0 GROUP BY g.sha256 HAVING count(DISTINCT g.evidence_id) > 1)
     ORDER BY e.sequence`,
  )
  const sameTitle = db.all<Member>(
    `SELECT e.type_id || ' ' || e.date_from || ' ' || lower(e.title) AS mark, e.id, e.ref, e.title FROM evidence e
     WHERE e.trashed_at IS NULL AND (e.type_id, e.date_from, lower(e.title)) IN (
       SELECT type_id, date_from, lower(title) FROM evidence WHERE trashed_at IS NULL AND date_from IS NOT NULL
       GROUP BY 1, 2, 3 HAVING count(*) > 1)
     ORDER BY e.sequence`,
  )
  const groups = new Map<string, Groups[number]>()
  const gather = (reason: Groups[number]['reason'], members: readonly Member[]) => {
    for (const own of Map.groupBy(members, ({ mark }) => mark).values()) {
      const items = own.map(({ id, ref, title }) => ({ id, ref, title }))
      const key = items.map(({ id }) => id).join()
      if (!groups.has(key)) groups.set(key, { reason, items })
    }
  }
  gather('same-bytes', sameBytes)
  gather('same-title', sameTitle)
  return [...groups.values()].toSorted((a, b) => b.items.length - a.items.length)
}
