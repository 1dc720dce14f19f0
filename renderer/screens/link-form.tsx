import { useState, type ReactNode, type SubmitEvent } from 'react'
import type { Failure } from '../../shared/contract/result.ts'
import type { Evidence } from '../../shared/domain/evidence.ts'
import { parsePlace } from '../../shared/domain/place.ts'
import { call } from '../data/client.ts'
import { words } from '../data/words.ts'
import { Button } from '../parts/button.tsx'
import { LongField } from '../parts/field.tsx'
import { Notice } from '../parts/say.tsx'
import type { NamedCriterion } from './criteria.ts'
import { CriterionFinder } from './criterion-finder.tsx'
import { placeProblem } from './form-problems.ts'
import { showUndoable } from './perform.ts'
import { PlaceField } from './place-field.tsx'

const { evidence: say } = words.page

/** Links the item to one more criterion: find it, say where and why. */
export function LinkForm({ evidence }: { readonly evidence: Evidence }): ReactNode {
  const [criterion, setCriterion] = useState<NamedCriterion>()
  const [place, setPlace] = useState('')
  const [why, setWhy] = useState('')
  const [isTried, setTried] = useState(false)
  const [failure, setFailure] = useState<Failure>()
  const problem = placeProblem(place, evidence.files.length)

  function begin(chosen: NamedCriterion | undefined): void {
    setCriterion(chosen)
    setPlace('')
    setWhy('')
    setTried(false)
    setFailure(undefined)
    if (chosen !== undefined) requestAnimationFrame(() => document.getElementById('link-place')?.focus())
  }
  async function link(event: SubmitEvent): Promise<void> {
    event.preventDefault()
    if (criterion === undefined) return
    setTried(true)
    if (problem !== undefined) return document.getElementById('link-place')?.focus()
    const result = await call('link.add', {
      evidenceId: evidence.id,
      criterionId: criterion.id,
      subPointId: criterion.subPointId,
      place: parsePlace(place) ?? null,
      why,
    })
    if (!result.ok) return setFailure(result.failure)
    begin(undefined)
    showUndoable(say.linked(evidence.ref, criterion.name))
  }

  return (
    <form
      className={criterion === undefined ? 'link-form link-form-idle' : 'link-form'}
      onSubmit={(event) => void link(event)}
      noValidate
    >
      {criterion === undefined ? (
        <CriterionFinder id="link-criterion" onChoose={begin} />
      ) : (
        <>
          <div className="claim-words">
            <strong>{criterion.name}</strong>
            <span>{criterion.text}</span>
          </div>
          {failure !== undefined && (
            <Notice look="problem" title={say.linkFailed}>
              {failure.message}
            </Notice>
          )}
          <PlaceField
            id="link-place"
            value={place}
            onChange={setPlace}
            files={evidence.files.map((file) => file.name)}
            problem={isTried ? problem : undefined}
          />
          <LongField id="link-why" label={say.why} value={why} onChange={setWhy} />
          <div className="actions">
            <Button look="primary" type="submit">
              {say.linkTo(criterion.code)}
            </Button>
            <Button look="quiet" onPress={() => begin(undefined)}>
              {say.other}
            </Button>
          </div>
        </>
      )}
    </form>
  )
}
