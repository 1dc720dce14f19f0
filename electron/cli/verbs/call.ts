// Raw mode: every call of the contract by its name, JSON in and JSON out.
import { AppError } from '../../../shared/contract/result.ts'
import { enGB } from '../../../shared/words/words.ts'
import { nearest } from '../near.ts'
import { parseJson } from '../parse-json.ts'
import { defineVerb, folder, optional, required } from '../verb.ts'

const { verbs: help, find } = enGB.commandLine

/** These open a workbook themselves: the folder of the command line is theirs. */
const OPENING = ['workbook.create', 'workbook.open', 'workbook.sample', 'workbook.restore']

export const call = defineVerb({
  words: 'call',
  help: help.call,
  positions: { folder, name: required('NOUN.VERB'), input: optional('JSON|-') },
  flags: {},
  opensWorkbook: false,
  run: async ({ folder, name, input = '{}' }, session) => {
    const { coreContract } = await import('../../../shared/contract/core.ts')
    if (!Object.hasOwn(coreContract, name)) {
      const names = Object.keys(coreContract)
      const near = nearest(name, names)
      const [noun = ''] = name.split('.')
      const ofNoun = names.filter((one) => one.startsWith(`${noun}.`))
      throw new AppError('not-found', find.noCall(name, near.length > 0 ? near : ofNoun.length > 0 ? ofNoun : names))
    }
    const given = parseJson(input === '-' ? await session.readText('-') : input)
    const opens = OPENING.includes(name)
    if (!opens) await session.openWorkbook(folder)
    const value = await session.callByName(name, opens ? { folder, ...given } : given)
    return { json: value, text: () => JSON.stringify(value, null, 2) }
  },
})
