// The small form of a link that stands: where to look, which part of the criterion, why, which occasion, and whether it is withdrawn.
import { useEffect, useState, type ReactNode, type SubmitEvent } from 'react'
import type { LinkRow } from '../../../shared/contract/calls/link.ts'
import type { Failure } from '../../../shared/contract/result.ts'
import { SubPointId } from '../../../shared/domain/id.ts'
import { formatPlace } from '../../../shared/domain/place.ts'
import { words } from '../../data/words.ts'
import { Button } from '../../parts/button.tsx'
import { CheckField, ChoiceField } from '../../parts/choice.tsx'
import { LineField, LongField } from '../../parts/field.tsx'
import { Notice } from '../../parts/say.tsx'
import { useCriteria } from '../criteria.ts'
import { usePointed } from '../item/pointing.ts'
import { notationInWords } from '../place-words.ts'
import { placeProblem } from './place-problem.ts'
import { placeOf, placePointedAt, type LinkValues } from './link-row.ts'
import { PlaceField } from './place-field.tsx'
import type { EvidenceId } from '../../../shared/domain/id.ts'

const { evidence: say, map, desk } = words.page
const WHOLE = 'whole' // not an id of a sub-point

type LinkFieldsProps = {
  readonly evidenceId: EvidenceId
  /** The names of the item's files. */
  readonly files: readonly string[]
  readonly link: LinkRow
  /** Which field takes the focus. */
  readonly first: 'place' | 'why'
  /** Changes the link; what it gives back is why that failed. */
  readonly onSave: (values: LinkValues) => Promise<Failure | undefined>
  readonly onCancel: () => void
}

export function LinkFields({ evidenceId, files, link, first, onSave, onCancel }: LinkFieldsProps): ReactNode {
  const id = `link-${link.id}`
  const [place, setPlace] = useState(link.place)
  const [quote, setQuote] = useState(link.quote)
  const [why, setWhy] = useState(link.why)
  const [occasion, setOccasion] = useState(link.occasion)
  const [subPointId, setSubPointId] = useState(link.subPointId)
  const [isWithdrawn, setWithdrawn] = useState(link.state === 'withdrawn')
  const [isTried, setTried] = useState(false)
  const [failure, setFailure] = useState<Failure>()
  const pointed = usePointed(evidenceId)
  const problem = placeProblem(place, files.length)
  useEffect(() => document.getElementById(`${id}-${first}`)?.focus(), [id, first])

  async function send(event: SubmitEvent): Promise<void> {
    event.preventDefault()
    setTried(true)
    if (problem !== undefined) return document.getElementById(`${id}-place`)?.focus()
    // Who rewrites a link has looked at it again.
    const state = isWithdrawn ? 'withdrawn' : 'claimed'
    const chosen = place.trim() === '' ? null : placeOf({ place, quote })
    setFailure(await onSave({ place: chosen, subPointId, why, occasion, state }))
  }
  function usePlace(): void {
    if (pointed === null) return
    const chosen = placePointedAt(pointed)
    setPlace(formatPlace(chosen))
    setQuote(chosen.kind === 'pages' ? (chosen.quote ?? '') : '')
  }

  return (
    <form className="link-fields" onSubmit={(event) => void send(event)} noValidate>
      {failure !== undefined && (
        <Notice look="problem" title={say.linkNotSaved}>
          {failure.message}
        </Notice>
      )}
      <SubPointChoice id={`${id}-part`} link={link} value={subPointId} onChange={setSubPointId} />
      <PlaceField
        id={`${id}-place`}
        value={place}
        onChange={(typed) => {
          setPlace(typed)
          // Words of another place are not its words.
          setQuote(typed === link.place ? link.quote : '')
        }}
        files={files}
        problem={isTried ? problem : undefined}
      />
      {pointed !== null && (
        <div>
          <Button onPress={usePlace}>{map.fromSelection(notationInWords(formatPlace(pointed.place), files))}</Button>
        </div>
      )}
      <LongField id={`${id}-why`} label={say.why} note={desk.optional} value={why} onChange={setWhy} />
      <LineField
        id={`${id}-occasion`}
        label={say.occasion}
        note={desk.optional}
        help={say.occasionHelp}
        value={occasion}
        onChange={setOccasion}
      />
      <CheckField label={map.withdraw} help={map.withdrawHelp} isChecked={isWithdrawn} onChange={setWithdrawn} />
      <div className="actions">
        <Button look="primary" type="submit">
          {say.saveLink}
        </Button>
        <Button look="quiet" onPress={onCancel}>
          {desk.cancel}
        </Button>
      </div>
    </form>
  )
}

type SubPointChoiceProps = {
  readonly id: string
  readonly link: LinkRow
  readonly value: SubPointId | null
  readonly onChange: (value: SubPointId | null) => void
}

/** Shown only where the criterion has parts. */
function SubPointChoice({ id, link, value, onChange }: SubPointChoiceProps): ReactNode {
  const { all } = useCriteria()
  const parts = all.filter((one) => one.id === link.criterionId && one.subPointId !== null)
  if (parts.length === 0) return null
  return (
    <ChoiceField
      id={id}
      label={map.subPoint}
      empty={map.wholeCriterion}
      options={[
        { id: WHOLE, label: map.wholeCriterion },
        ...parts.map((part) => ({ id: part.key, label: `${part.code} ${part.text}` })),
      ]}
      value={value ?? WHOLE}
      onChange={(key) => onChange(key === WHOLE || key === '' ? null : SubPointId.parse(key))}
    />
  )
}
