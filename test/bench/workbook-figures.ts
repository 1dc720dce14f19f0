// Writes, reads, search, coverage and opening on the big workbook.
import Database from 'better-sqlite3'
import { randomUUID } from 'node:crypto'
import path from 'node:path'
import { coreContract, type CoreContract } from '../../shared/contract/core.ts'
import type { Handlers, Input } from '../../shared/contract/define.ts'
import { EvidenceDraft } from '../../shared/domain/evidence.ts'
import { createHandlers } from '../../electron/core/handlers.ts'
import { inTurn, againstFloor, asIs, atMost, median, percentileAtMost, timed, type Figure } from './figures.ts'

const context = { signal: new AbortController().signal, report: () => undefined }

/** Figures of the workbook in `folder`; `scratch` is a folder on the same disk for the floors. */
export async function workbookFigures(folder: string, scratch: string): Promise<Figure[]> {
  const handlers = createHandlers({
    resolve: (grant) => grant,
    now: () => new Date(),
    newId: randomUUID,
    assets: '',
    log: () => undefined,
  })
  const raw = rawDatabase(path.join(scratch, 'floor.db'))
  const opening: number[] = []
  for (let run = 0; run < 5; run += 1) {
    opening.push(await timed(() => handlers['workbook.open']({ folder }, context)))
    if (run < 4) await handlers['workbook.close']({}, context)
  }
  const figures = [
    ...(await writes(handlers, raw)),
    ...(await reads(handlers)),
    ...(await searches(handlers)),
    ...(await coverage(handlers)),
    ...(await bulk(handlers)),
    asIs('open the workbook', median(opening), 'ms'),
  ]
  await handlers['workbook.close']({}, context)
  raw.close()
  return figures
}

/** A bare database with the same switches: one row, one FULL commit. */
function rawDatabase(file: string): Database.Database {
  const raw = new Database(file)
  for (const pragma of ['locking_mode = EXCLUSIVE', 'journal_mode = WAL', 'synchronous = FULL', 'secure_delete = ON'])
    raw.pragma(pragma)
  raw.exec('CREATE TABLE row (id TEXT PRIMARY KEY NOT NULL, text TEXT NOT NULL) STRICT')
  return raw
}

async function writes(handlers: Handlers<CoreContract>, raw: Database.Database): Promise<Figure[]> {
  const insert = raw.prepare('INSERT INTO row (id, text) VALUES (?, ?)')
  const commit = () => insert.run(randomUUID(), 'x'.repeat(900))
  const { items } = await handlers['evidence.list'](
    coreContract['evidence.list'].input.parse({ limit: 400, offset: 2000 }),
    context,
  )
  const units = await handlers['unit.list']({}, context)
  const criteria = units.flatMap((unit) => unit.outcomes.flatMap((outcome) => outcome.criteria.map(({ id }) => id)))
  const draft = EvidenceDraft.parse({
    type: 'work-product',
    title: 'One more item for the bench',
    dateFrom: '2026-05-05',
  })
  const COUNT = 150
  const add = await inTurn(
    COUNT,
    () =>
      handlers['evidence.add']({ evidence: draft, files: [], links: [], newWitnesses: [], newActivity: null }, context),
    commit,
  )
  const save = await inTurn(
    COUNT,
    async (index) => {
      const item = items[index]
      if (item !== undefined)
        await handlers['evidence.save']({ id: item.id, evidence: { ...draft, title: `Changed ${index}` } }, context)
    },
    commit,
  )
  const link = await inTurn(
    COUNT,
    (index) => {
      const [item, criterionId] = [items[200 + index], criteria[index * 2]]
      if (item === undefined || criterionId === undefined) return undefined
      return handlers['link.add'](
        {
          evidenceId: item.id,
          criterionId,
          subPointId: null,
          place: { kind: 'quote', quote: `q${index}` },
          why: 'Shows it',
          occasion: '',
          state: 'claimed',
        },
        context,
      )
    },
    commit,
  )
  const undo = await inTurn(COUNT, () => handlers['history.undo']({}, context), commit)
  return [
    againstFloor('write: add an item', median(add.value), 'ms', median(add.floor), 2),
    againstFloor('write: change an item', median(save.value), 'ms', median(save.floor), 2),
    againstFloor('write: link to a criterion', median(link.value), 'ms', median(link.floor), 2),
    againstFloor('write: undo', median(undo.value), 'ms', median(undo.floor), 2),
  ]
}

type EvidenceQuery = Input<CoreContract, 'evidence.list'>
/** The list in the orders and with the filters that read more than a page. */
const LISTS: Readonly<Record<string, EvidenceQuery>> = {
  'by title': { sort: { by: 'title' } },
  'by number of criteria': { sort: { by: 'criteria', descending: true } },
  'of some weeks': { from: '2026-03-01', until: '2026-04-15' },
  'linked to nothing': { unmapped: true },
  'without a place': { withoutPlace: true },
}

