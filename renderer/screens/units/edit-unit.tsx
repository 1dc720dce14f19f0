// Typing a unit, or correcting one: an outline edited in place, then a look at what becomes of what is linked, then one step.
import { useCallback, useEffect, useState, type ReactNode } from 'react'
import type { UnitId } from '../../../shared/domain/id.ts'
import type { CriterionMove, UnitEdit } from '../../../shared/domain/unit-version.ts'
import type { Unit } from '../../../shared/domain/unit.ts'
import { call } from '../../data/client.ts'
import { useCall } from '../../data/use-call.ts'
import { words } from '../../data/words.ts'
import { Button } from '../../parts/button.tsx'
import { RoomPage } from '../../parts/room.tsx'
import { ErrorSummary, Notice } from '../../parts/say.tsx'
import { showToast } from '../../parts/toast.tsx'
import { replace, toUnit, UNITS } from '../../route.ts'
import { showUndoable } from '../perform.ts'
import { Shown } from '../shown.tsx'
import { TitledRoom } from '../titled-room.tsx'
import {
  changeUnitDraft,
  draftOf,
  dropUnitDraft,
  setUnitDraft,
  unitDraft,
  useUnitDraft,
  type UnitDraft,
} from './unit-drafts.ts'
import { UnitFacts } from './unit-facts.tsx'
import { UnitOutline } from './unit-outline.tsx'
import { checkDraft, type UnitProblem } from './unit-problems.ts'
import type { Rows } from './unit-rows.ts'
import { VersionCheck } from './version-check.tsx'

const { units: say, desk } = words.page

export function EditUnit({ id }: { readonly id: UnitId | null }): ReactNode {
  return id === null ? <Editor unit={undefined} /> : <KnownUnit id={id} />
}

function KnownUnit({ id }: { readonly id: UnitId }): ReactNode {
  const unit = useCall('unit.get', { id })
  if (unit.value !== undefined && unit.value.id === id) return <Editor key={id} unit={unit.value} />
  return (
    <TitledRoom title={say.edit}>
      <Shown reading={unit}>{() => null}</Shown>
    </TitledRoom>
  )
}

const NONE: readonly UnitProblem[] = []
/** A version to look at before it is made. */
type Asked = { readonly unit: UnitEdit; readonly moves: readonly CriterionMove[] }

function Editor({ unit }: { readonly unit: Unit | undefined }): ReactNode {
  const id = unit?.id ?? null
  const [initial] = useState(() => draftOf(unit))
  const draft = useUnitDraft(id) ?? initial
  const [round, setRound] = useState(0)
  const [failure, setFailure] = useState('')
  const [asked, setAsked] = useState<Asked>()
  useEffect(() => {
    if (unitDraft(id) === undefined) setUnitDraft(id, initial)
    // What was only looked at is no draft: the unit may have changed by the next time.
    return () => {
      if (unitDraft(id) === initial) dropUnitDraft(id)
    }
  }, [id, initial])
  const change = useCallback((part: Partial<UnitDraft>) => changeUnitDraft(id, part), [id])
  const rowsNow = useCallback(() => unitDraft(id)?.rows ?? [], [id])
  const setRows = useCallback((rows: Rows) => changeUnitDraft(id, { rows }), [id])
  const shown = round === 0 ? NONE : checkDraft(draft).problems

  async function save(): Promise<void> {
    const { unit: edit, problems } = checkDraft(draft)
    if (problems.length > 0) return setRound((old) => old + 1)
    if (id === null) return store(edit, undefined)
    const compared = await call('unit.compare', { id, unit: edit })
    if (!compared.ok) return fail(compared.failure.message)
    const { needsVersion, moves } = compared.value
    if (needsVersion && moves.some((move) => move.kind !== 'same' && move.kind !== 'new'))
      setAsked({ unit: edit, moves })
    else await store(edit, undefined)
  }
  async function store(wanted: UnitEdit, moves: readonly CriterionMove[] | undefined): Promise<void> {
    const result = await call('unit.save', {
      ...(id !== null && { id }),
      unit: wanted,
      ...(moves !== undefined && { moves: [...moves] }),
    })
    if (!result.ok) return fail(result.failure.message)
    const { unit: saved, madeVersion } = result.value
    const isSame = unit !== undefined && JSON.stringify(saved) === JSON.stringify(unit)
    if (isSame) showToast({ message: say.nothingChanged })
    else showUndoable(madeVersion ? say.savedVersion(saved.title, saved.version) : say.saved(saved.title))
    leave(saved.id)
  }
  function fail(message: string): void {
    setAsked(undefined)
    setFailure(message)
    setRound((old) => old + 1)
  }
  function leave(to: UnitId | null): void {
    replace(to === null ? UNITS : toUnit(to))
    dropUnitDraft(id)
  }
  function discard(): void {
    const before = draft
    leave(id)
    if (before === initial) return
    showToast({
      message: say.discarded,
      replaces: true,
      action: {
        label: desk.undo,
        run: () => {
          setUnitDraft(id, before)
          replace({ screen: 'edit-unit', id })
        },
      },
    })
  }

  if (asked !== undefined && unit !== undefined)
    return (
      <VersionCheck
        unit={unit}
        edit={asked.unit}
        moves={asked.moves}
        onBack={() => setAsked(undefined)}
        onSave={(moves) => store(asked.unit, moves)}
      />
    )
  const title = unit === undefined ? say.newTitle : say.editTitle(unit.title)
  return (
    <TitledRoom
      title={title}
      action={
        <span className="actions">
          <Button look="quiet" onPress={discard}>
            {draft === initial ? desk.cancel : say.discard}
          </Button>
          <Button look="primary" onPress={() => void save()}>
            {say.save}
          </Button>
        </span>
      }
    >
      <RoomPage label={desk.page(title)}>
        <div className="room-column unit-editor">
          {failure !== '' && (
            <div className="section">
              <Notice look="problem" title={say.saveFailed}>
                {failure}
              </Notice>
            </div>
          )}
          {shown.length > 0 && <ErrorSummary title={say.problemsTitle} problems={shown} round={round} />}
          <UnitFacts draft={draft} onChange={change} problems={shown} />
          <UnitOutline rows={draft.rows} rowsNow={rowsNow} onChange={setRows} />
        </div>
      </RoomPage>
    </TitledRoom>
  )
}
