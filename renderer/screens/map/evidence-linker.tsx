// Finds evidence by its reference or its words and links it to one criterion.
import { Plus } from 'lucide-react'
import { useMemo, useState, type ReactNode } from 'react'
import { SubPointId } from '../../../shared/domain/id.ts'
import type { Criterion, Unit } from '../../../shared/domain/unit.ts'
import { type CallOutput } from '../../data/client.ts'
import { useCall } from '../../data/use-call.ts'
import { words } from '../../data/words.ts'
import { Button } from '../../parts/button.tsx'
import { ChoiceField } from '../../parts/choice.tsx'
import { Picker } from '../../parts/picker.tsx'
import { Tag } from '../../parts/say.tsx'
import { go } from '../../route.ts'
import { unitRef } from '../criteria.ts'
import { perform } from '../perform.ts'
import { useTypeNames } from '../type-names.ts'
import { Chosen } from './chosen.tsx'
import { focusLinking, LINKING, sayLinked } from './linking.ts'

const { map: say, evidence: evidenceWords } = words.page
type Item = CallOutput<'evidence.list'>['items'][number]
type Links = readonly CallOutput<'link.ofCriterion'>[number][]

const MOST = 100 // items of one asking; more words narrow it
const ROW = 52 // pixels: the title and its facts
const WHOLE = 'whole' // not an id of a sub-point
const NONE: readonly Item[] = []

type EvidenceLinkerProps = { readonly criterion: Criterion; readonly unit: Unit; readonly links: Links }

export function EvidenceLinker({ criterion, unit, links }: EvidenceLinkerProps): ReactNode {
  const [text, setText] = useState('')
  const [chosen, setChosen] = useState<readonly Item[]>([])
  const [part, setPart] = useState(WHOLE)
  const reading = useCall('evidence.list', {
    search: text.trim(),
    sort: { by: text.trim() === '' ? 'changed' : 'relevance', descending: text.trim() === '' },
    limit: MOST,
  })
  const items = reading.value?.items ?? NONE
  const total = reading.value?.total ?? 0
  const linked = useMemo(() => new Set(links.map((link) => link.evidenceId)), [links])
  const name = evidenceWords.claim(unitRef(unit), criterion.label)

  async function link(of: readonly Item[]): Promise<void> {
    if (of.length === 0) return
    const subPointId = part === WHOLE ? null : SubPointId.parse(part)
    const reply = await perform('link.addMany', {
      links: of.map(({ id }) => ({ evidenceId: id, criterionId: criterion.id, subPointId })),
    })
    if (reply === undefined) return
    setText('')
    setChosen([])
    focusLinking()
    const refs = of.map((item) => item.ref)
    sayLinked(say.linkedEvidence(refs, name, reply.already), reply.ids.length)
  }
  function toggle(id: string): void {
    const item = items.find((one) => one.id === id)
    setChosen((now) =>
      now.some((one) => one.id === id) ? now.filter((one) => one.id !== id) : item === undefined ? now : [...now, item],
    )
  }
  return (
    <aside className="criterion-side linker" aria-label={say.evidenceResults}>
      {criterion.subPoints.length > 0 && (
        <ChoiceField
          id="linking-part"
          label={say.subPoint}
          empty={say.wholeCriterion}
          options={[
            { id: WHOLE, label: say.wholeCriterion },
            ...criterion.subPoints.map(({ id, label, text: own }) => ({ id, label: `${label} ${own}` })),
          ]}
          value={part}
          onChange={(id) => setPart(id === '' ? WHOLE : id)}
        />
      )}
      <Picker
        id={LINKING}
        label={say.findEvidence(criterion.label)}
        help={say.findHelp}
        placeholder={say.findEvidencePlaceholder}
        text={text}
        onText={setText}
        rows={items}
        keyOf={(item) => item.id}
        rowHeight={ROW}
        row={(item) => <FoundItem item={item} isLinked={linked.has(item.id)} />}
        listLabel={say.evidenceResults}
        status={text === '' ? '' : say.evidenceFound(total)}
        nothing={reading.value === undefined ? '' : say.noEvidenceFound}
        chosen={chosen.map((item) => item.id)}
        onToggle={toggle}
        onEnter={(active) => void link(chosen.length > 0 || active === undefined ? chosen : [active])}
      />
      <div className="linker-foot">
        {total > items.length && <p className="text-note text-muted">{say.moreEvidence(items.length, total)}</p>}
        <Chosen
          label={say.chosenEvidence}
          things={chosen.map(({ id, ref }) => ({ key: id, name: ref }))}
          removeLabel={say.unchooseEvidence}
          onRemove={toggle}
        />
        <div className="actions">
          {chosen.length > 0 && (
            <Button look="primary" onPress={() => void link(chosen)}>
              {say.linkEvidence(chosen.map((item) => item.ref))}
            </Button>
          )}
          <Button
            look="quiet"
            icon={<Plus size={16} aria-hidden />}
            onPress={() => go({ screen: 'add-evidence', criterionId: criterion.id })}
          >
            {say.newEvidence}
          </Button>
        </div>
      </div>
    </aside>
  )
}

function FoundItem({ item, isLinked }: { readonly item: Item; readonly isLinked: boolean }): ReactNode {
  const typeName = useTypeNames()(item.type)
  return (
    <div className="found-item">
      <p className="found-head">
        <strong>{item.ref}</strong>
        <span className="found-title">{item.title}</span>
        {isLinked && <Tag>{say.isLinked}</Tag>}
      </p>
      <p className="text-note text-muted">
        {[typeName, item.date === null ? evidenceWords.noDate : words.core.period(item.date, item.dateTo)].join(' · ')}
      </p>
    </div>
  )
}
