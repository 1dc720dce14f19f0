// A workbook's database seen from outside, while no core has it open.
import Database from 'better-sqlite3'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { sha256Of } from './stored-files.ts'

export const databaseOf = (workbook: string): string => path.join(workbook, 'workbook.db')

/** Runs `work` on a connection of its own, and closes it. */
export function withDatabase<T>(file: string, work: (db: Database.Database) => T): T {
  const db = new Database(file)
  try {
    return work(db)
  } finally {
    db.close()
  }
}

/** The name and SHA-256 of every file of a folder: whether a refusal has touched a byte. */
export const bytesOf = (folder: string): (readonly [string, string])[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .toSorted()
    .map((file) => [path.relative(folder, file), sha256Of(readFileSync(file))] as const)
