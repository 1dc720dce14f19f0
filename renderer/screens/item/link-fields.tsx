// The small form of a link, new or changed: where to look, why, and which occasion.
import { useEffect, useState, type ReactNode, type SubmitEvent } from 'react'
import type { Failure } from '../../../shared/contract/result.ts'
import { parsePlace, type Place } from '../../../shared/domain/place.ts'
import { words } from '../../data/words.ts'
import { Button } from '../../parts/button.tsx'
import { LineField, LongField } from '../../parts/field.tsx'
import { Notice } from '../../parts/say.tsx'
import { placeProblem } from '../write/form-problems.ts'
import { PlaceField } from './place-field.tsx'

const { evidence: say, desk } = words.page

export type LinkValues = { readonly place: Place | null; readonly why: string; readonly occasion: string }

type LinkFieldsProps = {
  /** Begins the ids of the fields; one form of a link on a page has it. */
  readonly id: string
  /** The names of the item's files. */
  readonly files: readonly string[]
  /** What the link says now, its place in the notation. */
  readonly start?: { readonly place: string; readonly why: string; readonly occasion: string }
  readonly submit: string
  readonly cancel: string
  /** What the notice of a failure says first. */
  readonly failed: string
  /** Makes or changes the link; what it gives back is why that failed. */
  readonly onSubmit: (values: LinkValues) => Promise<Failure | undefined>
  readonly onCancel: () => void
}

/** Takes the focus when it appears. */
export function LinkFields({
  id,
  files,
  start,
  submit,
  cancel,
  failed,
  onSubmit,
  onCancel,
}: LinkFieldsProps): ReactNode {
  const [place, setPlace] = useState(start?.place ?? '')
  const [why, setWhy] = useState(start?.why ?? '')
  const [occasion, setOccasion] = useState(start?.occasion ?? '')
  const [isTried, setTried] = useState(false)
  const [failure, setFailure] = useState<Failure>()
  const problem = placeProblem(place, files.length)
  const focusPlace = () => document.getElementById(`${id}-place`)?.focus()
  useEffect(focusPlace, [id])

  async function send(event: SubmitEvent): Promise<void> {
    event.preventDefault()
    setTried(true)
    if (problem !== undefined) return focusPlace()
    setFailure(await onSubmit({ place: parsePlace(place) ?? null, why, occasion }))
  }

  return (
    <form className="link-fields" onSubmit={(event) => void send(event)} noValidate>
      {failure !== undefined && (
        <Notice look="problem" title={failed}>
          {failure.message}
        </Notice>
      )}
      <PlaceField
        id={`${id}-place`}
        value={place}
        onChange={setPlace}
        files={files}
        problem={isTried ? problem : undefined}
      />
      <LongField id={`${id}-why`} label={say.why} value={why} onChange={setWhy} />
      <LineField
        id={`${id}-occasion`}
        label={say.occasion}
        note={desk.optional}
        help={say.occasionHelp}
        value={occasion}
        onChange={setOccasion}
      />
      <div className="actions">
        <Button look="primary" type="submit">
          {submit}
        </Button>
        <Button look="quiet" onPress={onCancel}>
          {cancel}
        </Button>
      </div>
    </form>
  )
}
