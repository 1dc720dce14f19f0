// For every call of the core's contract: a good call, a bad input, and a way to fail. The type forgets no call.
import { coreContract, type CoreContract } from '../shared/contract/core.ts'
import type { Input } from '../shared/contract/define.ts'
import type { FailureCode } from '../shared/contract/result.ts'
import { anEvidence, aPerson, criterion, draftOf } from './builders.ts'
import type { Desk } from './contract-desk.ts'
import { sampleFile } from './harness.ts'
import { editOf } from './unit-edit.ts'

export type Name = keyof CoreContract
export const names = Object.keys(coreContract).filter((name): name is Name => name in coreContract)

type Case<N extends Name> = {
  readonly good: (desk: Desk) => Input<CoreContract, N> | Promise<Input<CoreContract, N>>
  /** An input that is refused before the handler, and the field that the failure names. */
  readonly bad: readonly [input: unknown, field: string]
  readonly fails: readonly [code: FailureCode, input: (desk: Desk) => unknown]
}

/** What every call about the open workbook answers when there is none. */
const closed = (input: object = {}) =>
  [
    'not-found',
    async ({ app }: Desk) => {
      await app.call('workbook.close', {})
      return input
    },
  ] as const
/** Calls that cannot fail but by being cancelled before they begin. */
export const CANNOT_FAIL: readonly Name[] = ['workbook.current', 'workbook.close', 'unit.builtin']
const never = ['cancelled', () => ({})] as const
const nothing = ['text', ''] as const
const gone = 'gone'

