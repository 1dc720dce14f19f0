// Everything the palette can find, as one list: commands, criteria, units, people, activities, kept filters and settings; evidence is searched by the core.
import { useMemo } from 'react'
import { type Command, COMMANDS } from '../../../shared/contract/commands.ts'
import type { Activity } from '../../../shared/domain/evidence.ts'
import type { SavedFilter } from '../../../shared/domain/evidence-filter.ts'
import type { Person } from '../../../shared/domain/person.ts'
import { useCall } from '../../data/use-call.ts'
import { words } from '../../data/words.ts'
import { go, toCriterion, toEvidence, toEvidenceList, toUnit } from '../../route.ts'
import { useCriteria } from '../criteria.ts'
import { plainHit } from '../list/hit.tsx'
import { SETTINGS_PARTS, showSettings } from '../settings/parts.ts'
import { commandsNow, commandWords, runCommand } from './commands.ts'
import { findable, type Findable, rank } from './fold.ts'
import { keysInWords } from './keys.ts'

const { palette, desk } = words.page

export const GROUPS = [
  'commands',
  'evidence',
  'criteria',
  'units',
  'people',
  'activities',
  'filters',
  'settings',
] as const
export type GroupName = (typeof GROUPS)[number]

export type Entry = {
  readonly id: string
  readonly group: GroupName
  readonly label: string
  readonly detail?: string
  readonly keys?: string
  readonly run: () => void
}
type Known = Entry & Findable

/** How many of each group are shown, so that all groups are in sight. */
const MOST = {
  commands: 6,
  evidence: 6,
  criteria: 6,
  units: 4,
  people: 4,
  activities: 4,
  filters: 4,
  settings: 3,
} as const

/** What the palette shows for a text, by group; all commands while nothing is typed. */
export function useFound(typed: string): readonly { readonly group: GroupName; readonly entries: readonly Entry[] }[] {
  const text = typed.trim()
  const known = useKnown()
  const evidence = useEvidence(text)
  return useMemo(() => {
    if (text === '') return [{ group: 'commands' as const, entries: known.commands }]
    return GROUPS.map((group) => ({
      group,
      entries: group === 'evidence' ? evidence : rank(known[group], text, MOST[group]),
    })).filter(({ entries }) => entries.length > 0)
  }, [known, evidence, text])
}

/** All but evidence; made once, when the palette opens. */
function useKnown(): Record<Exclude<GroupName, 'evidence'>, readonly Known[]> {
  const { all } = useCriteria()
  const units = useCall('unit.list', {}).value
  const persons = useCall('person.list', {}).value
  const activities = useCall('activity.list', {}).value
  const filters = useCall('filter.list', {}).value
  return useMemo(
    () => ({
      commands: commandsNow(true)
        .filter((name) => name !== 'palette')
        .map(commandEntry),
      criteria: all.map((one) =>
        findable(
          {
            id: one.key,
            group: 'criteria',
            label: `${one.name} ${one.text}`,
            detail: `${one.unit} · ${desk.statuses[one.status]}`,
            run: () => go(toCriterion(one.unitId, one.id)),
          },
          `${one.code} ${one.unit}`,
        ),
      ),
      units: (units ?? []).map((unit) =>
        findable({
          id: unit.id,
          group: 'units',
          label: words.page.home.unitName(unit.ref, unit.title),
          detail: desk.statuses[unit.status],
          run: () => go(toUnit(unit.id)),
        }),
      ),
      people: (persons ?? []).map(personEntry),
      activities: (activities ?? []).map(activityEntry),
      filters: (filters ?? []).map(filterEntry),
      settings: SETTINGS_PARTS.map((part) =>
        findable({
          id: `settings ${part}`,
          group: 'settings',
          label: words.page.settings.parts[part],
          run: () => showSettings(part),
        }),
      ),
    }),
    [all, units, persons, activities, filters],
  )
}

/** The core searches the items themselves; the last line leads to all of what it found. */
function useEvidence(text: string): readonly Entry[] {
  const reading = useCall('evidence.list', { search: text, limit: MOST.evidence }, text !== '')
  const found = text === '' ? undefined : reading.value
  return useMemo(() => {
    if (found === undefined) return []
    const items = found.items.map((item): Entry => ({
      id: item.id,
      group: 'evidence',
      label: `${item.ref} ${item.title}`,
      detail: plainHit(item.hit),
      run: () => go(toEvidence(item.id)),
    }))
    if (found.total <= items.length) return items
    const all: Entry = {
      id: 'all evidence',
      group: 'evidence',
      label: palette.allEvidence(found.total, text),
      run: () => go(toEvidenceList({ search: text })),
    }
    return [...items, all]
  }, [found, text])
}

const commandEntry = (name: Command): Known =>
  findable(
    {
      id: name,
      group: 'commands',
      label: commandWords(name),
      keys: keysInWords(name),
      run: () => runCommand(name),
    },
    words.shell.menu[COMMANDS[name].menu],
  )

const personEntry = (person: Person): Known =>
  findable(
    {
      id: person.id,
      group: 'people',
      label: person.name,
      detail: [palette.roles[person.role], person.job].filter((part) => part !== '').join(' · '),
      run: () => go({ screen: 'people', id: person.id }),
    },
    `${person.relationship} ${person.job}`,
  )

const activityEntry = (activity: Activity): Known =>
  findable({
    id: activity.id,
    group: 'activities',
    label: activity.name,
    run: () => go({ screen: 'activity', id: activity.id }),
  })

const filterEntry = ({ id, name, filter, sort }: SavedFilter): Known =>
  findable({ id, group: 'filters', label: name, run: () => go({ screen: 'evidence', filter, sort }) })
