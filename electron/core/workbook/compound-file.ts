// Older Office documents, Outlook's mail and locked documents are all "compound files": what one is, its inner names tell ([MS-CFB] section 2.6).
import type { FileHandle } from 'node:fs/promises'

const HEADER = 512
const ENTRY = 128
const END_OF_CHAIN = 0xfffffffa
/** More sectors than any directory of a document has; a chain that is longer goes in circles. */
const MOST_SECTORS = 2000

/** Inner names and what a file with one of them is; the first found counts. */
const TELLING: readonly (readonly [RegExp, string])[] = [
  [/^EncryptedPackage$/, 'application/vnd.ms-office.encrypted'],
  [/^__properties_version1\.0$/, 'application/vnd.ms-outlook'],
  [/^WordDocument$/, 'application/msword'],
  [/^(?:Workbook|Book)$/, 'application/vnd.ms-excel'],
  [/^PowerPoint Document$/, 'application/vnd.ms-powerpoint'],
  [/^VisioDocument$/, 'application/vnd.visio'],
]

/** The media type of a compound file; `application/x-cfb` where its names tell nothing or cannot be read. */
export async function compoundTypeOf(handle: FileHandle): Promise<string> {
  const names = await innerNames(handle).catch(() => [])
  return TELLING.find(([pattern]) => names.some((name) => pattern.test(name)))?.[1] ?? 'application/x-cfb'
}

async function innerNames(handle: FileHandle): Promise<string[]> {
  const header = await readAt(handle, 0, HEADER)
  if (header.length < HEADER) return []
  const sectorSize = 2 ** Math.min(16, header.readUInt16LE(30))
  const at = (sector: number) => (sector + 1) * sectorSize
  // Where the table of chains lies: the first 109 of its sectors stand in the header, enough for the directory of files up to 7 MB and most above.
  const tables = Array.from({ length: 109 }, (_, index) => header.readUInt32LE(76 + index * 4))
  const nextOf = async (sector: number): Promise<number> => {
    const perTable = sectorSize / 4
    const table = tables[Math.floor(sector / perTable)]
    if (table === undefined || table >= END_OF_CHAIN) return END_OF_CHAIN
    const entry = await readAt(handle, at(table) + (sector % perTable) * 4, 4)
    return entry.length < 4 ? END_OF_CHAIN : entry.readUInt32LE(0)
  }
  const names: string[] = []
  let sector = header.readUInt32LE(48)
  for (let count = 0; sector < END_OF_CHAIN && count < MOST_SECTORS; count += 1) {
    const directory = await readAt(handle, at(sector), sectorSize)
    for (let entry = 0; entry + ENTRY <= directory.length; entry += ENTRY) {
      const length = directory.readUInt16LE(entry + 64)
      if (length >= 2 && length <= 64) names.push(directory.toString('utf16le', entry, entry + length - 2))
    }
    sector = await nextOf(sector)
  }
  return names
}

async function readAt(handle: FileHandle, position: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await handle.read({ buffer: Buffer.alloc(length), position })
  return buffer.subarray(0, bytesRead)
}
