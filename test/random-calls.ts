// Makes the calls of random moves over everything that can change a workbook, as a person might: the material of the laws of undo and of coverage.
import { Buffer } from 'node:buffer'
import type { Result } from '../shared/contract/result.ts'
import type { UnitEdit } from '../shared/domain/unit-version.ts'
import type { Unit } from '../shared/domain/unit.ts'
import { LINK_STATES } from '../shared/domain/link.ts'
import { parsePlace } from '../shared/domain/place.ts'
import { anEvidence, criteriaOf, draftOf, unitCsv } from './builders.ts'
import type { App } from './harness.ts'
import type { Move } from './random-moves.ts'
import { aCriterion, editOf } from './unit-edit.ts'

const pick = <T>(list: readonly T[], which: number): T | undefined => list[which % Math.max(list.length, 1)]
const days = ['2026-01-05', '2026-02-06', '2026-03-07'] as const
const places = ['', 'whole', 'p1', 'par1', 't04:10-05:02', '"rang back"', 'r0.1,0.2,0.3,0.4']
const placeOf = (which: number) => parsePlace(places[which % places.length] ?? '') ?? null

/** What every play leaves behind: a workbook in which a later play finds something to do. */
export async function prepare(app: App): Promise<void> {
  const outcome = [
    { label: '1.1', points: ['a'] },
    { label: '1.2', occasions: 2 },
  ]
  await app.call('unit.import', {
    sources: [app.write('unit.csv', unitCsv([{ ref: 'T/000/0150', outcomes: [outcome] }]))],
  })
  await app.call('unit.import', { builtin: 'guide-reliable-service' })
  await app.call('unit.import', { builtin: 'example-qualification' })
  const [unit] = await app.call('unit.list', {})
  const criteria = unit === undefined ? [] : criteriaOf(unit)
  const witness = { name: 'Mo Khan', role: 'assessor' as const }
  for (const [index, { id: criterionId }] of criteria.entries())
    await app.call('evidence.add', {
      evidence: anEvidence({ title: `Item ${index}`, dateFrom: days[index] ?? null }),
      files: [app.write(`${index}.bin`, new Uint8Array([0, index]))],
      links: criteria.slice(index).map((one) => ({ criterionId: one.id, place: { kind: 'whole' } })),
      newWitnesses: criterionId === criteria[0]?.id ? [witness] : [],
      newActivity: { name: `Activity ${index}` },
    })
}

