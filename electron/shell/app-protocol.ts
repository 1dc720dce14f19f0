// The page comes from app://trellis/ and evidence from evidence://, schemes of our own: no web server, no file: rights.
import { protocol } from 'electron'
import { answerFromFolder, SCHEME } from './app-files.ts'
import { answerEvidence, EVIDENCE_SCHEME } from './evidence-files.ts'

/** Before the app is ready. */
export function declareSchemes(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
    {
      scheme: EVIDENCE_SCHEME,
      privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, corsEnabled: true },
    },
  ])
}

export function serveFolder(folder: string): void {
  protocol.handle(SCHEME, (request) => answerFromFolder(folder, request))
}

type Workbooks = {
  /** The open workbook's folder as far as this process has heard; null for none. */
  readonly folder: () => string | null
  /** The same, asked of the core. */
  readonly askFolder: () => Promise<string | null>
}

/** Serves the open workbook's evidence. The page may ask before this process has heard which workbook was opened: then the core is asked. */
export function serveEvidence({ folder, askFolder }: Workbooks): void {
  protocol.handle(EVIDENCE_SCHEME, async (request) => {
    const heard = folder()
    const response = await answerEvidence(heard, request)
    if (response.status !== 404) return response
    const asked = await askFolder()
    return asked === heard ? response : answerEvidence(asked, request)
  })
}
