// A stored file as exports read it: only bytes that are those that were added leave the workbook.
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'

/** Its bytes; `missing` where it is not there or may not be read, `changed` where its bytes are not those that were added. */
export async function readStored(path: string, sha256: string): Promise<Uint8Array | 'missing' | 'changed'> {
  const bytes = await readFile(path).catch(() => null)
  if (bytes === null) return 'missing'
  return createHash('sha256').update(bytes).digest('hex') === sha256 ? bytes : 'changed'
}
