// The cases of the calls about activities, links, people, decisions and spelling.
import { aPerson, criterion } from '../builders.ts'
import { type Cases, closed, gone, nothing } from './case.ts'

export const linkCases: Cases<
  'type' | 'activity' | 'suggestion' | 'link' | 'map' | 'person' | 'witness' | 'category' | 'decision' | 'spelling'
> = {
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
