// The day on which a phone or camera says it made a recording (ISO 14496-12, the movie header), read without its pictures and sounds.
import { type FileHandle, open } from 'node:fs/promises'

/** Seconds from 1904, where these clocks begin, to 1970. */
const EPOCH = 2_082_844_800
const MOST_BOXES = 1000

/** `YYYY-MM-DD`, or undefined where the file says nothing. */
export async function recordedOn(path: string): Promise<string | undefined> {
  const handle = await open(path, 'r')
  try {
    const { size } = await handle.stat()
    const movie = await findBox(handle, 'moov', 0, size)
    const header = movie && (await findBox(handle, 'mvhd', movie.from, movie.to))
    if (header === undefined) return undefined
    const head = await readAt(handle, header.from, 12)
    if (head.length < 12) return undefined
    const seconds = head[0] === 1 ? Number(head.readBigUInt64BE(4)) : head.readUInt32BE(4)
    if (seconds <= EPOCH) return undefined
    const made = new Date((seconds - EPOCH) * 1000)
    return Number.isNaN(made.getTime()) ? undefined : made.toISOString().slice(0, 10)
  } finally {
    await handle.close()
  }
}

async function findBox(
  handle: FileHandle,
  type: string,
  from: number,
  to: number,
): Promise<{ from: number; to: number } | undefined> {
  for (let at = from, count = 0; at + 8 <= to && count < MOST_BOXES; count += 1) {
    const head = await readAt(handle, at, 16)
    if (head.length < 8) return undefined
    const short = head.readUInt32BE(0)
    const isLong = short === 1 && head.length === 16
    const length = isLong ? Number(head.readBigUInt64BE(8)) : short === 0 ? to - at : short
    if (length < 8) return undefined
    if (head.toString('latin1', 4, 8) === type) return { from: at + (isLong ? 16 : 8), to: Math.min(to, at + length) }
    at += length
  }
  return undefined
}

async function readAt(handle: FileHandle, position: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await handle.read({ buffer: Buffer.alloc(length), position })
  return buffer.subarray(0, bytesRead)
}
