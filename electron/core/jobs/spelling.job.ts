// The one job that stays: holds the dictionary and answers what it is asked, until the core ends.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import { createHunspellFromStrings } from 'hunspell-wasm'
import type { Asked, Told } from '../spelling/speller.ts'

// The core gave the folder; the compiler cannot see across the worker's border.
const folder = path.join(String(workerData), 'spelling')
const read = (file: string): string => readFileSync(path.join(folder, file), 'utf8')
const dictionary = await createHunspellFromStrings(read('en-GB.aff'), read('en-GB.dic'))

parentPort?.on('message', ({ id, check, suggest }: Asked) => {
  const words =
    suggest === undefined
      ? check.filter((word) => !dictionary.testSpelling(word))
      : dictionary.getSpellingSuggestions(suggest)
  const told: Told = { id, words }
  parentPort?.postMessage(told)
})
