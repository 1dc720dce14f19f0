// Activities, the list of evidence types, and the words used before.
import type { activityCalls } from '../../../shared/contract/calls/activity.ts'
import { AppError } from '../../../shared/contract/result.ts'
import { enGB } from '../../../shared/words/words.ts'
import {
  itemsOfType,
  readActivities,
  readActivity,
  readTypes,
  removeActivity,
  removeType,
  saveActivity,
  saveType,
} from '../db/activity.ts'
import { readSuggestions } from '../db/suggestion.ts'
import { found, type Group } from './handler-types.ts'

const { steps, failures } = enGB.core

export const activityHandlers: Group<typeof activityCalls> = ({ host, session }) => ({
  'type.list': () => readTypes(session.workbook().db),
  'type.save': (type) => {
    const { db, history } = session.workbook()
    history.step(steps.saveType(type.name), (writable) => saveType(writable, type))
    return found(
      readTypes(db).find(({ id }) => id === type.id),
      'evidence type',
      type.id,
    )
  },
  'type.remove': ({ id }) => {
    const { db, history } = session.workbook()
    const type = found(
      readTypes(db).find((one) => one.id === id),
      'evidence type',
      id,
    )
    const items = itemsOfType(db, id)
    if (items.all > 0) throw new AppError('conflict', failures.typeInUse(type.name, items.all, items.inTrash))
    history.step(steps.removeType(type.name), (writable) => removeType(writable, id))
    return {}
  },
  'activity.list': () => readActivities(session.workbook().db),
  'activity.get': ({ id }) => found(readActivity(session.workbook().db, id), 'activity', id),
  'activity.save': ({ id, activity, field }) =>
    found(
      session
        .workbook()
        .history.step(
          steps.saveActivity(activity.name),
          (db) => saveActivity(db, id, activity, host.newId),
          id === undefined || field === undefined ? '' : `${id} ${field}`,
        ),
      'activity',
      id ?? '',
    ),
  'activity.remove': ({ id }) => {
    const { db, history } = session.workbook()
    const activity = found(
      readActivities(db).find((one) => one.id === id),
      'activity',
      id,
    )
    history.step(steps.removeActivity(activity.name), (writable) => removeActivity(writable, id))
    return {}
  },
  'suggestion.list': ({ field }) => readSuggestions(session.workbook().db, field),
})
