// Makes the sample workbook from `assets/sample`, through the same handlers that a learner's own work goes through.
import { readFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import type { CoreContract } from '../../../shared/contract/core.ts'
import type { WorkbookInfo } from '../../../shared/contract/calls/workbook.ts'
import type { Context, Handlers } from '../../../shared/contract/define.ts'
import { DecisionDraft } from '../../../shared/domain/decision.ts'
import { ActivityDraft, EvidenceDraft, HeldElsewhere, Measure, Stage } from '../../../shared/domain/evidence.ts'
import { FieldValues } from '../../../shared/domain/evidence-type.ts'
import { LinkDraft } from '../../../shared/domain/link.ts'
import { PersonDraft } from '../../../shared/domain/person.ts'
import { parsePlace } from '../../../shared/domain/place.ts'
import { Profile } from '../../../shared/domain/profile.ts'
import { RichText } from '../../../shared/domain/rich-text.ts'
import type { Unit } from '../../../shared/domain/unit.ts'
import { enGB } from '../../../shared/words/words.ts'
import type { Core } from '../handlers/handler-types.ts'
import { fillNewWorkbook } from '../session.ts'
import { EXAMPLE_ID } from '../units/builtin.ts'

const Text = z.union([z.string(), z.object({ heading: z.string() }), z.object({ bullets: z.array(z.string()) })])
const SampleLink = z.object({
  unit: z.string(),
  criterion: z.string(),
  place: z.string().default(''),
  why: z.string().default(''),
  occasion: z.string().default(''),
})
const SampleItem = z.object({
  key: z.string(),
  type: z.string(),
  title: z.string(),
  dateFrom: z.string().nullable().default(null),
  dateTo: z.string().nullable().default(null),
  location: z.string().default(''),
  learnerRole: z.string().default(''),
  text: z.array(Text).default([]),
  fields: FieldValues.default({}),
  files: z.array(z.object({ name: z.string(), description: z.string().default('') })).default([]),
  witnesses: z.array(z.string()).default([]),
  activity: z.string().nullish(),
  stage: Stage.nullish(),
  policies: z.array(z.string()).default([]),
  measures: z.array(Measure).default([]),
  confidential: z.boolean().default(false),
  heldElsewhere: HeldElsewhere.nullish(),
  simulated: z.boolean().default(false),
  links: z.array(SampleLink).default([]),
})
const SampleDecision = z.object({
  unit: z.string(),
  criterion: z.string(),
  result: z.string(),
  by: z.string(),
  role: z.string(),
  date: z.string(),
  feedback: z.string(),
  evidence: z.array(z.string()),
})
const Sample = z.object({
  ...Profile.shape,
  people: z.array(PersonDraft.extend({ key: z.string() })),
  activities: z.array(ActivityDraft.safeExtend({ key: z.string() })),
  evidence: z.array(SampleItem),
  decisions: z.array(SampleDecision),
})
type SampleItem = z.infer<typeof SampleItem>

type OwnHandlers = Omit<Handlers<CoreContract>, 'workbook.sample'>

/** Makes and opens the sample in a new or empty folder; `handlers` take paths as they are. Cancelled or failed, the folder is gone again. Its undo log starts empty. */
export async function makeSample(
  { host, session }: Core,
  handlers: OwnHandlers,
  folder: string,
  context: Context,
): Promise<WorkbookInfo> {
  const sample = Sample.parse(JSON.parse(readFileSync(path.join(host.assets, 'sample', 'sample.json'), 'utf8')))
  const { learner, centre, programme } = sample
  const workbook = session.create(folder, (db) => fillNewWorkbook(db, { learner, centre, programme }))
  try {
    await handlers['unit.import']({ sources: [], builtin: EXAMPLE_ID }, context)
    const units = await handlers['unit.list']({}, context)
    const people = new Map<string, string>()
    for (const { key, ...person } of sample.people)
      people.set(key, (await handlers['person.save']({ person }, context)).id)
    const activities = new Map<string, string>()
    for (const { key, ...activity } of sample.activities)
      activities.set(key, (await handlers['activity.save']({ activity }, context)).id)
    const items = new Map<string, string>()
    for (const [index, item] of sample.evidence.entries()) {
      context.report({ value: index / sample.evidence.length, title: enGB.core.files.sample, description: item.title })
      items.set(item.key, await addItem(handlers, host, item, { units, people, activities }, quiet(context)))
    }
    for (const { unit, criterion, by, evidence, ...decision } of sample.decisions) {
      const { criterionId } = findCriterion(units, unit, criterion)
      await handlers['decision.add'](
        DecisionDraft.parse({
          ...decision,
          criterionId,
          personId: people.get(by),
          evidenceIds: evidence.map((key) => items.get(key)),
        }),
        context,
      )
    }
    workbook.history.forget()
    return workbook.info()
  } catch (thrown) {
    session.close()
    await rm(folder, { recursive: true, force: true })
    throw thrown
  }
}

/** The sample reports its own progress, not that of each call. */
const quiet = ({ signal }: Context): Context => ({ signal, report: () => undefined })

type Known = {
  readonly units: readonly Unit[]
  readonly people: ReadonlyMap<string, string>
  readonly activities: ReadonlyMap<string, string>
}

async function addItem(
  handlers: OwnHandlers,
  host: Core['host'],
  item: SampleItem,
  known: Known,
  context: Context,
): Promise<string> {
  const evidence = EvidenceDraft.parse({
    ...item,
    text: toRichText(item.text),
    heldElsewhere: item.heldElsewhere ?? null,
    stage: item.stage ?? null,
    activityId: item.activity === undefined || item.activity === null ? null : known.activities.get(item.activity),
    witnessIds: item.witnesses.map((key) => known.people.get(key)),
  })
  const links = item.links.map(({ unit, criterion, place, why, occasion }) =>
    LinkDraft.omit({ evidenceId: true }).parse({
      ...findCriterion(known.units, unit, criterion),
      place: place === '' ? null : parsePlace(place),
      why,
      occasion,
    }),
  )
  const { id } = await handlers['evidence.add'](
    {
      evidence,
      files: item.files.map(({ name }) => path.join(host.assets, 'sample', 'files', name)),
      links,
      newWitnesses: [],
      newActivity: null,
    },
    context,
  )
  const stored = await handlers['evidence.get']({ id }, context)
  for (const [index, { description }] of item.files.entries()) {
    const file = stored.evidence.files[index]
    if (file !== undefined && description !== '')
      await handlers['evidence.describeFile']({ id: file.id, description }, context)
  }
  return id
}

function toRichText(parts: readonly z.infer<typeof Text>[]): RichText {
  const words = (text: string) => [{ type: 'text', text }]
  return RichText.parse({
    type: 'doc',
    content: parts.map((part) => {
      if (typeof part === 'string') return { type: 'paragraph', content: words(part) }
      if ('heading' in part) return { type: 'heading', level: 2, content: words(part.heading) }
      return {
        type: 'bulletList',
        content: part.bullets.map((text) => ({
          type: 'listItem',
          content: [{ type: 'paragraph', content: words(text) }],
        })),
      }
    }),
  })
}

/** `1.1.a` names a sub-point of `1.1` unless a criterion has that very label. */
function findCriterion(
  units: readonly Unit[],
  ref: string,
  code: string,
): { criterionId: string; subPointId: string | null } {
  const criteria = units.find((unit) => unit.ref === ref)?.outcomes.flatMap((outcome) => outcome.criteria) ?? []
  const exact = criteria.find(({ label }) => label === code)
  if (exact !== undefined) return { criterionId: exact.id, subPointId: null }
  const [parent, point] = [code.slice(0, code.lastIndexOf('.')), code.slice(code.lastIndexOf('.') + 1)]
  const criterion = criteria.find(({ label }) => label === parent)
  const subPoint = criterion?.subPoints.find(({ label }) => label === point)
  if (criterion === undefined || subPoint === undefined)
    throw new Error(`The sample names ${ref}/${code}, which is not there`)
  return { criterionId: criterion.id, subPointId: subPoint.id }
}
