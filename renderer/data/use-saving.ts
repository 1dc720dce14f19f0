import { useSyncExternalStore } from 'react'
import { isSaving, onSaving } from './client.ts'

/** Whether a change is on its way to the disk. */
export const useSaving = (): boolean => useSyncExternalStore(onSaving, isSaving)
