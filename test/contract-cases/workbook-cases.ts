// The cases of the calls about the workbook, qualifications and units.
import { editOf } from '../unit-edit.ts'
import { type Cases, closed, gone, never, nothing } from './case.ts'

export const workbookCases: Cases<
  'workbook' | 'profile' | 'history' | 'report' | 'qualification' | 'group' | 'unit' | 'coverage' | 'gap'
> = {
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
}
