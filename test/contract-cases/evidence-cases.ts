// The cases of the calls about evidence and its files.
import { anEvidence, criterion, draftOf } from '../builders.ts'
import { sampleFile } from '../harness.ts'
import { type Cases, closed, gone, nothing } from './case.ts'

export const evidenceCases: Cases<'evidence' | 'writing' | 'filter' | 'file'> = {
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
}
