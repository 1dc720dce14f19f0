// A workbook of 10,000 items, 300 criteria, 40,000 links and 2,000 files, made through the same rows as the handlers, in a few transactions.
import { createHash, randomUUID } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { EvidenceDraft } from '../../shared/domain/evidence.ts'
import { Sha256, type CriterionId, type EvidenceId } from '../../shared/domain/id.ts'
import { LinkDraft } from '../../shared/domain/link.ts'
import { fromPlainText } from '../../shared/domain/rich-text.ts'
import { UnitDraft } from '../../shared/domain/unit.ts'
import { addEvidence, attachFile } from '../../electron/core/db/evidence.ts'
import { addLink } from '../../electron/core/db/link.ts'
import { readUnits } from '../../electron/core/db/unit.ts'
import { addUnit } from '../../electron/core/db/unit-write.ts'
import { createSession, fillNewWorkbook, type Workbook } from '../../electron/core/session.ts'
import { pathOf } from '../../electron/core/workbook/files.ts'

export const SIZES = { items: 10_000, units: 10, criteria: 300, links: 40_000, files: 2000 } as const

const WORDS =
  'customer service plan review team standard complaint call visit rota record feedback audit policy measure target result tenant repair promise queue training handover report winter survey'.split(
    ' ',
  )
/** A seeded stream of numbers from 0 to 1, so that every run makes the same workbook. */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296
    return state / 4_294_967_296
  }
}

/** Fills a new folder and closes it. */
export function makeBigWorkbook(folder: string): void {
  const host = {
    resolve: (grant: string) => grant,
    now: () => new Date('2026-06-01T09:00:00Z'),
    newId: randomUUID,
    assets: '',
    log: () => undefined,
  }
  const session = createSession(host)
  const random = seeded(7)
  const words = (count: number) =>
    Array.from({ length: count }, () => WORDS[Math.floor(random() * WORDS.length)] ?? '').join(' ')
  const workbook = session.create(folder, (db) =>
    fillNewWorkbook(db, {
      learner: { name: 'Bench', number: '', uln: '', email: '', phone: '' },
      centre: { name: '', number: '' },
      programme: { title: '', employer: '', startDate: null, targetDate: null },
    }),
  )
  const criteria = addUnits(workbook, words)
  const types = workbook.db.all<{ id: string }>('SELECT id FROM evidence_type ORDER BY position').map(({ id }) => id)
  for (let first = 0; first < SIZES.items; first += 1000)
    workbook.history.step('bench', (db) => {
      for (let index = first; index < first + 1000; index += 1) {
        const day = `2026-${String(1 + Math.floor(random() * 12)).padStart(2, '0')}-${String(1 + Math.floor(random() * 28)).padStart(2, '0')}`
        const draft = EvidenceDraft.parse({
          type: types[index % types.length],
          title: `${words(5)} ${index}`,
          dateFrom: day,
          location: words(2),
          learnerRole: words(3),
          text: fromPlainText(`${words(60)}\n\n${words(60)}`),
        })
        const { id } = addEvidence(db, draft, host.newId, host.now().toISOString())
        if (index % (SIZES.items / SIZES.files) === 0) addFile(db, folder, id, words(400), host.newId)
        for (const criterionId of pick(criteria, SIZES.links / SIZES.items, random))
          addLink(
            db,
            LinkDraft.parse({ evidenceId: id, criterionId, place: { kind: 'paragraph', paragraph: 1 }, why: words(8) }),
            [],
            host.newId,
          )
      }
    })
  workbook.history.forget()
  session.close()
}

function addUnits(workbook: Workbook, words: (count: number) => string): CriterionId[] {
  const each = SIZES.criteria / SIZES.units
  workbook.history.step('bench', (db) => {
    for (let unit = 1; unit <= SIZES.units; unit += 1) {
      const outcomes = Array.from({ length: 5 }, (_, outcome) => ({
        label: String(outcome + 1),
        text: words(6),
        criteria: Array.from({ length: each / 5 }, (__, criterion) => ({
          label: `${outcome + 1}.${criterion + 1}`,
          text: words(14),
          requiredOccasions: 1 + (criterion % 2),
        })),
      }))
      addUnit(
        db,
        UnitDraft.parse({
          ref: `B/000/${String(unit).padStart(4, '0')}`,
          title: words(5),
          status: unit % 3 === 0 ? 'provisional' : 'official',
          outcomes,
        }),
        '',
        randomUUID,
      )
    }
  })
  return readUnits(workbook.db).flatMap((unit) =>
    unit.outcomes.flatMap((outcome) => outcome.criteria.map(({ id }) => id)),
  )
}

function addFile(
  db: Parameters<typeof attachFile>[0],
  folder: string,
  id: EvidenceId,
  text: string,
  newId: () => string,
): void {
  const sha256 = Sha256.parse(createHash('sha256').update(text).digest('hex'))
  const target = pathOf(folder, sha256)
  mkdirSync(path.dirname(target), { recursive: true })
  writeFileSync(target, text)
  attachFile(
    db,
    id,
    {
      sha256,
      bytes: text.length,
      mediaType: 'text/plain',
      pages: null,
      text,
      reading: 'read',
      name: 'notes.txt',
      description: '',
    },
    newId,
  )
}

function pick<T>(from: readonly T[], count: number, random: () => number): Set<T> {
  const chosen = new Set<T>()
  while (chosen.size < count) {
    const one = from[Math.floor(random() * from.length)]
    if (one !== undefined) chosen.add(one)
  }
  return chosen
}
