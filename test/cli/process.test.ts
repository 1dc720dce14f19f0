// The command as a process: pipes, signals, other users, full disks, and two commands at once.
import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { needs } from '../needs.ts'
import { createDesk, type Desk, failedOf, start } from './command.ts'
import { dumpWorkbook } from './dump.ts'

const isRoot = process.getuid?.() === 0
/** Root may write everywhere, so root's tests ask for another user. */
const asOrdinaryUser = isRoot ? ['setpriv', '--reuid', '65534', '--regid', '65534', '--clear-groups'] : []
const mayBeRefused = process.getuid !== undefined && (!isRoot || needs('setpriv'))
/** Some systems forbid name spaces, though the program is there. */
const mayMount = process.platform === 'linux' && needs('unshare') && spawnSync('unshare', ['-rm', 'true']).status === 0

let desk: Desk
beforeAll(async () => {
  desk = createDesk()
  await desk.json(['init', 'w', '--learner', 'Sam Carter'])
  const long = 'x'.repeat(4000)
  for (let count = 0; count < 60; count += 1)
    await desk.json(['call', 'w', 'person.save', JSON.stringify({ person: { name: `N${count}`, role: 'witness' } })])
  const criteria = Array.from({ length: 60 }, (_, index) => `1.${index + 1} Explain ${long}`)
  writeFileSync(
    desk.path('unit.txt'),
    `Unit title: Long\nUnit reference: L/506/2150\n\n1 Explain\n${criteria.join('\n')}\n`,
  )
  await desk.json(['units', 'import', 'w', 'unit.txt'])
})
afterAll(() => desk.remove())

const trellis = (words: readonly string[], more: { before?: readonly string[]; env?: Record<string, string> } = {}) =>
  start(words, { cwd: desk.folder, ...more })

