// The three panes of an item. Criteria are always in sight; in a narrow window the form and the reading pane share one place.
import { useCallback, useRef, useState, useSyncExternalStore, type ReactNode } from 'react'
import type { EvidenceId } from '../../../shared/domain/id.ts'
import { isWidth, useLayout } from '../../data/layout.ts'
import { words } from '../../data/words.ts'
import { Separator } from '../../parts/separator.tsx'
import { isNewItem } from '../write/new-item.ts'
import { useAsked } from './pointing.ts'

const { item: say } = words.page
const LEAST = { form: 280, reading: 300, criteria: 260 } // pixels
const MOST = 640
const ROOMY = matchMedia('(min-width: 1100px)')
/** Zoomed in so far that the panes stand under each other; the same width stands in narrow.css. */
const TIGHT = matchMedia('(max-width: 700px)')

type ItemPanesProps = {
  readonly id: EvidenceId
  readonly form: ReactNode
  /** Given the choice between form and reading pane, which stands at its head in a narrow window. */
  readonly reading: (tabs: ReactNode) => ReactNode
  readonly criteria: ReactNode
}

export function ItemPanes({ id, form, reading, criteria }: ItemPanesProps): ReactNode {
  const [formWidth, setFormWidth] = useLayout('item.form', 312, isWidth)
  const [criteriaWidth, setCriteriaWidth] = useLayout('item.criteria', 300, isWidth)
  const [tab, setTab] = useState<'write' | 'read'>(() => (isNewItem(id) ? 'write' : 'read'))
  const isRoomy = useMatches(ROOMY)
  const isTight = useMatches(TIGHT)
  const asked = useAsked(id)
  const [answered, setAnswered] = useState(asked)
  if (asked !== answered) {
    // A place that is asked for is shown, whatever was in front.
    setAnswered(asked)
    setTab('read')
  }
  const panes = useRef<HTMLDivElement>(null)
  function change(part: 'write' | 'read'): void {
    setTab(part)
    // The button that was pressed is hidden with its pane; its twin takes the focus.
    requestAnimationFrame(() =>
      panes.current?.querySelector<HTMLElement>(`.item-${part} .item-tab[aria-pressed='true']`)?.focus(),
    )
  }
  const isShown = (part: 'write' | 'read') => isRoomy || tab === part
  const clamp = (width: number, least: number) => Math.max(least, Math.min(MOST, width))
  const columns = isRoomy
    ? `${clamp(formWidth, LEAST.form)}px 9px minmax(${LEAST.reading}px, 1fr) 9px ${clamp(criteriaWidth, LEAST.criteria)}px`
    : isTight
      ? 'minmax(0, 1fr)'
      : `minmax(${LEAST.reading}px, 1fr) 9px ${clamp(criteriaWidth, LEAST.criteria)}px`
  const tabs = isRoomy ? null : (
    <div className="item-tabs" role="group" aria-label={say.parts}>
      {(['write', 'read'] as const).map((part) => (
        <button key={part} type="button" className="item-tab" aria-pressed={tab === part} onClick={() => change(part)}>
          {say[part]}
        </button>
      ))}
    </div>
  )
  return (
    <div
      ref={panes}
      className={`item-panes ${isRoomy ? '' : 'item-panes-narrow'} ${isTight ? 'item-panes-stacked' : ''}`}
      style={{ gridTemplateColumns: columns }}
    >
      {/* Hidden, not gone: what is being written and read stays as it is. */}
      <div className="item-write" hidden={!isShown('write')}>
        {tabs}
        {form}
      </div>
      {isRoomy && (
        <Separator
          label={say.formWidth}
          value={clamp(formWidth, LEAST.form)}
          min={LEAST.form}
          max={MOST}
          onChange={setFormWidth}
          sizes="before"
        />
      )}
      <div className="item-read" hidden={!isShown('read')}>
        {reading(tabs)}
      </div>
      {!isTight && (
        <Separator
          label={say.criteriaWidth}
          value={clamp(criteriaWidth, LEAST.criteria)}
          min={LEAST.criteria}
          max={MOST}
          onChange={setCriteriaWidth}
          sizes="after"
        />
      )}
      <div className="item-criteria">{criteria}</div>
    </div>
  )
}

function useMatches(query: MediaQueryList): boolean {
  const listen = useCallback(
    (listener: () => void) => {
      query.addEventListener('change', listener)
      return () => query.removeEventListener('change', listener)
    },
    [query],
  )
  return useSyncExternalStore(listen, () => query.matches)
}