export const cases: { readonly [N in Name]: Case<N> } = {
  'workbook.create': {
    good: ({ fresh }) => ({ folder: fresh('new'), learner: 'Jo Bell', qualification: 'Diploma' }),
    bad: [{ folder: '/x', learner: '  ' }, 'learner'],
    fails: ['conflict', ({ app }) => ({ folder: app.workbook, learner: 'Jo Bell' })],
  },
  'workbook.open': {
    good: ({ app }) => ({ folder: app.workbook }),
    bad: [{ folder: '' }, 'folder'],
    fails: ['not-found', ({ app }) => ({ folder: app.path('nowhere') })],
  },
  'workbook.sample': {
    good: ({ fresh }) => ({ folder: fresh('sample') }),
    bad: [{}, 'folder'],
    fails: ['conflict', ({ app }) => ({ folder: app.workbook })],
  },
  'workbook.current': { good: () => ({}), bad: nothing, fails: never },
  'workbook.close': { good: () => ({}), bad: nothing, fails: never },
  'workbook.check': { good: () => ({}), bad: nothing, fails: closed() },
  'workbook.backup': {
    good: ({ fresh }) => ({ target: fresh('backup.trellis') }),
    bad: [{ target: 7 }, 'target'],
    fails: ['not-found', ({ app }) => ({ target: app.path('nowhere/backup.trellis') })],
  },
  'workbook.restore': {
    good: async ({ app, fresh }) => {
      const source = fresh('backup.trellis')
      await app.call('workbook.backup', { target: source })
      return { source, folder: fresh('restored') }
    },
    bad: [{ source: '/x' }, 'folder'],
    fails: ['unreadable-file', ({ app }) => ({ source: app.write('no.trellis', 'No zip.'), folder: app.path('new') })],
  },
  'profile.get': { good: () => ({}), bad: nothing, fails: closed() },
  'profile.save': {
    good: () => ({
      learner: { name: 'Sam Carter', uln: '1234567890' },
      centre: {},
      programme: { startDate: '2026-01-01' },
    }),
    bad: [{ learner: { name: 'Sam' }, centre: {}, programme: { startDate: '2026-02-30' } }, 'programme.startDate'],
    fails: closed({ learner: { name: 'Sam' }, centre: {}, programme: {} }),
  },
  'history.list': { good: () => ({ limit: 5 }), bad: [{ limit: 0 }, 'limit'], fails: closed() },
  'history.undo': { good: () => ({}), bad: nothing, fails: closed() },
  'history.redo': { good: () => ({}), bad: nothing, fails: closed() },
  'report.export': {
    good: ({ fresh }) => ({ pdf: fresh('portfolio.pdf'), docx: fresh('portfolio.docx') }),
    bad: [{}, ''],
    fails: ['not-found', ({ app }) => ({ pdf: app.path('nowhere/portfolio.pdf') })],
  },

  'qualification.list': { good: () => ({}), bad: nothing, fails: closed() },
  'qualification.save': {
    good: ({ qualification: { id } }) => ({
      id,
      qualification: { title: 'Diploma in service', route: 'svq', level: '3' },
    }),
    bad: [{ qualification: { title: 'x', route: 'gcse' } }, 'qualification.route'],
    fails: ['not-found', () => ({ id: gone, qualification: { title: 'Diploma' } })],
  },
  'qualification.remove': {
    good: ({ qualification: { id } }) => ({ id }),
    bad: [{ id: 'two words' }, 'id'],
    fails: ['not-found', () => ({ id: gone })],
  },
  'group.save': {
    good: ({ qualification, group, unit, spare }) => ({
      qualificationId: qualification.id,
      id: group.id,
      group: {
        name: 'Optional',
        kind: 'optional',
        minimumUnits: 1,
        prose: 'One of these.',
        unitIds: [spare.id, unit.id],
      },
    }),
    bad: [{ qualificationId: 'q', group: { name: 'x', kind: 'free', unitIds: [] } }, 'group.kind'],
    fails: [
      'not-found',
      ({ qualification }) => ({
        qualificationId: qualification.id,
        group: { name: 'x', kind: 'optional', unitIds: [gone] },
      }),
    ],
  },
  'group.remove': {
    good: ({ group: { id } }) => ({ id }),
    bad: [{ id: '' }, 'id'],
    fails: ['not-found', () => ({ id: gone })],
  },
  'unit.list': { good: () => ({}), bad: nothing, fails: closed() },
  'unit.get': { good: ({ unit: { id } }) => ({ id }), bad: [{}, 'id'], fails: ['not-found', () => ({ id: gone })] },
  'unit.builtin': { good: () => ({}), bad: nothing, fails: never },
  'unit.import': {
    good: () => ({ builtin: 'all' }),
    bad: [{}, ''],
    fails: ['invalid-input', () => ({ text: 'A poem.' })],
  },
  'unit.save': {
    good: ({ unit }) => ({ id: unit.id, unit: { ...editOf(unit), title: 'Another title' } }),
    bad: [{ unit: { title: 'x', status: 'draft', outcomes: [] } }, 'unit.outcomes'],
    fails: ['conflict', ({ unit, spare }) => ({ id: unit.id, unit: { ...editOf(unit), ref: spare.ref } })],
  },
  'unit.compare': {
    good: ({ unit }) => ({ id: unit.id, unit: { ...editOf(unit), title: 'Another title' } }),
    bad: [{ id: '' }, 'id'],
    fails: ['not-found', ({ unit }) => ({ id: gone, unit: editOf(unit) })],
  },
  'unit.versions': {
    good: ({ unit: { id } }) => ({ id }),
    bad: [{}, 'id'],
    fails: ['not-found', () => ({ id: gone })],
  },
  'unit.remove': {
    good: ({ spare: { id } }) => ({ id }),
    bad: [{ id: null }, 'id'],
    fails: ['conflict', ({ unit: { id } }) => ({ id })],
  },
  'coverage.get': {
    good: ({ unit }) => ({ unitId: unit.id }),
    bad: [{ unitId: 3 }, 'unitId'],
    fails: ['not-found', () => ({ unitId: gone })],
  },
  'gap.list': { good: () => ({}), bad: [{ unitId: 3 }, 'unitId'], fails: ['not-found', () => ({ unitId: gone })] },

  'evidence.list': {
    good: ({ unit }) => ({ search: 'rang', unitId: unit.id }),
    bad: [{ limit: 5000 }, 'limit'],
    fails: closed(),
  },
  'evidence.ids': {
    good: () => ({ unmapped: true, sort: { by: 'title', descending: true } }),
    bad: [{ from: '2026-13-01' }, 'from'],
    fails: closed(),
  },
  'evidence.get': { good: () => ({ ref: 'e1' }), bad: [{}, ''], fails: ['not-found', () => ({ ref: 'E99' })] },
  'evidence.add': {
    good: ({ app, unit, activity, witness }) => ({
      evidence: anEvidence({
        activityId: activity.id,
        stage: 'do',
        witnessIds: [witness.id],
        policies: ['Returns policy'],
      }),
      files: [sampleFile('rota-board.jpg'), app.write('é ŵ.csv', 'a,b\n1,2\n')],
      links: [{ criterionId: criterion(unit, '1.2').id, place: { kind: 'whole' } }],
    }),
    bad: [{ evidence: { type: 'work-product', title: 'x', dateFrom: '2026-02-30' } }, 'evidence.dateFrom'],
    fails: [
      'not-found',
      ({ app }) => ({ evidence: anEvidence(), files: [app.write('a.txt', 'a'), app.path('no.txt')] }),
    ],
  },
  'evidence.save': {
    good: ({ item }) => ({ id: item.id, evidence: { ...draftOf(item), title: 'Calls' }, field: 'title' }),
    bad: [{ id: 'x', evidence: { type: 'Work Product', title: 'x' } }, 'evidence.type'],
    fails: ['invalid-input', ({ item }) => ({ id: item.id, evidence: { ...draftOf(item), type: 'dance' } })],
  },
  'evidence.remove': {
    good: ({ item, twin }) => ({ ids: [item.id, twin.id] }),
    bad: [{ ids: ['a/b'] }, 'ids.0'],
    fails: ['conflict', ({ item, trashed }) => ({ ids: [item.id, trashed.id] })],
  },
  'evidence.bringBack': {
    good: ({ trashed: { id } }) => ({ ids: [id] }),
    bad: [{ ids: [] }, 'ids'],
    fails: ['conflict', ({ item, trashed }) => ({ ids: [trashed.id, item.id] })],
  },
  'evidence.emptyTrash': {
    good: () => ({}),
    bad: [{ ids: 'all' }, 'ids'],
    fails: ['conflict', ({ item: { id } }) => ({ ids: [id] })],
  },
  'evidence.saveMany': {
    good: ({ item, twin, witness }) => ({
      ids: [item.id, twin.id],
      change: { dateFrom: '2026-03-03', stage: 'review', addWitnessIds: [witness.id] },
    }),
    bad: [{ ids: ['x'], change: { dateFrom: '2026-02-30' } }, 'change.dateFrom'],
    fails: ['invalid-input', ({ item: { id } }) => ({ ids: [id], change: { dateTo: '2020-01-01' } })],
  },
  'evidence.merge': {
    good: ({ item, twin }) => ({ keepId: item.id, otherIds: [twin.id] }),
    bad: [{ keepId: 'x', otherIds: [] }, 'otherIds'],
    fails: ['conflict', ({ item, trashed }) => ({ keepId: item.id, otherIds: [trashed.id] })],
  },
  'evidence.duplicates': { good: () => ({}), bad: nothing, fails: closed() },
  'writing.list': {
    good: ({ twin: { id } }) => ({ id }),
    bad: [{}, 'id'],
    fails: ['not-found', () => ({ id: gone })],
  },
  'writing.get': {
    good: ({ writing: { id } }) => ({ id }),
    bad: [{}, 'id'],
    fails: ['not-found', () => ({ id: gone })],
  },
  'writing.bringBack': {
    good: ({ writing: { id } }) => ({ id }),
    bad: [{ id: 7 }, 'id'],
    fails: ['not-found', () => ({ id: gone })],
  },
  'filter.list': { good: () => ({}), bad: nothing, fails: closed() },
  'filter.save': {
    good: ({ filter: { id }, unit }) => ({
      id,
      filter: { name: 'Of the unit', filter: { unitId: unit.id }, sort: { by: 'changed', descending: true } },
    }),
    bad: [{ filter: { name: 'x', filter: {}, sort: { by: 'colour' } } }, 'filter.sort.by'],
    fails: ['not-found', () => ({ id: gone, filter: { name: 'x', filter: {}, sort: { by: 'ref' } } })],
  },
  'filter.remove': {
    good: ({ filter: { id } }) => ({ id }),
    bad: [{}, 'id'],
    fails: ['not-found', () => ({ id: gone })],
  },
  'evidence.addFiles': {
    good: ({ item: { id } }) => ({ id, files: [sampleFile('trial-figures.eml')] }),
    bad: [{ id: 'x', files: [] }, 'files'],
    fails: ['unreadable-file', ({ item: { id }, app }) => ({ id, files: [app.path('.')] })],
  },
  'evidence.describeFile': {
    good: ({ file: { id } }) => ({ id, description: 'The log of calls' }),
    bad: [{ id: 'x', description: 'a\u0000b' }, 'description'],
    fails: ['not-found', () => ({ id: gone, description: '' })],
  },
  'evidence.removeFile': {
    good: ({ file: { id } }) => ({ id }),
    bad: [{}, 'id'],
    fails: ['not-found', () => ({ id: gone })],
  },
  'evidence.capture': {
    good: () => ({ sources: [sampleFile('rota-board.jpg')] }),
    bad: [{ sources: [] }, 'sources'],
    fails: ['not-found', () => ({ sources: [sampleFile('rota-board.jpg')], activityId: gone })],
  },
  'file.replace': {
    good: ({ file: { id } }) => ({ id, source: sampleFile('calls-by-week.csv') }),
    bad: [{ id: 'x' }, 'source'],
    fails: ['not-found', () => ({ id: gone, source: sampleFile('calls-by-week.csv') })],
  },
  'file.versions': {
    good: ({ file: { id } }) => ({ id }),
    bad: [{}, 'id'],
    fails: ['not-found', () => ({ id: gone })],
  },
  'file.preview': {
    good: ({ file: { id } }) => ({ id }),
    bad: [{ id: 'x', sha256: 'short' }, 'sha256'],
    fails: ['not-found', () => ({ id: gone })],
  },
  'file.thumbnails': {
    good: ({ file: { id } }) => ({ ids: [id] }),
    bad: [{ ids: [] }, 'ids'],
    fails: closed({ ids: [gone] }),
  },
  'type.list': { good: () => ({}), bad: nothing, fails: closed() },
  'type.save': {
    good: () => ({ id: 'toolbox-talk', name: 'Toolbox talk', form: 'meeting-minutes' }),
    bad: [{ id: 'x', name: 'X', form: 'constructor' }, 'form'],
    fails: closed({ id: 'x', name: 'X', form: 'other' }),
  },
  'type.remove': {
    good: () => ({ id: 'photo' }),
    bad: [{ id: 'Photo' }, 'id'],
    fails: ['conflict', ({ item: { type } }) => ({ id: type })],
  },
  'activity.list': { good: () => ({}), bad: nothing, fails: closed() },
  'activity.get': {
    good: ({ activity: { id } }) => ({ id }),
    bad: [{}, 'id'],
    fails: ['not-found', () => ({ id: gone })],
  },
  'suggestion.list': { good: () => ({ field: 'location' }), bad: [{}, 'field'], fails: closed({ field: 'x' }) },
  'activity.save': {
    good: ({ activity: { id } }) => ({ id, activity: { name: 'Ring back sooner', dateFrom: '2026-01-01' } }),
    bad: [{ activity: { name: 'x', dateFrom: '2026-03-02', dateTo: '2026-03-01' } }, 'activity.dateTo'],
    fails: ['not-found', () => ({ id: gone, activity: { name: 'x' } })],
  },
  'activity.remove': {
    good: ({ activity: { id } }) => ({ id }),
    bad: [{}, 'id'],
    fails: ['not-found', () => ({ id: gone })],
  },
  'link.add': {
    good: ({ item, unit }) => ({ evidenceId: item.id, criterionId: criterion(unit, '2.1').id }),
    bad: [{ evidenceId: 'e', criterionId: 'c', place: { kind: 'pages', from: 0, to: 1 } }, 'place.from'],
    fails: ['conflict', ({ claim: { evidenceId, criterionId } }) => ({ evidenceId, criterionId })],
  },
  'link.addMany': {
    good: ({ item, twin, unit }) => ({
      links: [item, twin].map(({ id }) => ({ evidenceId: id, criterionId: criterion(unit, '2.1').id })),
    }),
    bad: [{ links: [] }, 'links'],
    fails: [
      'not-found',
      ({ item, unit }) => ({
        links: [criterion(unit, '2.1').id, gone].map((criterionId) => ({ evidenceId: item.id, criterionId })),
      }),
    ],
  },
  'link.ofCriterion': {
    good: ({ unit }) => ({ criterionId: criterion(unit, '1.1').id }),
    bad: [{}, 'criterionId'],
    fails: ['not-found', () => ({ criterionId: gone })],
  },
  'map.get': {
    good: ({ unit }) => ({ unitId: unit.id }),
    bad: [{ unitId: '' }, 'unitId'],
    fails: ['not-found', () => ({ unitId: gone })],
  },
  'link.save': {
    good: ({ claim: { id } }) => ({ id, link: { place: { kind: 'paragraph', paragraph: 2 }, state: 'withdrawn' } }),
    bad: [{ id: 'x', link: { state: 'maybe' } }, 'link.state'],
    fails: ['invalid-input', ({ claim: { id } }) => ({ id, link: { place: { kind: 'paragraph', paragraph: 9 } } })],
  },
  'link.remove': {
    good: ({ claim: { id } }) => ({ ids: [id] }),
    bad: [{ ids: [] }, 'ids'],
    fails: ['not-found', ({ claim: { id } }) => ({ ids: [id, gone] })],
  },

  'person.list': { good: () => ({ role: 'witness' }), bad: [{ role: 'learner' }, 'role'], fails: closed() },
  'person.save': {
    good: ({ witness: { id } }) => ({ id, person: aPerson({ category: 2, job: 'Team leader' }) }),
    bad: [{ person: { name: 'x', role: 'witness', category: 10 } }, 'person.category'],
    fails: ['not-found', () => ({ id: gone, person: aPerson() })],
  },
  'person.remove': {
    good: ({ witness: { id } }) => ({ id }),
    bad: [{}, 'id'],
    fails: ['conflict', ({ assessor: { id } }) => ({ id })],
  },
  'witness.list': { good: () => ({}), bad: nothing, fails: closed() },
  'category.list': { good: () => ({}), bad: nothing, fails: closed() },
  'category.save': {
    good: () => ({ number: 3, meaning: 'Works beside the learner' }),
    bad: [{ number: 0, meaning: 'x' }, 'number'],
    fails: closed({ number: 1, meaning: 'x' }),
  },
  'decision.list': { good: ({ unit }) => ({ unitId: unit.id }), bad: [{ unitId: '' }, 'unitId'], fails: closed() },
  'decision.add': {
    good: ({ assessor, unit }) => ({
      criterionId: criterion(unit, '1.1').id,
      result: 'not-yet',
      personId: assessor.id,
      role: 'assessor',
      date: '2026-03-02',
      feedback: 'Show me more.',
    }),
    bad: [{ criterionId: 'c', result: 'refer', personId: 'p', role: 'assessor', date: '2026-03-02' }, 'result'],
    fails: [
      'not-found',
      ({ assessor }) => ({
        criterionId: gone,
        result: 'accepted',
        personId: assessor.id,
        role: 'assessor',
        date: '2026-03-02',
      }),
    ],
  },
  'decision.remove': {
    good: ({ decision: { id } }) => ({ id }),
    bad: [{}, 'id'],
    fails: ['not-found', () => ({ id: gone })],
  },

  'witness.request': {
    good: ({ witness, item, fresh }) => ({ personId: witness.id, evidenceId: item.id, target: fresh('request.pdf') }),
    bad: [{ personId: 'x' }, 'target'],
    fails: ['not-found', ({ app }) => ({ personId: gone, target: app.path('request.pdf') })],
  },
  'spelling.check': {
    good: () => ({ words: ['colour', 'teh'] }),
    bad: [{ words: [''] }, 'words.0'],
    fails: closed({ words: [] }),
  },
  'spelling.suggest': { good: () => ({ word: 'teh' }), bad: [{ word: '' }, 'word'], fails: closed({ word: 'teh' }) },
  'spelling.learn': { good: () => ({ word: 'Anwen' }), bad: [{}, 'word'], fails: closed({ word: 'Anwen' }) },
}
