// Links many items to the criteria that are chosen, as one step.
import { useMemo, useState, type ReactNode } from 'react'
import type { EvidenceId } from '../../../shared/domain/id.ts'
import type { Failure } from '../../../shared/contract/result.ts'
import { call } from '../../data/client.ts'
import { words } from '../../data/words.ts'
import { Button } from '../../parts/button.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { Picker } from '../../parts/picker.tsx'
import { Notice } from '../../parts/say.tsx'
import { findCriteria, useCriteria, type NamedCriterion } from '../criteria.ts'
import { Chosen } from './chosen.tsx'
import { CriterionRow, CRITERION_ROW } from './criterion-row.tsx'
import { useCriterionStates } from './criterion-states.ts'
import { sayLinked } from './linking.ts'

const { map: say, evidence, desk } = words.page

type BulkLinkProps = {
  readonly ids: readonly EvidenceId[]
  /** Called when the dialog is to go: after linking, or when the person gives up. */
  readonly onClose: () => void
}

export function BulkLink({ ids, onClose }: BulkLinkProps): ReactNode {
  const { all, byKey } = useCriteria()
  const states = useCriterionStates()
  const [text, setText] = useState('')
  const [keys, setKeys] = useState<readonly string[]>([])
  const [isTried, setTried] = useState(false)
  const [failure, setFailure] = useState<Failure>()
  const found = useMemo(() => findCriteria(all, text), [all, text])
  const chosen = keys.flatMap((key) => byKey.get(key) ?? [])

  async function link(criteria: readonly NamedCriterion[]): Promise<void> {
    setTried(true)
    if (criteria.length === 0) return
    const links = ids.flatMap((evidenceId) =>
      criteria.map(({ id, subPointId }) => ({ evidenceId, criterionId: id, subPointId })),
    )
    const result = await call('link.addMany', { links })
    if (!result.ok) return setFailure(result.failure)
    const { ids: made, already } = result.value
    sayLinked(made.length === 0 ? say.bulkNothing(already) : say.bulkDone(made.length, already), made.length)
    onClose()
  }
  const toggle = (key: string) =>
    setKeys((now) => (now.includes(key) ? now.filter((one) => one !== key) : [...now, key]))

  return (
    <Dialog title={say.bulkTitle(ids.length)} onClose={onClose}>
      {failure !== undefined && (
        <Notice look="problem" title={evidence.linkFailed}>
          {failure.message}
        </Notice>
      )}
      <div className="bulk-find">
        <Picker
          id="bulk-link"
          label={say.bulkFind}
          help={say.bulkHelp}
          placeholder={say.findPlaceholder}
          text={text}
          onText={setText}
          rows={found}
          keyOf={(criterion) => criterion.key}
          rowHeight={CRITERION_ROW}
          row={(criterion) => <CriterionRow criterion={criterion} covered={states.get(criterion.id)} />}
          listLabel={say.results}
          status={text === '' ? '' : say.found(found.length)}
          nothing={all.length === 0 ? evidence.findNoUnits : evidence.findNothing}
          chosen={keys}
          onToggle={toggle}
          onEnter={(active) => void link(chosen.length > 0 || active === undefined ? chosen : [active])}
        />
      </div>
      <Chosen
        label={say.chosen}
        things={chosen.map(({ key, name }) => ({ key, name }))}
        removeLabel={say.unchoose}
        onRemove={toggle}
      />
      {isTried && chosen.length === 0 && <p className="field-problem">{say.bulkNone}</p>}
      <div className="actions actions-end">
        <Button look="quiet" onPress={onClose}>
          {desk.cancel}
        </Button>
        <Button look="primary" onPress={() => void link(chosen)}>
          {say.bulkDo(ids.length * chosen.length)}
        </Button>
      </div>
    </Dialog>
  )
}
