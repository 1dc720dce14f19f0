// The workbook that the contract's cases work on.
import { fromPlainText } from '../shared/domain/rich-text.ts'
import { addEvidence, addUnit, aPerson, criterion, draftOf, link } from './builders.ts'
import { startApp } from './harness.ts'

/** A workbook with one of everything. */
export async function createDesk() {
  const app = await startApp({ shared: true })
  const unit = await addUnit(app)
  const spare = await addUnit(app, { ref: 'Y/000/0001', outcomes: [[{ label: '1.1' }]] })
  const { item } = await addEvidence(app, { words: 'One.\n\nTwo.' }, { files: [app.write('log.txt', 'Rang back.')] })
  const { item: twin } = await addEvidence(app, { words: 'One.' })
  const rewritten = { ...draftOf(twin), text: fromPlainText('Written anew.') }
  await app.call('evidence.save', { id: twin.id, evidence: rewritten })
  const [writing] = await app.call('writing.list', { id: twin.id })
  const { item: trashed } = await addEvidence(app, { title: 'Thrown away' })
  await app.call('evidence.remove', { ids: [trashed.id] })
  const filter = await app.call('filter.save', {
    filter: { name: 'Inbox', filter: { unmapped: true }, sort: { by: 'date' } },
  })
  const claim = await link(app, item.id, criterion(unit, '1.1').id, { why: 'It shows it' })
  const witness = await app.call('person.save', { person: aPerson() })
  const assessor = await app.call('person.save', { person: aPerson({ name: 'Mo Khan', role: 'assessor' }) })
  const decision = await app.call('decision.add', {
    criterionId: criterion(unit, '1.1').id,
    result: 'accepted',
    personId: assessor.id,
    role: 'assessor',
    date: '2026-03-01',
    evidenceIds: [item.id],
  })
  const activity = await app.call('activity.save', { activity: { name: 'Ring back' } })
  const facts = await app.call('qualification.save', { qualification: { title: 'Diploma' } })
  const group = { name: 'Mandatory', kind: 'mandatory' as const, unitIds: [unit.id] }
  const qualification = await app.call('group.save', { qualificationId: facts.id, group })
  const [file] = item.files
  const [made] = qualification.groups
  if (file === undefined || made === undefined || writing === undefined) throw new Error('The desk is not whole')
  let files = 0
  /** A path that no case has used. */
  const fresh = (name: string) => app.path(`${(files += 1)}-${name}`)
  return {
    app,
    fresh,
    unit,
    spare,
    item,
    twin,
    writing,
    trashed,
    filter,
    file,
    claim,
    witness,
    assessor,
    decision,
    activity,
    qualification,
    group: made,
  }
}
export type Desk = Awaited<ReturnType<typeof createDesk>>
