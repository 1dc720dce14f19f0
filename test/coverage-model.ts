// Coverage once more, from the words of cli.md section 5 alone: every figure is counted anew by looking at every row, slowly and plainly. It shares no
// code with shared/domain/coverage.ts, so that a fault would have to be made twice.
import type { Coverage } from '../shared/domain/coverage.ts'

type State = 'none' | 'partly' | 'enough' | 'accepted' | 'notYet'
type Status = 'official' | 'provisional' | 'example' | 'draft'
export type Facts = {
  readonly units: readonly {
    readonly id: string
    readonly number: number
    readonly ref: string
    readonly title: string
    readonly status: Status
    readonly outcomes: readonly {
      readonly id: string
      readonly label: string
      readonly criteria: readonly { readonly id: string; readonly label: string; readonly requiredOccasions: number }[]
    }[]
  }[]
  readonly groups: readonly {
    readonly qualificationId: string
    readonly qualification: string
    readonly groupId: string
    readonly group: string
    readonly unitIds: readonly string[]
  }[]
  /** In the order of the items' references. */
  readonly links: readonly {
    readonly criterionId: string
    readonly evidenceRef: string
    readonly type: string
    readonly occasion: string
    readonly date: string | null
    readonly state: string
  }[]
  readonly decisions: readonly {
    readonly criterionId: string
    readonly role: string
    readonly result: string
    readonly date: string
    readonly sequence: number
  }[]
}

export function modelOf({ units, groups, links, decisions }: Facts): Coverage {
  const noCounts = () => ({ none: 0, partly: 0, enough: 0, accepted: 0, notYet: 0 })

  function judge(criterionId: string, need: number) {
    const evidence: string[] = []
    const methods: string[] = []
    const occasions: string[] = []
    let latest: string | null = null
    for (const link of links) {
      if (link.criterionId !== criterionId) continue
      if (link.state === 'withdrawn') continue
      if (!evidence.includes(link.evidenceRef)) evidence.push(link.evidenceRef)
      if (!methods.includes(link.type)) methods.push(link.type)
      if (link.date !== null && link.date > (latest ?? '')) latest = link.date
      if (link.state === 'claimed' && !occasions.includes(link.occasion)) occasions.push(link.occasion)
    }
    const decided = decisions
      .filter((decision) => decision.criterionId === criterionId && decision.role === 'assessor')
      .map(({ date, sequence, result }) => ({ when: `${date} ${String(sequence).padStart(9, '0')}`, result }))
      .toSorted((a, b) => (a.when < b.when ? -1 : 1))
      .at(-1)
    let state: State = 'partly'
    if (evidence.length === 0) state = 'none'
    else if (occasions.length >= need) state = 'enough'
    if (decided !== undefined) state = decided.result === 'accepted' ? 'accepted' : 'notYet'
    return { state, have: occasions.length, need, evidence, methods, latest }
  }

  /** Every criterion, one row each, with all that is above it. */
  const rows = units.flatMap((unit) =>
    unit.outcomes.flatMap((outcome) =>
      outcome.criteria.map((criterion) => ({
        unit: unit.id,
        status: unit.status,
        outcome: outcome.id,
        criterion: { id: criterion.id, code: criterion.label, ...judge(criterion.id, criterion.requiredOccasions) },
      })),
    ),
  )
  function count(wanted: (row: (typeof rows)[number]) => boolean) {
    const counts = noCounts()
    for (const row of rows) if (wanted(row)) counts[row.criterion.state]++
    return counts
  }
  const split = (inside: (unit: string) => boolean) => ({
    official: count((row) => inside(row.unit) && row.status === 'official'),
    provisional: count((row) => inside(row.unit) && row.status !== 'official'),
  })

  const qualificationIds: string[] = []
  for (const { qualificationId } of groups)
    if (!qualificationIds.includes(qualificationId)) qualificationIds.push(qualificationId)
  return {
    official: { counts: count(({ status }) => status === 'official') },
    provisional: { counts: count(({ status }) => status !== 'official') },
    byStatus: {
      official: count(({ status }) => status === 'official'),
      provisional: count(({ status }) => status === 'provisional'),
      example: count(({ status }) => status === 'example'),
      draft: count(({ status }) => status === 'draft'),
    },
    units: units.map(({ id, number, ref, title, status, outcomes }) => ({
      id,
      number,
      ref,
      title,
      status,
      counts: count((row) => row.unit === id),
      outcomes: outcomes.map((outcome) => ({
        id: outcome.id,
        label: outcome.label,
        counts: count((row) => row.outcome === outcome.id),
      })),
      criteria: rows.filter((row) => row.unit === id).map((row) => row.criterion),
    })),
    qualifications: qualificationIds.map((id) => {
      const own = groups.filter((group) => group.qualificationId === id)
      return {
        id,
        title: own[0]?.qualification ?? '',
        ...split((unit) => own.some((group) => group.unitIds.includes(unit))),
        groups: own.map((group) => ({
          id: group.groupId,
          name: group.group,
          ...split((unit) => group.unitIds.includes(unit)),
        })),
      }
    }),
  }
}

type MapFacts = {
  readonly unit: {
    readonly id: string
    readonly outcomes: readonly { readonly criteria: readonly { readonly id: string; readonly text: string }[] }[]
  }
  /** Items in use, in the order of their references. */
  readonly items: readonly {
    readonly id: string
    readonly ref: string
    readonly title: string
    readonly type: string
    readonly links: readonly { readonly id: string; readonly criterionId: string; readonly state: string }[]
  }[]
  /** What coverage says of the unit. */
  readonly coverage: Coverage
}

/** The map of a unit once more, as plain lists: which links stand in the cell of a criterion and an item. */
export function mapModelOf({ unit, items, coverage }: MapFacts) {
  const criteria = unit.outcomes.flatMap((outcome) => outcome.criteria)
  const isHere = (link: { criterionId: string; state: string }) =>
    link.state !== 'withdrawn' && criteria.some(({ id }) => id === link.criterionId)
  const columns = items.filter((item) => item.links.some(isHere))
  const figures = coverage.units.find(({ id }) => id === unit.id)?.criteria ?? []
  return {
    columns: columns.map(({ id, ref, title, type }) => ({ evidenceId: id, ref, title, type })),
    rows: criteria.map(({ id, text }) => {
      const { code, state, have, need } = figures.find((one) => one.id === id) ?? {}
      const cells = columns.map(({ links }, column) => ({
        column,
        links: links.filter((link) => isHere(link) && link.criterionId === id).map((link) => link.id),
      }))
      return { criterionId: id, code, text, state, have, need, cells: cells.filter(({ links }) => links.length > 0) }
    }),
  }
}
