import { ArrowLeft } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Unit } from '../../../shared/domain/unit.ts'
import type { CallOutput } from '../../data/client.ts'
import { words } from '../../data/words.ts'
import { Button, TextLink } from '../../parts/button.tsx'
import { Tag } from '../../parts/say.tsx'
import { go, replace, toUnit, UNITS } from '../../route.ts'
import { perform } from '../perform.ts'
import { StateCounts } from '../states.tsx'

const { units: say, desk, home } = words.page

type HeadProps = {
  readonly unit: Unit
  readonly counts: CallOutput<'coverage.get'>['units'][number]['counts'] | undefined
}

/** What a unit says of itself, how far it is covered, and what can be done with it. */
export function UnitHead({ unit, counts }: HeadProps): ReactNode {
  const facts = [
    unit.ref,
    unit.level === null ? '' : say.level(unit.level),
    unit.credit === null ? '' : say.credit(unit.credit),
    unit.guidedLearningHours === null ? '' : say.hours(unit.guidedLearningHours),
    unit.awardingOrganisation,
  ].filter((fact) => fact !== '')
  async function remove(): Promise<void> {
    if ((await perform('unit.remove', { id: unit.id }, say.removed(unit.title))) !== undefined) go(UNITS)
  }
  return (
    <header className="unit-page-head">
      <span className="pane-back">
        <Button look="quiet" icon={<ArrowLeft size={16} aria-hidden />} onPress={() => go(UNITS)}>
          {say.back}
        </Button>
      </span>
      <div className="unit-page-title">
        <h2>{unit.title}</h2>
        <span className="actions">
          <Button look="quiet" onPress={() => void remove()}>
            {say.remove}
          </Button>
          <Button onPress={() => go({ screen: 'edit-unit', id: unit.id })}>{say.edit}</Button>
        </span>
      </div>
      <p className="facts-line">
        {unit.status !== 'official' && <Tag look="dashed">{desk.statuses[unit.status]}</Tag>}
        {facts.map((fact) => (
          <span key={fact}>{fact}</span>
        ))}
      </p>
      {unit.status !== 'official' && <p className="text-muted">{say.statusNote[unit.status]}</p>}
      {unit.aim !== '' && <p className="text-reading">{unit.aim}</p>}
      {unit.sourceNote !== '' && <p className="text-note text-muted">{say.source(unit.sourceNote)}</p>}
      {counts !== undefined && (
        <StateCounts
          counts={counts}
          of={home.unitName(unit.ref, unit.title)}
          onChoose={(state) => replace(toUnit(unit.id, state))}
        />
      )}
      {unit.guidance.length > 0 && (
        <TextLink className="guidance-jump" onPress={() => document.getElementById('guidance')?.scrollIntoView()}>
          {say.guidance}
        </TextLink>
      )}
    </header>
  )
}
