// What is typed goes to the disk by itself: it waits here, apart from any component, until the core says that it is safe. So neither leaving a page
// nor a core that ends can lose it.
import { create } from 'zustand'
import type { Failure, Result } from '../../../shared/contract/result.ts'
import { markWaiting, type Saving } from '../../data/client.ts'
import { isSame } from './is-same.ts'

/** Milliseconds without a key before what was typed is saved, and the longest it waits while keys go on (trust.md section 1). */
const PAUSE = 700
const LONGEST_WAIT = 1900
/** Milliseconds before a save that failed is tried again. */
const TRY_AGAIN = 2000

/** What can be saved now, and why the rest cannot, by key. */
export type Fit<V> = { readonly values: V; readonly problems: ReadonlyMap<string, string> }

type Typed<V> = {
  readonly values: Partial<V>
  /** The keys that the core has not got yet. */
  readonly unsaved: ReadonlySet<string>
  /** What the core made of the values when it was last asked: it trims and cleans. */
  readonly answer: V | undefined
  /** What the page knew when that answer came. Until the page has read again, it is old. */
  readonly old: V | undefined
  /** The key that was changed last: saves of one key join one undo step. */
  readonly last: string
  readonly problems: ReadonlyMap<string, string>
  readonly failure: Failure | undefined
}

type Rules<Id, V> = {
  readonly fit: (id: Id, shown: V, known: V) => Fit<V>
  /** Saves all values; answers what the core made of them. */
  readonly send: (id: Id, values: V, key: string) => Promise<Result<V>>
}

export type Saver<Id, V> = {
  /** The value to show: what was typed, until something other than this form changes it. */
  readonly useValue: <K extends keyof V & string>(id: Id, known: V, key: K) => V[K]
  readonly useProblem: (id: Id, key: string) => string | undefined
  /** Why the last save failed; undefined when it did not. */
  readonly useFailure: (id: Id) => Failure | undefined
  /** Tells what the core knows now. */
  readonly know: (id: Id, known: V) => void
  readonly change: <K extends keyof V & string>(id: Id, key: K, value: V[K]) => void
  /** All that is shown of an item now, saved or not. */
  readonly shown: (id: Id) => V | undefined
  /** Saves at once what waits; resolves when it is safe, or has failed. */
  readonly flush: (id?: Id) => Promise<void>
  /** Shows what the core made of the values, now that nobody is typing in them. */
  readonly release: (id: Id) => void
  /** Drops everything: another workbook is open. */
  readonly forget: () => void
}

/** An object's own keys are those of its type, which the compiler leaves open. */
const keysOf = <V extends object>(values: V) => Object.keys(values) as (keyof V & string)[]

const savers = new Set<{ readonly flush: () => Promise<void>; readonly forget: () => void }>()
/** Saves at once all that waits anywhere in the window; resolves when it is safe, or has failed. */
export const flushAll = async (): Promise<void> => void (await Promise.all([...savers].map(({ flush }) => flush())))
/** Drops all that was typed: another workbook is open. */
export const forgetAll = (): void => savers.forEach(({ forget }) => forget())
/** Saves when the window is left, hidden or closed. Called once. */
export function saveOnLeaving(): void {
  for (const leaving of ['beforeunload', 'pagehide', 'blur'] as const)
    window.addEventListener(leaving, () => void flushAll())
  document.addEventListener('visibilitychange', () => void flushAll())
}

const NOTHING = { values: {}, unsaved: new Set<string>(), answer: undefined, old: undefined, last: '' }
const NO_PROBLEMS: ReadonlyMap<string, string> = new Map()