async function reads(handlers: Handlers<CoreContract>): Promise<Figure[]> {
  const list = (input: object) => handlers['evidence.list'](coreContract['evidence.list'].input.parse(input), context)
  const pages: number[] = []
  const gets: number[] = []
  const filters: number[] = []
  const units = await handlers['unit.list']({}, context)
  for (let index = 0; index < 200; index += 1) {
    pages.push(await timed(() => list({ limit: 50, offset: (index * 47) % 9900 })))
    gets.push(await timed(() => handlers['evidence.get']({ ref: `E${1 + ((index * 53) % 9999)}` }, context)))
    filters.push(
      await timed(() => list({ limit: 50, criterionId: units[index % units.length]?.outcomes[0]?.criteria[0]?.id })),
    )
  }
  const ofList = async ([name, query]: [string, EvidenceQuery]) => {
    const samples: number[] = []
    for (let run = 0; run < 40; run += 1) samples.push(await timed(() => list({ ...query, limit: 50 })))
    return percentileAtMost(`read: a page of items ${name}, p95`, samples, 0.95, 25)
  }
  const lists: Figure[] = []
  for (const entry of Object.entries(LISTS)) lists.push(await ofList(entry))
  const maps: number[] = []
  const all: number[] = []
  const ids = coreContract['evidence.ids'].input.parse({})
  for (const unit of [...units, ...units]) {
    maps.push(await timed(() => handlers['map.get']({ unitId: unit.id }, context)))
    all.push(await timed(() => handlers['evidence.ids'](ids, context)))
  }
  return [
    percentileAtMost('read: a page of 50 items, p95', pages, 0.95, 5),
    percentileAtMost('read: one item, p95', gets, 0.95, 5),
    percentileAtMost('read: items of a criterion, p95', filters, 0.95, 5),
    ...lists,
    percentileAtMost('read: the ids of all items, p95', all, 0.95, 25),
    percentileAtMost('read: the map of a unit with 4,000 links, p95', maps, 0.95, 100),
  ]
}

/** Many rows in one step, and back again. */
async function bulk(handlers: Handlers<CoreContract>): Promise<Figure[]> {
  const ids = await handlers['evidence.ids'](coreContract['evidence.ids'].input.parse({}), context)
  const units = await handlers['unit.list']({}, context)
  const criteria = units.flatMap((unit) => unit.outcomes.flatMap((outcome) => outcome.criteria.map(({ id }) => id)))
  const links = ids.slice(0, 20).flatMap((evidenceId) =>
    criteria.slice(0, 10).map((criterionId) => ({
      evidenceId,
      criterionId,
      subPointId: null,
      place: { kind: 'quote' as const, quote: 'bulk' },
      why: 'Shows it',
      occasion: '',
      state: 'claimed' as const,
    })),
  )
  const linked = await timed(() => handlers['link.addMany']({ links }, context))
  const unlinked = await timed(() => handlers['history.undo']({}, context))
  const removed = await timed(() => handlers['evidence.remove']({ ids }, context))
  const back = await timed(() => handlers['history.undo']({}, context))
  return [
    atMost('bulk: 200 links as one step', linked, 'ms', 1000, null),
    asIs('bulk: undo of 200 links', unlinked, 'ms'),
    asIs('bulk: all items to the trash', removed, 'ms'),
    asIs('bulk: undo of all items to the trash', back, 'ms'),
  ]
}

async function searches(handlers: Handlers<CoreContract>): Promise<Figure[]> {
  const typed = ['complaint', 'winter rota', 'customer plan', 'audit 4711', 'tenant promise review']
  const strokes: number[] = []
  for (let round = 0; round < 4; round += 1)
    for (const words of typed)
      for (let length = 1; length <= words.length; length += 1) {
        const input = coreContract['evidence.list'].input.parse({ search: words.slice(0, length), limit: 50 })
        strokes.push(await timed(() => handlers['evidence.list'](input, context)))
      }
  return [
    percentileAtMost('search: one key stroke, p95', strokes, 0.95, 16),
    atMost('search: one key stroke, median', median(strokes), 'ms', 16, null),
  ]
}

async function coverage(handlers: Handlers<CoreContract>): Promise<Figure[]> {
  const all: number[] = []
  const gaps: number[] = []
  for (let run = 0; run < 15; run += 1) {
    all.push(await timed(() => handlers['coverage.get']({}, context)))
    gaps.push(await timed(() => handlers['gap.list']({}, context)))
  }
  return [atMost('coverage of everything', median(all), 'ms', 50, null), asIs('gaps of everything', median(gaps), 'ms')]
}
