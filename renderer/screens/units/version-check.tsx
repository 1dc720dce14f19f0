// Before a version is made: what becomes of each criterion that links or decisions stand on, as a plain table that the learner corrects.
import { useState, type ReactNode } from 'react'
import { criterionCodes, TARGETS } from '../../../shared/domain/unit-codes.ts'
import { MOVE_KINDS, type CriterionMove, type UnitEdit } from '../../../shared/domain/unit-version.ts'
import type { Unit } from '../../../shared/domain/unit.ts'
import { useCall } from '../../data/use-call.ts'
import { words } from '../../data/words.ts'
import { Button } from '../../parts/button.tsx'
import { ChoiceField } from '../../parts/choice.tsx'
import { RoomPage } from '../../parts/room.tsx'
import { TitledRoom } from '../titled-room.tsx'

const { units: say, desk } = words.page
const KINDS = MOVE_KINDS.filter((kind) => kind !== 'new')

type VersionCheckProps = {
  readonly unit: Unit
  readonly edit: UnitEdit
  /** As proposed from the words. */
  readonly moves: readonly CriterionMove[]
  readonly onBack: () => void
  readonly onSave: (moves: readonly CriterionMove[]) => Promise<void>
}

export function VersionCheck({ unit, edit, moves: proposed, onBack, onSave }: VersionCheckProps): ReactNode {
  const [moves, setMoves] = useState(proposed.filter((move) => move.kind !== 'new'))
  const [isTried, setTried] = useState(false)
  const decisions = useCall('decision.list', { unitId: unit.id }).value ?? []
  const old = new Map(unit.outcomes.flatMap((outcome) => outcome.criteria).map((one) => [one.label, one]))
  const decidedOn = (code: string) => decisions.filter((one) => one.criterionId === old.get(code)?.id).length
  // What changes stands first, as it was proposed: a row does not jump away while it is being corrected.
  const changed = new Set(proposed.filter((move) => move.kind !== 'same').map((move) => move.from))
  const standing = moves
    .filter((move) => move.links > 0 || decidedOn(move.from) > 0)
    .toSorted((one, other) => Number(changed.has(other.from)) - Number(changed.has(one.from)))
  const unfit = standing.filter(({ kind, to }) => to.length < TARGETS[kind].least || to.includes(''))
  const set = (from: string, part: Partial<CriterionMove>) =>
    setMoves((all) => all.map((move) => (move.from === from ? { ...move, ...part } : move)))
  function save(): void {
    setTried(true)
    const [first] = unfit
    if (first === undefined) void onSave(moves)
    else document.getElementById(`move-${old.get(first.from)?.id ?? ''}-0-button`)?.focus()
  }
  const version = unit.version + 1
  return (
    <TitledRoom
      title={say.checkTitle}
      action={
        <span className="actions">
          <Button look="quiet" onPress={onBack}>
            {say.backToUnit}
          </Button>
          <Button look="primary" onPress={save}>
            {say.saveVersion(version)}
          </Button>
        </span>
      }
    >
      <RoomPage label={desk.page(say.checkTitle)}>
        <div className="room-column version-check">
          <p className="text-reading">{say.checkLead(version)}</p>
          {standing.length === 0 ? (
            <p className="text-muted">{say.checkNothing}</p>
          ) : (
            <table className="plain-table">
              <thead>
                <tr>
                  <th scope="col">{say.before}</th>
                  <th scope="col">{say.standing}</th>
                  <th scope="col">{say.becomes}</th>
                  <th scope="col">{say.inItsPlace}</th>
                </tr>
              </thead>
              <tbody>
                {standing.map((move) => (
                  <MoveRow
                    key={move.from}
                    move={move}
                    id={`move-${old.get(move.from)?.id ?? ''}`}
                    text={old.get(move.from)?.text ?? ''}
                    decisions={decidedOn(move.from)}
                    edit={edit}
                    isTried={isTried}
                    onChange={(part) => set(move.from, part)}
                  />
                ))}
              </tbody>
            </table>
          )}
          {moves.length > standing.length && (
            <p className="text-muted">{say.checkOthers(moves.length - standing.length)}</p>
          )}
        </div>
      </RoomPage>
    </TitledRoom>
  )
}

type MoveRowProps = {
  readonly move: CriterionMove
  readonly id: string
  readonly text: string
  readonly decisions: number
  readonly edit: UnitEdit
  readonly isTried: boolean
  readonly onChange: (part: Partial<CriterionMove>) => void
}

function MoveRow({ move, id, text, decisions, edit, isTried, onChange }: MoveRowProps): ReactNode {
  const { from, to, kind, links } = move
  const codes = criterionCodes(edit)
  const criteria = edit.outcomes.flatMap((outcome) => outcome.criteria)
  const options = criteria.map((one) => ({ id: one.label, label: `${one.label} ${one.text}` }))
  const { least, most } = TARGETS[kind]
  // A split shows a field for one part more, until it has as many as there are criteria.
  const fields = kind === 'split' ? [...to, ''].slice(0, Math.min(most, codes.length)) : to.length === 0 ? [''] : to
  function setKind(next: CriterionMove['kind']): void {
    const targets = TARGETS[next].most === 0 ? [] : to.slice(0, TARGETS[next].most)
    onChange({ kind: next, to: targets })
  }
  function setPart(part: number, code: string): void {
    const parts = [...to]
    parts[part] = code
    onChange({ to: [...new Set(parts.filter((one) => one !== ''))] })
  }
  return (
    <tr>
      <th scope="row">
        <span className="criterion-code">{from}</span> <span>{text}</span>
      </th>
      <td className="figures">
        {[links > 0 ? say.links(links) : '', decisions > 0 ? say.decisionCount(decisions) : '']
          .filter((part) => part !== '')
          .join(', ')}
      </td>
      <td>
        <ChoiceField
          id={`${id}-kind`}
          label={say.becomesOf(from)}
          isLabelHidden
          empty={say.becomes}
          options={KINDS.map((one) => ({ id: one, label: say.moveKinds[one], detail: say.moveMeans[one] }))}
          value={kind}
          onChange={(value) => setKind(KINDS.find((one) => one === value) ?? 'dropped')}
        />
      </td>
      <td>
        {kind === 'dropped' ? (
          <span className="text-muted">{say.moveMeans.dropped}</span>
        ) : (
          <div className="move-places">
            {fields.map((code, part) => (
              <ChoiceField
                key={part}
                id={`${id}-${part}`}
                label={fields.length > 1 ? say.placeNumber(from, part + 1) : say.placeOf(from)}
                isLabelHidden
                empty={say.choosePlace}
                options={options}
                value={code}
                onChange={(chosen) => setPart(part, chosen)}
                problem={isTried && part === 0 && to.length < least ? say.placeMissing(from) : undefined}
              />
            ))}
          </div>
        )}
      </td>
    </tr>
  )
}
