// Bringing in a unit: from a file, by pasting its text, or from what ships with Trellis.
import { useState, type ReactNode, type SubmitEvent } from 'react'
import type { Failure } from '../../../shared/contract/result.ts'
import { call, type CallInput, type CallOutput } from '../../data/client.ts'
import { useCall } from '../../data/use-call.ts'
import { words } from '../../data/words.ts'
import { Button } from '../../parts/button.tsx'
import { LineField, LongField } from '../../parts/field.tsx'
import { Notice, Tag } from '../../parts/say.tsx'
import { RoomPage } from '../../parts/room.tsx'
import { go, toUnit } from '../../route.ts'
import { showUndoable } from '../perform.ts'
import { askForFiles } from '../session.ts'
import { Shown } from '../shown.tsx'
import { TitledRoom } from '../titled-room.tsx'

const { units: say, desk } = words.page
type Imported = CallOutput<'unit.import'>
type Outcome = { readonly reply?: Imported; readonly failure?: Failure }

export function ImportUnit(): ReactNode {
  const [outcome, setOutcome] = useState<Outcome>({})
  async function bring(input: CallInput<'unit.import'>): Promise<boolean> {
    const result = await call('unit.import', input)
    setOutcome(result.ok ? { reply: result.value } : { failure: result.failure })
    if (result.ok && result.value.created.length > 0) showUndoable(say.addedTitle(result.value.created.length))
    return result.ok
  }
  async function fromFile(): Promise<void> {
    const files = await askForFiles('unit')
    if (files.length > 0) await bring({ sources: files.map((file) => file.grant) })
  }
  return (
    <TitledRoom title={say.importTitle}>
      <RoomPage label={desk.page(say.importTitle)}>
        <div className="room-column">
          {outcome.failure !== undefined && (
            <div className="section">
              <Notice look="problem" title={say.failed}>
                {outcome.failure.message}
              </Notice>
            </div>
          )}
          {outcome.reply !== undefined && <ImportedUnits reply={outcome.reply} />}
          <section className="section">
            <h2 className="section-title">{say.fromFile}</h2>
            <p className="text-muted">{say.fromFileHelp}</p>
            <div>
              <Button look="primary" onPress={() => void fromFile()}>
                {say.chooseFile}
              </Button>
            </div>
          </section>
          <PastedUnit onBring={bring} />
          <section className="section">
            <h2 className="section-title">{say.typeIt}</h2>
            <p className="text-muted">{say.typeItHelp}</p>
            <div>
              <Button onPress={() => go({ screen: 'edit-unit', id: null })}>{say.startTyping}</Button>
            </div>
          </section>
          <Builtins onBring={(id) => void bring({ builtin: id })} />
        </div>
      </RoomPage>
    </TitledRoom>
  )
}

/** What came in, what was there already, and which lines to look at. */
function ImportedUnits({ reply: { created, skipped, warnings } }: { readonly reply: Imported }): ReactNode {
  return (
    <section className="section" role="status">
      <h2 className="section-title">{created.length === 0 ? say.addedNone : say.addedTitle(created.length)}</h2>
      <ul className="warnings">
        {created.map((unit) => (
          <li key={unit.id}>
            {say.addedLine(unit.title, unit.outcomes, unit.criteria)}{' '}
            <Button label={`${say.read}: ${unit.title}`} onPress={() => go(toUnit(unit.id))}>
              {say.read}
            </Button>
          </li>
        ))}
        {skipped.map((one) => (
          <li key={one.title}>{say.skipped(one.title, one.reason)}</li>
        ))}
      </ul>
      {warnings.length > 0 && (
        <Notice title={say.warningsTitle}>
          <ul className="warnings">
            {warnings.map((warning) => (
              <li key={`${warning.line} ${warning.message}`}>{say.warning(warning.line, warning.message)}</li>
            ))}
          </ul>
        </Notice>
      )}
    </section>
  )
}

type PastedUnitProps = { readonly onBring: (input: CallInput<'unit.import'>) => Promise<boolean> }

function PastedUnit({ onBring }: PastedUnitProps): ReactNode {
  const [draft, setDraft] = useState({ text: '', title: '', ref: '' })
  const [isTried, setTried] = useState(false)
  const isEmpty = draft.text.trim() === ''
  async function add(event: SubmitEvent): Promise<void> {
    event.preventDefault()
    setTried(true)
    if (isEmpty) return document.getElementById('unit-text')?.focus()
    const isDone = await onBring({
      text: draft.text,
      ref: draft.ref,
      ...(draft.title.trim() !== '' && { title: draft.title }),
    })
    if (!isDone) return
    setTried(false)
    setDraft({ text: '', title: '', ref: '' })
  }
  return (
    <form className="section" onSubmit={(event) => void add(event)} noValidate>
      <h2 className="section-title">{say.fromText}</h2>
      <LongField
        id="unit-text"
        isLong
        label={say.text}
        help={say.fromTextHelp}
        value={draft.text}
        onChange={(text) => setDraft((old) => ({ ...old, text }))}
        problem={isTried && isEmpty ? say.noText : undefined}
      />
      <div className="fields-row">
        <LineField
          id="unit-title"
          label={say.unitTitle}
          note={desk.optional}
          help={say.unitTitleHelp}
          value={draft.title}
          onChange={(title) => setDraft((old) => ({ ...old, title }))}
        />
        <LineField
          id="unit-ref"
          label={say.unitRef}
          note={desk.optional}
          help={say.unitTitleHelp}
          value={draft.ref}
          onChange={(ref) => setDraft((old) => ({ ...old, ref }))}
        />
      </div>
      <div>
        <Button type="submit">{say.addText}</Button>
      </div>
    </form>
  )
}

function Builtins({ onBring }: { readonly onBring: (id: string) => void }): ReactNode {
  const builtin = useCall('unit.builtin', {})
  const units = useCall('unit.list', {}).value ?? []
  const isHere = (title: string) => units.some((unit) => unit.title === title && unit.status !== 'official')
  return (
    <section className="section">
      <h2 className="section-title">{say.builtin}</h2>
      <p className="text-muted">{say.builtinHelp}</p>
      <Shown reading={builtin}>
        {(guides) => (
          <ul className="builtins">
            {guides.map((guide) => (
              <li className="builtin" key={guide.id}>
                <div>
                  <p className="section-title">
                    {guide.title}
                    {guide.status !== 'official' && <Tag look="dashed">{desk.statuses[guide.status]}</Tag>}
                  </p>
                  <p className="text-muted">
                    {[desk.criteria(guide.criteria), guide.note].filter((part) => part !== '').join(' · ')}
                  </p>
                </div>
                {isHere(guide.title) ? (
                  <span className="text-muted">{say.isHere}</span>
                ) : (
                  <Button label={say.addBuiltinLabel(guide.title)} onPress={() => onBring(guide.id)}>
                    {say.addBuiltin}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        )}
      </Shown>
    </section>
  )
}
