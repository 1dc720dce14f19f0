// What a verb is: its words, what it takes, and what it does with the core. The table of verbs is the one source of parsing and of `--help`.
import type { CoreContract } from '../../shared/contract/core.ts'
import type { Input, Output } from '../../shared/contract/define.ts'

/** One argument or flag. `label` stands for its value in the usage line, in the notation of cli.md. */
export type Take = {
  readonly kind: 'required' | 'optional' | 'repeated' | 'toggle'
  readonly label: string
  /** The only values allowed, where there are few. */
  readonly choices?: readonly string[]
}
/** By the name that people type, without dashes, in the order of the usage line. */
export type Takes = Readonly<Record<string, Take>>

export const required = (label: string, choices?: readonly string[]) => take('required', label, choices)
export const optional = (label: string, choices?: readonly string[]) => take('optional', label, choices)
export const repeated = (label: string) => take('repeated', label)
export const toggle = { kind: 'toggle', label: '' } as const
/** The workbook's folder, the first argument of nearly every verb. */
export const folder = required('<folder>')

function take<K extends Take['kind']>(kind: K, label: string, choices?: readonly string[]) {
  return choices === undefined ? { kind, label } : { kind, label, choices }
}

type ValueOf<K extends Take['kind']> = K extends 'required'
  ? string
  : K extends 'optional'
    ? string | undefined
    : K extends 'repeated'
      ? readonly string[]
      : boolean
/** The values of one command line; what was left out is undefined, an empty list or false. */
export type Given<T extends Takes> = { readonly [N in keyof T]: ValueOf<T[N]['kind']> }
/** The same before a verb has named its own. */
export type AnyGiven = Readonly<Record<string, string | readonly string[] | boolean | undefined>>

/** Words for `--help`, one for each argument and flag. Notes say what the flags alone do not; the example is a whole command. */
export type VerbHelp<Names extends string = string> = {
  readonly about: string
  readonly takes: Readonly<Record<Names, string>>
  readonly notes?: readonly string[]
  readonly example: string
}

/** What a verb can ask while it runs. */
export type Session = {
  /** A call of the contract. Throws an AppError when it fails. */
  readonly call: <N extends keyof CoreContract>(
    name: N,
    input: Input<CoreContract, N>,
  ) => Promise<Output<CoreContract, N>>
  /** The same by a name that was typed. */
  readonly callByName: (name: string, input: unknown) => Promise<unknown>
  /** Opens a workbook, for a verb whose table entry does not ask for it. */
  readonly openWorkbook: (folder: string) => Promise<void>
  /** The text of a file, or of standard input for `-`. Throws `unreadable-file`, and `invalid-input` when it is not UTF-8. */
  readonly readText: (file: string) => Promise<string>
  /** Today on this computer, `YYYY-MM-DD`. */
  readonly today: string
}

/** What a verb answers: `json` for programs, `text` for people at a width in columns. `exitCode` when done is not all there is to say. */
export type Answer = {
  readonly json: unknown
  readonly text: (width: number) => string
  readonly exitCode?: number
}

type Definition<P extends Takes, F extends Takes> = {
  /** The words that name it, `units list`. */
  readonly words: string
  readonly help: VerbHelp<(keyof P | keyof F) & string>
  readonly positions: P
  readonly flags: F
  /** Whether `folder`, when given, is opened before the verb runs. */
  readonly opensWorkbook: boolean
  /** What the command line lacks or says twice, in words; undefined when it can be run. */
  readonly refuse?: (given: Given<P & F>) => string | undefined
  /** The contract's path of an input -> what the person typed, for messages. */
  readonly typed?: Readonly<Record<string, string>>
  readonly run: (given: Given<P & F>, session: Session) => Promise<Answer>
}

/** A row of the table. */
export type Verb = {
  readonly words: string
  readonly help: VerbHelp
  readonly positions: Takes
  readonly flags: Takes
  readonly opensWorkbook: boolean
  readonly refuse: (given: AnyGiven) => string | undefined
  readonly typed: Readonly<Record<string, string>>
  readonly run: (given: AnyGiven, session: Session) => Promise<Answer>
}

/** A row from a definition that knows the types of its own values. */
export function defineVerb<P extends Takes, F extends Takes>(verb: Definition<P, F>): Verb {
  // `parseArguments` fills the values from these very takes, which the compiler cannot follow through the table.
  const own = (given: AnyGiven) => given as Given<P & F>
  return {
    ...verb,
    typed: verb.typed ?? {},
    refuse: (given) => verb.refuse?.(own(given)),
    run: (given, session) => verb.run(own(given), session),
  }
}
