// Runs in the sandbox beside the page and gives it four functions, and the port to the core by message. Nothing else of Electron gets through.
import { contextBridge, ipcRenderer, webUtils } from 'electron'
import type { Command } from '../shared/contract/commands.ts'
import type { Bridge, Notice } from '../shared/contract/shell.ts'

const bridge: Bridge = {
  connect: () => ipcRenderer.send('connect'),
  shell: (name, input) => ipcRenderer.invoke('shell', name, input),
  grantFile: (file) => ipcRenderer.invoke('grant', pathOf(file)),
  grantBytes: (name, bytes) => ipcRenderer.invoke('grant-bytes', name, bytes),
}
contextBridge.exposeInMainWorld('trellis', bridge)

ipcRenderer.on('port', ({ ports }) => tell({ trellis: 'port' }, ports)) // a port cannot cross the context bridge
ipcRenderer.on('core-gone', () => tell({ trellis: 'core-gone' }))
ipcRenderer.on('command', (_event, command: Command) => tell({ trellis: 'command', command }))
ipcRenderer.on('named', () => tell({ trellis: 'named' }))

function tell(notice: Notice, ports: readonly MessagePort[] = []): void {
  window.postMessage(notice, location.origin, [...ports])
}

/** Empty for what is no File of the system; the main process answers that with words. */
function pathOf(file: File): string {
  try {
    return webUtils.getPathForFile(file)
  } catch {
    return ''
  }
}
