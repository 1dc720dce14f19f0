// The file that is being made: `<target>.part` beside the target, so that nobody ever meets half a portfolio under its name.
import { closeSync, fsyncSync, openSync, rmSync, writeSync } from 'node:fs'
import { rename } from 'node:fs/promises'
import { setTimeout as wait } from 'node:timers/promises'
import type { Sink } from './pdf-file.ts'

export type Output = Sink & {
  /** Syncs and gives the file its name. */
  readonly commit: () => Promise<void>
  readonly discard: () => void
}

const BUFFER = 1024 * 1024
/** A reader or virus scanner on Windows may hold the old file for a moment. */
const RETRY_AFTER = [50, 150, 400, 1000] as const

const renameOver = async (from: string, to: string) => {
  for (const delay of RETRY_AFTER) {
    try {
      return await rename(from, to)
    } catch (error) {
      const isHeld =
        error instanceof Error &&
        'code' in error &&
        (error.code === 'EPERM' || error.code === 'EBUSY' || error.code === 'EACCES')
      if (!isHeld || process.platform !== 'win32') throw error
      await wait(delay)
    }
  }
  await rename(from, to)
}

/** Opens `<target>.part` for writing, over an old one. Throws what the file system throws. */
export const openOutput = (target: string): Output => {
  const part = `${target}.part`
  const descriptor = openSync(part, 'w')
  const buffer = Buffer.allocUnsafe(BUFFER)
  let filled = 0
  const writeAll = (bytes: Uint8Array) => {
    for (let at = 0; at < bytes.length;) at += writeSync(descriptor, bytes, at, bytes.length - at)
  }
  const flush = () => {
    writeAll(buffer.subarray(0, filled))
    filled = 0
  }
  let isOpen = true
  const close = () => {
    if (isOpen) closeSync(descriptor)
    isOpen = false
  }
  return {
    write: (bytes) => {
      if (filled + bytes.length > BUFFER) flush()
      if (bytes.length > BUFFER) return writeAll(bytes)
      buffer.set(bytes, filled)
      filled += bytes.length
    },
    commit: async () => {
      flush()
      fsyncSync(descriptor)
      close()
      await renameOver(part, target)
    },
    discard: () => {
      close()
      rmSync(part, { force: true })
    },
  }
}
