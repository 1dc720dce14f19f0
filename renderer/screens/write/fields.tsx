// The plain controls of an item's form, each bound to one value: typing in one draws no other again.
import { useState, type ReactNode } from 'react'
import type { Evidence } from '../../../shared/domain/evidence.ts'
import { useCall } from '../../data/use-call.ts'
import { words } from '../../data/words.ts'
import { DateField } from '../../parts/date-field.tsx'
import { LineField } from '../../parts/field.tsx'
import { SuggestField } from '../../parts/suggest-field.tsx'
import { useItemValue } from './item-saver.ts'
import { textIn, type FieldKey } from './item-values.ts'

const { write: say } = words.page
const NONE: readonly string[] = []

/** What was written before in a field; asked for when a person comes to it. */
export function useSuggestions(field: string): {
  readonly suggestions: readonly string[]
  readonly onFocus: () => void
} {
  const [isWanted, setWanted] = useState(false)
  const suggestions = useCall('suggestion.list', { field }, isWanted).value ?? NONE
  return { suggestions, onFocus: () => setWanted(true) }
}

/** A problem of the form, in words. */
export function sayProblem(problem: string | undefined): string | undefined {
  const sentences: Readonly<Record<string, string>> = say.problems
  return problem === undefined ? undefined : (sentences[problem] ?? problem)
}

type LineProps = { readonly evidence: Evidence; readonly label: string; readonly help?: string }

export function TitleLine({ evidence, label }: LineProps): ReactNode {
  const { value, set, problem } = useItemValue(evidence, 'title')
  return <LineField id="title" label={label} value={value} onChange={set} problem={sayProblem(problem)} />
}

export function DayLine({ evidence, label, help, of }: LineProps & { readonly of: 'dateFrom' | 'dateTo' }): ReactNode {
  const { value, set, problem } = useItemValue(evidence, of)
  return (
    <DateField
      id={of}
      label={label}
      value={value}
      onChange={set}
      problem={sayProblem(problem)}
      {...(help !== undefined && { help })}
    />
  )
}

export function SuggestLine({
  evidence,
  label,
  help,
  of,
}: LineProps & { readonly of: 'location' | 'learnerRole' }): ReactNode {
  const { value, set, problem } = useItemValue(evidence, of)
  return (
    <SuggestField
      id={of}
      label={label}
      value={value}
      onChange={set}
      problem={sayProblem(problem)}
      help={help}
      {...useSuggestions(of)}
    />
  )
}

/** A field of the type that is one line, a day, a time in a recording or a choice. */
export function OwnLine({ evidence, label, help, name }: LineProps & { readonly name: string }): ReactNode {
  const key: FieldKey = `fields.${name}`
  const { value, set, problem } = useItemValue(evidence, key)
  return (
    <SuggestField
      id={key}
      label={label}
      value={textIn(value)}
      onChange={set}
      problem={sayProblem(problem)}
      help={help}
      {...useSuggestions(name)}
    />
  )
}
