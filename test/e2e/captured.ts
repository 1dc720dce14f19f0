// Files captured into a fresh workbook of a running window, and how they are shown.
import path from 'node:path'
import type { Preview } from '../../shared/contract/calls/file.ts'
import type { Window } from '../ui/window.ts'

export const sampleFile = (name: string) => path.join(import.meta.dirname, '../../assets/sample/files', name)
export const sha256Of = (address: string) => /[0-9a-f]{64}/.exec(address)?.[0] ?? ''

/** Captures files into a fresh workbook, and answers how the first of each is shown. */
export async function capture(window: Window, ...files: readonly string[]): Promise<Preview[]> {
  const target = await window.grant(path.join(window.folder, 'workbook'))
  await window.call('workbook.create', { folder: target.grant, learner: 'Ffion Ŵyn Jones' })
  const sources: string[] = []
  for (const file of files) sources.push((await window.grant(file)).grant)
  const report = await window.call('evidence.capture', { sources })
  const shown: Preview[] = []
  for (const { evidenceId } of report.files) {
    if (evidenceId === null) throw new Error('Not captured')
    const { evidence } = await window.call('evidence.get', { id: evidenceId })
    for (const { id } of evidence.files) shown.push(await window.call('file.preview', { id }))
  }
  return shown
}
export const addressOf = (preview: Preview | undefined): string => {
  if (preview?.kind === 'picture') return preview.pages[0]?.address ?? ''
  return preview !== undefined && 'address' in preview ? preview.address : ''
}

/** The header of a sound of this many bytes in all: two channels of 48,000 a second. */
export function wavHeader(bytes: number): Buffer {
  const header = Buffer.alloc(44)
  header.write('RIFF', 0)
  header.writeUInt32LE(bytes - 8, 4)
  header.write('WAVEfmt ', 8)
  header.writeUInt32LE(16, 16)
  header.writeUInt16LE(1, 20)
  header.writeUInt16LE(2, 22)
  header.writeUInt32LE(48_000, 24)
  header.writeUInt32LE(192_000, 28)
  header.writeUInt16LE(4, 32)
  header.writeUInt16LE(16, 34)
  header.write('data', 36)
  header.writeUInt32LE(bytes - 44, 40)
  return header
}
