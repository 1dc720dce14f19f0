import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { addEvidence, addUnit, aPerson, criterion, link } from './builders.ts'
import { startApp } from './harness.ts'
import { openWithPdfjs } from './pdf/readers.ts'

async function readPdf(target: string): Promise<{ readonly pages: number; readonly words: string }> {
  const { pages, text } = await openWithPdfjs(readFileSync(target))
  const all = await Promise.all(Array.from({ length: pages }, (_, index) => text(index + 1)))
  return { pages, words: all.join('\n').replace(/\s+/g, ' ') }
}

test('WR9 the request is one page that says who, what and where to sign, and fills in nothing of the answer', async () => {
  const app = await startApp()
  const unit = await addUnit(app)
  const person = await app.call('person.save', { person: aPerson({ job: 'Team leader', contact: 'priya@nair.uk' }) })
  const { id } = await addEvidence(app, {
    type: 'witness-testimony',
    title: 'The busy Monday',
    location: 'Front desk',
    witnessIds: [person.id],
  })
  for (const label of ['1.1', '1.2', '2.1']) await link(app, id, criterion(unit, label).id)
  const target = app.path('request.pdf')
  const { bytes } = await app.call('witness.request', { personId: person.id, evidenceId: id, target })
  const { pages, words } = await readPdf(target)
  expect({ bytes, pages, left: readdirSync(app.path('.')).filter((name) => name.startsWith('.')) }).toEqual({
    bytes: readFileSync(target).length,
    pages: 1,
    left: [],
  })
  for (const said of [
    'Dear Priya Nair',
    'Sam Carter',
    'The busy Monday',
    '2 February 2026',
    'Front desk',
    'Do 1.1 well',
  ])
    expect(words).toContain(said)
  for (const box of ['Name', 'Job title', 'Relationship to the learner', 'Signature', 'Date'])
    expect(words).toContain(box)
  for (const own of ['Team leader', 'priya@nair.uk']) expect(words).not.toContain(own)
})

test('WR9 without an item, and with long names and many criteria, it is still one page', async () => {
  const app = await startApp()
  const labels = Array.from({ length: 12 }, (_, index) => ({ label: `1.${index + 1}` }))
  const unit = await addUnit(app, { ref: 'Y/000/0002', title: 'A long unit', outcomes: [labels] })
  const person = await app.call('person.save', { person: aPerson({ name: `Dr ${'Anwen '.repeat(30)}`.trim() }) })
  const { id } = await addEvidence(app, { title: 'Long '.repeat(90).trim(), location: 'Hall '.repeat(55).trim() })
  for (const { label } of labels) await link(app, id, criterion(unit, label).id)
  const [without, full] = [app.path('without.pdf'), app.path('full.pdf')]
  await app.call('witness.request', { personId: person.id, target: without })
  await app.call('witness.request', { personId: person.id, evidenceId: id, target: full })
  expect([(await readPdf(without)).pages, (await readPdf(full)).pages]).toEqual([1, 1])
})
