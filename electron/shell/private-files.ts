// Files of this run alone, in a folder of the system's temporary ones that only this person may look into: bytes that the page was given without a
// path, and copies that another program opens. Gone when Trellis ends.
import {
  chmodSync,
  constants,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { extensionOf, plainName } from '../../shared/domain/open-outside.ts'
import { toFileName } from './file-name.ts'

const PREFIX = 'trellis-files-'
/** What a run that crashed left behind goes after this time, in milliseconds. */
const OLD = 2 * 24 * 60 * 60 * 1000
/** Bytes come through memory, twice. */
export const MOST_GIVEN_BYTES = 200_000_000

export type PrivateFiles = {
  /** Writes bytes under a name as near to the one given as the systems allow, and answers the path. */
  readonly write: (name: string, bytes: Uint8Array) => string
  /** Copies a file under a name, so that nobody writes to it, and answers the copy's path. */
  readonly copy: (source: string, name: string) => string
  /** Removes all of it, as far as other programs let go. */
  readonly clear: () => void
}

/** `parent` is the system's folder of temporary files; nothing is made in it before the first file. */
export function createPrivateFiles(parent: string, fallback: string): PrivateFiles {
  let folder: string | null = null
  let count = 0
  /** Each file lies in a folder of its own, so that it can keep its name. */
  const place = (name: string): string => {
    if (folder === null) {
      removeOld(parent)
      folder = mkdtempSync(path.join(parent, PREFIX)) // readable for this person only
    }
    count += 1
    const own = path.join(folder, String(count))
    mkdirSync(own, { mode: 0o700 })
    return path.join(own, safeName(name, fallback))
  }
  return {
    write: (name, bytes) => {
      const file = place(name)
      writeFileSync(file, bytes, { flag: 'wx', mode: 0o600 })
      return file
    },
    copy: (source, name) => {
      const file = place(name)
      copyFileSync(source, file, constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE)
      chmodSync(file, 0o400)
      return file
    },
    clear: () => {
      if (folder !== null) remove(folder)
      folder = null
    },
  }
}

/** A name that every system takes and that ends as the given one does, whatever its signs would make of it on a screen. */
export function safeName(name: string, fallback: string): string {
  const plain = plainName(name)
  const extension = extensionOf(plain)
  if (extension === '') return toFileName(plain, fallback)
  return `${toFileName(plain.slice(0, -extension.length - 1), fallback)}.${extension}`
}

function removeOld(parent: string): void {
  try {
    for (const name of readdirSync(parent).filter((one) => one.startsWith(PREFIX)))
      if (Date.now() - statSync(path.join(parent, name)).mtimeMs > OLD) remove(path.join(parent, name))
  } catch {
    // Somebody else's, or gone meanwhile: no reason to keep a learner from working.
  }
}

function remove(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true })
  } catch {
    // Another program holds a file open; the system clears its temporary files itself.
  }
}
