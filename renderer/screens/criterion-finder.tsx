import { useMemo, useState, type ReactNode } from 'react'
import { words } from '../data/words.ts'
import { Finder } from '../parts/finder.tsx'
import { findCriteria, useCriteria, type NamedCriterion } from './criteria.ts'

const { evidence } = words.page

const MOST = 40 // rows; the list is not virtual

type CriterionFinderProps = { readonly id: string; readonly onChoose: (chosen: NamedCriterion) => void }

/** Type-ahead over all criteria, by code or words. */
export function CriterionFinder({ id, onChoose }: CriterionFinderProps): ReactNode {
  const { all } = useCriteria()
  const [text, setText] = useState('')
  const found = useMemo(() => findCriteria(all, text).slice(0, MOST), [all, text])
  return (
    <Finder
      id={id}
      label={evidence.find}
      help={evidence.findHelp}
      placeholder={evidence.findPlaceholder}
      text={text}
      onText={setText}
      found={found.map((criterion) => ({
        id: criterion.key,
        label: `${criterion.name} ${criterion.text}`,
        detail: `${criterion.unit} · ${words.page.desk.statuses[criterion.status]}`,
      }))}
      nothing={all.length === 0 ? evidence.findNoUnits : evidence.findNothing}
      onChoose={(chosen) => {
        const criterion = found.find((one) => one.key === chosen)
        if (criterion !== undefined) onChoose(criterion)
        setText('')
      }}
    />
  )
}
