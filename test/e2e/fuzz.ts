// Senseless messages for shell, core and `grant-bytes`, made in the page, since that is where a hostile script would sit.

export type Fuzzed = {
  /** How many calls got which answer: a failure code, or `ok`. */
  readonly answers: Record<string, number>
  /** Answers that are no Result. */
  readonly faults: readonly string[]
  /** How many calls were made of each name. */
  readonly asked: Record<string, number>
}

/** Runs in the page, so it uses nothing from outside. Makes `calls` calls of the names given and of others, one after the other; seeded. */
export async function fuzz({
  calls,
  names,
  target,
}: {
  calls: number
  names: readonly string[]
  target: 'shell' | 'core' | 'grant-bytes'
}): Promise<Fuzzed> {
  let seed = 20260309
  const next = (below: number) => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0
    return Math.floor((seed / 2 ** 32) * below)
  }
  const oneOf = <Value>(values: readonly Value[]) => values[next(values.length)]
  const words = [
    '',
    'x',
    '\0',
    '../../etc/passwd',
    '/etc/passwd',
    'constructor',
    '__proto__',
    'dark',
    'pdf',
    'evidence',
  ].concat(['𐀀', '\ud800', 'a'.repeat(100_000)])
  const keys = [
    'grant',
    'name',
    'kind',
    'purpose',
    'theme',
    '__proto__',
    'constructor',
    'folder',
    'ref',
    'evidence',
    'unit',
    'toString',
    'valueOf',
    'then',
    'toJSON',
  ]
  const value = (depth: number): unknown => {
    switch (next(depth > 3 ? 7 : 12)) {
      case 0:
        return null
      case 1:
        return undefined
      case 2:
        return next(2) === 0
      case 3:
        return oneOf([0, -1, NaN, Infinity, 2 ** 53, 1e308])
      case 4:
        return new Date(next(1e9))
      case 5:
        return new Uint8Array(next(64))
      case 6:
        return oneOf(words)
      case 7:
        return Array.from({ length: next(4) }, () => value(depth + 1))
      case 8:
        return new Map([[oneOf(words), 1]])
      default:
        return Object.fromEntries(keys.filter(() => next(3) === 0).map((key) => [key, value(depth + 1)]))
    }
  }

  const ask = target === 'core' ? await connect() : target === 'shell' ? askShell : giveBytes
  const others = ['constructor', '__proto__', 'toString', 'hasOwnProperty', '', 'shell']
  const answers: Record<string, number> = {}
  const faults: string[] = []
  const asked: Record<string, number> = {}
  for (let made = 0; made < calls; made += 1) {
    const name = next(10) === 0 ? value(0) : oneOf([...names, ...others])
    if (typeof name === 'string') asked[name] = (asked[name] ?? 0) + 1
    const answer = await ask(name, value(0))
    const text = JSON.stringify(answer) ?? ''
    if (!/^\{"ok":(true|false)/.test(text)) faults.push(`${String(name)}: ${String(answer).slice(0, 200)}`)
    const code = /^\{"ok":false,"failure":\{"code":"([a-z-]+)"/.exec(text)?.[1] ?? 'ok'
    answers[code] = (answers[code] ?? 0) + 1
  }
  return { answers, faults, asked }

  function askShell(name: unknown, input: unknown): Promise<unknown> {
    // The bridge asks for text; a hostile script gives what it likes.
    return window.trellis.shell(name as string, input).catch((thrown: unknown) => thrown)
  }

  /** Bytes, or what is none, under a name, or what is none. */
  function giveBytes(name: unknown, given: unknown): Promise<unknown> {
    const isSound = next(4) === 0
    const call = isSound ? [String(oneOf(words)), new Uint8Array(next(64))] : [oneOf([name, value(0)]), given]
    return window.trellis.grantBytes(call[0] as string, call[1] as Uint8Array).catch((thrown: unknown) => thrown)
  }

  /** Asks over a port of its own, among messages that are no calls at all. A call whose name is no text gets no answer, so it is not waited for. */
  async function connect(): Promise<typeof askShell> {
    const port = await new Promise<MessagePort | undefined>((resolve) => {
      addEventListener('message', ({ data, ports }) => data?.trellis === 'port' && resolve(ports[0]))
      window.trellis.connect()
    })
    const waiting = new Map<number, (answer: unknown) => void>()
    port?.addEventListener('message', ({ data }) => waiting.get(data.id)?.(data.result))
    port?.start()
    let id = 0
    return (name, input) => {
      port?.postMessage(value(0))
      port?.postMessage({ id: value(2), cancel: value(2), name: value(2) })
      if (typeof name !== 'string') return Promise.resolve({ ok: false, failure: { code: 'unanswered' } })
      id += 1
      const own = id + 1_000_000 // out of the way of ids among the senseless messages
      return new Promise((resolve) => {
        waiting.set(own, resolve)
        port?.postMessage({ id: own, name, input })
      })
    }
  }
}
