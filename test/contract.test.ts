// Every call of the core's contract on one workbook: what it answers well, what it refuses, how it fails. Whatever happens, the workbook is as it was
// afterwards: a refusal and a failure change nothing, and what a good call changed can be undone.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { coreContract, type CoreContract } from '../shared/contract/core.ts'
import type { CallOptions, CallShape, Input, Topic } from '../shared/contract/define.ts'
import { enGB } from '../shared/words/words.ts'
import { dumpWorkbook, NOT_UNDONE } from './cli/dump.ts'
import { CANNOT_FAIL, cases, names } from './contract-cases.ts'
import type { Name } from './contract-cases/case.ts'
import { createDesk, type Desk } from './contract-desk.ts'
import { requireShape } from './harness.ts'

const { failures } = enGB.core
const shapes: Readonly<Record<Name, CallShape>> = coreContract
const long = names.filter((name) => shapes[name].progress === true)

let desk: Desk
let before: ReturnType<typeof dumpWorkbook>
beforeAll(async () => {
  desk = await createDesk()
  before = await content()
})
afterAll(() => desk.app.stop())

/** All that the workbook holds but its log; files too, where asked. It must be closed to be read, and is open again afterwards. */
async function content(): Promise<ReturnType<typeof dumpWorkbook>> {
  await desk.app.call('workbook.close', {})
  const found = dumpWorkbook(desk.app.workbook, NOT_UNDONE)
  await desk.app.call('workbook.open', { folder: desk.app.workbook })
  return found
}
/** One of the calls by its name; that the input fits it is what the table of cases proves. */
const call = (name: Name, input: unknown, options?: CallOptions) =>
  desk.app.client.call(name as 'unit.list', input as Input<CoreContract, 'unit.list'>, options)
const steps = async () => (await desk.app.call('history.list', {})).undo.length

/** How many steps more there are to undo after a call. Making or opening a workbook is none: it has a log of its own. */
function stepsOf(name: Name): number {
  if (name === 'history.undo') return -1
  return shapes[name].changes?.includes('history') === true && !name.startsWith('workbook.') ? 1 : 0
}

describe('every call', () => {
  test('has a case', () => {
    expect(Object.keys(cases).toSorted()).toEqual(names.toSorted())
    expect(names.length).toBeGreaterThan(45)
  })

  test('is named noun.verb, and says what it reads or changes', () => {
    for (const name of names) expect(name).toMatch(/^[a-z]+\.[a-zA-Z]+$/)
    const silent = names.filter((name) => shapes[name].reads === undefined && shapes[name].changes === undefined)
    // These read or write files beside the workbook, or what ships with Trellis.
    expect(silent.toSorted()).toEqual([
      'file.thumbnails',
      'report.export',
      'spelling.check',
      'spelling.suggest',
      'unit.builtin',
      'witness.request',
      'workbook.check',
    ])
  })
})

describe.each(names)('%s', (name) => {
  test('CN1 refuses a bad input, names its field, and changes nothing', async () => {
    const [input, field] = cases[name].bad
    const refusal = await desk.app.refused(name, input)
    expect(refusal.code).toBe('invalid-input')
    expect(refusal.details?.map(({ path }) => path)).toContain(field)
    expect(refusal.message).toContain(failures.badInput)
    expect(refusal.message).not.toMatch(/invalid|expected|received|<=|>=/i)
    expect(await content()).toEqual(before)
  })

  test('CN2 fails with its code, says what to do next, and changes nothing', async () => {
    const [code, inputOf] = cases[name].fails
    const signal = code === 'cancelled' ? { signal: AbortSignal.abort() } : {}
    const failure = await desk.app.refused(name, await inputOf(desk), signal)
    expect(failure.code).toBe(code)
    // Never a bare code, never the words of a program.
    expect(failure.message).toMatch(/^.{12,}[.]$/s)
    expect(failure.message).not.toMatch(/undefined|null|\[object|SQLITE|Error:|ENOENT/)
    expect(await content()).toEqual(before)
    expect(CANNOT_FAIL.includes(name)).toBe(code === 'cancelled')
  })

  test('CN4 UN1 answers a good call, tells every window what changed, once, and makes one step that can be undone', async () => {
    const input = await cases[name].good(desk)
    const stepsBefore = await steps()
    const heard: string[] = []
    const other = desk.app.openWindow()
    const stop = desk.app.client.onChanged((topics) => heard.push(`one ${topics.join()}`))
    other.onChanged((topics) => heard.push(`two ${topics.join()}`))
    const result = await call(name, input)
    stop()
    other.close()
    expect(result).toMatchObject({ ok: true })
    if (result.ok) requireShape(name, result.value)
    const changes: readonly Topic[] | undefined = shapes[name].changes
    expect(heard).toEqual(changes === undefined ? [] : [`one ${changes.join()}`, `two ${changes.join()}`])

    await desk.app.call('workbook.open', { folder: desk.app.workbook })
    const made = (await steps()) - stepsBefore
    expect(made).toBe(stepsOf(name))
    if (made !== 0) expect((await desk.app.call(made > 0 ? 'history.undo' : 'history.redo', {})).done).toBe(true)
    const after = await content()
    expect(after.tables).toEqual(before.tables)
    // Bytes that were added stay until they are swept: a redo may want them.
    expect(after.files).toEqual(expect.arrayContaining([...before.files]))
    before = after
  })
})

describe.each(long)('%s, which takes long,', (name) => {
  test('CN3 reports progress from nought to one under a title that stays', async () => {
    const told: { value: number; title: string }[] = []
    await call(name, await cases[name].good(desk), { onProgress: (progress) => told.push(progress) })
    await desk.app.call('workbook.open', { folder: desk.app.workbook })
    if (shapes[name].changes?.includes('evidence') === true && name.startsWith('evidence'))
      await call('history.undo', {})
    expect(told.length).toBeGreaterThan(0)
    expect(told.every(({ value }) => value >= 0 && value <= 1)).toBe(true)
    expect(told.map(({ value }) => value)).toEqual(told.map(({ value }) => value).toSorted((a, b) => a - b))
    expect(new Set(told.map(({ title }) => title)).size).toBe(1)
  })

  test('CN3 cancelled at its first progress answers cancelled, and changes nothing', async () => {
    const { files, tables } = await content()
    const controller = new AbortController()
    const options = { signal: controller.signal, onProgress: () => controller.abort() }
    expect(await call(name, await cases[name].good(desk), options)).toEqual({
      ok: false,
      failure: { code: 'cancelled', message: failures.cancelled },
    })
    expect(await content()).toEqual({ files, tables })
  })
})

describe('without a workbook', () => {
  const without = ['create', 'open', 'sample', 'current', 'close', 'restore'].map((verb) => `workbook.${verb}`)
  test.each(names.filter((name) => ![...without, 'unit.builtin'].includes(name)))(
    '%s says that none is open',
    async (name) => {
      const input = await cases[name].good(desk)
      await desk.app.call('workbook.close', {})
      const failure = await desk.app.refused(name, input)
      await desk.app.call('workbook.open', { folder: desk.app.workbook })
      expect(failure).toEqual({ code: 'not-found', message: failures.noWorkbook })
    },
  )

  test('workbook.current answers null, and closing again is well', async () => {
    await desk.app.call('workbook.close', {})
    expect(await desk.app.call('workbook.current', {})).toBeNull()
    expect(await desk.app.call('workbook.close', {})).toEqual({})
    await desk.app.call('workbook.open', { folder: desk.app.workbook })
  })
})
