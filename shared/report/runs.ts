// Small makers of runs and blocks.
import type { Block, Heading, Run, Target, TextRun } from './report.ts'

export const text = (words: string, more: Omit<TextRun, 'kind' | 'text'> = {}): TextRun => ({
  kind: 'text',
  text: words,
  ...more,
})
export const to = (anchor: string): Target => ({ kind: 'anchor', anchor })
export const heading = (level: Heading['level'], words: string, anchor: string, inContents = true): Heading => ({
  kind: 'heading',
  level,
  runs: [text(words)],
  anchor,
  inContents,
})
export const paragraph = (
  runs: readonly Run[],
  style: 'body' | 'note' | 'quote' | 'lead' | 'notice' = 'body',
  keepWithNext = false,
): Block => ({ kind: 'paragraph', runs, style, ...(keepWithNext ? { keepWithNext } : {}) })
export const note = (words: string): Block => paragraph([text(words)], 'note')

/** Runs one after another with a separator between. */
export const joined = (parts: readonly (readonly Run[])[], separator: string): Run[] =>
  parts.flatMap((part, index) => (index === 0 ? part : [text(separator), ...part]))

/** A row of facts; nothing when there is nothing to say. */
export const fact = (term: string, value: string | null | undefined): { term: string; value: Run[] }[] =>
  value === null || value === undefined || value === '' ? [] : [{ term, value: [text(value)] }]
