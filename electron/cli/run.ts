// One command line from its words to its exit code; knows streams and a signal, but no process, so that a test can run it too.
import type { Readable } from 'node:stream'
import type { CoreContract } from '../../shared/contract/core.ts'
import type { Handlers } from '../../shared/contract/define.ts'
import { AppError, type Detail } from '../../shared/contract/result.ts'
import { enGB } from '../../shared/words/words.ts'
import { findVerb, parseArguments } from './arguments.ts'
import { describeFault } from './describe-fault.ts'
import { helpOfVerb, helpOverall } from './help.ts'
import { nearest } from './near.ts'
import { type CommandFailure, createPrinter, EXIT_CODES, type Paper, type Printer } from './print.ts'
import type { AnyGiven, Answer, Verb } from './verb.ts'
import { verbs } from './verbs.ts'

const { usage, run: say } = enGB.commandLine

export type Surroundings = {
  readonly output: Paper
  readonly errors: Paper
  readonly input: Readable
  readonly signal: AbortSignal
  /** The absolute path of a name that was typed. */
  readonly resolve: (name: string) => string
  /** Loads the core; `--help` does without. */
  readonly loadHandlers: () => Promise<Handlers<CoreContract>>
}

/** Runs the words after `trellis`, prints, and answers the exit code (cli.md section 4). Never rejects. */
export async function run(words: readonly string[], around: Surroundings): Promise<number> {
  const own = words.includes('--') ? words.slice(0, words.indexOf('--')) : words
  const printer = createPrinter(around.output, around.errors, {
    json: own.includes('--json'),
    progress: own.includes('--progress'),
  })
  const failed = (failure: CommandFailure): number => {
    printer.failure(failure)
    return EXIT_CODES[failure.code]
  }
  const [first] = words
  if (first === undefined) return overallHelp(printer, verbs)
  if (first === 'help') return run([...words.slice(1), '--help'], around)
  const found = findVerb(words, verbs)
  if (found === undefined) return withoutVerb(words, printer, failed)
  const { verb, rest } = found
  const parsed = parseArguments(rest, verb)
  if (!parsed.ok) return failed({ code: parsed.code, message: parsed.message })
  if (parsed.everywhere.has('help')) {
    printer.help((width) => helpOfVerb(verb, width))
    return 0
  }
  try {
    const answer = await runVerb(verb, parsed.given, printer, around)
    printer.answer(answer)
    return answer.exitCode ?? 0
  } catch (thrown) {
    return failed(toCommandFailure(thrown, verb))
  }
}

async function runVerb(verb: Verb, given: AnyGiven, printer: Printer, around: Surroundings): Promise<Answer> {
  const { withSession } = await import('./session.ts')
  const { input, signal, resolve, loadHandlers } = around
  const { progress: report, notice } = printer
  return withSession({ loadHandlers, resolve, input, signal, report, notice }, async (session) => {
    if (verb.opensWorkbook && typeof given.folder === 'string') await session.openWorkbook(given.folder)
    return verb.run(given, session)
  })
}

function withoutVerb(words: readonly string[], printer: Printer, failed: (failure: CommandFailure) => number): number {
  const at = words.findIndex((word) => !word.startsWith('-'))
  const spoken = at < 0 ? [] : words.slice(at, at + 2).filter((word) => !word.startsWith('-'))
  const [first = '', second] = spoken
  const group = verbs.filter((verb) => verb.words.startsWith(`${first} `)).map((verb) => verb.words)
  if (words.some((word) => word === '--help' || word === '-h'))
    return overallHelp(printer, group.length === 0 ? verbs : verbs.filter((verb) => group.includes(verb.words)))
  const refused = (message: string) => failed({ code: 'usage', message })
  if (first === '') return refused(usage.noVerb)
  if (findVerb(words.slice(at), verbs) !== undefined) return refused(usage.flagFirst(words[0] ?? ''))
  const pair = nearest(spoken.join(' '), allNames())
  if (second !== undefined && pair.length > 0) return refused(usage.unknownVerb(spoken.join(' '), pair))
  return refused(usage.unknownVerb(first, group.length > 0 ? group : nearest(first, allNames())))
}

const allNames = (): string[] => verbs.map((verb) => verb.words)

function overallHelp(printer: Printer, shown: readonly Verb[]): number {
  printer.help((width) => helpOverall(shown, width))
  return 0
}

/** A failure as data; the contract's names of what was wrong become those that the person typed. */
function toCommandFailure(thrown: unknown, verb: Verb): CommandFailure {
  if (!(thrown instanceof AppError)) {
    return { code: 'internal', message: say.fault, details: [{ path: verb.words, message: describeFault(thrown) }] }
  }
  const { code, message, details } = thrown
  if (details === undefined) return { code, message }
  const typed = details.map(({ path, message: text }): Detail => ({ path: asTyped(path, verb.typed), message: text }))
  const [was] = details
  const [is] = typed
  const said = was === undefined || is === undefined || was.path === '' ? message : message.replace(was.path, is.path)
  return { code, message: said, details: typed }
}

function asTyped(path: string, typed: Verb['typed']): string {
  const key = Object.keys(typed).find((one) => path === one || path.startsWith(`${one}.`))
  const name = key === undefined ? undefined : typed[key]
  if (key === undefined || name === undefined) return path
  const inside = path.slice(key.length + 1)
  // Where in rich text says nothing to the person who typed it as one text.
  return inside.startsWith('content.') ? name : `${name} ${inside}`.trim()
}
