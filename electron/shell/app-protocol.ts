// The page comes from app://trellis/, a scheme of our own: an origin of its own, no web server, no file: rights.
import { protocol } from 'electron'
import { answerFromFolder, SCHEME } from './app-files.ts'

/** Before the app is ready. */
export function declareScheme(): void {
  protocol.registerSchemesAsPrivileged([{ scheme: SCHEME, privileges: { standard: true, secure: true } }])
}

export function serveFolder(folder: string): void {
  protocol.handle(SCHEME, (request) => answerFromFolder(folder, request))
}
