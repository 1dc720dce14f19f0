// What a workbook survives: a process killed in mid-write, a full disk, a read-only disk; and what damage is called when it is not survived.
import { spawnSync } from 'node:child_process'
import { closeSync, openSync, readFileSync, statSync, writeFileSync, writeSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { enGB } from '../shared/words/words.ts'
import { addEvidence } from './builders.ts'
import { databaseOf, withDatabase } from './database.ts'
import { meaningOf } from './dump.ts'
import { type App, root, startApp } from './harness.ts'
import { needs } from './needs.ts'
import { storedFiles } from './stored-files.ts'
import { startWriter } from './writer.ts'

describe('WB6 an unclean end', () => {
  test('kept every item that was acknowledged, with whole files, after each of 30 kills in mid-write', async () => {
    const app = await startApp()
    let acknowledged = 0
    for (let kill = 0; kill < 30; kill += 1) {
      await app.call('workbook.close', {})
      const writer = startWriter(app)
      await writer.said(`E${acknowledged + 1}`)
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 60))
      await writer.kill()
      const refs = writer.lines().filter((line) => line.startsWith('E'))
      const { notices } = await app.call('workbook.open', { folder: app.workbook })
      expect(notices).toEqual([enGB.core.notices.unclean])
      const found = await app.call('evidence.list', { limit: 1000, offset: acknowledged })
      // One more may have been committed than could be said.
      expect(found.items.map(({ ref }) => ref).slice(0, refs.length)).toEqual(refs)
      expect(found.items.length - refs.length).toBeLessThanOrEqual(1)
      acknowledged += found.items.length
      expect(await app.call('workbook.check', {})).toEqual({ ok: true, problems: [] })
      // A half file has a name of its own; what bears a hash has that hash.
      for (const [name, sha256] of storedFiles(app))
        if (!name.endsWith('.part')) expect(path.basename(name)).toBe(sha256)
    }
    expect(acknowledged).toBeGreaterThan(30)
    expect(await app.call('history.undo', {})).toMatchObject({ done: true })
  })

  test('whose log was torn off in mid-write opens with what was whole', async () => {
    const app = await startApp()
    await app.call('workbook.close', {})
    const writer = startWriter(app)
    await writer.said('E8')
    await writer.kill()
    const log = `${databaseOf(app.workbook)}-wal`
    writeFileSync(log, readFileSync(log).subarray(0, statSync(log).size - 1000))
    expect((await app.call('workbook.open', { folder: app.workbook })).notices).toEqual([enGB.core.notices.unclean])
    expect((await app.call('workbook.check', {})).ok).toBe(true)
  })
})

/** A closed workbook with enough in it to have many pages. */
async function full(): Promise<App> {
  const app = await startApp()
  await app.call('unit.import', { builtin: 'all' })
  for (let count = 0; count < 40; count += 1) await addEvidence(app, { words: `Zebra ${count}. `.repeat(50) })
  await app.call('workbook.close', {})
  return app
}

describe('WB6 damage', () => {
  test('of whole pages is called workbook-damaged by opening or by check, changes nothing, and never ends the core', async () => {
    const app = await full()
    const file = databaseOf(app.workbook)
    const whole = readFileSync(file)
    const pages = whole.length / 4096
    const wanted = meaningOf(app.workbook)
    let named = 0
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: pages - 1 }), fc.constantFrom(0, 0x55, 0xff), async (page, value) => {
        writeFileSync(file, whole)
        const handle = openSync(file, 'r+')
        writeSync(handle, Buffer.alloc(4096, value), 0, 4096, page * 4096)
        closeSync(handle)
        const before = readFileSync(file)
        const opened = await app.client.call('workbook.open', { folder: app.workbook })
        const checked = opened.ok ? await app.client.call('workbook.check', {}) : opened
        await app.client.call('workbook.close', {})
        if (!checked.ok) expect(checked.failure.code).toBe('workbook-damaged')
        if (!opened.ok) expect(readFileSync(file).equals(before)).toBe(true)
        // What check finds sound may have lost a page that was free, and nothing else.
        if (checked.ok && 'problems' in checked.value && checked.value.ok)
          expect(meaningOf(app.workbook)).toEqual(wanted)
        named += checked.ok && 'problems' in checked.value && checked.value.ok ? 0 : 1
      }),
      { numRuns: 40 },
    )
    expect(named).toBeGreaterThan(20)
    writeFileSync(file, whole)
    await app.call('workbook.open', { folder: app.workbook })
    expect((await app.call('workbook.check', {})).ok).toBe(true)
  })

  test('after an unclean end is found on opening, not later', async () => {
    const app = await full()
    const writer = startWriter(app)
    await writer.said('E45')
    await writer.kill()
    const file = databaseOf(app.workbook)
    const handle = openSync(file, 'r+')
    const [size, mark] = [statSync(file).size, Buffer.alloc(4096, 0x55)]
    for (let page = 20; page < size / 4096; page += 3) writeSync(handle, mark, 0, 4096, page * 4096)
    closeSync(handle)
    const failure = await app.refused('workbook.open', { folder: app.workbook })
    expect(failure.code).toBe('workbook-damaged')
    expect(failure.message).toContain('Restore your latest backup')
  })

  test('WB11 of the search index is found by check', async () => {
    const app = await full()
    withDatabase(databaseOf(app.workbook), (db) =>
      db.exec("UPDATE search_document SET body = 'other words' WHERE seq = (SELECT min(seq) FROM search_document)"),
    )
    withDatabase(databaseOf(app.workbook), (db) =>
      db.exec(
        "DROP TRIGGER search_document_update; UPDATE search_document SET body = 'more words' WHERE seq = (SELECT min(seq) FROM search_document)",
      ),
    )
    await app.call('workbook.open', { folder: app.workbook })
    const { problems } = await app.call('workbook.check', {})
    expect(problems.map(({ code }) => code)).toEqual(['search'])
  })

  test('WB11 of a row that names nothing is found by check', async () => {
    const app = await full()
    withDatabase(databaseOf(app.workbook), (db) => {
      db.pragma('foreign_keys = OFF')
      db.exec("UPDATE evidence SET activity_id = 'gone' WHERE ref = 'E1'")
    })
    await app.call('workbook.open', { folder: app.workbook })
    const { problems } = await app.call('workbook.check', {})
    expect(problems).toEqual([
      {
        code: 'database',
        path: databaseOf(app.workbook),
        message: expect.stringContaining('evidence names a missing row of activity'),
      },
    ])
  })
})

