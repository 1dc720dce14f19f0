// The qualification tree: units under the groups of their qualifications, each with its rule; what stands in none follows.
import { Pencil, Plus } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import type { UnitId } from '../../../shared/domain/id.ts'
import type { Group, Qualification } from '../../../shared/domain/unit.ts'
import type { CallOutput } from '../../data/client.ts'
import { words } from '../../data/words.ts'
import { Button, IconButton } from '../../parts/button.tsx'
import { Tag } from '../../parts/say.tsx'
import { go, toUnit } from '../../route.ts'
import { countAll, CoverageBar } from '../states.tsx'
import { GroupDialog } from './group-dialog.tsx'
import { QualificationDialog } from './qualification-dialog.tsx'

const { units: say, desk, home } = words.page
type UnitCoverage = CallOutput<'coverage.get'>['units'][number]

type UnitChoicesProps = {
  readonly units: readonly UnitCoverage[]
  readonly qualifications: readonly Qualification[]
  readonly open: UnitId | null
}
type Edited =
  | { readonly what: 'qualification'; readonly qualification?: Qualification }
  | { readonly what: 'group'; readonly qualification: Qualification; readonly group?: Group }

export function UnitChoices({ units, qualifications, open }: UnitChoicesProps): ReactNode {
  const [edited, setEdited] = useState<Edited>()
  const close = () => setEdited(undefined)
  const grouped = new Set(qualifications.flatMap((one) => one.groups.flatMap((group) => group.unitIds.map(String))))
  const loose = units.filter((unit) => !grouped.has(unit.id))
  return (
    <div className="unit-choices">
      <nav aria-label={say.choices}>
        {qualifications.map((qualification) => (
          <section key={qualification.id} aria-label={qualification.title}>
            <div className="unit-choices-head">
              <h2>{qualification.title}</h2>
              <IconButton
                icon={<Plus size={16} aria-hidden />}
                label={`${say.addGroup}: ${qualification.title}`}
                onPress={() => setEdited({ what: 'group', qualification })}
              />
              <IconButton
                icon={<Pencil size={16} aria-hidden />}
                label={say.editQualification(qualification.title)}
                onPress={() => setEdited({ what: 'qualification', qualification })}
              />
            </div>
            {qualification.groups.map((group) => (
              <section key={group.id} aria-label={group.name}>
                <div className="unit-choices-head">
                  <h3>
                    {group.name}
                    <span className="text-muted text-note">{ruleOf(group)}</span>
                  </h3>
                  <IconButton
                    icon={<Pencil size={16} aria-hidden />}
                    label={say.editGroup(group.name)}
                    onPress={() => setEdited({ what: 'group', qualification, group })}
                  />
                </div>
                {units
                  .filter((unit) => group.unitIds.some((id) => id === unit.id))
                  .map((unit) => (
                    <UnitChoice key={unit.id} unit={unit} isOpen={unit.id === open} />
                  ))}
              </section>
            ))}
          </section>
        ))}
        {loose.length > 0 && (
          <section aria-label={say.loose}>
            {qualifications.length > 0 && <h2>{say.loose}</h2>}
            {loose.map((unit) => (
              <UnitChoice key={unit.id} unit={unit} isOpen={unit.id === open} />
            ))}
          </section>
        )}
      </nav>
      <div className="unit-choices-foot">
        <Button look="quiet" icon={<Plus size={16} aria-hidden />} onPress={() => setEdited({ what: 'qualification' })}>
          {say.addQualification}
        </Button>
      </div>
      {edited?.what === 'qualification' && (
        <QualificationDialog
          onClose={close}
          {...(edited.qualification !== undefined && { qualification: edited.qualification })}
        />
      )}
      {edited?.what === 'group' && (
        <GroupDialog
          qualification={edited.qualification}
          onClose={close}
          {...(edited.group !== undefined && { group: edited.group })}
        />
      )}
    </div>
  )
}

/** A group's rule in a few words. */
function ruleOf({ minimumUnits, maximumUnits, minimumCredits, maximumCredits }: Group): string {
  return [say.ruleUnits(minimumUnits, maximumUnits), say.ruleCredits(minimumCredits, maximumCredits)]
    .filter((part) => part !== '')
    .join(', ')
}

function UnitChoice({ unit, isOpen }: { readonly unit: UnitCoverage; readonly isOpen: boolean }): ReactNode {
  return (
    <AriaButton className="unit-choice" onPress={() => go(toUnit(unit.id))} {...(isOpen && { 'aria-current': 'true' })}>
      <span>{home.unitName(unit.ref, unit.title)}</span>
      <CoverageBar counts={unit.counts} />
      <span className="facts-line text-note">
        {desk.criteria(countAll(unit.counts))}
        {unit.status !== 'official' && <Tag look="dashed">{desk.statuses[unit.status]}</Tag>}
      </span>
    </AriaButton>
  )
}
