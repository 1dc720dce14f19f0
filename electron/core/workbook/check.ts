// Checks a workbook without changing it: the database, the search index, and every stored file against its SHA-256.
import type Database from 'better-sqlite3'
import type { Problem } from '../../../shared/contract/calls/workbook.ts'
import type { Context } from '../../../shared/contract/define.ts'
import { AppError } from '../../../shared/contract/result.ts'
import type { Sha256 } from '../../../shared/domain/id.ts'
import { enGB } from '../../../shared/words/words.ts'
import { soundness } from '../db/open.ts'
import { databaseOf, type Workbook } from '../session.ts'
import { hashOf, pathOf } from './files.ts'

const { problems: words, failures, files: titles } = enGB.core

/** What is wrong, each with the path it is about; empty when all is well. */
export async function checkWorkbook(
  { folder, connection, db }: Workbook,
  { signal, report }: Context,
): Promise<Problem[]> {
  const problems: Problem[] = soundness(connection).map((finding) => ({
    code: 'database',
    path: databaseOf(folder),
    message: words.database(finding),
  }))
  if (!isSearchSound(connection)) problems.push({ code: 'search', path: databaseOf(folder), message: words.search })
  const files = db.all<{ sha256: Sha256; name: string; ref: string }>(
    `SELECT had.sha256, min(had.name) AS name, min(e.ref) AS ref FROM evidence e JOIN
       (SELECT evidence_id, sha256, name FROM evidence_file
        UNION ALL SELECT f.evidence_id, v.sha256, v.name FROM file_version v JOIN evidence_file f ON f.id = v.file_id) had ON had.evidence_id = e.id
     GROUP BY had.sha256 ORDER BY min(e.sequence)`,
  )
  for (const [index, { sha256, name, ref }] of files.entries()) {
    if (signal.aborted) throw new AppError('cancelled', failures.cancelled)
    report({ value: index / files.length, title: titles.checking, description: name })
    const path = pathOf(folder, sha256)
    const found = await hashOf(path, signal)
    if (found === undefined) problems.push({ code: 'file-missing', path, message: words.missing(name, ref) })
    else if (found !== sha256) problems.push({ code: 'file-changed', path, message: words.changed(name, ref) })
  }
  return problems
}

/** Compares the full-text index with the text it was made from. */
function isSearchSound(connection: Database.Database): boolean {
  try {
    connection.exec("INSERT INTO search (search, rank) VALUES ('integrity-check', 1)")
    return true
  } catch {
    return false
  }
}