/** Makes one call. One that the core refuses is as good as none; anything else that fails is a fault. */
export async function play(app: App, { kind, a, b, c, text, wait }: Move): Promise<void> {
  app.clock.advance(wait)
  const { client } = app
  const line = text.replaceAll('\u0000', '')
  const title = `T ${line}`
  const items = (await app.call('evidence.list', {})).items
  const item = pick(items, a)
  const whole = item === undefined ? undefined : (await app.call('evidence.get', { id: item.id })).evidence
  const units = await app.call('unit.list', {})
  const unit = pick(units, b)
  // Mostly the first unit, so that claims meet on one criterion.
  const criteria = units.slice(0, c % 4 === 0 ? units.length : 1).flatMap(criteriaOf)
  const criterion = pick(criteria, c)
  const people = await app.call('person.list', {})
  const person = pick(people, a)
  const activities = await app.call('activity.list', {})
  const activity = pick(activities, b)
  const qualification = pick(await app.call('qualification.list', {}), a)
  const group = pick(qualification?.groups ?? [], b)
  const type = pick(await app.call('type.list', {}), a + b)
  const link = pick(item?.links ?? [], b)
  const file = pick(whole?.files ?? [], b)
  const trash = (await app.call('evidence.list', { trashed: true })).items
  // Some of the items, this one first.
  const several = [...new Set([item, ...items.slice(b % 3, (b % 3) + 1 + (c % 3))].flatMap((one) => one?.id ?? []))]
  const writing = item === undefined ? undefined : pick(await app.call('writing.list', { id: item.id }), b)
  const filter = pick(await app.call('filter.list', {}), a)
  const draft = () =>
    anEvidence({
      title,
      words: `${line}\n\nWe rang back.`,
      type: 'professional-discussion',
      dateFrom: days[a % 3] ?? null,
      dateTo: a % 4 === 3 ? '2026-03-31' : null,
      fields: { heldWith: line, points: [{ time: '04:10', point: line }, { point: 'more' }] },
      policies: b % 2 === 0 ? [title] : [],
      measures: b % 3 === 0 ? [{ what: title, baseline: '5', result: line.slice(0, 90) }] : [],
      witnessIds: person !== undefined && a % 2 === 0 ? [person.id] : [],
      activityId: activity !== undefined && a % 3 === 0 ? activity.id : null,
      simulated: b % 4 === 0,
      confidential: b % 5 === 0,
    })
  // Bytes that nothing reads text from need no worker; every fourth file is text.
  const aFile = () =>
    app.write(`f${a}.${a % 4 === 0 ? 'txt' : 'bin'}`, a % 4 === 0 ? `rang ${b}` : Buffer.from([0, a, b]))

  const calls: Record<Move['kind'], () => Promise<Result<unknown>> | undefined> = {
    add: () =>
      client.call('evidence.add', {
        evidence: draft(),
        files: a % 3 === 0 ? [aFile()] : [],
        links: criterion === undefined || b % 2 === 0 ? [] : [{ criterionId: criterion.id, why: line }],
        ...(b % 6 === 5 ? { newWitnesses: [{ name: title, role: 'witness' }], newActivity: { name: title } } : {}),
      }),
    save: () =>
      whole &&
      client.call('evidence.save', {
        id: whole.id,
        evidence: b % 3 === 0 ? draft() : { ...draftOf(whole), title },
        ...(a % 2 === 0 ? { field: 'title' } : {}),
      }),
    remove: () => item && client.call('evidence.remove', { ids: c % 3 === 0 ? several : [item.id] }),
    bringBack: () =>
      trash.length === 0
        ? undefined
        : client.call('evidence.bringBack', { ids: trash.slice(0, 1 + (b % 3)).map(({ id }) => id) }),
    emptyTrash: () =>
      client.call('evidence.emptyTrash', b % 2 === 0 || trash[0] === undefined ? {} : { ids: [trash[0].id] }),
    saveMany: () =>
      several[0] &&
      client.call('evidence.saveMany', {
        ids: several,
        change: {
          ...(b % 2 === 0 ? { dateFrom: days[c % 3] ?? null } : { location: line, simulated: c % 2 === 0 }),
          ...(b % 3 === 0 ? { activityId: activity?.id ?? null, stage: 'review' } : {}),
          ...(b % 4 === 0 ? { type: type?.id } : {}),
          ...(person !== undefined && c % 2 === 0 ? { addWitnessIds: [person.id] } : {}),
        },
      }),
    merge: () => {
      const [keepId, ...otherIds] = several
      return keepId === undefined || otherIds.length === 0
        ? undefined
        : client.call('evidence.merge', { keepId, otherIds })
    },
    writing: () => writing && client.call('writing.bringBack', { id: writing.id }),
    filter: () =>
      client.call('filter.save', {
        ...(filter !== undefined && b % 2 === 0 ? { id: filter.id } : {}),
        filter: { name: title, filter: { search: line }, sort: { by: 'title' } },
      }),
    removeFilter: () => filter && client.call('filter.remove', { id: filter.id }),
    addFiles: () => item && client.call('evidence.addFiles', { id: item.id, files: [aFile()] }),
    describeFile: () => file && client.call('evidence.describeFile', { id: file.id, description: line }),
    removeFile: () => file && client.call('evidence.removeFile', { id: file.id }),
    link: () =>
      item &&
      criterion &&
      client.call('link.add', {
        evidenceId: item.id,
        criterionId: criterion.id,
        subPointId: b % 3 === 0 ? (criterion.subPoints[0]?.id ?? null) : null,
        place: placeOf(a + b),
        why: line,
        occasion: b % 2 === 0 ? `Week ${b}` : '',
        state: a % 5 === 4 ? 'recheck' : 'claimed',
      }),
    linkMany: () =>
      several.length === 0 || criteria.length === 0
        ? undefined
        : client.call('link.addMany', {
            links: several.flatMap((evidenceId) =>
              criteria
                .slice(0, 1 + (a % 4))
                .map(({ id }) => ({ evidenceId, criterionId: id, place: placeOf(b), why: line })),
            ),
          }),
    saveLink: () =>
      link &&
      client.call('link.save', {
        id: link.id,
        link: { place: placeOf(a), why: line, state: LINK_STATES[a % 3] ?? 'claimed' },
      }),
    unlink: () => link && client.call('link.remove', { ids: [link.id] }),
    activity: () =>
      client.call('activity.save', {
        ...(activity !== undefined && a % 2 === 0 ? { id: activity.id } : {}),
        activity: { name: title, summary: line, dateFrom: days[b % 3] ?? null },
      }),
    removeActivity: () => activity && client.call('activity.remove', { id: activity.id }),
    person: () =>
      client.call('person.save', {
        ...(person !== undefined && b % 2 === 0 ? { id: person.id } : {}),
        person: { name: title, role: person?.role ?? 'witness', category: (b % 9) + 1 },
      }),
    removePerson: () => person && client.call('person.remove', { id: person.id }),
    category: () => client.call('category.save', { number: (a % 9) + 1, meaning: title }),
    decide: () =>
      criterion &&
      person &&
      client.call('decision.add', {
        criterionId: criterion.id,
        personId: person.id,
        role: a % 3 === 0 ? 'iqa' : 'assessor',
        result: b % 2 === 0 ? 'accepted' : 'not-yet',
        date: days[b % 3] ?? '2026-01-05',
        feedback: line,
        evidenceIds: item === undefined ? [] : [item.id],
      }),
    undecide: () => undecide(app, a),
    import: () =>
      client.call('unit.import', { text: `${title.replace(/\s+/g, ' ')}\n1 Be able to\n1.1 Do ${a}\n1.2 Do ${b}\n` }),
    saveUnit: () => unit && client.call('unit.save', { id: unit.id, unit: corrected(unit, a, b, title) }),
    removeUnit: () => unit && client.call('unit.remove', { id: unit.id }),
    type: () => client.call('type.save', { id: `own-${a % 3}`, name: title, form: 'other' }),
    removeType: () => type && client.call('type.remove', { id: type.id }),
    profile: () =>
      client.call('profile.save', { learner: { name: title }, centre: { name: line.slice(0, 9) }, programme: {} }),
    qualification: () =>
      client.call('qualification.save', {
        ...(qualification !== undefined && b % 2 === 0 ? { id: qualification.id } : {}),
        qualification: { title },
      }),
    removeQualification: () => qualification && client.call('qualification.remove', { id: qualification.id }),
    group: () =>
      qualification &&
      client.call('group.save', {
        qualificationId: qualification.id,
        ...(group !== undefined && a % 2 === 0 ? { id: group.id } : {}),
        group: { name: title, kind: 'optional', unitIds: units.slice(0, b % 3).map(({ id }) => id) },
      }),
    removeGroup: () => group && client.call('group.remove', { id: group.id }),
    undo: () => client.call('history.undo', {}),
    redo: () => client.call('history.redo', {}),
  }
  const result = await calls[kind]()
  if (result === undefined || result.ok) return
  if (!['conflict', 'invalid-input'].includes(result.failure.code))
    throw new Error(`${kind}: ${result.failure.message}`)
}

/** A unit as a learner might correct it: new codes, other words, a criterion fewer or more. */
function corrected(unit: Unit, a: number, b: number, title: string): UnitEdit {
  const edit = editOf(unit)
  const [first, ...others] = edit.outcomes
  if (first === undefined) return edit
  const criteria = first.criteria.map((one, index) => ({
    ...one,
    label: a % 3 === 0 ? `R.${index + 1}` : one.label,
    text: b % 2 === 0 && index === 0 ? `${one.text} ${title}` : one.text,
  }))
  if (a % 4 === 1) criteria.shift()
  if (a % 4 === 2) criteria.push({ ...aCriterion, label: `N.${a}${b}`, text: title })
  return {
    ...edit,
    title: b % 3 === 0 ? title : edit.title,
    outcomes: [{ ...first, criteria: b % 4 === 1 ? criteria.toReversed() : criteria }, ...others],
  }
}

async function undecide(app: App, which: number) {
  const decision = pick(await app.call('decision.list', {}), which)
  return decision === undefined
    ? { ok: true as const, value: {} }
    : app.client.call('decision.remove', { id: decision.id })
}
