// Where the makers work: the folder of finished files, a scratch folder, and the outside tools they call.
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

export const filesFolder = path.join(import.meta.dirname, '..', 'files')
mkdirSync(filesFolder, { recursive: true })

const scratchFolder = mkdtempSync(path.join(tmpdir(), 'trellis-sample-'))
process.on('exit', () => rmSync(scratchFolder, { recursive: true, force: true }))

export const inFiles = (name) => path.join(filesFolder, name)
export const inScratch = (name) => path.join(scratchFolder, name)

/** Runs a program that must succeed; returns what it printed. */
export const run = (program, args, options = {}) =>
  execFileSync(program, args, { encoding: 'utf8', stdio: ['pipe', 'pipe', 'pipe'], ...options })

/** Puts the day of the story in place of today's, so that a paper of last autumn is not dated by the machine that made it. */
export function datePdf(file, day) {
  const dated = readFileSync(file, 'latin1')
    .replace(/D:20\d{12}/g, `D:${day.replaceAll('-', '')}093000`)
    .replace(/20\d\d-\d\d-\d\dT\d\d:\d\d:\d\d/g, `${day}T09:30:00`)
  writeFileSync(file, dated, 'latin1')
  return file
}
