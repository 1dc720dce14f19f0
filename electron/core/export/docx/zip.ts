// A zip file written entry by entry, so that neither the photos nor the document are ever held whole in memory.
import type { FileHandle } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { crc32, createDeflateRaw } from 'node:zlib'

const LOCAL_HEADER = 0x04034b50
const CENTRAL_HEADER = 0x02014b50
const END_OF_DIRECTORY = 0x06054b50
const STORED = 0
const DEFLATED = 8
/** Names are UTF-8. */
const FLAGS = 0x0800
const VERSION = 20
const LOCAL_SIZE = 30
/** Without zip64, which old readers lack, an archive ends here; Word itself opens at most 512 MB. */
const MOST_BYTES = 0xffff_ffff
const MOST_ENTRIES = 0xffff

type Entry = {
  readonly name: Buffer
  readonly method: number
  readonly crc: number
  readonly packed: number
  readonly size: number
  readonly at: number
}

export type Zip = {
  /** Bytes written so far. */
  readonly size: () => number
  /** An entry as it is, for what is compressed already. */
  readonly store: (name: string, bytes: Uint8Array) => Promise<void>
  /** An entry deflated from pieces of text; nothing but the piece at hand is held. */
  readonly deflate: (name: string, pieces: Iterable<string>) => Promise<void>
  /** Writes the directory. No entry may follow. */
  readonly finish: () => Promise<void>
}

/** Writes to an empty open file. Every entry bears `moment` (UTC), so that equal content gives equal bytes. */
export function createZip(file: FileHandle, moment: Date): Zip {
  const entries: Entry[] = []
  const stamp = dosTime(moment)
  let end = 0

  const append = async (bytes: Uint8Array) => {
    await writeAll(file, bytes, end)
    end += bytes.length
  }
  const add = async (entry: Entry) => {
    if (end > MOST_BYTES || entries.length >= MOST_ENTRIES)
      throw new RangeError('The archive is too large to be a Word file.')
    await writeAll(file, localHeader(entry, stamp), entry.at)
    entries.push(entry)
  }

  return {
    size: () => end,
    async store(name, bytes) {
      const at = end
      const encoded = Buffer.from(name)
      end += LOCAL_SIZE + encoded.length
      await append(bytes)
      await add({ name: encoded, method: STORED, crc: crc32(bytes), packed: bytes.length, size: bytes.length, at })
    },
    async deflate(name, pieces) {
      const at = end
      const encoded = Buffer.from(name)
      end += LOCAL_SIZE + encoded.length
      const start = end
      let crc = 0
      let size = 0
      const measured = function* () {
        for (const piece of inBlocks(pieces)) {
          crc = crc32(piece, crc)
          size += piece.length
          yield piece
        }
      }
      for await (const chunk of Readable.from(measured(), { objectMode: false }).pipe(createDeflateRaw()))
        await append(chunk)
      await add({ name: encoded, method: DEFLATED, crc, packed: end - start, size, at })
    },
    async finish() {
      const start = end
      for (const entry of entries) await append(centralHeader(entry, stamp))
      await append(endOfDirectory(entries.length, end - start, start))
    },
  }
}

const BLOCK = 256 * 1024
/** Many small texts joined to blocks of bytes: a write per element would cost more than the deflating. */
function* inBlocks(pieces: Iterable<string>): Generator<Buffer> {
  let block = ''
  for (const piece of pieces) {
    block += piece
    if (block.length < BLOCK) continue
    yield Buffer.from(block)
    block = ''
  }
  if (block !== '') yield Buffer.from(block)
}

/** A write may take fewer bytes than it was given. */
async function writeAll(file: FileHandle, bytes: Uint8Array, at: number): Promise<void> {
  for (let done = 0; done < bytes.length;)
    done += (await file.write(bytes, done, bytes.length - done, at + done)).bytesWritten
}

function localHeader({ name, method, crc, packed, size }: Entry, stamp: number): Buffer {
  const header = Buffer.alloc(LOCAL_SIZE)
  header.writeUInt32LE(LOCAL_HEADER, 0)
  writeCommon(header, 4, { method, crc, packed, size, name }, stamp)
  return Buffer.concat([header, name])
}

function centralHeader({ name, method, crc, packed, size, at }: Entry, stamp: number): Buffer {
  const header = Buffer.alloc(46)
  header.writeUInt32LE(CENTRAL_HEADER, 0)
  header.writeUInt16LE(VERSION, 4)
  writeCommon(header, 6, { method, crc, packed, size, name }, stamp)
  header.writeUInt32LE(at, 42)
  return Buffer.concat([header, name])
}

/** The fields that both headers share, in their common order. */
function writeCommon(
  header: Buffer,
  at: number,
  { method, crc, packed, size, name }: Omit<Entry, 'at'>,
  stamp: number,
): void {
  header.writeUInt16LE(VERSION, at)
  header.writeUInt16LE(FLAGS, at + 2)
  header.writeUInt16LE(method, at + 4)
  header.writeUInt32LE(stamp, at + 6)
  header.writeUInt32LE(crc, at + 10)
  header.writeUInt32LE(packed, at + 14)
  header.writeUInt32LE(size, at + 18)
  header.writeUInt16LE(name.length, at + 22)
}

function endOfDirectory(count: number, size: number, start: number): Buffer {
  const record = Buffer.alloc(22)
  record.writeUInt32LE(END_OF_DIRECTORY, 0)
  record.writeUInt16LE(count, 8)
  record.writeUInt16LE(count, 10)
  record.writeUInt32LE(size, 12)
  record.writeUInt32LE(start, 16)
  return record
}

/** Time in the low half, date in the high half; the format begins at 1980. */
function dosTime(moment: Date): number {
  const time = (moment.getUTCHours() << 11) | (moment.getUTCMinutes() << 5) | (moment.getUTCSeconds() >> 1)
  const date =
    (Math.max(0, moment.getUTCFullYear() - 1980) << 9) | ((moment.getUTCMonth() + 1) << 5) | moment.getUTCDate()
  return ((date << 16) | time) >>> 0
}
