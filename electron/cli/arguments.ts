// Words of the command line -> the values a verb takes, or what is wrong with them.
import { parseArgs } from 'node:util'
import { enGB } from '../../shared/words/words.ts'
import { nearest } from './near.ts'
import type { AnyGiven, Take, Takes, Verb } from './verb.ts'

const say = enGB.commandLine.usage

/** Flags that every verb has. */
export const EVERYWHERE = ['json', 'progress', 'help'] as const
type Everywhere = (typeof EVERYWHERE)[number]

export type Parsed =
  | { readonly ok: true; readonly given: AnyGiven; readonly everywhere: ReadonlySet<Everywhere> }
  | { readonly ok: false; readonly code: 'usage' | 'invalid-input'; readonly message: string }

type Values = Map<string, readonly string[]>

/** The verb that the first words name and the words after them; undefined when they name none. Flags of everywhere may stand in front. */
export function findVerb(
  words: readonly string[],
  verbs: readonly Verb[],
): { readonly verb: Verb; readonly rest: readonly string[] } | undefined {
  const start = words.findIndex((word) => !isEverywhereFlag(word))
  const front = start < 0 ? words : words.slice(0, start)
  const after = words.slice(front.length)
  for (const count of [2, 1]) {
    const verb = verbs.find((one) => one.words === after.slice(0, count).join(' '))
    if (verb !== undefined) return { verb, rest: [...front, ...after.slice(count)] }
  }
  return undefined
}

const isEverywhereFlag = (word: string): boolean => word === '-h' || EVERYWHERE.some((name) => word === `--${name}`)

/** Reads the words after a verb's own. A value may begin with a dash; a flag of the same verb in its place means that it was forgotten. */
export function parseArguments(words: readonly string[], verb: Verb): Parsed {
  const refused = (message: string): Parsed => ({ ok: false, code: 'usage', message })
  const everywhere = new Set<Everywhere>()
  const values: Values = new Map()
  const positionals: string[] = []
  for (const token of tokensOf(words, verb)) {
    if (token.kind === 'positional') positionals.push(token.value)
    if (token.kind !== 'option') continue
    const common = EVERYWHERE.find((name) => name === token.name)
    const flag = Object.hasOwn(verb.flags, token.name) ? verb.flags[token.name] : undefined
    if (common === undefined && flag === undefined) return refused(unknownFlag(token.rawName, verb))
    if (common !== undefined || flag?.kind === 'toggle') {
      if (token.value !== undefined) return refused(say.takesNoValue(token.rawName))
      if (common === undefined) values.set(token.name, [''])
      else everywhere.add(common)
      continue
    }
    const { value } = token
    if (value === undefined || (!token.inlineValue && isFlagOf(verb, value)))
      return refused(say.needsValue(token.rawName, flag?.label ?? ''))
    const before = values.get(token.name) ?? []
    if (before.length > 0 && flag?.kind !== 'repeated') return refused(say.givenTwice(token.rawName))
    values.set(token.name, [...before, value])
  }
  if (everywhere.has('help')) return { ok: true, given: {}, everywhere }
  const extra = takePositionals(verb.positions, positionals, values)
  if (extra !== undefined) return refused(say.tooMany(extra, verb.words))
  const missing = missingOf(verb, values)
  if (missing !== undefined) return refused(say.missing(missing, verb.words))
  const choice = wrongChoice({ ...verb.positions, ...verb.flags }, values)
  if (choice !== undefined) return { ok: false, code: 'invalid-input', message: choice }
  const given = { ...givenOf(verb.positions, values), ...givenOf(verb.flags, values) }
  const message = verb.refuse(given)
  return message === undefined ? { ok: true, given, everywhere } : refused(message)
}

function tokensOf(words: readonly string[], verb: Verb) {
  const ofFlag = (take: Take) => ({
    type: take.kind === 'toggle' ? ('boolean' as const) : ('string' as const),
    multiple: true,
  })
  const own = Object.entries(verb.flags).map(([name, take]) => [name, ofFlag(take)] as const)
  const common = EVERYWHERE.map((name) => [name, { type: 'boolean' as const, multiple: true }] as const)
  const options = { ...Object.fromEntries([...own, ...common]), help: { type: 'boolean' as const, short: 'h' } }
  // Not strict: we say in our own words what is wrong, and a value may begin with a dash.
  return parseArgs({ args: [...words], options, strict: false, allowPositionals: true, tokens: true }).tokens
}

const isFlagOf = (verb: Verb, word: string): boolean =>
  isEverywhereFlag(word) ||
  Object.keys(verb.flags).some((name) => word === `--${name}` || word.startsWith(`--${name}=`))

function unknownFlag(raw: string, verb: Verb): string {
  const flags = [...Object.keys(verb.flags), ...EVERYWHERE].map((name) => `--${name}`)
  return say.unknownFlag(raw, verb.words, nearest(raw, flags, 1)[0])
}

/** Deals the positionals out in order; answers the first one that has no place. */
function takePositionals(positions: Takes, words: readonly string[], values: Values): string | undefined {
  let rest = words
  for (const [name, take] of Object.entries(positions)) {
    const count = take.kind === 'repeated' ? rest.length : 1
    if (rest.length > 0) values.set(name, rest.slice(0, count))
    rest = rest.slice(count)
  }
  return rest[0]
}

/** The first thing that has to be given and is not, as the usage line writes it. */
function missingOf(verb: Verb, values: Values): string | undefined {
  const isMissing = ([name, take]: readonly [string, Take]) => take.kind === 'required' && !values.has(name)
  const position = Object.entries(verb.positions).find(isMissing)
  const flag = Object.entries(verb.flags).find(isMissing)
  return position?.[1].label ?? (flag === undefined ? undefined : `--${flag[0]} ${flag[1].label}`)
}

/** A value that is none of the few allowed, in words. */
function wrongChoice(takes: Takes, values: Values): string | undefined {
  for (const [name, { choices }] of Object.entries(takes)) {
    const wrong = choices === undefined ? undefined : values.get(name)?.find((value) => !choices.includes(value))
    if (choices !== undefined && wrong !== undefined) return say.notAChoice(`--${name}`, wrong, choices)
  }
  return undefined
}

function givenOf(takes: Takes, values: Values): AnyGiven {
  return Object.fromEntries(
    Object.entries(takes).map(([name, take]) => {
      const found = values.get(name)
      if (take.kind === 'toggle') return [name, found !== undefined]
      return [name, take.kind === 'repeated' ? (found ?? []) : found?.[0]]
    }),
  )
}
