// `--help`, made from the table of verbs.
import { enGB } from '../../shared/words/words.ts'
import { definitions, indented, wrap } from './table.ts'
import type { Take, Takes, Verb } from './verb.ts'

const { help: words } = enGB.commandLine

/** The usage line of a verb in the notation of cli.md. */
export function usageOf(verb: Verb): string {
  const flags = Object.entries(verb.flags).map(([name, take]) => {
    const flag = flagOf(name, take)
    if (take.kind === 'required') return flag
    return take.kind === 'repeated' ? `[${flag}]…` : `[${flag}]`
  })
  return ['trellis', verb.words, ...positionsOf(verb), ...flags].join(' ')
}

const flagOf = (name: string, { label }: Take): string => (label === '' ? `--${name}` : `--${name} ${label}`)

/** Help for one verb: what it does, each argument and flag, notes, an example. */
export function helpOfVerb(verb: Verb, width: number): string {
  const { about, takes, notes = [], example } = verb.help
  const explain = (entries: readonly (readonly [string, string])[]) => definitions(entries, width)
  const rows = (of: Takes, name: (key: string, take: Take) => string) =>
    Object.entries(of).map(([key, take]): readonly [string, string] => {
      const more = take.kind === 'repeated' ? ` ${words.repeated}` : ''
      return [name(key, take), `${takes[key] ?? ''}${more}`]
    })
  const parts = [
    hanging(usageOf(verb), width),
    wrap(about, width).join('\n'),
    section(words.arguments, explain(rows(verb.positions, (_, take) => take.label))),
    section(words.flags, explain(rows(verb.flags, flagOf))),
    section(words.everywhere, explain(everywhere)),
    ...notes.map((note) => wrap(note, width).join('\n')),
    section(words.example, `  ${example}`),
  ]
  return parts.filter((part) => part !== '').join('\n\n')
}

/** Help for several verbs: all of them, or those that begin with one word. */
export function helpOverall(verbs: readonly Verb[], width: number): string {
  const rows = verbs.map((verb) => [['trellis', verb.words, ...positionsOf(verb)].join(' '), verb.help.about] as const)
  return [
    wrap(words.introduction, width).join('\n'),
    section(words.verbs, definitions(rows, width)),
    section(words.everywhere, definitions(everywhere, width)),
    section(words.notation, definitions(words.notations, width)),
    section(words.exitCodes, indented(words.exitCodeList, 2, width)),
    wrap(words.more, width).join('\n'),
  ].join('\n\n')
}

const everywhere: readonly (readonly [string, string])[] = [
  ['--json', words.json],
  ['--progress', words.progress],
  ['--help', words.help],
]

const positionsOf = (verb: Verb): string[] =>
  Object.values(verb.positions).map(({ kind, label }) =>
    kind === 'required' ? label : kind === 'repeated' ? `[${label}…]` : `[${label}]`,
  )

const section = (title: string, body: string): string => (body === '' ? '' : `${title}\n${body}`)

/** The usage line, wrapped between its parts. */
function hanging(usage: string, width: number): string {
  const [first = '', ...rest] = usage.split(/ (?=\[|--)/)
  const lines = [first]
  for (const part of rest) {
    const last = lines.at(-1) ?? ''
    if (last.length + part.length + 1 > width) lines.push(`    ${part}`)
    else lines[lines.length - 1] = `${last} ${part}`
  }
  return lines.join('\n')
}