/** One for each noun that is edited in place. Values are compared as JSON. */
export function createSaver<Id extends string, V extends object>(rules: Rules<Id, V>): Saver<Id, V> {
  const useTyped = create<{ readonly [id: string]: Typed<V> }>(() => ({}))
  /** What the page read last, and what is newest: the page's reading or a later answer. */
  const told = new Map<Id, V>()
  const known = new Map<Id, V>()
  const timers = new Map<Id, { timer: ReturnType<typeof setTimeout>; since: number }>()
  const running = new Map<Id, Promise<void>>()

  const typedOf = (id: Id): Typed<V> =>
    useTyped.getState()[id] ?? { ...NOTHING, problems: NO_PROBLEMS, failure: undefined }
  const set = (id: Id, part: Partial<Typed<V>>): void => {
    useTyped.setState({ [id]: { ...typedOf(id), ...part } })
    markWaiting(useTyped, savingNow())
  }
  /** What has a problem waits for the person, not for the disk. */
  function savingNow(): Saving {
    const waiting = Object.values(useTyped.getState()).filter(({ unsaved, problems }) =>
      [...unsaved].some((key) => !problems.has(key)),
    )
    if (waiting.some(({ failure }) => failure !== undefined)) return 'failing'
    return waiting.length > 0 ? 'saving' : 'saved'
  }

  const valueOf = <K extends keyof V & string>(typed: Typed<V> | undefined, server: V, key: K): V[K] => {
    const value = typed?.values[key]
    if (typed === undefined || value === undefined) return server[key]
    if (typed.unsaved.has(key) || typed.old === server) return value
    return typed.answer !== undefined && isSame(typed.answer[key], server[key]) ? value : server[key]
  }
  /** The same object for the same reading, however often a page makes it. */
  const reading = (id: Id, server: V): V => {
    const last = told.get(id)
    return last !== undefined && isSame(last, server) ? last : server
  }
  const shownOf = (id: Id, server: V): V => {
    const typed = typedOf(id)
    const shown = { ...server }
    for (const key of keysOf(typed.values)) shown[key] = valueOf(typed, server, key)
    return shown
  }

  function schedule(id: Id, pause: number): void {
    const old = timers.get(id)
    if (old !== undefined) clearTimeout(old.timer)
    const since = old?.since ?? performance.now()
    const wait = Math.max(0, Math.min(pause, since + LONGEST_WAIT - performance.now()))
    timers.set(id, { since, timer: setTimeout(() => void save(id), wait) })
  }

  /** One save of an item at a time; what is typed meanwhile makes the next one. */
  function save(id: Id): Promise<void> {
    const waiting = timers.get(id)
    if (waiting !== undefined) clearTimeout(waiting.timer)
    timers.delete(id)
    const next = (running.get(id) ?? Promise.resolve()).then(() => saveNow(id))
    running.set(id, next)
    return next
  }
  async function saveNow(id: Id): Promise<void> {
    const server = known.get(id)
    const typed = typedOf(id)
    if (server === undefined || typed.unsaved.size === 0) return
    const { values, problems } = rules.fit(id, shownOf(id, server), server)
    set(id, { problems })
    if ([...typed.unsaved].every((key) => problems.has(key))) return
    const result = await rules.send(id, values, typed.last)
    const now = typedOf(id)
    if (!result.ok) {
      set(id, { failure: result.failure })
      timers.set(id, { since: performance.now(), timer: setTimeout(() => void save(id), TRY_AGAIN) })
      return
    }
    // What was typed while it was being saved is still to be saved.
    const isSaved = (key: keyof V & string) => !problems.has(key) && now.values[key] === typed.values[key]
    const saved = new Set<string>(keysOf(now.values).filter(isSaved))
    known.set(id, result.value)
    set(id, {
      unsaved: new Set([...now.unsaved].filter((key) => !saved.has(key))),
      answer: result.value,
      old: told.get(id),
      failure: undefined,
    })
  }

  const saver: Saver<Id, V> = {
    useValue: (id, server, key) => {
      const own = reading(id, server)
      return useTyped((all) => valueOf(all[id], own, key))
    },
    useProblem: (id, key) => useTyped((all) => all[id]?.problems.get(key)),
    useFailure: (id) => useTyped((all) => all[id]?.failure),
    know: (id, server) => {
      if (reading(id, server) === told.get(id)) return
      told.set(id, server)
      known.set(id, server)
    },
    change: (id, key, value) => {
      const typed = typedOf(id)
      set(id, {
        values: { ...typed.values, [key]: value },
        unsaved: new Set([...typed.unsaved, key]),
        last: key,
      })
      schedule(id, PAUSE)
    },
    shown: (id) => {
      const server = known.get(id)
      return server === undefined ? undefined : shownOf(id, server)
    },
    flush: async (only) => {
      const ids = only === undefined ? [...known.keys()] : [only]
      await Promise.all(ids.filter((id) => typedOf(id).unsaved.size > 0).map(save))
    },
    release: (id) => {
      const { values, unsaved } = typedOf(id)
      if (Object.keys(values).every((key) => unsaved.has(key))) return
      set(id, {
        // The keys are those of `values` itself.
        values: Object.fromEntries(Object.entries(values).filter(([key]) => unsaved.has(key))) as Partial<V>,
      })
    },
    forget: () => {
      for (const { timer } of timers.values()) clearTimeout(timer)
      timers.clear()
      told.clear()
      known.clear()
      useTyped.setState({}, true)
      markWaiting(useTyped, 'saved')
    },
  }
  savers.add(saver)
  return saver
}
