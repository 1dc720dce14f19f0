// Small pictures of files for lists: what is in sight is asked for together, and each is asked for once.
import { useEffect, useEffectEvent, useSyncExternalStore } from 'react'
import type { EvidenceFileId } from '../../../shared/domain/id.ts'
import { call } from '../../data/client.ts'

/** What a thumbnail shows; a new version of a file has the same id and other bytes. */
export type Pictured = { readonly id: EvidenceFileId; readonly sha256: string; readonly mediaType: string }

const PAUSE = 60 // milliseconds: rows that fly by while scrolling are never asked for
const MOST = 200 // at once, by the contract

const keyOf = ({ id, sha256 }: Pictured): string => `${id} ${sha256}`
/** Addresses by key; null where there is nothing to show. */
const known = new Map<string, string | null>()
const wanted = new Map<string, Pictured>()
const listeners = new Set<() => void>()
let timer: ReturnType<typeof setTimeout> | undefined

/** The address of a file's small picture; null until it is known, and where there is none. */
export function useThumbnail(file: Pictured | null): string | null {
  const key = file === null ? '' : keyOf(file)
  // The key says all that counts of the file, which is a new object at every drawing.
  const want = useEffectEvent((one: string) => {
    if (file === null || known.has(one)) return
    wanted.set(one, file)
    timer ??= setTimeout(() => void ask(), PAUSE)
  })
  useEffect(() => {
    want(key)
    return () => void wanted.delete(key)
  }, [key])
  return useSyncExternalStore(listen, () => known.get(key) ?? null)
}

function listen(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

async function ask(): Promise<void> {
  timer = undefined
  const batch = [...wanted].slice(0, MOST)
  if (batch.length === 0) return
  for (const [key] of batch) wanted.delete(key)
  if (wanted.size > 0) timer = setTimeout(() => void ask(), PAUSE)
  const result = await call('file.thumbnails', { ids: [...new Set(batch.map(([, file]) => file.id))] })
  // A failure leaves the icons: a list is of use without pictures, and the next sight asks again.
  if (!result.ok) return
  for (const [key, { id }] of batch) known.set(key, result.value[id] ?? null)
  for (const listener of listeners) listener()
}
