// Earlier states of what was written, and the filters that a learner keeps.
import { isDeepStrictEqual } from 'node:util'
import type { evidenceCalls } from '../../../shared/contract/calls/evidence.ts'
import { enGB } from '../../../shared/words/words.ts'
import { changeEvidence, readEvidence } from '../db/evidence.ts'
import { readFilters, removeFilter, saveFilter } from '../db/saved-filter.ts'
import { keepWriting, readWriting, readWritings } from '../db/writing.ts'
import { checkEvidence } from './check-evidence.ts'
import { found, type Group } from './handler-types.ts'

const { steps } = enGB.core

type WritingCalls = Pick<typeof evidenceCalls, 'writing.list' | 'writing.get' | 'writing.bringBack'>
type FilterCalls = Pick<typeof evidenceCalls, 'filter.list' | 'filter.save' | 'filter.remove'>

export const writingHandlers: Group<WritingCalls> = ({ host, session }) => ({
  'writing.list': ({ id }) => {
    const { db } = session.workbook()
    found(readEvidence(db, [id])[0], 'evidence', id)
    return readWritings(db, id)
  },
  'writing.get': ({ id }) => {
    const { evidenceId: _, ...state } = found(readWriting(session.workbook().db, id), 'writing', id)
    return state
  },
  'writing.bringBack': ({ id }) => {
    const { db, history } = session.workbook()
    const { evidenceId, text, fields } = found(readWriting(db, id), 'writing', id)
    const present = found(readEvidence(db, [evidenceId])[0], 'evidence', evidenceId)
    // The item may be of another type by now: then its form says which of the earlier fields cannot come back.
    const draft = checkEvidence(db, { ...present, text, fields })
    if (!isDeepStrictEqual([present.text, present.fields], [draft.text, draft.fields]))
      history.step(steps.bringBackWriting(present.ref), (writable) => {
        const now = host.now()
        keepWriting(writable, evidenceId, present, { now, newId: host.newId, always: true })
        changeEvidence(writable, present, draft, now.toISOString())
      })
    return found(readEvidence(db, [evidenceId])[0], 'evidence', evidenceId)
  },
})

export const filterHandlers: Group<FilterCalls> = ({ host, session }) => ({
  'filter.list': () => readFilters(session.workbook().db),
  'filter.save': ({ id, filter }) => {
    const { history } = session.workbook()
    const saved = history.step(steps.saveFilter(filter.name), (writable) =>
      saveFilter(writable, id, filter, host.newId),
    )
    return found(saved, 'filter', id ?? '')
  },
  'filter.remove': ({ id }) => {
    const { db, history } = session.workbook()
    const filter = found(
      readFilters(db).find((one) => one.id === id),
      'filter',
      id,
    )
    history.step(steps.removeFilter(filter.name), (writable) => removeFilter(writable, id))
    return {}
  },
})
