// Makes each world through the real contract and opens it.
import { cpSync, existsSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fromPlainText } from '../../shared/domain/rich-text.ts'
import { makeBigWorkbook } from '../bench/big-workbook.ts'
import { giveToApp } from '../electron.ts'
import { expect, type Window } from '../ui/window.ts'
import { ALL_FORMS, DESK_FILES, formTitle, LONG_TITLE, valuesOf, WELSH_TITLE } from './desk-items.ts'
import type { World } from './scene.ts'

const UNIT = `Unit title: Answer calls
Unit reference: C/404/1000
Level: 2
Credit: 4

1 Be able to answer calls
1.1 Answer within three rings
1.2 Say back what was said
2 Know how to follow up
2.1 Explain why promises are kept at the café
`

/** Leaves what is open and opens a world, at Home. */
export async function openWorld(window: Window, world: World): Promise<void> {
  await window.call('workbook.close', {})
  if (world === 'empty') await window.openFresh()
  if (world === 'desk') {
    const { grant } = await window.grant(path.join(window.folder, 'desk'))
    await window.call('workbook.create', { folder: grant, learner: 'Ffion Ŵyn Jones' })
    await fillDesk(window)
  }
  if (world === 'sample') {
    const { grant } = await window.grant(path.join(window.folder, 'sample'))
    await window.call('workbook.sample', { folder: grant })
  }
  if (world === 'big') {
    const folder = path.join(window.folder, 'big')
    cpSync(bigWorkbook(), folder, { recursive: true })
    giveToApp(folder)
    const { grant } = await window.grant(folder)
    await window.call('workbook.open', { folder: grant })
  }
  await atHome(window)
}

/** Begins anew at Home, or at the start. */
export async function atHome({ page }: Pick<Window, 'page'>): Promise<void> {
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible()
}

let made: string | undefined
/** Made once for all windows; the caller copies it. */
function bigWorkbook(): string {
  if (made !== undefined && existsSync(made)) return made
  made = path.join(mkdtempSync(path.join(tmpdir(), 'trellis-big-')), 'big')
  makeBigWorkbook(made)
  return made
}
/** The folder of the big workbook, to be removed at the end; undefined when none was made. */
export const bigFolder = (): string | undefined => (made === undefined ? undefined : path.dirname(made))

async function fillDesk(window: Window): Promise<void> {
  const { call } = window
  await call('unit.import', { text: UNIT })
  await call('unit.import', { builtin: 'guide-reliable-service' })
  const [unit] = await call('unit.list', {})
  const criteria = unit?.outcomes.flatMap((outcome) => outcome.criteria) ?? []
  const [first, second, third] = criteria
  if (unit === undefined || first === undefined || second === undefined || third === undefined)
    throw new Error('The unit has no criteria.')
  const witness = await call('person.save', {
    person: { name: 'Gwenllïan Anwen Ŵyn-Llywelyn ap Gruffydd', role: 'witness', category: 1, job: 'Rheolwr siop' },
  })
  await call('person.save', { person: { name: 'Rhys Morgan', role: 'assessor' } })
  const activity = await call('activity.save', { activity: { name: 'Y dydd Llun prysur: the busy Monday' } })
  for (const form of ALL_FORMS)
    await call('evidence.add', {
      evidence: {
        type: form,
        title: formTitle(form),
        dateFrom: '2026-03-09',
        fields: valuesOf(form),
        activityId: activity.id,
        ...(form === 'witness-testimony' && { witnessIds: [witness.id] }),
        ...(form === 'held-elsewhere' && { heldElsewhere: { where: 'Staff file, locked cupboard' } }),
        ...(form === 'performance-report' && {
          measures: [{ what: 'Calls missed in a week', baseline: '12', target: '5', result: '3' }],
        }),
      },
    })
  for (const { title, name, bytes, place } of DESK_FILES) {
    const files: string[] = []
    if (name !== null) {
      const file = path.join(window.folder, name)
      writeFileSync(file, await bytes())
      giveToApp(file)
      files.push((await window.grant(file)).grant)
    }
    const links = name === null ? [] : [{ criterionId: second.id, place, why: 'It shows what I said.' }]
    await call('evidence.add', {
      evidence: { type: 'work-product', title, dateFrom: '2026-03-09' },
      files,
      links,
    })
  }
  const long = {
    type: 'customer-feedback',
    dateFrom: '2026-03-09',
    text: fromPlainText('I rang them all back.'),
  } as const
  await call('evidence.add', { evidence: { ...long, title: LONG_TITLE }, links: [{ criterionId: third.id }] })
  await call('evidence.add', {
    evidence: { ...long, title: WELSH_TITLE, activityId: activity.id, stage: 'do', location: 'Llanfair Pwllgwyngyll' },
    links: [{ criterionId: first.id, why: 'Cyfarchais bob cwsmer yn gwrtais.' }],
  })
  const { outcomes, ...facts } = unit
  const [outcome, ...others] = outcomes
  if (outcome === undefined) throw new Error('The unit has no outcomes.')
  const reworded = outcome.criteria.map((one) =>
    one.id === second.id ? { ...one, text: 'Say back in my own words what was said' } : one,
  )
  await call('unit.save', {
    id: unit.id,
    unit: { ...facts, outcomes: [{ ...outcome, criteria: reworded }, ...others] },
  })
}
