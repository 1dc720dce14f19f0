import { PSEUDO_LANGUAGE, toPseudo } from '../../shared/words/pseudo.ts'
import { enGB, type Words } from '../../shared/words/words.ts'

/** The window's language: English, unless the address of the page asks for the one that tests look for hard-coded words with. */
export const words: Words =
  new URL(location.href).searchParams.get('language') === PSEUDO_LANGUAGE ? toPseudo(enGB) : enGB
