// `trellis evidence capture`: an item of each file and of each file in each folder, with what can be guessed of it.
import { enGB } from '../../../shared/words/words.ts'
import { defineVerb, folder, repeated, toggle } from '../verb.ts'

const { verbs: help, say, usage } = enGB.commandLine

export const evidenceCapture = defineVerb({
  words: 'evidence capture',
  help: help.evidenceCapture,
  positions: { folder, path: repeated('PATH') },
  flags: { again: toggle },
  opensWorkbook: true,
  refuse: ({ path }) => (path.length === 0 ? usage.captureNothing : undefined),
  typed: { sources: 'PATH' },
  run: async ({ path, again }, session) => {
    const { files } = await session.call('evidence.capture', { sources: [...path], again })
    return {
      json: { files },
      text: () => files.map(({ ref, name, message }) => say.captured(ref, name, message)).join('\n'),
    }
  },
})
