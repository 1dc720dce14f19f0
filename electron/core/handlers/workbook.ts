// The workbook itself: create, open, close, check, back up, restore, export, undo.
import type { workbookCalls } from '../../../shared/contract/calls/workbook.ts'
import { enGB } from '../../../shared/words/words.ts'
import { readProfile, saveProfile } from '../db/profile.ts'
import { saveQualification } from '../db/qualification.ts'
import { exportReport } from '../export/export-report.ts'
import { fillNewWorkbook } from '../session.ts'
import { backUp, restore } from '../workbook/backup.ts'
import { checkWorkbook } from '../workbook/check.ts'
import type { Group } from './handler-types.ts'

/** All but the sample, which is made through the other handlers (`createHandlers`). */
export const workbookHandlers: Group<Omit<typeof workbookCalls, 'workbook.sample'>> = ({ host, session }) => ({
  'workbook.create': ({ folder, learner, number, centre, qualification }) =>
    session
      .create(host.resolve(folder), (db) => {
        fillNewWorkbook(db, {
          learner: { name: learner, number, uln: '', email: '', phone: '' },
          centre: { name: centre, number: '' },
          programme: { title: qualification, employer: '', startDate: null, targetDate: null },
        })
        const facts = { title: qualification, number: '', awardingOrganisation: '', route: 'rqf' as const, level: null }
        if (qualification !== '') saveQualification(db, undefined, facts, host.newId)
      })
      .info(),
  'workbook.open': ({ folder }) => session.open(host.resolve(folder)).info(),
  'workbook.current': () => session.current()?.info() ?? null,
  'workbook.close': () => {
    session.close()
    return {}
  },
  'workbook.check': async (_, context) => {
    const problems = await checkWorkbook(session.workbook(), context)
    return { ok: problems.length === 0, problems }
  },
  'workbook.backup': ({ target }, context) => backUp(session.workbook(), host.resolve(target), host, context),
  'workbook.restore': ({ source, folder }, context) =>
    restore(host.resolve(source), host.resolve(folder), host.newId, context, (restored) =>
      session.open(restored).info(),
    ),

  'profile.get': () => readProfile(session.workbook().db),
  'profile.save': (profile) => {
    session.workbook().history.step(enGB.core.steps.profile, (db) => saveProfile(db, profile), 'profile')
    return profile
  },

  'history.list': ({ limit }) => session.workbook().history.list(limit),
  'history.undo': () => turned(session.workbook().history.undo()),
  'history.redo': () => turned(session.workbook().history.redo()),

  'report.export': (input, context) => exportReport(session.workbook(), host, input, context),
})

const turned = (label: string | undefined) => ({ done: label !== undefined, label: label ?? '' })
