// The plain controls of an item's form, each bound to one value: typing in one draws no other again.
import { useState, type ReactNode } from 'react'
import type { Evidence } from '../../../shared/domain/evidence.ts'
import { useCall } from '../../data/use-call.ts'
import { words } from '../../data/words.ts'
import { ChoiceField } from '../../parts/choice.tsx'
import { DateField } from '../../parts/date-field.tsx'
import { LineField } from '../../parts/field.tsx'
import { SuggestField } from '../../parts/suggest-field.tsx'
import { useItemValue } from './item-saver.ts'
import { textIn, type FieldKey } from './item-values.ts'

const { write: say, form: formWords } = words.page
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

/** What a field of a type is called. */
export const labelOf = (name: string): string => words.fields.labels[name] ?? name

/** A problem of the form, in words. */
export function sayProblem(problem: string | undefined): string | undefined {
  const sentences: Readonly<Record<string, string>> = say.problems
  return problem === undefined ? undefined : (sentences[problem] ?? problem)
}

/** Years behind which a day is rather a slip of the pen than evidence; it is kept all the same. */
const LONG_AGO = 50

/** What to say of a day that can be no evidence yet, or hardly any more; undefined for any other. */
function unlikely(day: string, now: Date = new Date()): string | undefined {
  if (day === '') return undefined
  const at = new Date(`${day}T00:00`)
  if (at > now) return say.dayToCome
  return now.getFullYear() - at.getFullYear() > LONG_AGO ? say.dayLongAgo : undefined
}

type LineProps = { readonly evidence: Evidence; readonly label: string; readonly help?: string }

export function TitleLine({ evidence, label }: LineProps): ReactNode {
  const { value, set, problem } = useItemValue(evidence, 'title')
  return <LineField id="title" label={label} value={value} onChange={set} problem={sayProblem(problem)} />
}

type DayLineProps = Omit<LineProps, 'help'> & { readonly of: 'dateFrom' | 'dateTo' }

export function DayLine({ evidence, label, of }: DayLineProps): ReactNode {
  const { value, set, problem } = useItemValue(evidence, of)
  const help = value === null ? undefined : unlikely(value)
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

type OneChoiceProps = {
  readonly id: string
  readonly label: string
  readonly help?: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly problem?: string | undefined
  readonly choices: readonly string[]
}

/** One of the field's values, or none of them. */
export function OneChoice({ choices, onChange, ...field }: OneChoiceProps): ReactNode {
  return (
    <ChoiceField
      {...field}
      empty={formWords.noChoice}
      options={[
        { id: 'none', label: formWords.noChoice },
        ...choices.map((choice) => ({ id: choice, label: words.fields.choices[choice] ?? choice })),
      ]}
      onChange={(next) => onChange(next === 'none' ? '' : next)}
    />
  )
}
