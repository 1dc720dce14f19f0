// A witness is asked in writing, signs on paper, and stands on the status list: three ticks.
import { Check, Circle, Printer } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import type { Evidence } from '../../../shared/domain/evidence.ts'
import type { EvidenceId, PersonId } from '../../../shared/domain/id.ts'
import type { Person } from '../../../shared/domain/person.ts'
import { call } from '../../data/client.ts'
import { shell } from '../../data/shell.ts'
import { useCall } from '../../data/use-call.ts'
import { words } from '../../data/words.ts'
import { Button } from '../../parts/button.tsx'
import { showToast } from '../../parts/toast.tsx'
import { askForTarget } from '../session.ts'
import { dayOf } from '../when.ts'
import { useItemValue } from './item-saver.ts'
import { textIn } from './item-values.ts'

const { write: say } = words.page

type RequestProps = {
  readonly person: Pick<Person, 'id' | 'name'>
  /** The item that the testimony will be; its activity and criteria are told in plain words. */
  readonly evidenceId?: EvidenceId
  readonly onDone?: () => void
}

/** Asks where to keep the one-page request and writes it; answers whether it was written. */
async function writeRequest(person: RequestProps['person'], evidenceId?: EvidenceId): Promise<boolean> {
  const target = await askForTarget(say.requestFile(person.name), 'pdf')
  if (target === undefined) return false
  const { grant } = target
  const input = { personId: person.id, target: grant, ...(evidenceId !== undefined && { evidenceId }) }
  const result = await call('witness.request', input)
  if (!result.ok) {
    showToast({ message: result.failure.message })
    return false
  }
  const show = (): void => void shell('file.reveal', { grant })
  showToast({ message: say.requestDone(person.name), action: { label: say.requestShow, run: show } })
  return true
}

/** A button that writes the request to one person. */
export function WitnessRequest({ person, evidenceId, onDone }: RequestProps): ReactNode {
  const [isBusy, setBusy] = useState(false)
  async function write(): Promise<void> {
    setBusy(true)
    const isDone = await writeRequest(person, evidenceId)
    setBusy(false)
    if (isDone) onDone?.()
  }
  return (
    <Button icon={<Printer size={16} aria-hidden />} isDisabled={isBusy} onPress={() => void write()}>
      {say.requestFor(person.name)}
    </Button>
  )
}

/** For an item that is a witness testimony. */
export function WitnessKit({ evidence }: { readonly evidence: Evidence }): ReactNode {
  const { value: witnessIds } = useItemValue(evidence, 'witnessIds')
  const requestedOn = useItemValue(evidence, 'fields.requestedOn')
  const signed = useItemValue(evidence, 'fields.signed')
  const people = useCall('person.list', { role: 'witness' }).value ?? []
  const witnesses = witnessIds.flatMap((id: PersonId) => people.find((one) => one.id === id) ?? [])
  const uncategorised = witnesses.filter(({ category }) => category === null)
  const hasFile = evidence.files.length > 0
  const isSigned = textIn(signed.value) === 'yes'
  return (
    <section className="kit" aria-label={say.kit}>
      <h2 className="part-title">{say.kit}</h2>
      <p className="field-help">{say.kitLead}</p>
      <ul className="kit-ticks">
        <Tick isDone={textIn(requestedOn.value) !== ''}>{say.ticks.asked}</Tick>
        <Tick isDone={hasFile && isSigned}>{say.ticks.scan}</Tick>
        <Tick isDone={witnesses.length > 0 && uncategorised.length === 0}>{say.ticks.listed}</Tick>
      </ul>
      {uncategorised.length > 0 && (
        <p className="field-help">{say.tickNoCategory(uncategorised.map(({ name }) => name).join(', '))}</p>
      )}
      {hasFile && !isSigned && (
        <div className="kit-offer">
          <span>{say.isSigned}</span>
          <Button onPress={() => signed.set('yes')}>{say.markSigned}</Button>
        </div>
      )}
      {witnesses.length === 0 && <p className="field-help">{say.requestNobody}</p>}
      {witnesses.map((person) => (
        <WitnessRequest
          key={person.id}
          person={person}
          evidenceId={evidence.id}
          onDone={() => {
            if (textIn(requestedOn.value) === '') requestedOn.set(dayOf(new Date()))
          }}
        />
      ))}
    </section>
  )
}

/** What is done and what is still to do: sign, word and colour. */
function Tick({ isDone, children }: { readonly isDone: boolean; readonly children: ReactNode }): ReactNode {
  return (
    <li className={isDone ? 'kit-tick tone-accepted' : 'kit-tick tone-none'}>
      {isDone ? <Check size={16} aria-hidden /> : <Circle size={16} aria-hidden />}
      <span>
        {children}: {isDone ? say.tickDone : say.tickOpen}
      </span>
    </li>
  )
}