describe('as a process', () => {
  test('a document larger than a pipe holds arrives whole', async () => {
    const { code, output, errors } = await trellis(['units', 'list', 'w', '--json']).ended
    expect({ code, errors }).toEqual({ code: 0, errors: '' })
    expect(output.length).toBeGreaterThan(200_000)
    expect(JSON.parse(output).units[0].outcomes[0].criteria).toHaveLength(60)
  })

  test('a reader that leaves early is no failure', async () => {
    const started = trellis(['units', 'list', 'w', '--json'])
    started.closeOutput()
    const { code, errors } = await started.ended
    expect({ code, errors }).toEqual({ code: 0, errors: '' })
  })

  test.runIf(process.platform === 'linux')('output that cannot be written is said, with its own exit code', () => {
    const { INIT_CWD: _, ...env } = process.env
    const line = `"${process.execPath}" "${import.meta.dirname}/../../electron/cli/main.ts" units list w --json > /dev/full`
    const { status, stderr } = spawnSync('sh', ['-c', line], { cwd: desk.folder, env, encoding: 'utf8' })
    expect(status).toBe(8)
    expect(stderr).toContain('could not be written')
  })

  test('relative paths count from the caller’s folder', async () => {
    const { code } = await start(['units', 'list', 'w'], { cwd: '/', env: { INIT_CWD: desk.folder } }).ended
    expect(code).toBe(0)
  })

  test('Ctrl-C ends a waiting command as cancelled and changes nothing', async () => {
    const before = dumpWorkbook(desk.path('w'))
    const started = trellis(['call', 'w', 'person.save', '-', '--json'])
    await started.begunReading()
    started.signal('SIGINT')
    expect(failedOf(await started.ended)).toMatchObject({ code: 'cancelled', exit: 6 })
    expect(dumpWorkbook(desk.path('w'))).toEqual(before)
  })

  test('Ctrl-C stops an export; the old target stays', async () => {
    writeFileSync(desk.path('old.pdf'), 'old')
    await desk.json(['sample', 's'])
    const before = readdirSync(desk.folder)
    const started = trellis(['export', 's', '--pdf', 'old.pdf', '--progress'])
    await started.said('%')
    started.signal('SIGINT')
    const { code, output } = await started.ended
    expect({ code, output, target: readFileSync(desk.path('old.pdf'), 'utf8') }).toEqual({
      code: 6,
      output: '',
      target: 'old',
    })
    expect(readdirSync(desk.folder)).toEqual(before)
  })

  test('a workbook that another process holds is in use', async () => {
    const before = dumpWorkbook(desk.path('w'))
    await desk.hold('w', async () => {
      const failed = failedOf(await trellis(['units', 'list', 'w', '--json']).ended)
      expect(failed).toMatchObject({ code: 'workbook-in-use', exit: 10 })
    })
    expect(dumpWorkbook(desk.path('w'))).toEqual(before)
    expect((await trellis(['units', 'list', 'w']).ended).code).toBe(0)
  })

  test.runIf(mayBeRefused)('a folder one may not write, or not look into, is refused as such', async () => {
    chmodSync(desk.folder, 0o755)
    mkdirSync(desk.path('locked'), { mode: 0o555 })
    const started = trellis(['init', 'locked/mine', '--learner', 'A', '--json'], { before: asOrdinaryUser })
    expect(failedOf(await started.ended)).toMatchObject({ code: 'permission-denied', exit: 13 })
    chmodSync(desk.path('locked'), 0o600)
    const looked = trellis(['units', 'list', 'locked', '--json'], { before: asOrdinaryUser })
    expect(failedOf(await looked.ended)).toMatchObject({ code: 'permission-denied', exit: 13 })
  })

  test.runIf(mayMount)('a full disk is said, and the workbook is as it was', async () => {
    // A small file system of the test's own, in a name space of its own, filled but for the workbook.
    const { INIT_CWD: _, ...env } = process.env
    const command = `"${process.execPath}" "${import.meta.dirname}/../../electron/cli/main.ts"`
    const script = `
      set -e
      mkdir -p disk && mount -t tmpfs -o size=2m tmpfs disk
      ${command} init disk/w --learner A >&2
      head -c 1500000 /dev/zero > big.bin
      head -c 900000 /dev/zero > disk/filler
      set +e
      ${command} evidence add disk/w --type other --title T --date 2026-01-01 --file big.bin --json
      echo "exit $?"
      rm disk/filler
      ${command} evidence list disk/w --json
      ${command} check disk/w --json`
    const { stdout, stderr } = spawnSync('unshare', ['-rm', 'sh', '-c', script], {
      cwd: desk.folder,
      env,
      encoding: 'utf8',
    })
    expect(stdout).toMatch(/^exit 8\n/)
    expect(stderr).toContain('"code":"disk-full"')
    expect(stdout).toContain('"total": 0')
    expect(stdout).toContain('"ok": true')
  })

  test.runIf(mayMount)('on a nearly full disk the exit code says whether the item was saved', async () => {
    const { INIT_CWD: _, ...env } = process.env
    const command = `"${process.execPath}" "${import.meta.dirname}/../../electron/cli/main.ts"`
    const script = `
      mkdir -p tight && mount -t tmpfs -o size=2m tmpfs tight
      for free in 160 180 200 220 240; do
        ${command} init tight/w --learner A >&2
        head -c $(( ($(df -k --output=avail tight | tail -1) - free) * 1024 )) /dev/zero > tight/filler
        head -c 30000 /dev/zero | tr '\\0' x | ${command} evidence add tight/w --type other --title T --date 2026-01-01 --text-file - >&2
        code=$?
        rm tight/filler
        echo "$code $(${command} evidence list tight/w --json | grep -c '"ref"')"
        rm -r tight/w
      done`
    const { stdout } = spawnSync('unshare', ['-rm', 'bash', '-c', script], { cwd: desk.folder, env, encoding: 'utf8' })
    const lines = stdout.trim().split('\n')
    expect(lines).toHaveLength(5)
    for (const line of lines) expect(['0 1', '8 0']).toContain(line)
  })

  test.runIf(mayMount)('a sample that no longer fits leaves nothing, wherever the disk fills up', async () => {
    const { INIT_CWD: _, ...env } = process.env
    const command = `"${process.execPath}" "${import.meta.dirname}/../../electron/cli/main.ts"`
    const script = `
      mkdir -p small && mount -t tmpfs -o size=2m tmpfs small
      for size in 300 1000 1400 1800; do
        head -c "$size"000 /dev/zero > small/filler
        ${command} sample small/s
        echo "exit $?"
        ls small
      done`
    const { stdout } = spawnSync('unshare', ['-rm', 'sh', '-c', script], { cwd: desk.folder, env, encoding: 'utf8' })
    expect(stdout).toBe('exit 8\nfiller\n'.repeat(4))
  })
})
