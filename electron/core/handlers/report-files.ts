// What became of each added file, in words.
import type { Output } from '../../../shared/contract/define.ts'
import type { CoreContract } from '../../../shared/contract/core.ts'
import { enGB } from '../../../shared/words/words.ts'
import type { ReadableDb } from '../db/database.ts'
import { refsWithBytes, type StoredFile } from '../db/evidence.ts'
import type { NewFile } from '../workbook/add-files.ts'

const { files: words } = enGB.core

type FileReports = Output<CoreContract, 'evidence.add'>['files']

/** What became of each file; asked before the rows are written, so that an item does not name itself. */
export function reportFiles(db: ReadableDb, files: readonly NewFile[]): FileReports {
  const result = (file: StoredFile): Pick<FileReports[number], 'result' | 'message'> => {
    const same = refsWithBytes(db, file.sha256)
    if (same.length > 0) return { result: 'added-same-bytes', message: words.same(same) }
    if (file.reading === 'encrypted') return { result: 'added-unreadable', message: words.encrypted }
    return file.reading === 'unreadable'
      ? { result: 'added-unreadable', message: words.unreadable }
      : { result: 'added', message: words.added }
  }
  return files.map((file) => ({ name: file.name, ...result(file) }))
}
