// What a workbook holds, to see that a command left it as it was: every row of every table, and every file by its hash.
import Database from 'better-sqlite3'
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

const SEARCH = ['search', 'search_data', 'search_idx', 'search_docsize', 'search_config', 'search_document']
/**
 * What is no part of a backup: the undo log, earlier writing and notes of this copy, and the search index, which is made anew from the text. Undo
 * leaves them alone too.
 */
export const LOG_AND_INDEX = ['history_step', 'history_change', 'writing', 'memo', ...SEARCH]
/** What undo leaves alone besides: numbers that are issued once, and bytes that may be wanted again. */
export const NOT_UNDONE = [...LOG_AND_INDEX, 'counter', 'stored_file']

export type Dump = {
  /** Path in the folder and SHA-256 of each file beside the database. */
  readonly files: readonly (readonly [string, string])[]
  readonly tables: Readonly<Record<string, readonly string[]>>
}

/** The rows of all tables but `without`, and the files beside the database. The workbook must be closed. */
export function dumpWorkbook(folder: string, without: readonly string[] = []): Dump {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .toSorted()
  const database = names.find((name) => name.endsWith('.db'))
  if (database === undefined) throw new Error(`There is no database in ${folder}.`)
  const files = names
    .filter((name) => !/\.(db|db-wal|db-shm|lock)$/.test(name))
    .map(
      (name) => [path.relative(folder, name), createHash('sha256').update(readFileSync(name)).digest('hex')] as const,
    )
  return { files, tables: dumpTables(database, without) }
}

function dumpTables(file: string, without: readonly string[]): Record<string, string[]> {
  const db = new Database(file, { readonly: true })
  try {
    const ask = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite~_%' ESCAPE '~'"
    const tables = db.prepare(ask).pluck().all().map(String)
    return Object.fromEntries(
      tables
        .filter((table) => !without.includes(table))
        .map((table) => [
          table,
          db
            .prepare(`SELECT * FROM "${table}"`)
            .all()
            .map((row) => JSON.stringify(row))
            .toSorted(),
        ]),
    )
  } finally {
    db.close()
  }
}
