// The guides and the example qualification that ship with Trellis, read from `assets/units`.
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { GROUP_KINDS, ROUTES, UnitDraft, type UnitStatus } from '../../../shared/domain/unit.ts'

const ShippedUnit = z.object({ ...UnitDraft.shape, id: z.string(), kind: z.enum(['guide', 'unit']) })
const ShippedGroup = z.object({
  name: z.string(),
  kind: z.enum(GROUP_KINDS),
  minimumUnits: z.int().nullable().default(null),
  units: z.array(z.string()),
})
const ShippedQualification = z.object({
  qualification: z.object({
    title: z.string(),
    number: z.string(),
    awardingOrganisation: z.string(),
    route: z.enum(ROUTES),
    level: z.string().nullable(),
    groups: z.array(ShippedGroup),
  }),
  units: z.array(ShippedUnit),
})
export type Builtin = { readonly id: string; readonly draft: UnitDraft }
export type BuiltinQualification = z.infer<typeof ShippedQualification>['qualification']

export const EXAMPLE_ID = 'example-qualification'

const toBuiltin = ({ id, kind: _, ...draft }: z.infer<typeof ShippedUnit>): Builtin => ({ id, draft })
const readJson = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'))

/** The five guides, in order of their file names. */
export const readGuides = (assets: string): Builtin[] =>
  readdirSync(path.join(assets, 'units'))
    .filter((name) => name.startsWith('guide-') && name.endsWith('.json'))
    .sort()
    .map((name) => toBuiltin(ShippedUnit.parse(readJson(path.join(assets, 'units', name)))))

/** The invented qualification with its units; clearly marked, for learning and for the sample. */
export function readExample(assets: string): { qualification: BuiltinQualification; units: Builtin[] } {
  const { qualification, units } = ShippedQualification.parse(
    readJson(path.join(assets, 'units', `${EXAMPLE_ID}.json`)),
  )
  return { qualification, units: units.map(toBuiltin) }
}

type Listed = { id: string; title: string; ref: string; status: UnitStatus; criteria: number; note: string }

/** What ships, a line each; the example qualification is one line. */
export function listBuiltin(assets: string): Listed[] {
  const criteria = (drafts: readonly UnitDraft[]) =>
    drafts.flatMap((draft) => draft.outcomes).reduce((sum, outcome) => sum + outcome.criteria.length, 0)
  const { qualification, units } = readExample(assets)
  const guides = readGuides(assets).map(({ id, draft }) => ({
    id,
    title: draft.title,
    ref: draft.ref,
    status: draft.status,
    criteria: criteria([draft]),
    note: draft.sourceNote,
  }))
  const example = units[0]?.draft
  return [
    ...guides,
    {
      id: EXAMPLE_ID,
      title: qualification.title,
      ref: qualification.number,
      status: 'example',
      criteria: criteria(units.map(({ draft }) => draft)),
      note: example?.sourceNote ?? '',
    },
  ]
}
