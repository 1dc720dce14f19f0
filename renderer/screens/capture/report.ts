// The report of a capture: what became of each file, those that need a look first.
import type { Granted } from '../../../shared/contract/shell.ts'
import type { CallOutput } from '../../data/client.ts'
import { words } from '../../data/words.ts'

const { capture: say } = words.page
type FileReport = CallOutput<'evidence.capture'>['files'][number]

export type Source = Granted
/** `source`: the grant with which the same file can be added after all; null where only its folder was given. */
export type Line = Omit<FileReport, 'source'> & { readonly source: string | null }

const ORDER: readonly FileReport['result'][] = ['failed', 'added-unreadable', 'same-bytes', 'added']

export const sorted = (lines: readonly Line[]): readonly Line[] =>
  lines.toSorted((one, other) => ORDER.indexOf(one.result) - ORDER.indexOf(other.result))

export const isAdded = ({ result }: Line): boolean => result === 'added' || result === 'added-unreadable'

/** What became of a file, in words. */
export function inWords({ result, ref, message }: Line): string {
  const said = say.results[result](ref)
  return message !== '' && (result === 'failed' || result === 'added-unreadable') ? say.because(said, message) : said
}

/** Each report with the grant it came from; a file out of a folder has none of its own unless the core gave one. */
export function withSources(files: readonly FileReport[], sources: readonly Source[]): readonly Line[] {
  const isOneEach = files.length === sources.length && files.every(({ name }, index) => name === sources[index]?.name)
  return files.map((file, index) => ({ ...file, source: isOneEach ? (sources[index]?.grant ?? null) : null }))
}
