// What there is to read in an item: the learner's own words and its files.
import type { Evidence, EvidenceFile } from '../../../shared/domain/evidence.ts'
import type { Place } from '../../../shared/domain/place.ts'
import { toPlainText } from '../../../shared/domain/rich-text.ts'
import { findQuote, fold } from './find-words.ts'

/** `number` counts the files from 1; the learner's own words have none. */
export type Source =
  | { readonly key: 'own'; readonly number: undefined }
  | { readonly key: string; readonly number: number; readonly file: EvidenceFile }

/** Own words first, where there are any, or where there is nothing else. */
export function sourcesOf(evidence: Evidence): readonly Source[] {
  const files = evidence.files.map((file, index) => ({ key: file.id, number: index + 1, file }))
  return hasOwnWords(evidence) || files.length === 0 ? [{ key: 'own', number: undefined }, ...files] : files
}

/** What is read first: what the learner wrote as text, else the first file. */
export function firstOf(evidence: Evidence): string {
  const sources = sourcesOf(evidence)
  const file = sources.find(({ number }) => number === 1)
  return (evidence.text.content.length === 0 && file !== undefined ? file : sources[0])?.key ?? 'own'
}

/** Whether the learner wrote anything that is read here. */
export function hasOwnWords({ text, fields, measures }: Evidence): boolean {
  return text.content.length > 0 || measures.length > 0 || Object.values(fields).some((value) => value.length > 0)
}

/** Where a place is to be looked for; undefined for a place that names no part of the item. */
export function sourceOfPlace(evidence: Evidence, place: Place): string | undefined {
  if (place.kind === 'paragraph') return 'own'
  const isNamed = place.file !== undefined
  if (place.kind === 'whole' && !isNamed) return undefined
  if (place.kind === 'quote' && !isNamed && findQuote(fold(ownWords(evidence)), place.quote) !== undefined) return 'own'
  return evidence.files[(place.file ?? 1) - 1]?.id ?? (place.kind === 'quote' ? 'own' : undefined)
}

/** The file to look in next for words that name none and were not found in this one. */
export function nextFile(evidence: Evidence, place: Place, key: string): string | undefined {
  if (place.kind !== 'quote' || place.file !== undefined) return undefined
  return evidence.files[evidence.files.findIndex((file) => file.id === key) + 1]?.id
}

function ownWords({ text, fields }: Evidence): string {
  const values = Object.values(fields).flatMap((value) => (typeof value === 'string' ? [value] : []))
  return [toPlainText(text), ...values].join('\n')
}
