// One search over evidence and criteria, from anywhere (Ctrl K).
import { useEffect, useMemo, useState, type ReactNode } from 'react'
import { useCall } from '../../data/use-call.ts'
import { words } from '../../data/words.ts'
import { Finder, type Found } from '../../parts/finder.tsx'
import { go, toCriterion, toEvidence, toEvidenceList } from '../../route.ts'
import { findCriteria, useCriteria } from '../criteria.ts'
import { plainHit } from '../list/hit.tsx'

const { desk } = words.page
const ID = 'search-all'
const MOST = 6 // of each kind, so that both are in sight

export const focusSearch = (): void => document.getElementById(ID)?.focus()

export function SearchAll(): ReactNode {
  const [text, setText] = useState('')
  const typed = text.trim()
  const { all } = useCriteria()
  const items = useCall('evidence.list', { search: typed, limit: MOST }, typed !== '').value?.items
  const criteria = useMemo(() => (typed === '' ? [] : findCriteria(all, typed).slice(0, MOST)), [all, typed])
  const evidence = typed === '' ? [] : (items ?? [])
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return
      event.preventDefault()
      focusSearch()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [])

  const found: Found[] = [
    ...evidence.map((item) => ({ id: item.id, label: `${item.ref} ${item.title}`, detail: plainHit(item.hit) })),
    ...criteria.map((one) => ({ id: one.key, label: `${one.name} ${one.text}`, detail: one.unit })),
  ]
  function choose(id: string): void {
    const item = evidence.find((one) => one.id === id)
    const criterion = criteria.find((one) => one.key === id)
    if (item !== undefined) go(toEvidence(item.id))
    else if (criterion !== undefined) go(toCriterion(criterion.unitId, criterion.id))
    setText('')
  }
  return (
    <search>
      <Finder
        id={ID}
        label={desk.search}
        isLabelHidden
        placeholder={desk.searchKeys}
        text={text}
        onText={setText}
        found={found}
        onChoose={choose}
        onSubmit={() => {
          if (typed === '') return
          go(toEvidenceList({ search: typed }))
          setText('')
        }}
        nothing={desk.searchNothing}
      />
    </search>
  )
}
