// What no page of ours needs is denied for all pages: permissions, other addresses, more windows, downloads, the network.
import { app, type Session, type WebContents } from 'electron'

/** Before the app is ready: sandbox for every renderer, and no host name or address that could be connected to. */
export function lockDownApp(): void {
  // Chromium refuses its sandbox to root, and says so by not starting; for everybody else no switch turns it off.
  if (process.getuid?.() !== 0) app.enableSandbox()
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
  app.commandLine.appendSwitch('no-proxy-server') // looking for a proxy would be a connection
  app.commandLine.appendSwitch('no-pings')
  app.on('web-contents-created', (_event, contents) => lockDownContents(contents))
}

/** Before the session's first window: Chromium fetches a spelling dictionary for the system's language unless no language is set. */
export function lockDownSession(session: Session): void {
  session.setSpellCheckerEnabled(false)
  session.setSpellCheckerLanguages([])
  session.setPermissionRequestHandler((_contents, _permission, reply) => reply(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  // Answering without a stream is the refusal; a screen never goes to a page.
  session.setDisplayMediaRequestHandler((_request, reply) => reply({}))
  session.on('will-download', (event) => event.preventDefault()) // what Trellis writes, the core writes
  const network = ['http', 'https', 'ws', 'wss', 'ftp', 'file'].map((scheme) => `${scheme}://*/*`)
  session.webRequest.onBeforeRequest({ urls: network }, (_details, reply) => reply({ cancel: true }))
}

function lockDownContents(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.on('will-navigate', (event) => event.preventDefault())
  contents.on('will-frame-navigate', (event) => event.preventDefault())
  contents.on('will-redirect', (event) => event.preventDefault())
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
}
