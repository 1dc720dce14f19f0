// What a workbook means, row by row: what undo has to give back and a backup has to carry.
import Database from 'better-sqlite3'
import path from 'node:path'
import type { App } from './harness.ts'

/** The log itself, numbers that are issued once, facts about bytes, the search index, earlier writing and notes of this copy; all else is the learner's. */
const NO_MEANING = ['counter', 'stored_file', 'history_step', 'history_change', 'search_document', 'writing', 'memo']
const INDEX_OF_SEARCH = ['search', 'search_data', 'search_idx', 'search_docsize', 'search_config']

export type Meaning = {
  readonly tables: Readonly<Record<string, readonly string[]>>
  /** What can be found, as the words of each document; their order in it has no meaning. */
  readonly words: readonly string[]
  readonly counters: Readonly<Record<string, number>>
}

/** Reads the database of a closed workbook. */
export function meaningOf(folder: string): Meaning {
  const db = new Database(path.join(folder, 'workbook.db'), { readonly: true })
  try {
    const names = db
      .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'")
      .pluck()
      .all()
    const rows = (sql: string) => db.prepare<[], Record<string, string | number | null>>(sql).all()
    const tables = names.map(String).filter((name) => ![...NO_MEANING, ...INDEX_OF_SEARCH].includes(name))
    const sorted = (name: string) =>
      rows(`SELECT * FROM "${name}"`)
        .map((row) => JSON.stringify(row))
        .toSorted()
    return {
      tables: Object.fromEntries(tables.toSorted().map((name) => [name, sorted(name)])),
      words: rows('SELECT evidence_id, file_id, body FROM search_document')
        .map(
          ({ evidence_id, file_id, body }) =>
            `${evidence_id} ${file_id}: ${String(body).split(/\s+/).toSorted().join(' ')}`,
        )
        .toSorted(),
      counters: Object.fromEntries(
        rows('SELECT name, last FROM counter').map(({ name, last }) => [name, Number(last)]),
      ),
    }
  } finally {
    db.close()
  }
}

/** Closes the workbook, reads it, and opens it again, as a restart does. */
export async function readMeaning(app: App): Promise<Meaning> {
  await app.call('workbook.close', {})
  const meaning = meaningOf(app.workbook)
  await app.restart()
  return meaning
}