const mayMount = process.platform === 'linux' && needs('unshare') && spawnSync('unshare', ['-rm', 'true']).status === 0

/** Runs shell lines in a small file system of the test's own; `trellis` is the command. Answers what was printed. */
function inSmallDisk(app: App, lines: string): string {
  const { INIT_CWD: _, ...env } = process.env
  const script = `mkdir -p disk && mount -t tmpfs -o size=3m tmpfs disk && cd disk
    trellis() { "${process.execPath}" "${root}/electron/cli/main.ts" "$@" --json 2>&1; echo "exit $?"; }
    ${lines}`
  const { stdout } = spawnSync('unshare', ['-rm', 'sh', '-c', script], { cwd: app.path('.'), env, encoding: 'utf8' })
  return stdout
}

describe.runIf(mayMount)('WB8 a disk that fills', () => {
  const fill = 'head -c 10m /dev/zero > filler 2>/dev/null; rm -f slack'
  test('in the middle of a change leaves the workbook as it was, and usable once there is room', async () => {
    const app = await startApp({ workbook: false })
    const said = inSmallDisk(
      app,
      `trellis init w --learner A > /dev/null
      trellis evidence add w --type other --title One --date 2026-01-01 > /dev/null
      head -c 40000 /dev/zero > slack
      ${fill}
      head -c 150000 /dev/zero | tr '\\0' 'a' > ../long.txt
      trellis evidence add w --type other --title Two --date 2026-01-01 --text-file ../long.txt
      rm filler
      trellis evidence list w | grep -c '"ref"'
      trellis evidence add w --type other --title Three --date 2026-01-01 > /dev/null
      trellis check w`,
    )
    expect(said).toContain('"code":"disk-full"')
    expect(said).toMatch(/exit 8\n1\n/)
    expect(said).toContain('"ok": true')
  })

  test('in the middle of an export or a backup leaves the old target and nothing half-written', async () => {
    const app = await startApp({ workbook: false })
    const said = inSmallDisk(
      app,
      `trellis init w --learner A > /dev/null
      head -c 400000 /dev/urandom > ../a.bin
      trellis evidence add w --type other --title One --date 2026-01-01 --file ../a.bin > /dev/null
      echo old > p.pdf; echo old > b.trellis
      head -c 100000 /dev/zero > slack
      ${fill}
      trellis export w --pdf p.pdf
      trellis backup w b.trellis
      rm filler
      cat p.pdf b.trellis
      ls -A . w`,
    )
    expect(said.match(/"code":"disk-full"/g)).toHaveLength(2)
    expect(said).toMatch(/old\nold\n\.:\nb\.trellis\np\.pdf\nw\n\nw:\nfiles\nworkbook\.db\n/)
  })
})

test.runIf(mayMount)('a workbook on a read-only disk is refused with what to do, and untouched', async () => {
  const app = await startApp({ workbook: false })
  const said = inSmallDisk(
    app,
    `trellis init w --learner A > /dev/null
    before=$(sha256sum w/workbook.db)
    mount -o remount,ro ../disk 2>/dev/null || mount -o remount,ro tmpfs .
    trellis evidence list w
    [ "$before" = "$(sha256sum w/workbook.db)" ] && ls w`,
  )
  expect(said).toContain('"code":"permission-denied"')
  expect(said).toMatch(/files\nworkbook\.db\n/)
})
