// Finds the files in what a learner chose: each file itself, and all in each folder, without going round in circles or out of it.
import { lstat, readdir, stat } from 'node:fs/promises'
import path from 'node:path'
import { AppError } from '../../../shared/contract/result.ts'
import { enGB } from '../../../shared/words/words.ts'

const { capture: words, failures } = enGB.core

/** Deeper folders are programs' own, not a learner's. */
const MOST_DEEP = 40
const MOST_FILES = 5000
/** What desktops leave behind; names with a dot in front are hidden anyhow. */
const LITTER: readonly string[] = [
  'thumbs.db',
  'desktop.ini',
  '__macosx',
  '$recycle.bin',
  'system volume information',
  'icon\r',
]

/** What was found in order; `problems` are what could not be followed, by name. */
export type Found = {
  readonly files: readonly string[]
  readonly problems: readonly { readonly name: string; readonly message: string }[]
}

/** Looks through files and folders. A link inside a folder is not followed: it may lead out of what was chosen. Fails when there are too many. */
export async function findFiles(sources: readonly string[], signal: AbortSignal): Promise<Found> {
  const files: string[] = []
  const problems: { name: string; message: string }[] = []
  const seen = new Set<string>()

  const add = (file: string) => {
    files.push(file)
    if (files.length > MOST_FILES) throw new AppError('invalid-input', words.tooMany(MOST_FILES))
  }
  const walk = async (folder: string, name: string, depth: number): Promise<void> => {
    if (signal.aborted) throw new AppError('cancelled', failures.cancelled)
    if (depth > MOST_DEEP) return void problems.push({ name, message: words.tooDeep })
    try {
      const { dev, ino } = await stat(folder, { bigint: true })
      const key = ino === 0n ? folder : `${dev}:${ino}`
      if (seen.has(key)) return void problems.push({ name, message: words.loop })
      seen.add(key)
      const entries = await readdir(folder, { withFileTypes: true })
      for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
        if (entry.name.startsWith('.') || LITTER.includes(entry.name.toLowerCase())) continue
        const [at, inner] = [path.join(folder, entry.name), `${name}/${entry.name}`]
        if (entry.isDirectory()) await walk(at, inner, depth + 1)
        else if (entry.isFile()) add(at)
        else problems.push({ name: inner, message: entry.isSymbolicLink() ? words.link : words.notAFile })
      }
    } catch (thrown) {
      if (thrown instanceof AppError) throw thrown
      problems.push({ name, message: toReason(thrown) })
    }
  }

  for (const source of sources) {
    const name = path.basename(source)
    try {
      const facts = await stat(source)
      if (facts.isDirectory()) await walk(source, name, 0)
      else if (facts.isFile()) add(source)
      else problems.push({ name, message: words.notAFile })
    } catch (thrown) {
      if (thrown instanceof AppError) throw thrown
      // A link that leads nowhere is there, and still cannot be read.
      const isThere = await lstat(source).then(
        () => true,
        () => false,
      )
      problems.push({ name, message: isThere ? toReason(thrown) : words.vanished })
    }
  }
  return { files, problems }
}

/** Why a file or folder cannot be read, in words. Throws what is no fault of the system's. */
export function toReason(thrown: unknown): string {
  const code =
    thrown instanceof AppError ? thrown.code : thrown instanceof Error && 'code' in thrown ? thrown.code : undefined
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
    case 'not-found':
      return words.vanished
    case 'EACCES':
    case 'EPERM':
    case 'EBUSY':
    case 'permission-denied':
      return words.locked
    default:
      if (typeof code !== 'string') throw thrown
      return thrown instanceof AppError && thrown.message === enGB.core.files.changedWhileCopying
        ? words.changed
        : words.placeholder
  }
}
