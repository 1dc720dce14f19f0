import { useSyncExternalStore } from 'react'
import { onSaving, type Saving, savingNow } from './client.ts'

/** How far what was changed has come on its way to the disk. */
export const useSaving = (): Saving => useSyncExternalStore(onSaving, savingNow)
