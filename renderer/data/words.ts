import { enGB, type Words } from '../../shared/words/words.ts'

/** The window's language. */
export const words: Words = enGB
