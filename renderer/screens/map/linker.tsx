// Finds criteria over all units and links the item to them, at the place that is pointed at.
import { useMemo, useState, type ReactNode } from 'react'
import type { LinkRow } from '../../../shared/contract/calls/link.ts'
import type { Evidence } from '../../../shared/domain/evidence.ts'
import type { LinkId } from '../../../shared/domain/id.ts'
import { formatPlace } from '../../../shared/domain/place.ts'
import { words } from '../../data/words.ts'
import { Button } from '../../parts/button.tsx'
import { Picker } from '../../parts/picker.tsx'
import { findCriteria, keyOf, useCriteria, type NamedCriterion } from '../criteria.ts'
import { point, usePointed } from '../item/pointing.ts'
import { notationInWords } from '../place-words.ts'
import { AskWhy } from './ask-why.tsx'
import { Chosen } from './chosen.tsx'
import { CriterionRow, CRITERION_ROW, namesOf } from './criterion-row.tsx'
import { useCriterionStates } from './criterion-states.ts'
import { placePointedAt } from './link-row.ts'
import { focusLinking, LINKING, linkItem } from './linking.ts'
import { SameAsLast } from './same-as-last.tsx'
import { useSuggestions } from './suggestions.ts'

const { map: say } = words.page

type LinkerProps = { readonly evidence: Evidence; readonly links: readonly LinkRow[] }

export function Linker({ evidence, links }: LinkerProps): ReactNode {
  const { all, byKey } = useCriteria()
  const states = useCriterionStates()
  const pointed = usePointed(evidence.id)
  const [text, setText] = useState('')
  const [keys, setKeys] = useState<readonly string[]>([])
  const [made, setMade] = useState<readonly LinkId[]>([])
  const linked = useMemo(() => new Set(links.map((link) => keyOf(link))), [links])
  const suggested = useSuggestions(evidence, linked)
  const found = useMemo(() => {
    if (text.trim() !== '' || suggested.size === 0) return findCriteria(all, text)
    return [...all.filter(({ key }) => suggested.has(key)), ...all.filter(({ key }) => !suggested.has(key))]
  }, [all, text, suggested])
  const chosen = keys.flatMap((key) => byKey.get(key) ?? [])
  const files = evidence.files.map((file) => file.name)
  const asked = links.filter((link) => made.includes(link.id))

  async function link(criteria: readonly NamedCriterion[]): Promise<void> {
    if (criteria.length === 0) return
    // Of an item that is one page the core says "whole item" by itself.
    const ids = await linkItem(evidence, criteria, pointed === null ? null : placePointedAt(pointed))
    if (ids === undefined) return
    setText('')
    setKeys([])
    setMade(ids)
    focusLinking()
  }
  const toggle = (key: string) =>
    setKeys((now) => (now.includes(key) ? now.filter((one) => one !== key) : [...now, key]))

  return (
    <div className="linker">
      {asked.length > 0 && <AskWhy key={made.join(' ')} links={asked} files={files} onDone={() => setMade([])} />}
      <Picker
        id={LINKING}
        label={pointed === null ? say.find : say.findPlace(notationInWords(formatPlace(pointed.place), files))}
        help={say.findHelp}
        placeholder={say.findPlaceholder}
        text={text}
        onText={setText}
        rows={found}
        keyOf={(criterion) => criterion.key}
        rowHeight={CRITERION_ROW}
        row={(criterion) => (
          <CriterionRow
            criterion={criterion}
            covered={states.get(criterion.id)}
            note={linked.has(criterion.key) ? say.isLinked : undefined}
            reason={text.trim() === '' ? suggested.get(criterion.key) : undefined}
          />
        )}
        listLabel={say.results}
        status={text === '' ? '' : say.found(found.length)}
        nothing={all.length === 0 ? words.page.evidence.findNoUnits : words.page.evidence.findNothing}
        chosen={keys}
        onToggle={toggle}
        onEnter={(active) => void link(chosen.length > 0 || active === undefined ? chosen : [active])}
      />
      <div className="linker-foot">
        <Chosen
          label={say.chosen}
          things={namesOf(chosen).map((name, index) => ({ key: keys[index] ?? name, name }))}
          removeLabel={say.unchoose}
          onRemove={toggle}
        />
        <div className="actions">
          {chosen.length > 0 && (
            <Button look="primary" onPress={() => void link(chosen)}>
              {say.linkTo(namesOf(chosen))}
            </Button>
          )}
          {pointed !== null && (
            <Button look="quiet" onPress={() => point(null)}>
              {say.wholeInstead}
            </Button>
          )}
          {chosen.length === 0 && <SameAsLast evidence={evidence} linked={linked} onLink={link} />}
        </div>
      </div>
    </div>
  )
}
