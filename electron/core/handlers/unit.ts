// Qualifications, groups, units, coverage and gaps.
import type { unitCalls } from '../../../shared/contract/calls/unit.ts'
import { AppError } from '../../../shared/contract/result.ts'
import type { QualificationId } from '../../../shared/domain/id.ts'
import type { Qualification } from '../../../shared/domain/unit.ts'
import { enGB } from '../../../shared/words/words.ts'
import { readCoverage, readGaps } from '../db/coverage.ts'
import type { ReadableDb } from '../db/database.ts'
import {
  readQualifications,
  removeGroup,
  removeQualification,
  saveGroup,
  saveQualification,
} from '../db/qualification.ts'
import { readUnits, usesOfUnit } from '../db/unit.ts'
import { readVersions } from '../db/unit-version.ts'
import { removeUnit } from '../db/unit-write.ts'
import { listBuiltin } from '../units/builtin.ts'
import { importUnits } from '../units/import-units.ts'
import { compareEdit, saveUnit } from '../units/save-unit.ts'
import { found, type Group } from './handler-types.ts'

const { steps, failures, gaps: words } = enGB.core

const qualification = (db: ReadableDb, id: QualificationId): Qualification =>
  found(
    readQualifications(db).find((one) => one.id === id),
    'qualification',
    id,
  )

export const unitHandlers: Group<typeof unitCalls> = ({ host, session }) => ({
  'qualification.list': () => readQualifications(session.workbook().db),
  'qualification.save': ({ id, qualification: facts }) => {
    const { db, history } = session.workbook()
    const saved = history.step(steps.saveQualification(facts.title), (writable) =>
      saveQualification(writable, id, facts, host.newId),
    )
    return qualification(db, found(saved, 'qualification', id ?? ''))
  },
  'qualification.remove': ({ id }) => {
    const { db, history } = session.workbook()
    const { title } = qualification(db, id)
    history.step(steps.removeQualification(title), (writable) => removeQualification(writable, id))
    return {}
  },
  'group.save': ({ qualificationId, id, group }) => {
    const { db, history } = session.workbook()
    const { groups } = qualification(db, qualificationId)
    if (id !== undefined)
      found(
        groups.find((one) => one.id === id),
        'group',
        id,
      )
    for (const unitId of group.unitIds) found(readUnits(db, unitId)[0], 'unit', unitId)
    found(
      history.step(steps.saveGroup(group.name), (writable) =>
        saveGroup(writable, qualificationId, id, group, host.newId),
      ),
      'group',
      id ?? '',
    )
    return qualification(db, qualificationId)
  },
  'group.remove': ({ id }) => {
    found(session.workbook().history.step(steps.removeGroup, (db) => removeGroup(db, id)) || undefined, 'group', id)
    return {}
  },

  'unit.list': () => readUnits(session.workbook().db),
  'unit.get': ({ id }) => found(readUnits(session.workbook().db, id)[0], 'unit', id),
  'unit.builtin': () => listBuiltin(host.assets),
  'unit.import': (input) => importUnits(session.workbook(), host, input),
  'unit.save': (input) => {
    const workbook = session.workbook()
    const before = input.id === undefined ? undefined : found(readUnits(workbook.db, input.id)[0], 'unit', input.id)
    return saveUnit(workbook, host, before, input)
  },
  'unit.compare': ({ id, unit }) => {
    const { db } = session.workbook()
    return compareEdit(db, found(readUnits(db, id)[0], 'unit', id), unit)
  },
  'unit.versions': ({ id }) => {
    const { db } = session.workbook()
    found(readUnits(db, id)[0], 'unit', id)
    return readVersions(db, id)
  },
  'unit.remove': ({ id }) => {
    const { db, history } = session.workbook()
    const unit = found(readUnits(db, id)[0], 'unit', id)
    const uses = usesOfUnit(db, id)
    if (uses > 0) throw new AppError('conflict', failures.unitInUse(unit.title, uses))
    history.step(steps.removeUnit(unit.title), (writable) => removeUnit(writable, id))
    return {}
  },

  'coverage.get': ({ unitId }) => {
    const { db } = session.workbook()
    if (unitId !== undefined) found(readUnits(db, unitId)[0], 'unit', unitId)
    return readCoverage(db, unitId)
  },
  'gap.list': ({ unitId }) => {
    const { db } = session.workbook()
    if (unitId !== undefined) found(readUnits(db, unitId)[0], 'unit', unitId)
    return readGaps(db, unitId).map(({ unit, code, evidence, kind, have, need }) => ({
      unit,
      code,
      evidence,
      kind,
      message: words[kind]({ have, need, evidence }),
    }))
  },
})
