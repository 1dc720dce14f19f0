// Where things lie, and whether what is installed and built is what package-lock.json and the sources ask for.
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../..', import.meta.url))
export const inRoot = (...parts) => join(root, ...parts)

/** Our own Node, the one that tests, tools and the command line run under. */
export const ownNode = inRoot('node_modules/node/bin', process.platform === 'win32' ? 'node.exe' : 'node')

/** The folder npm was called in; relative paths a person types count from here. */
export const callerFolder = process.env.INIT_CWD ?? process.cwd()

/** What a build leaves beside its output: the hash of its sources and the names of its files. */
export const buildRecord = 'built.json'

/**
 * True when node_modules holds what the lock file names. It reads npm's own record of the last complete installation,
 * so an `npm install` by hand counts too. Optional packages of other platforms may be absent.
 */
export function isInstalled() {
  const wanted = readJson(inRoot('package-lock.json'))?.packages
  const present = readJson(inRoot('node_modules/.package-lock.json'))?.packages
  if (!wanted || !present || !existsSync(ownNode)) return false
  return Object.entries(wanted).every(([place, { version, integrity, optional }]) => {
    if (place === '') return true
    const found = present[place]
    if (!found) return optional === true
    return found.version === version && found.integrity === integrity
  })
}

/** True when dist was built from the sources as they are now and none of its files has gone. */
export function isBuilt() {
  const record = readJson(inRoot('dist', buildRecord))
  return record?.sources === hashSources() && record.files.every((file) => existsSync(inRoot('dist', file)))
}

/** SHA-256 over the names and bytes of everything a build reads; 2 MB of sources take about 15 ms. */
export function hashSources() {
  const hash = createHash('sha256')
  const sources = ['shared', 'electron', 'renderer'].flatMap((folder) => filesUnder(inRoot(folder)))
  const settings = ['package.json', 'package-lock.json', 'tsconfig.json'].map((file) => inRoot(file))
  for (const file of [...sources, ...settings].sort()) {
    const name = relative(root, file)
    if (name.startsWith(join('electron', 'tools')) || !existsSync(file)) continue
    hash.update(`${name}\0`).update(readFileSync(file)).update('\0')
  }
  return hash.digest('hex')
}

/** The paths of all files below `folder`; none when the folder is not there. */
export function filesUnder(folder) {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
}

function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}
