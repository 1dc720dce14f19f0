// What lies in a workbook's folder of files.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { App } from './harness.ts'

export const sha256Of = (bytes: string | Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
export const pathIn = (workbook: string, sha256: string): string =>
  path.join(workbook, 'files', sha256.slice(0, 2), sha256)

/** Every file under `files`, with the SHA-256 of its bytes, in order. */
export const storedFiles = ({ workbook }: Pick<App, 'workbook'>): (readonly [name: string, sha256: string])[] =>
  readdirSync(path.join(workbook, 'files'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .toSorted()
    .map((file) => [path.relative(path.join(workbook, 'files'), file), sha256Of(readFileSync(file))] as const)
