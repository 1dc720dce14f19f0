// Calls about spelling: a British English dictionary that ships with Trellis, and the words that this learner added.
import { z } from 'zod'
import type { Contract } from '../define.ts'

const Word = z.string().min(1).max(60)

export const spellingCalls = {
  /** The words among these that the dictionary does not know. Numbers, references such as `E7` and words in capitals are known. */
  'spelling.check': { input: z.object({ words: z.array(Word).max(5000) }), output: z.object({ wrong: z.array(Word) }) },
  /** At most six words that may have been meant, the likeliest first. */
  'spelling.suggest': { input: z.object({ word: Word }), output: z.array(Word) },
  /** Takes a word into this workbook's own list. */
  'spelling.learn': { input: z.object({ word: Word }), output: z.object({}), changes: ['history'] },
} as const satisfies Contract
