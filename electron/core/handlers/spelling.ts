// Spelling: the dictionary that ships with Trellis, and the learner's own words beside it.
import type { spellingCalls } from '../../../shared/contract/calls/spelling.ts'
import { isJudged } from '../../../shared/domain/spelling.ts'
import { enGB } from '../../../shared/words/words.ts'
import { addOwnWord, readOwnWords } from '../spelling/own-words.ts'
import { createSpeller } from '../spelling/speller.ts'
import type { Group } from './handler-types.ts'

const MOST_SUGGESTIONS = 6

export const spellingHandlers: Group<typeof spellingCalls> = ({ host, session }) => {
  const speller = createSpeller(host.assets)
  return {
    'spelling.check': async ({ words }) => {
      const isOwn = readOwnWords(session.workbook().db)
      const judged = [...new Set(words)].filter((word) => isJudged(word) && !isOwn(word))
      return { wrong: [...(await speller.check(judged))] }
    },
    'spelling.suggest': async ({ word }) => {
      session.workbook()
      return (await speller.suggest(word)).slice(0, MOST_SUGGESTIONS)
    },
    'spelling.learn': ({ word }) => {
      session.workbook().history.step(enGB.core.steps.learnWord(word), (db) => addOwnWord(db, word))
      return {}
    },
  }
}
