// Which of the window's own dialogs stands over the room.
import { create } from 'zustand'

export type Overlay = 'palette' | 'shortcuts' | 'history'
const useOpen = create<{ readonly overlay: Overlay | null }>(() => ({ overlay: null }))

export const useOverlay = (): Overlay | null => useOpen((open) => open.overlay)
export const showOverlay = (overlay: Overlay | null): void => useOpen.setState({ overlay })
