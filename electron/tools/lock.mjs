// One set-up at a time in a folder: a lock file that its owner keeps fresh, so that a killed run does not block the next.
import { mkdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

const BEAT_MS = 2_000
const STALE_MS = 30_000

/** Runs `work` while holding the lock `file`; waits for another holder, and takes over from one that died. */
export async function withLock(file, { say, work }) {
  mkdirSync(dirname(file), { recursive: true })
  for (let told = false; !take(file); told = true) {
    if (removeStale(file)) continue
    if (!told) say('Another set-up is running in this folder; waiting for it.')
    await pause(200)
  }
  const beat = setInterval(() => utimesSync(file, new Date(), new Date()), BEAT_MS)
  try {
    return await work()
  } finally {
    clearInterval(beat)
    rmSync(file, { force: true })
  }
}

function take(file) {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if (error.code === 'EEXIST') return false
    throw error
  }
}

/** Moves a dead owner's lock aside. Renaming lets one of several waiting runs win. */
function removeStale(file) {
  try {
    const owner = Number(readFileSync(file, 'utf8'))
    if (isAlive(owner) && Date.now() - statSync(file).mtimeMs < STALE_MS) return false
    const aside = `${file}.${process.pid}`
    renameSync(file, aside)
    rmSync(aside)
    return true
  } catch (error) {
    if (error.code === 'ENOENT') return true
    throw error
  }
}

function isAlive(pid) {
  try {
    return pid === 0 || process.kill(pid, 0)
  } catch (error) {
    return error.code === 'EPERM'
  }
}
